import type { Translate } from "../../messages/translate";
import type { RelationshipKind, Sex } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";

export interface Related {
  from: string;
  to: string;
  kind: RelationshipKind | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
}

/** How one person is related to the others, in short sentences: "Mother of Jayden Carter." */
export function relationsOf(
  person: { id: string; sex?: Sex | null | undefined },
  relationships: readonly Related[],
  nameOf: (id: string) => string,
  listed: (names: readonly string[]) => string,
  t: Translate,
): string[] {
  const others = new Map<string, string[]>();
  for (const relationship of relationships) {
    const { from, to, kind } = relationship;
    if (from !== person.id && to !== person.id) continue;
    const word = wordFor(kind, from === person.id, person.sex ?? "NOT_KNOWN", t);
    const name = nameOf(from === person.id ? to : from) + periodOf(relationship, t);
    others.set(word, [...(others.get(word) ?? []), name]);
  }
  return [...others].map(([word, names]) => t("family.relation", { word, names: listed(names) }));
}

function periodOf({ since, until }: Related, t: Translate): string {
  if (since && until)
    return ` (${t("family.between", { since: formatDate(since), until: formatDate(until) })})`;
  if (since) return ` (${t("family.since", { since: formatDate(since) })})`;
  return until ? ` (${t("family.until", { until: formatDate(until) })})` : "";
}

function wordFor(
  kind: RelationshipKind | null | undefined,
  outward: boolean,
  sex: Sex,
  t: Translate,
): string {
  switch (kind) {
    case "PARENT_OF":
      return outward ? t(`family.words.parent.${sex}`) : t(`family.words.child.${sex}`);
    case "GRANDPARENT_OF":
      return outward ? t(`family.words.grandparent.${sex}`) : t(`family.words.grandchild.${sex}`);
    case "SIBLING_OF":
      return t(`family.words.sibling.${sex}`);
    case "PARTNER_OF":
      return t("family.words.partner");
    case "FORMER_PARTNER_OF":
      return t("family.words.formerPartner");
    case "CARER_OF":
      return outward ? t("family.words.carer") : t("family.words.caredFor");
    default:
      return t("family.words.other");
  }
}

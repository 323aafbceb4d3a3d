import type { TFunction } from "i18next";
import type { RelationshipKind, Sex } from "../../graphql/generated/graphql";

export interface Related {
  from: string;
  to: string;
  kind: RelationshipKind | null | undefined;
}

/** How one person is related to the others, in short sentences: "Mother of Jayden Carter." */
export function relationsOf(
  person: { id: string; sex?: Sex | null | undefined },
  relationships: readonly Related[],
  nameOf: (id: string) => string,
  listed: (names: readonly string[]) => string,
  t: TFunction,
): string[] {
  const others = new Map<string, string[]>();
  for (const { from, to, kind } of relationships) {
    if (from !== person.id && to !== person.id) continue;
    const word = wordFor(kind, from === person.id, person.sex ?? "NOT_KNOWN", t);
    others.set(word, [...(others.get(word) ?? []), nameOf(from === person.id ? to : from)]);
  }
  return [...others].map(([word, names]) => t("family.relation", { word, names: listed(names) }));
}

function wordFor(
  kind: RelationshipKind | null | undefined,
  outward: boolean,
  sex: Sex,
  t: TFunction,
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

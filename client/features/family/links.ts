import type { RelationshipKind } from "../../graphql/generated/graphql";
import type { FamilyLink } from "./familyTypes";

interface Recorded {
  from: string;
  to: string;
  kind: RelationshipKind | null | undefined;
  until?: string | null | undefined;
}

/**
 * What the drawing needs of the recorded relationships, on a day. Carers are drawn like parents, by a broken line, where they are
 * no parents; a relationship of another kind where nothing else is drawn between the two.
 */
export function linksOf(relationships: readonly Recorded[], day: string): FamilyLink[] {
  return relationships.flatMap(({ from, to, kind, until }): FamilyLink[] => {
    const ended = Boolean(until && until < day);
    const isOtherwise = (kinds: readonly RelationshipKind[]) =>
      relationships.some((other) => other.kind && kinds.includes(other.kind) && isBetween(other, from, to));
    switch (kind) {
      case "PARENT_OF":
        return [{ kind: "PARENT", from, to }];
      case "GRANDPARENT_OF":
        return [{ kind: "GRANDPARENT", from, to }];
      case "PARTNER_OF":
        return [{ kind: "COUPLE", from, to, ended }];
      case "FORMER_PARTNER_OF":
        return [{ kind: "COUPLE", from, to, ended: true }];
      case "SIBLING_OF":
        return [{ kind: "SIBLING", from, to }];
      case "CARER_OF":
        // A parent cares anyway; that a child cares for a parent is drawn.
        if (
          relationships.some((other) => other.kind === "PARENT_OF" && other.from === from && other.to === to)
        )
          return [];
        return isOtherwise(KINDS.filter((other) => other !== "CARER_OF"))
          ? [{ kind: "OTHER", from, to, as: ended ? "FORMER_CARER" : "CARER" }]
          : [{ kind: "PARENT", from, to, notByBirth: true, ended }];
      case "OTHER":
        return isOtherwise(KINDS) ? [] : [{ kind: "OTHER", from, to, as: "OTHER" }];
      default:
        return [];
    }
  });
}

const KINDS: readonly RelationshipKind[] = [
  "PARENT_OF",
  "GRANDPARENT_OF",
  "PARTNER_OF",
  "FORMER_PARTNER_OF",
  "SIBLING_OF",
  "CARER_OF",
];

function isBetween(relationship: Recorded, one: string, other: string): boolean {
  const { from, to } = relationship;
  return (from === one && to === other) || (from === other && to === one);
}

import type { RelationshipKind } from "../../graphql/generated/graphql";
import type { FamilyLink } from "./familyTypes";

interface Recorded {
  from: string;
  to: string;
  kind: RelationshipKind | null | undefined;
}

/** What the drawing needs of the recorded relationships. Carers are drawn as parents where they are nothing else to the child. */
export function linksOf(relationships: readonly Recorded[]): FamilyLink[] {
  return relationships.flatMap(({ from, to, kind }): FamilyLink[] => {
    switch (kind) {
      case "PARENT_OF":
        return [{ kind: "PARENT", from, to }];
      case "GRANDPARENT_OF":
        return [{ kind: "GRANDPARENT", from, to }];
      case "PARTNER_OF":
        return [{ kind: "COUPLE", from, to }];
      case "FORMER_PARTNER_OF":
        return [{ kind: "COUPLE", from, to, ended: true }];
      case "SIBLING_OF":
        return [{ kind: "SIBLING", from, to }];
      case "CARER_OF":
        return relationships.some((other) => other.kind !== "CARER_OF" && isBetween(other, from, to))
          ? []
          : [{ kind: "PARENT", from, to, notByBirth: true }];
      default:
        return [];
    }
  });
}

function isBetween(relationship: Recorded, one: string, other: string): boolean {
  const { from, to } = relationship;
  return (from === one && to === other) || (from === other && to === one);
}

import { type Family, type FamilyLine, type FamilyLink, type Place, mean, size } from "./familyTypes";

/** A line for each couple: between them, or over those who stand between them. */
export function coupleLines(links: FamilyLink[], places: Map<string, Place>): FamilyLine[] {
  return links
    .filter((link) => link.kind === "COUPLE")
    .map((link) => {
      const [a, b] = [places.get(link.from)!, places.get(link.to)!].toSorted((p, q) => p.x - q.x) as [
        Place,
        Place,
      ];
      const half = size.symbol / 2;
      const beside = a.y === b.y && b.x - a.x <= size.across + 1;
      const lift = a.y - half - 14;
      return {
        kind: link.ended ? ("couple-ended" as const) : ("couple" as const),
        path: beside
          ? `M${a.x + half} ${a.y}H${b.x - half}`
          : `M${a.x + 8} ${a.y - half}V${lift}H${b.x - 8}V${b.y - half}`,
        mark: { x: (a.x + b.x) / 2, y: beside ? a.y : lift },
      };
    });
}

/** A line from the parents to each child. */
export function childLines(families: Family[], places: Map<string, Place>): FamilyLine[] {
  return families.flatMap(({ parents, children }, turn) => {
    const above = parents.map((id) => places.get(id)!);
    const from = startOfChildren(above);
    return children.map(({ id, notByBirth }) => {
      const child = places.get(id)!;
      const bar = child.y - size.symbol / 2 - 22 - (turn % 3) * 9;
      return {
        kind: notByBirth ? ("child-not-by-birth" as const) : ("child" as const),
        path: `M${from.x} ${from.y}V${bar}H${child.x}V${child.y - size.symbol / 2}`,
      };
    });
  });
}

/** Below one parent; from the line between two who stand side by side; else from the line that passes over those between. */
function startOfChildren(parents: Place[]): Place {
  const x = parents.map((place) => place.x);
  const y = Math.max(...parents.map((place) => place.y));
  if (parents.length === 1) return { x: x[0]!, y: y + size.symbol / 2 };
  if (Math.max(...x) - Math.min(...x) <= size.across + 1) return { x: mean(x), y };
  return { x: Math.max(...x) - size.across / 2, y: y - size.symbol / 2 - 14 };
}

/** A line from grandparents to grandchildren between whom nobody is recorded. */
export function grandchildLines(links: FamilyLink[], places: Map<string, Place>): FamilyLine[] {
  const parentsOf = (id: string) =>
    links.filter((link) => link.kind === "PARENT" && link.to === id).map((link) => link.from);
  return links
    .filter(
      (link) =>
        link.kind === "GRANDPARENT" &&
        !parentsOf(link.to).some((parent) => parentsOf(parent).includes(link.from)),
    )
    .map((link) => {
      const [above, below] = [places.get(link.from)!, places.get(link.to)!];
      const half = size.symbol / 2;
      return { kind: "grandchild", path: `M${above.x} ${above.y + half}L${below.x} ${below.y - half}` };
    });
}

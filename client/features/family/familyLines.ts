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
    return children.map(({ id, notByBirth, ended }): FamilyLine => {
      const child = places.get(id)!;
      const half = size.symbol / 2;
      const bar = child.y - half - 22 - (turn % 3) * 9;
      if (!notByBirth)
        return { kind: "child", path: `M${from.x} ${from.y}V${bar}H${child.x}V${child.y - half}` };
      // Beside the line from the parents, not on it.
      const x = child.x + 14;
      return {
        kind: "child-not-by-birth",
        path: `M${from.x} ${from.y}V${bar}H${x}V${child.y - half}`,
        label: { is: ended ? "FORMER_CARER" : "CARER", x: x + 7, y: child.y - half - 5, from: "start" },
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
  const parentsOf = parentsIn(links);
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

/** A bracket over brothers and sisters who have no parent in common in the drawing. */
export function siblingLines(links: FamilyLink[], places: Map<string, Place>): FamilyLine[] {
  const parentsOf = parentsIn(links);
  return links
    .filter(
      (link) =>
        link.kind === "SIBLING" &&
        !parentsOf(link.from).some((parent) => parentsOf(link.to).includes(parent)),
    )
    .map((link) => {
      const [a, b] = [places.get(link.from)!, places.get(link.to)!];
      const top = (place: Place) => place.y - size.symbol / 2;
      const lift = Math.min(top(a), top(b)) - 22;
      return { kind: "sibling", path: `M${a.x} ${top(a)}V${lift}H${b.x}V${top(b)}` };
    });
}

/** A broken line, with what it is beside it, between people who are related in another way: over those who stand between. */
export function otherLines(links: FamilyLink[], places: Map<string, Place>): FamilyLine[] {
  return links
    .filter((link) => link.kind === "OTHER")
    .map((link) => {
      const [a, b] = [places.get(link.from)!, places.get(link.to)!].toSorted((p, q) => p.y - q.y) as [
        Place,
        Place,
      ];
      const half = size.symbol / 2;
      const is = link.as ?? "OTHER";
      const x = mean([a.x, b.x]);
      if (a.y !== b.y) {
        const path = `M${a.x} ${a.y + half}L${b.x} ${b.y - half}`;
        return { kind: "other", path, label: { is, x, y: mean([a.y, b.y]), from: "middle" } };
      }
      const top = a.y - half;
      const path = `M${a.x} ${top}Q${x} ${top - 64} ${b.x} ${top}`;
      // A curve of this kind rises half as high as the point that draws it up.
      return { kind: "other", path, label: { is, x, y: top - 36, from: "middle" } };
    });
}

/** The recorded parents of somebody, by birth or not. */
const parentsIn = (links: FamilyLink[]) => (id: string) =>
  links.filter((link) => link.kind === "PARENT" && link.to === id).map((link) => link.from);

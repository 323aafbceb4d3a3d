import { familiesOf, rowsOf } from "./clusters";
import { childLines, coupleLines, grandchildLines, otherLines, siblingLines } from "./familyLines";
import { type FamilyLink, type FamilyMember, type FamilyTree, size } from "./familyTypes";
import { generations } from "./generations";
import { settle } from "./settle";

/** Places everybody of a family by generation, partners side by side, children below the middle of their parents. */
export function layOutFamily(members: FamilyMember[], links: FamilyLink[]): FamilyTree {
  const known = new Set(members.map((member) => member.id));
  const valid = links.filter((link) => known.has(link.from) && known.has(link.to) && link.from !== link.to);
  const level = generations([...known], valid);
  const families = familiesOf(members, valid);
  const rows = rowsOf(members, valid, families, level);
  const x = settle(rows, families);
  const left = Math.min(0, ...x.values());
  const places = new Map(
    [...x].map(([id, at]) => [
      id,
      { x: at - left + size.margin, y: size.top + (level.get(id) ?? 0) * size.down },
    ]),
  );
  return {
    width: Math.max(0, ...[...places.values()].map((place) => place.x)) + size.margin,
    height: Math.max(0, ...[...places.values()].map((place) => place.y)) + size.label,
    places,
    lines: [
      ...coupleLines(valid, places),
      ...childLines(families, places),
      ...grandchildLines(valid, places),
      ...siblingLines(valid, places),
      ...otherLines(valid, places),
    ],
  };
}

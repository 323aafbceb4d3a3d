export type Strength = "LEAD" | "MEMBER" | "REFERRAL";

export interface Bond {
  agencyId: string;
  name: string;
  typeName: string;
  /** The strongest of what its people are to the family. */
  strength: Strength;
  /** What they do for the family, each once. */
  roles: string[];
}

interface Member {
  kind: Strength | null | undefined;
  role?: string | null | undefined;
  agency: { id: string; name: string; typeName: string } | null | undefined;
}

/** How each agency works with the family: the lead's first, then by name. Whose agency is not known is left out. */
export function bondsOf(members: readonly Member[]): Bond[] {
  const bonds = new Map<string, Bond>();
  for (const { kind, role, agency } of members) {
    if (!agency || !kind) continue;
    const known = bonds.get(agency.id);
    bonds.set(agency.id, {
      agencyId: agency.id,
      name: agency.name,
      typeName: agency.typeName,
      strength: known && order.indexOf(known.strength) < order.indexOf(kind) ? known.strength : kind,
      roles: [...new Set([...(known?.roles ?? []), ...(role ? [role] : [])])],
    });
  }
  return [...bonds.values()].toSorted(
    (a, b) => order.indexOf(a.strength) - order.indexOf(b.strength) || a.name.localeCompare(b.name),
  );
}

const order: readonly Strength[] = ["LEAD", "MEMBER", "REFERRAL"];

export const box = { width: 188, height: 62, gap: 14, centre: 62, margin: 10 };

/** Places so many agencies around the family, on two sides in turn, none on top of another: the middles of their boxes. */
export function placeAround(count: number): {
  width: number;
  height: number;
  centre: { x: number; y: number };
  places: { x: number; y: number }[];
} {
  const step = box.height + box.gap;
  const sides = [Math.ceil(count / 2), Math.floor(count / 2)] as const;
  const height = Math.max(2 * box.centre, sides[0] * step - box.gap) + 2 * box.margin;
  // The nearest that a box comes, beside the family at the ends of the ring; and how far it goes out.
  const [near, bulge] = [box.width / 2 + box.margin, box.width / 2 + box.centre - box.margin];
  const centre = { x: near + bulge + box.width / 2 + box.margin, y: height / 2 };
  const places = Array.from({ length: count }, (_, index) => {
    const side = index % 2;
    const offset = (Math.floor(index / 2) - (sides[side as 0 | 1] - 1) / 2) * step;
    const out = near + bulge * Math.sqrt(Math.max(0, 1 - ((2 * offset) / height) ** 2));
    return { x: centre.x + (side === 0 ? out : -out), y: centre.y + offset };
  });
  return { width: 2 * centre.x, height, centre, places };
}

export interface Residence {
  householdId?: string | null | undefined;
  lines: string;
  postcode?: string | null | undefined;
  since: string;
  until?: string | null | undefined;
}

export interface Stay {
  personId: string;
  since: string;
  until?: string | undefined;
}

/** Who lived together at one address, and when each of them did. */
export interface Household {
  id: string;
  address: string;
  isNow: boolean;
  stays: Stay[];
}

/** The households of these people: those in which somebody lives today first, then the latest; in each the people in the order given. */
export function householdsOf(
  people: readonly { id: string; residences: readonly Residence[] }[],
  today: string,
): Household[] {
  const found = new Map<string, Household>();
  for (const { id: personId, residences } of people) {
    for (const { householdId, lines, postcode, since, until } of residences.toReversed()) {
      const address = [lines, postcode].filter(Boolean).join(", ");
      const id = `${householdId ?? ""} ${address}`;
      const household = found.get(id) ?? { id, address, isNow: false, stays: [] };
      const isNow = household.isNow || !until || until >= today;
      const stays = [...household.stays, { personId, since, ...(until ? { until } : {}) }];
      found.set(id, { ...household, isNow, stays });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => Number(b.isNow) - Number(a.isNow) || startOf(b).localeCompare(startOf(a)),
  );
}

const startOf = ({ stays }: Household) => stays.map(({ since }) => since).toSorted()[0] ?? "";

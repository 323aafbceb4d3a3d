import type { Cell, TableName } from "./Population.js";

interface Interval {
  low: number;
  high: number;
}

/** Some cells, by their place among all, whose sum is known to be no less than that of others. */
interface AtLeast {
  more: readonly number[];
  less: readonly number[];
}

interface Attack {
  /** Whether the outcomes too count everybody once, so that they add up to the people as the other tables do. */
  oneCellEach: boolean;
  /** False: numbers are told as they are and only small ones left out. */
  noisy?: boolean;
  /** How many tables are set against each other at once. */
  tables?: 2 | 3;
}

/** Noise at its widest and half of what is rounded off. */
const NOISE = 8;
const OFF = 2;
const BANDS = [0, 1, 2];
const BY_BAND: readonly string[] = ["area", "school"] satisfies TableName[];

/**
 * What each cell can be, for somebody who knows the rules and that all tables count the same people, by band where they tell the
 * band: every pair and triple of tables is set against each other until nothing moves any more.
 */
export function narrow(
  cells: readonly Cell[],
  { oneCellEach, noisy = true, tables = 3 }: Attack,
): Interval[] {
  const known = cells.map(({ told }): Interval => {
    if (!noisy) return told === null ? { low: 0, high: 4 } : { low: told, high: told };
    // Left out: under 5, or brought under it by the noise.
    if (told === null) return { low: 0, high: 4 + NOISE };
    return { low: Math.max(5, told === 5 ? 5 : told - OFF - NOISE), high: told + OFF + NOISE };
  });
  const all = setsOf([...new Set(cells.map(({ table }) => table))], tables).flatMap((set) =>
    knownOf(set, cells, oneCellEach),
  );
  // Where what is told cannot be, as by a fault of the protection, there would be no end.
  for (let moved = true; moved && known.every(({ low, high }) => low <= high);) {
    moved = false;
    for (const one of all) if (tighten(known, one)) moved = true;
  }
  return known;
}

/** What so many tables tell of one another: each sum of theirs that is everybody, or everybody of a band, is the same. */
function knownOf(set: readonly TableName[], cells: readonly Cell[], oneCellEach: boolean): AtLeast[] {
  const of = (table: TableName, band?: number) =>
    cells.flatMap((cell, index) =>
      cell.table === table && (band === undefined || cell.column === band) ? [index] : [],
    );
  const banded = set.filter((table) => BY_BAND.includes(table));
  const sums = set.filter((table) => !BY_BAND.includes(table) && (table !== "programme" || oneCellEach));
  // What three tables tell beyond each two: everybody by one table is one band by the second and the next by the third.
  let mixed: number[][] = banded.length > 0 ? [[]] : [];
  for (const band of BANDS)
    mixed = mixed.flatMap((begun) => banded.map((table) => [...begun, ...of(table, band)]));
  const everybody = [...sums.map((table) => of(table)), ...mixed];
  const atLeast = BANDS.flatMap((band) => equal(banded.map((table) => of(table, band))));
  atLeast.push(...equal(everybody));
  if (set.includes("programme") && !oneCellEach)
    for (const people of everybody) {
      const outcomes = of("programme");
      // Everybody has an outcome, some have many, and nobody is in one cell twice.
      atLeast.push({ more: outcomes, less: people });
      for (const cell of outcomes) atLeast.push({ more: people, less: [cell] });
    }
  return atLeast;
}

/** Every two of these sums are the same. */
const equal = (sums: readonly (readonly number[])[]): AtLeast[] =>
  sums.flatMap((more) => sums.filter((less) => less !== more).map((less) => ({ more, less })));

/** Every two of these, and every three where so many are asked for. */
const setsOf = <T>(all: readonly T[], most: number): T[][] =>
  all.flatMap((one, n) =>
    all
      .slice(n + 1)
      .flatMap((two, m) => [
        [one, two],
        ...(most < 3 ? [] : all.slice(n + m + 2).map((three) => [one, two, three])),
      ]),
  );

/** Each cell is at least, or at most, what the other sum leaves to it beside the rest of its own; whether that told anything new. */
function tighten(known: Interval[], { more, less }: AtLeast): boolean {
  const sum = (of: readonly number[], end: keyof Interval) =>
    of.reduce((all, index) => all + known[index]![end], 0);
  const [most, least] = [sum(more, "high"), sum(less, "low")];
  let moved = false;
  for (const index of more) {
    const { low, high } = known[index]!;
    const atLeast = least - (most - high);
    if (atLeast <= low) continue;
    known[index] = { low: atLeast, high };
    moved = true;
  }
  for (const index of less) {
    const { low, high } = known[index]!;
    const atMost = most - (least - low);
    if (atMost >= high) continue;
    known[index] = { low, high: atMost };
    moved = true;
  }
  return moved;
}

import type { Cell } from "./Population.js";

interface Interval {
  low: number;
  high: number;
}

/** Noise at its widest and half of what is rounded off. */
const NOISE = 8;
const OFF = 2;

/**
 * What each cell can be, for somebody who knows the rules and that all tables count the same people, by band where they tell the
 * band: every pair and triple of tables is set against each other until nothing moves any more. `noise` 0: numbers are told as
 * they are and only small ones left out, with the total.
 */
export function narrow(cells: readonly Cell[], noise = NOISE): Interval[] {
  const known = cells.map(({ told }): Interval => {
    if (noise === 0) return told === null ? { low: 0, high: 4 } : { low: told, high: told };
    // Left out: under 5, or brought under it by the noise.
    if (told === null) return { low: 0, high: 4 + noise };
    return { low: Math.max(5, told === 5 ? 5 : told - OFF - noise), high: told + OFF + noise };
  });
  const tables = [...new Set(cells.map(({ table }) => table))];
  const indexes = (table: string, band?: number) =>
    cells.flatMap((cell, index) =>
      cell.table === table && (band === undefined || cell.column === band) ? [index] : [],
    );
  const sets = tables.flatMap((one, n) => tables.slice(n + 1).map((other) => [one, other] as const));
  // Sums that are equal, as lists of cells.
  const equal = sets.map(([one, other]) => [indexes(one), indexes(other)] as const);
  for (const band of [0, 1, 2]) equal.push([indexes("area", band), indexes("school", band)]);
  for (let moved = true; moved;) {
    moved = false;
    for (const [left, right] of equal)
      for (const [mine, others] of [
        [left, right],
        [right, left],
      ] as const)
        if (tighten(known, mine, others)) moved = true;
  }
  return known;
}

/** A cell is what the other sum is without the rest of its own. */
function tighten(known: Interval[], mine: readonly number[], others: readonly number[]): boolean {
  const sum = (of: readonly number[], end: keyof Interval) =>
    of.reduce((all, index) => all + known[index]![end], 0);
  const [low, high] = [sum(others, "low"), sum(others, "high")];
  let [mineLow, mineHigh] = [sum(mine, "low"), sum(mine, "high")];
  let moved = false;
  for (const index of mine) {
    const cell = known[index]!;
    const least = Math.max(cell.low, low - (mineHigh - cell.high));
    const most = Math.min(cell.high, high - (mineLow - cell.low));
    if (least === cell.low && most === cell.high) continue;
    mineLow += least - cell.low;
    mineHigh += most - cell.high;
    known[index] = { low: least, high: most };
    moved = true;
  }
  return moved;
}

import type { Council } from "./Council.js";

/** Five working weeks in which the clocks go back. */
export const DAYS = Array.from({ length: 33 }, (_, n) =>
  new Date(Date.UTC(2026, 9, 5 + n)).toISOString().slice(0, 10),
).map((day) => ({ day, isWeekend: [0, 6].includes(new Date(day).getUTCDay()) }));

/**
 * So many looks as people at work take them: mostly at families whom they work with, several times a day; now and then at others'
 * that their agency works with; some late, some of them often; a wrong link or a busy day here and there.
 */
export function ordinaryDays(council: Council, wanted: number): void {
  const { dice, staff, families, looks } = council;
  const working = DAYS.filter(({ isWeekend }) => !isWeekend).length + 0.02 * DAYS.length;
  const perDay = wanted / (staff.length * working);
  const all = families.map((_, index) => index);
  for (const [index, someone] of staff.entries()) {
    const own = all.filter((family) => council.isOwn(index, family));
    const related = all.filter((family) => !own.includes(family) && council.isRelated(index, family));
    for (const { day, isWeekend } of DAYS) {
      if (isWeekend && !dice.chance(someone.isEvening ? 0.1 : 0.005)) continue;
      const isLate = dice.chance(someone.isEvening ? 0.5 : 0.02);
      const isBusy = dice.chance(0.01);
      const several = Math.round(perDay * (isBusy ? 2 : 0.6 + 0.8 * dice.throw()));
      for (let left = several; left > 0;) {
        const wrong = dice.chance(0.0005);
        const others = related.length > 0 && dice.chance(someone.isOnDuty ? 0.5 : 0.1);
        const family = wrong
          ? dice.below(families.length)
          : dice.one(others || own.length === 0 ? [...related, ...own.slice(0, 1), 0].slice(0, -1) : own);
        if (family === undefined) break;
        const times = wrong ? 1 : Math.min(left, 1 + dice.below(5));
        // What is not one's own work seldom waits until the evening.
        const late = isLate && (own.includes(family) || someone.isEvening || dice.chance(0.05));
        for (let time = 0; time < times; time += 1)
          looks.push({ staff: index, family, day, time: timeOf(dice.throw(), late && dice.chance(0.4)) });
        left -= times;
      }
    }
  }
  // Exactly as many as are asked for.
  while (looks.length > wanted) looks.splice(dice.below(looks.length), 1);
  while (looks.length < wanted) looks.push({ ...dice.one(looks) });
}

/** In working hours from eight to half past six; late from nine in the evening to midnight. */
export function timeOf(throws: number, isLate: boolean): string {
  const minutes = isLate ? 21 * 60 + throws * 179 : 8 * 60 + throws * 630;
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${two(minutes / 60)}:${two(minutes % 60)}:${two((throws * 1e6) % 60)}.${String(Math.floor(throws * 1e6)).padStart(6, "0")}`;
}

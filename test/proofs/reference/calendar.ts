import type { Day, Days, Instant, Span } from "../../../server/sharing/facts.js";

const days = new Map<Instant, Day>();

/**
 * The day in London, by the clock's law and not by the runtime's tables: an hour ahead of UTC from 01:00 on the last
 * Sunday of March until 01:00 UTC on the last Sunday of October (Summer Time Act 1972 and the order of 2002).
 */
export function dayOf(at: Instant): Day {
  let day = days.get(at);
  if (day === undefined) {
    const millis = Math.floor(at / 1000);
    const year = new Date(millis).getUTCFullYear();
    const summer = millis >= lastSundayOf(year, MARCH) && millis < lastSundayOf(year, OCTOBER);
    day = isoDay(millis + (summer ? 3_600_000 : 0));
    if (days.size > 100_000) days.clear();
    days.set(at, day);
  }
  return day;
}

/** "Instants are half-open." */
export const isDuring = (at: Instant, { from, until }: Span): boolean =>
  at >= from && (until === null || at < until);

/** "A date period runs from 00:00 on its first day to 00:00 after its last, Europe/London." */
export const isWithin = (day: Day, { from, until }: Days): boolean =>
  !(day < from) && !(until !== null && day > until);

/**
 * "An age is reached at 00:00 on the birthday; born on 29 February: 1 March in a common year."
 */
export const hasAge = (years: number, bornOn: Day, day: Day): boolean => day >= birthday(years, bornOn);

function birthday(years: number, bornOn: Day): Day {
  const key = `${years} ${bornOn}`;
  let reached = birthdays.get(key);
  if (reached === undefined) {
    const [year, month, date] = bornOn.split("-").map(Number) as [number, number, number];
    // A 29 February that there is not is the first of March here as in law.
    reached = isoDay(Date.UTC(year + years, month - 1, date));
    if (birthdays.size > 100_000) birthdays.clear();
    birthdays.set(key, reached);
  }
  return reached;
}

const birthdays = new Map<string, Day>();

const MARCH = 2;
const OCTOBER = 9;

function lastSundayOf(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

const isoDay = (millis: number): Day => new Date(millis).toISOString().slice(0, 10);

import type { Day, Instant, Span } from "./facts.js";

const london = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in London at an instant: a date period runs from 00:00 on its first day to 00:00 after its last. */
export function londonDay(at: Instant): Day {
  // Midnight in London is on the hour of UTC, in summer time too, so that each hour is formatted once.
  const hour = Math.floor(at / HOUR);
  let day = dayOf.get(hour);
  if (day === undefined) {
    if (dayOf.size >= MOST_HOURS) dayOf.clear();
    dayOf.set(hour, (day = london.format((hour * HOUR) / 1000)));
  }
  return day;
}

const HOUR = 3_600_000_000;
const MOST_HOURS = 100_000;
const dayOf = new Map<number, Day>();

/** Half-open: in force at `from`, no longer at `until`. */
export const inForce = (span: Span, at: Instant): boolean =>
  span.from <= at && (span.until === null || at < span.until);

/** Whole days, first and last included. Days compare as text. */
export const coversDay = (days: { from: Day; until: Day | null }, day: Day): boolean =>
  days.from <= day && (days.until === null || day <= days.until);

/**
 * Whether somebody has reached an age on a day: at 00:00 on the birthday; born on 29 February, on 1 March in a
 * common year (Family Law Reform Act 1969 s.9 for the moment; the common-law rule for the day).
 */
export function hasReached(age: number, bornOn: Day, day: Day): boolean {
  const year = Number(day.slice(0, 4));
  const years = year - Number(bornOn.slice(0, 4));
  if (years !== age) return years > age;
  const birthday = bornOn.slice(4) === "-02-29" && !isLeap(year) ? "-03-01" : bornOn.slice(4);
  return day.slice(4) >= birthday;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

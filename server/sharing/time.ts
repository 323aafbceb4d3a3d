import type { Day, Instant, Span } from "./facts.js";

const london = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in London at an instant: a date period runs from 00:00 on its first day to 00:00 after its last. */
export const londonDay = (at: Instant): Day => london.format(Math.floor(at / 1000));

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
  const year = Number(bornOn.slice(0, 4)) + age;
  const birthday = bornOn.slice(4) === "-02-29" && !isLeap(year) ? "-03-01" : bornOn.slice(4);
  return day >= `${String(year).padStart(4, "0")}${birthday}`;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

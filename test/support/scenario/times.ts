import type { Day, Instant } from "../../../server/sharing/facts.js";
import { londonDay } from "../../../server/sharing/time.js";

/** A point in time: an ISO text, an instant, or relative to the moment at which the scenario is looked at. */
export type Moment = string | Instant | ((at: Instant) => Instant);
/** A day in London: `YYYY-MM-DD`, or relative to the day on which the scenario is looked at. */
export type SomeDay = Day | ((at: Instant) => Day);

export interface During {
  from?: Moment;
  until?: Moment;
}
export interface OnDays {
  from?: SomeDay;
  until?: SomeDay;
}

export const SECOND = 1_000_000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** Microseconds since 1970 of an ISO text; with six digits after the second if it has them. */
export function instant(iso: string): Instant {
  const [, whole = "", micros = "", zone = ""] =
    /^(.*?:\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d:\d\d)$/.exec(iso) ?? [];
  const seconds = Date.parse(whole + zone);
  if (Number.isNaN(seconds)) throw new Error(`"${iso}" is no instant: write 2026-11-18T10:00:00Z`);
  return seconds * 1000 + Number(micros.padEnd(6, "0"));
}

export const now: Moment = (at) => at;
export const hoursAgo =
  (hours: number): Moment =>
  (at) =>
    at - hours * HOUR;
export const inHours =
  (hours: number): Moment =>
  (at) =>
    at + hours * HOUR;
export const daysAgo =
  (days: number): Moment =>
  (at) =>
    at - days * DAY;
export const inDays =
  (days: number): Moment =>
  (at) =>
    at + days * DAY;

/** The day so many days after the present one in London; before it where negative. */
export const day =
  (offset: number): SomeDay =>
  (at) =>
    plusDays(londonDay(at), offset);
export const today = day(0);
export const yesterday = day(-1);
export const tomorrow = day(1);

/** The birthday of somebody who reached this age on the present day in London, or so many days after it. */
export const turning =
  (age: number, daysFromToday = 0): SomeDay =>
  (at) => {
    const birthday = plusDays(londonDay(at), daysFromToday);
    const born = `${Number(birthday.slice(0, 4)) - age}${birthday.slice(4)}`;
    // Nobody is born on 29 February of a common year; who was born the day after reaches the age on 1 March.
    return Number.isNaN(Date.parse(born)) || !new Date(born).toISOString().startsWith(born)
      ? `${born.slice(0, 4)}-03-01`
      : born;
  };

/** The birthday of somebody who is this many years old, with no birthday near. */
export const aged = (years: number): SomeDay => turning(years, -100);

export const momentAt = (moment: Moment, at: Instant): Instant =>
  typeof moment === "function" ? moment(at) : typeof moment === "string" ? instant(moment) : moment;
export const dayAt = (someDay: SomeDay, at: Instant): Day =>
  typeof someDay === "function" ? someDay(at) : someDay;
export const momentOrNull = (moment: Moment | undefined, at: Instant) =>
  moment === undefined ? null : momentAt(moment, at);
export const dayOrNull = (someDay: SomeDay | undefined, at: Instant) =>
  someDay === undefined ? null : dayAt(someDay, at);

export function plusDays(from: Day, days: number): Day {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

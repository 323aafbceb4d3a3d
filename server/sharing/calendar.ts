import type { Day } from "./facts.js";
import { hasReached } from "./time.js";

/** So many days after a day; before it where negative. */
export function plusDays(from: Day, days: number): Day {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day on which an age is reached; who was born on 29 February reaches it on 1 March of a common year, as `hasReached` says. */
export function birthday(bornOn: Day, age: number): Day {
  const same = `${String(Number(bornOn.slice(0, 4)) + age).padStart(4, "0")}${bornOn.slice(4)}`;
  return hasReached(age, bornOn, same) ? same : `${same.slice(0, 4)}-03-01`;
}

/**
 * The same day of the next month, or its last day where it has no such day: how a clock of one month runs
 * (UK GDPR Art. 12(3); Dodds v Walker [1981] 1 WLR 1027).
 */
export function plusMonth(from: Day): Day {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}

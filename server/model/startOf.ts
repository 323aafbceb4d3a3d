import type { Day, Instant } from "../sharing/facts.js";
import { londonDay } from "../sharing/time.js";

/** The instant at which a day begins in London. */
export function startOf(day: Day): Instant {
  const midnight = Date.parse(day) * 1000;
  const hour = 3_600_000_000;
  // In summer London is an hour ahead, so its day has begun already.
  return londonDay(midnight - hour) === day ? midnight - hour : midnight;
}

import { plusDays } from "../../sharing/calendar.js";
import type { Day } from "../../sharing/facts.js";

/** Why the clock of a request stands: who asks is not certain yet, or what they ask for. */
export type PauseReason = "IDENTITY" | "SCOPE";

/** What moves the clock of a request, each on a day in London. */
export interface ClockFacts {
  receivedOn: Day;
  /** In order; `until` is null while it lasts. */
  pauses: readonly { reason: PauseReason; from: Day; until: Day | null }[];
  isExtended: boolean;
}

export interface Clock {
  /** The day from which the time runs. */
  startsOn: Day;
  /** The last day to answer; null while the clock stands. */
  dueOn: Day | null;
  /** Why it stands, or null where it runs. */
  standsFor: PauseReason | null;
}

/**
 * By when a request of a data subject is to be answered: one calendar month from the day on which it was received, whether
 * or not that is a working day, and two months more where it is extended (UK GDPR Art. 12(3)). The corresponding day of the
 * month; its last day where there is none; the next working day where that day is a weekend or bank holiday (ICO, Right of
 * access: How long do we have to comply?). The time begins when whoever asks has shown who they are, where that was asked
 * (Art. 12A(3)); the days while they were asked what they mean do not count (Art. 12A(6)).
 */
export function clockOf(
  { receivedOn, pauses, isExtended }: ClockFacts,
  bankHolidays: ReadonlySet<Day>,
): Clock {
  const identified = pauses.filter(({ reason }) => reason === "IDENTITY").map(({ until }) => until ?? "");
  const startsOn = [receivedOn, ...identified].toSorted().at(-1)!;
  const open = pauses.find(({ until }) => until === null);
  if (open) return { startsOn, dueOn: null, standsFor: open.reason };
  const stood = pauses
    .filter(({ reason }) => reason === "SCOPE")
    // Days before the time began to run were none of it.
    .map(({ from, until }) => daysBetween(from > startsOn ? from : startsOn, until!))
    .reduce((sum, days) => sum + Math.max(days, 0), 0);
  let dueOn = plusDays(plusMonths(startsOn, isExtended ? 3 : 1), stood);
  while (isWeekend(dueOn) || bankHolidays.has(dueOn)) dueOn = plusDays(dueOn, 1);
  return { startsOn, dueOn, standsFor: null };
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function plusMonths(from: Day, months: number): Day {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

const daysBetween = (from: Day, until: Day) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

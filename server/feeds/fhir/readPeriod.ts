import type { Day } from "../../sharing/facts.js";
import { daysOf } from "./days.js";
import { quote, type Refusals } from "./Refusals.js";
import type { Period } from "./resource.js";

/** The first and the last day of a FHIR period; null: as far as it goes. What are no whole days in order is noted. */
export function readPeriod(
  period: Period | undefined,
  path: string,
  refusals: Refusals,
): { from: Day | null; until: Day | null } {
  const from = readDay(period?.start, "start", path, refusals);
  const until = readDay(period?.end, "end", path, refusals);
  if (from !== null && until !== null && until < from)
    refusals.add(path, "ENDS_BEFORE_IT_BEGINS", "Its last day is before its first.");
  return { from, until };
}

function readDay(
  text: string | undefined,
  end: "start" | "end",
  path: string,
  refusals: Refusals,
): Day | null {
  if (text === undefined) return null;
  const days = daysOf(text);
  if (days && end === "start") return days.first;
  // The last day that can be written is how others say that there is none.
  if (days) return days.last === "9999-12-31" ? null : days.last;
  const timed = /^(.+)T\d/.exec(text);
  if (timed && daysOf(timed[1] ?? ""))
    refusals.add(
      `${path}.${end}`,
      "NOT_WHOLE_DAYS",
      "A sentence is for whole days, the first and the last included: give a date without a time.",
    );
  else refusals.add(`${path}.${end}`, "IMPOSSIBLE_DATE", `There is no day ${quote(text)}.`);
  return null;
}

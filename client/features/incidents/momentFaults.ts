import { isoDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import { isTime } from "../oversight/couldSeeChoice";
import type { Moment } from "./MomentInput";

/** What is wrong with a day and time, by the ids of its boxes. */
export function momentFaults(
  id: string,
  { day, time }: Moment,
  texts: { day: string; time: string },
): FieldError[] {
  return [
    ...(isoDate(day) ? [] : [{ id, text: texts.day }]),
    ...(isTime(time) ? [] : [{ id: `${id}-time`, text: texts.time }]),
  ];
}

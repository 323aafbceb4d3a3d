import { bitOf } from "../../sharing/categories.js";
import { indicatorsOf } from "../../model/outcomes/Framework.js";
import type { Person } from "./addPerson.js";
import type { Case } from "./Case.js";
import type { Practitioner } from "./Frame.js";
import { agencyOf } from "./Making.js";

interface NewOutcome {
  indicator: string;
  by: Practitioner;
  subjects: readonly Person[];
  /** Each measurement: days from today, the value and what there is to say of it; the first is the baseline. */
  measured: readonly (readonly [day: number, value: number, note?: string])[];
}

/** Adds what an agency measured of an outcome, from its baseline on. */
export function addOutcome({ making, id }: Case, { indicator, by, subjects, measured }: NewOutcome): void {
  const { rows, nextId, framework, frame } = making;
  const { category } = indicatorsOf(framework).find(({ key }) => key === indicator)!;
  for (const [index, [day, value, note]] of measured.entries())
    rows.add("outcome_measure", {
      id: nextId(),
      case_id: id,
      category: bitOf(category),
      agency_id: agencyOf(making, by),
      subjects: subjects.map((person) => person.id).toSorted(),
      framework_id: framework.id,
      framework_version: framework.version,
      indicator_key: indicator,
      kind: index === 0 ? "BASELINE" : "FOLLOW_UP",
      measured_on: frame.calendar.day(day),
      value,
      note,
      author_id: by.id,
      written_at: frame.calendar.at(day, 16),
    });
}

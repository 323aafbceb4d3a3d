import type { CohortCounts } from "../../loaders/cohorts.js";
import type { MeasureRow } from "../../loaders/outcomes.js";
import type { OutcomeFramework, OutcomeIndicator } from "../../model/outcomes/OutcomeFramework.js";

/** How many there must be at the least for a number to be told. */
export const FEWEST = 5;

/** Counts measurements that somebody may see, as `door.cohort_report` counts all: each person, or family, once. */
export function countSeen(
  { id, version, indicators }: OutcomeFramework,
  rows: readonly MeasureRow[],
  year: number,
  today: string,
): CohortCounts {
  const told: Record<string, CohortCounts["told"][string]> = {};
  for (const indicator of indicators) {
    const ofIndicator = rows.filter(
      (row) =>
        row.indicator_key === indicator.key && row.framework_id === id && row.framework_version === version,
    );
    const ends = [...byWhom(indicator, ofIndicator)].flatMap((measured) => endOf(indicator, measured, year));
    const reached = ends.filter(Boolean).length;
    if (ends.length < FEWEST) continue;
    const isTold = reached >= FEWEST && ends.length - reached >= FEWEST;
    told[indicator.key] = { people: ends.length, reached: isTold ? reached : null, asAt: today };
  }
  return { asAt: today, fewest: FEWEST, told };
}

function byWhom({ about }: OutcomeIndicator, rows: readonly MeasureRow[]): Iterable<MeasureRow[]> {
  const whose = new Map<string, MeasureRow[]>();
  for (const row of rows) {
    const who = about === "PERSON" ? row.subjects[0]! : row.case_id;
    whose.set(who, [...(whose.get(who) ?? []), row]);
  }
  return whose.values();
}

/** Whether the latest follow-up reaches it; nothing where there is none, or no baseline of that year that did not. */
function endOf(indicator: OutcomeIndicator, measured: readonly MeasureRow[], year: number): boolean[] {
  const inOrder = measured.toSorted((a, b) =>
    a.measured_on === b.measured_on ? (a.id < b.id ? -1 : 1) : a.measured_on < b.measured_on ? -1 : 1,
  );
  const begun = inOrder.find(({ kind }) => kind === "BASELINE");
  const latest = inOrder.findLast(({ kind }) => kind === "FOLLOW_UP");
  if (!begun || !latest || latest.measured_on < begun.measured_on || isMet(indicator, begun)) return [];
  const isOfYear = begun.measured_on >= `${year}-04-01` && begun.measured_on < `${year + 1}-04-01`;
  return isOfYear ? [isMet(indicator, latest)] : [];
}

const isMet = ({ better, met }: OutcomeIndicator, { value }: MeasureRow): boolean =>
  better === "HIGHER" ? value >= met : value <= met;

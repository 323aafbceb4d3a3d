import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";

/** What the database tells of a cohort: by indicator, only of as many as may be told. */
export interface CohortCounts {
  asAt: string;
  fewest: number;
  told: Readonly<Record<string, { people: number; reached: number | null; asAt: string }>>;
}

/** Counts a cohort, in the database; null for whoever may not count. */
export async function countCohort(
  { rows }: Transaction,
  who: { partnershipId: Id; accountId: Id; purpose: string | null; assurance: number },
  framework: { id: string; version: number },
  year: number,
): Promise<CohortCounts | null> {
  const [found] = await rows<{ counts: CohortCounts | null }>(
    "select door.cohort_report($1, $2, $3, $4::smallint, $5, $6::smallint, $7) as counts",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, framework.id, framework.version, year],
  );
  return found?.counts ?? null;
}

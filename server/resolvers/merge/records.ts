import { shows } from "../../access/withhold.js";
import type { Context, View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { EVERYTHING } from "../../loaders/people.js";
import type { Id } from "../../sharing/facts.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";

/** A record that the viewer may merge, and the case in which they see it. */
export interface KnownRecord {
  reference: string;
  personId: Id;
  caseId: Id;
  /** The ids that are merged with it. */
  same: Id[];
}

/**
 * Of two record numbers those that are visible to somebody of the data-quality role: a number that is nobody's and one that
 * may not be known are both left out. @throws FORBIDDEN for anybody else.
 */
export async function findRecords(context: Context, references: readonly string[]): Promise<KnownRecord[]> {
  const { partnershipId, accountId, purpose, assurance } = context.doorRequest;
  const [found] = await context.transaction.rows<{ records: KnownRecord[] | null }>(
    "select door.records_to_merge($1, $2, $3, $4::smallint, $5) as records",
    [partnershipId, accountId, purpose, assurance, references],
  );
  if (!found?.records) {
    context.trail.refused("FORBIDDEN");
    throw new TellonceError("FORBIDDEN", "Only the data-quality role merges records.");
  }
  const order = (record: KnownRecord) => references.indexOf(record.reference);
  return found.records.toSorted((a, b) => order(a) - order(b));
}

/** Opens the cases of these records and gives each with its case's page; a record whose name is not shown is left out. */
export async function openRecords(
  view: View,
  records: readonly KnownRecord[],
): Promise<{ record: KnownRecord; page: CasePage }[]> {
  const open: { record: KnownRecord; page: CasePage }[] = [];
  for (const record of records) {
    if (view.decider.isAbsent(record.caseId)) continue;
    const page = await openCasePage(view, record.caseId, EVERYTHING);
    const names = page.rows.get(record.personId)?.name ?? [];
    if (names.some((row) => shows(page.view, record.caseId, row, false))) open.push({ record, page });
  }
  return open;
}

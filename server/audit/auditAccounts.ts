import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";

export interface AuditAccountRow {
  id: Id;
  name: string;
  kind: string;
  ended: boolean;
}

/** The accounts at work in an agency, once the audit is open. */
export async function readAuditAccounts(rows: Transaction["rows"], agencyId: Id): Promise<AuditAccountRow[]> {
  const [found] = await rows<{ accounts: AuditAccountRow[] }>(
    "select door.accounts_for_audit($1) as accounts",
    [agencyId],
  );
  return found!.accounts;
}

import type pg from "pg";
import { askKept } from "../database/keptPlans.js";
import type { AccountKind } from "./viewer.js";

/** An account that is live now, by the database's clock. */
export interface Account {
  accountId: string;
  partnershipId: string;
  partnership: string;
  kind: AccountKind;
  displayName: string;
}

/** The live accounts of this subject, one for each partnership that knows them; none for a stranger. */
export async function findAccounts(pool: pg.Pool, issuer: string, subject: string): Promise<Account[]> {
  return askKept<Account>(
    pool,
    `select account_id as "accountId", partnership_id as "partnershipId", partnership, kind, display_name as "displayName"
       from door.account_for_sign_in($1, $2) order by partnership, partnership_id`,
    [issuer, subject],
  );
}

import { randomUUID } from "node:crypto";
import type pg from "pg";

/** Gives the agency of this persona a system that may be told of events: the demonstration itself has none. */
export async function addSystemAccount(admin: pg.Pool, persona: string): Promise<void> {
  const account = randomUUID();
  await admin.query(
    `insert into account (partnership_id, id, kind, agency_id, issuer, subject, display_name, recorded_epoch)
     select partnership_id, $1, 'SYSTEM', agency_id, issuer, 'register of ' || subject, 'School register', recorded_epoch
       from account where subject = $2 and retired_at is null limit 1`,
    [account, persona],
  );
  await admin.query(
    `insert into role_grant (partnership_id, id, account_id, role, recorded_epoch)
     select partnership_id, $1, id, 'EDUCATION_PRACTITIONER', recorded_epoch from account where id = $2`,
    [randomUUID(), account],
  );
}

import type pg from "pg";
import { v7 as newId } from "uuid";
import { append } from "../../audit/append.js";
import { rowsOf } from "../../database/transaction.js";

/** As who the command stands in the audit: nobody signs in to it. */
export const COMMAND_ACTOR = "npm run client";

/** Writes, in the transaction of what was done, the audit row that the agency's officer finds: as if it were done on the screen, by nobody who is signed in. */
export async function auditCommand(
  client: pg.ClientBase,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
  id: string,
  what: string,
): Promise<void> {
  await client.query("set role tellonce_audit_writer");
  await append({ rows: rowsOf(client) }, partnershipId, newId(), {
    account: null,
    actor: COMMAND_ACTOR,
    kind: "COMMAND",
    client: null,
    session: null,
    assurance: null,
    agency: agencyId,
    purpose: null,
    operation: COMMAND_ACTOR,
    asked: [`system ${id}`],
    teams: {},
    changed: [{ what, id }],
    refused: [],
    subjects: [],
    outcome: "CHANGED",
  });
  await client.query("reset role");
}

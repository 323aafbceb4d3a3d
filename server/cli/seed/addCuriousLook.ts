import type pg from "pg";
import { v7 as newId } from "uuid";
import { append } from "../../audit/append.js";
import { rowsOf } from "../../database/transaction.js";

interface Found {
  account_id: string;
  actor: string;
  agency_id: string;
  case_id: string;
}

/**
 * What the data-protection officer of the demonstration finds: the police officer has opened, three times this morning, a family
 * with which the police have nothing to do. It stands in the audit as if he had.
 */
export async function addCuriousLook(client: pg.Client, partnershipId: string): Promise<void> {
  const { rows } = await client.query<Found>(
    `select a.id as account_id, a.display_name as actor, a.agency_id, c.id as case_id
     from account a join case_record c on c.partnership_id = a.partnership_id and c.status = 'OPEN'
     join involvement l on l.partnership_id = c.partnership_id and l.case_id = c.id and l.kind = 'LEAD' and l.retired_epoch is null and l.until_at is null
     join account o on o.partnership_id = a.partnership_id and o.subject = 'dpo' and o.agency_id = l.agency_id
     where a.partnership_id = $1 and a.subject = 'police' and c.reference <> 'WM-0001'
       and not exists (select from involvement i where i.partnership_id = c.partnership_id and i.case_id = c.id and i.agency_id = a.agency_id)
     order by c.reference limit 1`,
    [partnershipId],
  );
  const [found] = rows;
  if (!found) return;
  const { account_id: account, actor, agency_id: agency, case_id: caseId } = found;
  await client.query("set local role tellonce_audit_writer");
  for (let time = 0; time < 3; time += 1)
    await append({ rows: rowsOf(client) }, partnershipId, newId(), {
      account,
      actor,
      kind: "PRACTITIONER",
      client: null,
      session: "of the demonstration",
      assurance: 3,
      agency,
      purpose: "EARLY_HELP",
      operation: "CasePage",
      asked: [caseId],
      teams: {},
      changed: [],
      refused: [],
      subjects: [],
      outcome: "NOTHING_SHOWN",
    });
  await client.query("reset role");
}

/** Seals what stands in the audit and goes through it at once, as the product does every ten minutes. Where nobody lives is not compared. */
export async function watchCuriousLook(client: pg.Client): Promise<void> {
  await client.query("begin; set local role tellonce_audit_writer; select audit.seal(5000); commit");
  await client.query(
    "begin; set local role tellonce_audit_writer; select audit.watch_looks(5000, ''::bytea); commit",
  );
}

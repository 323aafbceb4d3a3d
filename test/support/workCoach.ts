import { randomUUID } from "node:crypto";
import type pg from "pg";
import { maskOf } from "../../server/sharing/categories.js";

/**
 * Makes a persona who works with the Carters a work coach too, and lets a decision on the 18–19 gateway tell their agency of Kiera,
 * who is 18: the demonstration itself has neither.
 */
export async function addWorkCoach(admin: pg.Pool, persona: string): Promise<void> {
  const { rows } = await admin.query<{ account: string; agency: string; kiera: string }>(
    `select id as account, agency_id as agency, (select person_id from person_name where given = 'Kiera' and family = 'Carter' limit 1) as kiera
       from account where subject = $1`,
    [persona],
  );
  const { account, agency, kiera } = rows[0]!;
  const purpose = "STATUTORY_GATEWAY";
  const categories = maskOf("IDENTITY", "CONTACT", "EDUCATION");
  const { rows: everyone } = await admin.query<{ ids: string[] }>("select array_agg(id) as ids from agency");
  const like = async (table: string, where: string, changed: object) => {
    const { rowCount } = await admin.query(
      `insert into ${table} select (jsonb_populate_record(t, $1)).* from ${table} t where ${where} limit 1`,
      [JSON.stringify({ id: randomUUID(), ...changed })],
    );
    if (rowCount !== 1) throw new Error(`Nothing to copy in ${table}`);
  };
  await like("role_grant", `account_id = '${account}'`, { role: "JOB_COACH" });
  await like("agreement", "name like '%early help%' and retired_at is null", {
    name: "The 18–19 gateway",
    agencies: everyone[0]!.ids,
    purposes: [purpose],
    categories,
  });
  const carters = "case_id = (select case_id from case_record where reference = 'WM-0001')";
  await like("case_purpose", `${carters} and until_at is null`, { purpose });
  await like("sharing_decision", `${carters} and share`, {
    purpose,
    gateway: "FEED_18_19",
    agencies: [agency],
    persons: [kiera],
    categories,
  });
  await admin.query(
    `insert into person_benefit (partnership_id, id, person_id, agency_id, recorded_epoch, kind, from_on)
     select n.partnership_id, $1, n.person_id, n.agency_id, p.recorded_epoch, 'JSA', current_date - 5 from person_name n, case_purpose p where n.person_id = $2 limit 1`,
    [randomUUID(), kiera],
  );
}

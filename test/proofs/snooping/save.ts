import { createHash, createHmac } from "node:crypto";
import type pg from "pg";
import type { AuditKeys } from "../../../server/audit/keys.js";
import { placeKeysOf } from "../../../server/audit/placeKeys.js";
import type { Council } from "./Council.js";

const TYPES = ["CHILDRENS_SERVICES", "SCHOOL", "GP", "POLICE", "DISTRICT_HOUSING", "VOLUNTARY"];
const SINCE = "2026-01-01T00:00:00Z";

/** Saves a council with its families, and every look as the row of the audit that the product would have written. */
export async function save(owner: pg.PoolClient, council: Council, keys: AuditKeys): Promise<void> {
  const { id: partnership_id, agencies, staff, families } = council;
  await owner.query("begin");
  await owner.query("select set_config('tellonce.maintenance', 'on', true)");
  const add = (table: string, rows: object[]) => insert(owner, table, partnership_id, rows);
  await owner.query("insert into partnership (partnership_id, name, area) values ($1, $2, 'Westmere')", [
    partnership_id,
    council.name,
  ]);
  await add(
    "agency",
    agencies.map((id, n) => ({
      id,
      type: TYPES[n],
      name: `Agency ${n}`,
      from_at: SINCE,
      involvement_category: 3,
    })),
  );
  await add(
    "practitioner",
    staff.map((one, n) => ({
      id: one.id,
      agency_id: agencies[one.agency],
      name: `Sam ${one.surname}`,
      job_title: `Practitioner ${n}`,
    })),
  );
  await add("account", staff.map((one) => ({
    id: one.accountId, kind: "PRACTITIONER", agency_id: agencies[one.agency], practitioner_id: one.id, person_id: one.personId,
    issuer: "proof", subject: one.accountId, display_name: `Sam ${one.surname}`, from_at: SINCE,
  }))); // prettier-ignore
  await add("role_grant", staff.filter(({ isOnDuty }) => isOnDuty).map((one) => ({
    id: council.uuid(`duty ${one.id}`), account_id: one.accountId, role: "DUTY_WORKER", from_at: SINCE,
  }))); // prettier-ignore
  await add("supervision", staff.flatMap((one) => one.supervises.map((other) => ({
    id: council.uuid(`supervision ${other}`), agency_id: agencies[one.agency], supervisor_id: one.id, supervisee_id: staff[other]!.id, from_at: SINCE,
  })))); // prettier-ignore
  await add(
    "family",
    families.map(({ id }) => ({ id })),
  );
  await add(
    "person",
    families.flatMap(({ people }) => people.map(({ id }) => ({ id, reference: `P-${id}` }))),
  );
  await add("case_record", families.map((one) => ({
    id: one.caseId, case_id: one.caseId, family_id: one.id, reference: one.reference, agency_id: agencies[one.team[0]!.agency], category: 3,
    subjects: [one.people[0]!.id], status: "OPEN", opened_on: "2026-01-01",
  }))); // prettier-ignore
  await add("case_person", families.flatMap((one) => one.people.map(({ id }) => ({
    id: council.uuid(`member ${id}`), case_id: one.caseId, person_id: id, agency_id: agencies[one.team[0]!.agency], category: 2, role: "CHILD", from_at: SINCE,
  })))); // prettier-ignore
  await add("involvement", families.flatMap((one) => one.team.map((part, n) => ({
    id: council.uuid(`part ${one.id} ${n}`), case_id: one.caseId, kind: n === 0 ? "LEAD" : "MEMBER", category: 3, agency_id: agencies[part.agency],
    practitioner_id: part.staff === null ? null : staff[part.staff]!.id, subjects: [one.people[0]!.id], from_at: SINCE,
  })))); // prettier-ignore
  const of = (one: { id: string }, what: string, category: number, agency: number) => ({
    id: council.uuid(`${what} ${one.id}`), person_id: one.id, category, agency_id: agencies[agency],
  }); // prettier-ignore
  const people = families.flatMap((one) =>
    one.people.map((person) => ({ person, agency: one.team[0]!.agency })),
  );
  await add(
    "person_name",
    people.map(({ person, agency }) => ({
      ...of(person, "name", 0, agency),
      kind: "LEGAL",
      given: "Alex",
      family: person.surname,
    })),
  );
  await add("person_address", people.map(({ person, agency }) => ({
    ...of(person, "address", 1, agency), lines: person.lines, postcode: person.postcode, from_on: "2020-01-01",
  }))); // prettier-ignore
  await owner.query("commit");
  await owner.query("begin");
  await owner.query("set local role tellonce_door");
  await insert(owner, "practitioner_home", partnership_id, staff.map((one) => {
    const { address, street } = placeKeysOf(keys, one.lines, one.postcode);
    return { practitioner_id: one.id, agency_id: agencies[one.agency], address_key: `\\x${address.toString("hex")}`, postcode_key: `\\x${street.toString("hex")}`, recorded_by: one.accountId, recorded_at: SINCE };
  })); // prettier-ignore
  await insert(owner, "well_known", partnership_id, council.wellKnown.map((person_id) => ({
    id: council.uuid(`known ${person_id}`), person_id, agency_id: agencies[0], added_by: staff[0]!.accountId, added_at: SINCE,
  }))); // prettier-ignore
  await owner.query("commit");
  await owner.query("analyze person_name, person_address, case_person, involvement, account");
  await saveLooks(owner, council, keys);
}

async function saveLooks(owner: pg.PoolClient, council: Council, keys: AuditKeys): Promise<void> {
  const looks = council.looks.toSorted((a, b) => (a.day + a.time < b.day + b.time ? -1 : 1));
  for (let from = 0; from < looks.length; from += 5000) {
    const rows = looks.slice(from, from + 5000).map((look, n) => {
      const someone = council.staff[look.staff]!;
      const family = council.families[look.family]!;
      const shown = council.isRelated(look.staff, look.family);
      const content = {
        account: someone.accountId, actor: `Sam ${someone.surname}`, kind: "PRACTITIONER", client: null, session: "proof", assurance: 2,
        agency: council.agencies[someone.agency], purpose: "EARLY_HELP", operation: "CasePage", asked: [family.caseId], teams: {}, changed: [], refused: [],
        subjects: shown ? [{ case: family.caseId, subject: pseudonym(keys, family.people[0]!.id), shown: { IDENTITY: ["Person.name"] }, withheld: {}, bases: [], from: {} }] : [],
        outcome: shown ? "SHOWN" : "NOTHING_SHOWN",
      }; // prettier-ignore
      const text = JSON.stringify(content);
      return {
        id: council.uuid(`look ${from + n}`),
        at: `${look.day} ${look.time} Europe/London`,
        content,
        hash: createHash("sha256").update(text).digest("hex"),
      };
    });
    await owner.query("begin");
    await owner.query("set local role tellonce_audit_writer");
    await owner.query(
      `insert into audit.entry (partnership_id, id, at, content, hash)
       select $1, r.id, r.at, r.content, decode(r.hash, 'hex') from json_to_recordset($2) as r (id uuid, at timestamptz, content json, hash text)`,
      [council.id, JSON.stringify(rows)],
    );
    await owner.query("commit");
  }
}

const pseudonym = (keys: AuditKeys, id: string) =>
  createHmac("sha256", keys.pseudonym).update(id).digest("hex").slice(0, 32);

async function insert(
  client: pg.PoolClient,
  table: string,
  partnership_id: string,
  rows: object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = ["partnership_id", ...Object.keys(rows[0]!)];
  await client.query(
    `insert into ${table} (${columns.join(", ")}) select ${columns.join(", ")} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows.map((row) => ({ partnership_id, ...row })))],
  );
}

import type pg from "pg";
import { type AuditKeys, pseudonymOf } from "../../server/audit/keys.js";
import type { TestDatabase } from "../support/database.js";
import type { Scenario } from "../support/scenario.js";
import { HEAD, LEADS, purposesOf, rowsOf, TIMES, useOf } from "./auditRows.js";

/** How many rows of the audit there are to each family: in a year, of an authority's twenty thousand families, ten million. */
const ROWS_EACH = 500;
/** Of each family three people are looked at together. */
const PEOPLE = 3;
/** Accounts at work in each agency. */
const STAFF = 50;
const [ROWS, PURPOSES, USE] = [rowsOf, purposesOf, useOf].map((sql) => sql(4 * STAFF)) as [
  string,
  string,
  string,
];

/** What is filled: a world that is saved, and where. The product need not be at work there. */
export interface Filled {
  world: Scenario;
  database: Pick<TestDatabase, "admin">;
}

/** Somebody whom the questions are about, of a family like all the others. */
export interface AuditYear {
  personReference: string;
  caseReference: string;
  /** When the year began. */
  since: Date;
}

/**
 * Fills a house with families and a year of looks at them, as the product would have written and sealed them: canonical contents
 * with their hashes, spread evenly over families, accounts and days; a test has the product's own verification agree. `n`: rows
 * of the audit.
 */
export async function auditYear(
  house: Filled,
  keys: AuditKeys,
  n: number,
  say: (line: string) => void,
  chunk = 50_000,
): Promise<AuditYear> {
  const { admin } = house.database;
  const { partnershipId } = house.world;
  const since = new Date(Date.now() - 365 * 86_400_000);
  const begun = Date.now();
  const client = await admin.connect();
  const other = await admin.connect();
  const done = (what: string) => say(`  ${what}, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  try {
    for (const one of [client, other]) await one.query("set statement_timeout = 0");
    const families = await addFamilies(client, house, Math.max(100, Math.ceil(n / ROWS_EACH)));
    await addPseudonyms(client, house, keys);
    await addAccounts(client, house);
    await makePartitions(client);
    await withoutIndexes(client, ["audit.subject", "audit.leaf"], async () => {
      await inTurn([client, other], n, chunk, async (one, from, until) => {
        await one.query(ROWS, [partnershipId, from, until - 1, n, families, since]);
        if (until % (10 * chunk) === 0 || until === n) done(`${until} of ${n} rows written and sealed`);
      });
    });
    done("indexes");
    for (let from = 0; from < n; from += chunk)
      await client.query("select audit.grow($1, $2)", [from, Math.min(from + chunk, n)]);
    await client.query(HEAD, [n]);
    done("tree");
    await client.query(TIMES);
    await client.query(LEADS);
    await client.query(PURPOSES, [partnershipId, n, since]);
    await client.query(USE, [partnershipId, n, families, since]);
    done("counts");
    // Unusual looks are another question's, and would be watched for while these are measured.
    await client.query("update audit.look_mark set next_leaf = (select next_leaf from audit.watermark)");
    return { personReference: "P-YEAR-2-1", caseReference: "YEAR-2", since };
  } finally {
    client.release();
    other.release();
  }
}

/** Writes chunks on all of these connections at once, each in a transaction whose number is in the order of the chunks: so are the leaves. */
async function inTurn(
  clients: pg.PoolClient[],
  n: number,
  chunk: number,
  write: (client: pg.PoolClient, from: number, until: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const begin = (client: pg.PoolClient) => {
    const begun = turn.then(async () => {
      await client.query("begin");
      await client.query("select pg_current_xact_id()");
      next += chunk;
      return next - chunk;
    });
    turn = begun;
    return begun;
  };
  await Promise.all(
    clients.map(async (client) => {
      for (let from = await begin(client); from < n; from = await begin(client)) {
        await write(client, from, Math.min(from + chunk, n));
        await client.query("commit");
      }
      await client.query("rollback");
    }),
  );
}

/** Takes the indexes away for as long as rows come in by the million, each to a place of its own, and makes them again after that. */
async function withoutIndexes(
  client: pg.PoolClient,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select case when k.oid is null then format('drop index %s', i.indexrelid::regclass)
         else format('alter table %s drop constraint %I', i.indrelid::regclass, k.conname) end as drop,
       case when k.oid is null then pg_get_indexdef(i.indexrelid)
         else format('alter table %s add constraint %I %s', i.indrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) end as make
     from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
     where i.indrelid = any ($1::regclass[]) order by k.oid is null`,
    [tables],
  );
  for (const { drop } of rows) await client.query(drop);
  await work();
  for (const { make } of rows) await client.query(make);
}

/** Half of them are the council's, half the school's. */
async function addFamilies(client: pg.PoolClient, { world }: Filled, families: number): Promise<number> {
  const { ids, partnershipId } = world;
  const agencies = [ids.agency("council"), ids.agency("school")];
  const leads = [ids.practitioner("worker"), ids.practitioner("teacher")];
  await client.query(
    "create table bench_family (i int primary key, case_id uuid not null, lead int not null, people uuid[] not null, subjects text[])",
  );
  await client.query(
    `insert into bench_family select i, md5('case ' || i)::uuid, 1 + i % 2, array(select md5('person ' || i || ' ' || k)::uuid from generate_series(1, ${PEOPLE}) k) from generate_series(0, $1::int - 1) i`,
    [families],
  );
  // A year's families do not come one by one: as a restore would bring them, without epochs.
  await client.query("begin; set local session_replication_role = replica");
  for (const sql of [
    "insert into family (partnership_id, id) select $1, md5('family ' || i)::uuid from bench_family, (select $2::uuid[], $3::uuid[]) x",
    "insert into person (partnership_id, id, reference) select $1, p, 'P-YEAR-' || i || '-' || k from bench_family, unnest(people) with ordinality u (p, k), (select $2::uuid[], $3::uuid[]) x",
    `insert into case_record (partnership_id, id, case_id, family_id, reference, agency_id, category, subjects, status, opened_on)
     select $1, case_id, case_id, md5('family ' || i)::uuid, 'YEAR-' || i, ($2::uuid[])[lead], 3, people[1:1], 'OPEN', current_date - 400 from bench_family, (select $3::uuid[]) x`,
    `insert into case_person (partnership_id, id, case_id, person_id, agency_id, category, role, from_at, recorded_epoch, recorded_at)
     select $1, md5('member ' || p)::uuid, case_id, p, ($2::uuid[])[lead], 2, 'CHILD', now() - interval '400 days', 0, now() from bench_family, unnest(people) p, (select $3::uuid[]) x`,
    `insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, subjects, from_at, recorded_epoch, recorded_at)
     select $1, md5('lead ' || i)::uuid, case_id, 'LEAD', 3, ($2::uuid[])[lead], ($3::uuid[])[lead], people[1:1], now() - interval '400 days', 0, now() from bench_family`,
  ])
    await client.query(sql, [partnershipId, agencies, leads]);
  await client.query("commit");
  return families;
}

async function addPseudonyms(client: pg.PoolClient, { world }: Filled, keys: AuditKeys): Promise<void> {
  const { rows } = await client.query<{ i: number; people: string[] }>("select i, people from bench_family");
  const named = rows.map(({ i, people }) => ({
    i,
    subjects: people.map((id) => pseudonymOf(keys, world.partnershipId, id)),
  }));
  await client.query(
    "update bench_family f set subjects = r.subjects from jsonb_to_recordset($1) as r (i int, subjects text[]) where f.i = r.i",
    [JSON.stringify(named)],
  );
}

/** Of four agencies; the first of each is somebody of the world, whom the questions name. */
async function addAccounts(client: pg.PoolClient, { world: { ids } }: Filled): Promise<void> {
  await client.query(
    "create table bench_account (i int primary key, id uuid not null, agency uuid not null)",
  );
  for (const [place, [who, agency]] of [
    ["worker", "council"],
    ["teacher", "school"],
    ["doctor", "practice"],
    ["constable", "police"],
  ].entries())
    await client.query(
      "insert into bench_account select 4 * k + $1, case when k = 0 then $2::uuid else md5('account ' || $1::int || ' ' || k)::uuid end, $3 from generate_series(0, $4::int - 1) k",
      [place, ids.account(who!), ids.agency(agency!), STAFF],
    );
}

/** The product makes no partitions backwards. */
const makePartitions = (client: pg.PoolClient) =>
  client.query(`do $$ declare month date; begin
    for i in 1..12 loop
      month := (date_trunc('month', now() at time zone 'UTC') - make_interval(months => i))::date;
      execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)', 'entry_' || to_char(month, 'YYYY_MM'),
        month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
    end loop; end $$`);

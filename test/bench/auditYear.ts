import type pg from "pg";
import { type AuditKeys, pseudonymOf } from "../../server/audit/keys.js";
import type { House } from "../support/house.js";

/** How many rows of the audit there are to each family: in a year, of an authority's twenty thousand families, ten million. */
const ROWS_EACH = 500;
/** Of each family three people are looked at together. */
const PEOPLE = 3;
/** Accounts at work in each agency. */
const STAFF = 50;
const CHUNK = 50_000;

/** Somebody whom the questions are about, of a family like all the others. */
export interface AuditYear {
  personReference: string;
  caseReference: string;
  /** When the year began. */
  since: Date;
}

/**
 * Fills a house with families and a year of looks at them, as the product would have written, sealed and signed them: canonical
 * contents with their hashes, spread evenly over families, accounts and days. `n`: rows of the audit.
 */
export async function auditYear(
  house: House,
  keys: AuditKeys,
  n: number,
  say: (line: string) => void,
): Promise<AuditYear> {
  const client = await house.database.admin.connect();
  try {
    await client.query("set statement_timeout = 0");
    const families = await addFamilies(client, house, Math.max(100, Math.ceil(n / ROWS_EACH)));
    await addPseudonyms(client, house, keys);
    await addAccounts(client, house);
    await makePartitions(client);
    const begun = Date.now();
    for (let from = 0; from < n; from += CHUNK) {
      await client.query(ROWS, [house.world.partnershipId, from, Math.min(from + CHUNK, n) - 1, n, families]);
      if (((from + CHUNK) / CHUNK) % 10 === 0)
        say(`  ${Math.min(from + CHUNK, n)} of ${n} rows written, ${seconds(begun)} s`);
    }
    const sealing = Date.now();
    // The product's own sealer is at work too, some thousands at a time.
    for (let sealed = 0; sealed < n;) {
      await client.query("select audit.seal(20000)");
      const { rows } = await client.query<{ n: string }>("select next_leaf as n from audit.watermark");
      if (Math.floor(Number(rows[0]!.n) / 200_000) > Math.floor(sealed / 200_000))
        say(`  ${rows[0]!.n} of ${n} rows sealed, ${seconds(sealing)} s`);
      sealed = Number(rows[0]!.n);
    }
    await client.query("vacuum analyze audit.entry");
    await client.query("vacuum analyze audit.subject");
    await client.query("analyze audit.leaf, case_record, case_person, person, involvement");
    return {
      personReference: "P-YEAR-2-1",
      caseReference: "YEAR-2",
      since: new Date(Date.now() - 365 * 86_400_000),
    };
  } finally {
    client.release();
  }
}

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(0);

/** Half of them are the council's, half the school's. */
async function addFamilies(client: pg.PoolClient, { world }: House, families: number): Promise<number> {
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

async function addPseudonyms(client: pg.PoolClient, { world }: House, keys: AuditKeys): Promise<void> {
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
async function addAccounts(client: pg.PoolClient, { world: { ids } }: House): Promise<void> {
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

/**
 * Rows $2 to $3 of $4: canonical text and its hash. Nine of ten show something of a family's three people, with
 * something withheld in every third; of the rest most were refused, and a few took something away.
 */
const ROWS = `
  insert into audit.entry (partnership_id, id, at, content, hash)
  select $1, md5('row ' || g)::uuid, now() - interval '365 days' + (g + 0.5) / $4::int * interval '365 days', c.text::json, sha256(convert_to(c.text, 'UTF8'))
  from generate_series($2::int, $3::int) g
  join bench_account a on a.i = (hashint8extended(g, 1) & 9223372036854775807) % ${4 * STAFF}
  join bench_family f on f.i = (hashint8extended(g, 2) & 9223372036854775807) % $5::int
  cross join lateral (select
    case when g % 20 = 7 then 'REFUSED' when g % 20 = 13 then 'NOTHING_SHOWN' when g % 200 = 1 then 'EXPORTED' else 'SHOWN' end as outcome) o
  cross join lateral (select coalesce(string_agg(
      '{"bases":["OWN_RECORD"],"case":"' || f.case_id || '","from":{"' || a.agency || '":9},"shown":{"EDUCATION":["Answer.value","Person.school"],"IDENTITY":["Person.bornOn","Person.name"]},"subject":"'
      || s || '","withheld":{' || case when g % 3 = 0 then '"HEALTH_MENTAL":{"' || case when g % 2 = 0 then 'CONSENT_REFUSED' else 'ROLE' end || '":["Answer.value"]}' else '' end || '}}', ',' order by s), '') as list
    from unnest(f.subjects) s where o.outcome in ('SHOWN', 'EXPORTED')) s
  cross join lateral (select
    '{"account":"' || a.id || '","actor":"Somebody ' || a.i || '","agency":"' || a.agency || '","asked":["' || f.case_id || '"],"assurance":2,"changed":[],"client":null,"document":"'
    || md5(g::text) || '","kind":"PRACTITIONER","operation":"CasePage","outcome":"' || o.outcome || '","policy":1,"purpose":"EARLY_HELP","refused":[' || case when o.outcome = 'REFUSED' then '"FORBIDDEN"' else '' end
    || '],"request":"' || md5('request ' || g)::uuid || '","session":"bench","subjects":[' || s.list || '],"teams":{}}' as text) c`;

import type pg from "pg";
import type { TestDatabase } from "./database.js";
import { maintain } from "./house.js";

interface Column {
  name: string;
  /** What a row of the n-th copy has there. */
  copied: string;
}

/**
 * Puts copies of what is there into each of these tables until it has so many rows: everything but the agencies has another id in
 * each copy, so that they are worlds beside each other in one partnership, which nobody of the first has anything to do with.
 */
export async function crowd({ admin }: TestDatabase, tables: readonly string[], rows: number): Promise<void> {
  await maintain(admin, async (client) => {
    await client.query("set local session_replication_role = replica");
    for (const table of tables) await copy(client, table, rows);
  });
  await admin.query("analyze");
}

async function copy(client: pg.ClientBase, table: string, rows: number): Promise<void> {
  const { rows: columns } = await client.query<Column>(COLUMNS, [table]);
  const [names, copied] = [columns.map(({ name }) => name), columns.map((one) => one.copied)];
  // Each copy of a row names people of its own copy.
  const [from, copies] =
    table === "person"
      ? ["(select * from person where id in (select person_id from person_name))", "$1"]
      : [table, `ceil($1 / nullif((select count(*) from ${table}), 0)::numeric)`];
  await client.query(
    `insert into ${table} (${names.join()}) select ${copied.join()} from ${from} t, generate_series(1, coalesce(${copies}, 0)::int) n`,
    [rows],
  );
}

const other = (id: string) => `md5(${id} || n::text)::uuid`;
/** Of twenty copies one is of the same agencies. */
const otherAgency = (id: string) =>
  `case when mod(n, 20) = 0 then ${id} else md5(${id} || mod(n, 20)::text)::uuid end`;
const AGENCIES = "'agency_id$|agencies$'";
/** Ids, and texts and bytes of keys, are others in each copy; ids within documents stay. */
const COLUMNS = `
  select quote_ident(a.attname) as name, case
      when a.attname = 'partnership_id' then 't.partnership_id'
      when a.atttypid = 'uuid'::regtype then format(case when a.attname ~ ${AGENCIES} then '${otherAgency("t.%1$I")}' else '${other("t.%1$I")}' end, a.attname)
      when a.atttypid = 'uuid[]'::regtype then format('array(select ' || case when a.attname ~ ${AGENCIES} then '${otherAgency("u")}' else '${other("u")}' end || ' from unnest(t.%1$I) u)', a.attname)
      when k.is_key and a.atttypid = 'bytea'::regtype then format('sha256(t.%1$I || int4send(n))', a.attname)
      when k.is_key and a.atttypid = 'text'::regtype then format('t.%1$I || ''-'' || n', a.attname)
      else format('t.%1$I', a.attname) end as copied
  from pg_attribute a
  cross join lateral (select exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)) as is_key) k
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a'
  order by a.attnum`;

import type { House } from "../../support/house.js";

/**
 * Everything stored of a partnership, table by table, in short: the same as long as nothing of it changes. The audit is elsewhere;
 * of what jobs keep account in, it is which rows there are.
 */
export async function stored(
  { database: { admin } }: House,
  partnershipId: string,
): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
       join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
      where c.column_name = 'partnership_id' and c.table_schema = 'public'`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    if (APART.includes(name)) continue;
    const row = JOBS.includes(name) ? "t.partnership_id" : "t";
    const { rows } = await admin.query<{ sum: string }>(
      `select md5(coalesce(string_agg(${row}::text, ' ' order by ${row}::text), '')) as sum from ${name} t where partnership_id = $1`,
      [partnershipId],
    );
    sums[name] = rows[0]!.sum;
  }
  return sums;
}

/** Where jobs note what they have done. */
const JOBS = ["outbox_event", "record_check"];
/** Deliveries a job makes out of what was written before, whenever it comes round; points are drawn by asking, refused or not. */
const APART = ["webhook_delivery", "cost_budget"];

import { afterAll, beforeAll, expect, it } from "vitest";
import { auditYear } from "../bench/auditYear.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { northshire } from "../support/northshire.js";

const N = 20_000;
/** As many as are sealed at once. */
const BATCH = 5_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const world = northshire();
  await world.save(database.owner);
  await auditYear({ world, database }, { pseudonym: "p", decision: "d" }, N, () => {}, 5_000);
  // As PostgreSQL does by itself from time to time: only then does it know how many rows a batch is.
  await database.admin.query("analyze audit.entry; analyze audit.leaf");
}, 180_000);
afterAll(() => database?.drop());

/** How many rows of the audit, in any of its parts, watching the last batch reads: one after another or by an index. */
async function readBy(before = "select"): Promise<number> {
  const client = await database.admin.connect();
  try {
    await client.query("begin");
    await client.query(before);
    await client.query("set local role tellonce_audit_writer");
    await client.query("select audit.watch_purposes($1, $2)", [N - BATCH, N]);
    await client.query("reset role");
    const { rows } = await client.query<{ read: number }>(
      `select sum(s.seq_tup_read + s.idx_tup_fetch)::int as read from pg_stat_xact_all_tables s
       where s.schemaname = 'audit' and s.relname like 'entry%'`,
    );
    return rows[0]!.read;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

it("sealing reads no row again to watch for many purposes where nobody has them", async () => {
  expect(await readBy()).toBe(0);
});

it("where everybody has, it reads the rows of its own batch, and of each reader's day those of one case at a time", async () => {
  const read = await readBy(
    `insert into audit.purpose_day (partnership_id, account_id, day, purpose)
     select d.partnership_id, d.account_id, d.day, p from audit.purpose_day d cross join unnest(array['A', 'B']) p`,
  );
  expect(read).toBeGreaterThan(BATCH / 2);
  expect(read).toBeLessThan(N - BATCH);
});

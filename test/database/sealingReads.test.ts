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

/** How many rows of the audit, in any of its parts, a call of its writer's reads: one after another or by an index. */
async function readBy(call: string, values: unknown[]): Promise<number> {
  const client = await database.admin.connect();
  try {
    await client.query("begin; set local role tellonce_audit_writer");
    await client.query(`select ${call}`, values);
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

it("sealing reads the rows of its own batch, each for each of its questions, and nothing else of the audit", async () => {
  const read = await readBy("audit.watch_purposes($1, $2)", [N - BATCH, N]);
  expect(read).toBeGreaterThan(BATCH);
  expect(read).toBeLessThanOrEqual(2 * BATCH);
});

import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inSnapshot } from "../../server/database/transaction.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

test("a connection lost in the midst of a transaction fails that transaction, and ends nothing else", async () => {
  let using: PoolClient | undefined;
  database.api.once("acquire", (client) => (using = client as PoolClient));

  const cut = inSnapshot(database.api, async ({ rows }) => {
    const [mine] = await rows<{ pid: number }>("select pg_backend_pid() as pid");
    const heard = new Promise((resolve) => using!.once("end", resolve));
    // As a restart or a time limit of the server's does.
    await database.admin.query("select pg_terminate_backend($1)", [mine!.pid]);
    await heard;
    return rows("select 1 as still");
  });

  // Nobody listening, the loss would end the process: it fails this run.
  await expect(cut).rejects.toThrow();
  await expect(inSnapshot(database.api, ({ rows }) => rows("select 1 as again"))).resolves.toEqual([
    { again: 1 },
  ]);
});

test("what is still asked when the work is over gets nothing, and does not move somebody else's wall", async () => {
  const { api } = database;
  let overtaken: Promise<unknown> | undefined;
  let beginsLate: (() => void) | undefined;
  const { pid } = await inSnapshot(api, async ({ rows }) => {
    const [mine] = await rows<{ pid: number }>(
      "select pg_backend_pid() as pid, set_config('tellonce.others', '1', true) as others",
    );
    overtaken = new Promise<void>((resolve) => (beginsLate = resolve)).then(() =>
      rows("select set_config('tellonce.others', '67108863', true)"),
    );
    overtaken.catch(() => {});
    return mine!;
  });
  // The connection goes to the next, whose wall it then holds.
  const walls = await inSnapshot(api, async ({ rows }) => {
    const [mine] = await rows(
      "select pg_backend_pid() as pid, set_config('tellonce.others', '3', true) as others",
    );
    beginsLate!();
    await overtaken!.catch(() => {});
    return [mine, ...(await rows("select current_setting('tellonce.others') as others"))];
  });

  expect(walls).toEqual([{ pid, others: "3" }, { others: "3" }]);
  await expect(overtaken).rejects.toThrow("The transaction is over.");
});

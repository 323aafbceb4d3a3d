import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isPlanLost, runKept } from "../../server/database/keptPlans.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  database = await createTestDatabase();
  client = await database.api.connect();
});
afterAll(async () => {
  client?.release(true);
  await database?.drop();
});

const kept = async () =>
  (await client.query("select statement from pg_prepared_statements")).rows.map((row) => row.statement);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string }) => error.code,
  );

test("a session keeps the plan of a statement, whatever its values", async () => {
  const text = "select $1::int + 1 as next";
  expect((await runKept(client, text, [1])).rows).toEqual([{ next: 2 }]);
  expect((await runKept(client, text, [41])).rows).toEqual([{ next: 42 }]);
  expect(await kept()).toEqual([text]);
});

test("statements sent together share the plan that is only being made", async () => {
  const text = "select $1::text as said";
  const answers = await Promise.all(["a", "b", "c"].map((said) => runKept(client, text, [said])));
  expect(answers.map(({ rows }) => rows[0].said)).toEqual(["a", "b", "c"]);
});

test("what is no lost plan is said as it is", async () => {
  const error = await runKept(client, "select 1 / $1::int", [0]).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "22012" });
  expect(isPlanLost(error)).toBe(false);
  expect(isPlanLost(Object.assign(new Error("not supported"), { code: "0A000" }))).toBe(false);
});

test("tables that change beneath a plan make it a lost one", async () => {
  const { admin } = database;
  await admin.query("create table changing (one int); grant select on changing to public");
  await runKept(client, "select * from changing");
  await admin.query("alter table changing add two int");
  const error = await runKept(client, "select * from changing").catch((thrown: unknown) => thrown);
  expect(isPlanLost(error)).toBe(true);
  await admin.query("drop table changing");
});

test("a connection whose session was changed for another's loses one statement, and keeps no plan from then on", async () => {
  client.release(true);
  client = await database.api.connect();
  const text = "select $1::int * 2 as twice";
  await runKept(client, text, [1]);
  // As a pooler in transaction mode does: the next transaction runs in a session that knows nothing of the last.
  await client.query("deallocate all");
  expect(await codeOf(runKept(client, text, [2]))).toBe("26000");
  expect((await runKept(client, text, [3])).rows).toEqual([{ twice: 6 }]);
  expect(await kept()).toEqual([]);
});

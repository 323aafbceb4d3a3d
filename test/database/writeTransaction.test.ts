import type { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDataSource } from "../../server/database/dataSource.js";
import { inWriteTransaction } from "../../server/database/writeTransaction.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.urls.apiUrl, [], 2);
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

test("does not call written what a failed statement undid, even where nobody noticed it", async () => {
  const overlooking = inWriteTransaction(source, async ({ rows }) => {
    await rows("select 1 / 0").catch(() => "overlooked");
    return "written";
  });

  await expect(overlooking).rejects.toThrow("current transaction is aborted");
  await expect(inWriteTransaction(source, async () => "written")).resolves.toMatchObject({
    result: "written",
  });
});

test("runs the statements of one transaction one after the other", async () => {
  const warnings: string[] = [];
  const listen = ({ name }: Error) => warnings.push(name);
  process.on("warning", listen);
  const { result } = await inWriteTransaction(source, ({ rows }) =>
    Promise.all([1, 2, 3].map((n) => rows<{ n: number }>("select $1::int as n", [n]))),
  );
  await new Promise(setImmediate);
  process.off("warning", listen);

  expect(result).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  expect(warnings).toEqual([]);
});

test("what is still to be written when the work has failed is not written, by statement or by TypeORM", async () => {
  await database.admin.query("create table late (what text); grant insert, select on late to tellonce_api");
  const late: Promise<string>[] = [];
  const work = inWriteTransaction(source, async ({ rows, manager }) => {
    await rows("insert into late values ('undone')");
    // While it is being undone: the connection is still this one's, but what it is told then stays.
    const undoing = new Promise((resolve) => void setImmediate(resolve));
    late.push(
      undoing.then(() => rows("insert into late values ('by statement')")).then(() => "written", String),
    );
    late.push(
      undoing
        .then(() => manager.query("insert into late values ('by TypeORM')"))
        .then(() => "written", String),
    );
    throw new Error("a part failed");
  });

  await expect(work).rejects.toThrow("a part failed");
  expect(await Promise.all(late)).toEqual(late.map(() => "Error: The transaction is over."));
  expect((await database.admin.query("select what from late")).rows).toEqual([]);
  await inWriteTransaction(source, ({ rows }) => rows("insert into late values ('in time')"));
  expect((await database.admin.query("select what from late")).rows).toEqual([{ what: "in time" }]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mutated } from "../proofs/mutants/catchSql.js";
import { MUTANTS } from "../proofs/mutants/list.js";
import { SQL_MUTANTS } from "../proofs/mutants/sqlList.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

// A seeded fault whose words no longer stand in the code would be found out only by the long run of all of them.
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const sharing = fileURLToPath(new URL("../../server/sharing", import.meta.url));

it.each(MUTANTS)("$name: has its words once in the engine", ({ file, words, by }) => {
  expect(readFileSync(join(sharing, file), "utf8").split(words)).toHaveLength(2);
  expect(by).not.toBe(words);
});

it.each(SQL_MUTANTS)("$name: can be seeded into the database", async (mutant) => {
  const client = await database.admin.connect();
  try {
    await client.query("begin");
    await client.query("statement" in mutant ? mutant.statement : await mutated(client, mutant));
  } finally {
    await client.query("rollback");
    client.release();
  }
});

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../support/database.js";
import { Frame } from "./Frame.js";
import { mutants } from "./mutants.js";
import { reading } from "./reading.js";
import { type GovernedTable, tables } from "./tables.js";
import { Views } from "./Views.js";
import { writing } from "./writing.js";

/**
 * Registers the tests of one governed table's row security: what is hidden, that it is there, what may be written; and
 * that the same checks fail on every loosening of its policies.
 */
export function governs(table: GovernedTable): void {
  let database: TestDatabase;
  let client: pg.PoolClient;
  let views: Views;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = await database.admin.connect();
    await client.query("begin");
    views = await new Views(await new Frame(client).save(), table, tables[table]).save();
    await client.query("set constraints all immediate");
  });
  afterAll(async () => {
    await client.query("rollback");
    client.release();
    await database.drop();
  });

  /** The sentences about the table that do not hold, after the statements have changed its policies; which is then undone. */
  async function untrue(...loosening: string[]): Promise<string[]> {
    await client.query("savepoint loosening");
    for (const statement of loosening) await client.query(statement);
    const sentences = await views.untrue([...reading(views), ...writing(views)]);
    await client.query("rollback to savepoint loosening");
    return sentences;
  }

  describe(table, () => {
    it("shows the rows of the wall, hides all others, and takes writes only within it", async () => {
      expect(await untrue()).toEqual([]);
    });

    const named = mutants(table).map((mutant) => [mutant.name, mutant] as const);
    it.each(named)("would be found loose, if %s", async (_, mutant) => {
      expect(await untrue(...mutant.statements)).toEqual(expect.arrayContaining(mutant.untrue));
    });
  });
}

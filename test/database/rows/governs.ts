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
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  /** The sentences about the table that do not hold, after the statements have changed its policies. */
  async function untrue(...loosening: string[]): Promise<string[]> {
    const client = await database.admin.connect();
    try {
      await client.query("begin");
      const views = await new Views(await new Frame(client).save(), table, tables[table]).save();
      await client.query("set constraints all immediate");
      for (const statement of loosening) await client.query(statement);
      return await views.untrue([...reading(views), ...writing(views)]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }

  describe(table, () => {
    it("shows the rows of the wall, hides all others, and takes writes only within it", async () => {
      expect(await untrue()).toEqual([]);
    });

    it.each(mutants(table).map((mutant) => [mutant.name, mutant] as const))(
      "would be found loose, if %s",
      async (_, mutant) => {
        const { statements, untrue: expected } = mutant;
        expect(await untrue(...statements)).toEqual(expect.arrayContaining(expected));
      },
    );
  });
}

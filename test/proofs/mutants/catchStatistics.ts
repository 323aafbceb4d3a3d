import { createTestDatabase, type RunDatabase } from "../../support/database.js";
import { attackOne } from "../statistics.js";
import { mutated } from "./catchSql.js";
import type { STATISTICS_MUTANTS } from "./statisticsList.js";

/** In how many populations the proof `statistics` finds a fault in a database of its own; null where it does not. */
export async function populationsToCatch(
  shared: RunDatabase,
  mutant: (typeof STATISTICS_MUTANTS)[number],
  seed: number,
  populations: number,
): Promise<number | null> {
  const database = await createTestDatabase(shared);
  const client = await database.admin.connect();
  try {
    await client.query(await mutated(client, mutant));
    for (let number = 0; number < populations; number += 1)
      if ((await attackOne(client, seed, number)).failures.length > 0) return number + 1;
    return null;
  } finally {
    client.release();
    await database.drop();
  }
}

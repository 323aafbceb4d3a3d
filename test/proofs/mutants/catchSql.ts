import type pg from "pg";
import { createTestDatabase, type RunDatabase } from "../../support/database.js";
import { inWorld } from "../rows.js";
import { Looking } from "../rows/Looking.js";
import type { SqlMutant } from "./sqlList.js";

/** In how many worlds the proof `rows` finds a fault in a database of its own; null where it does not. */
export async function worldsToCatch(
  shared: RunDatabase,
  mutant: SqlMutant,
  seed: number,
  worlds: number,
): Promise<number | null> {
  const database = await createTestDatabase(shared);
  const client = await database.admin.connect();
  try {
    await client.query("statement" in mutant ? mutant.statement : await mutated(client, mutant));
    const looking = await Looking.at(client);
    for (let world = 0; world < worlds; world += 1)
      if ((await inWorld(looking, seed, world)).failures.length > 0) return world + 1;
    return null;
  } finally {
    client.release();
    await database.drop();
  }
}

/** The function's definition with the fault in it. */
export async function mutated(
  client: pg.ClientBase,
  { name, of, words, by }: Extract<SqlMutant, { of: string }>,
): Promise<string> {
  const { rows } = await client.query<{ definition: string }>(
    "select pg_get_functiondef(oid) as definition from pg_proc where pronamespace = 'door'::regnamespace and proname = $1",
    [of],
  );
  const parts = rows.map(({ definition }) => definition.split(words));
  if (parts.length !== 1 || parts[0]!.length !== 2)
    throw new Error(`The mutant "${name}" wants words that do not stand once in door.${of}: ${words}`);
  return parts[0]!.join(by);
}

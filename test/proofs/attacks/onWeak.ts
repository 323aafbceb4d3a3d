import { parentPort, workerData } from "node:worker_threads";
import { ATTACKS } from "../../api/attacks/attacks.js";
import { openTarget } from "../../api/attacks/target.js";
import { createTestDatabase, type RunDatabase, type TestDatabase } from "../../support/database.js";

/** A worker thread in a weak copy of the product: is told the name of an attack, tries it, and answers with what it got. */
const { database } = workerData as { database: RunDatabase };
const target = createTestDatabase(database).then(async (own) => {
  for (const [name, words, instead] of ATTACKS.flatMap(({ weakDoors = [] }) => weakDoors))
    await weakenDoor(own, name, words, instead);
  return openTarget(own);
});

parentPort!.on("message", async (name: string) => {
  const attack = ATTACKS.find((one) => one.name === name)!;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage(await attack.tries(await target));
});

async function weakenDoor(
  { admin }: TestDatabase,
  name: string,
  words: string,
  instead: string,
): Promise<void> {
  const { rows } = await admin.query<{ text: string }>(
    "select pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'door'::regnamespace and proname = $1",
    [name],
  );
  const text = rows[0]!.text;
  if (text.split(words).length !== 2)
    throw new Error(`The weak door ${name} wants words that do not stand once in it: ${words}`);
  await admin.query(text.replace(words, () => instead));
}

import { parentPort, workerData } from "node:worker_threads";
import { ATTACKS } from "../../api/attacks/attacks.js";
import { openTarget } from "../../api/attacks/target.js";
import { createTestDatabase, type RunDatabase } from "../../support/database.js";

/** A worker thread in a weak copy of the product: is told the name of an attack, tries it, and answers with what it got. */
const { database } = workerData as { database: RunDatabase };
const target = createTestDatabase(database).then(openTarget);

parentPort!.on("message", async (name: string) => {
  const attack = ATTACKS.find((one) => one.name === name)!;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage(await attack.tries(await target));
});

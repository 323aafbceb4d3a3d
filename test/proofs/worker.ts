import { parentPort, workerData } from "node:worker_threads";
import { add, nothingYet } from "./Proof.js";
import { getProof } from "./proofs.js";

/** A worker thread: is told the numbers of some pieces, does them, and answers with their sum. */
const { name, seed, shared } = workerData as { name: string; seed: number; shared: unknown };
const proof = await getProof(name);

parentPort!.on("message", async ([from, until]: [number, number]) => {
  const sum = nothingYet(seed);
  for (let number = from; number < until; number += 1) add(sum, await proof.piece(seed, number, shared));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage({ ...sum, pieces: until - from });
});

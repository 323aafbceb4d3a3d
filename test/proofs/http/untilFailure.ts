import { parentPort, workerData } from "node:worker_threads";
import { getProof } from "../proofs.js";

/** A worker thread in a copy of the product: does pieces of a proof until one fails, and answers with what failed. */
const { name, seed, shared, pieces } = workerData as {
  name: string;
  seed: number;
  shared: unknown;
  pieces: number;
};
const proof = await getProof(name);
let failure: string | null = null;
let done = 0;
while (failure === null && done < pieces) {
  try {
    failure = (await proof.piece(seed, done, shared)).failures[0] ?? null;
  } catch (error) {
    // A product that breaks is noticed too.
    failure = String(error);
  }
  done += 1;
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort!.postMessage({ failure, pieces: done });

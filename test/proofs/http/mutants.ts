import { rmSync } from "node:fs";
import type { Proof } from "../Proof.js";
import { copyWith } from "./copyWith.js";
import { open } from "./houses.js";
import { inThread } from "./inThread.js";
import { HTTP_MUTANTS } from "./mutants/list.js";

/** That the proofs over HTTP can fail: each seeded fault in a copy of the built product is found by one of them. */
export const httpMutantsProof: Proof = {
  unit: "mutants",
  small: 3,
  large: HTTP_MUTANTS.length,
  open,
  async piece(seed, number, shared) {
    const mutant = HTTP_MUTANTS[number % HTTP_MUTANTS.length]!;
    const { name, by } = mutant;
    const folder = copyWith(mutant);
    try {
      const { failure, pieces } = await inThread<Found>(folder, "http/untilFailure.js", {
        name: by,
        seed,
        shared,
        pieces: PIECES[by],
      });
      return failure === null
        ? { count: 1, failures: [`${name}: not found by ${pieces} pieces of ${by}`] }
        : { count: 1, failures: [], seen: { [`found by ${by} after ${pieces} pieces: ${name}`]: 1 } };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Found {
  failure: string | null;
  pieces: number;
}

/** How much of a proof has to find a fault at the latest. */
const PIECES = { "worlds-http": 2_000, paths: 12, race: 12, inputs: 10, tokens: 10 };

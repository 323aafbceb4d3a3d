import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Proof } from "../Proof.js";
import { open } from "./houses.js";
import { type HttpMutant, HTTP_MUTANTS } from "./mutants/list.js";

/** That the proofs over HTTP can fail: each seeded fault in a copy of the built product is found by one of them. */
export const httpMutantsProof: Proof = {
  unit: "mutants",
  small: 2,
  large: HTTP_MUTANTS.length,
  open,
  async piece(seed, number, shared) {
    const mutant = HTTP_MUTANTS[number % HTTP_MUTANTS.length]!;
    const { name, by } = mutant;
    const folder = copyWith(mutant);
    try {
      const { failure, pieces } = await firstFailure(folder, { name: by, seed, shared, pieces: PIECES[by] });
      return failure === null
        ? { count: 1, failures: [`${name}: not found by ${pieces} pieces of ${by}`] }
        : { count: 1, failures: [], seen: { [`found by ${by} after ${pieces} pieces: ${name}`]: 1 } };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** How much of a proof has to find a fault at the latest. */
const PIECES = { "worlds-http": 200, paths: 12, race: 12 };

/** A copy of all that was built for the proofs, with a fault in it. */
function copyWith({ name, faults }: HttpMutant): string {
  const folder = join(process.cwd(), "dist", "mutants-http", name.replaceAll(/\W+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(process.cwd(), "dist", "proofs"), folder, { recursive: true });
  for (const [file, words, instead] of faults) {
    const path = join(folder, "server", file);
    const source = readFileSync(path, "utf8");
    if (source.split(words).length !== 2)
      throw new Error(`The mutant "${name}" wants words that do not stand once in ${file}: ${words}`);
    writeFileSync(
      path,
      source.replace(words, () => instead),
    );
  }
  return folder;
}

const firstFailure = (folder: string, workerData: object) =>
  new Promise<{ failure: string | null; pieces: number }>((resolve, reject) => {
    const worker = new Worker(join(folder, "test", "proofs", "http", "untilFailure.js"), { workerData });
    worker.once("message", (found: { failure: string | null; pieces: number }) => {
      void worker.terminate();
      resolve(found);
    });
    worker.once("error", reject);
  });

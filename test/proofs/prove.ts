import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { add, nothingYet, type Progress } from "./Proof.js";
import { getProof } from "./proofs.js";

export interface Order {
  name: string;
  n: number;
  seed: number;
  /** A folder for what is proved so far; without one a stopped proof begins anew. */
  keepIn?: string;
  /** What the proof is of: the rest of a proof of anything else is begun anew. */
  of?: string;
  say?: (line: string) => void;
}

/**
 * Proves on every core that is needed until there are at least `n` cases or twenty failures. Takes up where an interrupted run of the
 * same proof and seed stopped.
 */
export async function prove({ name, n, seed, keepIn, of = "", say = () => {} }: Order): Promise<Progress> {
  const proof = await getProof(name);
  const file = keepIn === undefined ? undefined : join(keepIn, `${name}-${seed}.json`);
  const progress = (file !== undefined && read(file, of)) || nothingYet(seed);
  const before = progress.seconds;
  const started = Date.now();
  const isDone = () => progress.count >= n || progress.failures.length >= 20;
  // Pieces are handed out in order; only what is complete without a gap counts as done.
  let next = progress.pieces;
  const waiting = new Map<number, Progress>();
  let told = started;

  function take(from: number, sum: Progress): void {
    waiting.set(from, sum);
    for (let first = waiting.get(progress.pieces); first && !isDone(); first = waiting.get(progress.pieces)) {
      waiting.delete(progress.pieces);
      progress.pieces += first.pieces;
      add(progress, first);
    }
    progress.seconds = before + (Date.now() - started) / 1000;
    if (Date.now() - told < 10_000) return;
    told = Date.now();
    say(
      `  ${progress.count} of ${n} ${proof.unit}, ${progress.failures.length} failures, ${Math.round(progress.seconds)} s`,
    );
    if (file !== undefined) write(file, { of, progress });
  }

  const opened = await proof.open?.();
  const workerData = { name, seed, shared: opened?.shared };
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), Math.ceil(n / (proof.each ?? 1))) }, async () => {
      const worker = new Worker(new URL("worker.js", import.meta.url), { workerData });
      try {
        for (let size = 1; !isDone();) {
          const [from, begun] = [next, Date.now()];
          next += size;
          take(from, await answer(worker, [from, from + size]));
          // Big enough to be worth the message, small enough to end together.
          if (Date.now() - begun < 500) size *= 2;
        }
      } finally {
        await worker.terminate();
      }
    }),
  ).finally(() => opened?.close());
  if (file !== undefined) write(file, { of, progress });
  return progress;
}

const answer = (worker: Worker, message: [number, number]) =>
  new Promise<Progress>((resolve, reject) => {
    worker.removeAllListeners();
    worker.once("message", resolve).once("error", reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(message);
  });

interface Kept {
  of: string;
  progress: Progress;
}

function read(file: string, of: string): Progress | undefined {
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, "utf8")) as Kept;
  return kept.of === of ? kept.progress : undefined;
}

function write(file: string, kept: Kept): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(kept));
  renameSync(`${file}.new`, file);
}

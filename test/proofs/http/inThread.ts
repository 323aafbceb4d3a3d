import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Runs a file below `test/proofs` of a copy of the product in a thread of its own. @returns its first message */
export const inThread = <Message>(folder: string, file: string, workerData: object) =>
  new Promise<Message>((resolve, reject) => {
    const worker = new Worker(fileIn(folder, file), { workerData });
    worker.once("message", (found: Message) => {
      void worker.terminate();
      resolve(found);
    });
    worker.once("error", reject);
  });

/** Asks a thread, and waits for its answer. */
export type Asked = <Answer>(question: unknown) => Promise<Answer>;

/** The same, but it goes on: it is asked one thing after the other, and ends with the thread that began it. */
export function threadIn(folder: string, file: string, workerData: object): Asked {
  const worker = new Worker(fileIn(folder, file), { workerData });
  return <Answer>(question: unknown) =>
    new Promise<Answer>((resolve, reject) => {
      worker.removeAllListeners();
      worker.once("message", resolve).once("error", reject);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(question);
    });
}

const fileIn = (folder: string, file: string) => join(folder, "test", "proofs", file);

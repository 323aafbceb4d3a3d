import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../../database/embedded/startServer.js";
import { inTemporaryFolder } from "../inTemporaryFolder.js";

/** In seconds. */
export interface StartUp {
  /** On a new data folder: makes the database, migrates it and fills it with invented families. */
  cold: number;
  /** How much of that the invented families took. */
  seeding: number;
  /** On the same data folder again. */
  warm: number;
}

/** Starts the built server twice on a temporary data folder, with the embedded PostgreSQL. */
export const measureStartUp = (root: string): Promise<StartUp> =>
  inTemporaryFolder(async (folder) => {
    const cold = await start(root, folder);
    const warm = await start(root, folder);
    const seeding = /families in ([\d.]+) s/.exec(cold.printed)?.[1];
    return { cold: cold.seconds, seeding: Number(seeding ?? 0), warm: warm.seconds };
  });

async function start(root: string, dataFolder: string): Promise<{ seconds: number; printed: string }> {
  const env = { PORT: String(await freePort()), DATA_FOLDER: dataFolder };
  const begun = performance.now();
  const server = spawn(process.execPath, ["dist/server/main.js"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    const printed = await untilReady(server);
    return { seconds: (performance.now() - begun) / 1000, printed };
  } finally {
    server.kill("SIGINT");
    await ended;
  }
}

async function untilReady({ stdout }: ChildProcess): Promise<string> {
  let printed = "";
  for await (const text of stdout!.setEncoding("utf8")) {
    printed += text;
    if (printed.includes("Tellonce is ready")) return printed;
  }
  throw new Error(`The server ended before it was ready: ${printed}`);
}

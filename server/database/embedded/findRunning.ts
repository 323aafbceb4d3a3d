import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StartUpRefusal } from "../../errors.js";
import { connect } from "../connect.js";
import type { Home } from "./home.js";
import { commandOf, isAlive, pause } from "./processes.js";

/** A PostgreSQL that runs, and where it listens on 127.0.0.1. */
export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** Returns the administrator's address. */
export const urlOf = (port: number, password: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

/** Returns what postmaster.pid says: its lines are pid, folder, start, port, socket folder, address, memory key, state. */
export function readPidFile(cluster: string): (Running & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(cluster, "data", "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/**
 * Returns the PostgreSQL that already runs on this cluster, if there is one: the id in its file may by now be some other
 * program's, so only one on this very folder that takes our password counts.
 * @throws StartUpRefusal when there is one that does not answer.
 */
export async function findRunning({ cluster }: Home, password: string): Promise<Running | undefined> {
  const noted = readPidFile(cluster);
  if (noted === undefined) return undefined;
  const folder = join(cluster, "data");
  const isOurs = () => isAlive(noted.pid) && commandOf(noted.pid).includes(folder);
  for (let tries = 0; isOurs(); tries += 1) {
    const port = readPidFile(cluster)?.port;
    if (port && (await answers(urlOf(port, password), folder))) return { pid: noted.pid, port };
    if (tries === 100)
      throw new StartUpRefusal(
        `The PostgreSQL left running on ${cluster} (process ${noted.pid}) does not answer: end it.`,
      );
    await pause(100);
  }
  rmSync(join(folder, "postmaster.pid"), { force: true });
  return undefined;
}

async function answers(url: string, folder: string): Promise<boolean> {
  const client = await connect(url).catch(() => undefined);
  try {
    const reply = await client?.query<{ data_directory: string }>("show data_directory");
    return reply?.rows[0]?.data_directory === folder;
  } catch {
    return false;
  } finally {
    await client?.end();
  }
}

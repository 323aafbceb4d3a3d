import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { type Account, canEnter, chooseAccount } from "./account.js";

export interface Home {
  /** Holds the lock, the list of users, perhaps a copy of the programs, and the cluster's folder. */
  readonly folder: string;
  /** The cluster's folder: `data`, `password`, `server.log`. */
  readonly cluster: string;
  readonly account: Account;
}

/**
 * Returns where the database of this data folder lives and whose it is. That is the data folder itself, unless PostgreSQL's
 * account cannot get into it (root's own home, say): then a folder of its own under `elsewhere`, named after the data folder.
 */
export function findHome(dataFolder: string, elsewhere = "/var/lib/tellonce"): Home {
  makeEnterable(dataFolder);
  // One name for one folder: a running database is known by the path it was started with.
  const real = realpathSync(dataFolder);
  const here = at(real);
  if (here.account === undefined || canEnter(here.account, real)) return here;
  const outside = join(elsewhere, createHash("sha256").update(real).digest("hex").slice(0, 16));
  makeEnterable(elsewhere);
  makeEnterable(outside);
  return at(outside);
}

function at(folder: string): Home {
  const cluster = join(folder, "postgres");
  return { folder, cluster, account: chooseAccount(cluster) };
}

// Others may pass through but not look around. A folder that was there before keeps its mode.
function makeEnterable(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}

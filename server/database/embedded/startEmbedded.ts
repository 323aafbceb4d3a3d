import { StartUpRefusal } from "../../errors.js";
import { findBinaries } from "./binaries.js";
import { prepareCluster } from "./cluster.js";
import { findRunning, urlOf } from "./findRunning.js";
import { findHome } from "./home.js";
import { enter, leave, withLock } from "./lock.js";
import { waitUntilGone } from "./processes.js";
import { type ServerOptions, startServer } from "./startServer.js";

export interface Embedded {
  /** The administrator's address, on 127.0.0.1. */
  readonly adminUrl: string;
  readonly pid: number;
  /** Where its files are: the data folder, or elsewhere when PostgreSQL's account cannot get into that. */
  readonly folder: string;
  /** Found running (another process's, or one that outlived its process) and taken over, not started. */
  readonly found: boolean;
  /** Leaves it; the last process to leave stops it. May be called again. */
  stop(): Promise<void>;
  /** Asks it to stop, without waiting, if no other process uses it. */
  abandon(): void;
}

export interface EmbeddedOptions extends ServerOptions {
  readonly dataFolder: string;
  /** Where to keep what PostgreSQL's account cannot reach. */
  readonly elsewhere?: string;
}

/**
 * Starts the PostgreSQL that came with the packages, or joins the one already running on this data folder. For development
 * and demonstration, never for production.
 * @throws StartUpRefusal with one line that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    const home = findHome(options.dataFolder, options.elsewhere);
    return await withLock(home.folder, async () => {
      const binaries = findBinaries(home.account, home.folder);
      const password = prepareCluster(home, binaries);
      const running = await findRunning(home, password);
      const { pid, port } = running ?? (await startServer(home, binaries, options));
      enter(home.folder);
      return {
        adminUrl: urlOf(port, password),
        pid,
        folder: home.folder,
        found: running !== undefined,
        stop: () => withLock(home.folder, async () => void (leave(home.folder) && (await endServer(pid)))),
        abandon: () => void (leave(home.folder) && signal(pid, "SIGINT")),
      };
    });
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOSPC")
      throw new StartUpRefusal(
        `The data folder cannot be used (${code} at ${path}): give this user the folder, or set DATA_FOLDER.`,
      );
    throw error;
  }
}

async function endServer(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  if (await waitUntilGone(pid, 20_000)) return;
  signal(pid, "SIGQUIT");
  await waitUntilGone(pid, 5000);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

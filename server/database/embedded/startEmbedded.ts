import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { StartUpRefusal } from "../../errors.js";
import type { Account } from "./account.js";
import { type Binaries, findBinaries } from "./binaries.js";
import { bareEnvironment, prepareCluster } from "./cluster.js";
import { findHome, type Home } from "./home.js";
import { enter, leave, withLock } from "./lock.js";
import { commandOf, isAlive, pause, waitUntilGone } from "./processes.js";

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

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Stop the database when this process ends in whatever way; for tests. */
  readonly endsWithThisProcess?: boolean;
  /** Where to keep what PostgreSQL's account cannot reach. */
  readonly elsewhere?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the PostgreSQL that came with the packages, for development and demonstration, never for production; or joins the one already running on
 * this data folder.
 * @throws StartUpRefusal with one line that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    const home = findHome(options.dataFolder, options.elsewhere);
    return await withLock(home.folder, async () => {
      const binaries = findBinaries(home.account, home.folder);
      const password = prepareCluster(home, binaries);
      const running = await findRunning(home, password);
      const { pid, port } = running ?? (await start(home, binaries, options));
      enter(home.folder);
      return {
        adminUrl: urlOf(port, password),
        pid,
        folder: home.folder,
        found: running !== undefined,
        stop: () => withLock(home.folder, async () => void (leave(home.folder) && (await end(pid)))),
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

interface Running {
  readonly pid: number;
  readonly port: number;
}

const urlOf = (port: number, password: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

/** The lines of postmaster.pid: pid, data folder, start, port, socket folder, address, memory key, state. */
function readPidFile(cluster: string): (Running & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(cluster, "data", "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

// The id in the file may by now be some other program's: only a PostgreSQL on this very folder that takes our password counts.
async function findRunning({ cluster }: Home, password: string): Promise<Running | undefined> {
  const noted = readPidFile(cluster);
  if (noted === undefined) return undefined;
  const ours = () => isAlive(noted.pid) && commandOf(noted.pid).includes(join(cluster, "data"));
  for (let tries = 0; ours(); tries += 1) {
    const port = readPidFile(cluster)?.port;
    if (port && (await answers(urlOf(port, password), join(cluster, "data"))))
      return { pid: noted.pid, port };
    if (tries === 100)
      throw new StartUpRefusal(
        `The PostgreSQL left running on ${cluster} (process ${noted.pid}) does not answer: end it.`,
      );
    await pause(100);
  }
  rmSync(join(cluster, "data", "postmaster.pid"), { force: true });
  return undefined;
}

async function answers(url: string, folder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function start(home: Home, binaries: Binaries, options: EmbeddedOptions): Promise<Running> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const log = openSync(join(home.cluster, "server.log"), "w", 0o600);
    const child = spawn(binaries.postgres, [...parametersFor(home, port, options.settings)], {
      ...home.account,
      cwd: "/",
      env: bareEnvironment,
      // Out of the terminal's process group: Ctrl-C must reach the app alone, which stops the database last.
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    if (options.endsWithThisProcess && child.pid) guard(child.pid);
    const failure = await untilReady(child, home);
    if (failure === undefined) {
      child.unref();
      return { pid: child.pid as number, port };
    }
    if (tries === 3 || !failure.includes("could not bind"))
      throw new StartUpRefusal(`PostgreSQL did not start: ${failure}`);
  }
}

function parametersFor(
  { cluster }: Home,
  port: number,
  settings: EmbeddedOptions["settings"] = {},
): string[] {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // No value of a record in its log: neither the statement nor the detail of an error, which quotes the row.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length_on_error: "0",
    ...settings,
  };
  return [
    "-D",
    join(cluster, "data"),
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

async function untilReady(child: ChildProcess, { cluster }: Home): Promise<string | undefined> {
  const log = join(cluster, "server.log");
  let failed: string | undefined;
  child.once("error", (error) => (failed = error.message));
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(15)) {
    if (failed !== undefined) return failed;
    if (child.exitCode !== null || child.signalCode !== null) return lastLine(log) ?? `see ${log}`;
    const noted = readPidFile(cluster);
    if (noted?.pid === child.pid && noted?.ready) return undefined;
  }
  child.kill("SIGKILL");
  return `it was not ready after a minute; see ${log}`;
}

function lastLine(file: string): string | undefined {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.findLast((line) => line.includes("FATAL")) ?? lines.at(-1);
}

async function end(pid: number): Promise<void> {
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

// The pipe closes when this process ends, killed or not; then the guard asks the database to stop.
function guard(pid: number): void {
  const script = 'trap "" HUP INT TERM; cat >/dev/null; kill -INT "$1" 2>/dev/null';
  const child = spawn("/bin/sh", ["-c", script, "sh", String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

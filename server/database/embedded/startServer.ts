import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { StartUpRefusal } from "../../errors.js";
import type { Binaries } from "./binaries.js";
import { bareEnvironment } from "./cluster.js";
import { readPidFile, type Running } from "./findRunning.js";
import type { Home } from "./home.js";
import { pause } from "./processes.js";

export interface ServerOptions {
  /** Stop the database when this process ends in whatever way; for tests. */
  readonly endsWithThisProcess?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts PostgreSQL on a port of 127.0.0.1 that is free; returns it when it is ready.
 * @throws StartUpRefusal with PostgreSQL's own last line.
 */
export async function startServer(home: Home, binaries: Binaries, options: ServerOptions): Promise<Running> {
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

function parametersFor({ cluster }: Home, port: number, settings: ServerOptions["settings"] = {}): string[] {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // No value of a record in its log: no statement, no detail of an error, which quotes the row, and no error's own
    // message, which quotes what it stumbled on ("log" leaves out what is milder than itself, ERROR among it).
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length_on_error: "0",
    // Loading thousands of families writes gigabytes: with PostgreSQL's small defaults it would mostly wait for checkpoints.
    shared_buffers: "256MB",
    max_wal_size: "2GB",
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

/** Returns a port of 127.0.0.1 that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

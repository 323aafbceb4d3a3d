import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandOf, isAlive, pause } from "../../server/database/embedded/processes.js";

const above = fileURLToPath(new URL("../..", import.meta.url));
/** The repository; a proof is compiled to elsewhere and is run from there. */
export const root = existsSync(join(above, "package.json")) ? above : process.cwd();

/** A program under test, with what it has printed so far. */
export interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves to what the pattern found in the output; fails when the program ends first. */
  untilPrints(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Resolves to the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

const started = new Set<ChildProcess>();
const folders = new Set<string>();

/**
 * Builds the server, so that it can be run as users run it. Errors of type are told but do not stop the tests: the compiler
 * writes its output all the same, and `npm test` and `npm run check` refuse them.
 */
export function buildServer(): void {
  spawnSync(process.execPath, [".config/build.mjs", "server"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Returns a new empty folder into which PostgreSQL's account can get. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tellonce-test-"));
  chmodSync(folder, 0o711);
  folders.add(folder);
  return folder;
}

/** Runs node in a process group of its own, as a terminal would; the environment is only what is given. */
export function runNode(
  args: string[],
  env: Record<string, string> = {},
  account?: { uid: number; gid: number },
): Program {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...account,
  });
  started.add(child);
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream]?.setEncoding("utf8").on("data", (text: string) => (printed[stream] += text));
  const ended = new Promise<number | string>((done) =>
    child.once("close", (code, signal) => done(signal ?? code ?? -1)),
  );
  const untilPrints = async (pattern: RegExp) => {
    for (;;) {
      const found = printed.stdout.match(pattern);
      if (found) return found;
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended before it printed ${pattern}: ${printed.stdout}${printed.stderr}`);
      await pause(20);
    }
  };
  return { child, output: () => printed.stdout, errors: () => printed.stderr, untilPrints, ended };
}

/** Resolves when the condition holds; the test's own time limit ends the wait. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

/** Ends what the test has started and removes its folders, also when it failed. */
export async function cleanUp(): Promise<void> {
  for (const { pid, exitCode, signalCode } of started)
    if (pid && exitCode === null && signalCode === null) process.kill(pid, "SIGKILL");
  started.clear();
  for (const folder of folders) {
    await endDatabasesOf(folder);
    rmSync(folder, { recursive: true, force: true });
  }
  folders.clear();
}

// A database that a killed program left running in one of our folders.
async function endDatabasesOf(folder: string): Promise<void> {
  const pidFiles = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith("postmaster.pid"));
  const pids = pidFiles.map((file) => Number.parseInt(readFileSync(join(folder, file), "utf8"), 10));
  const databases = pids.filter((pid) => isAlive(pid) && commandOf(pid).includes(folder));
  for (const pid of databases) process.kill(pid, "SIGQUIT");
  await until(() => databases.every((pid) => !isAlive(pid)));
}

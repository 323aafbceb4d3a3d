import { readFileSync, readdirSync, renameSync, rmSync, linkSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartUpRefusal } from "../../errors.js";
import { identify, isStillThere, pause } from "./processes.js";

/**
 * Runs `work` while no other process starts or stops the database of this folder; returns what it returns.
 * @throws StartUpRefusal when another process has held the lock for longer than `patience` milliseconds.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  const file = join(folder, "starting.lock");
  await take(file, patience);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Notes that this process uses the database of this folder, until `leave`. */
export function enter(folder: string): void {
  mkdirSync(join(folder, "users"), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, "users", String(process.pid)), identify(process.pid), { mode: 0o600 });
}

/** Takes this process off the list; returns whether nobody living is left on it. */
export function leave(folder: string): boolean {
  rmSync(join(folder, "users", String(process.pid)), { force: true });
  return livingUsers(folder).length === 0;
}

function livingUsers(folder: string): string[] {
  const users = join(folder, "users");
  return readdirSync(users).filter((name) => {
    const identity = read(join(users, name));
    if (identity !== undefined && isStillThere(identity)) return true;
    rmSync(join(users, name), { force: true });
    return false;
  });
}

async function take(file: string, patience: number): Promise<void> {
  const draft = `${file}.${process.pid}`;
  const end = Date.now() + patience;
  writeFileSync(draft, identify(process.pid), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = read(file);
      if (holder !== undefined && !isStillThere(holder)) setAside(file, holder);
      else if (Date.now() > end)
        throw new StartUpRefusal(
          `Process ${holder?.split(" ")[0]} has been starting or stopping the database in ${file} for too long: end it.`,
        );
      else await pause(25);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

// Between looking and removing, the dead holder's lock may have become a living one's: then it is put back.
function setAside(file: string, dead: string): void {
  const aside = `${file}.${process.pid}.aside`;
  try {
    renameSync(file, aside);
    if (read(aside) !== dead) linkSync(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Returns whether a process with this id is running; one that has ended but was not yet collected is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return readStat(pid)?.[0] !== "Z";
}

/** Returns this process's id with the moment it started, where the system tells it: ids come round again. */
export function identify(pid: number): string {
  return `${pid} ${readStat(pid)?.[19] ?? ""}`.trim();
}

/** Returns whether the process that `identify` described is still the one running. */
export function isStillThere(identity: string): boolean {
  const pid = Number(identity.split(" ")[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && identify(pid) === identity;
}

/** Returns the command line of a process, or "" when it cannot be known. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return "";
  }
}

export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(20))
    if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

// The fields of /proc/<pid>/stat from the state on; the command before them may hold spaces and brackets.
function readStat(pid: number): string[] | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import { StartUpRefusal } from "../../errors.js";

/** The account that PostgreSQL runs as; undefined is this process's own. PostgreSQL refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/**
 * Returns the account to run PostgreSQL as: this one's own, or for root the owner of an existing `folder`, else `postgres`,
 * else `nobody`.
 */
export function chooseAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  const found = find("postgres") ?? find("nobody");
  if (found === undefined)
    throw new StartUpRefusal(
      "PostgreSQL does not run as root, and there is no account postgres or nobody: start as an ordinary user.",
    );
  return found;
}

/** Returns whether the account can enter the folder; asked of the system, since root itself can enter everything. */
export function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" })
      .status === 0
  );
}

export function give(account: Account, path: string): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

function find(name: string): Account {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartUpRefusal } from "../../errors.js";
import { type Account, give } from "./account.js";
import type { Binaries } from "./binaries.js";
import type { Home } from "./home.js";

/**
 * Makes the cluster if there is none; returns its administrator's password. It is made under another name and then renamed,
 * so that a start cut short leaves nothing that looks finished.
 * @throws StartUpRefusal when the cluster is of another major version of PostgreSQL.
 */
export function prepareCluster({ cluster, account }: Home, binaries: Binaries): string {
  if (!existsSync(cluster)) make(cluster, account, binaries);
  const made = Number.parseInt(readFileSync(join(cluster, "data", "PG_VERSION"), "utf8"), 10);
  if (made !== binaries.major)
    throw new StartUpRefusal(
      `The database in ${cluster} was made by PostgreSQL ${made}, and this version runs ${binaries.major}: move that folder away to begin afresh, or set DATA_FOLDER to another.`,
    );
  return readFileSync(join(cluster, "password"), "utf8");
}

function make(cluster: string, account: Account, { initdb }: Binaries): void {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  give(account, draft);
  const password = randomBytes(24).toString("base64url");
  const passwordFile = join(draft, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(account, passwordFile);
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${join(draft, "data")}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--no-instructions",
      ...locale,
    ],
    { ...account, cwd: "/", env: bareEnvironment, encoding: "utf8" },
  );
  if (made.status !== 0) {
    const why = made.error?.message ?? made.stderr.trim().split("\n").at(-1);
    throw new StartUpRefusal(`The database could not be made in ${cluster}: ${why}`);
  }
  chmodSync(passwordFile, 0o600);
  renameSync(draft, cluster);
}

/** What PostgreSQL gets to know of this process's surroundings: nothing that changes how it behaves. */
export const bareEnvironment =
  process.platform === "win32" ? undefined : { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

// The sort order must not depend on the machine. macOS and Windows lack this locale; there the built-in provider has it.
const locale =
  process.platform === "linux"
    ? ["--locale", "C.UTF-8"]
    : ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"];

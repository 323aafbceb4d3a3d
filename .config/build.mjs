// Builds what has changed since the last build, and nothing otherwise.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const common = ["package.json", "package-lock.json"];

const parts = {
  server: {
    sources: ["server", "migrations", "tsconfig.json", ...common],
    made: "dist/server/main.js",
    command: ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
  },
  client: {
    sources: ["client", "schema", ...common],
    made: "dist/client/index.html",
    command: [
      "node_modules/vite/bin/vite.js",
      "build",
      "--config",
      "client/vite.config.ts",
      "--logLevel",
      "warn",
    ],
  },
};

/**
 * Brings the named parts up to date.
 * @param {("server" | "client")[]} names
 * @param {(line: string) => void} say is told what is built and how long it took
 * @returns {Promise<boolean>} whether all were built; what is wrong with them has gone to standard error
 */
export async function build(names, say = () => {}) {
  for (const name of names) {
    const { sources, made, command } = parts[name];
    const stamp = join(root, "dist", `.${name}-built`);
    const begun = Date.now();
    if (existsSync(join(root, made)) && existsSync(stamp) && newest(sources) < statSync(stamp).mtimeMs)
      continue;
    say(`Building the ${name}…`);
    // The compiler skips what its own notes call unchanged, also when its output has since been removed.
    if (!existsSync(join(root, made))) rmSync(join(root, "dist", `${name}.tsbuildinfo`), { force: true });
    if ((await run(process.execPath, command)) !== 0) return false;
    mkdirSync(join(root, "dist"), { recursive: true });
    writeFileSync(stamp, "");
    // What was edited while it was being built is newer than the build.
    utimesSync(stamp, begun / 1000, begun / 1000);
    say(`Built the ${name} in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  }
  return true;
}

/** Runs a program in the project's folder, its output on standard error; resolves to its exit code. */
export function run(program, args, stdio = ["ignore", 2, 2], env = process.env) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio, env });
    child.once("error", () => done(1));
    child.once("exit", (code) => done(code ?? 1));
  });
}

function newest(paths) {
  const times = paths.map((path) => {
    const full = join(root, path);
    if (!existsSync(full)) return 0;
    const stat = statSync(full);
    if (!stat.isDirectory()) return stat.mtimeMs;
    // The folder's own time tells of files that were removed.
    return Math.max(stat.mtimeMs, newest(readdirSync(full).map((name) => join(path, name))));
  });
  return Math.max(0, ...times);
}

// node .config/build.mjs [server] [client]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.length > 2 ? process.argv.slice(2) : ["server", "client"];
  process.exitCode = (await build(names, console.log)) ? 0 : 1;
}

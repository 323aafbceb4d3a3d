// npm run bench -- [page] | parts | day | client | load | timing | decide | refusal | desk | verify [--quick] [--n N] [--families N]: builds the benches and what they measure into
// dist/bench, then runs one.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, root, run } from "./build.mjs";

const args = process.argv.slice(2);
const folder = join(root, "test/bench");
if (args.every((arg) => arg === "page" || arg === "parts" || !/^[a-z]/.test(arg))) {
  // What the product is compared with has packages of its own, and the product is measured as it is built.
  const [wanted, there] = ["package-lock.json", "node_modules/.package-lock.json"].map((name) =>
    join(folder, name),
  );
  const npm = process.env.npm_execpath;
  const install = npm ? [process.execPath, npm] : ["npm"];
  const stale = !existsSync(there) || statSync(there).mtimeMs < statSync(wanted).mtimeMs;
  const [program, ...ci] = [
    ...install,
    "ci",
    "--prefix",
    folder,
    "--ignore-scripts",
    "--no-audit",
    "--loglevel",
    "error",
  ];
  if (stale && (await run(program, ci)) !== 0) process.exit(1);
  if (!(await build(["server"], console.log))) process.exit(1);
}
if (args[0] === "load" && !(await build(["server"], console.log))) process.exit(1);
if (args[0] === "day" && !(await build(["server", "client"], console.log))) process.exit(1);
const tsc = ["node_modules/typescript/bin/tsc", "-p", "test/bench/tsconfig.json"];
if ((await run(process.execPath, tsc)) !== 0) process.exit(1);
const bench = [join(root, "dist/bench/test/bench/run.js"), ...args];
process.exitCode = await run(process.execPath, bench, ["ignore", "inherit", "inherit"]);

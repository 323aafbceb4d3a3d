// npm run check: types, lint, format, floors and drift; all of them, also when one fails.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./build.mjs";

const tsc = "node_modules/typescript/bin/tsc";
const checks = [
  ["types of the server", tsc, "-p", "tsconfig.json", "--noEmit"],
  ["types of the client", tsc, "-p", "client/tsconfig.json"],
  ["types of the tests", tsc, "-p", "test/tsconfig.json"],
  ["lint", "node_modules/oxlint/bin/oxlint", "--deny-warnings"],
  ["format", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  [
    "floors",
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "test/vitest.config.ts",
    "--reporter",
    "dot",
    "test/floors.test.ts",
  ],
];
if (existsSync(join(root, "server/cli/schema.ts")))
  checks.push(["drift", ".config/run-cli.mjs", "schema", "--check"]);

const failed = [];
for (const [name, ...command] of checks) {
  console.log(`Checking ${name}`);
  if ((await run(process.execPath, command, ["ignore", "inherit", "inherit"])) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "All checks pass." : `Not right: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

// npm run check: types, lint, format, floors, drift of what is generated, dead code; all of them, also when one fails.
import { run } from "./build.mjs";

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
  ["drift of the schema and the data map", ".config/run-cli.mjs", "schema", "--check"],
  ["drift of the trusted documents", ".config/codegen.mjs", "--check"],
  ["drift of the database", ".config/run-cli.mjs", "database-sql", "--check"],
  ["dead code", "node_modules/knip/bin/knip.js", "--config", ".config/knip.jsonc", "--no-progress"],
];
const failed = [];
for (const [name, ...command] of checks) {
  console.log(`Checking ${name}`);
  if ((await run(process.execPath, command, ["ignore", "inherit", "inherit"])) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "All checks pass." : `Not right: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

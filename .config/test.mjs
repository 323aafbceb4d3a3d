// npm test: builds, then runs every tier. The last line is always `N passed, N failed`.
import { build, run } from "./build.mjs";

if (!(await build(["server", "client"], console.log))) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const args = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  "test/vitest.config.ts",
  ...process.argv.slice(2),
];
// Only a run of everything is worth noting for npm run figures.
const env = process.argv.length === 2 ? { ...process.env, TEST_RECORD: "dist/test-run.json" } : process.env;
process.exitCode = await run(process.execPath, args, ["ignore", "inherit", "inherit"], env);

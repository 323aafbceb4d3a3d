import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the test reporter notes of a whole `npm test`. */
export interface LastRun {
  endedAt: string;
  tiers: { name: string; tests: number; seconds: number }[];
}

/** The last whole run of the tests; undefined where there was none since `dist` was made. */
export function findLastRun(root: string): LastRun | undefined {
  const file = join(root, "dist", "test-run.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as LastRun) : undefined;
}

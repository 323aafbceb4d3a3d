import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** How many SQL statements the case page takes, by the number of the family's members: the test that compares them counts. */
export async function countStatements(root: string): Promise<Record<string, number>> {
  const counted = join(root, "dist", "case-page-statements.json");
  rmSync(counted, { force: true });
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts"];
  const test = spawn(process.execPath, [...vitest, "test/api/casePageStatements.test.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(test, "exit");
  if (code !== 0) throw new Error("The statements of the case page are not what they should be: npm test");
  return JSON.parse(readFileSync(counted, "utf8")) as Record<string, number>;
}

/** npm run figures: prints how long starting and testing take, statements a page, lines a file and tests a layer. */
import { fileURLToPath } from "node:url";
import { findLastRun } from "./figures/lastRun.js";
import { sourceLines } from "./figures/sourceLines.js";
import { measureStartUp } from "./figures/startUp.js";
import { countStatements } from "./figures/statements.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const seconds = (value: number) => `${value.toFixed(1)} s`;

const run = findLastRun(root);
console.log(`Tests and their time by tier${run ? ` (npm test of ${run.endedAt})` : ""}`);
if (!run) console.log("  none yet: npm test");
for (const { name, tests, seconds: took } of run?.tiers ?? [])
  console.log(`  ${name.padEnd(11)}${`${tests} tests`.padStart(11)}  ${seconds(took).padStart(8)}`);

console.log("Lines of source files");
for (const folders of [["server"], ["client"], ["migrations"], ["server", "client", "migrations"]]) {
  const { files, median, largest } = sourceLines(root, folders);
  const name = folders.length === 1 ? folders[0]! : "all";
  console.log(
    `  ${name.padEnd(11)}${`${files} files`.padStart(11)}  median ${median}, largest ${largest.lines} (${largest.file})`,
  );
}

const { cold, seeding, warm } = await measureStartUp(root);
console.log("Start-up with the embedded PostgreSQL");
console.log(
  `  cold ${seconds(cold)}, of which ${seconds(seeding)} invent the demonstration's families; warm ${seconds(warm)}`,
);

console.log("SQL statements for the case page");
for (const [members, statements] of Object.entries(await countStatements(root)))
  console.log(`  ${members} members  ${statements}`);

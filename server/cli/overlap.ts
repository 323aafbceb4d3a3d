/** npm run overlap -- [--bank <file>] <file> …: how often forms ask the same. Exit codes: 0 done, 1 a file has faults, 2 not understood. */
import { parseArgs } from "node:util";
import { FaultyFile } from "./template/files.js";
import { report } from "./overlap/report.js";

const usage = `Usage: npm run overlap -- [--bank <file>] <file> <file> …
Says of templates and other forms how many questions each shares with the others, and which forms the first one replaces.
A form's file: { "id", "title", "of", "questions": [{ "key", "text", "asks" }] }, asks being a canonical question of the bank.
  --bank  another question bank than schema/question-bank.json`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { bank: { type: "string" }, help: { type: "boolean", default: false } },
  });
  if (values.help) console.log(usage);
  else if (positionals.length < 2) {
    console.error(usage);
    process.exitCode = 2;
  } else console.log(report(positionals, values.bank).join("\n"));
} catch (error) {
  if (!(error instanceof FaultyFile || error instanceof TypeError)) throw error;
  process.exitCode = error instanceof FaultyFile ? 1 : 2;
  console.error(error.message);
}

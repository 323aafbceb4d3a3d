/** npm run --silent decide < case.json: decides one case and prints what every stage says. */
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { type ExplainedCase, explainCase } from "./decide/explainCase.js";
import { MalformedCase, readCase } from "./decide/readCase.js";
import { tableOf } from "./decide/table.js";

const usage = `Usage: npm run --silent decide < case.json
The form of a case is schema/decision-case.schema.json; examples are in test/examples/decision-cases.`;

/** The exit code with the decision (0), or with what is wrong with the case, a line a problem (2). */
export function decideText(
  json: string,
): { code: 0; explanation: ExplainedCase } | { code: 2; problems: string } {
  try {
    return { code: 0, explanation: explainCase(readCase(json)) };
  } catch (error) {
    if (!(error instanceof MalformedCase)) throw error;
    return { code: 2, problems: error.message };
  }
}

async function main(): Promise<void> {
  const decided =
    process.stdin.isTTY || process.argv.length > 2
      ? { code: 2 as const, problems: usage }
      : decideText(await text(process.stdin));
  process.exitCode = decided.code;
  if (decided.code === 2) return console.error(decided.problems);
  console.log(JSON.stringify(decided.explanation, null, 2));
  if (process.stderr.isTTY) console.error(tableOf(decided.explanation));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();

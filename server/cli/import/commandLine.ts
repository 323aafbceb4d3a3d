import { parseArgs } from "node:util";
import { EVENT_COLUMNS } from "./eventRows.js";
import { PEOPLE_COLUMNS } from "./peopleRows.js";

const listed = (columns: Record<string, string>) =>
  Object.entries(columns)
    .map(([name, need]) => (need === "REQUIRED" ? name : `[${name}]`))
    .join(", ");

export const usage = `Usage: npm run import -- people|events <file> --as <who> --purpose <purpose> [--dry-run]
Records the rows of a file of comma-separated values (CSV, UTF-8), all or none, as if its sender had typed them in.
  --as           whose account does it: a persona of the demonstration, or an account's id
  --partnership  the partnership's id; with an account's id
  --purpose      why, as on every request: EARLY_HELP, SERVICE_DELIVERY, ...
  --dry-run      tries everything and keeps nothing
Columns of people: ${listed(PEOPLE_COLUMNS)}.
Columns of events: ${listed(EVENT_COLUMNS)}.
People are named by their record numbers, several with semicolons. Days are 2026-10-01, 1/10/2026 or 1 October 2026.`;

/** The command line was not understood: exit code 2. */
export class WrongUse extends Error {}

export interface Command {
  kind: "people" | "events";
  file: string;
  as: string;
  partnership: string | undefined;
  purpose: string;
  dryRun: boolean;
}

/** The command; undefined where help was asked for. @throws WrongUse with what is wrong. */
export function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [kind, file, ...more] = positionals;
  if ((kind !== "people" && kind !== "events") || file === undefined || more.length > 0)
    throw new WrongUse(usage);
  if (values.as === undefined || values.purpose === undefined)
    throw new WrongUse(`Say --as and --purpose.\n${usage}`);
  const { as, partnership, purpose } = values;
  return { kind, file, as, partnership, purpose, dryRun: values["dry-run"] };
}

const text = { type: "string" } as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: text,
        partnership: text,
        purpose: text,
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(`${error.message.split(/\.? *\n|\. /)[0]}.\n${usage}`);
    throw error;
  }
}

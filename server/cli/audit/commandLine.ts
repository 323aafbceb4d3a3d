import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fromShortForm } from "../../audit/checkpoint.js";

export const usage = `Usage: npm run audit -- verify [--since <checkpoint>] [--witness <file>] … [--index]
       npm run audit -- reconcile <reply log> …

verify reads the whole audit, computes every hash anew and says the first row that is altered, missing, inserted, reordered or
truncated; where the history is another than was signed (forked); or whose signature is bad. Exit code 0: it is whole.
  --since    read only the rows sealed after this checkpoint: a file that holds it, or its number of rows
  --witness  a file with checkpoints that somebody else has kept: from /audit/checkpoint, or lines of the header
             Tellonce-Checkpoint. Only a witness can tell of an audit that was rewritten and signed anew as a whole; each is
             compared, also with --since, and how many agree is said
  --index    hold the index by subject, by which officers find who saw somebody, against the rows as well: what is missing,
             changed or added in it is told as damage of the index. Every row is read a second time for it

reconcile holds what was answered against the audit, by request id and leaf: each reply must have its rows. Exit code 0: none
is missing. A row without a reply counts as what may have been disclosed, unless a row NOT_SENT follows it.
  <reply log>  the product's own log (JSON, a line each; LOG_LEVEL info or finer), or a proxy's in the same form: requestId
               (header x-request-id), time, leaves (header Tellonce-Audit-Leaf, empty or null where none came), and
               optionally path and status. A 200 by /graphql with neither a leaf nor a row is named: what asks about
               nobody leaves none, and a proxy cannot tell whether that was asked`;

/** The command line was not understood: exit code 2. */
export class WrongUse extends Error {}

export type Command =
  | { name: "verify"; since: string | number | undefined; witnesses: string[]; index: boolean }
  | { name: "reconcile"; logs: string[] };

/** The command; undefined where help was asked for. @throws WrongUse */
export function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [name, ...rest] = positionals;
  if (name === "reconcile" && rest.length > 0 && !values.since && !values.witness && !values.index)
    return { name, logs: rest };
  if (name !== "verify" || rest.length > 0) throw new WrongUse(usage);
  const witnesses = (values.witness ?? []).flatMap(readNotes);
  return { name, since: readSince(values.since), witnesses, index: values.index };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        since: { type: "string" },
        witness: { type: "string", multiple: true },
        index: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(`${error.message.split(/\.? *\n|\. /)[0]}.\n${usage}`);
    throw error;
  }
}

function readSince(since: string | undefined): string | number | undefined {
  if (since === undefined) return undefined;
  if (/^\d{1,15}$/.test(since)) return Number(since);
  const notes = readNotes(since);
  if (notes.length !== 1) throw new WrongUse(`${since} holds ${notes.length} checkpoints: one is needed.`);
  return notes[0];
}

/** The checkpoints in a file: notes one after another, or a line each. */
export function readNotes(path: string): string[] {
  const text = read(path).replace(/\r\n/g, "\n");
  const notes = text.match(/[^\n]+\n\d+\n[\w+/]{43}=\n\n(?:— [^\n]+\n?)+/g);
  const found = notes
    ? notes.map((note) => (note.endsWith("\n") ? note : `${note}\n`))
    : text.split("\n").flatMap((line) => fromShortForm(line.replace(/^tellonce-checkpoint:/i, "")) ?? []);
  if (found.length === 0) throw new WrongUse(`${path} holds no checkpoint.`);
  return found;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new WrongUse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

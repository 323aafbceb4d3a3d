import { parseArgs } from "node:util";

export const usage = `Usage: npm run template -- validate <file> …           says everything that is wrong with each file
       npm run template -- diff <file> [<later file>]      says what changed; against what is published, where one file is named
       npm run template -- import <file>                   stores the file's version as a draft; a form of others is kept to be filled
       npm run template -- publish <file> [--lower]        makes it the version that new assessments take
The format is schema/template.schema.json; a running assessment keeps its version until its lead professional moves it.
  --lower  answers may be seen by people who may not see them now: a question's category is lowered`;

/** The command line was not understood: exit code 2. */
export class WrongUse extends Error {}

export interface Command {
  verb: "validate" | "diff" | "import" | "publish";
  files: string[];
  lower: boolean;
}

/** The command; undefined where help was asked for. @throws WrongUse */
export function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [verb, ...files] = positionals;
  const most = { validate: Infinity, diff: 2, import: 1, publish: 1 }[verb ?? ""];
  if (most === undefined || files.length < 1 || files.length > most) throw new WrongUse(usage);
  if (values.lower && verb !== "publish") throw new WrongUse(`--lower is for publish.\n${usage}`);
  return { verb: verb as Command["verb"], files, lower: values.lower };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lower: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(`${error.message.split(/\.? *\n|\. /)[0]}.\n${usage}`);
    throw error;
  }
}

import { parseArgs } from "node:util";
import { AUTHORITIES, type Told } from "../../feeds/fhir/Register.js";

export const usage = `Usage: npm run consent -- import <file> --as <who> --purpose <purpose> --case <case> [--dry-run] [what the file does not say]
       npm run consent -- export <consent id, person's id or record number> --as <who> --purpose <purpose> [--case <case>] [--out <file>]
Reads and writes consents as HL7 FHIR R5: see server/feeds/fhir/README.md.
  --as           whose account does it: a persona of the demonstration, or an account's id
  --partnership  the partnership's id; with an account's id
  --purpose      why, as on every request: EARLY_HELP, SERVICE_DELIVERY, ...
  --case         the case, by its number or id
  --dry-run      tries everything and keeps nothing
  --out          writes to a new file that only you can read, instead of printing
What a file of another system does not say:
  --method WRITTEN|VERBAL, --witness <name>, --notice <version>, --language <of the notice>, --interpreter <name>,
  --authority <kind>, --obtained-by <practitioner id> (whoever does it, unless said)`;

/** The command line was not understood: exit code 2. */
export class WrongUse extends Error {}

export interface Command {
  verb: "import" | "export";
  /** The file to import, or what to export. */
  what: string;
  as: string;
  partnership: string | undefined;
  purpose: string;
  case: string | undefined;
  dryRun: boolean;
  out: string | undefined;
  told: Told;
}

/** The command; undefined where help was asked for. @throws WrongUse with what is wrong. */
export function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [verb, what, ...more] = positionals;
  if ((verb !== "import" && verb !== "export") || what === undefined || more.length > 0)
    throw new WrongUse(usage);
  if (values.as === undefined || values.purpose === undefined)
    throw new WrongUse(`Say --as and --purpose.\n${usage}`);
  if (verb === "import" && values.case === undefined)
    throw new WrongUse(`Say into which case, with --case.\n${usage}`);
  if (verb === "import" ? values.out !== undefined : values["dry-run"])
    throw new WrongUse(`--dry-run is for import, --out for export.\n${usage}`);
  return {
    verb,
    what,
    as: values.as,
    partnership: values.partnership,
    purpose: values.purpose,
    case: values.case,
    dryRun: values["dry-run"],
    out: values.out,
    told: readTold(values),
  };
}

function readTold({
  authority,
  method,
  witness,
  notice,
  language,
  interpreter,
  ...rest
}: ReturnType<typeof parse>["values"]): Told {
  const kind = AUTHORITIES.find((one) => one === authority);
  if (authority !== undefined && !kind)
    throw new WrongUse(`--authority is one of ${AUTHORITIES.join(", ")}.`);
  if (method !== undefined && method !== "WRITTEN" && method !== "VERBAL")
    throw new WrongUse("--method is WRITTEN or VERBAL.");
  const obtainedBy = rest["obtained-by"]?.toLowerCase();
  return {
    ...(kind && { authority: kind }),
    ...(method && { method }),
    ...(witness && { witness }),
    ...(notice && { noticeVersion: notice }),
    ...(language && { noticeLanguage: language }),
    ...(interpreter && { interpreter }),
    ...(obtainedBy && { obtainedBy }),
  };
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
        case: text,
        out: text,
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        method: text,
        witness: text,
        notice: text,
        language: text,
        interpreter: text,
        authority: text,
        "obtained-by": text,
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(`${error.message.split(/\.? *\n|\. /)[0]}.\n${usage}`);
    throw error;
  }
}

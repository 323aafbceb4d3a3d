import { parseArgs } from "node:util";
import { PURPOSES } from "../../sharing/purposes.js";

const FOR_SYSTEMS = PURPOSES.filter(({ mode }) => mode === "CONSENT" || mode === "DUTY").map(
  ({ code }) => code,
);

export const usage = `Usage: npm run client -- register --agency <name> --name <system> --role <role> --purposes <purpose,…> --keys <file>
       npm run client -- list
       npm run client -- add-key <client id> --keys <file>
       npm run client -- revoke <client id> [--key <kid>]
Systems of partner agencies that may ask. <file> holds the partner's public keys, a JSON Web Key Set: the private ones stay with the partner.
  --role      what it may use when it asks for itself, as a practitioner's role would: HEALTH_PRACTITIONER
  --purposes  for what it may ask: ${FOR_SYSTEMS.join(", ")}
  --key       revokes one key; without it, the whole client. Either counts from the next request on`;

/** The command line was not understood: exit code 2. */
export class WrongUse extends Error {}

export type Command =
  | { verb: "register"; agency: string; name: string; role: string; purposes: string[]; keys: string }
  | { verb: "list" }
  | { verb: "add-key"; client: string; keys: string }
  | { verb: "revoke"; client: string; key: string | null };

/** The command; undefined where help was asked for. @throws WrongUse */
export function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [verb, client, ...rest] = positionals;
  const need = (name: "agency" | "name" | "role" | "purposes" | "keys"): string => {
    const value = values[name]?.trim();
    if (!value) throw new WrongUse(`--${name} is missing.\n${usage}`);
    return value;
  };
  const id = (): string => {
    if (!client || rest.length > 0 || !/^[0-9a-f-]{36}$/i.test(client))
      throw new WrongUse(`Name one client by its id: npm run client -- list shows them.\n${usage}`);
    return client.toLowerCase();
  };
  if (verb === "list" && client === undefined) return { verb };
  if (verb === "add-key") return { verb, client: id(), keys: need("keys") };
  if (verb === "revoke") return { verb, client: id(), key: values.key ?? null };
  if (verb !== "register" || client !== undefined) throw new WrongUse(usage);
  const purposes = need("purposes").split(/[\s,]+/);
  return {
    verb,
    agency: need("agency"),
    name: need("name"),
    role: need("role"),
    purposes,
    keys: need("keys"),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        agency: text,
        name: text,
        role: text,
        purposes: text,
        keys: text,
        key: text,
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(`${error.message.split(/\.? *\n|\. /)[0]}.\n${usage}`);
    throw error;
  }
}

import { errorCodes } from "../../server/errors.js";
import { ME } from "../support/documents.js";
import type { House } from "../support/house.js";
import { houseOf, open } from "./http/houses.js";
import { KINDS } from "./inputs/kinds.js";
import { type FindLeak, leakFinder } from "./inputs/leaks.js";
import { type RawReply, sendRaw } from "./inputs/rawRequest.js";
import { newSetting, type Setting } from "./inputs/Setting.js";
import type { Piece, Proof } from "./Proof.js";
import { Dice } from "./worlds/Dice.js";

/** How many are sent in one world, which they may change. */
const INPUTS = 200;

/**
 * Whatever is sent, in GraphQL, JSON, HTTP, headers, tokens or variables, is answered or refused by a code of the list: the
 * service does not end, owns to no fault of its own (5xx, an error in its log), tells nothing of its inside, and goes on answering.
 */
export const inputsProof: Proof = {
  unit: "bad inputs",
  small: 2_000,
  large: 100_000,
  open,
  piece: async (seed, number, shared) =>
    send(await houseOf(shared, "inputs"), new Dice(seed, number), number),
  missing: (seen) =>
    [
      ...Object.keys(KINDS).map((kind) => `${kind}: refused`),
      "variables: answered",
      "a document: answered",
      "headers: answered",
      "code BAD_INPUT",
      "code UNAUTHENTICATED",
      "code TOO_COMPLEX",
      "code NOT_FOUND",
      "closed without a word",
    ].filter((what) => !seen[what]),
};

async function send(house: House, dice: Dice, number: number): Promise<Piece> {
  const setting = await newSetting(house, dice);
  const findLeak = await leakFinder(house);
  const failures: string[] = [];
  const seen: Record<string, number> = {};
  const saw = (what: string) => (seen[what] = (seen[what] ?? 0) + 1);
  const port = Number(new URL(house.config.baseUrl).port);
  for (let index = 0; index < INPUTS; index += 1) {
    const kind = dice.one(Object.keys(KINDS));
    const { what, sent } = await KINDS[kind]!(setting, dice);
    const { reply, wrong } = await tried(house, () => sendRaw(port, sent), findLeak);
    if (wrong !== undefined)
      failures.push(`input ${number}.${index}, ${kind}, ${what}: ${wrong}; sent ${told(sent)}`);
    for (const code of codesIn(reply.text)) saw(`code ${code}`);
    saw(reply.status === 0 ? "closed without a word" : `${kind}: ${reply.status < 400 && !/"errors":\[/.test(reply.text) ? "answered" : "refused"}`); // prettier-ignore
  }
  const gone = await stillThere(setting);
  if (gone !== undefined) failures.push(`after piece ${number}: ${gone}`);
  await setting.leave();
  // A proof of a hundred thousand is not to hold all that the house has ever logged.
  house.logged.length = 0;
  return { count: INPUTS, failures, seen };
}

/** How often an input is sent where the service could not answer. */
const TIMES = 3;

/** Sent again where it went wrong: a machine too busy to answer in time tells nothing of the input; what fails because of it fails again. */
async function tried(house: House, ask: () => Promise<RawReply>, findLeak: FindLeak) {
  for (let times = 1; ; times += 1) {
    const from = house.logged.length;
    const reply = await ask();
    const wrong = await wrongIn(reply, house.logged.slice(from), findLeak);
    if (times === TIMES || wrong === undefined) return { reply, wrong };
  }
}

/** What must not be: a fault of ours, told or logged, or a word of our inside. */
async function wrongIn(
  { status, text }: RawReply,
  logged: readonly string[],
  findLeak: FindLeak,
): Promise<string | undefined> {
  if (status >= 500) return `status ${status}, ${logged.find(isFault)?.slice(0, 900) ?? "nothing logged"}`;
  const fault = logged.find(isFault);
  if (fault) return `a fault is logged: ${fault.slice(0, 900)}`;
  const unknown = codesIn(text).find((code) => !Object.hasOwn(errorCodes, code));
  if (unknown !== undefined) return `a code that is not in the list: ${unknown}`;
  const leak = findLeak(text);
  return leak && `it tells ${leak}`;
}

/** The codes of the errors that it names. */
function codesIn(text: string): string[] {
  const body = text.slice(text.indexOf("\r\n\r\n") + 4);
  try {
    const { errors = [], error } = JSON.parse(body) as {
      errors?: { extensions: { code: string } }[];
      error?: { code: string } | string;
    };
    // The token endpoint names its own (RFC 6749).
    const outside = typeof error === "object" ? [error.code] : [];
    return [...errors.map(({ extensions }) => extensions.code), ...outside];
  } catch {
    return [];
  }
}

/** Lines of the log at the level of an error or above. */
const isFault = (line: string) => /^\{"level":(50|60)\b/.test(line);

async function stillThere({ house, tokens }: Setting): Promise<string | undefined> {
  const health = await house.visitor().go("/healthz");
  const { status, data } = await house.send(null, JSON.stringify({ query: ME }), {
    authorization: `Bearer ${tokens["teacher"]}`,
  });
  if (health.status !== 200 || status !== 200 || data.me.displayName !== "teacher")
    return `health ${health.status}, a good question ${status} ${JSON.stringify(data)}`;
  return undefined;
}

const told = ({ head, body }: { head: string; body: Buffer }) =>
  `${JSON.stringify(head.replace(/(authorization: Bearer .{12}).*/, "$1…").slice(0, 300))} ${JSON.stringify(body.toString("utf8").slice(0, 700))}`;

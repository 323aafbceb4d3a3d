import { findPermission } from "../../../server/access/permissions.js";
import { findPurpose } from "../../../server/sharing/purposes.js";
import type { Answer, Asking } from "../../support/house.js";
import { EARLY_HELP } from "../../support/northshire.js";
import { howToAsk, type Operation, OPERATIONS } from "../../support/operations.js";
import type { Scenario } from "../../support/scenario.js";
import type { Dice } from "../worlds/Dice.js";
import { pagedDocument } from "./pagedDocument.js";
import { readable } from "./readable.js";
import { untilGranted } from "./untilGranted.js";

export const SIZES = [1, 2, 50];
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Everything that one viewer asks, in order: one world's answers are put beside another's. */
export interface Question {
  operation: Operation;
  purpose: string | null;
  variables: Record<string, unknown>;
  size: number;
  text?: string;
}

export interface Told extends Question {
  answer: Answer;
}

/** Operations of the permission map, reads by pages of a size that is drawn and, besides the usual ones, for cases and purposes drawn. */
export function questionsFor(world: Scenario, viewer: string, dice: Dice): Question[] {
  const asked = howToAsk(
    () => world.ids,
    () => "",
  );
  const reads = OPERATIONS.filter((operation) => operation.startsWith("Query."));
  const questions = reads.flatMap((operation): Question[] => {
    const { purpose, variables } = asked[operation];
    const usual = { operation, purpose, variables: { ...variables?.() }, size: 50 };
    if (findPermission("Query", operation.slice(6))?.reference) return [usual];
    const size = pagedDocument(operation).lists.length > 0 ? dice.one(SIZES) : 50;
    return [{ ...usual, size }, ...alsoAsked(usual, world, dice)];
  });
  const writes = [
    ...OPERATIONS.filter((operation) => operation.startsWith("Mutation.") && operation !== ADDS),
    ADDS,
  ].map((operation) => ({
    operation,
    purpose: asked[operation].purpose,
    variables: { ...asked[operation].variables?.() },
    size: 50,
    text: asked[operation].document,
  }));
  const again = questions.find(({ operation }) => operation === "Query.case")!;
  // There are many: what the viewer is not usually asked for is drawn, so that more worlds are told apart in the same time.
  const own = OFTEN.includes(viewer) ? 0.4 : 0.8;
  const drawn = [...questions, ...writes].filter(({ operation }) =>
    dice.chance(asked[operation].by === viewer ? own : USUAL.includes(operation) ? 0.3 : 0.08),
  );
  return [...drawn, again];
}

/** Asked after all else: the digest of a later diff would stand for the id that it makes. */
const ADDS: Operation = "Mutation.addPerson";

/** Those who are told the most: every second pair is looked at by one of them. */
export const OFTEN = ["teacher", "worker", "doctor", "council dpo", "constable"];

const USUAL: Operation[] = ["Query.case", "Query.worklist"];

/** The same of other cases, in other orders, filtered by what may be hidden, and for another purpose. */
function alsoAsked(usual: Question, { ids }: Scenario, dice: Dice): Question[] {
  const purpose = dice.one([
    EARLY_HELP,
    "SAFEGUARDING_ENQUIRY",
    "EVALUATION",
    "SERVICE_DELIVERY",
    "EMERGENCY",
  ]);
  const elsewhere = usual.purpose === EARLY_HELP ? [{ ...usual, purpose }] : [];
  if (usual.operation === "Query.case")
    return [
      ...elsewhere,
      ...[ids.case("refuge"), ids.case("strangers' case"), UNKNOWN].map((id) => ({
        ...usual,
        variables: { id },
      })),
    ];
  if (usual.operation === "Query.worklist")
    return [
      ...elsewhere,
      ...["OPENED_ON", "NEED_BAND", "FAMILY_NAME"].map((sort) => ({
        ...usual,
        variables: { sort },
        size: dice.one(SIZES),
      })),
      { ...usual, variables: { filter: { needBand: [dice.one([1, 2, 3])] } } },
      { ...usual, variables: { filter: { status: ["OPEN"] } } },
    ];
  return elsewhere;
}

/** Asks, and goes on to the next pages of every list, at most three in all. */
export async function ask({ ask: send }: Asking, viewer: string, question: Question): Promise<Told[]> {
  const { text: given, operation, purpose, variables, size } = question;
  const { text, lists } = given === undefined ? pagedDocument(operation) : { text: given, lists: [] };
  const told: Told[] = [];
  let after: Record<string, string | null> = {};
  for (let page = 0; page < 3; page += 1) {
    const pages = lists.length > 0 ? { first: size, ...after } : {};
    const answer = await untilGranted(() => send(viewer, purpose, text, { ...variables, ...pages }));
    told.push({ ...question, answer: await readable(answer) });
    const found = lists.map((list) => ({ list, info: infoAt(answer.data, list.path) }));
    if (!found.some(({ info }) => info?.hasNextPage)) break;
    after = Object.fromEntries(
      found.map(({ list, info }) => [list.after, info?.endCursor ?? after[list.after] ?? null]),
    );
  }
  return told;
}

/** The purposes for which anything is asked, so that what is hidden is hidden for each. */
export const purposesOf = (questions: readonly Question[]): string[] => [
  ...new Set(questions.flatMap(({ purpose }) => (findPurpose(purpose) ? [purpose!] : []))),
];

function infoAt(
  data: unknown,
  path: readonly string[],
): { hasNextPage: boolean; endCursor: string | null } | undefined {
  const found = path.reduce<any>((one, name) => (Array.isArray(one) ? undefined : one?.[name]), data);
  return found?.pageInfo;
}

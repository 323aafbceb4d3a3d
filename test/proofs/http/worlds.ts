import { untilSealed } from "../../support/audit.js";
import { CASE } from "../../support/documents.js";
import { askingIn, type House } from "../../support/house.js";
import { EARLY_HELP } from "../../support/northshire.js";
import { type Operation, OPERATIONS } from "../../support/operations.js";
import type { Scenario } from "../../support/scenario.js";
import type { Piece, Proof } from "../Proof.js";
import { Dice } from "../worlds/Dice.js";
import { type Change, CHANGEABLE, hiddenChanges } from "./changes.js";
import { Eyes } from "./Eyes.js";
import { houseOf, open } from "./houses.js";
import { ask, OFTEN, purposesOf, type Question, questionsFor, SIZES, type Told } from "./questions.js";
import { bytesOf } from "./sameBytes.js";
import { leaveWorld, saveWorld } from "./saveWorld.js";
import { rowsOf, tellWorld, type WorldRows } from "./tellWorld.js";

/**
 * Non-interference (SECURITY.md I10): two worlds that differ only in what a viewer may not see give that viewer the same
 * bytes, whatever they ask, page by page.
 */
export const worldsProof: Proof = {
  unit: "pairs of worlds",
  small: 200,
  large: 5_000,
  open,
  async piece(seed, number, shared) {
    const houses = await Promise.all([houseOf(shared, "one"), houseOf(shared, "other")]);
    for (let times = 1; ; times += 1) {
      const { piece, broken } = await comparePair(houses, seed, number);
      // A machine too busy to answer in time tells nothing of either world; what fails because of the world fails again.
      if (times === TIMES || !broken) return piece;
    }
  },
  missing: (seen) =>
    [
      ...OPERATIONS.map((operation) => `answered ${operation}`),
      ...SIZES.map((size) => `pages of ${size}`),
      ...VIEWERS.map((viewer) => `viewer ${viewer}`),
      ...Object.keys(CHANGEABLE).map((table) => `changed ${table}`),
      "a sealed person joins",
      "a case of others",
      "answer: a draft of another agency",
      "who may see the change reads other bytes",
    ].filter((what) => !seen[what]),
};

export const VIEWERS = [
  ...OFTEN,
  "colleague",
  "warden",
  "mum",
  "counsellor",
  "manager",
  "headteacher",
  "aunt",
  "register",
  "temp",
  "school dpo",
  "commissioner",
];

/** What they tell depends on what is sealed by then. */
const READ_THE_AUDIT: readonly Operation[] = [
  "Query.accessLog",
  "Query.alerts",
  "Query.auditAccounts",
  "Query.auditCheckpoint",
  "Query.decision",
  "Query.deskDocument",
  "Query.deskEntries",
  "Query.deskRecords",
  "Query.incident",
  "Query.incidents",
  "Query.lookAlert",
  "Query.lookWatch",
  "Query.ownAccessLog",
  "Query.rightsPack",
  "Query.useOverTime",
];

/** How often a pair is told where one of its houses could not answer. */
const TIMES = 3;

/** Both worlds, one in each house: told alike, but for what `viewer` may not see in the second. */
async function comparePair(
  [one, other]: readonly [House, House],
  seed: number,
  number: number,
): Promise<{ piece: Piece; broken: boolean }> {
  const dice = new Dice(seed, number);
  const viewer = dice.chance(0.5) ? VIEWERS[number % VIEWERS.length]! : dice.one(OFTEN);
  const reader = viewer.endsWith("dpo") ? dice.one(["teacher", "worker", "doctor"]) : viewer;
  const world = tellWorld(dice);
  const at = (Date.now() - 5000) * 1000;
  const rows = await rowsOf(world, at);
  await saveWorld(one.database, world.partnershipId, rows, at);
  const asks = () => questionsFor(world, viewer, new Dice(seed + 2, number));
  const purposes = purposesOf(asks());
  const eyes = await Promise.all(
    [...new Set([viewer, reader])].map((who) => Eyes.of(one.database, world, rows, who, purposes)),
  );
  const changes = someOf(hiddenChanges(world, rows, eyes, dice), dice);
  const changed: WorldRows = new Map(rows);
  for (const table of changed.keys()) changed.set(table, [...rows.get(table)!]);
  for (const { make } of changes) make(changed);
  await saveWorld(other.database, world.partnershipId, changed, at);

  const seen: Record<string, number> = { [`viewer ${viewer}`]: 1 };
  for (const change of changes) {
    seen[change.what] = (seen[change.what] ?? 0) + 1;
    if (change.near)
      seen["changes that only the decision hides"] = (seen["changes that only the decision hides"] ?? 0) + 1;
    seen[`changed ${tableOf(change)}`] = 1;
  }
  const before = Math.floor(at / 1000) + 1;
  // Some ask about this moment, which must be after both were saved.
  const questions = asks();
  const [told, toldOther] = [
    await askAll(one, world, viewer, reader, questions),
    await askAll(other, world, viewer, reader, questions),
  ];
  for (const { operation, answer, size } of told) {
    seen["requests in each"] = (seen["requests in each"] ?? 0) + 1;
    if (answer.code === null && answer.status === 200) seen[`answered ${operation}`] = 1;
    seen[`pages of ${size}`] = 1;
  }
  const difference = firstDifference(told, toldOther, before);
  if (difference === undefined && number % 8 === 0)
    await lookWithOtherEyes(seen, [one, other], world, before);
  for (const { database, logged } of [one, other]) {
    await leaveWorld(database, world.partnershipId);
    logged.length = 0;
  }
  const failure = `pair ${number}, ${viewer}: ${changes.map(({ what }) => what).join("; ")}: ${difference?.text}`;
  return {
    piece: { count: 1, failures: difference === undefined ? [] : [failure], seen },
    broken: difference?.broken ?? false,
  };
}

const tableOf = ({ what }: Change) => what.split(":")[0]!;
const kindOf = ({ what }: Change) => what;

/** One to six of these changes: what only the decision hides, which a fault of it would show, and else by tables and kinds, or what is rare in a world would hardly ever be drawn. */
function someOf(all: readonly Change[], dice: Dice): Change[] {
  const near = all.filter((change) => change.near);
  const drawn = dice.times(1 + dice.below(6), () => {
    const from = near.length > 0 && dice.chance(0.3) ? near : all;
    const keyOf = dice.chance(0.5) ? tableOf : kindOf;
    const key = dice.one([...new Set(from.map(keyOf))]);
    return dice.one(from.filter((change) => keyOf(change) === key));
  });
  return [...new Set(drawn)];
}

async function askAll(
  { config, database }: House,
  world: Scenario,
  viewer: string,
  reader: string,
  questions: readonly Question[],
): Promise<Told[]> {
  const asking = askingIn(world, config);
  // What was decided for somebody: for the data-protection officer to ask about.
  const first = await asking.ask(reader, EARLY_HELP, CASE, { id: world.ids.case("case") });
  const decisionId = /"decisionId":"([^"]+)"/.exec(first.text)?.[1] ?? "";
  const told: Told[] = [];
  for (const question of questions) {
    const { operation, variables } = question;
    // What is not sealed yet is not told, and the sealer's moment is not the world's.
    if (READ_THE_AUDIT.includes(operation)) await untilSealed({ database }, world.partnershipId);
    const about = operation === "Query.decision" ? { ...variables, id: decisionId } : variables;
    told.push(...(await ask(asking, viewer, { ...question, variables: about })));
  }
  return told;
}

/** Where the replies first differ; `broken` where a house could not answer there at all. */
function firstDifference(
  told: readonly Told[],
  other: readonly Told[],
  since: number,
): { text: string; broken: boolean } | undefined {
  for (const [index, { operation, purpose, size, variables, answer }] of told.entries()) {
    const [left, right] = [answer, other[index]?.answer].map((one) =>
      one ? bytesOf(one, since) : "no reply",
    );
    if (left === right) continue;
    const broken = [answer, other[index]?.answer].some((one) => (one?.status ?? 200) >= 500);
    let at = 0;
    while (left![at] === right![at]) at += 1;
    const where = `${operation} for ${purpose}, pages of ${size}, ${JSON.stringify(variables).slice(0, 120)}`;
    const text = `${where}: …${left!.slice(Math.max(0, at - 120), at + 60)}… and …${right!.slice(at, at + 60)}…`;
    return { text, broken };
  }
  return told.length === other.length
    ? undefined
    : { text: "more pages in the one than in the other", broken: false };
}

/** The same comparison with the eyes of who may see the most: for them the worlds differ, and so would a leak. */
async function lookWithOtherEyes(
  seen: Record<string, number>,
  houses: readonly [House, House],
  world: Scenario,
  since: number,
): Promise<void> {
  for (const who of ["worker", "doctor", "teacher", "counsellor"]) {
    const [left, right] = await Promise.all(
      houses.map(async ({ config }) => {
        const answer = await askingIn(world, config).ask(who, EARLY_HELP, CASE, {
          id: world.ids.case("case"),
        });
        return bytesOf(answer, since);
      }),
    );
    if (left !== right) seen["who may see the change reads other bytes"] = 1;
  }
}

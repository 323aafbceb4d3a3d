import { BEAT } from "../../server/http/untilBeat.js";
import { createTestDatabase } from "../support/database.js";
import { CASE } from "../support/documents.js";
import { openDatabase } from "../support/globalSetup.js";
import { type Asking, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire } from "../support/northshire.js";
import { type Scenario, types } from "../support/scenario.js";
import { Dice } from "../proofs/worlds/Dice.js";
import { compare, type Comparison } from "./statistics.js";

/**
 * SECURITY.md I16: whether the time of a reply tells what its bytes do not. One request after another in each of four streams,
 * each of a kind drawn from all, as the teacher asks: cases that are hidden from her against ids of nothing, and a page with hidden values
 * against the same page without any.
 */
export async function timing(n: number, say: (line: string) => void): Promise<Record<string, Comparison>> {
  const { provided, stop } = await openDatabase();
  const house = await startHouse(families(), {
    database: await createTestDatabase(provided),
    beat: BEAT,
  });
  try {
    const worlds: Asking[] = [house];
    while (worlds.length < WORLDS) worlds.push(await house.beside(families()));
    const taken = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, [] as number[]]));
    const each = Math.ceil(n / STREAMS);
    const ask = async (stream: number) => {
      const dice = new Dice(16, stream);
      for (let round = -Math.min(100, n); round < each; round += 1) {
        // Each kind once in each round, in an order of its own.
        const order = Object.keys(KINDS).map((kind) => ({ kind, place: dice.throw() }));
        const asking = worlds[((round + n) * STREAMS + stream) % WORLDS]!;
        for (const { kind } of order.toSorted((a, b) => a.place - b.place)) {
          const milliseconds = await timeOf(asking, KINDS[kind]!(asking.world, dice));
          if (round >= 0) taken[kind]!.push(milliseconds);
        }
        if (stream === 0 && round > 0 && round % 500 === 0) say(`  ${round * STREAMS} of ${n} of each`);
      }
    };
    await Promise.all(Array.from({ length: STREAMS }, (_none, stream) => ask(stream)));
    return Object.fromEntries(
      PAIRS.map(([one, other]) => [`${one} / ${other}`, compare(taken[one]!, taken[other]!)]),
    );
  } finally {
    await house.stop();
    await stop();
  }
}

/** Asking at the same time, because most of the time of a reply is its waiting for the beat. */
const STREAMS = 4;
/** One teacher may not ask so much in a minute: the rounds go from one to the next. */
const WORLDS = 72;

/** The goals: nobody can tell the one from the other. */
export const isAlike = ({ t, gap }: Comparison): boolean => Math.abs(t) < 4.5 && Math.abs(gap) < 0.2;

const unknownId = (_world: Scenario, dice: Dice) =>
  `${dice.below(2 ** 32).toString(16).padStart(8, "0")}-0000-4000-8000-${dice.below(2 ** 40).toString(16).padStart(12, "0")}`; // prettier-ignore
const theCase = (name: string) => (world: Scenario) => world.ids.case(name);

const KINDS: Record<string, (world: Scenario, dice: Dice) => string> = {
  "a case of others": theCase("of others"),
  "a case from which she is excluded": theCase("excluded"),
  "a sealed case": theCase("sealed"),
  "an id of nothing": unknownId,
  "an id of nothing again": unknownId,
  "a page with hidden values": theCase("full"),
  "a page without": theCase("empty"),
};
const PAIRS = [
  // The measure of the measurement: no difference is there to be found.
  ["an id of nothing again", "an id of nothing"],
  ["a case of others", "an id of nothing"],
  ["a case from which she is excluded", "an id of nothing"],
  ["a sealed case", "an id of nothing"],
  ["a page with hidden values", "a page without"],
] as const;

/** Families that are alike in all that the teacher may know. */
function families(): Scenario {
  const world = northshire();
  for (const name of ["of others", "excluded", "sealed", "full", "empty"]) {
    const [mother, child] = [`mother ${name}`, `child ${name}`];
    const team = name === "of others" ? [] : ["teacher"];
    world
      .family((f) => f.mother(mother).child(child), name)
      .case(name, { lead: "worker", team, purposes: [EARLY_HELP] })
      .consents(mother, {
        for: child,
        yes: ["IDENTITY", "EDUCATION"],
        to: types("SCHOOL"),
        purposes: [EARLY_HELP],
      })
      .value(child, "EDUCATION", { called: `open ${name}`, case: name, by: "worker", text: "Reads well." });
    if (name === "empty") continue;
    for (let n = 0; n < 10; n += 1)
      world
        .value(child, "HEALTH_MENTAL", {
          called: `answer ${n} ${name}`,
          case: name,
          by: "doctor",
          text: `Is sad ${n}.`,
        })
        .event(child, "HEALTH_MENTAL", {
          called: `event ${n} ${name}`,
          case: name,
          by: "doctor",
          text: `Went ${n}.`,
        });
  }
  return world.excludes("teacher", { case: "excluded" }).seals({ case: "sealed", openTo: ["worker"] });
}

async function timeOf({ ask }: Asking, id: string): Promise<number> {
  const begun = performance.now();
  const { status, code } = await ask("teacher", EARLY_HELP, CASE, { id });
  const taken = performance.now() - begun;
  if (status !== 200 || code !== null) throw new Error(`A reply was ${status} ${code}`);
  return taken;
}

import { CATEGORIES, type Category } from "../../../server/sharing/categories.js";
import { EARLY_HELP, withDetails, withFamily, withRefuge, withStrangers } from "../../support/northshire.js";
import { day, daysAgo, type Scenario } from "../../support/scenario.js";
import { TABLES } from "../../support/scenario/rows.js";
import type { Dice } from "../worlds/Dice.js";

export type AnyRow = Record<string, unknown> & { id: string };
/** A world's rows by table, in an order in which they can be inserted. */
export type WorldRows = Map<string, AnyRow[]>;

/** The Scenario family, another in a refuge and one of strangers, in which more is said at random: who agrees, refuses, seals and protects what. */
export function tellWorld(dice: Dice): Scenario {
  const world = withRefuge(withStrangers(withFamily()));
  CASES_TOLD.forEach((one, index) => tellMore(world, dice, one, index));
  if (dice.chance(0.3)) world.excludes(dice.one(WORKING), { case: dice.one(CASES_TOLD).name });
  if (dice.chance(0.2)) world.excludes(dice.one(WORKING), { person: dice.one(["kim", "mum", "lee", "zoe"]) });
  if (dice.chance(0.3)) {
    world.suspends("all partners");
    const between = AGENCIES.filter((agency) => agency === "council" || dice.chance(0.8));
    if (dice.chance(0.7)) world.agreement({ called: "most partners", between, purposes: PURPOSES });
  }
  return world;
}

/** Its rows, and the Scenario family's with the details that a scenario does not tell. */
export async function rowsOf(world: Scenario, at: number, detailed = true): Promise<WorldRows> {
  const told = world.rows(at) as unknown as Record<string, AnyRow[]>;
  const ordered: WorldRows = new Map(TABLES.map((table) => [table, [...told[table]!]]));
  if (detailed)
    await withDetails(async (table, row) => {
      ordered.set(table, [...(ordered.get(table) ?? []), row as AnyRow]);
    }, world);
  // Tokens are for accounts of the demonstration's own issuer.
  for (const account of ordered.get("account")!) account["issuer"] = "demonstration";
  return ordered;
}

const CASES_TOLD = [
  { name: "case", people: ["kim", "mum", "dad", "lee"], couples: [["mum", "kim"], ["mum", "mum"], ["dad", "dad"], ["mum", "lee"], ["kim", "kim"]] },
  { name: "refuge", people: ["zoe", "eve"], couples: [["eve", "zoe"], ["eve", "eve"]] },
] as const; // prettier-ignore
const WORKING = ["worker", "teacher", "doctor", "constable", "warden", "counsellor", "headteacher"];
const AGENCIES = ["council", "school", "practice", "police", "housing", "clinic", "charity"];
const PURPOSES = [EARLY_HELP, "SAFEGUARDING_ENQUIRY", "EVALUATION"];
const ALL = CATEGORIES.map(({ code }) => code);

function tellMore(s: Scenario, dice: Dice, told: (typeof CASES_TOLD)[number], index: number): void {
  const { name, couples } = told;
  const people: readonly string[] = told.people;
  const by = () => dice.one(WORKING);
  const category = (): Category => dice.one(ALL);
  const some = (likely: number) => [dice.one(ALL), ...dice.some(ALL, likely)];
  const called = (what: string, number: number) => `${what} ${index}.${number}`;
  const few = (most: number, tell: (number: number) => unknown) => dice.times(dice.below(most + 1), tell);
  const values: string[] = [];
  const said = (what: string, number: number) => {
    values.push(called(what, number));
    const mentioned = dice.chance(0.3) ? [dice.one(people)] : [];
    return {
      called: called(what, number),
      case: name,
      by: by(),
      text: `${what} ${number} is this.`,
      mentioned,
    };
  };
  const about = () =>
    dice.chance(0.35) ? dice.some(people, 0.6).concat(people[0]!).slice(0, 2) : dice.one(people);
  const only = (of: string | string[]) => (typeof of === "string" ? of : [...new Set(of)]);
  few(10, (n) => s.value(only(about()), category(), said("value", n)));
  few(5, (n) =>
    s.event(only(about()), category(), {
      ...said("event", n),
      place: `Place ${n}`,
      on: day(-1 - dice.below(60)),
    }),
  );
  if (dice.chance(0.7)) s.needBand(dice.one([1, 2, 3]), { case: name, by: by(), of: [dice.one(people)] });
  if (dice.chance(0.3)) s.opensFor("SERVICE_DELIVERY", { case: name });
  few(4, (n) => {
    const [giver, subject] = dice.one<readonly [string, string]>(couples);
    s.consents(giver, {
      called: called("consent", n),
      for: subject,
      [dice.chance(0.7) ? "yes" : "no"]: some(0.4),
      to: dice.chance(0.5)
        ? {
            types: dice
              .some(["SCHOOL", "GP", "POLICE", "DISTRICT_HOUSING", "DRUG_ALCOHOL", "CHILDRENS_SERVICES"], 0.5)
              .concat("SCHOOL"),
          }
        : {
            agencies: dice
              .some(["council", "school", "practice", "police", "housing"], 0.5)
              .concat("practice"),
          },
      purposes: [EARLY_HELP, ...dice.some(PURPOSES.slice(1), 0.4)],
      given: daysAgo(1 + dice.below(29)),
      ...(dice.chance(0.2) && { until: day(-dice.below(3)) }),
    });
    if (dice.chance(0.2)) s.withdraws(called("consent", n));
  });
  few(2, () =>
    s.decision({
      case: name,
      purpose: "SAFEGUARDING_ENQUIRY",
      agencies: dice.some(["school", "practice", "police", "housing"], 0.5).concat("school"),
      people: dice.some(people, 0.6).concat(people[0]!),
      categories: some(0.6),
      share: dice.chance(0.75),
    }),
  );
  const open = () => ({
    openTo: dice.some(WORKING, 0.25),
    effect: dice.one(["ABSENT", "WITHHELD"] as const),
    existence: dice.one(["ABSENT", "WITHHELD"] as const),
  });
  few(3, () => {
    const { openTo, existence } = open();
    const whole = dice.chance(0.2);
    const of =
      values.length > 0 && dice.chance(0.7) ? { value: dice.one(values) } : { person: dice.one(people) };
    s.seals({ openTo, existence, ...of, ...(!whole && !("value" in of) && { categories: some(0.3) }) });
  });
  few(3, () => {
    const { openTo, effect } = open();
    const of =
      values.length > 0 && dice.chance(0.7) ? { value: dice.one(values) } : { people: [dice.one(people)] };
    s.protects(dice.one(["LOCATION", "SOURCE", "HARM", "MENTIONED"] as const), {
      case: name,
      openTo,
      openToAgencies: dice.some(["council", "school"], 0.4),
      effect,
      ...of,
      ...(dice.chance(0.6) && { categories: some(0.4) }),
    });
  });
}

import { WITHDRAW_CONSENT } from "../../support/documents.js";
import { type Asking, askingIn, type House, maintain } from "../../support/house.js";
import { EARLY_HELP, northshire } from "../../support/northshire.js";
import { daysAgo, type Scenario, types } from "../../support/scenario.js";
import { intercept } from "../../support/statements.js";
import type { Piece, Proof } from "../Proof.js";
import { Dice } from "../worlds/Dice.js";
import { houseOf, open } from "./houses.js";
import { leaveWorld, saveWorld } from "./saveWorld.js";
import { rowsOf } from "./tellWorld.js";

/**
 * New enemy (SECURITY.md I12): while the sharing of five families is ended one after another, in any of six ways, the school
 * reads on, one to five of their cases in a request. No read of a case that began after its ending was acknowledged shows
 * what was shared; none at all shows what was written after it; and a read that was held within its own transaction until
 * all had ended gives nothing of it either.
 */
export const raceProof: Proof = {
  unit: "reads of a case",
  small: 5_000,
  large: 1_000_000,
  open,
  piece: async (seed, number, shared) =>
    readThrough(await houseOf(shared, "race"), new Dice(seed, number), number),
  missing: (seen) =>
    [
      ...ENDINGS.map(({ how }) => `ended: ${how}`),
      ...HELD_AT.map((where) => `held at ${where}`),
      "shown before it began",
      "in flight when it ended, not shown",
      "began after it ended",
      ...Array.from({ length: FAMILIES }, (_none, index) => `requests for ${index + 1}`),
    ].filter((what) => !seen[what]),
};

interface Ending {
  how: string;
  /** Whether one ending is that of all families. */
  atOnce?: boolean;
  end(house: House, asking: Asking, family: string): Promise<unknown>;
}

const byMaintenance =
  (sql: string, values: (world: Scenario, family: string) => unknown[]): Ending["end"] =>
  ({ database }, { world }, family) =>
    maintain(database.owner, (client) => client.query(sql, [world.partnershipId, ...values(world, family)]));

/** How many families' sharing ends in each way, as reads go on. */
const FAMILIES = 5;

/** The last of them ends it for all families at once. */
const ENDINGS: Ending[] = [
  {
    how: "the mother withdraws her consent",
    async end(_house, { ask, world: { ids } }, family) {
      const input = { caseId: ids.case(family), consentId: ids.consent(family), how: "Mum rang." };
      const { errors } = await ask("worker", EARLY_HELP, WITHDRAW_CONSENT, { input });
      // SAVED_NOT_SHOWN is an acknowledgement too.
      if (errors.length > 0 && errors[0]!.extensions.code !== "SAVED_NOT_SHOWN")
        throw new Error(JSON.stringify(errors));
    },
  },
  {
    how: "the case is sealed",
    end: byMaintenance(
      "insert into seal (partnership_id, id, case_id, categories, accounts, existence, emergency, reason) values ($1, gen_random_uuid(), $2, 67108863, array[$3::uuid], 'ABSENT', false, 'sealed')",
      ({ ids }, family) => [ids.case(family), ids.account("worker")],
    ),
  },
  {
    how: "a marker protects the child",
    end: byMaintenance(
      "insert into protection_marker (partnership_id, id, kind, persons, categories, agencies, effect, emergency, reason) values ($1, gen_random_uuid(), 'HARM', array[$2::uuid], 67108863, array[$3::uuid], 'WITHHELD', false, 'protected')",
      ({ ids }, family) => [ids.person(`child ${family}`), ids.agency("council")],
    ),
  },
  {
    how: "the reader is excluded",
    end: byMaintenance(
      "insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, gen_random_uuid(), $3, $2, 'RELATIVE')",
      ({ ids }, family) => [ids.case(family), ids.account("teacher")],
    ),
  },
  {
    how: "the reader leaves the case",
    end: byMaintenance(
      "update involvement set retired_at = now(), retired_how = 'LEFT' where partnership_id = $1 and case_id = $2 and practitioner_id = $3",
      ({ ids }, family) => [ids.case(family), ids.practitioner("teacher")],
    ),
  },
  {
    how: "the agreement is suspended",
    atOnce: true,
    end: byMaintenance(
      "update agreement set retired_at = now(), retired_how = 'SUSPENDED' where partnership_id = $1 and retired_epoch is null",
      () => [],
    ),
  },
];

/** Statements of a read before which it is held until the ending is acknowledged. */
const HELD_AT = ["json_agg(f)", "from chronology_event", "audit.append", "commit"];
const shared = (family: string) => `What ${family} shared.`;
const LATER = "What was written later.";
/** The events alone, or the assessment too, which takes several times as long to reply to. */
const EVENTS = "chronology(first: 3) { edges { node { id title } } }";
const ASSESSMENT = "assessment { domains { elements { questions { key answers { id value } } } } }";

const familiesOf = (way: number) => Array.from({ length: FAMILIES }, (_none, index) => `${way}-${index}`);

function tellFamilies(): Scenario {
  return ENDINGS.flatMap((_ending, way) => familiesOf(way)).reduce((world, family) => {
    const [mother, child] = [`mother ${family}`, `child ${family}`];
    const text = shared(family);
    return world
      .family((f) => f.mother(mother).child(child), family)
      .case(family, { lead: "worker", team: ["teacher"], purposes: [EARLY_HELP], from: daysAgo(20) })
      .consents(mother, {
        called: family,
        for: child,
        yes: ["EDUCATION", "AGENCY_INVOLVEMENT"],
        to: types("SCHOOL"),
        purposes: [EARLY_HELP],
      }) // prettier-ignore
      .value(child, "EDUCATION", { called: `answer ${family}`, case: family, by: "worker", text })
      .event(child, "EDUCATION", { called: `event ${family}`, case: family, by: "worker", text });
  }, northshire());
}

/** One way of ending after another. */
async function readThrough(house: House, dice: Dice, number: number): Promise<Piece> {
  const world = tellFamilies();
  const at = (Date.now() - 5000) * 1000;
  const rows = await rowsOf(world, at, false);
  await saveWorld(house.database, world.partnershipId, rows, at);
  const asking = askingIn(world, house.config);
  const sum = { count: 0, failures: [] as string[], seen: {} as Record<string, number> };
  for (const [way, ending] of ENDINGS.entries()) {
    const reader = new Reader(asking, familiesOf(way), dice);
    await endAll(house, reader, ending, dice);
    reader.saw(`ended: ${ending.how}`);
    sum.count += reader.count;
    sum.failures.push(...reader.failures.map((failure) => `piece ${number}, ${ending.how}: ${failure}`));
    for (const [what, times] of Object.entries(reader.seen)) sum.seen[what] = (sum.seen[what] ?? 0) + times;
  }
  await leaveWorld(house.database, world.partnershipId);
  // A million reads log more than a thread can hold.
  house.logged.length = 0;
  return sum;
}

/** The teacher, who reads on, and what came of it. */
class Reader {
  count = 0;
  readonly failures: string[] = [];
  readonly seen: Record<string, number> = {};
  /** Whose ending has been acknowledged. */
  readonly ended = new Set<string>();

  constructor(
    readonly asking: Asking,
    readonly families: readonly string[],
    readonly dice: Dice,
  ) {}

  saw(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  }

  ask(families: readonly string[], parts: string) {
    const { ids } = this.asking.world;
    this.count += families.length;
    this.saw(`requests for ${families.length}`);
    const cases = families.map(
      (family, index) => `c${index}: case(id: "${ids.case(family)}") { id ${parts} }`,
    );
    return this.asking.ask("teacher", EARLY_HELP, `query Read { ${cases.join(" ")} }`);
  }

  /** Reads some of the cases, and holds what is shown of each to when its ending was acknowledged. */
  async read(): Promise<void> {
    const { dice, ended, failures } = this;
    const from = dice.below(this.families.length);
    const some = [...this.families.slice(from), ...this.families.slice(0, from)].slice(
      0,
      1 + dice.below(this.families.length),
    );
    const over = new Set(ended);
    const { text, status } = await this.ask(some, dice.chance(0.05) ? `${EVENTS} ${ASSESSMENT}` : EVENTS);
    if (text.includes(LATER)) failures.push(`what was written later was read: ${text.slice(0, 200)}`);
    for (const family of some) {
      const shown = text.includes(shared(family));
      if (over.has(family)) {
        this.saw("began after it ended");
        if (shown)
          failures.push(`a read that began after the ending shows what was shared: ${text.slice(0, 200)}`);
      } else if (!ended.has(family)) this.saw(shown ? "shown before it ended" : "not shown before it ended");
      else
        this.saw(
          `in flight when it ended, ${shown ? "shown" : "not shown"}${status === 503 ? ": try again" : ""}`,
        );
    }
  }
}

async function endAll(house: House, reader: Reader, { end, atOnce }: Ending, dice: Dice): Promise<void> {
  const { asking, families, ended, failures } = reader;
  const before = await reader.ask(families, EVENTS);
  if (families.every((family) => before.text.includes(shared(family)))) reader.saw("shown before it began");
  else failures.push(`not all was shared before it ended: ${before.text.slice(0, 200)}`);

  const where = dice.one(HELD_AT);
  const { reached, release } = hold(house, where);
  const held = reader.ask(families, dice.chance(0.7) ? EVENTS : `${EVENTS} ${ASSESSMENT}`);
  await reached;
  reader.saw(`held at ${where}`);
  const reads: Promise<void>[] = [];
  for (const family of families) {
    reads.push(...dice.times(4 + dice.below(5), () => reader.read()));
    // Between nothing and about as long as a read takes.
    await new Promise((done) => setTimeout(done, dice.below(12)));
    if (atOnce && family !== families[0]) continue;
    await end(house, asking, family);
    for (const one of atOnce ? families : [family]) ended.add(one);
    for (const one of atOnce ? families : [family]) await writeLater(house, asking.world, one);
  }
  release();
  reads.push(...dice.times(20 + dice.below(12), () => reader.read()));
  await Promise.all(reads);
  const { text } = await held;
  if (text.includes(LATER) || families.some((family) => text.includes(shared(family))))
    failures.push(`a read that was held at ${where} until it had ended shows it: ${text.slice(0, 200)}`);
}

/** Holds the next read that comes to this statement. */
function hold({ database }: House, where: string): { reached: Promise<void>; release(): void } {
  let release!: () => void;
  let reach!: () => void;
  const released = new Promise<void>((done) => (release = done));
  const reached = new Promise<void>((done) => (reach = done));
  let armed = true;
  const stop = intercept(database.api, (sql, run) => {
    if (!armed || !sql.includes(where)) return run();
    armed = false;
    reach();
    return released.then(run);
  });
  return { reached, release: () => (stop(), release()) };
}

/** What would be shown under the old consent, had it not ended. */
async function writeLater(
  { database }: House,
  { ids, partnershipId }: Scenario,
  family: string,
): Promise<void> {
  await maintain(database.owner, async (client) => {
    await client.query("update chronology_event set title = $3 where partnership_id = $1 and id = $2", [
      partnershipId,
      ids.value(`event ${family}`),
      LATER,
    ]);
    await client.query("update answer set value = $3 where partnership_id = $1 and id = $2", [
      partnershipId,
      ids.value(`answer ${family}`),
      LATER,
    ]);
  });
}

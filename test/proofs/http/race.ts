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
 * New enemy (SECURITY.md I12): while a family's sharing is ended in any of six ways, the school reads on. No read that began
 * after the ending was acknowledged shows what was shared; none at all shows what was written after it; and a read that was
 * held within its own transaction until then gives nothing of it either.
 */
export const raceProof: Proof = {
  unit: "reads",
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
    ].filter((what) => !seen[what]),
};

interface Ending {
  how: string;
  end(house: House, asking: Asking, family: string): Promise<unknown>;
}

const byMaintenance =
  (sql: string, values: (world: Scenario, family: string) => unknown[]): Ending["end"] =>
  ({ database }, { world }, family) =>
    maintain(database.owner, (client) => client.query(sql, [world.partnershipId, ...values(world, family)]));

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
    end: byMaintenance(
      "update agreement set retired_at = now(), retired_how = 'SUSPENDED' where partnership_id = $1 and retired_epoch is null",
      () => [],
    ),
  },
];

/** Statements of a read before which it is held until the ending is acknowledged. */
const HELD_AT = ["json_agg(f)", "from chronology_event", "audit.append", "commit"];
const SHARED = "What was shared.";
const LATER = "What was written later.";
const readOf = (more: string) =>
  `query Read($id: ID!) { case(id: $id) { id chronology(first: 3) { edges { node { id title } } }${more} } }`;
/** The events alone, or the assessment too, which takes several times as long to reply to. */
const READS = [
  readOf(""),
  readOf(" assessment { domains { elements { questions { key answers { id value } } } } }"),
];

function families(): Scenario {
  return ENDINGS.reduce((world, _ending, index) => {
    const family = `${index}`;
    const [mother, child] = [`mother ${family}`, `child ${family}`];
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
      .value(child, "EDUCATION", { called: `answer ${family}`, case: family, by: "worker", text: SHARED })
      .event(child, "EDUCATION", { called: `event ${family}`, case: family, by: "worker", text: SHARED });
  }, northshire());
}

/** One family after another: reads are in flight while its sharing ends. */
async function readThrough(house: House, dice: Dice, number: number): Promise<Piece> {
  const world = families();
  const at = (Date.now() - 5000) * 1000;
  const rows = await rowsOf(world, at, false);
  await saveWorld(house.database, world.partnershipId, rows, at);
  const asking = askingIn(world, house.config);
  const sum = { count: 0, failures: [] as string[], seen: {} as Record<string, number> };
  for (const [index, ending] of ENDINGS.entries()) {
    const one = await endOne(house, asking, `${index}`, ending, dice);
    sum.count += one.count;
    sum.failures.push(...one.failures.map((failure) => `piece ${number}, ${ending.how}: ${failure}`));
    for (const [what, times] of Object.entries(one.seen)) sum.seen[what] = (sum.seen[what] ?? 0) + times;
  }
  await leaveWorld(house.database, world.partnershipId);
  return sum;
}

async function endOne(
  house: House,
  asking: Asking,
  family: string,
  { how, end }: Ending,
  dice: Dice,
): Promise<{ count: number; failures: string[]; seen: Record<string, number> }> {
  const failures: string[] = [];
  const seen: Record<string, number> = { [`ended: ${how}`]: 1 };
  const saw = (what: string) => (seen[what] = (seen[what] ?? 0) + 1);
  const id = asking.world.ids.case(family);
  let count = 0;
  let ended = false;
  const read = async () => {
    const beganAfter = ended;
    const { text, status } = await asking.ask("teacher", EARLY_HELP, READS[dice.chance(0.2) ? 1 : 0]!, {
      id,
    });
    count += 1;
    if (text.includes(LATER)) failures.push(`what was written later was read: ${text.slice(0, 200)}`);
    const shown = text.includes(SHARED);
    if (beganAfter) {
      saw("began after it ended");
      if (shown)
        failures.push(`a read that began after the ending shows what was shared: ${text.slice(0, 200)}`);
    } else if (!ended) saw(shown ? "shown before it ended" : "not shown before it ended");
    else
      saw(`in flight when it ended, ${shown ? "shown" : "not shown"}${status === 503 ? ": try again" : ""}`);
    return text;
  };

  if ((await read()).includes(SHARED)) saw("shown before it began");
  else failures.push("nothing was shared before it ended");
  const where = dice.one(HELD_AT);
  const { reached, release } = hold(house, where);
  const held = asking.ask("teacher", EARLY_HELP, dice.one(READS), { id });
  await reached;
  saw(`held at ${where}`);
  const early = dice.times(10 + dice.below(8), () => read());
  // Between nothing and about as long as a read takes.
  await new Promise((done) => setTimeout(done, dice.below(12)));
  await end(house, asking, family);
  ended = true;
  await writeLater(house, asking.world, family);
  release();
  const late = dice.times(10 + dice.below(8), () => read());
  await Promise.all([...early, ...late]);
  const { text } = await held;
  count += 1;
  if (text.includes(SHARED) || text.includes(LATER))
    failures.push(`a read that was held at ${where} until it had ended shows it: ${text.slice(0, 200)}`);
  return { count, failures, seen };
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

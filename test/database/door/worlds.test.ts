import { fc } from "@fast-check/vitest";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Facts, Request } from "../../../server/sharing/facts.js";
import { createTestDatabase, type TestDatabase } from "../../support/database.js";
import { anyWorld } from "../../support/randomWorlds/draw.js";
import { tell } from "../../support/randomWorlds/tell.js";
import { DAY } from "../../support/scenario.js";
import { ALSO_ASKED, ASKED, VIEWERS, type World } from "../../support/randomWorlds/World.js";
import { type OneInstant, oneInstant } from "../oneInstant.js";
import { decidedWall, type Wall } from "./decided.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

const WORLDS = Number(process.env.TELLONCE_WORLDS ?? 20);
// Own access comes later: until then the door is shut, whatever is decided.
const purposes = [...ASKED, ...ALSO_ASKED].filter((purpose) => purpose !== "SUBJECT_ACCESS");

it(
  "lets through what is decided, and nothing else, in any world",
  { timeout: 60_000 + WORLDS * 10_000 },
  async () => {
    let open = 0;
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        open += await inWorld(world, async (here) => {
          let opened = 0;
          for (const viewer of VIEWERS)
            for (const purpose of purposes)
              for (const name of ["first", "second"]) {
                const assurance = viewer === "doctor" ? 1 : 2;
                const { facts, wall } = await behindTheDoor(here, viewer, purpose, assurance, name);
                const request: Request = { accountId: here.scenario.ids.account(viewer), purpose, assurance };
                const decided = decidedWall(request, facts, here.at, here.scenario.ids.case(name));
                expect({ viewer, purpose, name, wall }).toEqual({ viewer, purpose, name, wall: decided });
                if (decided && (decided.others || decided.own)) opened += 1;
              }
          return opened;
        });
      }),
      { numRuns: WORLDS, endOnFailure: true, examples: [[everybodyKeptBack]] },
    );
    expect(open).toBeGreaterThan(WORLDS);
  },
);

// Found by drawing: all of a case are ABSENT, and one of them is recorded elsewhere under an id that is not of it.
const everybodyKeptBack: World = {
  at: 1784070000000000,
  child: null,
  consented: true,
  said: [
    { say: "merge", person: "kim", other: "pat" },
    {
      say: "marker",
      kind: "HARM",
      of: { people: ["other mum", "pat"] },
      openTo: [],
      openToAgencies: ["council"],
      effect: "ABSENT",
      emergency: true,
      from: -30 * DAY,
      until: DAY,
    },
  ],
};

/** Looks into a world; into none whose facts the tables refuse, like a period that ends before it begins or a second merge. */
async function inWorld(world: World, look: (here: OneInstant) => Promise<number>): Promise<number> {
  return oneInstant(database.admin, tell(world), look, world.at).catch((error: Error) => {
    if (/was refused: .*(check constraint|person_link_once)/.test(error.message)) return 0;
    throw error;
  });
}

/** What the door works from, at the world's time instead of the clock's. */
async function behindTheDoor(
  { client, scenario, at }: OneInstant,
  viewer: string,
  purpose: string,
  assurance: number,
  name: string,
): Promise<{ facts: Facts; wall: Wall | null }> {
  await client.query("set local role tellonce_door; set local search_path = pg_catalog, public");
  const then = `(timestamptz 'epoch' + ${at} * interval '1 microsecond')`;
  const { rows } = await client.query<{ facts: Facts; wall: Wall | null }>(
    `select door.facts($1, $2, array[$3]::uuid[], ${then}) as facts,
       (select json_build_object('others', others, 'own', own)
        from door.walls($1, $2, door.take_seat($1, $2, $4, $5::smallint, ${then}), $4, array[$3]::uuid[], ${then})) as wall`,
    [scenario.partnershipId, scenario.ids.account(viewer), scenario.ids.case(name), purpose, assurance],
  );
  const { facts, wall } = rows[0]!;
  // The database puts its own time to a withdrawal; in the world it had happened.
  const people = facts.people.map((person) => ({
    ...person,
    consents: person.consents.map((consent) => ({
      ...consent,
      withdrawnAt: consent.withdrawnAt && Math.min(consent.withdrawnAt, at),
    })),
  }));
  return { facts: { ...facts, people }, wall };
}

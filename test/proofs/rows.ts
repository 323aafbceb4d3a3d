import type { Facts, Instant, Request } from "../../server/sharing/facts.js";
import { createTestDatabase, type RunDatabase } from "../support/database.js";
import { sorted } from "../database/door/sorted.js";
import { open } from "./http/houses.js";
import type { Piece, Proof } from "./Proof.js";
import { judge } from "./rows/judge.js";
import { Looking } from "./rows/Looking.js";
import { RowsWorld } from "./rows/RowsWorld.js";
import { uuidOf } from "./rows/uuids.js";
import { purposeFor } from "./worlds.js";

/**
 * The row policies let through what is shown, and are tight (SHARING.md, property 11). The engine judges by the facts of the
 * world, not by those that the database tells; every other world stands at the database's own clock and asks the door itself.
 */
export const rowsProof: Proof = {
  unit: "worlds",
  small: 300,
  large: 10_000,
  open,
  async piece(seed, number, shared) {
    const looking = await lookingAt(shared as RunDatabase);
    const piece = await inWorld(looking, seed, number);
    // What was rolled back is not left in the way of the next ones.
    if (number % 200 === 199) await looking.client.query("vacuum");
    return piece;
  },
  missing: (seen) =>
    [
      ...(seen["worlds"] ? Object.keys(seen).filter((what) => what.startsWith("kept back")) : []).map(
        (what) => what.replace("kept back", "let through"),
      ),
      "let through answer",
      "facts as told",
      "nothing without a case",
      ...["EARLY_HELP", "SAFEGUARDING_ENQUIRY", "STATUTORY_GATEWAY", "EMERGENCY"].map(
        (purpose) => `open for ${purpose}`,
      ),
    ].filter((what) => !seen[what]),
};

const ASKED = 10;

/** One world: what came through for several viewers, purposes and cases, and whether that is right. */
export async function inWorld(looking: Looking, seed: number, number: number): Promise<Piece> {
  const { client } = looking;
  const failures: string[] = [];
  const seen: Record<string, number> = { worlds: 1 };
  const count = (what: string) => (seen[what] = (seen[what] ?? 0) + 1);
  await client.query("begin isolation level repeatable read");
  try {
    const { rows: times } = await client.query<{ now: string }>(
      "select (extract(epoch from now()) * 1000000)::bigint as now",
    );
    const now = number % 2 === 0 ? Number(times[0]!.now) : undefined;
    const world = new RowsWorld(seed, number, now);
    const { dice, calendar } = world.setting;
    await world.save(client, looking.having("marks"));
    const rows = await looking.behind([world.partnership, uuidOf("elsewhere", world.partnership)]);

    for (let asking = 0; asking < ASKED; asking += 1) {
      const viewer = dice.one(world.viewers);
      const at = now ?? dice.one([calendar.now, calendar.onAnEdge()]);
      const caseId = dice.one(world.cases);
      const request: Request = {
        accountId: viewer.accountId,
        purpose: purposeFor(viewer.kind, world.setting),
        assurance: dice.one([3, 3, 2, 2, 1] as const),
      };
      const told = world.facts(viewer, at);
      const opened = await looking.open(world.partnership, request, [caseId], now === undefined ? at : null);
      const facts =
        opened ??
        (asking === 0 ? await looking.facts(world.partnership, viewer.accountId, [caseId], at) : null);
      if (facts !== null && asking === 0) {
        count("facts as told");
        if (!isAsTold(facts, told, at))
          failures.push(JSON.stringify({ seed, world: number, asking, wrong: "facts" }));
      }
      const through = await looking.through();
      for (const { row, passed, wrong } of judge(
        { request, facts: told, at, caseId, partnership: world.partnership, through },
        rows,
      )) {
        count(`${passed ? "let through" : "kept back"} ${row.table}`);
        if (wrong !== null)
          failures.push(
            JSON.stringify({ seed, world: number, asking, request, table: row.table, passed, wrong }),
          );
      }
      if (through.size > 0) count(`open for ${request.purpose}`);
    }
    await expectNothing();

    async function expectNothing(): Promise<void> {
      const viewer = dice.one(world.viewers);
      const request: Request = {
        accountId: viewer.accountId,
        purpose: world.setting.purposes[0]!,
        assurance: 3,
      };
      const ways: [string, () => Promise<unknown>][] = [
        ["without a case", () => looking.open(world.partnership, request, [], now ?? null)],
        [
          "for an unknown purpose",
          () => looking.open(world.partnership, { ...request, purpose: "CURIOSITY" }, world.cases, null),
        ],
        ["without a wall", () => looking.close()],
      ];
      for (const [how, ask] of ways) {
        await ask();
        const through = await looking.through();
        if (through.size === 0) count(`nothing ${how}`);
        else
          failures.push(
            JSON.stringify({ seed, world: number, request, wrong: `${through.size} rows ${how}` }),
          );
      }
    }
  } finally {
    await client.query("rollback");
  }
  return { count: 1, failures, seen };
}

/** Whether the database tells the facts as the world has them, of whoever it tells of. */
function isAsTold(facts: Facts, told: Facts, at: Instant): boolean {
  const ids = new Set(facts.people.map(({ id }) => id));
  const cases = new Set(facts.cases.map(({ id }) => id));
  const expected = {
    ...told,
    cases: told.cases.filter(({ id }) => cases.has(id)),
    people: told.people.filter(({ id }) => ids.has(id)),
  };
  // Who speaks for somebody may be nobody whom the world knows.
  const known = facts.people.filter((person) => told.people.some(({ id }) => id === person.id));
  const withdrawn = known.map((person) => ({
    ...person,
    consents: person.consents.map((consent) => ({
      ...consent,
      withdrawnAt: consent.withdrawnAt === null ? null : Math.min(consent.withdrawnAt, at),
    })),
  }));
  return JSON.stringify(sorted({ ...facts, people: withdrawn })) === JSON.stringify(sorted(expected));
}

let looking: Promise<Looking> | undefined;

/** The worker's own database and session in it. */
const lookingAt = (shared: RunDatabase): Promise<Looking> =>
  (looking ??= createTestDatabase(shared).then(async ({ admin }) => Looking.at(await admin.connect())));

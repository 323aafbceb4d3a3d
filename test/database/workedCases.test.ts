import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inSnapshot, type Transaction } from "../../server/database/transaction.js";
import { compile } from "../../server/sharing/compile.js";
import type { Decision } from "../../server/sharing/decision.js";
import { findPurpose } from "../../server/sharing/purposes.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import type { Scenario } from "../support/scenario.js";
import { TABLES, type TableName } from "../support/scenario/rows.js";
import { expectDecision } from "../workedCases/expectDecision.js";
import { type Check, workedCases } from "../workedCases/workedCases.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

/** The tables of governed rows that a scenario fills; each row is of one case, or of one person. */
const GOVERNED = TABLES.filter(
  (table) =>
    /^(case_record|case_person|involvement|family_name|person_.*|kinship|consent.*|assessment|answer.*|chronology_event)$/.test(
      table,
    ) && table !== "person_link",
);

describe("the worked cases in PostgreSQL", () => {
  for (const { number, situation, checks } of workedCases)
    it(`${number}. ${situation}`, async () => {
      for (const world of new Set(checks.map((check) => check.world))) {
        const saved = await world.save(database.owner);
        for (const check of checks.filter((one) => one.world === world))
          await inSnapshot(database.api, async (transaction) => {
            const { decision, isAbsent } = await throughTheDoor(transaction, check, saved);
            expectDecision(check, decision);
            await expectRows(transaction, check, decision, isAbsent);
          });
      }
    });
});

it("would see a policy that lets too much through, and one that lets too little", async () => {
  const loose = await createTestDatabase();
  try {
    const [hidden] = workedCases
      .find(({ number }) => number === 25)!
      .checks.filter(({ expected }) => expected.effect === "ABSENT");
    const [shown] = workedCases
      .find(({ number }) => number === 1)!
      .checks.filter(({ expected }) => expected.effect === "VISIBLE");
    const rows = async (told: Check) => {
      const check = { ...told, world: told.world.copy() };
      const at = await check.world.save(loose.owner);
      return inSnapshot(loose.api, async (transaction) => {
        const { decision, isAbsent } = await throughTheDoor(transaction, check, at);
        await expectRows(transaction, check, decision, isAbsent);
      });
    };
    await loose.owner.query("alter policy read on answer using (true)");
    await expect(rows(hidden!)).rejects.toThrow(/answer/);
    await loose.owner.query("alter policy read on answer using (false)");
    await expect(rows(shown!)).rejects.toThrow(/expected \+?0 to be 1/);
  } finally {
    await loose.drop();
  }
});

/** What is decided upon the facts that the door gives: the same as upon the scenario's own. */
async function throughTheDoor(
  transaction: Transaction,
  { world, viewer, purpose, assurance, value }: Check,
  saved: number,
) {
  const request = world.request(viewer, purpose, assurance);
  const target = world.target(value);
  const { at, facts } = await transaction.open({ ...request, partnershipId: world.partnershipId }, [
    target.caseId,
  ]);
  const decider = compile(request, facts, at);
  const decision = decider.decide(target);
  const [caseName] = world.namesOf("case").filter((name) => world.ids.case(name) === target.caseId);
  const inMemory = compile(request, world.facts(viewer, [caseName!], saved), at).decide(target);
  expect(inAnyOrder(decision), `${viewer} asks for ${value}, purpose ${purpose}`).toEqual(
    inAnyOrder(inMemory),
  );
  return { decision, isAbsent: decider.isAbsent(target.caseId) };
}

/** The rows that the wall lets through: the value's own where it is shown, none at all of a case that does not exist for the viewer. */
async function expectRows(
  transaction: Transaction,
  { world, viewer, purpose, value }: Check,
  decision: Decision,
  isAbsent: boolean,
) {
  const said = `${viewer}, purpose ${purpose}, ${value}`;
  // The family's own doors are opened with their screens.
  const opens = ["CONSENT", "DUTY", "EMERGENCY"].includes(findPurpose(purpose)?.mode ?? "");
  if (decision.effect === "VISIBLE" && opens)
    expect(
      await count(transaction, tableOf(world, value), "where id = $1", [world.ids.value(value)]),
      said,
    ).toBe(1);
  if (!isAbsent) return;
  for (const table of GOVERNED) expect([table, await count(transaction, table)], said).toEqual([table, 0]);
}

async function count(
  transaction: Transaction,
  table: string,
  where = "",
  values: unknown[] = [],
): Promise<number> {
  const [row] = await transaction.rows<{ n: number }>(
    `select count(*)::int as n from ${table} ${where}`,
    values,
  );
  return row!.n;
}

function tableOf(world: Scenario, value: string): TableName {
  const rows = world.rows(0);
  return TABLES.find((table) => rows[table].some(({ id }) => id === world.ids.value(value)))!;
}

const inAnyOrder = (decision: Decision) => ({
  ...decision,
  failures: sorted(decision.failures),
  grounds: sorted(decision.grounds),
});
const sorted = (items: readonly object[]) =>
  [...new Set(items.map((item) => JSON.stringify(item)))].toSorted();

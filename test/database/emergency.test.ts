import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { maintain } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";

const REASON = "A child is said to be alone at home and unwell.";
const world = withFamily(northshire());
const { ids } = world;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await world.save(database.owner);
});
afterAll(() => database?.drop());
beforeEach(() =>
  database.admin.query(
    "begin; set local session_replication_role = replica; truncate alert, emergency_use, emergency_grant cascade; delete from seal; commit",
  ),
);

const request = (client: pg.ClientBase, who = "doctor") =>
  client.query<{ code: string | null }>(
    "select door.request_emergency($1, $2, 2::smallint, 'a session', gen_random_uuid(), $3, $4, '{}', 'RISK_TO_LIFE', $5, false) as code",
    [world.partnershipId, ids.account(who), ids.case("case"), [ids.person("mum")], REASON],
  );
const seal = () =>
  maintain(database.owner, (client) =>
    client.query(
      "insert into seal (partnership_id, id, case_id, accounts, reason) values ($1, gen_random_uuid(), $2, '{}', 'a strategy meeting')",
      [world.partnershipId, ids.case("case")],
    ),
  );
const live = async () =>
  (await database.admin.query("select from emergency_grant where retired_epoch is null")).rows.length;

async function inTransaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await database.api.connect();
  try {
    await client.query("begin isolation level repeatable read");
    await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("a seal and a grant at the same moment", () => {
  it("a grant judged by facts from before the seal is not made: it must be tried again", async () => {
    await inTransaction(async (client) => {
      await client.query("select from agency");
      await seal();
      await expect(request(client)).rejects.toMatchObject({ code: "40001" });
    });
    expect(await live()).toBe(0);
  });

  it("a seal that waits for a grant to be made ends it", async () => {
    await inTransaction(async (client) => {
      expect((await request(client)).rows[0]!.code).toBeNull();
      const sealing = seal();
      await client.query("commit");
      await sealing;
    });
    const { rows } = await database.admin.query("select retired_how, retired_note from emergency_grant");
    expect(rows).toEqual([{ retired_how: "SENSITIVITY_RAISED", retired_note: "SEAL" }]);
  });
});

it("every governed row ends emergency access when it is raised; but a version of an answer goes with its answer and a statement with the value beside which it stands, unfinished words are their writer's alone, and a step of a case is never raised", async () => {
  const { rows } = await database.admin.query(
    `select c.relname as name from pg_class c
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('answer_version', 'value_statement', 'unfinished_answer', 'case_step')
       and 2 = (select count(*) from pg_attribute where attrelid = c.oid and attname in ('category', 'marks') and not attisdropped)
       and not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'ends_emergency' and tgenabled = 'O')`,
  );
  expect(rows).toEqual([]);
});

describe("the door asks for itself who asks", () => {
  it("and refuses a role, a kind or a strength of sign-in that has no emergency access", async () => {
    const code = async (who: string) => (await request(database.api as never, who)).rows[0]!.code;
    expect([
      await code("teacher"),
      await code("register"),
      await code("council dpo"),
      await code("doctor"),
    ]).toEqual(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN", null]);
    expect(await live()).toBe(1);
  });

  it("and lets nobody make, change or read a grant but through it", async () => {
    for (const sql of [
      "select from emergency_grant",
      "select from emergency_use",
      "select from alert",
      "select from locate_try",
      "select from locate_handle",
      "update emergency_use set review_by = null",
      "delete from alert",
      "insert into emergency_grant (partnership_id) values (null)",
      "select door.grant_emergency(null, null)",
      "select door.find_person(null, null, null, null, null, null, null, null)",
    ])
      await expect(database.api.query(sql), sql).rejects.toMatchObject({ code: "42501" });
  });
});

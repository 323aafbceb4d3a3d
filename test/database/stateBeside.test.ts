import "reflect-metadata";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { STATED } from "../../migrations/besideSql.js";
import { StatedKindEnum } from "../../server/model/ValueStatement.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { maintain } from "../support/house.js";
import { CHANGES, detailId, northshire, withDetails, withFamily } from "../support/northshire.js";

/** What the door lets be said of its own accord, whoever calls it: the server has decided before whether the row is shown. */
const world = withFamily(northshire()).signsIn("dad");
const { ids, partnershipId } = world;
const VALUES = {
  ANSWER: ids.value("kim.EDUCATION"),
  EVENT: ids.value("prize"),
  ACTION: detailId(ids, 6),
  CIRCUMSTANCE: detailId(ids, CHANGES.ofPractice),
};
const KINDS = Object.keys(VALUES) as (keyof typeof VALUES)[];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await world.save(database.owner);
  await maintain(database.owner, (client) =>
    withDetails(async (table, row) => {
      const all = { partnership_id: partnershipId, ...row };
      const places = Object.keys(all).map((_, index) => `$${index + 1}`);
      await client.query(
        `insert into ${table} (${Object.keys(all).join(", ")}) values (${places.join(", ")})`,
        Object.values(all),
      );
    }, world),
  );
});
afterAll(() => database?.drop());
beforeEach(() => database.admin.query("delete from value_statement"));

const admin = async (sql: string, values: unknown[] = []) => (await database.admin.query(sql, values)).rows;
const state = async (
  kind: string,
  item: string,
  { who = "mum", purpose = "SUBJECT_ACCESS", assurance = 2, text = "Not so." } = {},
): Promise<boolean> => {
  const { rows } = await database.api.query(
    "select door.state_beside($1, $2, $3, $4::smallint, $5, $6, $7, $8) as done",
    [partnershipId, ids.account(who), purpose, assurance, newId(), kind, item, text],
  );
  return rows[0].done as boolean;
};

it("knows the kinds that the schema knows, each a table of its own", () => {
  expect(Object.keys(STATED)).toEqual(Object.keys(StatedKindEnum));
  expect(Object.keys(STATED)).toEqual(KINDS);
  expect(new Set(Object.values(STATED).map(({ table }) => table)).size).toBe(KINDS.length);
});

describe.each(KINDS)("beside what is written: %s", (kind) => {
  it("the door takes what somebody says of their own, signed in and for that purpose only", async () => {
    expect(await state(kind, VALUES[kind])).toBe(true);
    for (const refused of [
      { who: "dad" },
      { who: "teacher" },
      { who: "worker" },
      { purpose: "LIFE_PASSPORT" },
      { purpose: "EARLY_HELP" },
      { assurance: 0 },
    ])
      expect(await state(kind, VALUES[kind], refused), JSON.stringify(refused)).toBe(false);
    expect(await admin("select person_id, kind, item_id from value_statement")).toEqual([
      { person_id: ids.person("mum"), kind, item_id: VALUES[kind] },
    ]);
  });

  it("it takes none for a row of another kind, nor for none", async () => {
    for (const other of KINDS.filter((one) => one !== kind))
      expect(await state(other, VALUES[kind]), other).toBe(false);
    expect(await state(kind, newId())).toBe(false);
    expect(await state("NOTHING", VALUES[kind])).toBe(false);
  });

  it("it takes none where somebody else is a subject too", async () => {
    const { table } = STATED[kind]!;
    await admin(`update ${table} set subjects = subjects || $2::uuid where id = $1`, [
      VALUES[kind],
      ids.person("dad"),
    ]);
    expect(await state(kind, VALUES[kind])).toBe(false);
    await admin(`update ${table} set subjects = array[$2::uuid] where id = $1`, [
      VALUES[kind],
      ids.person("kim"),
    ]);
    expect(await state(kind, VALUES[kind])).toBe(true);
  });

  it("it takes fifty, and no more", async () => {
    for (let n = 0; n < 50; n++) expect(await state(kind, VALUES[kind])).toBe(true);
    expect(await state(kind, VALUES[kind])).toBe(false);
  });
});

it("takes none beside a draft, nor beside a change that was taken back", async () => {
  await admin("update answer set contributed_at = null where id = $1", [VALUES.ANSWER]);
  await admin("update circumstance set taken_back_at = now(), taken_back_by = author_id where id = $1", [
    VALUES.CIRCUMSTANCE,
  ]);
  expect([await state("ANSWER", VALUES.ANSWER), await state("CIRCUMSTANCE", VALUES.CIRCUMSTANCE)]).toEqual([
    false,
    false,
  ]);
  await admin("update answer set contributed_at = written_at where id = $1", [VALUES.ANSWER]);
  await admin("update circumstance set taken_back_at = null, taken_back_by = null where id = $1", [
    VALUES.CIRCUMSTANCE,
  ]);
  expect([await state("ANSWER", VALUES.ANSWER), await state("CIRCUMSTANCE", VALUES.CIRCUMSTANCE)]).toEqual([
    true,
    true,
  ]);
});

it("goes with what it stands beside when that is erased", async () => {
  const rows = await admin(
    "select table_name from retention_table where 'value_statement.item_id' = any (erased_with) and erasable order by 1",
  );
  expect(rows.map((row) => row["table_name"])).toEqual(
    Object.values(STATED)
      .map(({ table }) => table)
      .toSorted(),
  );
  for (const kind of KINDS) expect(await state(kind, VALUES[kind])).toBe(true);
  for (const kind of KINDS) {
    await admin("select door.erase_item($1, $2)", [partnershipId, `${STATED[kind]!.table}.${VALUES[kind]}`]);
    expect(await admin("select from value_statement where item_id = $1", [VALUES[kind]]), kind).toEqual([]);
    expect(await admin(`select from ${STATED[kind]!.table} where id = $1`, [VALUES[kind]])).toEqual([]);
  }
});

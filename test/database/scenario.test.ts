import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { agencies, scenario, types } from "../support/scenario.js";
import { TABLES } from "../support/scenario/rows.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

/** One row in every table. */
const everything = () =>
  scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("manager", { at: "council", role: "SUPERVISOR" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .system("school system", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .dpo("officer", { at: "council" })
    .supervises("manager", "worker")
    .family((f) =>
      f.mother("mum").father("dad").child("kim", { born: "2015-03-04" }).unborn("bump", { of: "mum" }),
    )
    .person("kim again")
    .signsIn("mum")
    .case("c", {
      lead: "worker",
      team: ["teacher"],
      referred: ["school"],
      purposes: ["EARLY_HELP", "SAFEGUARDING_ENQUIRY"],
    })
    .agreement({ called: "all", purposes: ["EARLY_HELP"] })
    .consents("mum", {
      called: "first",
      for: "kim",
      yes: ["EDUCATION"],
      to: types("SCHOOL"),
      purposes: ["EARLY_HELP"],
    })
    .consents("mum", {
      for: "kim",
      no: ["EDUCATION"],
      to: agencies("school"),
      purposes: ["EARLY_HELP"],
      supersedes: ["first"],
    })
    .withdraws("first")
    .gillick("kim", { categories: ["HEALTH_PHYSICAL"], purposes: ["EARLY_HELP"] })
    .value("kim", "EDUCATION", { by: "teacher", text: "likes maths" })
    .event("kim", "HOUSING", { by: "council" })
    .address("mum", { by: "council", household: "home" })
    .attends("kim", "Any School", { by: "school" })
    .registersWith("kim", "Any Practice", { by: "council" })
    .decision({ purpose: "SAFEGUARDING_ENQUIRY", agencies: ["school"] })
    .excludes("teacher", { person: "dad" })
    .seals({ value: "kim.HOUSING" })
    .protects("LOCATION", { household: "home" })
    .emergency("teacher")
    .merges("kim", "kim again");

it("saves its rows with their epochs, and retires what has ended", async () => {
  const s = everything();
  const at = await s.save(database.owner);
  const rows = s.rows(at);
  for (const table of TABLES) {
    const { rows: stored } = await database.admin.query(
      `select count(*)::int as n from ${table} where partnership_id = $1`,
      [s.partnershipId],
    );
    expect([table, stored[0].n]).toEqual([table, rows[table].length]);
  }
  const { rows: consents } = await database.admin.query(
    `select retired_how, retired_epoch > recorded_epoch as later, (extract(epoch from retired_at) * 1000000)::bigint::text as at
     from consent where id = $1`,
    [s.ids.consent("first")],
  );
  expect(consents).toEqual([{ retired_how: "WITHDRAWN", later: true, at: String(at) }]);
  const { rows: marks } = await database.admin.query("select marks from chronology_event where id = $1", [
    s.ids.value("kim.HOUSING"),
  ]);
  expect(marks).toEqual([{ marks: s.target("kim.HOUSING").marks }]);
});

it("saves two scenarios with the same names side by side", async () => {
  await everything().save(database.owner);
  await everything().save(database.owner);
});

it("saves nothing of a scenario that the tables refuse", async () => {
  const s = everything().agency("nowhere", "NO_SUCH_TYPE");
  await expect(s.save(database.owner)).rejects.toThrow("row in agency was refused");
  const { rows } = await database.admin.query("select from partnership where partnership_id = $1", [
    s.partnershipId,
  ]);
  expect(rows).toEqual([]);
});

it("knows only names that it was told", () => {
  expect(() => scenario().ids.person("nobody")).toThrow('There is no person called "nobody".');
});

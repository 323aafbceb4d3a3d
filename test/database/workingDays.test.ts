import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

it.each([
  ["a week without a holiday", "2026-11-16", 5, "2026-11-23"],
  ["over a weekend", "2026-11-20", 1, "2026-11-23"],
  ["from a Saturday", "2026-11-21", 1, "2026-11-23"],
  ["over Easter", "2026-04-02", 1, "2026-04-07"],
  ["over Christmas, with Boxing Day on its substitute day", "2026-12-23", 5, "2027-01-04"],
  ["onto 29 February", "2028-02-22", 5, "2028-02-29"],
  ["a month", "2026-12-01", 20, "2026-12-31"],
  ["none", "2026-11-20", 0, null],
])("counts working days: %s", async (_, from, days, day) => {
  const { rows } = await database.admin.query(
    "select door.add_working_days($1::date, $2::integer)::text as day",
    [from, days],
  );
  expect(rows).toEqual([{ day }]);
});

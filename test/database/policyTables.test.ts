import { afterAll, beforeAll, expect, it } from "vitest";
import { CATEGORIES } from "../../server/sharing/categories.js";
import { PURPOSES } from "../../server/sharing/purposes.js";
import { ROLES } from "../../server/sharing/roles.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

// The door works by its own copy of the policy's tables: a line that is in one of them only would open two walls unlike.
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const stored = async (sql: string) => (await database.admin.query(sql)).rows;

it("the database has the decision's categories, each at its bit", async () => {
  expect(await stored("select bit, code, sensitivity from category order by bit")).toEqual(
    CATEGORIES.map(({ code, sensitivity }, bit) => ({ bit, code, sensitivity })),
  );
});

it("the database has the decision's purposes, with mode and strength of sign-in", async () => {
  expect(new Set(await stored("select code, mode, assurance from purpose"))).toEqual(
    new Set(PURPOSES.map(({ code, mode, assurance }) => ({ code, mode, assurance }))),
  );
});

it("the database has the decision's roles, each with its ceiling for each purpose", async () => {
  const ceilings = Object.entries(ROLES).flatMap(([role, purposes]) =>
    Object.entries(purposes).map(([purpose, mask]) => ({ role, purpose, mask })),
  );
  expect(new Set(await stored("select role, purpose, mask from role_ceiling"))).toEqual(new Set(ceilings));
});

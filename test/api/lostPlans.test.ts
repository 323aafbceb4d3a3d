import { afterAll, beforeAll, expect, it } from "vitest";
import { CASE } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, withDetails, withFamily } from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  house = await startHouse(withFamily(), { also: withDetails });
});
afterAll(() => house?.stop());

const ask = () => house.ask("teacher", EARLY_HELP, CASE, { id: house.world.ids.case("case") });

it("a reader notices nothing of a pooler that changes the session between two transactions", async () => {
  const before = await ask();
  expect(before.errors).toEqual([]);
  const { api } = house.database;
  const clients = await Promise.all(Array.from({ length: api.totalCount }, () => api.connect()));
  const plans = await Promise.all(
    clients.map((client) => client.query("select name from pg_prepared_statements")),
  );
  expect(plans.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  await Promise.all(clients.map((client) => client.query("deallocate all")));
  clients.forEach((client) => client.release());

  const after = await ask();
  expect(after.errors).toEqual([]);
  expect(after.data.case).toMatchObject({ reference: before.data.case.reference, id: before.data.case.id });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";

const STATISTICS = "STATISTICS";
let house: House;
beforeAll(async () => {
  const world = northshire()
    .agency("hospital", "EMERGENCY_DEPARTMENT")
    .practitioner("nurse", { at: "hospital", role: "HEALTH_PRACTITIONER" });
  house = await startHouse(withFamily(world));
});
afterAll(() => house?.stop());

const ask = (table: string, who = "commissioner", purpose: string | null = STATISTICS) =>
  house.ask(who, purpose, documents.STATISTIC, { table });
/** So many attendances at a place, some months ago, as maintenance would write them. */
const attended = (place: string, weapon: string, times: number) =>
  house.database.admin.query(
    `insert into violence_attendance (partnership_id, id, agency_id, month, place, weapon, attackers)
     select $1, md5($3 || $4 || n)::uuid, $2, (date_trunc('quarter', now()) - interval '2 months')::date, $3, $4, 'ONE' from generate_series(1, $5::integer) n`,
    [house.world.partnershipId, house.world.ids.agency("hospital"), place, weapon, times],
  );

it("gives every table of the catalogue to a commissioner, for statistics alone, and to nobody else", async () => {
  for (const table of [
    "NEED_BY_AREA",
    "NEED_BY_SCHOOL",
    "OUTCOMES_BY_PROGRAMME",
    "AGENCIES_PER_FAMILY",
    "VIOLENCE_BY_PLACE",
  ]) {
    const { data, errors } = await ask(table);
    expect(errors).toEqual([]);
    // One family: nothing can be told, not even where it lives.
    expect(data.statistic.rows).toEqual([]);
  }
  expect((await ask("NEED_BY_AREA", "worker", EARLY_HELP)).code).toBe("FORBIDDEN");
  expect((await ask("NEED_BY_AREA", "council dpo", "AUDIT")).code).toBe("FORBIDDEN");
  expect((await ask("NEED_BY_AREA", "commissioner", EARLY_HELP)).errors).not.toEqual([]);
});

it("tells numbers near the truth, rounded to 5, the same each time; no small one and no place that has only such", async () => {
  await attended("High Street", "FIST_OR_FOOT", 60);
  await attended("High Street", "KNIFE", 4);
  await attended("Station Road", "GLASS_OR_BOTTLE", 3);
  const { data } = await ask("VIOLENCE_BY_PLACE");
  const [row, ...others] = data.statistic.rows;
  expect(others).toEqual([]);
  expect(row.name).toBe("High Street");
  const [none, fist, , knife] = row.counts;
  expect([none, knife]).toEqual([null, null]);
  expect(fist % 5).toBe(0);
  expect(Math.abs(fist - 60)).toBeLessThanOrEqual(10);
  expect(row.total).toBe(fist);
  expect((await ask("VIOLENCE_BY_PLACE")).data).toEqual(data);
  // One more elsewhere moves nothing here.
  await attended("Castle Street", "OTHER", 40);
  expect((await ask("VIOLENCE_BY_PLACE")).data.statistic.rows).toContainEqual(row);
});

it("takes four fields from an emergency department or a GP, and from nobody else", async () => {
  const input = { month: "2026-11", place: "Market Square", weapon: "NONE", attackers: "SEVERAL" };
  const record = (who: string) => house.ask(who, EARLY_HELP, documents.RECORD_VIOLENCE_ATTENDANCE, { input });
  expect((await record("nurse")).errors).toEqual([]);
  expect((await record("worker")).code).toBe("FORBIDDEN");
  const { rows } = await house.database.admin.query(
    "select month::text, place, weapon, attackers from violence_attendance where place = 'Market Square'",
  );
  expect(rows).toEqual([{ ...input, month: "2026-11-01" }]);
});

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
/** So many people reached so many outcomes each, as this agency measured them before the last quarter ended. */
const reached = (people: number, outcomes: number, agency = "school") =>
  house.database.admin.query(
    `insert into outcome_measure (partnership_id, id, case_id, category, agency_id, subjects, framework_id, framework_version, indicator_key, kind, measured_on, value, author_id)
     select $1, gen_random_uuid(), $2, d.category, $3, array[p.who], d.framework_id, d.framework_version, d.key, 'FOLLOW_UP',
       (date_trunc('quarter', now()) - interval '1 month')::date, d.met, gen_random_uuid()
     from (select gen_random_uuid() as who from generate_series(1, $4::integer)) p
     cross join (select * from outcome_indicator order by position limit $5::integer) d`,
    [
      house.world.partnershipId,
      house.world.ids.case("case"),
      house.world.ids.agency(agency),
      people,
      outcomes,
    ],
  );
const outcomes = async () => (await ask("OUTCOMES_BY_PROGRAMME")).data.statistic.rows;

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

it("counts people and not what was measured of them: a child with twelve outcomes is told by nothing", async () => {
  await reached(1, 12);
  expect(await outcomes()).toEqual([]);
  // And three more people with three each: still fewer than five.
  await reached(3, 3);
  expect(await outcomes()).toEqual([]);
  await reached(56, 3);
  const [row, ...others] = await outcomes();
  expect([row.name, row.counts[1], others]).toEqual(["SCHOOL", null, []]);
  expect(Math.abs(row.counts[0] - 60)).toBeLessThanOrEqual(10);
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

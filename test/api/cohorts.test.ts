import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { londonDay } from "../../server/sharing/time.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { aged } from "../support/scenario.js";

const STATISTICS = "STATISTICS";
const today = londonDay(Date.now() * 1000);
const current = Number(today.slice(0, 4)) - (today.slice(5) < "04-01" ? 1 : 0);
/** The cohort that is asked for where none is named. */
const cohort = current - 1;

const TWELVE = Array.from({ length: 12 }, (_, n) => `child ${n}`);

let house: House;
beforeAll(async () => {
  const world = withFamily(northshire());
  for (const child of TWELVE) world.person(child, { born: aged(8) }).joins(child, { case: "case" });
  house = await startHouse(world);
  for (const [indicator, people, reached] of [
    // Westminster: 39, 20, 50 and 47 %, each with its own numerator and denominator.
    ["education.attendance", 100, 39],
    ["health.mental", 50, 10],
    ["substance-use.harm", 40, 20],
    ["money.work", 100, 47],
    // Too few in all, of those who reached it, and of those who did not.
    ["crime.incidents", 4, 2],
    ["health.physical", 12, 4],
    ["domestic-abuse.safety", 12, 8],
    ["relationships.parenting", 12, 0],
    ["education.needs", 20, 10],
    ["safe-children.safety", 20, 10],
    ["early-years.development", 20, 10],
  ] as const) {
    await measure(indicator, "BASELINE", 1, people, false, `${cohort}-04-10`);
    await measure(indicator, "FOLLOW_UP", 1, reached, true, `${cohort}-05-20`);
    await measure(indicator, "FOLLOW_UP", reached + 1, people, false, `${cohort}-05-20`);
  }
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;

/** Measures people of these numbers, as it was written down on that day. */
const measure = (
  indicator: string,
  kind: "BASELINE" | "FOLLOW_UP",
  from: number,
  to: number,
  reached: boolean,
  on: string,
  writtenOn = on,
) =>
  house.database.admin.query(
    `insert into outcome_measure (partnership_id, id, case_id, category, agency_id, subjects, framework_id, framework_version, indicator_key,
       kind, measured_on, value, author_id, written_at)
     select $1, gen_random_uuid(), $2, i.category, $3, array[md5($4 || n)::uuid], i.framework_id, i.framework_version, i.key, $5, $8::date,
       case when $7 then i.met when i.better = 'HIGHER' then i.met - 1 else i.met + 1 end, $3, $9::timestamptz + interval '12 hours'
     from outcome_indicator i cross join generate_series($6::integer, $10::integer) n where i.key = $4`,
    [
      house.world.partnershipId,
      ids().case("case"),
      ids().agency("school"),
      indicator,
      kind,
      from,
      reached,
      on,
      writtenOn,
      to,
    ],
  );
const report = async (year?: number) => {
  const answer = await house.ask("commissioner", STATISTICS, documents.COHORT_REPORT, { year });
  expect(answer.errors).toEqual([]);
  return answer.data.cohortReport;
};
const told = async (indicator: string, year?: number) => {
  const { indicators } = await report(year);
  const { measured, reached, share } = indicators.find((one: any) => one.indicator.key === indicator);
  return [measured, reached, share];
};

describe("a cohort", () => {
  it("has for each indicator a numerator and a denominator of its own", async () => {
    expect(await told("education.attendance")).toEqual([100, 39, 39]);
    expect(await told("health.mental")).toEqual([50, 10, 20]);
    expect(await told("substance-use.harm")).toEqual([40, 20, 50]);
    expect(await told("money.work")).toEqual([100, 47, 47]);
    expect(await report()).toMatchObject({ year: cohort, fewest: 5, title: "Supporting Families outcomes" });
    expect((await report()).indicators).toHaveLength(17);
  });

  it("leaves out fewer than five, and those whom what is left would tell", async () => {
    expect(await told("crime.incidents")).toEqual([null, null, null]);
    // Nobody ever measured looks the same.
    expect(await told("housing.arrears")).toEqual([null, null, null]);
    for (const indicator of ["health.physical", "domestic-abuse.safety", "relationships.parenting"])
      expect(await told(indicator)).toEqual([12, null, null]);
  });

  it("is of its own year alone", async () => {
    expect(await told("education.attendance", cohort - 1)).toEqual([null, null, null]);
    for (const year of [current + 1, current - 11]) {
      const answer = await house.ask("commissioner", STATISTICS, documents.COHORT_REPORT, { year });
      expect(answer.code).toBe("BAD_INPUT");
    }
  });

  it("counts nobody twice, and nobody whose beginning was good, was another year's, or was taken back", async () => {
    const before = await told("money.work");
    await measure("money.work", "FOLLOW_UP", 1, 20, true, `${cohort}-06-01`);
    // Of another year first; good from the beginning.
    await measure("money.work", "BASELINE", 201, 210, false, `${cohort - 1}-05-01`);
    await measure("money.work", "BASELINE", 211, 220, true, `${cohort}-05-01`);
    await measure("money.work", "FOLLOW_UP", 201, 220, true, `${cohort}-06-01`);
    await measure("money.work", "BASELINE", 221, 230, false, `${cohort}-05-01`);
    await house.database.admin.query(
      `update outcome_measure set taken_back_at = written_at where subjects <@ (select array_agg(md5('money.work' || n)::uuid) from generate_series(221, 230) n)`,
    );
    await measure("money.work", "FOLLOW_UP", 221, 230, true, `${cohort}-06-01`);
    expect(await told("money.work")).toEqual(before);
    // Families are counted, not measurements of them.
    await measure("housing.home", "BASELINE", 1, 9, false, `${cohort}-04-10`);
    await measure("housing.home", "FOLLOW_UP", 1, 9, true, `${cohort}-05-10`);
    expect(await told("housing.home")).toEqual([null, null, null]);
  });
});

describe("two reports set side by side", () => {
  it("tell of nobody: what is written today counts only when its quarter has ended", async () => {
    const before = JSON.stringify(await report());
    await measure("education.needs", "BASELINE", 31, 60, false, `${cohort}-06-01`, today);
    await measure("education.needs", "FOLLOW_UP", 31, 60, true, `${cohort}-06-10`, today);
    await measure("education.needs", "FOLLOW_UP", 11, 20, true, `${cohort}-06-10`, today);
    expect(JSON.stringify(await report())).toBe(before);
    expect(await told("education.needs")).toEqual([20, 10, 50]);
  });

  it("a figure that one person moves stays as it was; one that many move does not", async () => {
    const later = `${cohort}-08-01`;
    await measure("safe-children.safety", "FOLLOW_UP", 11, 11, true, later);
    expect(await told("safe-children.safety")).toEqual([20, 10, 50]);
    await measure("early-years.development", "FOLLOW_UP", 11, 15, true, later);
    expect(await told("early-years.development")).toEqual([20, 15, 75]);
    const { indicators, asAt } = await report();
    const asAtOf = (key: string) => indicators.find((one: any) => one.indicator.key === key).asAt;
    expect(asAtOf("safe-children.safety")).toBe(`${cohort}-06-30`);
    expect(asAtOf("early-years.development") > `${cohort}-06-30`).toBe(true);
    expect(asAt < today).toBe(true);
  });
});

describe("who counts", () => {
  it("is the commissioner, for statistics alone, and sees nobody", async () => {
    for (const who of ["worker", "manager", "teacher", "council dpo", "mum", "register"]) {
      const answer = await house.ask(who, STATISTICS, documents.COHORT_REPORT);
      expect([answer.code, answer.data]).toEqual(["FORBIDDEN", null]);
    }
    for (const purpose of [EARLY_HELP, "EVALUATION", "AUDIT"]) {
      const answer = await house.ask("commissioner", purpose, documents.COHORT_REPORT);
      expect([answer.code, answer.data]).toEqual(["FORBIDDEN", null]);
    }
    const answer = await house.ask("commissioner", STATISTICS, documents.COHORT_REPORT);
    expect(answer.data.cohortReport.indicators[0].measured).toBe(100);
    for (const hidden of [house.world.ids.case("case"), house.world.ids.person("kim"), "Kim", "Scenario"])
      expect(answer.text).not.toContain(hidden);
    // The purpose opens nothing else.
    const page = await house.ask("commissioner", STATISTICS, documents.CASE, { id: ids().case("case") });
    expect([page.code, page.data]).toEqual(["FORBIDDEN", { case: null }]);
  });

  it("is asked by the database too, which counts for nobody else", async () => {
    const counts = async (who: string, purpose: string, partnership = house.world.partnershipId) =>
      (
        await house.database.api.query(
          "select door.cohort_report($1, $2, $3, 3::smallint, 'supporting-families', 1::smallint, $4) -> 'told' -> 'money.work' as it",
          [partnership, ids().account(who), purpose, cohort],
        )
      ).rows[0].it;
    expect(await counts("commissioner", STATISTICS)).toMatchObject({ people: 100 });
    expect(await counts("commissioner", EARLY_HELP)).toBeNull();
    for (const who of ["worker", "manager", "council dpo"]) expect(await counts(who, STATISTICS)).toBeNull();
    expect(await counts("commissioner", STATISTICS, "00000000-0000-4000-8000-000000000000")).toBeNull();
  });

  it("is in the audit, with nobody's name", async () => {
    const { text, headers } = await house.ask("commissioner", STATISTICS, documents.COHORT_REPORT);
    expect([text.length > 0, headers !== undefined]).toEqual([true, true]);
    const { rows } = await house.database.admin.query(
      "select content from audit.entry where content ->> 'operation' = 'CohortReport' order by at desc limit 1",
    );
    expect(rows[0].content).toMatchObject({
      purpose: STATISTICS,
      asked: ["cohort report"],
      subjects: [],
      account: ids().account("commissioner"),
    });
  });
});

describe("a supervisor's own families", () => {
  const seen = async (who: string, indicator: string) => {
    const { data, errors } = await house.ask(who, EARLY_HELP, documents.TEAM_OUTCOMES);
    expect(errors).toEqual([]);
    const { measured, reached, share } = data.teamOutcomes.indicators.find(
      (one: any) => one.indicator.key === indicator,
    );
    return [measured, reached, share];
  };
  const say = (indicator: string, agency: string, kind: string, child: string, value: number, on: string) =>
    house.database.admin.query(
      `insert into outcome_measure (partnership_id, id, case_id, category, agency_id, subjects, framework_id, framework_version, indicator_key,
         kind, measured_on, value, author_id)
       select $1, gen_random_uuid(), $2, category, $3, array[$4::uuid], framework_id, framework_version, key, $5, $6, $7, $3
       from outcome_indicator where key = $8`,
      [
        house.world.partnershipId,
        ids().case("case"),
        ids().agency(agency),
        ids().person(child),
        kind,
        on,
        value,
        indicator,
      ],
    );

  it("are counted over what they may see, and each once; what is withheld from them is not", async () => {
    expect(await seen("manager", "early-years.hours")).toEqual([null, null, null]);
    for (const [n, child] of TWELVE.entries()) {
      await say("early-years.hours", "council", "BASELINE", child, 5, `${cohort}-04-10`);
      await say("early-years.hours", "council", "FOLLOW_UP", child, n < 5 ? 15 : 10, `${cohort}-06-10`);
      // Nobody agreed that others than the practice read this.
      await say("health.physical", "practice", "BASELINE", child, 2, `${cohort}-04-10`);
      await say("health.physical", "practice", "FOLLOW_UP", child, n < 5 ? 5 : 2, `${cohort}-06-10`);
    }
    expect(await seen("manager", "early-years.hours")).toEqual([12, 5, 42]);
    expect(await seen("manager", "health.physical")).toEqual([null, null, null]);
    expect(await seen("doctor", "health.physical")).toEqual([12, 5, 42]);
    for (const who of ["colleague", "aunt"])
      expect(await seen(who, "early-years.hours")).toEqual([null, null, null]);
    await say("early-years.hours", "council", "FOLLOW_UP", "child 4", 3, `${cohort}-07-10`);
    expect(await seen("manager", "early-years.hours")).toEqual([12, null, null]);
  });

  it("are in the audit as looked at", async () => {
    const { rows } = await house.database.admin.query(
      "select content from audit.entry where content ->> 'operation' = 'TeamOutcomes' and content ->> 'account' = $1 order by at desc limit 1",
      [ids().account("manager")],
    );
    expect(rows[0].content.outcome).toBe("SHOWN");
    expect(rows[0].content.subjects).toHaveLength(12);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ALERTS, CASE, WORKLIST } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";

const EVALUATION = "EVALUATION";
const SAFEGUARDING = "SAFEGUARDING_ENQUIRY";

let house: House;
beforeAll(async () => {
  house = await startHouse(withStrangers(withFamily(northshire().dpo("practice dpo", { at: "practice" }))));
  // A day before the first of a month would have nowhere to go.
  await house.database.admin.query(
    `do $$ begin execute format('create table audit.entry_before partition of audit.entry for values from (minvalue) to (%L)',
       date_trunc('month', now() at time zone 'UTC')::date::text || ' 00:00:00+00'); end $$`,
  );
});
afterAll(() => house?.stop());
beforeEach(() => behind("delete from alert; delete from audit.entry"));

/** Behind the triggers: what only time does. */
const behind = (sql: string) =>
  house.database.admin.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
const ids = () => house.world.ids;
const read = async (who: string, purpose: string, id = ids().case("case")) =>
  expect((await house.ask(who, purpose, CASE, { id })).errors).toEqual([]);
const told = async (who: string, purpose = "AUDIT") =>
  ((await house.ask(who, purpose, ALERTS)).data.alerts as any[]).map(
    ({ kind, about, caseId, caseReference, purposes }) => ({ kind, about, caseId, caseReference, purposes }),
  );
const three = async (who: string) => {
  for (const purpose of [EARLY_HELP, EVALUATION, SAFEGUARDING]) await read(who, purpose);
};
const ofTeacher = () => ({
  kind: "MANY_PURPOSES",
  about: "teacher",
  caseId: ids().case("case"),
  caseReference: expect.any(String),
  purposes: expect.arrayContaining([EARLY_HELP, EVALUATION, SAFEGUARDING]),
});

describe("one case read by one account within one day", () => {
  it("for two purposes, however often, alerts nobody; for a third, the officers once", async () => {
    for (let time = 0; time < 3; time++)
      for (const purpose of [EARLY_HELP, EVALUATION]) await read("teacher", purpose);
    expect(await told("school dpo")).toEqual([]);
    await read("teacher", SAFEGUARDING);
    expect(await told("school dpo")).toEqual([ofTeacher()]);
    expect(await told("council dpo")).toEqual([ofTeacher()]);
    for (const purpose of [EARLY_HELP, EVALUATION, SAFEGUARDING]) await read("teacher", purpose);
    expect(await told("school dpo")).toHaveLength(1);
    expect(await told("council dpo")).toHaveLength(1);
  });

  it("is told to no officer whose remit it is not, and never to the reader or the lead", async () => {
    await three("teacher");
    expect(await told("council dpo")).toHaveLength(1);
    expect(await told("practice dpo")).toEqual([]);
    for (const who of ["teacher", "worker", "colleague"]) expect(await told(who, EARLY_HELP)).toEqual([]);
  });

  it("is written in the transaction of the row that was the third", async () => {
    await three("teacher");
    const { rows } = await house.database.admin.query(
      "select (select distinct created_at from alert) = (select max(at) from audit.entry where content ->> 'purpose' = $1) as same",
      [SAFEGUARDING],
    );
    expect(rows).toEqual([{ same: true }]);
  });

  it("does not count what others read, another case, or a list that names the case", async () => {
    await read("teacher", EARLY_HELP);
    await read("teacher", EVALUATION);
    await read("doctor", SAFEGUARDING);
    await house.ask("teacher", SAFEGUARDING, WORKLIST);
    expect(await told("council dpo")).toEqual([]);
    await read("colleague", EARLY_HELP);
    await read("colleague", EVALUATION);
    await read("colleague", SAFEGUARDING, ids().case("strangers' case"));
    expect(await told("council dpo")).toEqual([]);
  });

  it("counts no case that does not exist for who asked", async () => {
    for (const purpose of [EARLY_HELP, EVALUATION, SAFEGUARDING]) {
      await read("teacher", purpose, ids().case("strangers' case"));
      await read("teacher", purpose, ids().case("case"));
    }
    expect(await told("council dpo")).toEqual([ofTeacher()]);
  });
});

describe("the day", () => {
  const midnight = "(now() at time zone 'Europe/London')::date::timestamp at time zone 'Europe/London'";
  const earlyHelpAt = (instant: string) =>
    behind(`update audit.entry set at = ${instant} where content ->> 'purpose' = '${EARLY_HELP}'`);

  it("begins at midnight in London: what was read a microsecond earlier is of the day before", async () => {
    await read("teacher", EARLY_HELP);
    await read("teacher", EVALUATION);
    await earlyHelpAt(`${midnight} - interval '1 microsecond'`);
    await read("teacher", SAFEGUARDING);
    expect(await told("council dpo")).toEqual([]);
    await earlyHelpAt(midnight);
    await read("teacher", SAFEGUARDING);
    expect(await told("council dpo")).toEqual([ofTeacher()]);
  });

  it("after the day of an alert begins anew", async () => {
    await three("teacher");
    await behind(
      "update audit.entry set at = at - interval '1 day'; update alert set day = day - 1, created_at = created_at - interval '1 day'",
    );
    await read("teacher", EARLY_HELP);
    await read("teacher", EVALUATION);
    expect(await told("council dpo")).toHaveLength(1);
    await read("teacher", SAFEGUARDING);
    expect(await told("council dpo")).toHaveLength(2);
  });
});

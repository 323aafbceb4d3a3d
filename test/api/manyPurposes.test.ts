import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../server/database/connect.js";
import { behindTriggers } from "../support/behindTriggers.js";
import { untilSealed } from "../support/audit.js";
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
beforeEach(() => behind("delete from alert; delete from audit.entry; delete from audit.purpose_day"));

const behind = (sql: string) => behindTriggers(house, sql);
const ids = () => house.world.ids;
const read = async (who: string, purpose: string, id = ids().case("case")) =>
  expect((await house.ask(who, purpose, CASE, { id })).errors).toEqual([]);
/** Once what was read is sealed, which happens every second: the alert comes of that. */
const told = async (who: string, purpose = "AUDIT") => {
  await untilSealed(house);
  return ((await house.ask(who, purpose, ALERTS)).data.alerts as any[]).map(
    ({ kind, about, caseId, caseReference, purposes }) => ({ kind, about, caseId, caseReference, purposes }),
  );
};
const three = async (who: string) => {
  for (const purpose of [EARLY_HELP, EVALUATION, SAFEGUARDING]) await read(who, purpose);
};
/** The teacher's read for another purpose, whose snapshot is taken and whose row is written, but not committed yet. */
async function overlapping(purpose: string) {
  const client = await connect(house.database.urls.apiUrl);
  const { rows } = await house.database.admin.query(
    "select content from audit.entry where content ->> 'account' = $1 limit 1",
    [ids().account("teacher")],
  );
  await client.query("begin isolation level repeatable read");
  await client.query("select audit.append($1, gen_random_uuid(), now(), $2, '\\x00')", [
    house.world.partnershipId,
    { ...rows[0].content, purpose },
  ]);
  return async () => {
    await client.query("commit");
    await client.end();
  };
}
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

  it("is told also of reads that did not see each other, in whichever order they end", async () => {
    for (const lastFirst of [false, true]) {
      await behind("delete from alert; delete from audit.entry; delete from audit.purpose_day");
      await read("teacher", EARLY_HELP);
      const [one, other] = await Promise.all([overlapping(EVALUATION), overlapping(SAFEGUARDING)]);
      for (const ending of lastFirst ? [other, one] : [one, other]) {
        await ending();
      }
      expect(await told("school dpo")).toEqual([ofTeacher()]);
    }
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
  // Sealed first: a row's purpose is noted for the day on which it then is.
  const earlyHelpAt = async (instant: string) => {
    await untilSealed(house);
    await behind(
      `update audit.entry set at = ${instant} where content ->> 'purpose' = '${EARLY_HELP}';
       update audit.purpose_day set day = ((${instant}) at time zone 'Europe/London')::date where purpose = '${EARLY_HELP}'`,
    );
  };

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
      "update audit.entry set at = at - interval '1 day'; update audit.purpose_day set day = day - 1; update alert set day = day - 1, created_at = created_at - interval '1 day'",
    );
    await read("teacher", EARLY_HELP);
    await read("teacher", EVALUATION);
    expect(await told("council dpo")).toHaveLength(1);
    await read("teacher", SAFEGUARDING);
    expect(await told("council dpo")).toHaveLength(2);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK_RECORDS } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";

/** More than are shown at once. */
const MANY = 201;
let house: House;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()));
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const records = async (question: string, filter: object = {}) => {
  const { data, errors } = await house.ask("council dpo", "AUDIT", DESK_RECORDS, { question, filter });
  expect(errors).toEqual([]);
  return data.deskRecords as { items: any[]; more: boolean };
};
const idsOf = ({ items }: { items: any[] }) => items.map(({ id }) => id);

/** Copies of a row, `times` of them, the first the newest, each with these values (SQL of n) in the place of its own; their ids. */
async function copies(table: string, of: string, times: number, values: Record<string, string>) {
  const made = Array.from({ length: times }, () => randomUUID() as string);
  const changed = Object.entries(values).map(([column, value]) => `'${column}', ${value}`);
  await unchecked(
    `insert into ${table} select r.* from ${table} o cross join unnest('{${made.join()}}'::uuid[]) with ordinality u (id, n)
       cross join lateral jsonb_populate_record(o, jsonb_build_object('id', u.id, ${changed.join(", ")})) r where ${of}`,
  );
  return made;
}
const unchecked = (sql: string) =>
  house.database.admin.query(`begin; set local session_replication_role = replica; ${sql}; commit`);

/** Consents like that for Kim, given so long ago, with these values in the place of its own; their ids. */
async function consents(times: number, age: string, values: object = {}, provision: object = {}) {
  const of = `o.id = '${ids().consent("for kim")}'`;
  const made = await copies("consent", of, times, { given_at: `now() - (${age})`, ...values });
  for (const one of made)
    await copies("consent_provision", `o.consent_id = '${ids().consent("for kim")}'`, 1, {
      id: "gen_random_uuid()",
      consent_id: `'${one}'::uuid`,
      ...provision,
    });
  return made;
}

describe("records that stand as asked are found behind any number of newer ones that do not", () => {
  it("emergency uses whose review is overdue", async () => {
    const add = (ago: string, reviewBy: string, times: number) =>
      unchecked(
        `insert into emergency_use (partnership_id, id, account_id, agency_id, case_id, persons, reason_code, reason, session_id,
           second_person, asked_at, lapses_at, granted_at, until_at, review_by)
         select '${house.world.partnershipId}', gen_random_uuid(), '${ids().account("worker")}', '${ids().agency("council")}', '${ids().case("case")}', '{${ids().person("kim")}}',
           'RISK_TO_LIFE', 'A child is said to be alone at home.', 'a', 'NOT_ASKED', now() - ${ago}, now() - ${ago} + interval '1 hour', now() - ${ago},
           now() - ${ago} + interval '1 hour', ${reviewBy} from generate_series(1, ${times}) n`,
      );
    await add("interval '9 days'", "now() - interval '7 days'", 1);
    await add("n * interval '1 minute'", "now() + interval '1 day'", MANY);
    const found = await records("EMERGENCY_USES", { state: "REVIEW_OVERDUE" });
    expect([found.items.map(({ state }) => state), found.more]).toEqual([["REVIEW_OVERDUE"], false]);
    expect((await records("EMERGENCY_USES", { state: "TO_REVIEW" })).more).toBe(true);
    expect((await records("EMERGENCY_USES")).items).toHaveLength(200);
  });

  it("decisions not to share whose review is overdue", async () => {
    const add = async (review: string, from: string, times: number) =>
      unchecked(
        `insert into sharing_decision (partnership_id, id, case_id, share, purpose, gateway, agencies, persons, categories, decided_by, why_necessary, why_proportionate, family_told, review_on, from_at, recorded_epoch)
         select '${house.world.partnershipId}', gen_random_uuid(), '${ids().case("case")}', false, 'SAFEGUARDING_ENQUIRY', 'CA1989_S47', '{${ids().agency("police")}}', '{${ids().person("kim")}}',
           16, '${ids().practitioner("worker")}', 'It is needed.', 'It is little.', true, ${review}, ${from}, 0 from generate_series(1, ${times}) n`,
      );
    await add("current_date - 9", "now() - interval '90 days'", 1);
    await add("'2099-01-01'", "now() - n * interval '1 minute'", MANY);
    const found = await records("NOT_SHARED", { state: "REVIEW_OVERDUE" });
    expect([found.items.map(({ state }) => state), found.more]).toEqual([["REVIEW_OVERDUE"], false]);
    expect((await records("NOT_SHARED", { state: "IN_FORCE" })).more).toBe(true);
  });

  it("consents that have lapsed, and those that do not count yet", async () => {
    const old = "interval '30 days'";
    const lapsed = await consents(1, old, { authority: "'ATTORNEY'" });
    const later = { from_on: "current_date + 40", until_on: "null::date" };
    const notYet = await consents(1, old, {}, later);
    await consents(MANY, "u.n * interval '1 minute'");
    for (const [state, expected] of [
      ["LAPSED", lapsed],
      ["NOT_YET", notYet],
    ] as const) {
      const found = await records("CONSENTS", { state });
      expect([state, idsOf(found), found.more]).toEqual([state, expected, false]);
    }
    const inForce = await records("CONSENTS", { state: "IN_FORCE" });
    expect([inForce.items.length, inForce.more]).toEqual([200, true]);
    const all = await records("CONSENTS");
    expect([new Set(idsOf(all)).size, all.more]).toEqual([200, true]);
  });
});

it("agreements are asked for by when their review is due, as they are listed", async () => {
  const { rows } = await house.database.admin.query("select id from agreement where $1 = any (agencies)", [
    ids().agency("council"),
  ]);
  const day = {
    review_on: "'2031-05-10'::date",
    name: "'due in May'",
    recorded_at: "'2026-01-05Z'::timestamptz",
  };
  const [due] = await copies("agreement", `o.id = '${rows[0].id}'`, 1, day);
  const within = async (from: string, until: string) => idsOf(await records("AGREEMENTS", { from, until }));
  expect(await within("2031-05-09T23:00:00Z", "2031-05-10T23:00:00Z")).toEqual([due]);
  expect(await within("2031-05-10T23:00:00Z", "2031-06-10T23:00:00Z")).toEqual([]);
  expect(await within("2031-04-01T23:00:00Z", "2031-05-09T23:00:00Z")).toEqual([]);
  expect(await within("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")).not.toContain(due);
});

it("a consent runs out when the first of its provisions in force does", async () => {
  const [one] = await consents(1, "interval '1 minute'", {}, { until_on: "current_date + 7" });
  await copies("consent_provision", `o.consent_id = '${one}'`, 1, {
    id: "gen_random_uuid()",
    until_on: "null::date",
  });
  await copies("consent_provision", `o.consent_id = '${one}'`, 1, {
    id: "gen_random_uuid()",
    from_on: "current_date - 9",
    until_on: "current_date - 2",
  });
  const running = await records("CONSENTS", { state: "RUNNING_OUT" });
  const { rows } = await house.database.admin.query("select (current_date + 7)::text as day");
  expect(running.items.find(({ id }) => id === one)).toMatchObject({
    state: "RUNNING_OUT",
    until: rows[0].day,
  });
  const open = await consents(1, "interval '1 minute'", {}, { until_on: "null::date" });
  expect(idsOf(await records("CONSENTS", { state: "RUNNING_OUT" }))).not.toContain(open[0]);
});

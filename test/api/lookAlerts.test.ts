import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordNotSent } from "../../server/access/notSent.js";
import { watchAll } from "../../server/jobs/watchLooks.js";
import { readSecrets } from "../../server/secrets.js";
import { untilSealed } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";

const AUDIT = "AUDIT";
/** Around half past six and half past eight in London, in summer and in winter, and a Saturday. */
const INSTANTS = [
  "2026-10-23 05:40Z",
  "2026-10-26 05:40Z",
  "2026-10-26 06:40Z",
  "2026-03-30 19:25Z",
  "2026-03-30 19:35Z",
  "2026-10-24 12:00Z",
  "2026-10-26 20:29Z",
  "2026-10-26 20:30Z",
];
let house: House;
/** What the product says of some instants. */
let late: boolean[];
beforeAll(async () => {
  const world = northshire()
    .dpo("practice dpo", { at: "practice" })
    .practitioner("curious", { at: "practice", role: "HEALTH_PRACTITIONER" });
  house = await startHouse(withStrangers(withFamily(world)));
  const { rows } = await admin(
    `select door.is_out_of_hours(t) as late from unnest($1::timestamptz[]) with ordinality o (t, n) order by n`,
    [INSTANTS],
  );
  late = rows.map((row) => row.late as boolean);
  // Whichever time of the day it is: late is what is said to be late.
  await admin(
    "create or replace function door.is_out_of_hours(the_at timestamptz) returns boolean language sql stable as 'select false'",
  );
});
afterAll(() => house?.stop());
beforeEach(() =>
  admin(
    "begin; set local session_replication_role = replica; delete from alert_step; delete from alert; delete from audit.look; delete from audit.look_day; delete from practitioner_home; delete from well_known; commit",
  ),
);

const admin = (sql: string, values: unknown[] = []) =>
  house.database.admin.query(sql, values.length > 0 ? values : undefined);
const ids = () => house.world.ids;
const keys = () => readSecrets(house.config);
const watch = async () => {
  await untilSealed(house);
  return watchAll(house.database.api, keys());
};
/** As many looks of one person at one case as were asked for, and the alerts that came of them. */
async function looks(who: string, times = 1, caseId = ids().case("case")) {
  for (let time = 0; time < times; time += 1)
    await house.ask(who, EARLY_HELP, documents.CASE, { id: caseId });
  await watch();
}
const told = async (who: string) =>
  ((await house.ask(who, AUDIT, documents.ALERTS)).data.alerts as any[])
    .filter(({ kind }) => kind === "UNUSUAL_LOOK")
    .map(({ id, about, reasons, step, caseReference }) => ({
      id,
      about,
      caseReference,
      step,
      reasons: reasons.map(({ code }: any) => code),
    }));
const codes = async (who: string) => (await told(who)).flatMap(({ reasons }) => reasons);
const referenceOf = async (person: string) => {
  const { rows } = await admin("select reference from person where id = $1", [ids().person(person)]);
  return rows[0].reference as string;
};

describe("an alert about a look", () => {
  it("does not come of somebody's own work", async () => {
    await looks("teacher", 5);
    expect(await told("school dpo")).toEqual([]);
  });

  it("comes after three looks at a case with which one has nothing to do, to the officers of both agencies, once", async () => {
    await looks("curious", 2);
    expect(await codes("practice dpo")).toEqual([]);
    await looks("curious", 1);
    expect(await told("practice dpo")).toMatchObject([
      { about: "curious", caseReference: expect.any(String), reasons: ["NO_RELATIONSHIP"], step: null },
    ]);
    expect(await codes("council dpo")).toEqual(["NO_RELATIONSHIP"]);
    expect(await told("school dpo")).toEqual([]);
    await looks("curious", 3);
    expect(await watch()).toBe(0);
    expect(await told("practice dpo")).toHaveLength(1);
  });

  it("comes of a look at a namesake, a well-known person and one's own address, and shows the rows behind it", async () => {
    await admin("update practitioner set name = 'Robin Kim-Surname' where id = $1", [
      ids().practitioner("curious"),
    ]);
    await admin("update person_name set family = 'SURNAME' where person_id = $1", [ids().person("mum")]);
    const marked = await house.ask("council dpo", AUDIT, documents.MARK_WELL_KNOWN, {
      personReference: await referenceOf("kim"),
      isWellKnown: true,
    });
    expect(marked.errors).toEqual([]);
    await looks("curious");
    const [alert] = await told("practice dpo");
    expect(alert!.reasons).toEqual(["NO_RELATIONSHIP", "SAME_SURNAME", "WELL_KNOWN"]);
    const { data, errors } = await house.ask("practice dpo", AUDIT, documents.LOOK_ALERT, { id: alert!.id });
    expect(errors).toEqual([]);
    expect(data.lookAlert.rows).toMatchObject([
      { caseReference: alert!.caseReference, outcome: "NOTHING_SHOWN" },
    ]);
    expect(data.lookAlert.more).toBe(false);
  });

  it("shows of a look that never left that it did not, and of the others what came of them", async () => {
    await looks("curious", 3);
    const [alert] = await told("practice dpo");
    const rows = async () => {
      const { data, errors } = await house.ask("practice dpo", AUDIT, documents.LOOK_ALERT, {
        id: alert!.id,
      });
      expect(errors).toEqual([]);
      return data.lookAlert.rows as { id: string; outcome: string }[];
    };
    const before = await rows();
    expect(before.map(({ outcome }) => outcome)).toEqual(Array(3).fill("NOTHING_SHOWN"));
    const viewer = { partnershipId: house.world.partnershipId, accountId: ids().account("curious") };
    const lost = before[1]!.id;
    await recordNotSent(house.database.api, { viewer, auditId: lost, asked: { leaves: [] } } as never);
    expect(await rows()).toEqual(
      before.map((row) => (row.id === lost ? { ...row, outcome: "NOT_SENT" } : row)),
    );
    // That something did not leave is no look of its own.
    await watch();
    expect(await rows()).toHaveLength(3);
  });

  it("lists of a look that never left no kinds: nobody saw them", async () => {
    // One's own household is told of whatever one's work is.
    await admin(
      `insert into person_address (partnership_id, id, person_id, category, agency_id, lines, postcode, from_on)
       values ($1, gen_random_uuid(), $2, 1, $3, '3 Elm Row, Northtown', 'NS1 2BB', '2020-01-01')`,
      [house.world.partnershipId, ids().person("mum"), ids().agency("council")],
    );
    const input = {
      practitionerId: ids().practitioner("teacher"),
      firstLine: "3 Elm Row",
      postcode: "NS1 2BB",
    };
    expect((await house.ask("school dpo", AUDIT, documents.RECORD_STAFF_HOME, { input })).errors).toEqual([]);
    await looks("teacher", 2);
    const [alert] = await told("school dpo");
    expect(alert!.reasons).toEqual(["SAME_ADDRESS"]);
    const rows = async () =>
      (await house.ask("school dpo", AUDIT, documents.LOOK_ALERT, { id: alert!.id })).data.lookAlert.rows;
    const [first, second] = await rows();
    for (const row of [first, second])
      expect(row).toMatchObject({ outcome: "SHOWN", shown: expect.arrayContaining(["EDUCATION"]) });
    const viewer = { partnershipId: house.world.partnershipId, accountId: ids().account("teacher") };
    await recordNotSent(house.database.api, { viewer, auditId: first.id, asked: { leaves: [] } } as never);
    expect(await rows()).toEqual([{ ...first, outcome: "NOT_SENT", shown: [] }, second]);
  });

  it("compares where people live only as keyed hashes, and never a protected address", async () => {
    await admin(
      `insert into person_address (partnership_id, id, person_id, category, agency_id, lines, postcode, from_on)
       values ($1, gen_random_uuid(), $2, 1, $3, '12 Mill Lane, Northtown', 'NS1 1AA', '2020-01-01')`,
      [house.world.partnershipId, ids().person("kim"), ids().agency("council")],
    );
    const record = (firstLine: string) =>
      house.ask("practice dpo", AUDIT, documents.RECORD_STAFF_HOME, {
        input: { practitionerId: ids().practitioner("curious"), firstLine, postcode: "ns11aa" },
      });
    expect((await record("12, Mill Lane")).errors).toEqual([]);
    const kept = await admin("select * from practitioner_home");
    expect(JSON.stringify(kept.rows)).not.toMatch(/mill/i);
    expect(kept.rows[0].address_key).toHaveLength(32);
    expect(kept.rows[0].address_key).not.toEqual(createHmac("sha256", "").update("12|NS11AA").digest());
    await looks("curious");
    expect(await codes("practice dpo")).toContain("SAME_ADDRESS");
    await admin(
      "begin; set local session_replication_role = replica; delete from alert; delete from audit.look; commit",
    );
    await record("14 Mill Lane");
    await looks("curious");
    expect(await codes("practice dpo")).toContain("NEIGHBOUR");
    await admin(
      "begin; set local session_replication_role = replica; delete from alert; delete from audit.look; commit",
    );
    await admin(
      `insert into protection_marker (partnership_id, id, kind, persons, categories, agencies, effect, emergency, reason)
       values ($1, gen_random_uuid(), 'LOCATION', array[$2::uuid], 2, '{}', 'ABSENT', false, 'hidden')`,
      [house.world.partnershipId, ids().person("kim")],
    );
    await looks("curious");
    const left = await codes("practice dpo");
    // Told of for the name, which is shared by now, and not for the address.
    expect(left).toContain("SAME_SURNAME");
    expect(left).not.toContain("NEIGHBOUR");
    await admin(
      "begin; set local session_replication_role = replica; delete from protection_marker where reason = 'hidden'; commit",
    );
  });

  it("is taken up, settled once, and audited; an explained look is not told of again for the same reason", async () => {
    await looks("curious", 3);
    const [alert] = await told("practice dpo");
    const step = (who: string, what: string, note: string | null) =>
      house.ask(who, AUDIT, documents.TRIAGE_ALERT, { input: { alertId: alert!.id, step: what, note } });
    expect((await step("practice dpo", "JUSTIFIED", null)).code).toBe("BAD_INPUT");
    expect((await step("school dpo", "JUSTIFIED", "Not mine.")).code).toBe("NOT_FOUND");
    expect((await step("practice dpo", "TAKEN_UP", null)).data.triageAlert.alert.step).toBe("TAKEN_UP");
    expect((await step("practice dpo", "JUSTIFIED", "They covered for a colleague.")).errors).toEqual([]);
    expect((await step("practice dpo", "NOT_JUSTIFIED", "On second thoughts.")).code).toBe("CONFLICT");
    const { data } = await house.ask("practice dpo", AUDIT, documents.LOOK_ALERT, { id: alert!.id });
    expect(data.lookAlert.steps).toMatchObject([
      { step: "TAKEN_UP", by: "practice dpo" },
      { step: "JUSTIFIED", note: "They covered for a colleague." },
    ]);
    const { rows } = await admin(
      "select content -> 'changed' as changed from audit.entry where content ->> 'outcome' = 'CHANGED' and content ->> 'actor' = 'practice dpo' order by at",
    );
    expect(rows.map(({ changed }) => changed[0].what)).toEqual(
      expect.arrayContaining(["alert TAKEN_UP", "alert JUSTIFIED"]),
    );
    await admin(
      "begin; set local session_replication_role = replica; update alert set day = day - 1; delete from audit.look; commit",
    );
    await looks("curious", 3);
    expect(await told("practice dpo")).toHaveLength(1);
  });

  it("that waits is found behind any number of newer ones that are settled", async () => {
    await looks("curious", 3);
    const [alert] = await told("practice dpo");
    await admin(
      `begin; set local session_replication_role = replica;
       with made as (
         insert into alert select r.* from alert a cross join generate_series(1, 201) n
           cross join lateral jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'day', a.day - n, 'created_at', now() + interval '1 minute')) r
         where a.id = '${alert!.id}' returning partnership_id, id)
       insert into alert_step (partnership_id, id, alert_id, account_id, step, note)
       select partnership_id, gen_random_uuid(), id, '${ids().account("practice dpo")}', 'JUSTIFIED', 'They covered.' from made;
       commit`,
    );
    const all = await told("practice dpo");
    expect(all).toHaveLength(200);
    expect(all.filter(({ step }) => step === null).map(({ id }) => id)).toEqual([alert!.id]);
  });

  it("is for officers of the agencies that it is told to, and nobody else", async () => {
    await looks("curious", 3);
    const [alert] = await told("practice dpo");
    expect((await house.ask("school dpo", AUDIT, documents.LOOK_ALERT, { id: alert!.id })).code).toBe(
      "NOT_FOUND",
    );
    expect((await house.ask("worker", EARLY_HELP, documents.LOOK_ALERT, { id: alert!.id })).code).toBe(
      "FORBIDDEN",
    );
    expect((await house.ask("worker", EARLY_HELP, documents.LOOK_WATCH)).code).toBe("FORBIDDEN");
    const foreign = await house.ask("school dpo", AUDIT, documents.RECORD_STAFF_HOME, {
      input: { practitionerId: ids().practitioner("curious"), firstLine: "1 Mill Lane", postcode: "NS1 1AA" },
    });
    expect(foreign.code).toBe("NOT_FOUND");
  });
});

describe("working hours", () => {
  it("are London's, before and after the clocks change", () => {
    expect(late).toEqual([false, true, false, false, true, true, false, true]);
  });
});

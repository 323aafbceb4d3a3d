import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { behindTriggers } from "../support/behindTriggers.js";
import { auditedBy } from "../support/audit.js";
import {
  ALERTS,
  CASE,
  CONFIRM_EMERGENCY_ACCESS,
  EMERGENCY_USES,
  END_EMERGENCY_ACCESS,
  MARK_ALERT_SEEN,
  RECORD_ANSWER,
  REQUEST_EMERGENCY_ACCESS,
  REVIEW_EMERGENCY_USE,
  WORKLIST,
} from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withRefuge, withStrangers } from "../support/northshire.js";

const URGENT = "EMERGENCY";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const REASON = "A child is said to be alone at home and unwell.";

let house: House;
beforeAll(async () => {
  const world = withRefuge(
    withStrangers(
      withFamily(
        northshire()
          .practitioner("cousin", { at: "practice", role: "HEALTH_PRACTITIONER" })
          .practitioner("practice manager", { at: "practice", role: "SUPERVISOR" })
          .practitioner("locum", { at: "practice", role: "HEALTH_PRACTITIONER" })
          .practitioner("on duty", { at: "practice", role: "DUTY_WORKER" })
          .practitioner("night doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
          .dpo("practice dpo", { at: "practice" }),
      ),
    ),
  )
    .works("MEMBER", "practice", { case: "case", practitioner: "cousin" })
    .works("MEMBER", "practice", { case: "case", practitioner: "night doctor" })
    .excludes("cousin", { person: "dad" });
  house = await startHouse(world, { assurance: { "night doctor": 1 } });
});
afterAll(() => house?.stop());
// Each test begins without what another left: no grant, no use.
beforeEach(() => admin("truncate alert, emergency_review, emergency_use, emergency_grant cascade"));

const ids = () => house.world.ids;
const admin = (sql: string) => behindTriggers(house, sql);
const rows = async (sql: string, values: unknown[] = []) =>
  (await house.database.admin.query(sql, values)).rows;
const request = (who: string, more: object = {}, purpose: string | null = URGENT) =>
  house.ask(who, purpose, REQUEST_EMERGENCY_ACCESS, {
    input: {
      reasonCode: "RISK_TO_LIFE",
      reason: REASON,
      caseId: ids().case("case"),
      personIds: [ids().person("mum")],
      ...more,
    },
  });
const granted = async (who: string, more: object = {}) => {
  const { errors, data } = await request(who, more);
  expect(errors).toEqual([]);
  return data.requestEmergencyAccess.use;
};
const page = (who: string, purpose = URGENT, id = ids().case("case")) =>
  house.ask(who, purpose, CASE, { id });
const uses = async (who: string, list: string, purpose = EARLY_HELP) =>
  (await house.ask(who, purpose, EMERGENCY_USES, { list })).data.emergencyUses as any[];
const alerts = async (who: string, purpose = EARLY_HELP) =>
  (await house.ask(who, purpose, ALERTS)).data.alerts as any[];
const confirm = (who: string, useId: string, purpose = EARLY_HELP) =>
  house.ask(who, purpose, CONFIRM_EMERGENCY_ACCESS, { useId });
const review = (who: string, useId: string, outcome = "JUSTIFIED", purpose = EARLY_HELP) =>
  house.ask(who, purpose, REVIEW_EMERGENCY_USE, { input: { useId, outcome, note: "The child was alone." } });
/** Moves a use and its grant into the past, as if it had been asked for so long ago. */
const age = async (by: string, reviewBy = by) =>
  admin(
    `update emergency_grant set from_at = from_at - interval '${by}', until_at = until_at - interval '${by}';
     update emergency_use set asked_at = asked_at - interval '${by}', lapses_at = lapses_at - interval '${by}',
       granted_at = granted_at - interval '${by}', until_at = until_at - interval '${by}', review_by = review_by - interval '${reviewBy}'`,
  );
const DRINKS = "Mum drinks less.";
const seen = async (who: string) => (await page(who)).text.includes(DRINKS);

describe("emergency access", () => {
  it("shows what is otherwise withheld, each object saying so, of the people named and of nobody else", async () => {
    expect((await page("doctor", EARLY_HELP)).text).not.toContain(DRINKS);
    expect((await page("doctor")).data.case).toBeNull();
    await granted("doctor");
    const { text, data } = await page("doctor");
    expect(text).toContain(DRINKS);
    expect(text).not.toMatch(/Dad owes rent|Kim has asthma|Kim reads well|"given":"(Kim|Lee|Dad)"/);
    // Of who else is in the case it does not even say that they are.
    expect(data.case.family.members.map(({ person }: any) => person.name)).toEqual(["Mum Scenario"]);
    expect(JSON.stringify(data.case.family)).toContain('"viaEmergencyAccess":true');
    // Without it nothing says so.
    expect((await page("doctor", EARLY_HELP)).text).not.toContain('"viaEmergencyAccess":true');
    expect((await house.ask("doctor", URGENT, WORKLIST)).data.worklist.edges).toHaveLength(1);
  });

  it("says where it could help, to those whose role has it for such data, and to nobody else", async () => {
    const routes = async (who: string) =>
      JSON.stringify((await page(who, EARLY_HELP)).data.case).includes("EMERGENCY_ACCESS");
    expect([await routes("doctor"), await routes("teacher")]).toEqual([true, false]);
  });

  it("is an entitlement of the role, needs a strong sign-in, and is for no system", async () => {
    expect((await request("teacher")).code).toBe("FORBIDDEN");
    expect((await request("manager")).code).toBe("FORBIDDEN");
    expect((await request("register")).code).toBe("FORBIDDEN");
    expect((await request("night doctor")).code).toBe("STEP_UP_REQUIRED");
    expect((await request("doctor", {}, EARLY_HELP)).code).toBe("INDETERMINATE");
    expect(await rows("select from emergency_grant")).toEqual([]);
    expect((await request("doctor")).code).toBeNull();
  });

  it("keeps to the ceiling of the role", async () => {
    await granted("doctor", {
      personIds: ["zoe", "eve"].map((name) => ids().person(name)),
      caseId: ids().case("refuge"),
    });
    // A safe address is above a health practitioner's ceiling, and the location is protected besides.
    const { text, data } = await page("doctor", URGENT, ids().case("refuge"));
    expect(data.case).not.toBeNull();
    expect(text).toContain("Zoe likes sums.");
    expect(text).not.toMatch(/Hidden Row|Faraway|broke an arm/);
  });

  it("asks for a reason of at least 20 characters", async () => {
    const nineteen = "x".repeat(19);
    for (const reason of ["", nineteen, ` ${nineteen}  `]) {
      const { code, errors } = await request("doctor", { reason });
      expect([code, errors[0]!.extensions.fields]).toEqual(["BAD_INPUT", ["reason"]]);
    }
    expect((await request("doctor", { reason: `${nineteen}y` })).code).toBeNull();
  });

  it("is for people of that case, by name; another's id is like an unknown one", async () => {
    const stranger = await request("doctor", { personIds: [ids().person("mum"), ids().person("bob")] });
    const nobody = await request("doctor", { personIds: [ids().person("mum"), UNKNOWN] });
    expect([stranger.code, stranger.errors[0]!.message]).toEqual(["BAD_INPUT", nobody.errors[0]!.message]);
    expect((await request("doctor", { personIds: [] })).code).toBe("BAD_INPUT");
    const noPart = await request("doctor", {
      caseId: ids().case("strangers' case"),
      personIds: [ids().person("bob")],
    });
    const noCase = await request("doctor", { caseId: UNKNOWN, personIds: [ids().person("bob")] });
    expect([noPart.code, noPart.errors[0]!.message]).toEqual(["NOT_FOUND", noCase.errors[0]!.message]);
    expect(await rows("select from emergency_use")).toEqual([]);
  });

  it("is for reading only: every other change is refused", async () => {
    await granted("doctor");
    const input = {
      caseId: ids().case("case"),
      assessmentId: ids().assessment("case"),
      questionKey: "EDUCATION",
      value: "Mum sings.",
      subjectIds: [ids().person("mum")],
    };
    expect((await house.ask("doctor", URGENT, RECORD_ANSWER, { input })).code).toBe("FORBIDDEN");
    expect((await house.ask("doctor", URGENT, MARK_ALERT_SEEN, { id: UNKNOWN })).code).toBe("FORBIDDEN");
    expect((await house.ask("doctor", EARLY_HELP, RECORD_ANSWER, { input })).code).toBeNull();
  });

  it("lasts four hours by the database's clock, not longer, and never more by its own table", async () => {
    await granted("doctor");
    const [stored] = await rows(
      "select until_at - from_at = interval '4 hours' as four from emergency_grant",
    );
    expect(stored.four).toBe(true);
    await age("3 hours 59 minutes");
    expect(await seen("doctor")).toBe(true);
    // Its end is a moment ago, the moment at which this was set.
    await admin("update emergency_grant set from_at = now() - interval '4 hours', until_at = now()");
    expect(await seen("doctor")).toBe(false);
    expect((await page("doctor")).data.case).toBeNull();
    expect((await uses("doctor", "MINE"))[0]).toMatchObject({ status: "ENDED", endedHow: "TIME" });
    await expect(
      maintain(house.database.owner, (client) =>
        client.query(
          `insert into emergency_grant (partnership_id, id, account_id, case_id, persons, reason_code, reason, from_at, until_at)
           select partnership_id, gen_random_uuid(), account_id, case_id, persons, reason_code, reason, now(), now() + interval '4 hours 1 second' from emergency_grant`,
        ),
      ),
    ).rejects.toThrow("check constraint");
  });

  it("is ended by its user at once, and by nobody else", async () => {
    const { id } = await granted("doctor");
    const end = (who: string) => house.ask(who, URGENT, END_EMERGENCY_ACCESS, { useId: id });
    expect((await end("locum")).code).toBe("NOT_FOUND");
    expect(await seen("doctor")).toBe(true);
    expect((await end("doctor")).data.endEmergencyAccess.use).toMatchObject({
      status: "ENDED",
      endedHow: "ENDED",
    });
    expect(await seen("doctor")).toBe(false);
    expect((await end("doctor")).code).toBe("NOT_FOUND");
  });

  it("is not given, nor anything shown, where the audit cannot be written", async () => {
    const signature = "audit.append(uuid, uuid, timestamptz, json, bytea)";
    await rows(`revoke execute on function ${signature} from tellonce_api`);
    const refused = await request("doctor");
    await rows(`grant execute on function ${signature} to tellonce_api`);
    expect([refused.code, refused.data]).toEqual(["AUDIT_UNAVAILABLE", null]);
    expect(
      await rows(
        "select from emergency_use union all select from alert union all select from emergency_grant",
      ),
    ).toEqual([]);
  });

  it("is in the audit: that it was asked for, and each value read with the grant as its basis", async () => {
    const entries = await auditedBy(house, async () => {
      await granted("doctor");
      await page("doctor");
      await request("teacher");
    });
    const [asked, read, refused] = entries.map(({ content }) => content);
    expect(asked).toMatchObject({ purpose: URGENT, outcome: "CHANGED", agency: ids().agency("practice") });
    expect(asked.asked).toContain(ids().case("case"));
    expect(read).toMatchObject({ purpose: URGENT, outcome: "SHOWN" });
    expect(JSON.stringify(read.subjects)).toMatch(/EMERGENCY/);
    expect(refused).toMatchObject({ purpose: URGENT, outcome: "REFUSED" });
    expect(JSON.stringify(entries)).not.toContain(REASON);
  });
});

describe("what makes a case more sensitive ends emergency access to it", () => {
  const maintained = (sql: string, values: unknown[]) =>
    maintain(house.database.owner, (client) => client.query(sql, values));
  const raise: Record<string, () => Promise<unknown>> = {
    "a seal on the case (worked case 13)": () =>
      maintained(
        "insert into seal (partnership_id, id, case_id, accounts, reason) values ($1, gen_random_uuid(), $2, '{}', 'a strategy meeting')",
        [house.world.partnershipId, ids().case("case")],
      ),
    "a seal on one of its people": () =>
      maintained(
        "insert into seal (partnership_id, id, person_id, categories, accounts, reason) values ($1, gen_random_uuid(), $2, 16, '{}', 'asked for')",
        [house.world.partnershipId, ids().person("lee")],
      ),
    "a protection marker on a household": () =>
      maintained(
        "insert into protection_marker (partnership_id, id, kind, persons, household_id, reason) values ($1, gen_random_uuid(), 'LOCATION', '{}', $2, 'moved')",
        [house.world.partnershipId, ids().household("home")],
      ),
    "an exclusion of anybody from the case": () =>
      maintained(
        "insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, gen_random_uuid(), $2, $3, 'NEIGHBOUR')",
        [house.world.partnershipId, ids().account("warden"), ids().case("case")],
      ),
    "a value raised to a stricter category": () =>
      maintained("update answer set category = 22 where value = 'The boiler is mended.'", []),
  };
  // Each is put back, so that the next begins from the same case.
  const putBack = () =>
    admin(
      `delete from seal where reason in ('a strategy meeting', 'asked for'); delete from protection_marker where reason = 'moved';
       delete from exclusion where kind = 'NEIGHBOUR'; update answer set category = 6 where value = 'The boiler is mended.'`,
    );

  it.each(Object.keys(raise))("%s", async (what) => {
    await granted("doctor");
    expect(await seen("doctor")).toBe(true);
    await raise[what]!();
    expect(await seen("doctor")).toBe(false);
    expect((await page("doctor")).data.case).toBeNull();
    const [grant] = await rows("select retired_how, retired_at is not null as ended from emergency_grant");
    expect(grant).toEqual({ retired_how: "SENSITIVITY_RAISED", ended: true });
    await putBack();
    // Also afterwards: it is asked for again, or not at all.
    expect(await seen("doctor")).toBe(false);
  });

  it("and nothing else does: a change that raises nothing, or a restriction on another case", async () => {
    await granted("doctor");
    await maintained("update answer set category = 4 where value = 'The boiler is mended.'", []);
    await maintained(
      "insert into seal (partnership_id, id, case_id, accounts, reason) values ($1, gen_random_uuid(), $2, '{}', 'a strategy meeting')",
      [house.world.partnershipId, ids().case("strangers' case")],
    );
    expect(await seen("doctor")).toBe(true);
    await putBack();
  });
});

describe("an excluded viewer (worked case 11)", () => {
  it("gets nothing with emergency access either: the case is like none", async () => {
    const excluded = await request("cousin");
    const none = await request("cousin", { caseId: UNKNOWN });
    expect([excluded.code, excluded.errors[0]!.message]).toEqual(["NOT_FOUND", none.errors[0]!.message]);
    // Not even by a grant that is there.
    await maintain(house.database.owner, (client) =>
      client.query(
        `insert into emergency_grant (partnership_id, id, account_id, case_id, persons, reason_code, reason, until_at)
         values ($1, gen_random_uuid(), $2, $3, $4, 'RISK_TO_LIFE', $5, now() + interval '1 hour')`,
        [
          house.world.partnershipId,
          ids().account("cousin"),
          ids().case("case"),
          [ids().person("mum")],
          REASON,
        ],
      ),
    );
    expect((await page("cousin")).text).toBe((await page("cousin", URGENT, UNKNOWN)).text);
    expect((await house.ask("cousin", URGENT, WORKLIST)).data.worklist.edges).toEqual([]);
  });
});

describe("who is told", () => {
  it("the lead and the officers of both agencies, in the same moment; nobody else", async () => {
    const use = await granted("doctor");
    for (const [who, purpose] of [
      ["worker", EARLY_HELP],
      ["council dpo", "AUDIT"],
      ["practice dpo", "AUDIT"],
    ] as const)
      expect(await alerts(who, purpose)).toEqual([
        expect.objectContaining({
          kind: "EMERGENCY_ACCESS",
          about: "doctor",
          caseId: ids().case("case"),
          useId: use.id,
          seenAt: null,
        }),
      ]);
    for (const [who, purpose] of [
      ["teacher", EARLY_HELP],
      ["colleague", EARLY_HELP],
      ["doctor", EARLY_HELP],
      ["school dpo", "AUDIT"],
    ] as const)
      expect(await alerts(who, purpose)).toEqual([]);
    const [{ one }] = await rows(
      "select count(distinct created_at) = 1 and min(created_at) = (select from_at from emergency_grant) as one from alert",
    );
    expect(one).toBe(true);
  });

  it("an alert is marked as seen by whom it is for, and is not there for anybody else", async () => {
    await granted("doctor");
    const [{ id }] = await alerts("worker");
    const mark = (who: string, alert = id) => house.ask(who, EARLY_HELP, MARK_ALERT_SEEN, { id: alert });
    const [other, unknown] = [await mark("teacher"), await mark("teacher", UNKNOWN)];
    expect([other.code, other.errors[0]!.message]).toEqual(["NOT_FOUND", unknown.errors[0]!.message]);
    expect((await mark("worker")).data.markAlertSeen.alert.seenAt).toBeTruthy();
    expect((await alerts("worker"))[0].seenAt).toBeTruthy();
    expect((await alerts("council dpo", "AUDIT"))[0].seenAt).toBeNull();
  });

  it("says nothing of a case that is hidden from whom it is for", async () => {
    await granted("doctor");
    expect(await alerts("council dpo", "AUDIT")).toHaveLength(1);
    await maintain(house.database.owner, (client) =>
      client.query(
        "insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, gen_random_uuid(), $2, $3, 'NEIGHBOUR')",
        [house.world.partnershipId, ids().account("council dpo"), ids().case("case")],
      ),
    );
    expect(await alerts("council dpo", "AUDIT")).toEqual([]);
    expect(await uses("council dpo", "TO_REVIEW", "AUDIT")).toEqual([]);
    await admin("delete from exclusion where kind = 'NEIGHBOUR'");
  });
});

describe("the review", () => {
  it("is due at the end of the second working day", async () => {
    const { reviewBy } = await granted("doctor");
    const [{ due }] = await rows(
      "select (door.add_working_days((now() at time zone 'Europe/London')::date, 2) + 1)::timestamp at time zone 'Europe/London' as due",
    );
    expect(new Date(reviewBy)).toEqual(due);
  });

  it("is by somebody else: a supervisor or the officer of the user's agency, or the lead", async () => {
    const { id } = await granted("doctor");
    expect((await review("doctor", id)).code).toBe("FORBIDDEN");
    for (const who of ["locum", "teacher", "manager", "colleague", "aunt"])
      expect([who, (await review(who, id)).code]).toEqual([who, "NOT_FOUND"]);
    expect((await review("council dpo", id, "JUSTIFIED", "AUDIT")).code).toBe("NOT_FOUND");
    expect((await review("practice manager", id, "NEEDS_INFORMATION")).code).toBeNull();
    expect((await review("practice dpo", id, "NEEDS_INFORMATION", "AUDIT")).code).toBeNull();
    const done = await review("worker", id, "NOT_JUSTIFIED");
    expect(
      done.data.reviewEmergencyUse.use.reviews.map(({ outcome, reviewer }: any) => [outcome, reviewer]),
    ).toEqual([
      ["NEEDS_INFORMATION", "practice manager"],
      ["NEEDS_INFORMATION", "practice dpo"],
      ["NOT_JUSTIFIED", "worker"],
    ]);
    expect((await review("practice manager", id)).code).toBe("CONFLICT");
  });

  it("is a list for each of them, which says who may do what", async () => {
    const { id } = await granted("doctor");
    const listed = async (who: string, purpose = EARLY_HELP) =>
      (await uses(who, "TO_REVIEW", purpose)).map((use) => [use.id, use.mayReview]);
    for (const who of ["worker", "practice manager"]) expect(await listed(who)).toEqual([[id, true]]);
    expect(await listed("practice dpo", "AUDIT")).toEqual([[id, true]]);
    expect(await listed("council dpo", "AUDIT")).toEqual([[id, false]]);
    for (const who of ["doctor", "teacher", "colleague"]) expect(await listed(who)).toEqual([]);
    expect(await listed("school dpo", "AUDIT")).toEqual([]);
    await review("worker", id);
    expect(await listed("worker")).toEqual([]);
    expect(await uses("worker", "REVIEWED")).toHaveLength(1);
  });

  it("makes a second use wait for a second person while it is overdue, not a moment before", async () => {
    await granted("doctor");
    await age("5 hours", "0 hours");
    expect((await granted("doctor")).status).toBe("RUNNING");
    await age("5 hours", "30 days");
    const waiting = await granted("doctor");
    expect(waiting).toMatchObject({ status: "WAITING", secondPerson: "REQUIRED", reviewBy: null });
    expect(await seen("doctor")).toBe(false);
    // Others are not held up by it, and once both are reviewed neither is the doctor.
    expect((await uses("doctor", "MINE")).filter(({ overdue }) => overdue)).toHaveLength(2);
    for (const { id, reviewOpen } of await uses("doctor", "MINE"))
      if (reviewOpen) await review("practice manager", id);
    expect((await granted("doctor")).status).toBe("RUNNING");
  });

  it("is still overdue while only more information was asked for", async () => {
    const { id } = await granted("doctor");
    await review("practice manager", id, "NEEDS_INFORMATION");
    await age("5 hours", "30 days");
    expect((await granted("doctor")).status).toBe("WAITING");
  });
});

describe("a review that was not made in its time", () => {
  const followUp = () => house.database.api.query("select door.follow_up_reviews()");
  const kindsTold = async (who: string, purpose = "AUDIT") =>
    (await alerts(who, purpose))
      .map(({ kind }) => kind)
      .filter((kind: string) => kind.endsWith("UNREVIEWED"));

  it("is told once to the officers of both agencies, not a moment before, and not when it was made", async () => {
    const { id } = await granted("doctor");
    await followUp();
    expect(await kindsTold("practice dpo")).toEqual([]);
    await age("5 hours", "30 days");
    for (let time = 0; time < 2; time++) await followUp();
    for (const who of ["practice dpo", "council dpo"])
      expect(await kindsTold(who)).toEqual(["EMERGENCY_UNREVIEWED"]);
    expect(await kindsTold("school dpo")).toEqual([]);
    for (const who of ["doctor", "worker"]) expect(await kindsTold(who, EARLY_HELP)).toEqual([]);
    await admin("truncate alert cascade");
    await review("practice manager", id);
    await followUp();
    expect(await kindsTold("practice dpo")).toEqual([]);
  });

  it("of a sharing decision is told to the officer of the agency that leads the case", async () => {
    const decide = (day: string) =>
      maintain(house.database.owner, (client) =>
        client.query(
          `insert into sharing_decision (partnership_id, id, case_id, share, purpose, agencies, persons, categories, gateway, decided_by, why_necessary, why_proportionate, family_told, from_at, review_on)
           values ($1, gen_random_uuid(), $2, true, 'SAFEGUARDING_ENQUIRY', $3, $4, 1, 'CA1989_S47', $5, 'needed', 'as little as will do', true, now() - interval '9 days', ${day})`,
          [
            house.world.partnershipId,
            ids().case("case"),
            [ids().agency("school")],
            [ids().person("kim")],
            ids().practitioner("worker"),
          ],
        ),
      );
    const londonDay = "(now() at time zone 'Europe/London')::date";
    await decide(londonDay);
    await followUp();
    expect(await kindsTold("council dpo")).toEqual([]);
    await decide(`${londonDay} - 1`);
    for (let time = 0; time < 2; time++) await followUp();
    expect(await kindsTold("council dpo")).toEqual(["DECISION_UNREVIEWED"]);
    expect(await kindsTold("school dpo")).toEqual([]);
    await admin("delete from sharing_decision where why_necessary = 'needed'");
  });
});

describe("the second person", () => {
  const overdue = async () => {
    await granted("doctor");
    await age("5 hours", "30 days");
    return granted("doctor");
  };

  it("is a supervisor or the duty worker of the same agency, told by an alert; nobody else, nor the user", async () => {
    const { id } = await overdue();
    for (const who of ["practice manager", "on duty"]) {
      expect((await alerts(who)).map(({ kind, useId }) => [kind, useId])).toEqual([
        ["EMERGENCY_CONFIRMATION", id],
      ]);
      expect((await uses(who, "TO_CONFIRM")).map((use) => use.id)).toEqual([id]);
    }
    for (const who of ["doctor", "locum", "manager", "worker", "teacher"]) {
      expect([who, (await confirm(who, id)).code]).toEqual([who, "NOT_FOUND"]);
      expect(await uses(who, "TO_CONFIRM")).toEqual([]);
    }
    expect(await seen("doctor")).toBe(false);
    expect((await confirm("on duty", id)).data.confirmEmergencyAccess.use).toMatchObject({
      status: "RUNNING",
      confirmedBy: "on duty",
    });
    expect(await seen("doctor")).toBe(true);
    expect((await confirm("practice manager", id)).code).toBe("CONFLICT");
    // Who stood in for it does not review it.
    expect((await review("on duty", id)).code).toBe("FORBIDDEN");
  });

  it("comes too late after an hour", async () => {
    const { id } = await overdue();
    await age("1 hour", "0 hours");
    expect((await confirm("practice manager", id)).code).toBe("CONFLICT");
    expect(await seen("doctor")).toBe(false);
    expect((await uses("doctor", "MINE"))[0]).toMatchObject({ id, status: "LAPSED" });
  });

  it("opens what a seal opens in an emergency, for no longer than it was asked for", async () => {
    await maintain(house.database.owner, (client) =>
      client.query(
        `insert into seal (partnership_id, id, person_id, categories, accounts, existence, emergency, reason)
         values ($1, gen_random_uuid(), $2, 65536, '{}', 'WITHHELD', true, 'asked for')`,
        [house.world.partnershipId, ids().person("mum")],
      ),
    );
    const alone = await granted("doctor");
    expect((await page("doctor")).data.case).not.toBeNull();
    expect(await seen("doctor")).toBe(false);
    // Who did not ask for a second person gets none.
    expect((await confirm("practice manager", alone.id)).code).toBe("CONFLICT");
    await age("1 hour", "0 hours");
    const { id, endsAt } = await granted("doctor", { secondPerson: true });
    expect(await seen("doctor")).toBe(false);
    const { use } = (await confirm("practice manager", id)).data.confirmEmergencyAccess;
    expect([use.status, use.endsAt]).toEqual(["RUNNING", endsAt]);
    expect(await seen("doctor")).toBe(true);
    await admin("delete from seal where reason = 'asked for'");
  });

  it("is needed to learn of a case that is sealed but for emergencies; a seal that allows none is passed by nobody", async () => {
    const sealed = (emergency: boolean) =>
      maintain(house.database.owner, (client) =>
        client.query(
          "insert into seal (partnership_id, id, case_id, accounts, emergency, reason) values ($1, gen_random_uuid(), $2, '{}', $3, 'asked for')",
          [house.world.partnershipId, ids().case("case"), emergency],
        ),
      );
    await sealed(true);
    const { id, status } = await granted("doctor");
    expect(status).toBe("WAITING");
    expect((await page("doctor")).data.case).toBeNull();
    expect((await confirm("practice manager", id)).code).toBeNull();
    expect(await seen("doctor")).toBe(true);
    await sealed(false);
    expect((await page("doctor")).data.case).toBeNull();
    expect((await request("doctor")).code).toBe("NOT_FOUND");
    await admin("delete from seal where reason = 'asked for'");
  });
});

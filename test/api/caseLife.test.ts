import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { inDays } from "../support/operations.js";

const ASSESSMENT = "STATUTORY_ASSESSMENT";
const REASON = "It was agreed with the family.";
const world = withStrangers(
  withFamily(
    northshire()
      .practitioner("second", { at: "council", role: "LEAD_PROFESSIONAL" })
      .practitioner("duty", { at: "council", role: "DUTY_WORKER" })
      .practitioner("social", { at: "charity", role: "SOCIAL_WORKER" })
      .supervises("manager", "colleague"),
  ),
);
const { ids } = world;

let house: House;
beforeAll(async () => void (house = await startHouse(world)));
afterAll(() => house?.stop());

const input = async (who: string, document: string, said: object, purpose = EARLY_HELP) => {
  const { data, code, errors } = await house.ask(who, purpose, document, { input: said });
  return { code, message: errors[0]?.message, caseId: data && (Object.values(data)[0] as any)?.caseId };
};
const done = async (...asked: Parameters<typeof input>): Promise<string> => {
  const { code, message, caseId } = await input(...asked);
  expect([code, message]).toEqual([null, undefined]);
  return caseId;
};
const caseOf = async (who: string, id: string, purpose = EARLY_HELP) =>
  (await house.ask(who, purpose, documents.CASE, { id })).data.case;
const lifeOf = async (who: string, caseId: string, purpose = EARLY_HELP) =>
  (await house.ask(who, purpose, documents.CASE_LIFE, { caseId })).data.caseLife;
const waiting = async (who: string) =>
  (await house.ask(who, EARLY_HELP, documents.CASE_WAITING)).data.caseWaiting;
const people = [
  { role: "PARENT", givenName: "Ada", bornOn: "1994-02-03" },
  { role: "CHILD", givenName: "Isla", familyName: "Reed", bornOn: "2016-03-01" },
  { role: "CHILD", expectedOn: inDays(60), mother: 0 },
];
const referral = (more: object = {}) => ({
  familyName: "Reed",
  referredBy: "The head teacher",
  riskFactors: ["EXCLUSION"],
  reason: "Isla was excluded twice this term.",
  people,
  ...more,
});
const refer = (who = "colleague", more: object = {}) => done(who, documents.RECORD_REFERRAL, referral(more));
const triage = (caseId: string, outcome = "CASEWORK", who = "colleague", more: object = {}) =>
  input(who, documents.TRIAGE_REFERRAL, { caseId, outcome, reason: REASON, ...more });
/** A case that the colleague leads. */
async function opened(): Promise<string> {
  const caseId = await refer();
  expect((await triage(caseId)).code).toBe(null);
  return caseId;
}
const offer = (caseId: string, more: object, who = "colleague") =>
  input(who, documents.OFFER_CASE, { caseId, kind: "INVITATION", agencyId: ids.agency("school"), ...more });
const answer = (who: string, offerId: string, said = "ACCEPTED") =>
  input(who, documents.ANSWER_CASE_OFFER, { offerId, answer: said });
const offerTo = async (who: string, caseId: string) => {
  const { reference } = await caseOf("colleague", caseId);
  return (await waiting(who)).offers.find((one: any) => one.reference === reference);
};
const joined = async (who: string, agency: string, caseId: string) => {
  expect((await offer(caseId, { agencyId: ids.agency(agency), accountId: ids.account(who) })).code).toBe(
    null,
  );
  expect((await answer(who, (await offerTo(who, caseId)).id)).code).toBe(null);
};
const close = (caseId: string, who = "colleague", more: object = {}) =>
  input(who, documents.CLOSE_CASE, { caseId, outcomes: ["GOALS_MET"], reason: REASON, ...more });
const leadOf = async (caseId: string) =>
  (
    await house.database.admin.query(
      "select practitioner_id from involvement where case_id = $1 and kind = 'LEAD' and retired_epoch is null",
      [caseId],
    )
  ).rows.map(({ practitioner_id }) => practitioner_id);

describe("a referral", () => {
  it("records its people, an unborn child by the expected date, and is known to nobody else", async () => {
    const caseId = await refer();
    const page = await caseOf("colleague", caseId);
    expect(page).toMatchObject({ familyName: "Reed", status: "REFERRED", lead: null });
    expect(
      page.family.members.map(({ person }: any) => [person.name, person.bornOn, person.expectedOn]),
    ).toEqual(
      expect.arrayContaining([
        ["Ada Reed", "1994-02-03", null],
        ["Isla Reed", "2016-03-01", null],
        [null, null, inDays(60)],
      ]),
    );
    const { steps, viewerCan } = await lifeOf("colleague", caseId);
    expect(viewerCan).toMatchObject({ triage: true, manage: false });
    expect(steps).toMatchObject([
      {
        kind: "REFERRED",
        referredBy: "The head teacher",
        riskFactors: ["EXCLUSION"],
        reason: referral().reason,
      },
    ]);
    expect((await caseOf("manager", caseId)).familyName).toBe("Reed");
    for (const who of ["worker", "duty", "teacher", "social"]) {
      expect(await caseOf(who, caseId)).toBe(null);
      expect(await lifeOf(who, caseId)).toBe(null);
      expect((await triage(caseId, "CASEWORK", who)).code).toBe("NOT_FOUND");
    }
  });

  it("is not for whose work it is not to lead", async () =>
    expect((await input("teacher", documents.RECORD_REFERRAL, referral())).code).toBe("FORBIDDEN"));

  it.each([
    ["an unborn child without a mother", [{ role: "CHILD", expectedOn: inDays(60) }]],
    ["an unborn child with a name", [people[0], { ...people[2], givenName: "Bea" }]],
    ["an unborn child of an unborn child", [people[2], { ...people[2], mother: 0 }]],
    ["somebody without a name", [{ role: "PARENT" }]],
    ["a birth in the future", [{ role: "CHILD", givenName: "Bea", bornOn: inDays(3) }]],
    ["nobody", []],
  ])("refuses %s", async (_what, persons) => {
    expect((await input("colleague", documents.RECORD_REFERRAL, referral({ people: persons }))).code).toBe(
      "BAD_INPUT",
    );
  });

  it.each(["INFORMATION", "ADVICE"])(
    "that ends with %s opens no case, and can be undone",
    async (outcome) => {
      const caseId = await refer();
      expect((await triage(caseId, outcome)).code).toBe(null);
      expect(await caseOf("colleague", caseId)).toBe(null);
      expect(await leadOf(caseId)).toEqual([]);
      await done("colleague", documents.UNDO_CLOSURE, { caseId, reason: REASON });
      expect(await caseOf("colleague", caseId)).toMatchObject({ status: "REFERRED", lead: null });
    },
  );

  it("that becomes casework opens the case with one lead, once, and still to nobody else", async () => {
    const caseId = await refer();
    expect(
      (await triage(caseId, "CASEWORK", "colleague", { leadAccountId: ids.account("teacher") })).code,
    ).toBe("BAD_INPUT");
    expect(
      (await triage(caseId, "CASEWORK", "colleague", { leadAccountId: ids.account("second") })).code,
    ).toBe(null);
    expect(await leadOf(caseId)).toEqual([ids.practitioner("second")]);
    const page = await caseOf("second", caseId);
    expect(page).toMatchObject({ status: "OPEN", familyName: "Reed", lead: { kind: "LEAD" } });
    expect(
      (await lifeOf("second", caseId)).steps.map(({ kind, triageOutcome }: any) => [kind, triageOutcome]),
    ).toEqual([
      ["TRIAGED", "CASEWORK"],
      ["REFERRED", null],
    ]);
    expect(await caseOf("colleague", caseId)).toBe(null);
    expect(await caseOf("worker", caseId)).toBe(null);
    expect((await triage(caseId, "ADVICE", "second")).code).toBe("CONFLICT");
  });
});

describe("a need band", () => {
  it("is recorded with its reason beside the earlier ones, by who leads alone", async () => {
    const caseId = await opened();
    const say = (band: number, from: string, who = "colleague") =>
      input(who, documents.RECORD_NEED_BAND, { caseId, band, from, reason: `${REASON} ${band}` });
    expect((await say(3, inDays(-9))).code).toBe(null);
    expect((await say(2, inDays(0), "manager")).code).toBe(null);
    expect((await say(1, inDays(2))).code).toBe("BAD_INPUT");
    expect((await say(4, inDays(0))).code).toBe("BAD_INPUT");
    expect((await say(1, inDays(0), "worker")).code).toBe("NOT_FOUND");
    await joined("teacher", "school", caseId);
    expect((await say(1, inDays(0), "teacher")).code).toBe("FORBIDDEN");
    expect((await caseOf("colleague", caseId)).needBand).toBe(2);
    expect(
      (await lifeOf("colleague", caseId)).needBands.map(({ band, from, reason }: any) => [
        band,
        from,
        reason,
      ]),
    ).toEqual([
      [2, inDays(0), `${REASON} 2`],
      [3, inDays(-9), `${REASON} 3`],
    ]);
    // It is there, as the lead sees; without consent a member sees neither bands nor reasons.
    expect(await lifeOf("teacher", caseId)).toMatchObject({ needBands: [], steps: [], offers: [] });
  });
});

describe("stepping up and down", () => {
  it("opens the case for a duty, which shares nothing without a decision, and ends that again", async () => {
    const caseId = await opened();
    await joined("teacher", "school", caseId);
    const step = (direction: string, more: object = {}, who = "colleague") =>
      input(who, documents.STEP_CASE, { caseId, direction, reason: REASON, ...more });
    expect((await step("UP", { purpose: EARLY_HELP })).code).toBe("BAD_INPUT");
    expect((await step("UP", { purpose: "STATUTORY_GATEWAY" })).code).toBe("BAD_INPUT");
    expect((await step("UP", { purpose: ASSESSMENT }, "teacher")).code).toBe("FORBIDDEN");
    expect((await caseOf("colleague", caseId)).purposes).not.toContain(ASSESSMENT);
    expect((await step("UP", { purpose: ASSESSMENT })).code).toBe(null);
    expect(await caseOf("colleague", caseId)).toMatchObject({
      status: "STEPPED_UP",
      purposes: expect.arrayContaining([EARLY_HELP, ASSESSMENT]),
    });
    expect((await caseOf("colleague", caseId, ASSESSMENT)).familyName).toBe("Reed");
    expect((await caseOf("teacher", caseId, ASSESSMENT)).familyName).toBe(null);
    expect((await step("UP", { purpose: ASSESSMENT })).code).toBe("CONFLICT");
    expect((await step("DOWN")).code).toBe(null);
    expect((await caseOf("colleague", caseId)).purposes).not.toContain(ASSESSMENT);
    expect((await lifeOf("colleague", caseId)).steps.slice(0, 2)).toMatchObject([
      { kind: "STEPPED_DOWN", purpose: null },
      { kind: "STEPPED_UP", purpose: ASSESSMENT, reason: REASON },
    ]);
  });
});

describe("the team around the family", () => {
  it("an invitation gives nothing before it is accepted, and after that no more than consent lets", async () => {
    const caseId = await opened();
    expect((await offer(caseId, { role: "A reading partner" })).code).toBe(null);
    const invitation = await offerTo("teacher", caseId);
    expect(invitation).toMatchObject({
      kind: "INVITATION",
      agency: { name: expect.any(String) },
      toTeam: true,
    });
    expect(JSON.stringify(invitation)).not.toMatch(/Reed|Isla|reading/);
    expect(await caseOf("teacher", caseId)).toBe(null);
    expect((await offer(caseId, {})).code).toBe("CONFLICT");
    for (const who of ["doctor", "constable", "second"]) {
      expect(await offerTo(who, caseId)).toBe(undefined);
      expect((await answer(who, invitation.id)).code).toBe("NOT_FOUND");
    }
    expect((await answer("teacher", invitation.id)).code).toBe(null);
    expect((await answer("headteacher", invitation.id)).code).toBe("NOT_FOUND");
    const page = await caseOf("teacher", caseId);
    expect([page.status, page.familyName]).toEqual([null, null]);
    expect(await caseOf("headteacher", caseId)).toBe(null);
    expect((await lifeOf("colleague", caseId)).offers).toMatchObject([
      { state: "ACCEPTED", role: "A reading partner" },
    ]);
  });

  it("whoever is excluded is invited to nothing, and nobody learns why", async () => {
    expect((await offer(ids.case("case"), { accountId: ids.account("aunt") }, "worker")).code).toBe(null);
    expect((await waiting("aunt")).offers).toEqual([]);
    const [{ id }] = (await lifeOf("worker", ids.case("case"))).offers;
    expect((await answer("aunt", id)).code).toBe("NOT_FOUND");
    expect((await answer("worker", id, "WITHDRAWN")).code).toBe(null);
    expect((await answer("worker", id, "WITHDRAWN")).code).toBe("CONFLICT");
  });

  it("a service whose part is itself sensitive is not shown to the others", async () => {
    const caseId = await opened();
    const seen = async (who: string) =>
      JSON.stringify([await caseOf(who, caseId), await lifeOf(who, caseId)]);
    await joined("teacher", "school", caseId);
    expect((await offer(caseId, { agencyId: ids.agency("clinic") })).code).toBe(null);
    expect(await seen("teacher")).not.toContain(ids.agency("clinic"));
    expect(await seen("colleague")).toContain(ids.agency("clinic"));
    expect((await answer("counsellor", (await offerTo("counsellor", caseId)).id)).code).toBe(null);
    const team = async (who: string) =>
      (await caseOf(who, caseId)).team.edges.map(({ node }: any) => node.practitioner?.name);
    expect(await seen("counsellor")).toContain(ids.agency("clinic"));
    expect(await team("counsellor")).toHaveLength(1);
    expect(await team("teacher")).toHaveLength(1);
    expect(await seen("teacher")).not.toContain(ids.agency("clinic"));
  });

  it("declining and leaving give and leave nothing; a member leaves, the lead may end a part that they see", async () => {
    const caseId = await opened();
    expect((await offer(caseId, {})).code).toBe(null);
    expect((await answer("teacher", (await offerTo("teacher", caseId)).id, "DECLINED")).code).toBe(null);
    expect(await caseOf("teacher", caseId)).toBe(null);
    await joined("teacher", "school", caseId);
    const { leave } = (await lifeOf("teacher", caseId)).viewerCan;
    const go = (who: string) => input(who, documents.LEAVE_TEAM, { caseId, memberId: leave, reason: REASON });
    expect((await go("second")).code).toBe("NOT_FOUND");
    expect((await go("teacher")).code).toBe(null);
    expect(await caseOf("teacher", caseId)).toBe(null);
    expect((await go("teacher")).code).toBe("NOT_FOUND");
  });

  it("holds more than fifteen", async () => {
    const caseId = await opened();
    await joined("teacher", "school", caseId);
    await maintain(house.database.owner, async (client) => {
      for (let n = 0; n < 16; n++)
        await client.query(
          `insert into involvement (partnership_id, id, case_id, kind, agency_id, practitioner_id, subjects)
           select partnership_id, gen_random_uuid(), case_id, 'MEMBER', agency_id, practitioner_id, subjects from involvement
           where case_id = $1 and kind = 'MEMBER' limit 1`,
          [caseId],
        );
    });
    expect((await offer(caseId, { agencyId: ids.agency("charity") })).code).toBe(null);
    expect((await answer("social", (await offerTo("social", caseId)).id)).code).toBe(null);
    expect(await caseOf("social", caseId)).not.toBe(null);
  });
});

describe("handing over the lead", () => {
  const summary = "Isla is back at school; Ada starts work in May.";
  it("takes both sides, ends the old lead's access, and leaves one lead at every instant", async () => {
    const caseId = await opened();
    const to = (who: string, by = "colleague", agency = "council") =>
      offer(
        caseId,
        { kind: "HANDOVER", agencyId: ids.agency(agency), accountId: ids.account(who), summary },
        by,
      );
    expect((await to("teacher", "colleague", "school")).code).toBe("BAD_INPUT");
    expect((await to("colleague")).code).toBe("BAD_INPUT");
    expect((await to("second", "duty")).code).toBe("FORBIDDEN");
    expect((await to("second")).code).toBe(null);
    expect((await to("worker")).code).toBe("CONFLICT");
    expect(await leadOf(caseId)).toEqual([ids.practitioner("colleague")]);
    const offered = await offerTo("second", caseId);
    expect(JSON.stringify(offered)).not.toContain("Isla");
    expect(await caseOf("second", caseId)).toBe(null);
    expect((await answer("worker", offered.id)).code).toBe("NOT_FOUND");
    expect((await answer("second", offered.id)).code).toBe(null);
    expect(await leadOf(caseId)).toEqual([ids.practitioner("second")]);
    expect(await caseOf("colleague", caseId)).toBe(null);
    expect((await caseOf("second", caseId)).familyName).toBe("Reed");
    expect((await lifeOf("second", caseId)).steps[0]).toMatchObject({ kind: "HANDED_OVER", reason: summary });
  });

  it("to another agency gives it the lead, but what the first recorded only where the family lets it", async () => {
    const caseId = await opened();
    expect(
      (
        await offer(caseId, {
          kind: "HANDOVER",
          agencyId: ids.agency("charity"),
          accountId: ids.account("social"),
          summary,
        })
      ).code,
    ).toBe(null);
    const { id } = await offerTo("social", caseId);
    expect((await answer("social", id)).code).toBe(null);
    expect(await leadOf(caseId)).toEqual([ids.practitioner("social")]);
    expect(await caseOf("colleague", caseId)).toBe(null);
    expect((await caseOf("social", caseId)).familyName).toBe(null);
    expect((await lifeOf("social", caseId)).steps).toEqual([]);
    expect((await lifeOf("social", caseId)).viewerCan.manage).toBe(true);
  });
});

describe("closing a case", () => {
  it("ends everybody's part and what waits; undone within a day everything is as before", async () => {
    const caseId = await opened();
    const { reference } = await caseOf("colleague", caseId);
    await joined("teacher", "school", caseId);
    expect((await offer(caseId, { agencyId: ids.agency("practice") })).code).toBe(null);
    const invited = await offerTo("doctor", caseId);
    expect((await close(caseId, "teacher")).code).toBe("FORBIDDEN");
    expect((await close(caseId, "worker")).code).toBe("NOT_FOUND");
    expect((await close(caseId, "colleague", { outcomes: [] })).code).toBe("BAD_INPUT");
    expect((await close(caseId)).code).toBe(null);
    for (const who of ["colleague", "manager", "duty", "teacher"])
      expect(await caseOf(who, caseId)).toBe(null);
    expect(await leadOf(caseId)).toEqual([]);
    expect((await answer("doctor", invited.id)).code).toBe("NOT_FOUND");
    expect((await waiting("colleague")).closures).toEqual(
      expect.arrayContaining([expect.objectContaining({ caseId, reference })]),
    );
    expect(JSON.stringify(await waiting("manager"))).not.toContain(reference);
    const undo = (who: string) => input(who, documents.UNDO_CLOSURE, { caseId, reason: REASON });
    expect((await undo("manager")).code).toBe("NOT_FOUND");
    expect((await undo("colleague")).code).toBe(null);
    expect(await caseOf("colleague", caseId)).toMatchObject({ status: "OPEN", closedOn: null });
    expect(await caseOf("teacher", caseId)).not.toBe(null);
    expect((await undo("colleague")).code).toBe("NOT_FOUND");
  });

  it("asks what becomes of open actions", async () => {
    const caseId = await opened();
    await maintain(house.database.owner, (client) =>
      client.query(
        `insert into plan_action (partnership_id, id, case_id, category, agency_id, subjects, title, status, owner_agency_id)
         select partnership_id, gen_random_uuid(), id, 4, agency_id, subjects, 'A reading partner', 'PLANNED', agency_id from case_record where id = $1`,
        [caseId],
      ),
    );
    expect((await lifeOf("colleague", caseId)).openActions).toBe(1);
    expect((await close(caseId)).code).toBe("BAD_INPUT");
    expect((await close(caseId, "colleague", { openActions: "The school goes on with it." })).code).toBe(
      null,
    );
    await done("colleague", documents.UNDO_CLOSURE, { caseId, reason: REASON });
    expect((await lifeOf("colleague", caseId)).steps[1]).toMatchObject({
      kind: "CLOSED",
      closureOutcomes: ["GOALS_MET"],
      openActions: "The school goes on with it.",
    });
  });

  it("after a day is not undone but reopened, by its number, with its last lead and nobody else", async () => {
    const caseId = await opened();
    const { reference } = await caseOf("colleague", caseId);
    await joined("teacher", "school", caseId);
    expect((await close(caseId)).code).toBe(null);
    await house.database.admin.query(
      "update case_step set at = at - interval '25 hours' where case_id = $1",
      [caseId],
    );
    expect((await waiting("colleague")).closures.map(({ caseId: id }: any) => id)).not.toContain(caseId);
    expect((await input("colleague", documents.UNDO_CLOSURE, { caseId, reason: REASON })).code).toBe(
      "CONFLICT",
    );
    const reopen = (who: string, number = reference) =>
      input(who, documents.REOPEN_CASE, { reference: number, reason: REASON });
    const unknown = await reopen("worker", "C-0000000000");
    for (const who of ["worker", "teacher", "second"]) expect(await reopen(who)).toEqual(unknown);
    expect((await reopen("manager", reference.toLowerCase())).caseId).toBe(caseId);
    expect(await leadOf(caseId)).toEqual([ids.practitioner("colleague")]);
    expect(await caseOf("colleague", caseId)).toMatchObject({ status: "OPEN", familyName: "Reed" });
    expect(await caseOf("teacher", caseId)).toBe(null);
    expect(await reopen("colleague")).toEqual(unknown);
  });
});

it("every change is in the audit, without a word of what was said", async () => {
  let caseId = "";
  const rows = await auditedBy(house, async () => void (caseId = await opened()));
  const told = JSON.stringify(rows);
  expect(told).toContain("triage");
  expect(told).toContain(caseId);
  expect(told).not.toMatch(/Isla|Reed|excluded twice/);
});

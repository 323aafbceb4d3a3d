import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { inDays } from "../support/operations.js";
import { aged, day, types, yes } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const ENQUIRY = "SAFEGUARDING_ENQUIRY";

let house: House;
beforeAll(async () => {
  const all = yes(
    [
      "IDENTITY",
      "CONTACT",
      "HOUSEHOLD",
      "AGENCY_INVOLVEMENT",
      "EDUCATION",
      "HEALTH_PHYSICAL",
      "SAFEGUARDING",
    ],
    types("CHILDRENS_SERVICES"),
  );
  const world = withStrangers(withFamily(northshire()))
    .consents("mum", { called: "kim for the council", for: "kim", says: [all], purposes: [EARLY_HELP] })
    .consents("mum", { called: "mum for the council", says: [all], purposes: [EARLY_HELP] })
    // Nobody but the doctor may know that Hal is of the family.
    .person("hal", { born: aged(50) })
    .joins("hal", { case: "case" })
    .seals({ person: "hal", openTo: ["doctor"] })
    .value("kim", "SAFEGUARDING", { by: "worker", text: "Kim was left alone." })
    .decision({
      called: "overdue",
      case: "case",
      purpose: ENQUIRY,
      agencies: ["practice"],
      people: ["kim"],
      categories: ["EDUCATION"],
      reviewOn: day(-1),
    });
  house = await startHouse(world, { assurance: { colleague: 1 } });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const kase = () => ids().case("case");
const said = (input: object = {}) => ({ caseId: kase(), reviewOn: inDays(90), ...input });
const exclusion = (who: string, more: object = {}) => ({
  exclusion: said({ accountId: ids().account(who), reason: "RELATIVE", ...more }),
});
const decision = (more: object = {}) => ({
  sharingDecision: said({
    share: true,
    purpose: ENQUIRY,
    gateway: "CA1989_S47",
    agencyIds: [ids().agency("police")],
    personIds: [ids().person("kim")],
    categories: ["HEALTH_MENTAL"],
    whyNecessary: "Kim may be at risk of significant harm.",
    whyProportionate: "Only what the enquiry needs.",
    familyTold: true,
    ...more,
  }),
});
const seal = (more: object = {}) => ({
  seal: said({
    accountIds: [ids().account("manager")],
    existence: "ABSENT",
    emergency: false,
    reason: "A colleague is known to the family.",
    ...more,
  }),
});
const marker = (more: object = {}) => ({
  marker: said({
    protects: "LOCATION",
    personIds: [ids().person("kim")],
    accountIds: [],
    agencyIds: [ids().agency("council")],
    effect: "WITHHELD",
    emergency: false,
    reason: "Where Kim lives must not be known.",
    ...more,
  }),
});
const OPERATIONS = {
  sharingDecision: ["recordSharingDecision", documents.RECORD_SHARING_DECISION],
  seal: ["recordSeal", documents.RECORD_SEAL],
  exclusion: ["recordExclusion", documents.RECORD_EXCLUSION],
  marker: ["recordMarker", documents.RECORD_MARKER],
  end: ["endRule", documents.END_RULE],
  review: ["reviewRule", documents.REVIEW_RULE],
  objection: ["recordObjection", documents.RECORD_OBJECTION],
} as const;
type Change = Partial<Record<keyof typeof OPERATIONS, object>>;

const preview = (who: string, change: Change) =>
  house.ask(who, EARLY_HELP, documents.PREVIEW_RULE, { input: change });
const send = async (who: string, change: Change, expectedDiff: string) => {
  const kind = Object.keys(change)[0] as keyof typeof OPERATIONS;
  const [field, document] = OPERATIONS[kind];
  const answer = await house.ask(who, EARLY_HELP, document, { input: change[kind], expectedDiff });
  return { ...answer, change: answer.data?.[field] };
};
/** Looks, then saves what was looked at. */
const make = async (who: string, change: Change) => {
  const { data, errors } = await preview(who, change);
  expect(errors).toEqual([]);
  const made = await send(who, change, data.previewRule.digest);
  expect([made.errors, made.change?.conflict]).toEqual([[], false]);
  return { diff: data.previewRule, ruleId: made.change.ruleId as string };
};
const end = (ruleId: string) => ({
  end: { caseId: kase(), ruleId, reason: "It is no longer needed." },
});
const page = (who: string, purpose = EARLY_HELP, id = kase()) =>
  house.ask(who, purpose, documents.CASE, { id });
const rules = async (who: string) =>
  (await house.ask(who, EARLY_HELP, documents.CASE_RULES, { caseId: kase() })).data.caseRules;
const brief = ({ lines }: { lines: any[] }) =>
  lines.map((line) =>
    [line.effect, line.agency.name, line.purpose, line.category, line.locatingOnly].join(" "),
  );
const stored = async (table: string, id: string) =>
  (
    await house.database.admin.query(
      `select recorded_by, retired_how, retired_note, retired_by, review_of, recorded_epoch, retired_epoch from ${table} where id = $1`,
      [id],
    )
  ).rows[0];
const counts = async () =>
  (
    await house.database.admin.query(
      "select (select count(*) from seal) s, (select count(*) from exclusion) e, (select count(*) from protection_marker) m, (select count(*) from sharing_decision) d",
    )
  ).rows[0];

describe("an exclusion", () => {
  it("hides the case at the next read, is audited by ids, and opens again when it is ended", async () => {
    expect((await page("teacher")).text).toContain("Kim reads well.");
    let made!: Awaited<ReturnType<typeof make>>;
    const audited = await auditedBy(house, async () => (made = await make("manager", exclusion("teacher"))));

    expect(brief(made.diff)).toContain("CLOSES school EARLY_HELP EDUCATION false");
    expect(brief(made.diff).every((line) => line.startsWith("CLOSES school"))).toBe(true);
    expect(made.diff.existence).toMatchObject([
      { effect: "CLOSES", agency: { name: "school" }, purpose: EARLY_HELP, viewers: 1, cases: 1 },
      { effect: "CLOSES", agency: { name: "school" }, purpose: "EVALUATION", viewers: 1 },
      { effect: "CLOSES", agency: { name: "school" }, purpose: ENQUIRY, viewers: 1 },
    ]);
    const changed = audited.filter(({ content }) => content.changed.length > 0);
    expect(changed.map(({ content }) => [content.changed, content.account, content.outcome])).toEqual([
      [[{ what: "EXCLUSION RECORD", id: made.ruleId }], ids().account("manager"), "CHANGED"],
    ]);

    expect((await page("teacher")).text).toBe((await page("teacher", EARLY_HELP, UNKNOWN)).text);
    expect((await page("doctor")).text).toContain("Kim has asthma.");
    expect((await rules("manager")).exclusions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: made.ruleId,
          state: "IN_FORCE",
          account: expect.objectContaining({ name: "teacher" }),
          recordedBy: expect.objectContaining({ name: "manager" }),
        }),
      ]),
    );

    const ended = await make("manager", end(made.ruleId));
    expect(brief(ended.diff)).toEqual(brief(made.diff).map((line) => line.replace("CLOSES", "OPENS")));
    expect((await page("teacher")).text).toContain("Kim reads well.");
    expect(await stored("exclusion", made.ruleId)).toMatchObject({
      recorded_by: ids().account("manager"),
      retired_by: ids().account("manager"),
      retired_how: "ENDED",
      retired_note: "It is no longer needed.",
    });
    expect((await send("manager", end(made.ruleId), "")).code).toBe("CONFLICT");
  });

  it("holds from its first day on: what it closes is worked out for then", async () => {
    const { diff, ruleId } = await make(
      "manager",
      exclusion("teacher", { from: inDays(10), until: inDays(50), reviewOn: inDays(40) }),
    );
    expect(brief(diff)).toContain("CLOSES school EARLY_HELP EDUCATION false");
    expect(Date.parse(diff.asOf)).toBeGreaterThan(Date.now() + 8 * 86_400_000);
    expect((await page("teacher")).text).toContain("Kim reads well.");
    expect((await rules("manager")).exclusions.find(({ id }: { id: string }) => id === ruleId).state).toBe(
      "NOT_YET",
    );
    await make("manager", end(ruleId));
  });

  it("is never recorded by whom it is about", async () => {
    expect([
      (await preview("manager", exclusion("manager"))).code,
      (await preview("worker", exclusion("worker"))).code,
    ]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  });
});

describe("a sharing decision", () => {
  it("opens what it names to whom it names, is reviewed and ends", async () => {
    const look = async () => (await page("constable", ENQUIRY)).text;
    expect(await look()).not.toContain("Kim is anxious.");
    const { diff, ruleId } = await make("worker", decision());
    expect(diff.lines).toMatchObject([
      {
        effect: "OPENS",
        agency: { name: "police" },
        purpose: ENQUIRY,
        category: "HEALTH_MENTAL",
        viewers: 1,
        people: 1,
        sample: [{ id: ids().person("kim"), name: "Kim Scenario" }],
      },
    ]);
    expect(await look()).toContain("Kim is anxious.");
    expect((await page("warden", ENQUIRY)).text).not.toContain("Kim is anxious.");

    const reviewed = await make("worker", {
      review: { caseId: kase(), ruleId, finding: "The enquiry goes on.", reviewOn: inDays(120) },
    });
    expect(reviewed.diff.lines).toEqual([]);
    expect(await stored("sharing_decision", ruleId)).toMatchObject({
      retired_how: "REVIEWED",
      retired_note: "The enquiry goes on.",
    });
    expect(await stored("sharing_decision", reviewed.ruleId)).toMatchObject({
      review_of: ruleId,
      retired_how: null,
    });
    expect(await look()).toContain("Kim is anxious.");
    const listed = (await rules("worker")).sharingDecisions;
    expect(listed.slice(0, 2).map((one: any) => [one.id, one.state, one.reviewOn, one.whyNecessary])).toEqual(
      [
        [reviewed.ruleId, "IN_FORCE", inDays(120), "Kim may be at risk of significant harm."],
        [ruleId, "REVIEWED", inDays(90), "Kim may be at risk of significant harm."],
      ],
    );

    await make("worker", end(reviewed.ruleId));
    expect(await look()).not.toContain("Kim is anxious.");
  });

  it("not to share closes what another opens", async () => {
    const open = await make("worker", decision());
    expect((await page("constable", ENQUIRY)).text).toContain("Kim is anxious.");
    const not = await make("worker", decision({ share: false }));
    expect(brief(not.diff)).toEqual([`CLOSES police ${ENQUIRY} HEALTH_MENTAL false`]);
    expect((await page("constable", ENQUIRY)).text).not.toContain("Kim is anxious.");
    await make("worker", end(not.ruleId));
    expect((await page("constable", ENQUIRY)).text).toContain("Kim is anxious.");
    await make("worker", end(open.ruleId));
  });

  it("whose review is overdue opens again when it is reviewed", async () => {
    const overdue = ids().decision("overdue");
    const look = async () => (await page("doctor", ENQUIRY)).text.includes("Kim reads well.");
    const stateOf = async (id: string) =>
      (await rules("worker")).sharingDecisions.find((one: any) => one.id === id).state;
    expect([await look(), await stateOf(overdue)]).toEqual([false, "REVIEW_OVERDUE"]);
    const { diff, ruleId } = await make("worker", {
      review: { caseId: kase(), ruleId: overdue, finding: "It is still needed.", reviewOn: inDays(30) },
    });
    expect(brief(diff)).toEqual([`OPENS practice ${ENQUIRY} EDUCATION false`]);
    expect([await look(), await stateOf(overdue), await stateOf(ruleId)]).toEqual([
      true,
      "REVIEWED",
      "IN_FORCE",
    ]);
    await make("worker", end(ruleId));
    expect(await look()).toBe(false);
  });

  it("under a gateway that asks for agreement first needs a reason to go on despite a refusal", async () => {
    // Mum said no to the police for Kim's education.
    const change = (more: object = {}) =>
      decision({
        purpose: "STATUTORY_ASSESSMENT",
        gateway: "CA1989_S17",
        categories: ["EDUCATION"],
        ...more,
      });
    const refused = await preview("worker", change());
    expect([refused.code, refused.errors[0]!.extensions.fields]).toEqual([
      "BAD_INPUT",
      ["refusalOverridden"],
    ]);
    for (const more of [
      { refusalOverridden: "Kim's needs outweigh it." },
      { categories: ["FINANCE"] },
      { agencyIds: [ids().agency("housing")] },
      { share: false },
    ])
      expect((await preview("worker", change(more))).errors).toEqual([]);
  });
});

describe("a seal", () => {
  it("on a section leaves it to those on its list, also against its author", async () => {
    const { diff, ruleId } = await make(
      "manager",
      seal({ personId: ids().person("kim"), categories: ["EDUCATION"] }),
    );
    expect(brief(diff)).toEqual(
      expect.arrayContaining([
        "CLOSES school EARLY_HELP EDUCATION false",
        "CLOSES council EARLY_HELP EDUCATION false",
      ]),
    );
    expect(brief(diff).every((line) => line.startsWith("CLOSES") && line.includes("EDUCATION"))).toBe(true);
    for (const who of ["teacher", "worker"]) expect((await page(who)).text).not.toContain("Kim reads well.");
    expect((await page("manager")).text).toContain("Kim reads well.");
    // Who is not on the list does not read of it among the rules, nor can they end it.
    const lead = await house.ask("worker", EARLY_HELP, documents.CASE_RULES, { caseId: kase() });
    expect(lead.text).not.toContain(ruleId);
    expect((await rules("manager")).seals.map(({ id }: { id: string }) => id)).toContain(ruleId);
    const [hidden, none] = [await send("worker", end(ruleId), ""), await send("worker", end(UNKNOWN), "")];
    expect([hidden.code, hidden.errors[0]!.message]).toEqual([none.code, none.errors[0]!.message]);
    await make("manager", end(ruleId));
    expect((await page("teacher")).text).toContain("Kim reads well.");
  });

  it("on one answer hides that answer alone, in every version", async () => {
    const answer = ids().value("kim.EDUCATION");
    const { diff, ruleId } = await make("manager", seal({ answerId: answer }));
    expect(brief(diff).toSorted()).toEqual([
      "CLOSES council EARLY_HELP EDUCATION false",
      "CLOSES practice EARLY_HELP EDUCATION false",
      "CLOSES school EARLY_HELP EDUCATION false",
      "CLOSES school EVALUATION EDUCATION false",
      `CLOSES school ${ENQUIRY} EDUCATION false`,
    ]);
    const text = (await page("teacher")).text;
    expect([text.includes("Kim reads well."), text.includes("Kim won a prize.")]).toEqual([false, true]);
    const { rows } = await house.database.admin.query(
      "select a.marks, v.marks as version_marks from answer a join answer_version v on v.answer_id = a.id where a.id = $1",
      [answer],
    );
    expect(rows).toEqual([{ marks: rows[0].marks, version_marks: rows[0].marks }]);
    expect(rows[0].marks).toHaveLength(1);
    expect((await rules("manager")).seals.find(({ id }: any) => id === ruleId).answerId).toBe(answer);
    await make("manager", end(ruleId));
    expect((await page("teacher")).text).toContain("Kim reads well.");
  });
});

describe("an objection to a sharing decision", () => {
  const object = (ruleId: string) => ({
    objection: { caseId: kase(), ruleId, objection: "Mum says that the police need not know." },
  });
  const objections = async () =>
    (await house.ask("worker", EARLY_HELP, documents.TASKS)).data.tasks.items.filter(
      ({ kind }: { kind: string }) => kind === "OBJECTION",
    );

  it("goes on being shared, and says so, with a month to answer it; a review asks for no second answer", async () => {
    const first = await make("worker", decision());
    expect((await page("constable", ENQUIRY)).text).toContain("Kim is anxious.");
    expect(await objections()).toEqual([]);

    const { diff, ruleId } = await make("worker", object(first.ruleId));
    expect(diff.lines).toEqual([]);
    expect((await page("constable", ENQUIRY)).text).toContain("Kim is anxious.");
    const listed = (await rules("worker")).sharingDecisions;
    expect(listed.find(({ id }: any) => id === first.ruleId)).toMatchObject({
      state: "REVIEWED",
      endReason: "Mum says that the police need not know.",
      objectedAt: null,
    });
    expect(listed.find(({ id }: any) => id === ruleId).objectedAt).not.toBeNull();
    const [task, ...others] = await objections();
    expect([task.categories, others]).toEqual([["HEALTH_MENTAL"], []]);

    const { digest } = (await preview("worker", object(ruleId))).data?.previewRule ?? {};
    expect((await send("worker", object(ruleId), digest ?? "")).code).toBe("CONFLICT");

    const input = { caseId: kase(), taskId: task.id, upheld: false, reason: "The risk has not changed." };
    expect((await house.ask("worker", EARLY_HELP, documents.ANSWER_OBJECTION, { input })).code).toBeNull();
    const reviewed = await make("worker", {
      review: { caseId: kase(), ruleId, finding: "The enquiry goes on.", reviewOn: inDays(120) },
    });
    expect(await objections()).toEqual([]);
    expect((await page("constable", ENQUIRY)).text).toContain("Kim is anxious.");
    await make("worker", end(reviewed.ruleId));
  });

  it("is refused to a decision not to share, to one that ended and to another kind of rule", async () => {
    const not = await make("worker", decision({ share: false }));
    expect((await send("worker", object(not.ruleId), "")).code).toBe("CONFLICT");
    await make("worker", end(not.ruleId));
    expect((await send("worker", object(not.ruleId), "")).code).toBe("CONFLICT");
    const { ruleId } = await make("worker", marker());
    expect((await send("worker", object(ruleId), "")).code).toBe("BAD_INPUT");
    await make("worker", end(ruleId));
    expect((await send("teacher", object(ruleId), "")).code).toBe("FORBIDDEN");
  });
});

describe("a protection marker", () => {
  it("keeps a place back from all but those named", async () => {
    expect((await page("teacher")).text).toContain("12 Mill Lane");
    const { diff, ruleId } = await make("worker", marker({ householdOfId: ids().person("mum") }));
    expect(diff.lines.length).toBeGreaterThan(0);
    expect(diff.lines.every((line: any) => line.effect === "CLOSES" && line.locatingOnly)).toBe(true);
    expect(brief(diff)).toContain("CLOSES school EARLY_HELP CONTACT true");
    const shown = (await page("teacher")).text;
    expect([shown.includes("12 Mill Lane"), shown.includes("Kim reads well.")]).toEqual([false, true]);
    expect((await rules("worker")).markers.find(({ id }: any) => id === ruleId)).toMatchObject({
      protects: "LOCATION",
      household: true,
      people: [{ name: "Kim Scenario" }],
    });
    await make("worker", end(ruleId));
    expect((await page("teacher")).text).toContain("12 Mill Lane");
  });
});

describe("a diff", () => {
  it("that is another by now saves nothing and is given anew", async () => {
    const looked = (await preview("manager", exclusion("teacher"))).data.previewRule;
    const between = await make(
      "manager",
      seal({ categories: ["EDUCATION"], accountIds: [ids().account("manager"), ids().account("worker")] }),
    );
    const before = await counts();
    const { change, errors } = await send("manager", exclusion("teacher"), looked.digest);
    expect([errors, change.conflict, change.ruleId]).toEqual([[], true, null]);
    expect(brief(change.diff)).not.toEqual(brief(looked));
    expect(brief(change.diff)).not.toContain("CLOSES school EARLY_HELP EDUCATION false");
    expect(await counts()).toEqual(before);
    expect((await page("teacher")).data.case).not.toBeNull();
    const again = await send("manager", exclusion("teacher"), change.diff.digest);
    expect(again.change.conflict).toBe(false);
    await make("manager", end(again.change.ruleId));
    await make("manager", end(between.ruleId));
    expect((await page("teacher")).text).toContain("Kim reads well.");
  });

  it("lets only one of two save at once what both looked at", async () => {
    const { digest } = (await preview("manager", exclusion("teacher"))).data.previewRule;
    const both = await Promise.all([1, 2].map(() => send("manager", exclusion("teacher"), digest)));
    const outcome = both
      .map(({ code, change }) => code ?? (change.conflict ? "conflict" : "saved"))
      .toSorted();
    expect([
      ["conflict", "saved"],
      ["TRY_AGAIN", "saved"],
      ["SAVED_NOT_SHOWN", "conflict"],
    ]).toContainEqual(outcome);
    const { rows } = await house.database.admin.query(
      "select id from exclusion where account_id = $1 and retired_epoch is null",
      [ids().account("teacher")],
    );
    expect(rows).toHaveLength(1);
    await make("manager", end(rows[0].id));
    expect((await page("teacher")).text).toContain("Kim reads well.");
  });

  it("of one change does not stand for another", async () => {
    const { digest } = (await preview("manager", exclusion("teacher"))).data.previewRule;
    expect(
      (await send("manager", exclusion("teacher", { reason: "NEIGHBOUR" }), digest)).change.conflict,
    ).toBe(true);
  });

  it("writes nothing, and moves no epoch, and only looks like a read in the audit", async () => {
    const state = async () =>
      (
        await house.database.admin.query(
          "select (select json_agg(e order by case_id) from case_epoch e) as epochs, (select json_agg(a.marks order by id) from answer a) as marks",
        )
      ).rows[0];
    const [rows, before] = [await counts(), await state()];
    const audited = await auditedBy(house, async () => {
      for (const change of [exclusion("teacher"), seal({ answerId: ids().value("kim.EDUCATION") })])
        expect((await preview("manager", change)).errors).toEqual([]);
    });
    expect([await counts(), await state()]).toEqual([rows, before]);
    expect(audited.map(({ content }) => [content.changed, content.asked])).toEqual([
      [[], [kase()]],
      [[], [kase()]],
    ]);
  });

  it("is the same with and without rules, people and relationships that its reader may not know of", async () => {
    const changes = [
      ["manager", exclusion("teacher")],
      ["worker", decision({ agencyIds: [ids().agency("police"), ids().agency("school")] })],
      ["worker", marker()],
    ] as const;
    const look = async () => {
      const seen = [];
      for (const [who, change] of changes) {
        const { digest, lines, existence, people } = (await preview(who, change)).data.previewRule;
        seen.push({ digest, lines, existence, people });
      }
      return seen;
    };
    const before = await look();
    expect(before.every(({ lines }) => lines.length > 0)).toBe(true);
    expect(JSON.stringify(before)).not.toContain(ids().person("hal"));
    // Kim's health is sealed to all but the doctor; the constable is found to be a neighbour of hers; Dad's education is protected.
    const [sealId, markerId, exclusionId] = [1, 2, 3].map((n) => UNKNOWN.replace(/0$/, String(n)));
    await maintain(house.database.owner, async (client) => {
      await client.query(
        `insert into seal (partnership_id, id, person_id, categories, accounts, reason) values ($1, $2, $3, 24576, $4, 'hidden')`,
        [house.world.partnershipId, sealId, ids().person("kim"), [ids().account("doctor")]],
      );
      await client.query(
        `insert into protection_marker (partnership_id, id, kind, persons, categories, accounts, effect, reason)
         values ($1, $2, 'HARM', $3, 16384, $4, 'ABSENT', 'hidden')`,
        [house.world.partnershipId, markerId, [ids().person("kim")], [ids().account("doctor")]],
      );
    });
    expect((await page("constable", ENQUIRY)).errors).toEqual([]);
    expect(await look()).toEqual(before);
    // The lead does not read of exclusions, so the lead's diffs do not tell of one either.
    await maintain(house.database.owner, (client) =>
      client.query(
        `insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, $2, $3, $4, 'NEIGHBOUR')`,
        [house.world.partnershipId, exclusionId, ids().account("constable"), kase()],
      ),
    );
    expect((await page("constable", ENQUIRY)).data.case).toBeNull();
    expect((await look()).slice(1)).toEqual(before.slice(1));
    // They hold all the same: what was shown as opening stays closed.
    const { ruleId } = await make("worker", decision());
    expect((await page("constable", ENQUIRY)).data.case).toBeNull();
    await make("worker", end(ruleId));
    await maintain(house.database.owner, async (client) => {
      for (const [table, id] of [
        ["seal", sealId],
        ["protection_marker", markerId],
        ["exclusion", exclusionId],
      ])
        await client.query(`delete from ${table} where id = $1`, [id]);
    });
  });
});

describe("who may", () => {
  it("is the lead for decisions and markers, the lead's supervisor for all, nobody else", async () => {
    expect((await rules("worker")).viewerCanRecord).toEqual(["SHARING_DECISION", "MARKER"]);
    expect((await rules("manager")).viewerCanRecord).toEqual([
      "SHARING_DECISION",
      "SEAL",
      "EXCLUSION",
      "MARKER",
    ]);
    const changes = [decision(), seal(), exclusion("doctor"), marker()];
    for (const [who, codes] of [
      ["worker", [null, "FORBIDDEN", "FORBIDDEN", null]],
      ["manager", [null, null, null, null]],
      ["teacher", ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]],
      ["colleague", ["NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]],
    ] as const) {
      const found = [];
      for (const change of changes) found.push((await preview(who, change)).code);
      expect([who, found]).toEqual([who, codes]);
    }
    expect((await house.ask("teacher", EARLY_HELP, documents.CASE_RULES, { caseId: kase() })).code).toBe(
      "FORBIDDEN",
    );
  });

  it("tells nobody else whether there is such a case", async () => {
    const asked = (caseId: string) => house.ask("colleague", EARLY_HELP, documents.CASE_RULES, { caseId });
    expect((await asked(kase())).text).toBe((await asked(UNKNOWN)).text);
    expect(
      (await house.ask("worker", EARLY_HELP, documents.CASE_RULES, { caseId: kase() })).data.caseRules,
    ).not.toBeNull();
  });

  it("is asked of the database too, whatever the API says", async () => {
    const asked = async (who: string, kind: string, assurance = 3, row: object = {}) => {
      const change = {
        act: "RECORD",
        kind,
        id: UNKNOWN,
        reviewOn: inDays(30),
        row: { account_id: ids().account("doctor"), kind: "RELATIVE", ...row },
      };
      const { rows } = await house.database.api.query(
        "select door.change_rule($1, $2, $3, $4::smallint, $5, $6::jsonb, false) ->> 'outcome' as outcome",
        [
          house.world.partnershipId,
          ids().account(who),
          EARLY_HELP,
          assurance,
          kase(),
          JSON.stringify(change),
        ],
      );
      return rows[0].outcome;
    };
    expect([
      await asked("manager", "EXCLUSION"),
      await asked("manager", "EXCLUSION", 1),
      await asked("worker", "EXCLUSION"),
      await asked("teacher", "EXCLUSION"),
      await asked("teacher", "MARKER"),
      await asked("colleague", "MARKER"),
      await asked("mum", "EXCLUSION"),
      await asked("council dpo", "EXCLUSION"),
    ]).toEqual([
      "OK",
      "STEP_UP_REQUIRED",
      "FORBIDDEN",
      "FORBIDDEN",
      "FORBIDDEN",
      "NOT_FOUND",
      "NOT_FOUND",
      "NOT_FOUND",
    ]);
    // What a new rule says is checked there again, and who recorded it is not for the asker to say.
    const decided = (more: object) =>
      asked("worker", "SHARING_DECISION", 3, {
        persons: [ids().person("kim")],
        agencies: [ids().agency("police")],
        categories: 1,
        purpose: ENQUIRY,
        gateway: "CA1989_S47",
        share: true,
        family_told: true,
        why_necessary: "x",
        why_proportionate: "x",
        recorded_by: ids().account("mum"),
        ...more,
      });
    expect([
      await decided({}),
      await decided({ persons: [ids().person("bob")] }),
      await decided({ persons: [] }),
      await decided({ agencies: [UNKNOWN] }),
      await decided({ agencies: [] }),
      await decided({ categories: 0 }),
      await decided({ gateway: "CA1989_S17" }),
      await asked("manager", "EXCLUSION", 3, { account_id: ids().account("manager") }),
      await asked("manager", "EXCLUSION", 3, { account_id: UNKNOWN }),
      await asked("manager", "SEAL", 3, { accounts: [ids().account("worker")], categories: 1 }),
    ]).toEqual([
      "OK",
      "BAD_PERSON",
      "BAD_PERSON",
      "BAD_AGENCY",
      "BAD_AGENCY",
      "BAD_CATEGORIES",
      "BAD_GATEWAY",
      "OWN",
      "BAD_ACCOUNT",
      "OUTSIDE",
    ]);
    for (const table of ["seal", "exclusion", "protection_marker", "sharing_decision"])
      await expect(house.database.api.query(`update ${table} set review_of = null`)).rejects.toThrow(
        "permission denied",
      );
  });
});

describe("bad input", () => {
  const cases: [string, () => Change, string[]][] = [
    ["a first day in the past", () => decision({ from: "2020-01-01" }), ["from"]],
    ["an end before the beginning", () => decision({ from: inDays(20), until: inDays(10) }), ["until"]],
    ["a review after the end", () => decision({ until: inDays(30), reviewOn: inDays(31) }), ["reviewOn"]],
    ["a review today", () => decision({ reviewOn: inDays(0) }), ["reviewOn"]],
    ["a decision's review after 6 months", () => decision({ reviewOn: inDays(200) }), ["reviewOn"]],
    ["a seal's review after 12 months", () => seal({ reviewOn: inDays(400) }), ["reviewOn"]],
    ["an unknown gateway", () => decision({ gateway: "CA1989_S99" }), ["gateway"]],
    ["a gateway for another purpose", () => decision({ gateway: "CA1989_S17" }), ["gateway"]],
    [
      "categories that the gateway does not let through",
      () => decision({ purpose: "STATUTORY_GATEWAY", gateway: "FEED_18_19" }),
      ["categories"],
    ],
    ["no reason why the family was not told", () => decision({ familyTold: false }), ["whyNotTold"]],
    ["a person of another case", () => decision({ personIds: [ids().person("bob")] }), ["personIds"]],
    [
      "a person that the recorder may not know of",
      () => decision({ personIds: [ids().person("hal")] }),
      ["personIds"],
    ],
    ["an agency of nowhere", () => decision({ agencyIds: [UNKNOWN] }), ["agencyIds"]],
    ["an account of nobody", () => exclusion("teacher", { accountId: UNKNOWN }), ["accountIds"]],
    [
      "a seal that its recorder could not open",
      () => seal({ accountIds: [ids().account("worker")] }),
      ["accountIds"],
    ],
    ["a marker that its recorder could not see through", () => marker({ agencyIds: [] }), ["accountIds"]],
    ["a marker about nobody", () => marker({ personIds: [] }), ["personIds"]],
    [
      "a household for something else than a place",
      () => marker({ protects: "HARM", householdOfId: ids().person("mum") }),
      ["householdOfId"],
    ],
    [
      "a household that is not recorded",
      () => marker({ householdOfId: ids().person("dad") }),
      ["householdOfId"],
    ],
    [
      "an answer and a section",
      () => seal({ answerId: ids().value("kim.EDUCATION"), categories: ["EDUCATION"] }),
      ["personId", "categories"],
    ],
    ["two changes at once", () => ({ ...decision(), ...seal() }), ["sharingDecision", "seal"]],
  ];

  it.each(cases)("%s", async (_what, change, fields) => {
    const before = await counts();
    const looked = await preview("manager", change());
    expect([looked.code, looked.errors[0]?.extensions.fields]).toEqual(["BAD_INPUT", fields]);
    if (Object.keys(change()).length === 1) {
      const sent = await send("manager", change(), "");
      expect([sent.code, sent.errors[0]?.extensions.fields]).toEqual(["BAD_INPUT", fields]);
    }
    expect(await counts()).toEqual(before);
  });

  it.each([
    ["an unknown enum", () => marker({ protects: "EVERYTHING" })],
    ["an impossible day", () => decision({ until: "2027-02-30" })],
    ["nobody", () => decision({ personIds: [] })],
    ["no agency", () => decision({ agencyIds: [] })],
    ["no category", () => decision({ categories: [] })],
    ["nobody on the list", () => seal({ accountIds: [] })],
    ["no reason", () => seal({ reason: "  " })],
    ["no change", () => ({})],
    ["what is no id", () => exclusion("teacher", { accountId: "the teacher" })],
  ] as [string, () => Change][])("%s", async (_what, change) => {
    expect((await preview("manager", change())).code).toBe("BAD_INPUT");
  });

  it("of somebody hidden reads like that of somebody unknown", async () => {
    const about = async (personId: string) => {
      const { errors } = await preview("manager", seal({ personId }));
      return [errors[0]!.message, errors[0]!.extensions.code, errors[0]!.extensions.fields];
    };
    expect(await about(ids().person("hal"))).toEqual(await about(UNKNOWN));
    const answer = async (answerId: string) => {
      const { errors } = await preview("worker", marker({ personIds: [], answerId }));
      return [errors[0]!.message, errors[0]!.extensions.code];
    };
    // What the council may not read of the clinic's and the surgery's, it cannot mark either.
    expect(await answer(ids().value("kim.HEALTH_MENTAL"))).toEqual(await answer(UNKNOWN));
    expect((await page("doctor")).text).toContain("Kim is anxious.");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP } from "../support/northshire.js";
import { daysAgo, scenario, types } from "../support/scenario.js";

const PURPOSES = [EARLY_HELP, "EVALUATION"];
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** A council, a school and a practice without any agreement, each with an officer; a family whose mother said yes to both. */
const world = () =>
  scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .agency("practice", "GP")
    .agency("gone", "VOLUNTARY", { until: daysAgo(10) })
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .dpo("council dpo", { at: "council" })
    .dpo("school dpo", { at: "school" })
    .dpo("practice dpo", { at: "practice" })
    .dpo("tired dpo", { at: "council" })
    .family((f) => f.mother("mum").child("kim"))
    .case("case", { lead: "worker", team: ["teacher", "doctor"], purposes: PURPOSES })
    .consents("mum", {
      for: "kim",
      yes: ["IDENTITY", "AGENCY_INVOLVEMENT", "EDUCATION", "HEALTH_PHYSICAL"],
      to: types("CHILDRENS_SERVICES", "SCHOOL", "GP"),
      purposes: PURPOSES,
    })
    .value("kim", "EDUCATION", { by: "worker", text: "Kim reads well." })
    .value("kim", "HEALTH_PHYSICAL", { by: "worker", text: "Kim has asthma." });

let house: House;
beforeAll(async () => void (house = await startHouse(world(), { assurance: { "tired dpo": 1 } })));
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const signature = { signatory: "Ash Poole", signatoryTitle: "Director" };
const dpo = (who: string, document: string, variables: object = {}, purpose: string | null = "AUDIT") =>
  house.ask(`${who} dpo`, purpose, document, variables);
const agreement = async (id: string) =>
  (await dpo("council", documents.AGREEMENT, { id }, null)).data.agreement;
const terms = (change: object = {}, ...between: string[]) => ({
  name: "Reading together",
  agencyIds: (between.length > 0 ? between : ["council", "school"]).map(ids().agency),
  purposes: [EARLY_HELP],
  categories: ["IDENTITY", "AGENCY_INVOLVEMENT", "EDUCATION"],
  from: "2026-01-01",
  reviewOn: "2036-01-01",
  documentReference: "ISA 7",
  ...change,
});
const record = (change: object = {}, ...between: string[]) =>
  dpo("council", documents.RECORD_AGREEMENT, { terms: terms(change, ...between), signature });
const sign = (who: string, agreementId: string) =>
  dpo(who, documents.SIGN_AGREEMENT, { agreementId, signature });
const say = (who: string, document: string, agreementId: string, reason = "A breach.") =>
  dpo(who, document, { input: { agreementId, reason } });
const agreed = ({ data, errors }: Answer) => {
  expect(errors).toEqual([]);
  return (Object.values(data)[0] as any).agreement;
};
/** An agreement that all of its parties have signed. */
async function inForce(change: object = {}, ...between: string[]): Promise<string> {
  const { id } = agreed(await record(change, ...between));
  for (const party of (between.length > 0 ? between : ["council", "school"]).slice(1))
    agreed(await sign(party, id));
  return id;
}
/** What somebody reads of Kim now: every word, and why not the rest. */
const reads = async (who: string) =>
  (await house.ask(who, EARLY_HELP, documents.CASE, { id: ids().case("case") })).text;
const stored = async () =>
  (
    await house.database.admin.query(
      "select (select count(*) from agreement) + (select count(*) from agreement_terms) + (select count(*) from agreement_act) as n",
    )
  ).rows[0].n;
const retired = async (id: string) =>
  (await house.database.admin.query("select retired_at, retired_how from agreement where id = $1", [id]))
    .rows;
/** Ends what earlier tests have left in force. */
async function endAll(): Promise<void> {
  for (const { id, viewerCan } of (await dpo("council", documents.AGREEMENTS)).data.agreements)
    if (viewerCan.end) agreed(await say("council", documents.END_AGREEMENT, id));
}

describe("an agreement", () => {
  it("counts when the last party has signed, for the very next read, and each step is in the audit", async () => {
    let id = "";
    const proposed = await auditedBy(house, async () => {
      const made = agreed(await record());
      id = made.id;
      expect(made).toMatchObject({
        state: "PROPOSED",
        name: "Reading together",
        documentReference: "ISA 7",
        proposedBy: { name: "council" },
        categories: ["IDENTITY", "AGENCY_INVOLVEMENT", "EDUCATION"],
        viewerCan: { sign: false, decline: true, suspend: false, end: false, replace: false, resume: false },
      });
      expect(made.parties.map(({ agency, signatory }: any) => [agency.name, signatory])).toEqual([
        ["council", "Ash Poole"],
        ["school", null],
      ]);
    });
    expect(proposed.map(({ content }) => [content.outcome, content.changed])).toEqual([
      ["CHANGED", [{ what: "agreement proposed", id }]],
    ]);
    const before = await reads("teacher");
    expect(before).not.toContain("Kim reads well.");
    expect(before).toContain("NO_AGREEMENT");
    expect((await dpo("school", documents.AGREEMENT, { id }, null)).data.agreement.viewerCan.sign).toBe(true);

    const signed = await auditedBy(house, async () => {
      expect(agreed(await sign("school", id))).toMatchObject({ state: "IN_FORCE", reviewDue: false });
    });
    expect(signed.map(({ content }) => content.changed)).toEqual([[{ what: "agreement in force", id }]]);
    const after = await reads("teacher");
    expect(after).toContain("Kim reads well.");
    // It covers one kind of data, and not another that the family permits.
    expect(after).not.toContain("Kim has asthma.");
    expect(await reads("doctor")).not.toContain("Kim reads well.");
  });

  it("that any party suspends stops at the next read, and takes all parties to resume (worked case 15)", async () => {
    await endAll();
    const id = await inForce();
    expect(await reads("teacher")).toContain("Kim reads well.");
    expect(agreed(await say("school", documents.SUSPEND_AGREEMENT, id))).toMatchObject({
      state: "SUSPENDED",
      history: [
        { act: "SIGNED" },
        { act: "SIGNED" },
        { act: "SUSPENDED", agency: { name: "school" }, note: "A breach." },
      ],
    });
    const suspended = await reads("teacher");
    expect(suspended).not.toContain("Kim reads well.");
    expect(suspended).toContain("NO_AGREEMENT");

    const resume = {
      input: { agreementId: id, reviewOn: "2036-01-01", documentReference: "ISA 7a" },
      signature,
    };
    const again = agreed(await dpo("council", documents.RESUME_AGREEMENT, resume));
    expect(again).toMatchObject({ state: "PROPOSED", name: "Reading together", replaces: id });
    expect(await reads("teacher")).not.toContain("Kim reads well.");
    // One answer at a time.
    expect((await dpo("school", documents.RESUME_AGREEMENT, resume)).code).toBe("CONFLICT");
    expect(agreed(await sign("school", again.id)).state).toBe("IN_FORCE");
    expect(await reads("teacher")).toContain("Kim reads well.");
    expect(await agreement(id)).toMatchObject({ state: "SUPERSEDED", replacedBy: again.id });
  });

  it("that is suspended can be ended by any party, once, and is then not resumed by what waited for signatures", async () => {
    await endAll();
    const id = await inForce();
    agreed(await say("school", documents.SUSPEND_AGREEMENT, id));
    const suspendedAt = await retired(id);
    const resume = { input: { agreementId: id, reviewOn: "2036-01-01", documentReference: "x" }, signature };
    const waiting = agreed(await dpo("council", documents.RESUME_AGREEMENT, resume));
    expect((await agreement(id)).viewerCan).toMatchObject({ suspend: false, end: true });
    const preview = { input: { agreementId: id, doing: "END" } };
    expect((await dpo("council", documents.PREVIEW_AGREEMENT, preview)).data.previewAgreement.lines).toEqual(
      [],
    );
    expect(agreed(await say("council", documents.END_AGREEMENT, id))).toMatchObject({
      state: "ENDED",
      history: [{}, {}, { act: "SUSPENDED" }, { act: "ENDED", agency: { name: "council" } }],
      viewerCan: { suspend: false, end: false, resume: false },
    });
    // What could be seen on the days between stays as it was.
    expect(await retired(id)).toEqual(suspendedAt);
    expect([
      (await sign("school", waiting.id)).code,
      (await say("school", documents.END_AGREEMENT, id)).code,
      (await dpo("council", documents.RESUME_AGREEMENT, resume)).code,
    ]).toEqual(Array(3).fill("CONFLICT"));
    expect(await reads("teacher")).not.toContain("Kim reads well.");
  });

  it("is never edited: what narrows it counts at once, what widens it only when all have signed, and it counts until then", async () => {
    await endAll();
    const id = await inForce({
      categories: ["IDENTITY", "AGENCY_INVOLVEMENT", "EDUCATION", "HEALTH_PHYSICAL"],
    });
    expect(await reads("teacher")).toContain("Kim has asthma.");

    const narrow = agreed(await record({ replaces: id }));
    expect(narrow).toMatchObject({ state: "IN_FORCE", replaces: id });
    expect(await agreement(id)).toMatchObject({ state: "SUPERSEDED", replacedBy: narrow.id });
    const narrowed = await reads("teacher");
    expect(narrowed).not.toContain("Kim has asthma.");
    expect(narrowed).toContain("Kim reads well.");

    const wide = agreed(
      await record({
        replaces: narrow.id,
        categories: ["IDENTITY", "AGENCY_INVOLVEMENT", "HEALTH_PHYSICAL"],
      }),
    );
    expect(wide.state).toBe("PROPOSED");
    expect(await reads("teacher")).toContain("Kim reads well.");
    expect(agreed(await sign("school", wide.id)).state).toBe("IN_FORCE");
    const widened = await reads("teacher");
    expect(widened).toContain("Kim has asthma.");
    expect(widened).not.toContain("Kim reads well.");
  });

  it.each([
    ["longer", { until: null }],
    ["for another purpose", { purposes: [EARLY_HELP, "EVALUATION"] }],
    ["earlier", { from: "2025-12-31" }],
  ])("that would count %s is not narrower", async (_, change) => {
    await endAll();
    const id = await inForce({ until: "2030-01-01" });
    expect(agreed(await record({ until: "2030-01-01", ...change, replaces: id })).state).toBe("PROPOSED");
  });

  it("with one party more is not narrower, and with one party less is: also by the party that leaves", async () => {
    await endAll();
    const three = await inForce({}, "council", "school", "practice");
    expect(agreed(await record({ replaces: three }, "school", "practice")).state).toBe("IN_FORCE");
    expect(await reads("teacher")).not.toContain("Kim reads well.");
    const two = await inForce();
    expect(agreed(await record({ replaces: two }, "council", "school", "practice")).state).toBe("PROPOSED");
  });

  it("does not come back by a signature when a party has suspended what it was to replace", async () => {
    await endAll();
    const id = await inForce();
    const wide = agreed(await record({ replaces: id, categories: ["EDUCATION", "HEALTH_PHYSICAL"] }));
    agreed(await say("school", documents.SUSPEND_AGREEMENT, id));
    expect((await sign("school", wide.id)).code).toBe("CONFLICT");
    expect((await agreement(wide.id)).state).toBe("PROPOSED");
    expect(await reads("teacher")).not.toContain("Kim has asthma.");
  });

  it("that two parties sign at the same moment is in force once", async () => {
    await endAll();
    const { id } = agreed(await record({}, "council", "school", "practice"));
    const both = await Promise.all([sign("school", id), sign("practice", id)]);
    for (const answer of both)
      if (answer.code === "TRY_AGAIN" || answer.code === "SAVED_NOT_SHOWN") await sign("school", id);
    expect((await agreement(id)).state).toBe("IN_FORCE");
    expect((await agreement(id)).history).toHaveLength(3);
  });

  it("that is declined or taken back never counts, and nobody can sign it after that", async () => {
    await endAll();
    const declined = agreed(await record());
    expect(agreed(await say("school", documents.DECLINE_AGREEMENT, declined.id)).state).toBe("DECLINED");
    expect((await sign("school", declined.id)).code).toBe("CONFLICT");
    const back = agreed(await record());
    expect(agreed(await say("council", documents.DECLINE_AGREEMENT, back.id)).state).toBe("WITHDRAWN");
    expect((await sign("school", back.id)).code).toBe("CONFLICT");
    expect(await reads("teacher")).not.toContain("Kim reads well.");
  });

  it("is due for review on its day, and the review sets the next one", async () => {
    await endAll();
    const id = await inForce();
    const review = { agreementId: id, finding: "As it should be.", nextReviewOn: "2037-05-05" };
    expect(agreed(await dpo("school", documents.REVIEW_AGREEMENT, { input: review }))).toMatchObject({
      state: "IN_FORCE",
      reviewOn: "2037-05-05",
      history: [{}, {}, { act: "REVIEWED", note: "As it should be.", nextReviewOn: "2037-05-05" }],
    });
    const past = { ...review, nextReviewOn: "2026-01-01" };
    expect((await dpo("school", documents.REVIEW_AGREEMENT, { input: past })).code).toBe("BAD_INPUT");
  });

  it("that has ended can be neither suspended, ended, reviewed, replaced nor resumed", async () => {
    await endAll();
    const id = await inForce();
    agreed(await say("council", documents.END_AGREEMENT, id));
    const review = { input: { agreementId: id, finding: "x", nextReviewOn: "2037-05-05" } };
    const resume = { input: { agreementId: id, reviewOn: "2037-05-05", documentReference: "x" }, signature };
    expect([
      (await say("school", documents.SUSPEND_AGREEMENT, id)).code,
      (await say("school", documents.END_AGREEMENT, id)).code,
      (await dpo("school", documents.REVIEW_AGREEMENT, review)).code,
      (await dpo("school", documents.RESUME_AGREEMENT, resume)).code,
      (await record({ replaces: id })).code,
    ]).toEqual(Array(5).fill("CONFLICT"));
    expect((await agreement(id)).viewerCan).toEqual({
      sign: false,
      decline: false,
      suspend: false,
      end: false,
      replace: false,
      resume: false,
    });
  });
});

describe("what is refused, with nothing written:", () => {
  const refused: [string, () => object, string][] = [
    [
      "an agreement of an agency with itself",
      () => ({ agencyIds: [ids().agency("council"), ids().agency("council")] }),
      "agencyIds",
    ],
    ["one party alone", () => ({ agencyIds: [ids().agency("council")] }), "agencyIds"],
    ["an agency that is not here", () => ({ agencyIds: [ids().agency("council"), UNKNOWN] }), "agencyIds"],
    [
      "an agency that has left",
      () => ({ agencyIds: [ids().agency("council"), ids().agency("gone")] }),
      "agencyIds",
    ],
    [
      "an agreement of others",
      () => ({ agencyIds: [ids().agency("school"), ids().agency("practice")] }),
      "agencyIds",
    ],
    ["a purpose that no agreement governs", () => ({ purposes: ["SUBJECT_ACCESS"] }), "purposes"],
    ["no purpose", () => ({ purposes: [] }), "purposes"],
    ["no kind of data", () => ({ categories: [] }), "categories"],
    ["a last day before the first", () => ({ from: "2027-02-01", until: "2027-01-31" }), "until"],
    ["a last day that has passed", () => ({ until: "2026-01-31" }), "until"],
    ["a review in the past", () => ({ reviewOn: "2026-01-31" }), "reviewOn"],
    ["no document", () => ({ documentReference: "" }), "documentReference"],
  ];
  it.each(refused)("%s", async (_, change, field) => {
    const before = await stored();
    const { code, errors } = await record(change());
    expect([code, errors[0]!.extensions.fields ?? [field]]).toEqual(["BAD_INPUT", [field]]);
    expect(await stored()).toBe(before);
    // The same without the fault is taken.
    expect((await record()).code).toBeNull();
  });

  it("a day that no calendar has, and a word that is no kind of data", async () => {
    expect((await record({ from: "2026-02-30" })).code).toBe("BAD_INPUT");
    expect((await record({ categories: ["SENSITIVE"] })).code).toBe("BAD_INPUT");
  });

  it("whoever is no party's officer, is signed in too weakly, or asks for another purpose", async () => {
    await endAll();
    const id = await inForce();
    const before = await stored();
    const suspend = (who: string, purpose: string, agreementId = id) =>
      house.ask(who, purpose, documents.SUSPEND_AGREEMENT, { input: { agreementId, reason: "x" } });
    expect((await suspend("worker", "AUDIT")).code).toBe("FORBIDDEN");
    expect((await suspend("council dpo", EARLY_HELP)).code).toBe("FORBIDDEN");
    expect((await suspend("tired dpo", "AUDIT")).code).toBe("STEP_UP_REQUIRED");
    const [strange, unknown] = [
      await suspend("practice dpo", "AUDIT"),
      await suspend("practice dpo", "AUDIT", UNKNOWN),
    ];
    expect(strange.code).toBe("NOT_FOUND");
    const plain = ({ text }: Answer) => text.replace(/"reference":"[^"]*"/, "");
    expect(plain(strange)).toBe(plain(unknown));
    expect((await sign("practice", id)).code).toBe("NOT_FOUND");
    expect(await stored()).toBe(before);
    expect((await suspend("school dpo", "AUDIT")).code).toBeNull();
  });
});

describe("a refusal for want of an agreement", () => {
  it("names to the officer the agreements that come nearest, and what each lacks", async () => {
    await endAll();
    const fresh = (await record({ name: "Only names", categories: ["IDENTITY", "AGENCY_INVOLVEMENT"] })).data;
    agreed(await sign("school", fresh.recordAgreement.agreement.id));
    const page = await house.ask("teacher", EARLY_HELP, documents.CASE, { id: ids().case("case") });
    const { assessment } = page.data.case;
    const refused = [assessment, ...Object.values(assessment ?? {})]
      .flatMap((one: any) => one?.withheld ?? [])
      .concat(page.data.case.withheld)
      .find(({ code }: any) => code === "NO_AGREEMENT");
    const why = await dpo("school", documents.DECISION, { id: refused.decisionId });
    expect(why.errors).toEqual([]);
    expect(why.data.decision.agreements).toContainEqual(
      expect.objectContaining({ name: "Only names", lacks: ["CATEGORY"] }),
    );
  });
});

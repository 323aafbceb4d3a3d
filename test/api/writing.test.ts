import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CASE, RECORD_ANSWER, RECORD_CONSENT, WITHDRAW_CONSENT } from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import {
  EARLY_HELP,
  northshire,
  withDetails,
  withFamily,
  withRefuge,
  withStrangers,
} from "../support/northshire.js";
import { aged, types } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const world = withRefuge(withStrangers(withFamily(northshire())))
    // Nobody but the doctor may know that Hal is of the family.
    .person("hal", { born: aged(50) })
    .joins("hal", { case: "case" })
    .seals({ person: "hal", openTo: ["doctor"] })
    .consents("hal", { called: "hal's", yes: ["HOUSING"], to: types("SCHOOL"), purposes: [EARLY_HELP] })
    .person("gran", { born: aged(70) })
    .joins("gran", { case: "case" })
    .responsibility("gran", "kim")
    .authority("ATTORNEY", { person: "gran", holder: "mum" })
    .consents("gran", {
      called: "gran's",
      for: "kim",
      no: ["ADOPTION"],
      to: types("FIRE_RESCUE"),
      purposes: [EARLY_HELP],
    })
    .consents("mum", {
      called: "of the future",
      for: "kim",
      no: ["ADOPTION"],
      to: types("FIRE_RESCUE"),
      purposes: [EARLY_HELP],
      given: "2090-01-01T00:00:00Z",
    })
    .consents("mum", {
      called: "for gran",
      for: "gran",
      authority: "ATTORNEY",
      yes: ["IDENTITY"],
      to: types("SCHOOL"),
      purposes: [EARLY_HELP],
    })
    .value("kim", "DEVELOPMENT", { called: "under seal", by: "teacher", text: "Kim told me." })
    .seals({ value: "under seal", openTo: ["teacher"] })
    .consents("ann", {
      called: "strangers'",
      for: "bob",
      yes: ["EDUCATION"],
      to: types("SCHOOL"),
      purposes: [EARLY_HELP],
    });
  house = await startHouse(world, { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const count = async (table: string) =>
  Number((await house.database.admin.query(`select count(*) as n from ${table}`)).rows[0].n);
const without = ({ text }: Answer) => text.replace(/"reference":"[^"]*"/, "");

const answerInput = (change: object = {}) => ({
  caseId: ids().case("case"),
  assessmentId: ids().assessment("case"),
  questionKey: "EDUCATION",
  value: "Kim plays chess.",
  subjectIds: [ids().person("kim")],
  ...change,
});
const record = (who: string, change: object = {}, purpose = EARLY_HELP) =>
  house.ask(who, purpose, RECORD_ANSWER, { input: answerInput(change) });
const ownAnswer = (version: number, change: object = {}) => ({
  answerId: ids().value("kim.EDUCATION"),
  expectedVersion: version,
  ...change,
});

describe("recordAnswer", () => {
  it("adds an answer in the writer's own name, keeps its first version and says so in the audit", async () => {
    const rows = await auditedBy(house, async () => {
      const { data, errors } = await record("teacher");
      expect(errors).toEqual([]);
      expect(data.recordAnswer).toMatchObject({
        conflict: null,
        answer: {
          value: "Kim plays chess.",
          version: 1,
          category: "EDUCATION",
          draft: false,
          viewerCanEdit: true,
          author: { name: "teacher" },
          agency: { name: "school" },
          about: [{ name: "Kim Scenario" }],
        },
      });
      const { rows: versions } = await house.database.admin.query(
        "select version, value from answer_version where answer_id = $1",
        [data.recordAnswer.answer.id],
      );
      expect(versions).toEqual([{ version: 1, value: "Kim plays chess." }]);
    });
    expect(
      rows.map(({ content }) => [content.outcome, content.changed.map(({ what }: any) => what)]),
    ).toEqual([["CHANGED", ["answer"]]]);
    expect(JSON.stringify(rows)).not.toContain("chess");
  });

  it("changes one's own answer, version by version, and keeps each", async () => {
    const { data, errors } = await record("teacher", ownAnswer(1, { value: "Kim reads very well." }));
    expect(errors).toEqual([]);
    expect(data.recordAnswer.answer).toMatchObject({ version: 2, value: "Kim reads very well." });
    const { rows } = await house.database.admin.query(
      "select version, value from answer_version where answer_id = $1 order by 1",
      [ids().value("kim.EDUCATION")],
    );
    expect(rows).toEqual([
      { version: 1, value: "Kim reads well." },
      { version: 2, value: "Kim reads very well." },
    ]);
  });

  it("returns both sides of a conflict and saves nothing", async () => {
    const { data, errors } = await record("teacher", ownAnswer(1, { value: "Kim hardly reads." }));
    expect(errors).toEqual([]);
    expect(data.recordAnswer).toMatchObject({
      answer: null,
      conflict: {
        mine: "Kim hardly reads.",
        theirs: "Kim reads very well.",
        theirVersion: 2,
        theirAuthor: { name: "teacher" },
        theirWrittenAt: expect.any(String),
      },
    });
    expect((await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("case") })).text).not.toContain(
      "hardly",
    );
  });

  it("of two that name the same version lets one win", async () => {
    const both = await Promise.all(["one", "two"].map((value) => record("teacher", ownAnswer(2, { value }))));
    const won = both.filter(({ data }) => data?.recordAnswer?.answer);
    expect(won).toHaveLength(1);
    for (const answer of both) expect([null, "TRY_AGAIN"]).toContain(answer.code);
    const { rows } = await house.database.admin.query("select version from answer where id = $1", [
      ids().value("kim.EDUCATION"),
    ]);
    expect(rows).toEqual([{ version: 3 }]);
  });

  it("raises a category, never lowers it, and the raised answer is then decided as such", async () => {
    const raised = await record("teacher", { category: "SAFEGUARDING", value: "Kim was late." });
    expect(raised.data.recordAnswer.answer.category).toBe("SAFEGUARDING");
    for (const category of ["IDENTITY", "HOUSING", "CHILD_VOICE"]) {
      const lowered = await record("teacher", { category });
      expect([lowered.code, lowered.errors[0]!.extensions.fields]).toEqual(["BAD_INPUT", ["category"]]);
    }
    // What was raised stays raised when it is changed.
    const { id, version } = raised.data.recordAnswer.answer;
    const changed = await record("teacher", {
      answerId: id,
      expectedVersion: version,
      value: "Kim was on time.",
    });
    expect(changed.data.recordAnswer.answer).toMatchObject({
      category: "SAFEGUARDING",
      value: "Kim was on time.",
    });
    expect((await house.ask("doctor", EARLY_HELP, CASE, { id: ids().case("case") })).text).not.toContain(
      "on time",
    );
    expect((await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("case") })).text).toContain(
      "on time",
    );
  });

  it("keeps the seal of what is changed, in its versions too", async () => {
    const changed = await record("teacher", {
      answerId: ids().value("under seal"),
      expectedVersion: 1,
      questionKey: "DEVELOPMENT",
      value: "Kim told me more.",
    });
    expect(changed.data.recordAnswer.answer).toMatchObject({ version: 2, value: "Kim told me more." });
    const { rows } = await house.database.admin.query(
      "select a.marks is not null and a.marks = v.marks as sealed from answer a join answer_version v on v.answer_id = a.id and v.version = a.version where a.id = $1",
      [ids().value("under seal")],
    );
    expect(rows).toEqual([{ sealed: true }]);
    for (const who of ["doctor", "worker"])
      expect((await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") })).text).not.toContain(
        "Kim told me",
      );
  });

  it("is for the role's own kinds of data and purpose", async () => {
    const outside = await record("teacher", { questionKey: "OFFENCE" });
    expect([outside.code, outside.data]).toEqual(["FORBIDDEN", null]);
    expect((await record("constable", { questionKey: "OFFENCE" })).code).toBeNull();
    expect((await record("teacher", {}, "STATUTORY_ASSESSMENT")).code).toBe("FORBIDDEN");
    expect((await record("teacher", {}, "STATISTICS")).code).not.toBeNull();
  });

  it("is about, and from, people of the case; of a hidden one it says what it says of a stranger", async () => {
    for (const field of [
      { subjectIds: [] },
      { subjectIds: Array.from({ length: 13 }, () => ids().person("kim")) },
      { value: "" },
      { value: "x".repeat(20_001) },
    ])
      expect((await record("teacher", field)).code, JSON.stringify(field).slice(0, 60)).toBe("BAD_INPUT");
    const said = (person: string) =>
      Promise.all([
        record("teacher", { subjectIds: [person] }),
        record("teacher", { saidById: person }),
        record("teacher", { subjectIds: [ids().person("kim"), person] }),
      ]);
    const unknown = (await said(UNKNOWN)).map(without);
    for (const person of ["bob", "zoe", "hal"])
      expect((await said(ids().person(person))).map(without), person).toEqual(unknown);
    expect(unknown[0]).toContain("BAD_INPUT");
    expect(
      (await record("doctor", { questionKey: "DEVELOPMENT", subjectIds: [ids().person("hal")] })).code,
    ).toBeNull();
  });

  it("changes nobody else's, whatever is known of it: no more is said than of no answer at all", async () => {
    const change = (who: string, answerId: string, more: object = {}) =>
      record(who, { answerId, expectedVersion: 1, value: "Not theirs.", ...more });
    // Not seen by the teacher: the doctor's on mental health; one of another case; one that is not there.
    const none = without(await change("teacher", UNKNOWN));
    expect(none).toContain("NOT_FOUND");
    for (const name of ["kim.HEALTH_MENTAL", "bob.EDUCATION", "zoe.EDUCATION", "dad.FINANCE"])
      expect(without(await change("teacher", ids().value(name))), name).toBe(none);
    // Seen, but another agency's.
    const seen = await change("teacher", ids().value("kim.DEVELOPMENT"), { questionKey: "DEVELOPMENT" });
    expect([seen.code, seen.data]).toEqual(["FORBIDDEN", null]);
    const { rows } = await house.database.admin.query("select from answer where value = 'Not theirs.'");
    expect(rows).toEqual([]);
    expect(
      (await record("teacher", { answerId: ids().value("kim.EDUCATION") })).errors[0]!.extensions.fields,
    ).toEqual(["expectedVersion"]);
  });
});

const consentInput = (change: object = {}) => ({
  caseId: ids().case("case"),
  personId: ids().person("kim"),
  giverPersonId: ids().person("mum"),
  authority: "PARENTAL_RESPONSIBILITY",
  method: "WRITTEN",
  noticeVersion: "1",
  noticeLanguage: "en",
  provisions: [provision()],
  ...change,
});
const provision = (change: object = {}) => ({
  permit: true,
  agencyIds: [ids().agency("school")],
  agencyTypes: [],
  categories: ["HEALTH_MENTAL"],
  purposes: [EARLY_HELP],
  from: "2026-01-01",
  ...change,
});
const consent = (who: string, change: object = {}) =>
  house.ask(who, EARLY_HELP, RECORD_CONSENT, { input: consentInput(change) });
const withdraw = (who: string, consentId: string, change: object = {}) =>
  house.ask(who, EARLY_HELP, WITHDRAW_CONSENT, {
    input: { caseId: ids().case("case"), consentId, how: "Mum rang.", ...change },
  });
const schoolSees = async (text: string) =>
  (await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("case") })).text.includes(text);

describe("recordConsent and withdrawConsent", () => {
  it("count for the school's very next read, one way and the other", async () => {
    expect(await schoolSees("Kim is anxious.")).toBe(false);
    const { data, errors } = await consent("worker");
    expect(errors).toEqual([]);
    expect(data.recordConsent.consent).toMatchObject({
      state: "IN_FORCE",
      authority: "PARENTAL_RESPONSIBILITY",
      about: { name: "Kim Scenario" },
      viewerCanWithdraw: true,
      provisions: [
        {
          permit: true,
          categories: ["HEALTH_MENTAL"],
          purposes: [EARLY_HELP],
          from: "2026-01-01",
          until: null,
          agencies: [{ name: "school" }],
        },
      ],
    });
    expect(await schoolSees("Kim is anxious.")).toBe(true);
    const withdrawn = await withdraw("worker", data.recordConsent.consent.id);
    expect(withdrawn.errors).toEqual([]);
    expect(withdrawn.data.withdrawConsent.consent).toMatchObject({
      state: "WITHDRAWN",
      withdrawnAt: expect.any(String),
      viewerCanWithdraw: false,
    });
    expect(await schoolSees("Kim is anxious.")).toBe(false);
    expect((await withdraw("worker", data.recordConsent.consent.id)).code).toBe("CONFLICT");
  });

  it("replace an earlier one only where they say so", async () => {
    const first = (await consent("worker")).data.recordConsent.consent.id;
    const refusal = await consent("worker", {
      provisions: [provision({ permit: false })],
      supersedes: [first],
    });
    expect(refusal.errors).toEqual([]);
    expect(await schoolSees("Kim is anxious.")).toBe(false);
    const states = (await house.ask("worker", EARLY_HELP, CASE, { id: ids().case("case") })).data.case
      .consents.items;
    expect(states.find(({ id }: any) => id === first)).toMatchObject({
      state: "SUPERSEDED",
      supersededBy: refusal.data.recordConsent.consent.id,
    });
    // A newer yes does not undo the refusal.
    await consent("worker");
    expect(await schoolSees("Kim is anxious.")).toBe(false);
    await withdraw("worker", refusal.data.recordConsent.consent.id);
    expect(await schoolSees("Kim is anxious.")).toBe(true);
  });

  const faults: [string, () => object, string[]][] = [
    ["a person who is not there", () => ({ personId: UNKNOWN }), ["personId"]],
    ["a person of another case", () => ({ personId: ids().person("bob") }), ["personId"]],
    [
      "a person of whom the recorder may not know",
      () => ({ personId: ids().person("hal"), giverPersonId: ids().person("hal"), authority: "SELF" }),
      ["personId"],
    ],
    ["no giver", () => ({ giverPersonId: null }), ["giverPersonId"]],
    ["a giver under a care order", () => ({ authority: "CARE_ORDER" }), ["giverPersonId"]],
    ["words without a witness", () => ({ method: "VERBAL" }), ["witness"]],
    ["words before a blank witness", () => ({ method: "VERBAL", witness: "  " }), ["witness"]],
    [
      "an earlier one of another person",
      () => ({ supersedes: [ids().consent("mum herself")] }),
      ["supersedes"],
    ],
    ["an earlier one that is not there", () => ({ supersedes: [UNKNOWN] }), ["supersedes"]],
    ["one that is not earlier", () => ({ supersedes: [ids().consent("of the future")] }), ["supersedes"]],
    ["another's word", () => ({ supersedes: [ids().consent("gran's")] }), ["supersedes"]],
    [
      "a sentence whose days overlap those of another that says the same",
      () => ({
        provisions: [
          provision(),
          provision({ from: "2026-06-01", categories: ["HEALTH_MENTAL", "HOUSING"] }),
        ],
      }),
      ["provisions.1"],
    ],
    [
      "a sentence that names nobody",
      () => ({ provisions: [provision({ agencyIds: [] })] }),
      ["provisions.0"],
    ],
    [
      "a second sentence that ends before it begins",
      () => ({ provisions: [provision(), provision({ until: "2025-12-31" })] }),
      ["provisions.1"],
    ],
    [
      "an agency that is not there",
      () => ({ provisions: [provision({ agencyIds: [UNKNOWN] })] }),
      ["provisions.0"],
    ],
    [
      "a type of agency that is not there",
      () => ({ provisions: [provision({ agencyTypes: ["CIRCUS"] })] }),
      ["provisions.0"],
    ],
    ["a giver without authority", () => ({ giverPersonId: ids().person("dad") }), ["authority"]],
    [
      "a child of ten for itself",
      () => ({ giverPersonId: ids().person("kim"), authority: "SELF" }),
      ["authority"],
    ],
    [
      "one adult for another",
      () => ({ personId: ids().person("dad"), giverPersonId: ids().person("mum") }),
      ["authority"],
    ],
    [
      "a care order that is not there",
      () => ({ giverPersonId: null, authority: "CARE_ORDER" }),
      ["authority"],
    ],
    ["no sentence", () => ({ provisions: [] }), ["provisions"]],
    [
      "a sentence without categories",
      () => ({ provisions: [provision({ categories: [] })] }),
      ["provisions"],
    ],
    ["no version of the notice", () => ({ noticeVersion: "" }), ["noticeVersion"]],
  ];
  it.each(faults)("are refused for %s, with nothing half-written", async (_what, change, fields) => {
    const before = [await count("consent"), await count("consent_provision")];
    const { code, errors, data } = await consent("worker", change());
    expect([code, errors[0]?.extensions.fields, data]).toEqual(["BAD_INPUT", fields, null]);
    expect([await count("consent"), await count("consent_provision")]).toEqual(before);
  });

  it.each<[string, () => object]>([
    ["a kind of data that does not exist", () => ({ provisions: [provision({ categories: ["GOSSIP"] })] })],
    ["a purpose that does not exist", () => ({ provisions: [provision({ purposes: ["CURIOSITY"] })] })],
    ["an authority that does not exist", () => ({ authority: "NEIGHBOUR" })],
    ["a day that does not exist", () => ({ provisions: [provision({ from: "2026-02-30" })] })],
    ["a sentence that says neither yes nor no", () => ({ provisions: [provision({ permit: null })] })],
  ])("are refused for %s before anything is looked at", async (_what, change) => {
    const before = [await count("consent"), await count("consent_provision")];
    const { code, data } = await consent("worker", change());
    expect([code, data ?? null]).toEqual(["BAD_INPUT", null]);
    expect([await count("consent"), await count("consent_provision")]).toEqual(before);
  });

  it("replace anybody's word about oneself, where one speaks for oneself", async () => {
    const byAttorney = ids().consent("for gran");
    const input = { personId: ids().person("gran"), giverPersonId: ids().person("gran"), authority: "SELF" };
    const { errors, data } = await consent("worker", { ...input, supersedes: [byAttorney] });
    expect(errors).toEqual([]);
    expect(data.recordConsent.consent.state).toBe("IN_FORCE");
  });

  it("say no more of a person whom the recorder may not know than of nobody", async () => {
    const of = async (personId: string) => without(await consent("worker", { personId }));
    const unknown = await of(UNKNOWN);
    for (const person of ["hal", "bob", "zoe"]) expect(await of(ids().person(person)), person).toBe(unknown);
    const gone = without(await withdraw("worker", UNKNOWN));
    for (const name of ["hal's", "strangers'"])
      expect(without(await withdraw("worker", ids().consent(name))), name).toBe(gone);
    expect(gone).toContain("NOT_FOUND");
  });

  it("are for the lead professional's agency alone", async () => {
    for (const who of ["teacher", "doctor", "constable"]) {
      expect((await consent(who)).code).toBe("FORBIDDEN");
      expect((await withdraw(who, ids().consent("for kim"))).code).toBe("FORBIDDEN");
    }
    expect((await consent("worker")).code).toBeNull();
  });
});

describe("ids swapped between cases", () => {
  it("are worth no more than made-up ones, in every argument", async () => {
    const mine = {
      caseId: ids().case("case"),
      assessmentId: ids().assessment("case"),
      subjectIds: [ids().person("kim")],
      answerId: ids().value("kim.EDUCATION"),
      expectedVersion: 1,
    };
    const other = {
      caseId: ids().case("strangers' case"),
      assessmentId: ids().assessment("strangers' case"),
      subjectIds: [ids().person("bob")],
      answerId: ids().value("bob.EDUCATION"),
    };
    for (const key of Object.keys(other) as (keyof typeof other)[]) {
      const [swapped, made] = [other[key], Array.isArray(other[key]) ? [UNKNOWN] : UNKNOWN].map((value) =>
        record("teacher", { ...mine, [key]: value }),
      );
      expect(without(await swapped!), key).toBe(without(await made!));
      expect((await swapped!).data?.recordAnswer ?? null, key).toBeNull();
    }
    for (const key of ["caseId", "personId", "giverPersonId"] as const) {
      const swapped = {
        caseId: ids().case("strangers' case"),
        personId: ids().person("bob"),
        giverPersonId: ids().person("ann"),
      }[key];
      expect(without(await consent("worker", { [key]: swapped })), key).toBe(
        without(await consent("worker", { [key]: UNKNOWN })),
      );
    }
    // Each of them is an id of something.
    expect((await house.ask("colleague", EARLY_HELP, CASE, { id: other.caseId })).text).toContain(
      "Bob draws.",
    );
  });

  it("that are no ids at all are refused before anything is looked up", async () => {
    for (const id of [
      "",
      "1",
      "kim",
      "' or true --",
      `${UNKNOWN}0`,
      "00000000-0000-4000-8000-00000000000g",
    ]) {
      expect((await record("teacher", { caseId: id })).code).toBe("BAD_INPUT");
      expect((await house.ask("teacher", EARLY_HELP, CASE, { id })).code).toBe("BAD_INPUT");
      expect((await withdraw("worker", id)).code).toBe("BAD_INPUT");
    }
  });
});

describe("mass assignment", () => {
  it.each([
    "id",
    "agencyId",
    "authorId",
    "createdBy",
    "version",
    "sealed",
    "marks",
    "mentioned",
    "contributedAt",
    "writtenAt",
    "kind",
    "partnershipId",
  ])("%s is no part of an answer's input", async (field) => {
    const { code, data, text } = await record("teacher", { [field]: UNKNOWN });
    expect([code, data]).toEqual(["BAD_INPUT", undefined]);
    expect(text).not.toMatch(new RegExp(`\\b${field}\\b`));
  });
  it.each(["id", "agencyId", "obtainedBy", "givenAt", "state", "recordedBy", "retiredAt", "givenByAgency"])(
    "%s is no part of a consent's",
    async (field) => {
      expect((await consent("worker", { [field]: UNKNOWN })).code).toBe("BAD_INPUT");
      expect((await consent("worker", { provisions: [{ ...provision(), [field]: UNKNOWN }] })).code).toBe(
        "BAD_INPUT",
      );
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATEGORIES } from "../../server/sharing/categories.js";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { types, yes } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const everything = yes(
  CATEGORIES.map(({ code }) => code),
  types("CHILDRENS_SERVICES"),
);

let house: House;
beforeAll(async () => {
  const world = withStrangers(withFamily(northshire()))
    // The council may see everything of everybody; others what they could.
    .consents("mum", { called: "all of mum", says: [everything], purposes: [EARLY_HELP] })
    .consents("mum", { called: "all of kim", for: "kim", says: [everything], purposes: [EARLY_HELP] })
    .consents("mum", { called: "all of lee", for: "lee", says: [everything], purposes: [EARLY_HELP] })
    .consents("dad", { called: "all of dad", says: [everything], purposes: [EARLY_HELP] });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const kase = () => ids().case("case");
const ask = (who: string, document: string, variables: object) =>
  house.ask(who, EARLY_HELP, document, variables);
const versions = async (who: string) =>
  (await ask(who, documents.ASSESSMENT_VERSIONS, { caseId: kase() })).data.assessmentVersions;
const compare = (who: string, from: number, to?: number, caseId = kase()) =>
  ask(who, documents.COMPARE_ASSESSMENT, { caseId, from, to });
const whole = async (who: string, number: number, caseId = kase()) =>
  (await ask(who, documents.ASSESSMENT_AS_SIGNED, { caseId, number })).data.assessmentAsSigned;
const wordsIn = ({ questions }: any): string[] =>
  questions.flatMap(({ answers }: any) => answers.map(({ value }: any) => value));
const changes = async (who: string, from: number, to?: number): Promise<any[]> =>
  (await compare(who, from, to)).data.compareAssessment.questions.flatMap(
    (question: any) => question.changes,
  );
const put = (who: string, document: string, state: string) =>
  ask(who, document, { input: { caseId: kase(), assessmentId: ids().assessment("case"), state } });
const sign = async (who: string) => put(who, documents.SIGN_ASSESSMENT, (await versions(who)).state);
const confirm = async (who: string) => put(who, documents.CONFIRM_CONTRIBUTION, (await versions(who)).state);
async function write(who: string, questionKey: string, value: string, change: object = {}) {
  const input = {
    caseId: kase(),
    assessmentId: ids().assessment("case"),
    questionKey,
    value,
    subjectIds: [ids().person("kim")],
    ...change,
  };
  const { data, errors } = await ask(who, documents.RECORD_ANSWER, { input });
  expect(errors).toEqual([]);
  return data.recordAnswer.answer.id as string;
}
const education = (expectedVersion: number, change: object = {}) => ({
  answerId: ids().value("kim.EDUCATION"),
  expectedVersion,
  ...change,
});
const without = (text: string) => text.replace(/"reference":"[^"]*"/, "");

describe("a signature of the lead", () => {
  it("keeps what is contributed as a version, and is audited without the words", async () => {
    expect(await versions("worker")).toMatchObject({
      unsigned: 8,
      versions: [],
      viewerCan: { sign: true, confirm: true },
    });
    const rows = await auditedBy(house, async () => {
      expect((await sign("worker")).data.signAssessment).toEqual({ signed: true });
    });
    const signing = rows.find(({ content }) => content.operation === "SignAssessment")!;
    expect(signing.content.changed).toMatchObject([{ what: "assessment signed" }]);
    expect(JSON.stringify(rows)).not.toContain("Kim reads");
    const { data } = await ask("worker", documents.CASE, { id: kase() });
    expect(data.case.assessment.signedAt).not.toBeNull();
    expect(await versions("worker")).toMatchObject({
      unsigned: 0,
      versions: [{ number: 1, signedBy: { name: expect.any(String) } }],
      viewerCan: { sign: false },
    });
  });

  it("is refused where nothing that they see has changed, and by anybody but the lead", async () => {
    expect((await sign("worker")).code).toBe("CONFLICT");
    await write("teacher", "EDUCATION", "Kim reads very well.", education(1));
    for (const who of ["teacher", "doctor", "warden"]) expect((await sign(who)).code).toBe("FORBIDDEN");
    expect((await versions("worker")).unsigned).toBe(1);
  });

  it("is not put under what was changed since the lead looked", async () => {
    const { state } = await versions("worker");
    await write("teacher", "EDUCATION", "Kim reads very well indeed.", education(2));
    expect((await put("worker", documents.SIGN_ASSESSMENT, state)).data.signAssessment).toEqual({
      signed: false,
    });
    expect((await versions("worker")).versions).toHaveLength(1);
  });

  it("stands under digests from which it can be seen that nothing was changed afterwards", async () => {
    const { rows } = await house.database.admin.query(
      `select count(*)::int as parts,
         bool_and(p.digest = sha256(convert_to(concat_ws('|', p.salt, p.version, v.value), 'UTF8'))) as values_are_the_signed,
         s.digest = sha256(convert_to(string_agg(encode(p.digest, 'hex'), '' order by p.answer_id), 'UTF8')) as parts_are_the_signed
       from assessment_signature s join assessment_part p on p.signature_id = s.id
       join answer_version v on v.answer_id = p.answer_id and v.version = p.version
       where s.number = 1 group by s.id, s.digest`,
    );
    expect(rows).toEqual([{ parts: 8, values_are_the_signed: true, parts_are_the_signed: true }]);
  });
});

describe("two versions compared", () => {
  it("show what was added and changed, each with who contributed it", async () => {
    await write("doctor", "HEALTH_PHYSICAL", "Kim has hay fever.");
    const found = await changes("worker", 1);
    expect(found.map(({ change }) => change).toSorted()).toEqual(["ADDED", "CHANGED"]);
    expect(found.find(({ change }) => change === "CHANGED")).toMatchObject({
      before: "Kim reads well.",
      after: "Kim reads very well indeed.",
      agency: { id: ids().agency("school") },
      about: [{ name: "Kim Scenario" }],
    });
    expect(found.find(({ change }) => change === "ADDED")).toMatchObject({
      before: null,
      beforeAt: null,
      after: "Kim has hay fever.",
    });
    expect((await sign("worker")).data.signAssessment.signed).toBe(true);
    await write("teacher", "EDUCATION", "Kim writes well.", education(3));
    // What came after the second version is no part of it.
    expect(JSON.stringify(await changes("worker", 1, 2))).not.toContain("Kim writes");
    expect(await changes("worker", 1, 2)).toHaveLength(2);
    expect(await changes("worker", 2)).toMatchObject([
      { before: "Kim reads very well indeed.", after: "Kim writes well." },
    ]);
  });

  it("say nothing, to somebody who may not see an answer, of it or of its having changed", async () => {
    // Housing may not know of Kim's schooling; the police not even who works with the family, and so of no signature.
    const { text, data } = await compare("warden", 1);
    expect(data.compareAssessment.questions).toEqual([]);
    expect(text).not.toMatch(/Kim reads|Kim writes/);
    expect((await versions("warden")).unsigned).toBe(0);
    expect((await compare("constable", 1)).code).toBe("NOT_FOUND");
    expect((await versions("constable")).versions).toEqual([]);
    // It is there: the doctor, with whom it is shared, reads it.
    expect(await changes("doctor", 2)).toMatchObject([{ after: "Kim writes well." }]);
  });

  it("can each be read whole, as it was signed, over what its reader may see", async () => {
    const [first, second] = [await whole("worker", 1), await whole("worker", 2)];
    expect(first.version).toMatchObject({ number: 1, signedBy: { name: expect.any(String) } });
    expect(wordsIn(first)).toContain("Kim reads well.");
    expect(wordsIn(first)).not.toContain("Kim has hay fever.");
    expect(wordsIn(second)).toEqual(
      expect.arrayContaining(["Kim reads very well indeed.", "Kim has hay fever."]),
    );
    expect(wordsIn(second).join()).not.toMatch(/Kim writes|Kim reads well\./);
    expect(first.questions.find(({ key }: any) => key === "EDUCATION")).toMatchObject({
      answers: [{ agency: { id: ids().agency("school") }, about: [{ name: "Kim Scenario" }] }],
    });
    // Housing may not know of Kim's schooling; it is there.
    expect(wordsIn(await whole("warden", 1)).join()).not.toContain("Kim reads");
    expect(await whole("constable", 1)).toBeNull();
    expect(await whole("worker", 7)).toBeNull();
    const [row] = await auditedBy(house, () => whole("worker", 1));
    expect(JSON.stringify(row!.content.subjects)).toContain("SignedAnswer.value");
    expect(JSON.stringify(row!.content)).not.toContain("Kim reads");
  });

  it("are not there for somebody to whom the case is absent, as an unknown one is not", async () => {
    for (const who of ["aunt", "colleague"]) {
      expect(await whole(who, 1)).toBeNull();
      expect(await whole(who, 1, UNKNOWN)).toBeNull();
      const [hidden, unknown] = [await compare(who, 1), await compare(who, 1, undefined, UNKNOWN)];
      expect([hidden.code, without(hidden.text)]).toEqual(["NOT_FOUND", without(unknown.text)]);
      expect(await versions(who)).toBeNull();
    }
    expect((await compare("worker", 7)).code).toBe("NOT_FOUND");
    expect((await compare("worker", 2, 1)).code).toBe("BAD_INPUT");
  });

  it("are judged at the time of looking: what is kept more strictly now is closed in every version", async () => {
    expect(await changes("doctor", 1, 2)).toHaveLength(2);
    await write("teacher", "EDUCATION", "Kim writes well.", education(4, { category: "SAFEGUARDING" }));
    const left = await changes("doctor", 1, 2);
    expect(left.map(({ after }) => after)).toEqual(["Kim has hay fever."]);
    expect((await compare("doctor", 1)).text).not.toMatch(/Kim reads|Kim writes/);
    for (const number of [1, 2])
      expect(wordsIn(await whole("doctor", number)).join()).not.toMatch(/Kim reads|Kim writes/);
    expect(wordsIn(await whole("worker", 1))).toContain("Kim reads well.");
    // The lead still reads it.
    expect(await changes("worker", 1, 2)).toHaveLength(2);
  });
});

describe("a confirmation", () => {
  const line = async (who: string, agency: string) =>
    (await versions(who)).contributions.find(({ id }: any) => id === ids().agency(agency));

  it("is an agency's own, of its own contribution, until that changes", async () => {
    expect(await line("worker", "practice")).toMatchObject({ confirmedAt: null, current: false, answers: 3 });
    expect((await confirm("doctor")).data.confirmContribution).toEqual({ signed: true });
    expect(await line("worker", "practice")).toMatchObject({
      confirmedAt: expect.any(String),
      confirmedBy: { agency: { id: ids().agency("practice") } },
      current: true,
    });
    expect((await versions("doctor")).viewerCan.confirm).toBe(false);
    expect((await confirm("doctor")).code).toBe("CONFLICT");
    await write("doctor", "HEALTH_PHYSICAL", "Kim has an inhaler.");
    expect(await line("worker", "practice")).toMatchObject({ current: false, answers: 4 });
    expect((await versions("doctor")).viewerCan.confirm).toBe(true);
  });

  it("is not for an agency that contributed nothing", async () => {
    expect((await versions("constable")).viewerCan.confirm).toBe(false);
    expect((await confirm("constable")).code).toBe("CONFLICT");
  });

  it("says nothing of an agency whose involvement the viewer must not know", async () => {
    const named = (await versions("warden")).contributions.map(({ id }: any) => id);
    expect(named).not.toContain(ids().agency("clinic"));
    expect(await line("worker", "clinic")).toMatchObject({ answers: 2 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATEGORIES } from "../../server/sharing/categories.js";
import { auditedBy } from "../support/audit.js";
import { ASSESSMENT_REGISTER, RECORD_ANSWER } from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { types, yes } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const everything = yes(
    CATEGORIES.map(({ code }) => code),
    types("CHILDRENS_SERVICES"),
  );
  const world = withStrangers(withFamily(northshire()))
    // The council may see everything of the two; others what they could.
    .consents("mum", { called: "all of mum", says: [everything], purposes: [EARLY_HELP] })
    .consents("mum", { called: "all of kim", for: "kim", says: [everything], purposes: [EARLY_HELP] });
  house = await startHouse(world);
  await maintain(house.database.owner, async (client) => {
    await client.query(
      "insert into canonical_question (key, text) values ('t.learning', 'How is it at school?'), ('t.mind', 'How does the child feel?')",
    );
    // A version of its own: one that is published never changes, and is read once in the life of a process.
    await client.query(
      "insert into template (id, version, name, document, published_at) select id, 2, name, document, published_at from template where id = 'scenario'",
    );
    await client.query(
      `insert into template_question (template_id, version, key, domain, element, position, kind, text, category, locates, asks)
       select template_id, 2, key, domain, element, position, kind, text, category, locates,
         case key when 'EDUCATION' then 't.learning' when 'HEALTH_MENTAL' then 't.mind' end
       from template_question where template_id = 'scenario'`,
    );
    for (const table of ["assessment", "answer"])
      await client.query(`update ${table} set template_version = 2 where template_id = 'scenario'`);
    await client.query("insert into external_form (id, title, questions) values ('t-form', 'A form', $1)", [
      JSON.stringify([
        { key: "1", text: "School?", asks: "t.learning" },
        { key: "2", text: "Attendance?", asks: "t.learning" },
        { key: "3", text: "Only here?" },
      ]),
    ]);
  });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const kase = () => ids().case("case");
const ask = (who: string, caseId = kase()) => house.ask(who, EARLY_HELP, ASSESSMENT_REGISTER, { caseId });
const register = async (who: string) => {
  const { data, errors } = await ask(who);
  expect(errors).toEqual([]);
  return data.assessmentRegister;
};
/** "kim: school 1, practice 2", for everybody in the register. */
const brief = ({ people }: any) =>
  Object.fromEntries(
    people.map(({ person, assessments }: any) => [
      person.id,
      assessments.flatMap(({ parts }: any) =>
        parts.map(({ agency, answers }: any) => `${agency.name} ${answers}`),
      ),
    ]),
  );
const times = ({ timesAsked }: any) =>
  timesAsked.map(({ key, times: n, forms, agencies }: any) => [
    key,
    n,
    forms,
    agencies.map(({ name }: any) => name).join(),
  ]);

describe("the register of assessments", () => {
  it("says of each person which assessment they had, of which template, when, and what each agency told in it", async () => {
    const seen = await register("worker");
    const kim = seen.people.find(({ person }: any) => person.id === ids().person("kim"));
    expect(kim.assessments).toHaveLength(1);
    expect(kim.assessments[0]).toMatchObject({
      templateName: "One question for each category",
      templateVersion: 2,
      startedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      startedBy: { name: "council" },
    });
    expect(brief(seen)[ids().person("kim")]).toContain("school 1");
  });

  it("gives an estimate that is a paper's, as such", async () => {
    expect((await register("worker")).estimate).toEqual({
      place: "Lewisham",
      assessments: 11,
      percent: 30,
      pounds: 100_000,
    });
  });

  it("counts how often the same was answered, over what the viewer sees alone", async () => {
    expect(times(await register("teacher"))).toEqual([["t.learning", 1, 1, "school"]]);
    // It is there: the practice told of how Kim feels, and the teacher must not learn it.
    expect(times(await register("doctor"))).toContainEqual(["t.mind", 1, 0, "practice"]);
    const input = {
      caseId: kase(),
      assessmentId: ids().assessment("case"),
      questionKey: "EDUCATION",
      value: "Kim likes the library.",
      subjectIds: [ids().person("kim")],
    };
    expect((await house.ask("worker", EARLY_HELP, RECORD_ANSWER, { input })).errors).toEqual([]);
    expect(times(await register("worker")).find(([key]: any) => key === "t.learning")[1]).toBe(2);
  });

  it("names no agency, and nobody, of which the viewer must not know", async () => {
    const [teacher, worker] = [await ask("teacher"), await ask("worker")];
    // The clinic's work with the family is itself sensitive.
    expect(teacher.text).not.toContain("clinic");
    expect(teacher.text).not.toContain(ids().agency("clinic"));
    expect(JSON.stringify(brief(worker.data.assessmentRegister))).toContain("clinic");
    // Of Kim the practice told of asthma, which the teacher may know, and of how Kim feels.
    const kim = ids().person("kim");
    expect(brief(teacher.data.assessmentRegister)[kim]).toEqual(
      expect.arrayContaining(["school 1", "practice 1"]),
    );
    expect(brief(worker.data.assessmentRegister)[kim]).toContain("practice 2");
    expect(teacher.data.assessmentRegister.withheld.length).toBeGreaterThan(0);
  });

  it("is audited with what it counted, and never with a word of it", async () => {
    const rows = await auditedBy(house, () => ask("teacher"));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows[0]!.content.subjects)).toContain("AssessmentRegister.people");
    expect(JSON.stringify(rows)).not.toContain("reads well");
  });

  it("is nothing for somebody to whom the case is absent, as an unknown one is", async () => {
    for (const who of ["aunt", "colleague"])
      for (const id of [kase(), UNKNOWN])
        expect((await ask(who, id)).data.assessmentRegister, who).toBeNull();
    expect((await ask("colleague", ids().case("strangers' case"))).data.assessmentRegister).not.toBeNull();
  });
});

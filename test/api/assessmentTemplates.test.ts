import { v4 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATEGORIES } from "../../server/sharing/categories.js";
import { auditedBy } from "../support/audit.js";
import { beginCouncilForm, councilForm, publish } from "../support/council.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { aged, types, yes } from "../support/scenario.js";

let house: House;
const assessmentId = v4();
const everything = yes(
  CATEGORIES.map(({ code }) => code),
  types("CHILDRENS_SERVICES"),
);
beforeAll(async () => {
  const world = withStrangers(withFamily(northshire()))
    // The council may see everything of everybody; others what they could.
    .consents("mum", { called: "all of mum", says: [everything], purposes: [EARLY_HELP] })
    .consents("mum", { called: "all of kim", for: "kim", says: [everything], purposes: [EARLY_HELP] })
    .consents("mum", { called: "all of lee", for: "lee", says: [everything], purposes: [EARLY_HELP] })
    .consents("dad", { called: "all of dad", says: [everything], purposes: [EARLY_HELP] })
    // Nobody but the doctor may know that Hal is of the family.
    .person("hal", { born: aged(50) })
    .joins("hal", { case: "case" })
    .seals({ person: "hal", openTo: ["doctor"] });
  house = await startHouse(world);
  await publish(house, councilForm());
  await beginCouncilForm(house, assessmentId);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const kase = () => ids().case("case");
const read = async (who: string) =>
  (await house.ask(who, EARLY_HELP, documents.CASE, { id: kase() })).data.case.assessment;
const questionsOf = (assessment: any): any[] =>
  assessment.domains.flatMap((domain: any) => domain.elements.flatMap((element: any) => element.questions));
const question = async (who: string, key: string) =>
  questionsOf(await read(who)).find((one) => one.key === key);
/** Stored behind the walls, as by an earlier day. */
async function answered(
  questionKey: string,
  value: string,
  more: { category?: number; by?: string; about?: string; version?: number } = {},
) {
  const id = v4();
  await maintain(house.database.owner, (client) =>
    client.query(
      `insert into answer (partnership_id, id, case_id, category, agency_id, subjects, assessment_id, template_id, template_version, question_key, kind, value, author_id)
       select s.partnership_id, $3, s.case_id, coalesce($8, q.category), $4, $5, s.id, q.template_id, q.version, q.key, q.kind, $6, $7
       from assessment s join template_question q on q.template_id = s.template_id and q.version = $10 and q.key = $2
       where s.partnership_id = $1 and s.id = $9`,
      [house.world.partnershipId, questionKey, id, ids().agency(more.by ?? "council"), [ids().person(more.about ?? "mum")], value,
        ids().practitioner("worker"), more.category ?? null, assessmentId, more.version ?? 1], // prettier-ignore
    ),
  );
  return id;
}
const forget = (id: string) =>
  maintain(house.database.owner, (client) => client.query("delete from answer where id = $1", [id]));

describe("a council's own form", () => {
  it("gives its questions as its file says them", async () => {
    expect((await question("worker", "home.tenure")).form).toMatchObject({ type: "CHOICE", from: null });
    expect((await question("worker", "home.arrears-amount")).form).toMatchObject({
      type: "NUMBER",
      from: 0,
      unit: "pounds",
    });
    expect((await question("worker", "school.happy")).form).toMatchObject({
      type: "SCALE",
      from: 1,
      to: 5,
      toLabel: "Very",
    });
    expect((await question("worker", "school.why")).form).toBeNull();
  });

  it("asks a question only where its condition is met, and its step's", async () => {
    const asked = async () =>
      questionsOf(await read("worker"))
        .filter((one) => one.asked)
        .map(({ key }) => key);
    expect(await asked()).toEqual(["home.tenure", "school.since", "school.happy", "school.helper"]);
    const tenure = await answered("home.tenure", "private");
    const arrears = await answered("home.arrears", "YES");
    expect(await asked()).toEqual([
      "home.tenure", "home.arrears", "home.arrears-amount", "home.trouble", "school.since", "school.happy", "school.helper",
    ]); // prettier-ignore
    await forget(tenure);
    await forget(arrears);
  });

  it("says nothing by what it asks of an answer that is withheld: the warden reads the same whatever it is", async () => {
    // Mum lets housing know of her home, never of her money: whether rent is owed stays unknown.
    const tenure = await answered("home.tenure", "private");
    const asked = async () => [
      (await question("warden", "home.arrears-amount")).asked,
      (await question("warden", "home.arrears")).answers.length,
    ];
    const unanswered = await asked();
    const no = await answered("home.arrears", "NO");
    const withNo = await asked();
    await forget(no);
    const yes = await answered("home.arrears", "YES");
    expect([unanswered, withNo, await asked()]).toEqual([1, 2, 3].map(() => [true, 0]));
    // It is there, and the lead is asked by it.
    expect((await question("worker", "home.arrears")).answers).toHaveLength(1);
    await forget(yes);
    await forget(tenure);
  });

  it("records that answers were shown where only what they lead to was asked for", async () => {
    const tenure = await answered("home.tenure", "private");
    const audited = await auditedBy(house, () =>
      house.ask(
        "worker",
        EARLY_HELP,
        `query ($id: ID!) { case(id: $id) { assessment { domains { elements { questions { asked } } } } } }`,
        { id: kase() },
      ),
    );
    expect(JSON.stringify(audited)).toContain("Answer.value");
    await forget(tenure);
  });

  it("leaves out an answer that names somebody of whom the viewer must not know", async () => {
    const helper = await answered("school.helper", ids().person("hal"));
    expect((await question("worker", "school.helper")).answers).toEqual([]);
    expect(JSON.stringify(await read("worker"))).not.toContain(ids().person("hal"));
    await forget(helper);
    const known = await answered("school.helper", ids().person("dad"));
    expect((await question("worker", "school.helper")).answers).toMatchObject([
      { value: ids().person("dad") },
    ]);
    await forget(known);
  });
});

describe("an answer of a certain type", () => {
  const save = (questionKey: string, value: string) =>
    house.ask("worker", EARLY_HELP, documents.RECORD_ANSWER, {
      input: { caseId: kase(), assessmentId, questionKey, value, subjectIds: [ids().person("kim")] },
    });

  it("is refused where it is none, also where it names somebody of whom the writer must not know", async () => {
    for (const [key, value] of [
      ["home.tenure", "castle"],
      ["school.since", "yesterday"],
      ["school.happy", "6"],
      ["school.helper", ids().person("hal")],
    ] as const) {
      const reply = await save(key, value);
      expect([key, reply.code, reply.errors[0]?.extensions.fields]).toEqual([key, "BAD_INPUT", ["value"]]);
    }
  });

  it("waits half written, whatever its type, and says of nobody whom the writer must not know that they are there", async () => {
    const sitting = v4();
    for (const [step, [questionKey, value]] of (
      [
        ["school.since", "1/9/"],
        ["home.arrears-amount", "-"],
        ["school.helper", ""],
        ["school.helper", ids().person("hal")],
        ["school.helper", v4()],
        ["school.helper", ids().person("dad")],
      ] as const
    ).entries()) {
      const reply = await house.ask("worker", EARLY_HELP, documents.KEEP_UNFINISHED, {
        input: { caseId: kase(), assessmentId, questionKey, value, subjectIds: [], sitting, step: step + 1 },
      });
      expect([value, reply.code]).toEqual([value, null]);
      expect(reply.data.keepUnfinishedAnswer.kept.value).toBe(value);
      const { rows } = await house.database.admin.query(
        "select mentioned from unfinished_answer where question_key = 'school.helper'",
      );
      const dad = ids().person("dad");
      expect(rows[0]?.mentioned ?? []).toEqual(value === dad ? [dad] : []);
    }
  });

  it("is kept as it was given, and whom it names is mentioned by it", async () => {
    expect((await save("school.helper", ids().person("dad"))).data.recordAnswer.answer).toMatchObject({
      value: ids().person("dad"),
    });
    const { rows } = await house.database.admin.query(
      "select id, mentioned from answer where question_key = 'school.helper'",
    );
    expect(rows).toMatchObject([{ mentioned: [ids().person("dad")] }]);
    await maintain(house.database.owner, async (client) => {
      await client.query("delete from answer_version where answer_id = $1", [rows[0].id]);
      await client.query("delete from answer where id = $1", [rows[0].id]);
    });
  });
});

describe("moving a running assessment", () => {
  const next = () =>
    councilForm(2, (template) => {
      const [home, trouble] = template.domains[0].elements;
      home.questions[0].text = "Whose is the home?";
      home.questions[1].category = "SAFEGUARDING";
      home.questions.splice(2, 1);
      trouble.questions[0].type = "CHOICE";
      home.questions.push({
        ...home.questions[2],
        key: "home.pets",
        text: "Are there pets?",
        locates: false,
      });
    });
  const preview = (who = "worker") => house.ask(who, EARLY_HELP, documents.PREVIEW_MOVE, { caseId: kase() });
  const move = (who = "worker", toVersion = 2, id = assessmentId) =>
    house.ask(who, EARLY_HELP, documents.MOVE_ASSESSMENT, {
      input: { caseId: kase(), assessmentId: id, toVersion },
    });

  it("keeps its version while a new one is published, and says that there is one", async () => {
    await answered("home.tenure", "private");
    await answered("home.arrears", "YES");
    await answered("home.arrears-amount", "350");
    await answered("home.trouble", "damp,crowded");
    expect(await read("worker")).toMatchObject({ templateVersion: 1, newerVersion: null });
    await publish(house, next());
    expect(await read("worker")).toMatchObject({ templateVersion: 1, newerVersion: 2 });
    expect((await question("worker", "home.tenure")).text).toBe("On what terms do you live there?");
  });

  it("shows beforehand what is kept, what has no place any more, and what is newly asked", async () => {
    const { data } = await preview();
    const { kept, withoutPlace, added, ...rest } = data.previewMove;
    expect(rest).toEqual({ fromVersion: 1, toVersion: 2 });
    expect(kept).toContainEqual({
      key: "home.tenure", text: "Whose is the home?", before: "On what terms do you live there?", answers: 1, raisedTo: null,
    }); // prettier-ignore
    expect(kept).toContainEqual(
      expect.objectContaining({ key: "home.arrears", answers: 1, raisedTo: "SAFEGUARDING" }),
    );
    expect(withoutPlace.map(({ key, answers }: any) => [key, answers])).toEqual([
      ["home.trouble", 1],
      ["home.arrears-amount", 1],
    ]);
    expect(added.map(({ key }: any) => key)).toEqual(["home.pets"]);
  });

  it("is for the lead professional alone, and to the newest version alone", async () => {
    expect((await preview("warden")).code).toBe("FORBIDDEN");
    expect((await move("warden")).code).toBe("FORBIDDEN");
    expect((await preview("colleague")).code).toBe("NOT_FOUND");
    expect((await move("colleague")).code).toBe("NOT_FOUND");
    expect((await move("worker", 2, v4())).code).toBe("NOT_FOUND");
    for (const version of [-2_147_483_648, 1, 3, 2_147_483_647])
      expect((await move("worker", version)).data.moveAssessment).toEqual({ moved: false });
    expect(await read("worker")).toMatchObject({ templateVersion: 1 });
  });

  it("keeps a signed assessment in the version in which it was signed", async () => {
    const signed = (at: string | null) =>
      maintain(house.database.owner, (client) =>
        client.query("update assessment set signed_at = $2 where id = $1", [assessmentId, at]),
      );
    await signed("2026-01-01");
    const reply = await move();
    expect([reply.code, reply.errors[0]!.message]).toEqual(["CONFLICT", expect.stringContaining("signed")]);
    await signed(null);
  });

  it("moves it and loses nothing: answers without a place stay readable under the earlier version", async () => {
    const before = questionsOf(await read("worker"))
      .flatMap(({ answers }) => answers)
      .map(({ id, value }) => [id, value]);
    const audited = await auditedBy(house, async () =>
      expect((await move()).data.moveAssessment).toEqual({ moved: true }),
    );
    expect(JSON.stringify(audited)).toContain("assessment moved");
    const after = await read("worker");
    expect(after).toMatchObject({ templateVersion: 2, newerVersion: null });
    const values = [...questionsOf(after), ...after.earlier]
      .flatMap(({ answers }) => answers)
      .map(({ id, value }) => [id, value]);
    expect(values.toSorted()).toEqual(before.toSorted());
    expect(
      after.earlier.map(({ key, text, answers }: any) => [
        key,
        text,
        answers[0].value,
        answers[0].viewerCanEdit,
      ]),
    ).toEqual([
      ["home.arrears-amount", "How much is owed?", "350", false],
      ["home.trouble", "What troubles you about the home?", "damp,crowded", false],
    ]);
    expect((await question("worker", "home.arrears")).answers).toMatchObject([
      { value: "YES", category: "SAFEGUARDING" },
    ]);
  });

  it("lets no one read an earlier answer who could not read it before", async () => {
    const earlier = (await read("warden")).earlier.map(({ key }: any) => key);
    expect(earlier).toEqual(["home.trouble"]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { aged, day, daysAgo, turning, types } from "../support/scenario.js";

const ENQUIRY = "SAFEGUARDING_ENQUIRY";
const toSchool = { yes: ["EDUCATION"] as const, to: types("SCHOOL"), purposes: [EARLY_HELP] };
const long = { from: "2020-01-06", given: "2020-01-06T10:00:00Z" };

/** Each kind of task at once, in one family, and what makes none. */
const world = withStrangers(
  withFamily(
    northshire()
      .practitioner("duty", { at: "council", role: "DUTY_WORKER" })
      .practitioner("duty elsewhere", { at: "school", role: "DUTY_WORKER" })
      .supervises("manager", "worker"),
  )
    .person("alex", { born: turning(18, 28) })
    .person("bo", { born: turning(18, 29) })
    .person("cat", { born: turning(16, 3) })
    .person("di", { born: aged(8) })
    .person("eli", { born: aged(8) })
    .person("baby", { born: day(-2) })
    .person("gran", { born: aged(70), died: day(-400) })
    .person("hidden", { born: turning(18, 5) })
    .joins("alex", { role: "CHILD" })
    .joins("bo", { role: "CHILD" })
    .joins("cat", { role: "CHILD" })
    .joins("di", { role: "CHILD" })
    .joins("eli", { role: "CHILD" })
    .joins("baby", { role: "CHILD", from: daysAgo(60) })
    .joins("gran")
    .joins("hidden", { role: "CHILD" })
    .responsibility("mum", "alex", { from: "2000-01-01" })
    .responsibility("mum", "bo", { from: "2000-01-01" })
    .responsibility("mum", "cat", { from: "2000-01-01" })
    .responsibility("mum", "hidden", { from: "2000-01-01" })
    .responsibility("mum", "di")
    .responsibility("dad", "di")
    .responsibility("mum", "eli")
    .responsibility("mum", "baby")
    .consents("mum", { for: "alex", ...toSchool, ...long })
    .consents("mum", { for: "bo", ...toSchool, ...long })
    .consents("mum", { for: "cat", ...toSchool, ...long })
    .consents("mum", { for: "hidden", ...toSchool, ...long })
    .consents("mum", { for: "di", ...toSchool })
    .consents("dad", { for: "di", no: ["EDUCATION"], to: types("SCHOOL"), purposes: [EARLY_HELP] })
    .consents("mum", { called: "ends", for: "eli", ...toSchool, until: day(28) })
    .consents("mum", {
      for: "eli",
      yes: ["DEVELOPMENT"],
      to: types("GP"),
      purposes: [EARLY_HELP],
      until: day(29),
    })
    .consents("gran", { ...toSchool, ...long })
    .seals({ person: "hidden", openTo: ["teacher"] })
    .decision({
      called: "near",
      purpose: ENQUIRY,
      agencies: ["practice"],
      people: ["kim"],
      categories: ["OFFENCE"],
      reviewOn: day(28),
    })
    .decision({
      called: "far",
      purpose: ENQUIRY,
      agencies: ["police"],
      people: ["kim"],
      categories: ["OFFENCE"],
      reviewOn: day(29),
    })
    .decision({
      called: "passed",
      purpose: ENQUIRY,
      agencies: ["housing"],
      people: ["kim"],
      categories: ["HOUSING"],
      reviewOn: day(-1),
      from: daysAgo(90),
    })
    .decision({
      called: "objected",
      purpose: ENQUIRY,
      agencies: ["police"],
      people: ["kim"],
      categories: ["HEALTH_PHYSICAL", "EDUCATION"],
      reviewOn: day(100),
      objected: daysAgo(3),
    })
    .decision({
      called: "of hidden",
      purpose: ENQUIRY,
      agencies: ["police"],
      people: ["hidden"],
      reviewOn: day(1),
    }),
);
const { ids } = world;

let house: House;
beforeAll(async () => void (house = await startHouse(world)));
afterAll(() => house?.stop());

type Seen = Record<string, any>;
const tasksOf = async (who: string, purpose = EARLY_HELP): Promise<Seen[]> => {
  const answer = await house.ask(who, purpose, documents.TASKS);
  expect([answer.code, answer.data.tasks.more]).toEqual([null, false]);
  return answer.data.tasks.items;
};
const told = (tasks: Seen[]) =>
  tasks.map(({ kind, about }) => [kind, about?.name ?? null].join(" ").trim()).toSorted();
const find = async (kind: string) => (await tasksOf("worker")).find((task) => task.kind === kind)!;
const complete = (who: string, taskId: string) =>
  house.ask(who, EARLY_HELP, documents.COMPLETE_TASK, {
    input: { caseId: ids.case("case"), taskId, note: "Spoke to them." },
  });
const answerObjection = (who: string, taskId: string, more: object) =>
  house.ask(who, EARLY_HELP, documents.ANSWER_OBJECTION, {
    input: { caseId: ids.case("case"), taskId, reason: "She moved to another school.", ...more },
  });

const ALL = [
  "BORN Baby Scenario",
  "CONSENT_DISPUTED Di Scenario",
  "CONSENT_EXPIRES Eli Scenario",
  "CONSENT_LAPSES_AT_18 Alex Scenario",
  "DECISION_REVIEW Kim Scenario",
  "DECISION_REVIEW Kim Scenario",
  "DIED Gran Scenario",
  "OBJECTION Kim Scenario",
  "TURNS_16 Cat Scenario",
];

describe("the lead's tasks", () => {
  it("are all that the facts ask, on both sides of 28 days, and nothing of who is hidden from the lead", async () => {
    expect(told(await tasksOf("worker"))).toEqual(ALL);
    // It is there for who may know of it: at the school nobody leads.
    const { text } = await house.ask("teacher", EARLY_HELP, documents.CASE, { id: ids.case("case") });
    expect(text).toContain(ids.person("hidden"));
    expect((await house.ask("worker", EARLY_HELP, documents.TASKS)).text).not.toContain(ids.person("hidden"));
  });

  it("stand in the order of their days, with what is late, and say what to do without naming anybody", async () => {
    const tasks = await tasksOf("worker");
    expect(tasks[0]).toMatchObject({ kind: "BORN", overdue: true });
    expect(tasks.map(({ dueOn }) => dueOn ?? "9999")).toEqual(
      tasks.map(({ dueOn }) => dueOn ?? "9999").toSorted(),
    );
    expect(tasks.filter(({ overdue }) => overdue).map(({ kind }) => kind)).toEqual([
      "BORN",
      "DECISION_REVIEW",
    ]);
    for (const { sentence, case: of } of tasks) {
      expect(sentence).not.toMatch(/Scenario|Mum|Dad/);
      expect(of.reference).toBeTruthy();
    }
    const dispute = await find("CONSENT_DISPUTED");
    expect(dispute.acts).toEqual(["RECORD_CONSENT", "RECORD_DECISION"]);
    expect(JSON.stringify(dispute)).not.toMatch(/Mum|Dad/);
  });

  it("are the supervisor's and the duty worker's too, and nobody else's", async () => {
    for (const who of ["manager", "duty"]) expect(told(await tasksOf(who))).toEqual(ALL);
    for (const who of ["teacher", "doctor", "constable", "duty elsewhere", "colleague", "aunt"])
      expect(await tasksOf(who)).toEqual([]);
  });

  it("are in the audit with what they told of whom", async () => {
    await tasksOf("worker");
    const { rows } = await house.database.admin.query(
      "select content from audit.entry where content ->> 'operation' = 'Tasks' and content ->> 'account' = $1 order by at desc limit 1",
      [ids.account("worker")],
    );
    expect(JSON.stringify(rows[0].content.subjects)).toContain("Task.sentence");
  });

  it("do not come from a birthday, or from one side of a dispute, that the lead may not see", async () => {
    const closed = await startHouse(
      world
        .copy()
        .seals({ person: "alex", categories: ["IDENTITY"], existence: "WITHHELD" })
        .seals({ person: "gran", categories: ["IDENTITY"], existence: "WITHHELD" })
        .seals({ person: "di", categories: ["AGENCY_INVOLVEMENT"], existence: "WITHHELD" }),
    );
    try {
      const { data } = await closed.ask("worker", EARLY_HELP, documents.TASKS);
      const kinds = data.tasks.items.map(({ kind }: Seen) => kind);
      expect(kinds).not.toContain("CONSENT_LAPSES_AT_18");
      expect(kinds).not.toContain("DIED");
      expect(kinds).not.toContain("CONSENT_DISPUTED");
      expect(kinds).toContain("TURNS_16");
    } finally {
      await closed.stop();
    }
  });
});

describe("the data-protection officer of the lead's agency", () => {
  it("is told of reviews that are near or overdue, by number and day; another agency's is not", async () => {
    const reviews = await tasksOf("council dpo", "AUDIT");
    expect(reviews.map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ["DECISION_REVIEW", true],
      ["DECISION_REVIEW", false],
      ["DECISION_REVIEW", false],
    ]);
    expect(JSON.stringify(reviews)).not.toContain("Scenario");
    expect(await tasksOf("school dpo", "AUDIT")).toEqual([]);
    expect((await house.ask("council dpo", EARLY_HELP, documents.TASKS)).code).toBe("INDETERMINATE");
  });
});

describe("a task that is done", () => {
  it("leaves the list, once, where the facts cannot tell; others end with their cause", async () => {
    const { id } = await find("DIED");
    for (const who of ["teacher", "colleague", "duty elsewhere"])
      expect((await complete(who, id)).code).toBe("NOT_FOUND");
    expect((await complete("manager", id)).code).toBeNull();
    expect((await tasksOf("worker")).map((task) => task.id)).not.toContain(id);
    expect((await complete("worker", id)).code).toBe("NOT_FOUND");
    expect((await complete("worker", (await find("CONSENT_DISPUTED")).id)).code).toBe("BAD_INPUT");
    expect((await complete("worker", `TURNS_16.${ids.case("case")}.${ids.person("kim")}`)).code).toBe(
      "NOT_FOUND",
    );
    expect((await complete("worker", "nothing")).code).toBe("NOT_FOUND");
  });

  it("ends with its cause: the young person's own word", async () => {
    const input = {
      caseId: ids.case("case"),
      personId: ids.person("alex"),
      giverPersonId: ids.person("alex"),
      authority: "SELF",
      method: "WRITTEN",
      noticeVersion: "1",
      noticeLanguage: "en",
      provisions: [
        {
          permit: false,
          agencyIds: [ids.agency("school")],
          agencyTypes: [],
          categories: ["EDUCATION"],
          purposes: [EARLY_HELP],
          from: "2026-01-01",
        },
      ],
    };
    expect(told(await tasksOf("worker"))).toContain("CONSENT_LAPSES_AT_18 Alex Scenario");
    expect((await house.ask("worker", EARLY_HELP, documents.RECORD_CONSENT, { input })).code).toBeNull();
    expect(told(await tasksOf("worker"))).not.toContain("CONSENT_LAPSES_AT_18 Alex Scenario");
  });
});

describe("an objection", () => {
  const seenByPolice = async () =>
    (await house.ask("constable", ENQUIRY, documents.CASE, { id: ids.case("case") })).text;

  it("upheld narrows the decision for the very next read, and no more than that", async () => {
    const before = await seenByPolice();
    expect(before).toContain("Kim has asthma.");
    expect(before).toContain("Kim reads well.");
    const { id, categories, dueOn } = await find("OBJECTION");
    expect(categories.toSorted()).toEqual(["EDUCATION", "HEALTH_PHYSICAL"]);
    expect(dueOn > new Date().toISOString().slice(0, 10)).toBe(true);
    for (const who of ["constable", "teacher", "colleague"])
      expect((await answerObjection(who, id, { upheld: true, noLonger: ["EDUCATION"] })).code).toBe(
        "NOT_FOUND",
      );
    for (const bad of [
      { upheld: true },
      { upheld: true, noLonger: [] },
      { upheld: true, noLonger: ["HOUSING"] },
      { upheld: true, noLonger: ["EDUCATION"], reason: "No." },
    ])
      expect((await answerObjection("worker", id, bad)).code).toBe("BAD_INPUT");
    expect(await seenByPolice()).toContain("Kim reads well.");

    expect((await answerObjection("worker", id, { upheld: true, noLonger: ["EDUCATION"] })).code).toBeNull();
    const after = await seenByPolice();
    expect(after).not.toContain("Kim reads well.");
    expect(after).toContain("Kim has asthma.");
    expect((await tasksOf("worker")).filter(({ kind }) => kind === "OBJECTION")).toEqual([]);
  });

  it("not upheld leaves the decision as it is, with the reason kept", async () => {
    const again = world.copy();
    const other = await startHouse(again);
    try {
      const task = (await other.ask("worker", EARLY_HELP, documents.TASKS)).data.tasks.items.find(
        ({ kind }: Seen) => kind === "OBJECTION",
      );
      const input = {
        caseId: again.ids.case("case"),
        taskId: task.id,
        upheld: false,
        reason: "The risk has not changed since then.",
      };
      expect((await other.ask("worker", EARLY_HELP, documents.ANSWER_OBJECTION, { input })).code).toBeNull();
      expect((await other.ask("worker", EARLY_HELP, documents.TASKS)).text).not.toContain("OBJECTION");
      const page = await other.ask("constable", ENQUIRY, documents.CASE, { id: again.ids.case("case") });
      expect(page.text).toContain("Kim reads well.");
      const { rows } = await other.database.admin.query(
        "select upheld, reason, narrowed_id from objection_answer",
      );
      expect(rows).toEqual([{ upheld: false, reason: input.reason, narrowed_id: null }]);
    } finally {
      await other.stop();
    }
  });
});

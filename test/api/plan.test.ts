import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { aged, types } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const onDay = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let house: House;
beforeAll(async () => {
  const world = withStrangers(withFamily(northshire()))
    .consents("mum", {
      called: "the plan",
      for: "kim",
      yes: ["IDENTITY", "AGENCY_INVOLVEMENT", "EDUCATION"],
      to: types("CHILDRENS_SERVICES", "SCHOOL", "GP"),
      purposes: [EARLY_HELP],
    })
    // Nobody but the doctor may know that Hal is of the family.
    .person("hal", { born: aged(50) })
    .joins("hal", { case: "case" })
    .seals({ person: "hal", openTo: ["doctor"] });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

type Seen = Record<string, any>;
const ids = () => house.world.ids;
const ofKim = (more: object = {}) => ({
  caseId: ids().case("case"),
  subjectIds: [ids().person("kim")],
  category: "EDUCATION",
  ...more,
});
const read = async (who: string): Promise<Seen> => {
  const { data, errors } = await house.ask(who, EARLY_HELP, documents.CASE, { id: ids().case("case") });
  expect(errors).toEqual([]);
  return data.case;
};
const plan = async (who: string): Promise<Seen> => (await read(who)).plan;
const actions = async (who: string): Promise<Seen[]> =>
  (await read(who)).actions.edges.map(({ node }: Seen) => node);
const action = async (who: string, id: string) => (await actions(who)).find((one) => one.id === id);

const send = (who: string, document: string, input: object) =>
  house.ask(who, EARLY_HELP, document, { input });
const saved = async (who: string, document: string, input: object): Promise<string> => {
  const { data, errors } = await send(who, document, input);
  expect(errors).toEqual([]);
  return (Object.values(data)[0] as { id: string }).id;
};
const code = async (who: string, document: string, input: object) =>
  (await send(who, document, input)).errors[0]?.extensions.code as string | undefined;

const goal = (more: object = {}) => ofKim({ words: "I want to read to Lee.", saidOn: onDay(-3), ...more });
const reading = (more: object = {}) =>
  ofKim({ title: "A reading partner", dueOn: onDay(5), ownerId: ids().agency("school"), ...more });
const word = (actionId: string, kind: string, more: object = {}) => ({
  caseId: ids().case("case"),
  actionId,
  kind,
  ...more,
});
const dueOf = async (who: string): Promise<Seen[]> => {
  const { data, errors } = await house.ask(who, EARLY_HELP, documents.HOME, { first: 100 });
  expect(errors).toEqual([]);
  return data.home.cases.edges.flatMap(({ node }: Seen) => node.due);
};
const kindsDue = async (who: string, title: string) =>
  (await dueOf(who)).filter((one) => one.title === title).map(({ kind }) => kind);
const letPass = (id: string) =>
  maintain(house.database.owner, (client) =>
    client.query("update plan_word set answer_by = current_date - 2 where id = $1", [id]),
  );

describe("a goal", () => {
  it("stands in the family's words for those with whom they share it, and is audited without words", async () => {
    let id = "";
    const [row] = await auditedBy(house, async () => {
      id = await saved("worker", documents.SAVE_GOAL, goal({ saidById: ids().person("kim") }));
    });
    expect(row!.content).toMatchObject({ operation: "SaveGoal", outcome: "CHANGED" });
    expect(JSON.stringify(row!.content)).not.toContain("read to Lee");
    expect((await plan("teacher")).goals).toMatchObject([
      {
        id,
        words: "I want to read to Lee.",
        state: "AIMED_FOR",
        saidBy: { name: "Kim Scenario" },
        viewerCanEdit: false,
      },
    ]);
    // The family said no to the police; the goal is there, as the teacher reads.
    expect((await plan("constable")).goals).toEqual([]);
    expect(JSON.stringify(await plan("constable"))).not.toContain(id);
  });

  it("is changed by the agency that recorded it alone, and never over a change that one has not seen", async () => {
    const [{ id }] = (await plan("worker")).goals;
    const reached = goal({ id, expectedVersion: 1, state: "REACHED" });
    expect(await code("teacher", documents.SAVE_GOAL, reached)).toBe("FORBIDDEN");
    expect(await code("constable", documents.SAVE_GOAL, reached)).toBe("NOT_FOUND");
    await saved("worker", documents.SAVE_GOAL, reached);
    expect(await code("worker", documents.SAVE_GOAL, reached)).toBe("CONFLICT");
    expect((await plan("teacher")).goals).toMatchObject([{ state: "REACHED", version: 2 }]);
  });

  it("is refused for others than this family, for a day to come, and for who may not write it", async () => {
    expect(await code("worker", documents.SAVE_GOAL, goal({ subjectIds: [ids().person("bob")] }))).toBe(
      "BAD_INPUT",
    );
    expect(await code("worker", documents.SAVE_GOAL, goal({ subjectIds: [ids().person("hal")] }))).toBe(
      "BAD_INPUT",
    );
    expect(await code("worker", documents.SAVE_GOAL, goal({ saidById: ids().person("mum") }))).toBe(
      "BAD_INPUT",
    );
    expect(await code("worker", documents.SAVE_GOAL, goal({ saidOn: onDay(2) }))).toBe("BAD_INPUT");
    expect(await code("worker", documents.SAVE_GOAL, goal({ id: UNKNOWN, expectedVersion: 1 }))).toBe(
      "NOT_FOUND",
    );
    expect(await code("teacher", documents.SAVE_GOAL, goal({ category: "OFFENCE" }))).toBe("FORBIDDEN");
    for (const who of ["aunt", "colleague"])
      expect(await code(who, documents.SAVE_GOAL, goal())).toBe("NOT_FOUND");
    expect((await plan("worker")).goals).toHaveLength(1);
  });
});

describe("an action", () => {
  it("is given to an agency by the lead, and stands under its goal where both are seen", async () => {
    const [{ id: goalId }] = (await plan("worker")).goals;
    const id = await saved("worker", documents.SAVE_ACTION, reading({ goalId, help: "SCHOOL" }));
    expect(await action("teacher", id)).toMatchObject({
      title: "A reading partner",
      goalId,
      help: "SCHOOL",
      status: "PLANNED",
      owner: { name: "school" },
      viewerCan: { change: false, say: true, flag: false, answer: null },
    });
    expect(await action("worker", id)).toMatchObject({ viewerCan: { change: true, say: true, flag: true } });
    expect(await action("constable", id)).toBeUndefined();
  });

  it("is given by others to their own agency alone", async () => {
    expect((await plan("teacher")).viewerCan.owners.map(({ name }: Seen) => name)).toEqual(["school"]);
    expect((await plan("worker")).viewerCan.owners.map(({ name }: Seen) => name)).toContain("practice");
    expect(await code("teacher", documents.SAVE_ACTION, reading({ ownerId: ids().agency("practice") }))).toBe(
      "BAD_INPUT",
    );
    expect(await code("worker", documents.SAVE_ACTION, reading({ ownerId: ids().agency("clinic") }))).toBe(
      "BAD_INPUT",
    );
    const id = await saved("teacher", documents.SAVE_ACTION, reading({ title: "A quiet way in" }));
    const change = reading({ id, expectedVersion: 1, title: "A quiet way in and out" });
    expect(await code("worker", documents.SAVE_ACTION, change)).toBe("FORBIDDEN");
    await saved("teacher", documents.SAVE_ACTION, change);
    expect(await action("worker", id)).toMatchObject({ title: "A quiet way in and out" });
  });

  it("stands as what was said of it last, of what the viewer sees", async () => {
    const id = await saved("worker", documents.SAVE_ACTION, reading({ title: "A mentor" }));
    expect(await code("doctor", documents.SAY_OF_ACTION, word(id, "PROGRESS", { status: "DONE" }))).toBe(
      "FORBIDDEN",
    );
    expect(await code("constable", documents.SAY_OF_ACTION, word(id, "PROGRESS", { status: "DONE" }))).toBe(
      "NOT_FOUND",
    );
    const done = { status: "DONE", helped: "YES", text: "They met ten times." };
    const said = await saved("teacher", documents.SAY_OF_ACTION, word(id, "PROGRESS", done));
    const shown = { status: "DONE", helped: "YES", outcome: "They met ten times." };
    expect(await action("worker", id)).toMatchObject(shown);
    expect(await action("doctor", id)).toMatchObject({
      ...shown,
      words: [{ id: said, by: { agency: { name: "school" } } }],
    });
    expect(await kindsDue("teacher", "A mentor")).toEqual([]);
    // Marked for the school alone, it did not happen for others: and nothing says that it did.
    await maintain(house.database.owner, (client) =>
      client.query("update plan_word set category = 10 where id = $1", [said]),
    );
    expect(await action("worker", id)).toMatchObject({
      status: "PLANNED",
      helped: null,
      outcome: null,
      words: [],
    });
    expect(await kindsDue("worker", "A mentor")).toEqual(["PLAN_ACTION"]);
  });
});

describe("a flag", () => {
  it("asks the owner, who answers; the lead sees both", async () => {
    const id = await saved(
      "worker",
      documents.SAVE_ACTION,
      reading({ title: "A card to leave lessons", dueOn: null }),
    );
    const flag = word(id, "FLAG", { text: "Kim has no card.", answerBy: onDay(7) });
    expect(await code("teacher", documents.SAY_OF_ACTION, flag)).toBe("FORBIDDEN");
    expect(await code("doctor", documents.SAY_OF_ACTION, { ...flag, answerBy: onDay(90) })).toBe("BAD_INPUT");
    expect(await code("doctor", documents.SAY_OF_ACTION, { ...flag, text: " " })).toBe("BAD_INPUT");
    expect(await code("teacher", documents.SAY_OF_ACTION, word(id, "ANSWER", { text: "It is here." }))).toBe(
      "CONFLICT",
    );
    const flagId = await saved("doctor", documents.SAY_OF_ACTION, flag);
    expect(await code("worker", documents.SAY_OF_ACTION, flag)).toBe("CONFLICT");
    expect(await action("teacher", id)).toMatchObject({
      viewerCan: { answer: flagId },
      words: [{ kind: "FLAG", waiting: true, escalated: false, by: { agency: { name: "practice" } } }],
    });
    const title = "A card to leave lessons";
    expect(await kindsDue("teacher", title)).toEqual(["FLAG_TO_ANSWER"]);
    expect(await kindsDue("worker", title)).toEqual(["FLAG_WAITING"]);
    // Before its day it is no matter of the supervisor's, nor of whoever flagged it.
    expect(await kindsDue("manager", title)).toEqual([]);
    expect(await kindsDue("doctor", title)).toEqual([]);
    const answer = word(id, "ANSWER", { text: "It is printed.", status: "UNDER_WAY" });
    expect(await code("doctor", documents.SAY_OF_ACTION, answer)).toBe("FORBIDDEN");
    await saved("teacher", documents.SAY_OF_ACTION, answer);
    for (const who of ["teacher", "worker", "doctor"]) {
      expect(await kindsDue(who, title)).toEqual([]);
      expect(await action(who, id)).toMatchObject({
        status: "UNDER_WAY",
        words: [
          { kind: "ANSWER", text: "It is printed." },
          { kind: "FLAG", waiting: false },
        ],
      });
    }
  });

  it("goes to the lead's supervisor where no answer came by its day, and to nobody who may not see it", async () => {
    const title = "A visit to the new class";
    const id = await saved("worker", documents.SAVE_ACTION, reading({ title }));
    const flagId = await saved(
      "doctor",
      documents.SAY_OF_ACTION,
      word(id, "FLAG", { text: "No visit.", answerBy: onDay(7) }),
    );
    await letPass(flagId);
    for (const who of ["worker", "manager"])
      expect(await kindsDue(who, title)).toEqual(["FLAG_ESCALATED", "PLAN_ACTION"]);
    expect(await kindsDue("teacher", title)).toEqual(["FLAG_TO_ANSWER", "PLAN_ACTION"]);
    expect((await dueOf("manager")).find(({ kind }) => kind === "FLAG_ESCALATED")).toMatchObject({
      overdue: true,
    });
    expect(await action("manager", id)).toMatchObject({ words: [{ escalated: true }] });
    for (const who of ["constable", "warden"]) expect(JSON.stringify(await dueOf(who))).not.toContain(title);
    // A flag that the manager may not see escalates nothing for them.
    await maintain(house.database.owner, (client) =>
      client.query("update plan_word set category = 10 where id = $1", [flagId]),
    );
    expect(await kindsDue("manager", title)).toEqual(["PLAN_ACTION"]);
    expect(await action("manager", id)).toMatchObject({ words: [] });
  });
});

describe("a meeting", () => {
  const review = (more: object = {}) =>
    ofKim({
      category: "AGENCY_INVOLVEMENT",
      kind: "REVIEW",
      heldOn: onDay(-10),
      place: "The reading room",
      minutes: "Kim read aloud.",
      nextOn: onDay(6),
      peopleThere: [ids().person("kim")],
      peopleAway: [ids().person("dad")],
      agenciesThere: [ids().agency("school")],
      agenciesAway: [ids().agency("practice")],
      ...more,
    });

  it("tells who was there of whom the viewer may know, and makes the next one due for the lead", async () => {
    const id = await saved("worker", documents.SAVE_MEETING, review());
    const [seen] = (await plan("teacher")).meetings;
    expect(seen).toMatchObject({ id, minutes: "Kim read aloud.", agenciesThere: [{ name: "school" }] });
    expect(seen.peopleThere.map(({ id: person }: Seen) => person)).toEqual([ids().person("kim")]);
    expect((await dueOf("worker")).filter(({ kind }) => kind === "PLAN_REVIEW")).toMatchObject([
      { dueOn: onDay(6) },
    ]);
    expect((await dueOf("teacher")).filter(({ kind }) => kind === "PLAN_REVIEW")).toEqual([]);
    expect((await plan("constable")).meetings).toEqual([]);
    // The next one is held: its day no longer waits.
    await saved("worker", documents.SAVE_MEETING, review({ heldOn: onDay(-1), nextOn: null }));
    expect((await dueOf("worker")).filter(({ kind }) => kind === "PLAN_REVIEW")).toEqual([]);
  });

  it("is refused with somebody of whom the viewer may not know, and an agency that is not of the team", async () => {
    const refused = [
      { peopleThere: [ids().person("hal")] },
      { peopleAway: [ids().person("bob")] },
      { agenciesThere: [ids().agency("charity")] },
      { nextOn: onDay(-20) },
      { heldOn: onDay(1) },
    ];
    for (const more of refused)
      expect(await code("worker", documents.SAVE_MEETING, review(more))).toBe("BAD_INPUT");
    expect((await plan("worker")).meetings).toHaveLength(2);
  });

  it("keeps, when it is changed, whom and what its author may no longer know", async () => {
    const id = await saved("worker", documents.SAVE_MEETING, review({ heldOn: onDay(-30), nextOn: null }));
    // Somebody hidden from the worker came too.
    await maintain(house.database.owner, (client) =>
      client.query("update plan_meeting set people_there = people_there || $2::uuid where id = $1", [
        id,
        ids().person("hal"),
      ]),
    );
    const version = (await plan("worker")).meetings.find((one: Seen) => one.id === id).version;
    await saved(
      "worker",
      documents.SAVE_MEETING,
      review({
        id,
        expectedVersion: version,
        heldOn: onDay(-30),
        nextOn: null,
        minutes: "Kim read to all of us.",
      }),
    );
    const { rows } = await house.database.admin.query(
      "select people_there, minutes from plan_meeting where id = $1",
      [id],
    );
    expect(rows).toEqual([
      { people_there: [ids().person("kim"), ids().person("hal")], minutes: "Kim read to all of us." },
    ]);
    const taken = { caseId: ids().case("case"), record: "MEETING", id, expectedVersion: version + 1 };
    await saved("worker", documents.TAKE_BACK_OF_PLAN, taken);
  });

  it("is taken back by the agency that recorded it, counts no more, stays on record, and is put back", async () => {
    const id = await saved("worker", documents.SAVE_MEETING, review({ nextOn: onDay(8), heldOn: onDay(0) }));
    const here = async (who: string) => (await plan(who)).meetings.some((one: Seen) => one.id === id);
    const due = async () => (await dueOf("worker")).filter(({ kind }) => kind === "PLAN_REVIEW");
    expect([await here("worker"), await here("teacher"), (await due()).length]).toEqual([true, true, 1]);
    const back = { caseId: ids().case("case"), record: "MEETING", id, expectedVersion: 1 };
    expect(await code("teacher", documents.TAKE_BACK_OF_PLAN, back)).toBe("FORBIDDEN");
    for (const who of ["constable", "aunt", "colleague"])
      expect(await code(who, documents.TAKE_BACK_OF_PLAN, back)).toBe("NOT_FOUND");
    expect(await code("worker", documents.TAKE_BACK_OF_PLAN, { ...back, record: "CHOICE" })).toBe(
      "NOT_FOUND",
    );
    expect(await code("worker", documents.TAKE_BACK_OF_PLAN, { ...back, expectedVersion: 2 })).toBe(
      "CONFLICT",
    );
    expect(await code("worker", documents.TAKE_BACK_OF_PLAN, { ...back, isTakenBack: false })).toBe(
      "CONFLICT",
    );
    expect(await here("teacher")).toBe(true);
    const [row] = await auditedBy(house, () => saved("worker", documents.TAKE_BACK_OF_PLAN, back));
    expect(row!.content).toMatchObject({
      operation: "TakeBackOfPlan",
      outcome: "CHANGED",
      changed: [{ what: "meeting taken back", id }],
    });
    expect([await here("worker"), await here("teacher"), (await due()).length]).toEqual([false, false, 0]);
    expect(await code("worker", documents.SAVE_MEETING, review({ id, expectedVersion: 2 }))).toBe(
      "NOT_FOUND",
    );
    // For others it is as if it had never been; and it stays on record.
    expect(await code("teacher", documents.TAKE_BACK_OF_PLAN, { ...back, isTakenBack: false })).toBe(
      "NOT_FOUND",
    );
    const { rows } = await house.database.admin.query(
      "select minutes, taken_back_by from plan_meeting where id = $1",
      [id],
    );
    expect(rows).toEqual([{ minutes: "Kim read aloud.", taken_back_by: ids().account("worker") }]);
    const putBack = { ...back, expectedVersion: 2, isTakenBack: false };
    expect(await code("worker", documents.TAKE_BACK_OF_PLAN, { ...back, expectedVersion: 2 })).toBe(
      "CONFLICT",
    );
    await saved("worker", documents.TAKE_BACK_OF_PLAN, putBack);
    expect([await here("worker"), await here("teacher"), (await due()).length]).toEqual([true, true, 1]);
  });
});

describe("a choice", () => {
  const choice = (more: object = {}) =>
    ofKim({
      question: "Who reads with Kim",
      offered: ["A pupil", "A volunteer"],
      offeredOn: onDay(-4),
      ...more,
    });

  it("is offered, and later made", async () => {
    const id = await saved("teacher", documents.SAVE_CHOICE, choice());
    expect((await plan("worker")).choices).toMatchObject([
      { id, chosen: null, offered: ["A pupil", "A volunteer"] },
    ]);
    const made = {
      id,
      expectedVersion: 1,
      chosen: "A pupil",
      chosenById: ids().person("kim"),
      chosenOn: onDay(-1),
      why: "My age.",
    };
    expect(await code("teacher", documents.SAVE_CHOICE, choice({ ...made, chosen: "A dog" }))).toBe(
      "BAD_INPUT",
    );
    expect(await code("teacher", documents.SAVE_CHOICE, choice({ ...made, chosenOn: null }))).toBe(
      "BAD_INPUT",
    );
    await saved("teacher", documents.SAVE_CHOICE, choice(made));
    expect((await plan("worker")).choices).toMatchObject([
      { chosen: "A pupil", chosenBy: { name: "Kim Scenario" }, why: "My age." },
    ]);
    expect((await plan("constable")).choices).toEqual([]);
  });

  it("is taken back, by nobody but whoever recorded it", async () => {
    const id = await saved("teacher", documents.SAVE_CHOICE, choice({ question: "Where to read" }));
    const here = async (who: string) => (await plan(who)).choices.some((one: Seen) => one.id === id);
    const back = { caseId: ids().case("case"), record: "CHOICE", id, expectedVersion: 1 };
    expect(await code("worker", documents.TAKE_BACK_OF_PLAN, back)).toBe("FORBIDDEN");
    expect(await here("worker")).toBe(true);
    await saved("teacher", documents.TAKE_BACK_OF_PLAN, back);
    expect([await here("teacher"), await here("worker")]).toEqual([false, false]);
  });
});

/** The address of somebody is kept from all but the council. */
const protectAddressOf = (person: string) =>
  maintain(house.database.owner, (client) =>
    client.query(
      "insert into protection_marker (partnership_id, id, kind, persons, agencies, reason) values ($1, gen_random_uuid(), 'LOCATION', $2, $3, 'moved')",
      [house.world.partnershipId, [ids().person(person)], [ids().agency("council")]],
    ),
  );

describe("whom the family asked for", () => {
  const asked = (more: object = {}) =>
    ofKim({
      kind: "POINT_OF_CONTACT",
      askedFor: "The teacher whom Kim knows",
      askedById: ids().person("kim"),
      askedOn: onDay(-4),
      ...more,
    });

  it("is recorded, with whether it was followed and why not", async () => {
    let id = "";
    const [row] = await auditedBy(house, async () => {
      id = await saved("teacher", documents.SAVE_LEAD_CHOICE, asked());
    });
    expect(row!.content).toMatchObject({
      operation: "SaveLeadChoice",
      outcome: "CHANGED",
      changed: [{ what: "lead choice", id }],
    });
    expect(JSON.stringify(row!.content)).not.toContain("whom Kim knows");
    const waiting = {
      id,
      kind: "POINT_OF_CONTACT",
      askedFor: "The teacher whom Kim knows",
      state: "WAITING",
    };
    for (const who of ["worker", "doctor"])
      expect((await plan(who)).leadChoices).toMatchObject([{ ...waiting, viewerCanEdit: false }]);
    const change = asked({ id, expectedVersion: 1, state: "NOT_FOLLOWED" });
    expect(await code("teacher", documents.SAVE_LEAD_CHOICE, change)).toBe("BAD_INPUT");
    expect(await code("teacher", documents.SAVE_LEAD_CHOICE, { ...change, whyNot: " " })).toBe("BAD_INPUT");
    const said = { ...change, whyNot: "She leaves at Christmas." };
    expect(await code("worker", documents.SAVE_LEAD_CHOICE, said)).toBe("FORBIDDEN");
    await saved("teacher", documents.SAVE_LEAD_CHOICE, said);
    expect((await plan("worker")).leadChoices).toMatchObject([
      { state: "NOT_FOLLOWED", whyNot: "She leaves at Christmas.", askedBy: { name: "Kim Scenario" } },
    ]);
    expect(await code("teacher", documents.SAVE_LEAD_CHOICE, said)).toBe("CONFLICT");
    // Followed after all: nothing is left of why not.
    await saved("teacher", documents.SAVE_LEAD_CHOICE, { ...said, expectedVersion: 2, state: "FOLLOWED" });
    expect((await plan("worker")).leadChoices).toMatchObject([{ state: "FOLLOWED", whyNot: null }]);
  });

  it("is not there for whom the family did not choose, nor for strangers", async () => {
    const [{ id }] = (await plan("teacher")).leadChoices;
    expect((await plan("constable")).leadChoices).toEqual([]);
    const change = asked({ id, expectedVersion: 3 });
    for (const who of ["constable", "aunt", "colleague"])
      expect(await code(who, documents.SAVE_LEAD_CHOICE, change)).toBe("NOT_FOUND");
    expect(await code("teacher", documents.SAVE_LEAD_CHOICE, asked({ askedFor: null }))).toBe("BAD_INPUT");
    expect(await code("teacher", documents.SAVE_LEAD_CHOICE, asked({ askedOn: onDay(1) }))).toBe("BAD_INPUT");
    expect(await code("teacher", documents.SAVE_LEAD_CHOICE, asked({ askedById: ids().person("mum") }))).toBe(
      "BAD_INPUT",
    );
    expect(await code("teacher", documents.SAVE_LEAD_CHOICE, asked({ category: "OFFENCE" }))).toBe(
      "FORBIDDEN",
    );
    expect((await plan("worker")).leadChoices).toHaveLength(1);
  });

  it("is taken back by whoever recorded it", async () => {
    const [{ id, version }] = (await plan("teacher")).leadChoices;
    const back = { caseId: ids().case("case"), record: "LEAD_CHOICE", id, expectedVersion: version };
    expect(await code("worker", documents.TAKE_BACK_OF_PLAN, back)).toBe("FORBIDDEN");
    await saved("teacher", documents.TAKE_BACK_OF_PLAN, back);
    expect((await plan("worker")).leadChoices).toEqual([]);
  });

  it("stays as it is where its agency may no longer know where somebody is, and is withheld there", async () => {
    const id = await saved(
      "teacher",
      documents.SAVE_LEAD_CHOICE,
      asked({ state: "NOT_FOLLOWED", whyNot: "She leaves." }),
    );
    await protectAddressOf("kim");
    const [seen] = (await plan("teacher")).leadChoices;
    expect(seen).toMatchObject({ id, state: "NOT_FOLLOWED", askedFor: null, whyNot: null });
    expect(seen.withheld.map(({ field }: Seen) => field)).toEqual(["askedFor", "whyNot"]);
    const change = asked({ id, expectedVersion: 1, kind: "LEAD_PROFESSIONAL", askedFor: null, whyNot: null });
    await saved("teacher", documents.SAVE_LEAD_CHOICE, { ...change, state: "NOT_FOLLOWED" });
    const { rows } = await house.database.admin.query(
      "select kind, asked_for, why_not from lead_choice where id = $1",
      [id],
    );
    expect(rows).toEqual([
      { kind: "LEAD_PROFESSIONAL", asked_for: "The teacher whom Kim knows", why_not: "She leaves." },
    ]);
  });
});

describe("help that was given before", () => {
  it("is told of what the viewer sees, and of nothing else", async () => {
    const titles = async (who: string) => (await plan(who)).earlierHelp.map(({ title }: Seen) => title);
    const more = { help: "MENTORING", status: "DONE", outcome: "Kim stopped going.", dueOn: onDay(-90) };
    const id = await saved(
      "worker",
      documents.SAVE_ACTION,
      reading({ title: "A mentor last year", ...more }),
    );
    expect((await plan("teacher")).earlierHelp).toMatchObject([
      { id, help: "MENTORING", status: "DONE", about: [{}] },
    ]);
    const hidden = {
      ...more,
      title: "A mentor at the clinic",
      category: "HEALTH_MENTAL",
      ownerId: ids().agency("practice"),
    };
    await saved("doctor", documents.SAVE_ACTION, reading(hidden));
    expect(await titles("teacher")).toEqual(["A mentor last year"]);
    expect(await titles("doctor")).toEqual(
      expect.arrayContaining(["A mentor at the clinic", "A mentor last year"]),
    );
    expect(await titles("constable")).toEqual([]);
  });

  it("is told with what the family says beside it, to whoever is told of the help", async () => {
    const title = "A group for readers";
    const id = await saved(
      "teacher",
      documents.SAVE_ACTION,
      reading({ title, help: "SCHOOL", status: "DONE" }),
    );
    const input = { kind: "ACTION", item: id, words: "He never went." };
    expect((await house.ask("mum", "SUBJECT_ACCESS", documents.STATE_BESIDE, { input })).errors).toEqual([]);
    const told = async (who: string) =>
      (await plan(who)).earlierHelp
        .filter((one: Seen) => one.title === title)
        .map(({ statements }: Seen) => statements);
    expect(await told("worker")).toMatchObject([[{ text: "He never went.", bySubject: false }]]);
    expect(await told("constable")).toEqual([]);
  });
});

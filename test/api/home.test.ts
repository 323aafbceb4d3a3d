import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bitOf, type Category } from "../../server/sharing/categories.js";
import { auditedBy, pseudonymIn } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withRefuge, withStrangers } from "../support/northshire.js";
import { daysAgo } from "../support/scenario.js";
import { statementsOf } from "../support/statements.js";

const many = Array.from({ length: 230 }, (_, index) => `case ${index}`);

/** The Scenario family, one in a refuge, and a warden of a second agency with 230 cases. */
const world = many.reduce(
  (all, name) =>
    all.case(name, { lead: "colleague", team: ["counsellor"], people: ["kim"], from: daysAgo(10) }),
  withRefuge(withStrangers(withFamily(northshire()))),
);
const { ids } = world;

let house: House;
beforeAll(async () => void (house = await startHouse(world)));
afterAll(() => house?.stop());

type Seen = Record<string, any>;
const home = async (who: string, variables: object = {}): Promise<Seen> => {
  const { data, errors } = await house.ask(who, EARLY_HELP, documents.HOME, variables);
  expect(errors).toEqual([]);
  return data.home;
};
const nodes = (seen: Seen): Seen[] => seen.cases.edges.map(({ node }: Seen) => node);
const listed = (seen: Seen): string[] => nodes(seen).map((node) => node.case.id);
const row = async (who: string, name = "case", variables: object = { first: 100 }) =>
  nodes(await home(who, variables)).find((node) => node.case.id === ids.case(name))!;
const look = (who: string, caseId = ids.case("case")) =>
  house.ask(who, EARLY_HELP, documents.LOOK_AT_CASE, { caseId });
const changesOf = async (who: string, name = "case") =>
  Object.fromEntries((await row(who, name)).changes.map(({ kind, count }: Seen) => [kind, count]));

/** Records something as maintenance would, now. */
const record = (table: string, values: Record<string, unknown>) =>
  maintain(house.database.owner, (client) => {
    const all = { partnership_id: world.partnershipId, id: randomUUID(), ...values };
    const places = Object.keys(all).map((_, i) => `$${i + 1}`);
    return client.query(
      `insert into ${table} (${Object.keys(all).join(", ")}) values (${places.join(", ")})`,
      Object.values(all),
    );
  });
const today = new Date();
const onDay = (offset: number) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
const ofKim = (category: Category, by: string) => ({
  case_id: ids.case("case"),
  subjects: [ids.person("kim")],
  category: bitOf(category),
  agency_id: ids.agency(by),
});
const event = (category: Category) =>
  record("chronology_event", {
    ...ofKim(category, "practice"),
    occurred_on: onDay(-400),
    title: "Something",
  });
const action = (title: string, category: Category, owner: string, due: number) =>
  record("plan_action", {
    ...ofKim(category, "practice"),
    title,
    due_on: onDay(due),
    status: "PLANNED",
    owner_agency_id: ids.agency(owner),
  });

describe("what changed since the viewer last looked", () => {
  it("is nothing for a case that they never opened", async () => {
    expect(await row("teacher")).toMatchObject({ lookedAt: null, changes: [], part: "MEMBER" });
  });

  it("is what others recorded since, of what the viewer may see, and hidden rows do not count", async () => {
    for (const who of ["teacher", "doctor"]) await look(who);
    expect([await changesOf("teacher"), await changesOf("doctor")]).toEqual([{}, {}]);
    await event("EDUCATION");
    await event("HEALTH_MENTAL");
    expect(await changesOf("teacher")).toEqual({ EVENTS: 1 });
    // It is there: the doctor's own agency reads it.
    expect(await changesOf("doctor")).toEqual({ EVENTS: 2 });
    await look("doctor");
    expect([await changesOf("teacher"), await changesOf("doctor")]).toEqual([{ EVENTS: 1 }, {}]);
  });

  it("leaves out what the viewer recorded themself", async () => {
    await look("teacher");
    await look("doctor");
    const { errors } = await house.ask("teacher", EARLY_HELP, documents.RECORD_ANSWER, {
      input: {
        caseId: ids.case("case"),
        assessmentId: ids.assessment("case"),
        questionKey: "EDUCATION",
        value: "Kim reads aloud.",
        subjectIds: [ids.person("kim")],
      },
    });
    expect(errors).toEqual([]);
    expect([await changesOf("teacher"), await changesOf("doctor")]).toEqual([{}, { ANSWERS: 1 }]);
  });

  it("says nothing of a protected address", async () => {
    for (const who of ["teacher", "worker"]) await look(who, ids.case("refuge"));
    await record("person_address", {
      person_id: ids.person("zoe"),
      category: bitOf("CONTACT"),
      agency_id: ids.agency("council"),
      lines: "8 Hidden Row",
      from_on: onDay(-1),
      recorded_epoch: 0,
    });
    expect(await changesOf("teacher", "refuge")).toEqual({});
    expect(await changesOf("worker", "refuge")).toEqual({ ADDRESSES: 1 });
  });

  it("is audited as shown, and looking is not", async () => {
    expect(await auditedBy(house, () => look("doctor"))).toEqual([]);
    await event("EDUCATION");
    const [entry] = await auditedBy(house, () => home("doctor"));
    const kim = entry!.content.subjects.find(
      (one: Seen) => one.subject === pseudonymIn(house, "kim") && one.case === ids.case("case"),
    );
    expect(kim.shown.EDUCATION).toEqual(["CaseChange.count", "CaseChange.kind", "CaseChange.latestAt"]);
  });
});

describe("looking at a case", () => {
  it("gives the same bytes for a case, one that is hidden and one that is not there, and keeps only the first", async () => {
    const asked = [ids.case("case"), ids.case("strangers' case"), randomUUID()];
    const replies = await Promise.all(asked.map(async (id) => (await look("aunt", id)).text));
    const leads = await Promise.all(asked.map(async (id) => (await look("teacher", id)).text));
    expect(new Set([...replies, ...leads])).toEqual(new Set(['{"data":{"lookAtCase":true}}\n']));
    const { rows } = await house.database.admin.query(
      "select account_id, case_id from case_look where account_id = any ($1)",
      [[ids.account("aunt"), ids.account("teacher")]],
    );
    // The teacher has looked at the refuge before; the aunt is excluded from the case.
    expect(rows).toEqual(
      expect.arrayContaining([{ account_id: ids.account("teacher"), case_id: ids.case("case") }]),
    );
    expect(rows.map(({ case_id }) => case_id)).not.toContain(ids.case("strangers' case"));
    expect(rows.map(({ account_id }) => account_id)).not.toContain(ids.account("aunt"));
  });
});

describe("what is due", () => {
  beforeAll(async () => {
    await action("Read with Kim", "EDUCATION", "school", -3);
    await action("Later", "EDUCATION", "school", 60);
    await action("See a nurse", "HEALTH_MENTAL", "school", -5);
    await action("Weigh Kim", "HEALTH_PHYSICAL", "practice", 5);
  });
  const due = (items: Seen[]) => items.map(({ kind, title, overdue }) => [kind, title, overdue]);

  it("holds the actions of one's own agency, the overdue first, and none that the viewer may not see", async () => {
    const { due: teacher, moreDue } = await home("teacher");
    expect(due(teacher)).toEqual([["PLAN_ACTION", "Read with Kim", true]]);
    expect(moreDue).toBe(false);
    expect(teacher[0]).toMatchObject({
      dueOn: onDay(-3),
      about: { name: expect.any(String) },
      isTask: false,
    });
    // It is there, for whom it may be seen by and is due from.
    expect(due((await home("doctor")).due)).toEqual([["PLAN_ACTION", "Weigh Kim", false]]);
    expect(due((await row("teacher")).due)).toEqual(due(teacher));
  });

  it("holds for the lead their tasks and the assessments that nobody has signed", async () => {
    const kinds = (await home("worker")).due.map(({ kind }: Seen) => kind);
    expect(kinds).toContain("UNSIGNED_ASSESSMENT");
    expect((await home("teacher")).due.map(({ kind }: Seen) => kind)).not.toContain("UNSIGNED_ASSESSMENT");
    // A request is asked of the lead.
    const asked = await house.ask("teacher", EARLY_HELP, documents.ASK_FOR_ACCESS, {
      input: {
        caseId: ids.case("case"),
        personId: ids.person("mum"),
        category: "FINANCE",
        reason: "For the breakfast club at school.",
      },
    });
    expect(asked.errors).toEqual([]);
    const { due: items } = await home("worker");
    const [request] = items.filter(({ kind }: Seen) => kind === "ACCESS_REQUEST");
    expect(request).toMatchObject({
      isTask: true,
      requestId: asked.data.askForAccess.request.id,
      overdue: false,
    });
    expect((await house.ask("worker", EARLY_HELP, documents.TASKS)).data.tasks.items).toContainEqual(
      expect.objectContaining({ id: request.id }),
    );
  });

  it("orders and narrows the list", async () => {
    expect(listed(await home("teacher"))[0]).toBe(ids.case("case"));
    expect(listed(await home("teacher", { filter: { due: "OVERDUE" } }))).toEqual([ids.case("case")]);
    expect(listed(await home("doctor", { filter: { due: "OVERDUE" } }))).toEqual([]);
    expect(listed(await home("doctor", { filter: { due: "DUE" } }))).toEqual([ids.case("case")]);
  });
});

describe("the list", () => {
  it("narrows to what changed or was never opened", async () => {
    expect(listed(await home("teacher", { filter: { changed: true } }))).toEqual([ids.case("case")]);
    await look("teacher");
    expect(listed(await home("teacher", { filter: { changed: true } }))).toEqual([]);
    expect(listed(await home("teacher")).toSorted()).toEqual(
      [ids.case("case"), ids.case("refuge")].toSorted(),
    );
  });

  it("shows a supervisor the cases of those whom they supervise, and by whom", async () => {
    const seen = await home("manager");
    expect(listed(seen).toSorted()).toEqual([ids.case("case"), ids.case("refuge")].toSorted());
    expect(seen.supervisees).toEqual([{ id: ids.practitioner("worker"), name: expect.any(String) }]);
    for (const node of nodes(seen)) {
      expect(node.part).toBe("TEAM");
      expect(node.through.map(({ practitioner }: Seen) => practitioner?.id)).toEqual([
        ids.practitioner("worker"),
      ]);
    }
    const by = (id: string) => home("manager", { filter: { practitionerId: id } });
    expect(listed(await by(ids.practitioner("worker")))).toHaveLength(2);
    // Who is no supervisee is not looked for, whatever they do.
    expect(listed(await by(ids.practitioner("teacher")))).toEqual([]);
    expect(listed(await home("manager", { filter: { part: "LEAD" } }))).toEqual([]);
    expect((await home("worker")).supervisees).toEqual([]);
  });

  it("holds no excluded case, and is the same for them as with no case at all", async () => {
    const [aunt, headteacher] = [await home("aunt"), await home("headteacher")];
    expect(aunt).toEqual(headteacher);
    expect(listed(aunt)).toEqual([]);
    expect(listed(await home("teacher"))).toContain(ids.case("case"));
  });

  it("goes page by page through more cases than one opening of the door may have, each once", async () => {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const seen: Seen = await home("counsellor", { first: 100, after, sort: "NEWEST" });
      found.push(...listed(seen));
      expect(seen.more).toBe(false);
      if (!seen.cases.pageInfo.hasNextPage) break;
      after = seen.cases.pageInfo.endCursor;
    }
    expect(found.toSorted()).toEqual(many.map((name) => ids.case(name)).toSorted());
  });

  it("takes as many statements for 100 cases as for one", async () => {
    const statements = (who: string) => statementsOf(house.database.api, () => home(who));
    await look("headteacher");
    const [two, many] = [await statements("doctor"), await statements("counsellor")];
    // The counsellor's 230 are three openings of the door.
    expect(many.length).toBeLessThanOrEqual(3 * two.length);
    expect(two.length, two.join("\n")).toBeLessThanOrEqual(20);
  });
});

describe("saved views", () => {
  const change = async (who: string, document: string, variables: object) => {
    const { code, data } = await house.ask(who, EARLY_HELP, document, variables);
    return code ?? (Object.values(data)[0] as Seen);
  };
  const save = (who: string, name: string, choice = "due=OVERDUE") =>
    change(who, documents.SAVE_VIEW, { input: { name, choice } });
  const viewsOf = async (who: string) =>
    (await house.ask(who, null, documents.SAVED_VIEWS)).data.savedViews.map(({ name }: Seen) => name);
  let view: Seen;
  beforeEach(async () => {
    await maintain(house.database.owner, (client) => client.query("delete from saved_view"));
    view = (await save("worker", "  Mine  ")) as Seen;
  });

  it("are kept for their account alone, by name", async () => {
    await save("worker", "Band 3", "band=3&sort=NEWEST");
    expect(await viewsOf("worker")).toEqual(["Band 3", "Mine"]);
    expect(await viewsOf("manager")).toEqual([]);
  });

  it("are renamed, thrown away and brought back", async () => {
    const { id } = view;
    await change("worker", documents.RENAME_VIEW, { input: { id, name: "Overdue" } });
    expect(await viewsOf("worker")).toEqual(["Overdue"]);
    await change("worker", documents.DELETE_VIEW, { id });
    expect(await viewsOf("worker")).toEqual([]);
    await change("worker", documents.RESTORE_VIEW, { id });
    expect(await viewsOf("worker")).toEqual(["Overdue"]);
  });

  it("of one account are not there for another, like ones that never were", async () => {
    for (const id of [view.id, randomUUID()]) {
      expect(await change("manager", documents.RENAME_VIEW, { input: { id, name: "Theirs" } })).toBe(
        "NOT_FOUND",
      );
      expect(await change("manager", documents.DELETE_VIEW, { id })).toBe("NOT_FOUND");
      expect(await change("manager", documents.RESTORE_VIEW, { id })).toBe("NOT_FOUND");
    }
    expect(await viewsOf("worker")).toEqual(["Mine"]);
  });

  it("have each a name of their own, and hold nothing but a choice", async () => {
    expect(await save("worker", "mine")).toBe("CONFLICT");
    expect(await save("worker", " ")).toBe("BAD_INPUT");
    for (const choice of ["name=Kim", "due=OVERDUE&drop table", "?due=DUE", "due=DUE&"])
      expect(await save("worker", "Odd", choice)).toBe("BAD_INPUT");
    expect(await viewsOf("worker")).toEqual(["Mine"]);
  });

  it("are no more than 30", async () => {
    for (let n = 1; n < 30; n++) await save("worker", `View ${n}`);
    expect(await save("worker", "One more")).toBe("BAD_INPUT");
    expect(await viewsOf("worker")).toHaveLength(30);
  });
});

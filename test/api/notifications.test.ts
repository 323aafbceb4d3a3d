import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bitOf, type Category } from "../../server/sharing/categories.js";
import { auditedBy, pseudonymIn } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withRefuge, withStrangers } from "../support/northshire.js";
import { daysAgo } from "../support/scenario.js";

/** The Scenario family; in a case of two of its people, one whom the school may not know of. */
const world = withRefuge(
  withStrangers(
    withFamily(northshire().practitioner("registrar", { at: "council", role: "DATA_QUALITY" }))
      .person("secret", { born: "2015-05-05" })
      .joins("secret", { role: "CHILD" })
      .seals({ person: "secret", openTo: ["registrar"] }),
  ),
).case("second", { lead: "worker", team: ["teacher"], people: ["lee"], from: daysAgo(5) });
const { ids } = world;

let house: House;
beforeAll(async () => void (house = await startHouse(world)));
afterAll(() => house?.stop());

type Seen = Record<string, any>;
const told = async (who: string, purpose = EARLY_HELP): Promise<Seen> => {
  const { data, errors } = await house.ask(who, purpose, documents.NOTIFICATIONS);
  expect(errors).toEqual([]);
  return data.notifications;
};
const of = async (kind: string, who: string): Promise<Seen[]> =>
  (await told(who)).items.filter((one: Seen) => one.kind === kind);
const mark = (who: string, some: string[], read = true) =>
  house.ask(who, EARLY_HELP, documents.MARK_NOTIFICATIONS, { input: { ids: some, read } });

/** Records something as maintenance would, now. */
const record = async (table: string, values: Record<string, unknown>) => {
  const all = { partnership_id: world.partnershipId, id: randomUUID(), ...values };
  const places = Object.keys(all).map((_, i) => `$${i + 1}`);
  await maintain(house.database.owner, (client) =>
    client.query(
      `insert into ${table} (${Object.keys(all).join(", ")}) values (${places.join(", ")})`,
      Object.values(all),
    ),
  );
  return all.id;
};
const onDay = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const action = (category: Category, owner: string, due: number, more: object = {}) =>
  record("plan_action", {
    case_id: ids.case("case"),
    subjects: [ids.person("kim")],
    agency_id: ids.agency("practice"),
    category: bitOf(category),
    title: "Read with Kim",
    due_on: onDay(due),
    status: "PLANNED",
    owner_agency_id: ids.agency(owner),
    ...more,
  });
const sign = (category: Category, subject = "kim") =>
  record("assessment_signature", {
    case_id: ids.case("case"),
    subjects: [ids.person(subject)],
    agency_id: ids.agency("council"),
    category: bitOf(category),
    assessment_id: ids.assessment("case"),
    number: 1 + Math.floor(Math.random() * 30_000),
    template_version: 1,
    practitioner_id: ids.practitioner("worker"),
    digest: Buffer.of(1),
  });

describe("what is told", () => {
  it("is nothing where nothing waits", async () => {
    expect(await told("teacher")).toEqual({ items: [], unread: 0, more: false });
  });

  it("is an action that comes due, with its day, and not one that the viewer may not see", async () => {
    const due = await action("EDUCATION", "school", 3);
    const hidden = await action("HEALTH_MENTAL", "school", 3);
    await action("EDUCATION", "school", 9);
    const { items, unread } = await told("teacher");
    expect(unread).toBe(1);
    expect(items).toEqual([
      expect.objectContaining({
        id: `PLAN_ACTION.${ids.case("case")}.${due}`,
        kind: "PLAN_ACTION",
        dueOn: onDay(3),
        overdue: false,
        isRead: false,
        caseReference: items[0].case.reference,
        withheld: [],
      }),
    ]);
    expect(items[0].case.id).toBe(ids.case("case"));
    // It says what waits, and nothing of it.
    expect(JSON.stringify(items)).not.toContain("Read with Kim");
    // The other is there, for whom it may be seen by.
    await maintain(house.database.owner, (client) =>
      client.query("update plan_action set owner_agency_id = $2 where id = $1", [
        hidden,
        ids.agency("practice"),
      ]),
    );
    expect((await of("PLAN_ACTION", "doctor")).map(({ id }) => id)).toEqual([
      `PLAN_ACTION.${ids.case("case")}.${hidden}`,
    ]);
    expect((await told("teacher")).unread).toBe(1);
    expect((await told("aunt")).unread).toBe(0);
  });

  it("is told anew when its day has passed", async () => {
    const late = await action("EDUCATION", "school", 1, {
      changed_at: new Date(Date.now() - 9 * 86_400_000),
    });
    const id = `PLAN_ACTION.${ids.case("case")}.${late}`;
    await mark("teacher", [id]);
    const find = async () => (await told("teacher")).items.find((one: Seen) => one.id === id);
    expect(await find()).toMatchObject({ isRead: true, overdue: false });
    const { admin } = house.database;
    await admin.query("update plan_action set due_on = $2 where id = $1", [late, onDay(-1)]);
    await admin.query(
      "update notification_mark set read_at = now() - interval '3 days' where notification = $1",
      [id],
    );
    expect(await find()).toMatchObject({ isRead: false, overdue: true });
    await admin.query("update plan_action set status = 'DONE' where id = $1", [late]);
    expect(await find()).toBeUndefined();
  });

  it("is a request for access to the lead, and its answer to whoever asked", async () => {
    const asked = await house.ask("teacher", EARLY_HELP, documents.ASK_FOR_ACCESS, {
      input: {
        caseId: ids.case("case"),
        personId: ids.person("mum"),
        category: "FINANCE",
        reason: "For the breakfast club at school.",
      },
    });
    const requestId = asked.data.askForAccess.request.id;
    expect(await of("ACCESS_REQUEST", "worker")).toEqual([
      expect.objectContaining({ requestId, isRead: false, caseId: ids.case("case") }),
    ]);
    expect(await of("ACCESS_REQUEST", "manager")).toHaveLength(1);
    for (const who of ["teacher", "colleague", "aunt"]) expect(await of("ACCESS_REQUEST", who)).toEqual([]);
    await house.ask("worker", EARLY_HELP, documents.ANSWER_ACCESS_REQUEST, {
      input: { caseId: ids.case("case"), requestId, answer: "DECLINED", declineReason: "SAY_MORE" },
    });
    expect(await of("ACCESS_REQUEST", "worker")).toEqual([]);
    expect(await of("REQUEST_ANSWERED", "teacher")).toEqual([
      expect.objectContaining({ requestId, isRead: false }),
    ]);
    expect(await of("REQUEST_ANSWERED", "headteacher")).toEqual([]);
  });

  it("is an invitation, with the case's number and nothing of the family", async () => {
    const offered = await house.ask("worker", EARLY_HELP, documents.OFFER_CASE, {
      input: {
        kind: "INVITATION",
        caseId: ids.case("case"),
        agencyId: ids.agency("charity"),
        accountId: null,
        role: "Visits",
      },
    });
    expect(offered.errors).toEqual([]);
    const toSchool = await house.ask("worker", EARLY_HELP, documents.OFFER_CASE, {
      input: {
        kind: "INVITATION",
        caseId: ids.case("case"),
        agencyId: ids.agency("school"),
        accountId: ids.account("headteacher"),
      },
    });
    expect(toSchool.errors).toEqual([]);
    const [invited] = await of("INVITATION", "headteacher");
    expect(invited).toMatchObject({ case: null, caseId: ids.case("case"), isRead: false });
    expect(JSON.stringify(invited)).not.toContain("Scenario");
    // Who is excluded from somebody there is not told.
    expect(await of("INVITATION", "aunt")).toEqual([]);
  });

  it("is that the lead signed, to the team, of people whom they may know of", async () => {
    const signed = await sign("AGENCY_INVOLVEMENT");
    await sign("AGENCY_INVOLVEMENT", "secret");
    expect((await of("ASSESSMENT_SIGNED", "teacher")).map(({ id }) => id)).toEqual([
      `ASSESSMENT_SIGNED.${ids.case("case")}.${signed}`,
    ]);
    expect(await of("ASSESSMENT_SIGNED", "worker")).toEqual([]);
    expect(await of("ASSESSMENT_SIGNED", "aunt")).toEqual([]);
  });

  it("is a message to the viewer or their agency, as long as they may read it and it is not taken back", async () => {
    const write = (category: Category, agencies: string[], practitioners: string[] = []) =>
      record("case_message", {
        case_id: ids.case("case"),
        subjects: [ids.person("kim")],
        agency_id: ids.agency("council"),
        category: bitOf(category),
        words: "Please call me.",
        to_agencies: agencies.map(ids.agency),
        to_practitioners: practitioners.map(ids.practitioner),
        author_id: ids.practitioner("worker"),
      });
    const read = async (who: string) => (await of("MESSAGE", who)).map(({ id }) => id);
    const toSchool = await write("IDENTITY", ["school"]);
    const toDoctor = await write("IDENTITY", [], ["doctor"]);
    // The council is written to as well as the school, which may not know of this.
    const finance = await write("FINANCE", ["school", "council"]);
    const id = (message: string) => `MESSAGE.${ids.case("case")}.${message}`;
    expect(await read("teacher")).toEqual([id(toSchool)]);
    expect(await read("doctor")).toEqual([id(toDoctor)]);
    expect(await read("manager")).toEqual([id(finance)]);
    // Who wrote it is not told of it, and nobody from whom the family is kept.
    for (const who of ["worker", "aunt"]) expect(await read(who)).toEqual([]);
    await maintain(house.database.owner, (client) =>
      client.query("update case_message set taken_back_at = now() where id = $1", [toSchool]),
    );
    expect(await read("teacher")).toEqual([]);
  });

  it("is emergency access to a case that one leads", async () => {
    await record("alert", {
      kind: "EMERGENCY_ACCESS",
      recipient_id: ids.account("worker"),
      about_id: ids.account("doctor"),
      case_id: ids.case("refuge"),
    });
    const [alert] = await of("EMERGENCY_ACCESS", "worker");
    expect(alert).toMatchObject({ caseId: ids.case("refuge"), case: null, isRead: false });
    expect(await of("EMERGENCY_ACCESS", "colleague")).toEqual([]);
    await house.ask("worker", EARLY_HELP, documents.MARK_ALERT_SEEN, { id: alert!.id.split(".")[2] });
    expect(await of("EMERGENCY_ACCESS", "worker")).toEqual([]);
  });

  it("is a merge of two people whom one knows by name, to the lead alone, and of nobody hidden", async () => {
    const link = (one: string, other: string) =>
      record("person_link", {
        person_id: ids.person(one),
        linked_id: ids.person(other),
        reason: "The same birth date.",
        recorded_epoch: 0,
      });
    await link("dad", "ann");
    expect(await of("RECORDS_MERGED", "worker")).toEqual([]);
    expect(await of("RECORDS_MERGED", "colleague")).toEqual([]);
    const known = await link("mum", "lee");
    expect((await of("RECORDS_MERGED", "worker")).map(({ id }) => id)).toEqual([
      expect.stringContaining(known),
    ]);
    expect(await of("RECORDS_MERGED", "teacher")).toEqual([]);
    await house.database.admin.query(
      "update person_link set retired_at = now(), retired_how = 'UNMERGED' where partnership_id = $1",
      [world.partnershipId],
    );
    expect(await of("RECORDS_MERGED", "worker")).toEqual([]);
  });

  it("is in an officer's list what is theirs to review, and in an emergency nothing", async () => {
    expect((await told("council dpo", "AUDIT")).items).toEqual([]);
    await record("alert", {
      kind: "LOCATE_UNUSED",
      recipient_agency_id: ids.agency("council"),
      about_id: ids.account("worker"),
    });
    expect((await told("council dpo", "AUDIT")).items).toEqual([
      expect.objectContaining({ kind: "LOCATE_UNUSED", caseId: null, case: null }),
    ]);
    expect((await told("school dpo", "AUDIT")).items).toEqual([]);
    expect(await told("doctor", "EMERGENCY")).toEqual({ items: [], unread: 0, more: false });
  });
});

describe("what is decided again", () => {
  it("is gone with the consent, from the list and from the count, and leaves no trace", async () => {
    const before = await told("teacher");
    const action = before.items.find(({ kind }: Seen) => kind === "PLAN_ACTION");
    expect(action).toBeDefined();
    await mark("teacher", [action.id]);
    expect((await told("teacher")).unread).toBe(before.unread - 1);
    await mark("teacher", [action.id], false);
    await house.database.admin.query(
      "update consent set retired_at = now(), retired_how = 'WITHDRAWN' where partnership_id = $1 and id = $2",
      [world.partnershipId, ids.consent("for kim")],
    );
    const after = await told("teacher");
    expect(after.items.map(({ id }: Seen) => id)).not.toContain(action.id);
    expect(after.unread).toBeLessThan(before.unread);
    expect(after.unread).toBe(after.items.filter(({ isRead }: Seen) => !isRead).length);
    // It is there: whoever recorded it is told, once it is theirs to do.
    await house.database.admin.query("update plan_action set owner_agency_id = $2 where id = $1", [
      action.id.split(".")[2],
      ids.agency("practice"),
    ]);
    expect((await of("PLAN_ACTION", "doctor")).map(({ id }) => id)).toContain(action.id);
  });
});

describe("marking", () => {
  beforeAll(async () => {
    for (const due of [2, 4]) await action("EDUCATION", "council", due, { agency_id: ids.agency("council") });
  });

  it("gives the same bytes for what there is, what is hidden and what is not there", async () => {
    const [one] = await of("PLAN_ACTION", "worker");
    const asked = [
      one!.id,
      `PLAN_ACTION.${randomUUID()}.${randomUUID()}`,
      "EMERGENCY_ACCESS.." + randomUUID(),
    ];
    const replies = await Promise.all(
      ["worker", "aunt"].flatMap((who) => asked.map(async (id) => (await mark(who, [id])).text)),
    );
    expect(new Set(replies)).toEqual(new Set(['{"data":{"markNotifications":true}}\n']));
    expect(await auditedBy(house, () => mark("aunt", asked))).toEqual([]);
  });

  it("is one's own, of one or of all, and can be undone", async () => {
    const all = (await told("worker")).items.map(({ id }: Seen) => id);
    expect(all.length).toBeGreaterThan(1);
    const ofManager = async () => (await told("manager")).items.map((one: Seen) => [one.id, one.isRead]);
    const other = await ofManager();
    expect(other.length).toBeGreaterThan(0);
    await mark("worker", all);
    expect(await told("worker")).toMatchObject({ unread: 0 });
    expect(await ofManager()).toEqual(other);
    await mark("worker", [all[0]], false);
    const again = await told("worker");
    expect([again.unread, again.items.find(({ isRead }: Seen) => !isRead).id]).toEqual([1, all[0]]);
  });

  it("refuses what is no notification's id", async () => {
    for (const id of ["", "x".repeat(200), "PLAN_ACTION.Mum drinks.now"])
      expect((await mark("worker", [id])).code).toBe("BAD_INPUT");
    expect(
      (
        await mark(
          "worker",
          Array.from({ length: 101 }, () => "A_B.." + randomUUID()),
        )
      ).code,
    ).toBe("BAD_INPUT");
  });
});

it("is audited as shown, also where it is only counted", async () => {
  const listed = await auditedBy(house, () => told("worker"));
  const counted = await auditedBy(house, () =>
    house.ask("worker", EARLY_HELP, "query Count { notifications { unread } }"),
  );
  const shown = ([entry]: typeof listed) =>
    entry!.content.subjects.find(
      (one: Seen) => one.subject === pseudonymIn(house, "kim") && one.case === ids.case("case"),
    )?.shown;
  expect(JSON.stringify(shown(listed))).toContain("Notification.dueOn");
  await mark("worker", [(await told("worker")).items[0].id], false);
  expect(JSON.stringify(counted[0]!.content)).not.toContain("Notification.dueOn");
});

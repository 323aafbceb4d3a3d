import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import {
  detailId,
  EARLY_HELP,
  northshire,
  REQUESTS,
  withDetails,
  withFamily,
  withStrangers,
} from "../support/northshire.js";
import { plusDays } from "../support/scenario.js";

const ENQUIRY = "SAFEGUARDING_ENQUIRY";

const world = withStrangers(
  withFamily(
    northshire().practitioner("duty", { at: "council", role: "DUTY_WORKER" }).supervises("manager", "worker"),
  )
    .person("secret", { born: "2015-05-05" })
    .joins("secret", { role: "CHILD" })
    .seals({ person: "secret", openTo: ["worker"] })
    .decision({ purpose: ENQUIRY, agencies: ["practice"], people: ["kim"], categories: ["OFFENCE"] })
    .signsIn("dad"),
);
const { ids } = world;
const today = new Date().toISOString().slice(0, 10);
const OVERDUE = 50;

let house: House;
beforeAll(async () => {
  house = await startHouse(world, {
    also: async (add, saved) => {
      await withDetails(add, saved);
      for (const [i, due] of [plusDays(today, -1), today].entries())
        await add("access_request", {
          id: detailId(ids, OVERDUE + i),
          case_id: ids.case("case"),
          reference: `AR-OLD${i}`,
          agency_id: ids.agency("police"),
          account_id: ids.account("constable"),
          person_id: ids.person("kim"),
          subjects: [ids.person("kim")],
          asked_category: 4 + i,
          locates: false,
          purpose: EARLY_HELP,
          told: "CONSENT_REFUSED",
          reason: "To plan patrols near the school.",
          urgent: false,
          due_on: due,
        });
    },
  });
});
afterAll(() => house?.stop());

const said = (more: object = {}) => ({
  caseId: ids.case("case"),
  personId: ids.person("mum"),
  category: "EMPLOYMENT",
  reason: "To plan breakfast club around her shifts.",
  ...more,
});
const askAs = (who: string, more: object = {}, purpose = EARLY_HELP) =>
  house.ask(who, purpose, documents.ASK_FOR_ACCESS, { input: said(more) });
const asked = async (who: string, more: object = {}, purpose = EARLY_HELP) => {
  const answer = await askAs(who, more, purpose);
  expect([answer.code, answer.errors]).toEqual([null, []]);
  return answer.data.askForAccess.request;
};
const listOf = async (who: string, list: "OURS" | "TO_ANSWER" = "OURS", purpose = EARLY_HELP) =>
  (await house.ask(who, purpose, documents.ACCESS_REQUESTS, { list })).data.accessRequests.edges.map(
    ({ node }: { node: object }) => node,
  ) as Record<string, any>[];
const one = async (who: string, id: string) =>
  (await house.ask(who, EARLY_HELP, documents.ACCESS_REQUEST, { caseId: ids.case("case"), id })).data
    .accessRequest;
const answerAs = (who: string, requestId: string, more: object) =>
  house.ask(who, EARLY_HELP, documents.ANSWER_ACCESS_REQUEST, {
    input: { caseId: ids.case("case"), requestId, ...more },
  });
const declined = { answer: "DECLINED", declineReason: "NO_LAWFUL_BASIS" };
const workingDay = async (days: number) =>
  (
    await house.database.admin.query(
      "select door.add_working_days((now() at time zone 'Europe/London')::date, $1)::text as day",
      [days],
    )
  ).rows[0].day;
/** An answer without the reference that every error has of its own. */
const bare = ({ text }: { text: string }) => text.replace(/"reference":"[^"]*"/g, "");

describe("a request", () => {
  it("is due in five working days, or in one where it is urgent, with a number to name it by", async () => {
    const request = await asked("teacher");
    expect(request).toMatchObject({
      state: "WAITING",
      category: "EMPLOYMENT",
      purpose: EARLY_HELP,
      told: "CONSENT_OTHER_CATEGORY",
      aboutRole: "PARENT",
      about: { name: "Mum Scenario" },
      dueOn: await workingDay(5),
      viewerCanCancel: true,
      viewerCanAnswer: false,
      isOpenToAsker: false,
    });
    expect(request.reference).toMatch(/^AR-[0-9A-F]{8}$/);
    expect((await asked("teacher", { category: "OFFENCE", urgent: true })).dueOn).toBe(await workingDay(1));
  });

  it("is audited as a change, without a word of its reason", async () => {
    const { id } = await asked("teacher", { category: "DEVELOPMENT" });
    const { rows } = await house.database.admin.query(
      "select content from audit.entry where (content -> 'changed')::jsonb @> $1",
      [JSON.stringify([{ what: "access asked", id }])],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("breakfast");
  });

  it("waits once: the same asked again is a conflict, and asked of another purpose is not the same", async () => {
    await asked("teacher", { category: "DISABILITY" });
    expect((await askAs("teacher", { category: "DISABILITY" })).code).toBe("CONFLICT");
    await asked("teacher", { category: "DISABILITY" }, "EVALUATION");
  });

  it("names nothing that the asker was not told: absent, open and unknown are one answer", async () => {
    const unknown = await askAs("teacher", { personId: "00000000-0000-4000-8000-000000000000" });
    expect([unknown.code, unknown.data]).toEqual(["NOT_FOUND", null]);
    const nobody = [
      { personId: ids.person("secret") },
      { personId: ids.person("bob") },
      { personId: ids.person("kim"), category: "EDUCATION" },
      { caseId: ids.case("strangers' case"), personId: ids.person("bob") },
      { caseId: "00000000-0000-4000-8000-000000000000", personId: null },
    ];
    for (const more of nobody) expect(bare(await askAs("teacher", more))).toBe(bare(unknown));
    expect(bare(await askAs("aunt"))).toBe(bare(unknown));
    // They are there.
    const { data } = await house.ask("worker", EARLY_HELP, documents.CASE, { id: ids.case("case") });
    expect(JSON.stringify(data)).toContain("Secret Scenario");
    await asked("doctor", { category: "EDUCATION" });
  });

  it("is not for who answers it, nor for what a stronger sign-in opens, and needs a reason", async () => {
    expect((await askAs("worker", { personId: ids.person("dad"), category: "HEALTH_MENTAL" })).code).toBe(
      "BAD_INPUT",
    );
    expect((await askAs("teacher", { category: "HOUSEHOLD" })).code).toBe("NOT_FOUND");
    expect((await askAs("teacher", { category: "FINANCE", reason: "Because" })).code).toBe("BAD_INPUT");
    expect((await askAs("teacher", { category: "FINANCE", reason: "             " })).code).toBe("BAD_INPUT");
  });

  it("about the whole case is about those of whom the asker is told", async () => {
    const { id, about, aboutRole } = await asked("teacher", { personId: null, category: "OFFENCE" });
    expect([about, aboutRole]).toEqual([null, null]);
    const { rows } = await house.database.admin.query("select subjects from access_request where id = $1", [
      id,
    ]);
    expect(rows[0].subjects.toSorted()).toEqual(["kim", "mum", "dad", "lee"].map(ids.person).toSorted());
  });
});

describe("who sees it", () => {
  it("the asker's agency its own, the lead, their supervisor and the duty worker all; nobody else", async () => {
    const { id } = await asked("doctor", { personId: ids.person("dad"), category: "HOUSING" });
    const seen = async (who: string, list: "OURS" | "TO_ANSWER") =>
      (await listOf(who, list)).map((request) => request.id);
    expect(await seen("doctor", "OURS")).toContain(id);
    for (const who of ["worker", "manager", "duty"]) {
      expect(await seen(who, "TO_ANSWER")).toContain(id);
      expect(await one(who, id)).toMatchObject({
        id,
        viewerCanAnswer: true,
        agency: { name: "practice" },
        reason: said().reason,
      });
    }
    for (const who of ["teacher", "constable", "colleague", "headteacher", "aunt"]) {
      expect([...(await seen(who, "OURS")), ...(await seen(who, "TO_ANSWER"))]).not.toContain(id);
      expect(await one(who, id)).toBeNull();
      expect((await answerAs(who, id, declined)).code).toBe("NOT_FOUND");
    }
    expect(await seen("teacher", "OURS")).not.toEqual([]);
    expect((await answerAs("doctor", id, declined)).code).toBe("NOT_FOUND");
  });

  it("and the lead answers without learning of an agency whose part in the case they may not know", async () => {
    const { id } = await asked("counsellor", {
      category: "FINANCE",
      reason: "Her keyworker asks before the methadone review.",
    });
    const request = await one("worker", id);
    expect(request).toMatchObject({
      agency: null,
      askedBy: null,
      reason: null,
      category: "FINANCE",
      viewerCanAnswer: true,
    });
    expect(request.withheld.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      "agency",
      "askedBy",
      "reason",
    ]);
    const all = await house.ask("worker", EARLY_HELP, documents.TASKS);
    expect(all.text).toContain(request.reference);
    expect(all.text).not.toMatch(/methadone|clinic/);
    expect(await one("counsellor", id)).toMatchObject({ agency: { name: "clinic" } });
    expect((await answerAs("worker", id, declined)).data.answerAccessRequest.request.state).toBe("DECLINED");
  });
});

describe("the clock", () => {
  it("is overdue from midnight in London after the day", async () => {
    const states = Object.fromEntries(
      (await listOf("constable")).map(({ reference, state }) => [reference, state]),
    );
    expect(states).toMatchObject({ "AR-OLD0": "OVERDUE", "AR-OLD1": "WAITING" });
    const { data } = await house.ask("worker", EARLY_HELP, documents.TASKS);
    const tasks = data.tasks.items.filter(({ request }: any) => request?.reference.startsWith("AR-OLD"));
    expect(tasks.map(({ request, overdue }: any) => [request.reference, overdue])).toEqual([
      ["AR-OLD0", true],
      ["AR-OLD1", false],
    ]);
  });
});

describe("an answer", () => {
  const consent = (who: string) => ({
    caseId: ids.case("case"),
    personId: ids.person(who),
    giverPersonId: ids.person(who),
    authority: "SELF",
    method: "WRITTEN",
    noticeVersion: "1",
    noticeLanguage: "en",
    provisions: [
      {
        permit: true,
        agencyIds: [ids.agency("housing")],
        agencyTypes: [],
        categories: ["FINANCE"],
        purposes: [EARLY_HELP],
        from: today,
      },
    ],
  });

  it("grants only once a consent lets the asker see it, and says so to the asker", async () => {
    const { id } = await asked("warden", {
      personId: ids.person("dad"),
      category: "FINANCE",
      reason: "To set up a payment plan.",
    });
    expect((await one("worker", id)).isOpenToAsker).toBe(false);
    const early = await answerAs("worker", id, { answer: "GRANTED" });
    expect([early.code, early.errors[0]!.extensions.fields]).toEqual(["BAD_INPUT", ["answer"]]);
    expect((await one("warden", id)).state).toBe("WAITING");

    expect(
      (await house.ask("worker", EARLY_HELP, documents.RECORD_CONSENT, { input: consent("dad") })).code,
    ).toBeNull();
    expect((await one("worker", id)).isOpenToAsker).toBe(true);
    const { data } = await answerAs("worker", id, { answer: "GRANTED" });
    expect(data.answerAccessRequest.request).toMatchObject({
      state: "GRANTED",
      grantedBy: "CONSENT",
      grantedPurpose: EARLY_HELP,
    });
    expect(await one("warden", id)).toMatchObject({
      state: "GRANTED",
      grantedPurpose: EARLY_HELP,
      viewerCanCancel: false,
    });
    const page = await house.ask("warden", EARLY_HELP, documents.CASE, { id: ids.case("case") });
    expect(page.text).toContain("Dad owes rent.");
  });

  it("grants by a sharing decision, and names the purpose for which it counts", async () => {
    const { id } = await asked("doctor", { personId: ids.person("kim"), category: "OFFENCE" });
    const { data } = await answerAs("worker", id, { answer: "GRANTED" });
    expect(data.answerAccessRequest.request).toMatchObject({
      state: "GRANTED",
      grantedBy: "DECISION",
      grantedPurpose: ENQUIRY,
    });
    // Of whom the decision says nothing, it is not open.
    const other = await asked("doctor", { personId: ids.person("lee"), category: "OFFENCE" });
    expect((await answerAs("worker", other.id, { answer: "GRANTED" })).code).toBe("BAD_INPUT");
  });

  it("declines with a reason that names nobody, once", async () => {
    const { id } = await asked("constable", {
      personId: ids.person("kim"),
      category: "HEALTH_PHYSICAL",
      reason: "Is she fit to be interviewed?",
    });
    expect((await answerAs("worker", id, { answer: "DECLINED" })).code).toBe("BAD_INPUT");
    expect(
      (await answerAs("worker", id, { answer: "DECLINED", declineReason: "HER FATHER SAYS NO" })).code,
    ).toBe("BAD_INPUT");
    await answerAs("worker", id, declined);
    const request = await one("constable", id);
    expect(request).toMatchObject({ state: "DECLINED", declineReason: "NO_LAWFUL_BASIS" });
    expect(request.declineText).toMatch(/no lawful basis/);
    expect(JSON.stringify(request)).not.toMatch(/\bAsh\b|worker|refus.*Mum/i);
    expect((await answerAs("worker", id, declined)).code).toBe("CONFLICT");
    const { rows } = await house.database.admin.query(
      "select count(*)::int as n from audit.entry where (content -> 'changed')::jsonb @> $1",
      [JSON.stringify([{ what: "access declined", id }])],
    );
    expect(rows[0].n).toBe(1);
  });

  it("is not needed where the asker takes it back, which nobody else can", async () => {
    const { id } = await asked("warden", { personId: ids.person("mum"), category: "FINANCE" });
    const cancel = (who: string) =>
      house.ask(who, EARLY_HELP, documents.CANCEL_ACCESS_REQUEST, {
        input: { caseId: ids.case("case"), requestId: id },
      });
    for (const who of ["worker", "doctor", "colleague"]) expect((await cancel(who)).code).toBe("NOT_FOUND");
    expect((await cancel("warden")).data.cancelAccessRequest.request.state).toBe("CANCELLED");
    expect((await cancel("warden")).code).toBe("CONFLICT");
    expect((await answerAs("worker", id, declined)).code).toBe("CONFLICT");
    expect((await listOf("worker", "TO_ANSWER")).map((request) => request.id)).not.toContain(id);
  });
});

describe("a request whose case or person becomes absent to the asker", () => {
  const add = (table: string, row: Record<string, unknown>) =>
    maintain(house.database.owner, (client) => {
      const names = Object.keys(row);
      return client.query(
        `insert into ${table} (partnership_id, ${names.join(", ")}) values ($1, ${names.map((_, i) => `$${i + 2}`).join(", ")})`,
        [world.partnershipId, ...Object.values(row)],
      );
    });

  it("vanishes for them, and stays for who may know", async () => {
    const about = await asked("doctor", { personId: ids.person("lee"), category: "FINANCE" });
    expect((await listOf("doctor")).map(({ id }) => id)).toContain(about.id);
    await add("seal", {
      id: detailId(ids, 90),
      person_id: ids.person("lee"),
      accounts: [ids.account("worker")],
      reason: "sealed",
    });
    expect((await listOf("doctor")).map(({ id }) => id)).not.toContain(about.id);
    expect(await one("doctor", about.id)).toBeNull();
    const cancel = { input: { caseId: ids.case("case"), requestId: about.id } };
    expect((await house.ask("doctor", EARLY_HELP, documents.CANCEL_ACCESS_REQUEST, cancel)).code).toBe(
      "NOT_FOUND",
    );
    expect((await listOf("doctor")).length).toBeGreaterThan(0);
    expect((await one("worker", about.id)).state).toBe("WAITING");

    await add("exclusion", {
      id: detailId(ids, 91),
      account_id: ids.account("doctor"),
      case_id: ids.case("case"),
      kind: "NAMED_PERSON",
    });
    expect(await listOf("doctor")).toEqual([]);
    expect(
      (await house.ask("doctor", EARLY_HELP, documents.ACCESS_REQUESTS)).data.accessRequests.pageInfo
        .hasNextPage,
    ).toBe(false);
    expect((await one("worker", about.id)).isOpenToAsker).toBe(false);
    expect((await one("teacher", detailId(ids, REQUESTS.toRead))).state).toBe("WAITING");
  });
});

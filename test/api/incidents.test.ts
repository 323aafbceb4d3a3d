import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordNotSent } from "../../server/access/notSent.js";
import { untilSealed } from "../support/audit.js";
import { ACT_ON_INCIDENT, CASE, INCIDENT, INCIDENTS, RECORD_INCIDENT } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { registerSystem } from "../support/partnerSystem.js";

const HOUR = 3_600_000;
const LONG_AGO = "2026-09-01T09:00:00.000Z";
let house: House;
let began: string;
beforeAll(async () => {
  const world = withFamily(
    northshire()
      .dpo("council second", { at: "council" })
      .agency("library", "VOLUNTARY")
      .dpo("stranger", { at: "library" })
      .dpo("relative", { at: "council" }),
  ).excludes("relative", { person: "kim" });
  house = await startHouse(world);
  const { rows } = await house.database.admin.query("select now() as now");
  began = (rows[0].now as Date).toISOString();
  for (const who of ["worker", "worker", "teacher"])
    await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") });
  await untilSealed(house);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const ask = (who: string, document: string, variables: object = {}) =>
  house.ask(who, "AUDIT", document, variables);
const record = (more: object = {}, who = "council dpo") =>
  ask(who, RECORD_INCIDENT, {
    input: { what: "A password was shared.", from: began, awareAt: began, ...more },
  });
const recorded = async (...asked: Parameters<typeof record>): Promise<string> => {
  const { data, errors } = await record(...asked);
  expect(errors).toEqual([]);
  return data.recordIncident.id;
};
const look = async (id: string, who = "council dpo") => (await ask(who, INCIDENT, { id })).data?.incident;
const act = (id: string, kind: string, more: object = {}, who = "council dpo") =>
  ask(who, ACT_ON_INCIDENT, {
    input: { incidentId: id, kind, at: began, note: "As agreed with the head of service.", ...more },
  });
const judge = (id: string, risk: string, at = began) =>
  act(id, "ASSESSED", {
    risk,
    at,
    consequences: "Somebody may know it.",
    measures: "The password was changed.",
  });
const after = (iso: string, ms: number) => new Date(Date.parse(iso) + ms).toISOString();
const numbers = (report: any) => ({ people: report.peopleCount, times: report.times });

describe("who, what and how many", () => {
  it("come from the audit for an account and a period, with the text for the Commissioner", async () => {
    const id = await recorded({ accountId: ids().account("worker") });
    const report = await look(id);
    expect(report.incident).toMatchObject({ accountName: "worker", state: "TO_ASSESS", acts: ["ASSESSED"] });
    expect(report.accounts).toMatchObject([{ name: "worker", agency: { id: ids().agency("council") } }]);
    const kim = report.people.find(
      (one: any) => one.personReference === `P${ids().person("kim").slice(-12)}`,
    );
    expect(kim.times).toBe(2);
    expect(kim.categories).toContain("AGENCY_INVOLVEMENT");
    expect(report.peopleCount).toBe(report.people.length);
    expect(report.casesCount).toBe(1);
    const text = report.notification.map((one: any) => one.text).join("\n");
    expect(text).toContain(`About ${report.peopleCount} people in 1 family record`);
    expect(text).toContain(report.incident.reference);
    for (const hidden of ["worker", kim.personReference]) expect(text).not.toContain(hidden);
  });

  it("count everybody in the period where no account is named, none before it, and nothing of an instant at its end", async () => {
    const all = await look(await recorded());
    expect(all.accounts.map((one: any) => one.name).toSorted()).toEqual(["teacher", "worker"]);
    const { firstAt, lastAt } = all.accounts.find((one: any) => one.name === "worker");
    const account = { accountId: ids().account("worker") };
    const first = { from: LONG_AGO, until: after(firstAt, 1), awareAt: began, ...account };
    expect(numbers(await look(await recorded({ ...first, until: firstAt })))).toEqual({
      people: 0,
      times: 0,
    });
    expect((await look(await recorded(first))).accounts).toMatchObject([{ name: "worker", firstAt }]);
    expect(Date.parse(lastAt)).toBeGreaterThan(Date.parse(firstAt));
    const none = await recorded({ clientId: "no-such-client" });
    expect(numbers(await look(none))).toEqual({ people: 0, times: 0 });
  });

  it("leave out what never left after all", async () => {
    const id = await recorded({ accountId: ids().account("teacher") });
    const { times } = await look(id);
    expect(times).toBeGreaterThan(0);
    const { rows } = await house.database.admin.query(
      "select id from audit.entry where content ->> 'account' = $1 and content ->> 'outcome' = 'SHOWN'",
      [ids().account("teacher")],
    );
    const viewer = { partnershipId: house.world.partnershipId, accountId: ids().account("teacher") };
    for (const { id: auditId } of rows)
      await recordNotSent(house.database.api, { viewer, auditId, asked: { leaves: [] } } as never);
    expect(numbers(await look(id))).toEqual({ people: 0, times: 0 });
  });
});

describe("the record of breaches", () => {
  it("is the agency's own: another agency's officer finds nothing in it, and counts nothing beyond their remit", async () => {
    const id = await recorded({ accountId: ids().account("worker") });
    expect((await ask("council second", INCIDENT, { id })).data.incident.peopleCount).toBeGreaterThan(0);
    for (const who of ["school dpo", "stranger"]) {
      expect((await ask(who, INCIDENT, { id })).code).toBe("NOT_FOUND");
      expect((await act(id, "CLOSED", {}, who)).code).toBe("NOT_FOUND");
      expect((await ask(who, INCIDENTS)).data.incidents).toEqual([]);
    }
    expect((await ask("worker", INCIDENTS)).code).toBe("FORBIDDEN");
    expect((await record({}, "worker")).code).toBe("FORBIDDEN");
    const theirs = await recorded({ accountId: ids().account("worker") }, "stranger");
    expect(numbers(await look(theirs, "stranger"))).toEqual({ people: 0, times: 0 });
    expect((await look(id)).times).toBeGreaterThan(0);
  });

  it("counts nobody whose record is hidden from the officer", async () => {
    const id = await recorded({ accountId: ids().account("worker") });
    expect(numbers(await look(id, "relative"))).toEqual({ people: 0, times: 0 });
    expect((await look(id)).peopleCount).toBeGreaterThan(0);
  });

  it("is kept by somebody else where it is about an officer", async () => {
    const about = { accountId: ids().account("council second") };
    expect((await record(about, "council second")).code).toBe("FORBIDDEN");
    const id = await recorded(about);
    expect((await ask("council second", INCIDENT, { id })).code).toBe("NOT_FOUND");
    const { data } = await ask("council second", INCIDENTS);
    expect(data.incidents.map((one: any) => one.id)).not.toContain(id);
    expect((await look(id)).incident.accountName).toBe("council second");
  });

  it("refuses times that do not follow one another, and an account that is none", async () => {
    expect((await record({ until: began })).code).toBe("BAD_INPUT");
    expect((await record({ awareAt: LONG_AGO })).code).toBe("BAD_INPUT");
    expect((await record({ awareAt: "2099-01-01T00:00:00Z" })).code).toBe("BAD_INPUT");
    expect((await record({ accountId: ids().person("mum") })).code).toBe("NOT_FOUND");
    expect((await record({ what: "   " })).code).toBe("BAD_INPUT");
  });
});

describe("the 72 hours", () => {
  const aware = "2026-10-24T09:30:00.000Z";
  const old = () => recorded({ from: LONG_AGO, awareAt: aware });

  it("are hours of time, over the change of the clocks too, to the millisecond; later needs the reasons", async () => {
    const id = await old();
    const { incident } = await look(id);
    expect(incident).toMatchObject({ dueAt: "2026-10-27T09:30:00.000Z", overdue: true });
    expect((await judge(id, "RISK", aware)).errors).toEqual([]);
    const late = { at: after(aware, 72 * HOUR + 1), note: null };
    const refused = await act(id, "REPORTED", late);
    expect(refused.code).toBe("BAD_INPUT");
    expect((await act(id, "REPORTED", { at: after(aware, -1) })).code).toBe("BAD_INPUT");
    expect((await act(id, "REPORTED", { at: "2099-01-01T00:00:00Z" })).code).toBe("BAD_INPUT");
    expect((await act(id, "REPORTED", { at: after(aware, 72 * HOUR), note: null })).errors).toEqual([]);
    expect((await look(id)).incident).toMatchObject({ overdue: false, reportedAt: incident.dueAt });
    const second = await old();
    await judge(second, "RISK", aware);
    const note = "The supplier told us late.";
    expect((await act(second, "REPORTED", { ...late, note })).errors).toEqual([]);
    const { notification } = await look(second);
    expect(notification.at(-1)).toMatchObject({ heading: "Why this comes later than 72 hours", text: note });
  });

  it("end in a report, or in the reason for none; a high risk is told to the people before it is closed", async () => {
    const id = await recorded();
    expect((await act(id, "REPORTED")).code).toBe("CONFLICT");
    expect((await act(id, "ASSESSED")).code).toBe("BAD_INPUT");
    await judge(id, "HIGH");
    expect((await act(id, "NOT_REPORTED")).code).toBe("CONFLICT");
    expect((await act(id, "CLOSED")).code).toBe("CONFLICT");
    expect((await act(id, "REPORTED")).errors).toEqual([]);
    expect((await act(id, "REPORTED")).code).toBe("CONFLICT");
    expect((await look(id)).incident.state).toBe("TO_TELL");
    expect((await act(id, "CLOSED")).code).toBe("CONFLICT");
    expect((await act(id, "PEOPLE_NOT_TOLD", { note: " " })).code).toBe("BAD_INPUT");
    expect((await act(id, "PEOPLE_TOLD")).errors).toEqual([]);
    expect((await act(id, "CLOSED")).errors).toEqual([]);
    expect((await look(id)).incident).toMatchObject({ state: "CLOSED", acts: [] });
    expect((await judge(id, "RISK")).code).toBe("CONFLICT");
    const small = await recorded();
    await judge(small, "UNLIKELY");
    expect((await act(small, "NOT_REPORTED")).errors).toEqual([]);
    expect((await look(small)).incident.state).toBe("TO_CLOSE");
    // Judged anew: the reason for not reporting no longer holds.
    await judge(small, "RISK");
    expect((await look(small)).incident.state).toBe("TO_REPORT");
    expect((await act(small, "CLOSED")).code).toBe("CONFLICT");
  });
});

describe("who, what and how many of a client", () => {
  it("come from a client's id as well: what the system read by itself and on behalf of somebody, and nothing of others", async () => {
    const system = await registerSystem(house, {
      agency: "council",
      role: "LEAD_PROFESSIONAL",
      purposes: [EARLY_HELP],
    });
    const id = ids().case("case");
    const read = async (onBehalfOf?: string) => {
      const token = await system.token(onBehalfOf ? { on_behalf_of: onBehalfOf } : {});
      return system.ask(token, EARLY_HELP, CASE, { id });
    };
    expect((await read("worker")).data.case.id).toBe(id);
    await read();
    await house.ask("worker", EARLY_HELP, CASE, { id });
    await untilSealed(house);
    const asked = { clientId: system.id };
    const report = await look(await recorded(asked));
    expect(report.incident.clientName).toBe("council's system");
    const kim = report.people.find(
      (one: any) => one.personReference === `P${ids().person("kim").slice(-12)}`,
    );
    expect(kim.times).toBe(2);
    expect(report.casesCount).toBe(1);
    // Another agency's officer may know of what was read, as their remit goes, and not what the client is called.
    const theirs = await look(await recorded(asked, "school dpo"), "school dpo");
    expect(theirs.incident.clientName).toBeNull();
    expect(numbers(await look(await recorded(asked, "stranger"), "stranger"))).toEqual({
      people: 0,
      times: 0,
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { aged } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const world = withStrangers(withFamily(northshire()))
    .event("mum", "HOUSING", { called: "tenancy", by: "warden", text: "Mum signed a tenancy." })
    // Nobody but the doctor may know that Hal is of the family.
    .person("hal", { born: aged(50) })
    .joins("hal", { case: "case" })
    .seals({ person: "hal", openTo: ["doctor"] });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const read = async (who: string, filter: object | null = null) => {
  const { data, errors } = await house.ask(who, EARLY_HELP, documents.CHRONOLOGY, {
    id: ids().case("case"),
    filter,
  });
  expect(errors).toEqual([]);
  return data.case;
};
const titles = async (who: string, filter: object | null = null) =>
  (await read(who, filter)).chronology.edges.map(({ node }: any) => node.title);
const nurse = ["Kim saw a nurse."];

describe("narrowing the chronology", () => {
  it("goes by person, agency and kind", async () => {
    expect(await titles("teacher")).toEqual(
      expect.arrayContaining(["Kim won a prize.", "Mum signed a tenancy."]),
    );
    expect(await titles("teacher", { personId: ids().person("mum") })).toEqual(["Mum signed a tenancy."]);
    expect(await titles("teacher", { agencyId: ids().agency("school") })).toEqual(["Kim won a prize."]);
    expect(await titles("teacher", { category: "HOUSING" })).toEqual(["Mum signed a tenancy."]);
    expect(await titles("teacher", { category: "HOUSING", personId: ids().person("kim") })).toEqual([]);
  });

  it("offers only what the viewer sees there, and finds nothing by what they do not", async () => {
    const { chronologyChoices: offered } = await read("teacher");
    expect(offered.categories.toSorted()).toEqual(["EDUCATION", "HOUSING"]);
    expect(offered.agencies.map(({ name }: any) => name)).toEqual(["housing", "school"]);
    expect(offered.people.map(({ name }: any) => name)).toEqual(["Kim Scenario", "Mum Scenario"]);
    for (const filter of [{ category: "HEALTH_MENTAL" }, { agencyId: ids().agency("practice") }])
      expect(await titles("teacher", filter)).toEqual([]);
    // They are there.
    expect(await titles("doctor", { category: "HEALTH_MENTAL" })).toEqual(nurse);
    expect(await titles("doctor", { agencyId: ids().agency("practice") })).toEqual(nurse);
    expect((await read("doctor")).chronologyChoices.categories).toContain("HEALTH_MENTAL");
  });

  it("answers alike for somebody of whom the viewer may not know and for nobody", async () => {
    const nobody = await read("teacher", { personId: UNKNOWN });
    expect(nobody.chronology).toMatchObject({ edges: [], withheld: [] });
    expect((await read("teacher", { personId: ids().person("hal") })).chronology).toEqual(nobody.chronology);
    expect((await read("teacher", { personId: ids().person("bob") })).chronology).toEqual(nobody.chronology);
  });

  it("does not change where an event that the viewer does not see is gone", async () => {
    const told = async () => {
      const all = [await read("teacher"), await read("teacher", { category: "HEALTH_MENTAL" })];
      return JSON.stringify(all, (key, value) => (key === "decisionId" ? null : value));
    };
    const before = await told();
    expect(await titles("doctor")).toContain(nurse[0]);
    await maintain(house.database.owner, (client) =>
      client.query("update chronology_event set title = 'Kim saw two nurses.' where title = $1", nurse),
    );
    expect(await titles("doctor")).not.toContain(nurse[0]);
    expect(await told()).toBe(before);
    await maintain(house.database.owner, (client) =>
      client.query("delete from chronology_event where title = 'Kim saw two nurses.'"),
    );
    expect(await told()).toBe(before);
  });
});

describe("adding an event", () => {
  const event = (more: object = {}) => ({
    caseId: ids().case("case"),
    occurredOn: "2026-10-01",
    title: "Kim moved up a set.",
    detail: "In maths.",
    subjectIds: [ids().person("kim")],
    category: "EDUCATION",
    ...more,
  });
  const add = (who: string, more: object = {}) =>
    house.ask(who, EARLY_HELP, documents.RECORD_EVENT, { input: event(more) });
  const code = async (who: string, more: object = {}) =>
    (await add(who, more)).errors[0]?.extensions.code as string | undefined;

  it("shows it to those to whom the family said yes, and to nobody else, and is audited without words", async () => {
    let made: any;
    const [row] = await auditedBy(house, async () => (made = await add("teacher")));
    expect(made.errors).toEqual([]);
    expect(made.data.recordEvent.event).toMatchObject({
      title: "Kim moved up a set.",
      category: "EDUCATION",
      agency: { name: "school" },
    });
    expect(row!.content).toMatchObject({ operation: "RecordEvent", outcome: "CHANGED" });
    expect(JSON.stringify(row!.content)).not.toContain("moved up");
    expect(await titles("doctor")).toContain("Kim moved up a set.");
    expect(await titles("constable")).not.toContain("Kim moved up a set.");
  });

  it("is refused for a kind that the role does not write, another's family, and a day to come", async () => {
    const count = async () =>
      (await house.database.admin.query("select count(*)::integer as n from chronology_event")).rows[0].n;
    const before = await count();
    expect(await code("teacher", { category: "OFFENCE" })).toBe("FORBIDDEN");
    expect(await code("teacher", { occurredOn: "2999-01-01" })).toBe("BAD_INPUT");
    expect(await code("teacher", { title: "  " })).toBe("BAD_INPUT");
    expect(await code("teacher", { subjectIds: [ids().person("bob")] })).toBe("BAD_INPUT");
    expect(await code("teacher", { subjectIds: [ids().person("hal")] })).toBe("BAD_INPUT");
    expect(await code("teacher", { mentionedIds: [UNKNOWN] })).toBe("BAD_INPUT");
    // The aunt is excluded from the case, the colleague has nothing to do with it.
    for (const who of ["aunt", "colleague"]) expect(await code(who)).toBe("NOT_FOUND");
    expect(await code("teacher", { caseId: UNKNOWN })).toBe("NOT_FOUND");
    expect(await count()).toBe(before);
    expect(await code("teacher", { title: "Kim reads to others." })).toBeUndefined();
    expect(await count()).toBe(before + 1);
  });

  it("is offered for just the kinds that are accepted", async () => {
    const { data } = await house.ask("teacher", EARLY_HELP, documents.CASE, { id: ids().case("case") });
    expect(data.case.viewerCan.recordEventOf).toContain("EDUCATION");
    expect(data.case.viewerCan.recordEventOf).not.toContain("OFFENCE");
  });
});

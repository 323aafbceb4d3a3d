import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import {
  detailId,
  EARLY_HELP,
  MEASURES,
  northshire,
  withDetails,
  withFamily,
  withStrangers,
} from "../support/northshire.js";
import { aged } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const world = withStrangers(withFamily(northshire()))
    // Nobody but the doctor may know that Hal is of the family.
    .person("hal", { born: aged(50) })
    .joins("hal", { case: "case" })
    .seals({ person: "hal", openTo: ["doctor"] });
  house = await startHouse(world, { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const read = async (who: string, purpose = EARLY_HELP) => {
  const { data, errors } = await house.ask(who, purpose, documents.CASE_OUTCOMES, {
    caseId: ids().case("case"),
  });
  expect(errors).toEqual([]);
  return data.caseOutcomes;
};
const measured = async (who: string) =>
  (await read(who)).items.map(({ indicator, value }: any) => [indicator.key, value]);
const attendance = ["education.attendance", 84];
const anxiety = ["health.mental", 2];

const measure = (more: object = {}) => ({
  caseId: ids().case("case"),
  indicatorKey: "education.attendance",
  subjectIds: [ids().person("kim")],
  kind: "FOLLOW_UP",
  measuredOn: "2026-10-01",
  value: 91,
  note: "Since the new bus.",
  ...more,
});
const record = (who: string, more: object = {}, purpose = EARLY_HELP) =>
  house.ask(who, purpose, documents.RECORD_OUTCOME, { input: measure(more) });
const code = async (who: string, more: object = {}) => (await record(who, more)).code;
const takeBack = (who: string, id: string, caseId = ids().case("case")) =>
  house.ask(who, EARLY_HELP, documents.TAKE_BACK_OUTCOME, { input: { caseId, id } });
const count = async () =>
  (
    await house.database.admin.query(
      "select count(*)::integer as n from outcome_measure where taken_back_at is null",
    )
  ).rows[0].n;

describe("the framework", () => {
  it("has the ten headline outcomes, each with what shows it, to whoever is signed in", async () => {
    const { data } = await house.ask("commissioner", null, documents.OUTCOME_FRAMEWORK);
    const { indicators, title } = data.outcomeFramework;
    expect(title).toBe("Supporting Families outcomes");
    expect(new Set(indicators.map(({ outcome }: any) => outcome)).size).toBe(10);
    expect(indicators[0]).toMatchObject({ key: "education.attendance", met: 90, unit: "%", steps: [] });
  });
});

describe("what was measured", () => {
  it("is shown by its category and consent, and what may be missing is named whether or not it is there", async () => {
    expect(await measured("doctor")).toEqual([attendance, anxiety]);
    expect(await measured("teacher")).toEqual([attendance]);
    expect(await measured("constable")).toEqual([]);
    const { withheld } = await read("teacher");
    expect(withheld.map(({ category }: any) => category)).toContain("HEALTH_MENTAL");
    // Somebody outside the case hears of nothing, as of a case that there is not.
    for (const who of ["aunt", "colleague"]) expect(await read(who)).toBeNull();
    const { data } = await house.ask("teacher", EARLY_HELP, documents.CASE_OUTCOMES, { caseId: UNKNOWN });
    expect(data).toEqual({ caseOutcomes: null });
  });

  it("does not tell by anything that something hidden is there", async () => {
    const told = async () =>
      JSON.stringify(await read("teacher"), (key, value) => (key === "decisionId" ? null : value));
    const before = await told();
    await maintain(house.database.owner, (client) =>
      client.query("update outcome_measure set value = 5, note = 'Sleeps well' where id = $1", [
        detailId(ids(), MEASURES.ofPractice),
      ]),
    );
    expect(await measured("doctor")).toContainEqual(["health.mental", 5]);
    expect(await told()).toBe(before);
  });

  it("is withheld when the family's consent does not reach, and its own agency reads it still", async () => {
    const { items } = await read("doctor");
    expect(items.find(({ indicator }: any) => indicator.key === "education.attendance").agency.name).toBe(
      "school",
    );
    // For a purpose to which nobody agreed only one's own is left.
    const own = await read("doctor", "SERVICE_DELIVERY");
    expect(own.items.map(({ indicator }: any) => indicator.key)).toEqual(["health.mental"]);
  });
});

describe("recording", () => {
  it("shows it to those to whom the family said yes, and to nobody else, and is audited without its words", async () => {
    let made: any;
    const [row] = await auditedBy(house, async () => (made = await record("teacher")));
    expect(made.errors).toEqual([]);
    expect(made.data.recordOutcome.measure).toMatchObject({
      kind: "FOLLOW_UP",
      value: 91,
      category: "EDUCATION",
      agency: { name: "school" },
      viewerMayTakeBack: true,
    });
    expect(row!.content).toMatchObject({ operation: "RecordOutcome", outcome: "CHANGED" });
    expect(JSON.stringify(row!.content)).not.toContain("new bus");
    expect(await measured("doctor")).toContainEqual(["education.attendance", 91]);
    expect(await measured("constable")).toEqual([]);
  });

  it("is refused for what the role does not write, for others than this family, and for what cannot be", async () => {
    const before = await count();
    expect(await code("teacher", { indicatorKey: "crime.incidents", value: 0 })).toBe("FORBIDDEN");
    expect(await code("teacher", { indicatorKey: "nothing" })).toBe("BAD_INPUT");
    expect(await code("teacher", { measuredOn: "2999-01-01" })).toBe("BAD_INPUT");
    for (const value of [-1, 101]) expect(await code("teacher", { value })).toBe("BAD_INPUT");
    expect(await code("teacher", { indicatorKey: "early-years.development", value: 2.5 })).toBe("BAD_INPUT");
    for (const person of ["bob", "hal"])
      expect(await code("teacher", { subjectIds: [ids().person(person)] })).toBe("BAD_INPUT");
    expect(await code("teacher", { subjectIds: ["kim", "mum"].map(ids().person) })).toBe("BAD_INPUT");
    expect(await code("teacher", { category: "IDENTITY" })).toBe("BAD_INPUT");
    for (const who of ["aunt", "colleague"]) expect(await code(who)).toBe("NOT_FOUND");
    expect(await code("teacher", { caseId: UNKNOWN })).toBe("NOT_FOUND");
    expect(await count()).toBe(before);
    expect(await code("doctor", { indicatorKey: "health.physical", value: 3 })).toBeNull();
    expect(await count()).toBe(before + 1);
  });

  it("may raise what it is kept as, and then who may not see that sees nothing of it", async () => {
    expect(await code("worker", { category: "HEALTH_MENTAL", value: 77 })).toBeNull();
    expect(await code("worker", { value: 76 })).toBeNull();
    expect(await measured("teacher")).toContainEqual(["education.attendance", 76]);
    expect(await measured("worker")).toContainEqual(["education.attendance", 77]);
    expect(await measured("teacher")).not.toContainEqual(["education.attendance", 77]);
  });

  it("of a family is about all of whom it is said: without the yes of one nobody else is told", async () => {
    const family = { indicatorKey: "relationships.family", value: 3 };
    expect(await code("worker", { ...family, subjectIds: ["kim", "dad"].map(ids().person) })).toBeNull();
    expect(await measured("worker")).toContainEqual(["relationships.family", 3]);
    expect(await measured("doctor")).not.toContainEqual(["relationships.family", 3]);
  });

  it("is offered of just the kinds that are accepted", async () => {
    const { recordable } = await read("teacher");
    expect(recordable).toContain("EDUCATION");
    expect(recordable).not.toContain("OFFENCE");
  });
});

describe("taking back", () => {
  it("is for the agency that measured; what is not there and what is hidden are refused alike", async () => {
    const own = detailId(ids(), MEASURES.ofSchool);
    const hidden = detailId(ids(), MEASURES.ofPractice);
    expect((await takeBack("doctor", own)).code).toBe("FORBIDDEN");
    const refusals = [await takeBack("teacher", hidden), await takeBack("teacher", UNKNOWN)];
    expect(refusals.map((one) => one.code)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    expect(refusals[0]!.errors[0]!.message.replaceAll(/ref\S*/g, "")).toBe(
      refusals[1]!.errors[0]!.message.replaceAll(/ref\S*/g, ""),
    );
    expect((await takeBack("colleague", own)).code).toBe("NOT_FOUND");
    expect(await measured("doctor")).toContainEqual(attendance);
    const [row] = await auditedBy(house, () => takeBack("teacher", own));
    expect(row!.content).toMatchObject({
      outcome: "CHANGED",
      changed: [{ what: "outcome taken back", id: own }],
    });
    expect(await measured("doctor")).not.toContainEqual(attendance);
    // It stays on record.
    const { rows } = await house.database.admin.query(
      "select value, taken_back_by from outcome_measure where id = $1",
      [own],
    );
    expect(rows).toEqual([{ value: 84, taken_back_by: ids().account("teacher") }]);
    expect((await takeBack("teacher", own)).code).toBe("NOT_FOUND");
  });
});

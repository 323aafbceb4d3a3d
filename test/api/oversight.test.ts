import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decisionNumber } from "../../client/features/withheld/decisionNumber.js";
import { untilSealed } from "../support/audit.js";
import { ACCESS_LOG, CASE, DECISION } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily } from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  const world = withFamily(
    northshire().dpo("practice dpo", { at: "practice" }).dpo("police dpo", { at: "police" }),
  )
    // Mum is data-protection officer of the council, and has a record of her own.
    .dpo("mum at work", { at: "council", is: "mum" })
    .dpo("deputy", { at: "council" });
  house = await startHouse(world, { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const page = (who: string) => house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") });
const personOf = ({ data }: any, person: string) =>
  data.case.family.members.find((one: any) => one.person.id === ids().person(person)).person;
const withheldFrom = async (who: string, code: string, of = "kim") =>
  personOf(await page(who), of).withheld.find((one: any) => one.code === code);
const decision = (who: string, id: string) => house.ask(who, "AUDIT", DECISION, { id });
const log = async (who: string, filter: object) => {
  await untilSealed(house);
  const { data } = await house.ask(who, "AUDIT", ACCESS_LOG, { filter, first: 100 });
  return data.accessLog.edges.map(({ node }: any) => node) as any[];
};

describe("the number of a decision", () => {
  it("is sixteen letters and digits, and stands for the decision however it was written down", async () => {
    const { decisionId, field } = await withheldFrom("teacher", "CONSENT_OTHER_CATEGORY");
    const number = decisionNumber(decisionId);
    expect(number).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const whole = await decision("council dpo", decisionId);
    expect(whole.data.decision).toMatchObject({ id: decisionId, field: `Person.${field}`, actor: "teacher" });
    for (const heard of [
      number,
      number.toLowerCase(),
      number.replaceAll("-", " "),
      ` ${number.replaceAll("-", "").replaceAll("0", "O").replaceAll("1", "l")} `,
    ])
      expect((await decision("council dpo", heard)).text).toBe(whole.text);
  });

  it("of no decision, or misheard, is the same as an id that was made up", async () => {
    const number = decisionNumber((await withheldFrom("teacher", "CONSENT_OTHER_CATEGORY")).decisionId);
    const other = number.endsWith("7") ? "8" : "7";
    for (const wrong of [number.slice(0, -1) + other, number.slice(1), `${number}0`, "", "U".repeat(16)])
      expect((await decision("council dpo", wrong)).code).toBe("NOT_FOUND");
    expect((await decision("council dpo", number)).code).toBeNull();
  });
});

describe("every rule behind a withheld field", () => {
  it("is told to the officer of the agency that leads the case, with what would flip it", async () => {
    const { decisionId } = await withheldFrom("constable", "CONSENT_REFUSED");
    const { data } = await decision("council dpo", decisionId);
    expect(data.decision).toMatchObject({ told: "CONSENT_REFUSED", replayAgrees: true, policyVersion: 1 });
    const [kim] = data.decision.people;
    expect(kim.stages.map(({ stage, passes }: any) => [stage, passes])).toEqual([
      ["exclusion", true],
      ["seal", true],
      ["relationship", true],
      ["role", true],
      ["agreement", true],
      ["basis", false],
      ["protection", true],
    ]);
    const no = { id: ids().consent("no to the police"), kind: "consent", anotherAgency: null };
    expect(kim.stages[5].failures).toEqual([{ code: "CONSENT_REFUSED", rule: no }]);
    expect(kim.deciding).toContainEqual({ without: [no], effect: "WITHHELD", reason: expect.any(String) });
    expect(kim.deciding[0].reason).not.toBe("CONSENT_REFUSED");
  });

  it("is told to the viewer's own officer only as far as it is their agency's; else whom to ask", async () => {
    const { decisionId } = await withheldFrom("constable", "CONSENT_REFUSED");
    const { data, text } = await decision("police dpo", decisionId);
    const [kim] = data.decision.people;
    expect(kim.stages[5]).toEqual({
      stage: "basis",
      passes: false,
      failures: [
        {
          code: null,
          rule: {
            id: null,
            kind: "another agency's rule",
            anotherAgency: expect.objectContaining({ name: "council" }),
          },
        },
      ],
    });
    expect(kim.deciding[0]).toMatchObject({ effect: null, reason: null });
    expect(text).not.toContain(ids().consent("no to the police"));
    // What was told to the viewer is told to their officer, and so is what is the agency's own.
    expect(data.decision.told).toBe("CONSENT_REFUSED");
    const { decisionId: byRole } = await withheldFrom("constable", "ROLE");
    const own = await decision("police dpo", byRole);
    expect(own.data.decision.people[0].stages[3].failures).toEqual([{ code: "ROLE", rule: null }]);
  });
});

describe("the remit of an officer", () => {
  it("has what their agency contributed and others were shown: that, and nothing else of the row", async () => {
    await page("teacher");
    await page("warden");
    const seen = await log("practice dpo", { personReference: referenceOf("kim") });
    const [teacher] = seen.filter(({ actor }) => actor === "teacher");
    // The practice recorded that Kim has asthma; that Kim reads well is the school's.
    expect(teacher.subjects).toEqual([
      expect.objectContaining({ personReference: referenceOf("kim"), withheld: [] }),
    ]);
    const kinds = teacher.subjects[0].shown.map(({ category }: any) => category);
    expect(kinds).toContain("HEALTH_PHYSICAL");
    expect(kinds).not.toContain("EDUCATION");
    // The warden was shown of the practice only that it works with Kim, and Kim's NHS number.
    const warden = seen.find(({ actor }) => actor === "warden");
    expect(warden.subjects[0].shown.map(({ category }: any) => category)).toEqual([
      "IDENTITY",
      "AGENCY_INVOLVEMENT",
    ]);
    const all = await log("council dpo", { personReference: referenceOf("kim") });
    expect(all.map(({ actor }) => actor)).toContain("warden");
    const whole = all.find(({ actor }) => actor === "teacher").subjects[0];
    expect(whole.shown.map(({ category }: any) => category)).toContain("EDUCATION");
    expect(whole.withheld).not.toEqual([]);
  });

  it("does not have what others contributed: of Mum nothing but their own agency's looking", async () => {
    await page("teacher");
    await page("constable");
    const seen = await log("police dpo", { personReference: referenceOf("mum") });
    expect([...new Set(seen.map(({ actor }) => actor))]).toEqual(["constable"]);
  });

  it("does not have their own record: a deputy has", async () => {
    await page("teacher");
    const { decisionId } = await withheldFrom("teacher", "CONSENT_OTHER_CATEGORY", "kim");
    for (const person of ["mum", "kim"])
      expect(await log("mum at work", { personReference: referenceOf(person) })).toEqual([]);
    expect((await decision("mum at work", decisionId)).code).toBe("NOT_FOUND");
    expect(await log("deputy", { personReference: referenceOf("mum") })).not.toEqual([]);
    expect((await decision("deputy", decisionId)).code).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bitOf } from "../../server/sharing/categories.js";
import { CASE, WORKLIST } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire } from "../support/northshire.js";
import { daysAgo, type Scenario, types } from "../support/scenario.js";
import { statementsOf } from "../support/statements.js";

const BANDS = "PRACTITIONER_OPINION";
const many = Array.from({ length: 100 }, (_, index) => `case ${index}`);

/**
 * The teacher has eight cases with a band of need each, and may see the band in half of them; the warden has a hundred;
 * one family has two people, another nine.
 */
function world(): Scenario {
  const s = northshire();
  for (let index = 0; index < 8; index++)
    s.family((f) => f.mother(`mother ${index}`).child(`child ${index}`), `family ${index}`).case(
      `school ${index}`,
      {
        lead: "worker",
        team: ["teacher"],
        people: [`child ${index}`],
        from: daysAgo(100 - index),
      },
    );
  for (let index = 0; index < 8; index += 2)
    s.consents(`mother ${index}`, {
      for: `child ${index}`,
      yes: [BANDS, "IDENTITY", "AGENCY_INVOLVEMENT"],
      to: types("SCHOOL"),
      purposes: [EARLY_HELP],
    });
  for (const name of many) s.case(name, { lead: "colleague", team: ["warden"], people: ["child 0"] });
  s.family((f) => f.mother("m").child("c1"), "small").case("small", { lead: "worker", team: ["doctor"] });
  s.family(
    (f) =>
      Array.from({ length: 7 }, (_, n) => `k${n}`).reduce(
        (all, child) => all.child(child),
        f.mother("mm").father("ff"),
      ),
    "large",
  ).case("large", {
    lead: "worker",
    team: ["doctor", "constable", "counsellor"],
  });
  for (const [name, child] of [
    ["small", "c1"],
    ["large", "k0"],
  ] as const)
    s.value(child, "HEALTH_PHYSICAL", { case: name, by: "doctor" }).event(child, "HEALTH_PHYSICAL", {
      called: `${child}'s event`,
      case: name,
      by: "doctor",
    });
  for (let n = 0; n < 7; n++)
    for (const category of ["EDUCATION", "HEALTH_MENTAL", "DEVELOPMENT"] as const)
      s.value(`k${n}`, category, { case: "large", by: "doctor" });
  return s.case("only", { lead: "counsellor", people: ["child 0"] });
}

let house: House;
beforeAll(async () => {
  house = await startHouse(world(), {
    also: async (add, { ids, partnershipId }) => {
      for (let n = 0; n < 8; n++)
        await add("need_band", {
          id: `${partnershipId.slice(0, 24)}d${String(n).padStart(11, "0")}`,
          case_id: ids.case(`school ${n}`),
          subjects: [ids.person(`child ${n}`)],
          agency_id: ids.agency("council"),
          category: bitOf(BANDS),
          band: (n % 3) + 1,
          from_on: "2026-01-01",
        });
    },
  });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const list = async (who: string, variables: object = {}) => {
  const { data, errors } = await house.ask(who, EARLY_HELP, WORKLIST, variables);
  expect(errors).toEqual([]);
  return data.worklist;
};
const idsIn = ({ edges }: any): string[] => edges.map(({ node }: any) => node.id);
const schoolCases = (...numbers: number[]) => numbers.map((n) => ids().case(`school ${n}`));

describe("a worklist", () => {
  it("holds the viewer's own cases, the newest first, and no total", async () => {
    const seen = await list("teacher");
    expect(idsIn(seen)).toEqual(schoolCases(7, 6, 5, 4, 3, 2, 1, 0));
    expect(Object.keys(seen).toSorted()).toEqual(["edges", "pageInfo", "withheld"]);
    expect(await list("headteacher")).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it("shows of each case what its own facts let through", async () => {
    const bands = (await list("teacher")).edges.map(({ node }: any) => [
      node.needBand,
      node.withheld.some(({ field }: any) => field === "needBand"),
    ]);
    expect(bands).toEqual([
      [null, true],
      [1, false],
      [null, true],
      [2, false],
      [null, true],
      [3, false],
      [null, true],
      [1, false],
    ]);
  });

  it("lists what can be read singly, and says the same of it (I9)", async () => {
    for (const { node } of (await list("teacher")).edges) {
      const { data } = await house.ask("teacher", EARLY_HELP, CASE, { id: node.id });
      for (const field of ["reference", "status", "openedOn", "familyName", "needBand"])
        expect(data.case[field]).toEqual(node[field]);
      expect(data.case.withheld.map(({ field, code }: any) => [field, code])).toEqual(
        node.withheld.map(({ field, code }: any) => [field, code]),
      );
    }
  });
});

describe("filter and order", () => {
  it("take a band that the viewer may not see for none (worked case 14)", async () => {
    const [ofTeacher, ofLead] = [
      await list("teacher", { filter: { needBand: [1] } }),
      await list("worker", { filter: { needBand: [1] } }),
    ];
    expect(idsIn(ofTeacher).toSorted()).toEqual(schoolCases(0, 6).toSorted());
    expect(idsIn(ofLead).toSorted()).toEqual(schoolCases(0, 3, 6).toSorted());
    expect(idsIn(await list("teacher", { filter: { needBand: [1, 2, 3] } })).toSorted()).toEqual(
      schoolCases(0, 2, 4, 6).toSorted(),
    );
  });

  it("put what is not seen last, among themselves by id alone", async () => {
    const unseen = schoolCases(1, 3, 5, 7).toSorted();
    for (const sort of ["NEED_BAND", "FAMILY_NAME", "OPENED_ON"])
      expect(idsIn(await list("teacher", { sort })).slice(4)).toEqual(unseen);
    expect(idsIn(await list("teacher", { sort: "NEED_BAND" })).slice(0, 2)).toEqual(schoolCases(2, 4));
  });

  it("take a state that the viewer may not see for none", async () => {
    expect(idsIn(await list("teacher", { filter: { status: ["OPEN"] } })).toSorted()).toEqual(
      schoolCases(0, 2, 4, 6).toSorted(),
    );
    expect(idsIn(await list("teacher", { filter: { status: ["CLOSED"] } }))).toEqual([]);
    expect(idsIn(await list("teacher", { filter: { role: "MEMBER" } }))).toHaveLength(8);
    expect(idsIn(await list("teacher", { filter: { role: "LEAD" } }))).toEqual([]);
  });
});

describe("pages", () => {
  const pages = async (first: number, variables: object) => {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const page: any = await list("teacher", { ...variables, first, after });
      found.push(...idsIn(page));
      expect(page.edges.length).toBeGreaterThan(0);
      if (!page.pageInfo.hasNextPage) return found;
      expect(page.edges).toHaveLength(first);
      after = page.pageInfo.endCursor;
    }
  };

  it.each([
    { sort: "NEWEST" },
    { sort: "NEED_BAND" },
    { sort: "FAMILY_NAME" },
    { sort: "NEED_BAND", filter: { needBand: [1, 2] } },
  ])("of 1, 2 and 50 list the same items: %j", async (variables) => {
    const whole = idsIn(await list("teacher", variables));
    for (const first of [1, 2, 50]) expect(await pages(first, variables)).toEqual(whole);
  });

  it("cannot be begun with a cursor that was made up, nor be too long", async () => {
    for (const variables of [
      { after: "x" },
      { after: Buffer.from('{"a":1}').toString("base64url") },
      { first: 101 },
      { first: 0 },
      { first: -1 },
    ])
      expect((await house.ask("teacher", EARLY_HELP, WORKLIST, variables)).code).toBe("BAD_INPUT");
  });
});

describe("the number of SQL statements", () => {
  const api = () => house.database.api;
  const casePage = (name: string) =>
    statementsOf(api(), () => house.ask("doctor", EARLY_HELP, CASE, { id: ids().case(name) }));
  const worklist = (who: string) => statementsOf(api(), () => list(who, { first: 100 }));

  it("is the same for a case of two and of nine people, and at most 12", async () => {
    await casePage("small");
    const [small, large] = [await casePage("small"), await casePage("large")];
    expect(large).toEqual(small);
    expect(small.length, small.join("\n")).toBeLessThanOrEqual(12);
    const { data } = await house.ask("doctor", EARLY_HELP, CASE, { id: ids().case("large") });
    expect(data.case.family.members).toHaveLength(9);
  });

  it("is the same for a worklist of one case and of a hundred, and at most 8", async () => {
    const [one, hundred] = [await worklist("counsellor"), await worklist("warden")];
    expect(hundred).toEqual(one);
    expect(one.length, one.join("\n")).toBeLessThanOrEqual(8);
    expect(idsIn(await list("warden", { first: 100 }))).toHaveLength(100);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { day, scenario } from "../support/scenario.js";

const WORK = { purposes: ["SERVICE_DELIVERY"] };

/** Manchester's councils as the reform papers tell of them: A shares three data sets, B one and C none. */
const manchester = () =>
  scenario()
    .agency("council A", "CHILDRENS_SERVICES")
    .agency("council B", "CHILDRENS_SERVICES")
    .agency("council C", "CHILDRENS_SERVICES")
    .agency("jobcentre", "JOBCENTRE")
    .practitioner("coach", { at: "jobcentre", role: "JOB_COACH" })
    .dpo("A dpo", { at: "council A" })
    .agreement({
      called: "A with the jobcentre",
      between: ["council A", "jobcentre"],
      categories: ["EDUCATION", "EMPLOYMENT", "FINANCE"],
      ...WORK,
    })
    .agreement({
      called: "B with the jobcentre",
      between: ["council B", "jobcentre"],
      categories: ["EMPLOYMENT"],
      ...WORK,
    })
    // What looks like more and is none: another purpose, other parties, suspended, run out.
    .agreement({
      called: "A early help",
      between: ["council A", "jobcentre"],
      categories: ["HOUSING"],
      purposes: ["EARLY_HELP"],
    })
    .agreement({ called: "councils", between: ["council A", "council B", "council C"], ...WORK })
    .agreement({
      called: "C suspended",
      between: ["council C", "jobcentre"],
      categories: ["FINANCE"],
      ...WORK,
    })
    .suspends("C suspended")
    .agreement({
      called: "C run out",
      between: ["council C", "jobcentre"],
      categories: ["EDUCATION"],
      ...WORK,
      until: day(-1),
    });

let house: House;
beforeAll(async () => void (house = await startHouse(manchester())));
afterAll(() => house?.stop());

const compare = async (
  areas: string[],
  purpose = "SERVICE_DELIVERY",
  who = "A dpo",
  withWhom = "jobcentre",
) =>
  house.ask(who, null, documents.COMPARE_AGREEMENTS, {
    agencyIds: areas.map(house.world.ids.agency),
    withId: house.world.ids.agency(withWhom),
    purpose,
  });
const ALL = ["council A", "council B", "council C"];
const cell = (data: any, area: number, category: string) =>
  data.compareAgreements.areas[area].categories.find((one: any) => one.category === category);

describe("three areas side by side", () => {
  it("share 3, 1 and 0 data sets", async () => {
    const { data, errors } = await compare(ALL);
    expect(errors).toEqual([]);
    expect(data.compareAgreements.areas.map(({ agency, shares }: any) => [agency.name, shares])).toEqual([
      ["council A", 3],
      ["council B", 1],
      ["council C", 0],
    ]);
    expect(cell(data, 0, "FINANCE")).toMatchObject({ sharedUnder: ["A with the jobcentre"], refusedBy: [] });
  });

  it("say of each refusal which clause refuses it, or that there is no agreement", async () => {
    const { data } = await compare(ALL);
    const refusals = (area: number, category: string) =>
      cell(data, area, category).refusedBy.map(({ name, lacks }: any) => [name, lacks]);
    expect(refusals(1, "FINANCE")).toEqual([["B with the jobcentre", ["CATEGORY"]]]);
    expect(refusals(0, "HOUSING")).toEqual([
      ["A early help", ["PURPOSE"]],
      ["A with the jobcentre", ["CATEGORY"]],
    ]);
    expect(refusals(2, "FINANCE")).toEqual([["C suspended", ["SUSPENDED"]]]);
    expect(refusals(2, "EDUCATION")).toEqual([["C run out", ["EXPIRED"]]]);
    const early = await compare(["council B"], "EVALUATION");
    expect(cell(early.data, 0, "EMPLOYMENT").refusedBy[0].lacks).toEqual(["PURPOSE"]);
  });

  it("are what the decision itself would find: stage 5 passes where a cell says so, and only there", async () => {
    const { data } = await compare(ALL);
    const { rows } = await house.database.admin.query(
      `select c.code, a.agencies from category c join agreement a on ((a.categories >> c.bit) & 1) = 1
       where a.retired_at is null and 'SERVICE_DELIVERY' = any (a.purposes) and (a.until_on is null or a.until_on >= current_date)`,
    );
    for (const [at, name] of ALL.entries()) {
      const pair = [house.world.ids.agency(name), house.world.ids.agency("jobcentre")];
      const covered = rows
        .filter(({ agencies }) => pair.every((id) => agencies.includes(id)))
        .map(({ code }) => code);
      expect(
        data.compareAgreements.areas[at].categories
          .filter(({ sharedUnder }: any) => sharedUnder.length > 0)
          .map(({ category }: any) => category)
          .toSorted(),
      ).toEqual(covered.toSorted());
    }
  });

  it("refuses an area compared with itself, one named twice, one that is not here, none, and too many", async () => {
    const codes = [
      await compare(["council A"], "SERVICE_DELIVERY", "A dpo", "council A"),
      await compare(["council A", "council A"]),
      await compare([]),
      await compare(Array<string>(13).fill("council A")),
    ].map(({ code }) => code);
    expect(codes).toEqual(Array(4).fill("BAD_INPUT"));
    const unknown = await house.ask("A dpo", null, documents.COMPARE_AGREEMENTS, {
      agencyIds: ["00000000-0000-4000-8000-000000000000"],
      withId: house.world.ids.agency("jobcentre"),
      purpose: "SERVICE_DELIVERY",
    });
    expect(unknown.code).toBe("BAD_INPUT");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy, pseudonymIn } from "../support/audit.js";
import { COMMITMENTS, SAVE_ACTION, SAY_OF_ACTION } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { types } from "../support/scenario.js";

const onDay = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let house: House;
beforeAll(async () => {
  house = await startHouse(
    withStrangers(withFamily(northshire())).consents("mum", {
      called: "the plan",
      for: "kim",
      yes: ["IDENTITY", "AGENCY_INVOLVEMENT", "EDUCATION"],
      to: types("CHILDRENS_SERVICES", "SCHOOL", "GP"),
      purposes: [EARLY_HELP],
    }),
  );
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const promise = async (who: string, title: string, more: object = {}): Promise<string> => {
  const { data, errors } = await house.ask(who, EARLY_HELP, SAVE_ACTION, {
    input: {
      caseId: ids().case("case"),
      subjectIds: [ids().person("kim")],
      category: "EDUCATION",
      title,
      ownerId: ids().agency("school"),
      ...more,
    },
  });
  expect(errors).toEqual([]);
  return data.saveAction.id;
};
const read = async (who: string) => {
  const { data, errors } = await house.ask(who, EARLY_HELP, COMMITMENTS);
  expect(errors).toEqual([]);
  return data.commitments;
};
const titles = async (who: string) => (await read(who)).map(({ action }: any) => action.title);

describe("what an agency has promised", () => {
  it("is what its plans' actions say, over its cases, the next due first, for those of the agency who may see it", async () => {
    await promise("worker", "A reading partner", { dueOn: onDay(9) });
    await promise("worker", "A place at breakfast club", { dueOn: onDay(2) });
    await promise("worker", "A word with Mum", { ownerId: ids().agency("council"), dueOn: onDay(4) });
    expect(await titles("teacher")).toEqual(["A place at breakfast club", "A reading partner"]);
    expect(await titles("worker")).toEqual(["A word with Mum"]);
    const [one] = await read("teacher");
    expect([one.case.id, one.overdue, one.action.owner.name, one.action.viewerCan.say]).toEqual([
      ids().case("case"),
      false,
      "school",
      true,
    ]);
  });

  it("shows nothing that a member of the agency may not see, nor of a case that is not theirs", async () => {
    await promise("doctor", "A nurse in school", {
      category: "HEALTH_MENTAL",
      dueOn: onDay(1),
      ownerId: ids().agency("practice"),
    });
    expect(await titles("doctor")).toEqual(["A nurse in school"]);
    for (const who of ["teacher", "worker"]) expect(await titles(who)).not.toContain("A nurse in school");
    // Excluded; not of the team; of another family.
    for (const who of ["aunt", "headteacher", "colleague"]) expect(await read(who)).toEqual([]);
  });

  it("ends when it is done, and says what is late", async () => {
    const late = await promise("worker", "A uniform", { dueOn: onDay(-3) });
    expect((await read("teacher"))[0]).toMatchObject({ overdue: true, action: { title: "A uniform" } });
    const { errors } = await house.ask("teacher", EARLY_HELP, SAY_OF_ACTION, {
      input: {
        caseId: ids().case("case"),
        actionId: late,
        kind: "PROGRESS",
        status: "DONE",
        text: "It fits.",
      },
    });
    expect(errors).toEqual([]);
    expect(await titles("teacher")).toEqual(["A place at breakfast club", "A reading partner"]);
  });

  it("is read with an audit row that names whose record it was, and by practitioners alone", async () => {
    const [row] = await auditedBy(house, () => read("teacher"));
    const ofKim = row!.content.subjects.find(({ subject }: any) => subject === pseudonymIn(house, "kim"));
    expect(ofKim.shown["EDUCATION"]).toContain("PlanAction.title");
    for (const who of ["mum", "commissioner", "council dpo"])
      expect((await house.ask(who, EARLY_HELP, COMMITMENTS)).code).toBe("FORBIDDEN");
  });
});

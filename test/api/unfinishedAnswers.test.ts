import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import {
  CASE,
  DISCARD_UNFINISHED,
  KEEP_UNFINISHED,
  RECORD_ANSWER,
  UNFINISHED_ANSWERS,
} from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import {
  EARLY_HELP,
  northshire,
  withDetails,
  withFamily,
  withRefuge,
  withStrangers,
} from "../support/northshire.js";

const [MORNING, NOON, NIGHT] = ["a", "b", "c"].map((one) => `0192f2a4-0000-7000-8000-00000000000${one}`);

let house: House;
beforeAll(async () => {
  const family = withFamily(northshire()).works("MEMBER", "school", {
    case: "case",
    practitioner: "headteacher",
  });
  const world = withRefuge(withStrangers(family));
  house = await startHouse(world, { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const words = (value: string, step: number, change: object = {}) => ({
  caseId: ids().case("case"),
  assessmentId: ids().assessment("case"),
  questionKey: "EDUCATION",
  value,
  subjectIds: [ids().person("kim")],
  sitting: MORNING,
  step,
  ...change,
});
const keep = (value: string, step: number, change: object = {}, who = "teacher") =>
  house.ask(who, EARLY_HELP, KEEP_UNFINISHED, { input: words(value, step, change) });
const finish = (value: string, change: object = {}) => {
  const { step: _, ...input } = words(value, 1, change);
  return house.ask("teacher", EARLY_HELP, RECORD_ANSWER, { input });
};
const waiting = async (who = "teacher") =>
  (await house.ask(who, EARLY_HELP, UNFINISHED_ANSWERS, { caseId: ids().case("case") })).data
    .unfinishedAnswers;
const values = async (who?: string) => (await waiting(who)).map(({ value }: { value: string }) => value);
const versions = async () =>
  Number((await house.database.admin.query("select count(*) as n from answer_version")).rows[0].n);

describe("words that are still being written", () => {
  it("are kept step by step in one row, make no version, and are audited without the words", async () => {
    const before = await versions();
    const rows = await auditedBy(house, async () => {
      expect((await keep("Kim pl", 1)).data.keepUnfinishedAnswer).toMatchObject({
        kept: { value: "Kim pl", step: 1, about: [{ name: "Kim Scenario" }], category: "EDUCATION" },
        standing: null,
      });
      expect((await keep("Kim plays", 2)).data.keepUnfinishedAnswer.kept.value).toBe("Kim plays");
    });
    expect(await values()).toEqual(["Kim plays"]);
    expect(await versions()).toBe(before);
    expect(rows.map(({ content }) => content.changed.map(({ what }: any) => what))).toEqual([
      ["unfinished answer"],
      ["unfinished answer"],
    ]);
    expect(JSON.stringify(rows)).not.toContain("Kim pl");
  });

  it("are not taken back by a save that arrives late or twice", async () => {
    expect((await keep("Kim pl", 1)).data.keepUnfinishedAnswer.kept.value).toBe("Kim plays");
    expect(await values()).toEqual(["Kim plays"]);
  });

  it("are shown to nobody else, of the same agency or another, and stand in nobody's page of the case", async () => {
    for (const other of ["headteacher", "worker", "doctor"]) expect(await values(other)).toEqual([]);
    for (const who of ["teacher", "headteacher", "worker"])
      expect((await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") })).text).not.toContain(
        "Kim plays",
      );
    expect(await values()).toEqual(["Kim plays"]);
  });

  it("are not written over by another tab of their writer that has not seen them", async () => {
    const other = await keep("Kim sings", 1, { sitting: NOON });
    expect(other.data.keepUnfinishedAnswer).toMatchObject({ kept: null, standing: { value: "Kim plays" } });
    expect(await values()).toEqual(["Kim plays"]);
    const both = await keep("Kim plays and sings", 2, { sitting: NOON, insteadOf: [MORNING] });
    expect(both.data.keepUnfinishedAnswer.kept.value).toBe("Kim plays and sings");
  });

  it("may be about nobody yet: then they are kept as if about everybody", async () => {
    const { data, errors } = await keep(
      "Somebody",
      1,
      { questionKey: "HOUSING", subjectIds: [], sitting: NIGHT },
      "worker",
    );
    expect(errors).toEqual([]);
    expect(data.keepUnfinishedAnswer.kept).toMatchObject({ value: "Somebody", about: [] });
    const { rows } = await house.database.admin.query(
      "select cardinality(subjects) as n from unfinished_answer where sitting = $1",
      [NIGHT],
    );
    expect(rows[0].n).toBeGreaterThan(1);
  });

  it("are gone once finished, as one answer of one version however often finishing is asked", async () => {
    const first = await finish("Kim plays and sings.", { sitting: NOON });
    expect(first.data.recordAnswer).toMatchObject({ conflict: null, answer: { version: 1 } });
    const before = await versions();
    const again = await finish("Kim plays and sings.", { sitting: NOON });
    expect(again.data.recordAnswer.answer.id).toBe(first.data.recordAnswer.answer.id);
    expect(await versions()).toBe(before);
    expect(await values()).toEqual([]);
    const late = await keep("Kim plays and si", 9, { sitting: NOON });
    expect(late.data.keepUnfinishedAnswer).toEqual({ kept: null, standing: null });
    expect(await values()).toEqual([]);
  });

  it("are finished once, whatever is kept of them at the same moment", async () => {
    const before = await versions();
    for (const [n, value] of ["one", "two", "three"].entries()) {
      const sitting = `0192f2a4-0000-7000-8000-0000000000f${n}`;
      const [kept, done] = await Promise.all([keep(value, 1, { sitting }), finish(value, { sitting })]);
      for (const { code } of [kept, done]) expect([null, "TRY_AGAIN"]).toContain(code);
      expect((await finish(value, { sitting })).data.recordAnswer.answer.value).toBe(value);
      expect(await values()).toEqual([]);
    }
    expect(await versions()).toBe(before + 3);
  });

  it("can be thrown away by their writer alone", async () => {
    await keep("Never mind", 1);
    const discard = (who: string) =>
      house.ask(who, EARLY_HELP, DISCARD_UNFINISHED, {
        input: { caseId: ids().case("case"), sitting: MORNING },
      });
    expect((await discard("headteacher")).data.discardUnfinishedAnswer).toBe(false);
    expect(await values()).toEqual(["Never mind"]);
    expect((await discard("teacher")).data.discardUnfinishedAnswer).toBe(true);
    expect(await values()).toEqual([]);
    expect((await discard("teacher")).data.discardUnfinishedAnswer).toBe(false);
  });

  it("of an answer of another agency, of a case that is not theirs, or of nobody in it are refused", async () => {
    const theirs = { answerId: ids().value("kim.EDUCATION"), expectedVersion: 1 };
    expect((await keep("Mine now", 1, theirs, "doctor")).code).toBe("FORBIDDEN");
    expect((await keep("Mine now", 1, theirs, "worker")).code).toBe("NOT_FOUND");
    expect((await keep("x", 1, { subjectIds: [ids().person("ann")] })).code).toBe("BAD_INPUT");
    expect((await keep("x", 1, { sitting: "no id" })).code).toBe("BAD_INPUT");
    expect((await keep("x", 1, {}, "colleague")).code).toBe("NOT_FOUND");
  });
});

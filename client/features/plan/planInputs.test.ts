import type { Translate } from "../../messages/translate";
import { describe, expect, it } from "vitest";
import { draftOf, offeredIn, planFaults, type PlanItem } from "./planDraft";
import { changeOf, undoOf } from "./planInputs";

const t = ((key: string) => key) as unknown as Translate;
const agencies = [{ id: "school" }, { id: "practice" }];
const sent = { caseId: "case", agencies };
const action: NonNullable<PlanItem["action"]> = {
  id: "action",
  version: 3,
  title: "A mentor",
  dueOn: "2026-11-30",
  status: "UNDER_WAY",
  help: "MENTORING",
  goalId: null,
  category: "EDUCATION",
  owner: { id: "school", name: "School" },
  about: [{ id: "kim" }],
  viewerCan: { change: true, say: true, flag: false, answer: null },
  words: [],
};

describe("a form of the plan", () => {
  it("asks for what is missing, and of what is there already never again whose it is", () => {
    const draft = draftOf("goal", {}, []);
    expect(planFaults("goal", draft, true, t).map(({ id }) => id)).toEqual(["words", "about", "category"]);
    const whole = { ...draft, words: "I want to sleep." };
    expect(planFaults("goal", whole, false, t)).toEqual([]);
    const late = { ...whole, when: { day: "1", month: "1", year: "2999" } };
    expect(planFaults("goal", late, false, t).map(({ text }) => text)).toEqual(["plan.missing.notLater"]);
  });

  it("gives the owner a week to answer a flag, and begins a change with what stands there", () => {
    expect(
      planFaults("flag", { ...draftOf("flag", { action }, []), text: "Nobody came." }, false, t),
    ).toEqual([]);
    expect(draftOf("action", { action }, [])).toMatchObject({
      title: "A mentor",
      due: { day: "30", month: "11", year: "2026" },
      owner: "school",
      help: "MENTORING",
    });
  });

  it("parts people from agencies, and whoever came was not away", () => {
    const draft = {
      ...draftOf("meeting", {}, []),
      there: ["kim", "school"],
      away: ["kim", "mum", "practice"],
    };
    expect(changeOf("meeting", draft, sent).input).toMatchObject({
      peopleThere: ["kim"],
      peopleAway: ["mum"],
      agenciesThere: ["school"],
      agenciesAway: ["practice"],
    });
  });

  it("takes each line of what is offered once", () => {
    expect(offeredIn({ offered: " At school \n\nAt home\nAt school" })).toEqual(["At school", "At home"]);
  });
});

describe("undo", () => {
  const undo = (act: "action" | "progress" | "flag" | "goal" | "meeting" | "choice", item: PlanItem) =>
    undoOf(act, item, { ...sent, savedId: "saved", slip: "A slip.", draft: draftOf(act, item, []) });

  it("puts back what stood there, over the version that was just made", () => {
    expect(undo("action", { action })).toMatchObject({
      of: "action",
      input: { id: "action", expectedVersion: 4, title: "A mentor" },
    });
  });

  it("cancels what was just added, and says again how an action stood", () => {
    expect(undo("action", {})).toMatchObject({
      input: { actionId: "saved", status: "CANCELLED", text: "A slip." },
    });
    expect(undo("progress", { action })).toMatchObject({
      input: { actionId: "action", status: "UNDER_WAY" },
    });
  });

  it("sets a goal aside that was just added", () => {
    expect(undo("goal", {})).toMatchObject({
      input: { id: "saved", expectedVersion: 1, state: "SET_ASIDE" },
    });
  });

  it("takes back a meeting and a choice that were just recorded", () => {
    expect(undo("meeting", {})).toMatchObject({
      of: "takeBack",
      input: { record: "MEETING", id: "saved", expectedVersion: 1, isTakenBack: true },
    });
    expect(undo("choice", {})).toMatchObject({ of: "takeBack", input: { record: "CHOICE", id: "saved" } });
  });

  it("takes no flag back: its owner has been asked", () => {
    expect(undo("flag", { action })).toBeNull();
  });
});

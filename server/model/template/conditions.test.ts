import { describe, expect, it } from "vitest";
import { type Condition, holds, type Seen } from "./conditions.js";

const seen =
  (answers: Record<string, Seen>) =>
  (question: string): Seen =>
    answers[question] ?? { values: [], complete: true };
const all = (...values: string[]): Seen => ({ values, complete: true });
const some = (...values: string[]): Seen => ({ values, complete: false });

describe("a condition", () => {
  const cases: [string, Condition, Record<string, Seen>, boolean | null][] = [
    ["an answer", { question: "q", is: "YES" }, { q: all("YES") }, true],
    ["another answer", { question: "q", is: "YES" }, { q: all("NO") }, false],
    ["no answer", { question: "q", is: "YES" }, {}, false],
    ["one agency's among several answers", { question: "q", is: "YES" }, { q: all("NO", "YES") }, true],
    ["one of several options", { question: "q", is: "b" }, { q: all("a,b") }, true],
    ["one of a list", { question: "q", isAnyOf: ["b", "c"] }, { q: all("a,b") }, true],
    ["a number at the bound", { question: "q", atLeast: 3 }, { q: all("3") }, true],
    ["a number above the bound", { question: "q", atMost: 3 }, { q: all("4") }, false],
    ["that nobody answered", { question: "q", answered: false }, {}, true],
    ["a withheld answer", { question: "q", is: "YES" }, { q: some() }, null],
    ["a withheld answer, the other way round", { not: { question: "q", is: "YES" } }, { q: some() }, null],
    ["whether a withheld answer is there", { question: "q", answered: false }, { q: some() }, null],
    ["what is seen beside something withheld", { question: "q", is: "YES" }, { q: some("YES") }, true],
    ["what is seen against it beside something withheld", { question: "q", is: "YES" }, { q: some("NO") }, false],
    ["all, with one false", { all: [{ question: "q", is: "A" }, { question: "r", is: "B" }] }, { q: some(), r: all("C") }, false],
    ["all, with one unknown", { all: [{ question: "q", is: "A" }, { question: "r", is: "B" }] }, { q: some(), r: all("B") }, null],
    ["any, with one true", { any: [{ question: "q", is: "A" }, { question: "r", is: "B" }] }, { q: some(), r: all("B") }, true],
    ["any, with one unknown", { any: [{ question: "q", is: "A" }, { question: "r", is: "B" }] }, { q: some(), r: all("C") }, null],
  ]; // prettier-ignore
  it.each(cases)("over %s", (_, condition, answers, expected) =>
    expect(holds(condition, seen(answers))).toBe(expected),
  );
});

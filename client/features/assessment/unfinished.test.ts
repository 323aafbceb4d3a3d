import { describe, expect, it } from "vitest";
import { findWaiting } from "./unfinished";

const here = (change: object = {}) =>
  ({ sitting: "s", step: 3, questionKey: "q", answerId: null, value: "mine", ...change }) as never;
const there = (change: object = {}) =>
  ({ sitting: "s", step: 3, questionKey: "q", answerId: null, value: "theirs", ...change }) as never;
const nothing = () => [];

describe("what waits", () => {
  it("is what the server lacks, beside what it keeps at the same place", () => {
    const { waiting, over } = findWaiting([here({ step: 4 })], [there()], nothing);
    expect(waiting).toMatchObject([{ here: { value: "mine" }, there: { value: "theirs" } }]);
    expect(over).toEqual([]);
  });

  it("is not what the server has at that step or a later one", () => {
    const { waiting, over } = findWaiting([here()], [there()], nothing);
    expect(waiting).toMatchObject([{ here: undefined, there: { value: "theirs" } }]);
    expect(over).toEqual(["s"]);
  });

  it("is not what has become an answer, nor an empty line", () => {
    const both = [here({ value: "mine " }), here({ sitting: "t", value: " " })];
    expect(findWaiting(both, [], () => ["mine"])).toEqual({ waiting: [], over: ["s", "t"] });
  });

  it("keeps apart what is a new answer and what changes one, and every sitting", () => {
    const mine = [here(), here({ sitting: "t" }), here({ sitting: "u", answerId: "a" })];
    const { waiting } = findWaiting(mine, [there({ sitting: "v", answerId: "a" })], nothing);
    expect(waiting.map((one) => [one.here?.sitting, one.there?.sitting])).toEqual([
      ["s", undefined],
      ["t", undefined],
      ["u", "v"],
    ]);
  });
});

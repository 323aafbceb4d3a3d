import { expect, it } from "vitest";
import { checkValue } from "./checkValue.js";

const options = [{ key: "a", label: "A" }, { key: "b", label: "B" }]; // prettier-ignore
const cases: [Parameters<typeof checkValue>[0], string[], string[]][] = [
  [{ type: "TEXT" }, ["anything"], []],
  [{ type: "CHOICE", options }, ["a"], ["c", "A", "a,b", ""]],
  [{ type: "MANY", options }, ["a", "a,b"], ["a,a", "a,c", "a, b", ""]],
  [{ type: "DATE" }, ["2026-11-21"], ["2026-02-30", "21/11/2026", "2026-11-21T10:00"]],
  [{ type: "NUMBER", minimum: 0, maximum: 9 }, ["0", "9", "1.5"], ["-1", "10", "1e0", "", " 1", "NaN"]],
  [{ type: "SCALE", scale: { from: 1, to: 5, fromLabel: "", toLabel: "" } }, ["1", "5"], ["0", "6", "1.5"]],
  [{ type: "YES_NO_UNKNOWN" }, ["YES", "NO", "UNKNOWN"], ["yes", "MAYBE"]],
  [{ type: "PERSON" }, ["kim"], ["hal", "Kim"]],
  [{ type: "TABLE", columns: options }, ['[{"a":"1","b":""}]', '[{"a":"1"}]'], ["[]", "x", '[{"c":"1"}]', '[{"a":1}]', '{"a":"1"}', "[null]"]],
]; // prettier-ignore

it.each(cases)("an answer to %o", (question, right, wrong) => {
  for (const value of right) expect([value, checkValue(question, value, ["kim"])]).toEqual([value, null]);
  for (const value of wrong)
    expect([value, checkValue(question, value, ["kim"])]).toEqual([value, expect.any(String)]);
});

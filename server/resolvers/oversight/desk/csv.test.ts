import { expect, it } from "vitest";
import { csvOf } from "./csv.js";

it("quotes every cell and doubles its quotes", () => {
  expect(csvOf(["A", "B"], [['say "yes"', "one, two\nthree"]])).toBe(
    '\uFEFF"A","B"\r\n"say ""yes""","one, two\nthree"\r\n',
  );
});

it.each(["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("%j is shown, never run", (text) => {
  expect(csvOf(["A"], [[text]])).toBe(`\uFEFF"A"\r\n"'${text}"\r\n`);
});

it("leaves what is no formula as it is", () => {
  expect(csvOf(["A"], [["Ann-Marie = 1"]])).toContain('"Ann-Marie = 1"');
});

it("says in a last line that there is more, and what to do", () => {
  expect(csvOf(["A", "B"], [["one", "two"]], true)).toBe(
    `\uFEFF"A","B"\r\n"one","two"\r\n"There is more: ask for a shorter period.",\r\n`,
  );
});

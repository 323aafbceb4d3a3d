import { expect, it } from "vitest";
import { Budget } from "./Budget.js";

it("grants a holder so many points a minute, to the last, and tells how long until there are more", () => {
  let now = 0;
  const budget = new Budget(10, 60, () => now);
  expect(budget.draw("a", 9)).toEqual({ granted: true, points: 1, seconds: 60 });
  now = 500;
  expect(budget.draw("a", 2)).toEqual({ granted: false, points: 1, seconds: 60 });
  expect(budget.draw("a", 1)).toEqual({ granted: true, points: 0, seconds: 60 });
  expect(budget.draw("b", 10).granted).toBe(true);
  now = 59_999;
  expect(budget.draw("a", 1)).toEqual({ granted: false, points: 0, seconds: 1 });
  now = 60_000;
  expect(budget.draw("a", 1)).toEqual({ granted: true, points: 9, seconds: 60 });
});

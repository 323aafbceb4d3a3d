import { expect, it } from "vitest";
import { ageOn } from "./age";

it("counts completed years", () => {
  expect(ageOn("2026-11-20", "2011-11-21")).toBe(14);
  expect(ageOn("2026-11-21", "2011-11-21")).toBe(15);
  expect(ageOn("2027-02-28", "2012-02-29")).toBe(14);
  expect(ageOn("2027-03-01", "2012-02-29")).toBe(15);
});

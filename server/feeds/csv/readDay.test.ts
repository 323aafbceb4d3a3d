import { expect, it } from "vitest";
import { readDay } from "./readDay.js";

it.each([
  "2026-10-01",
  "2026-10-1",
  "1/10/2026",
  "01/10/2026",
  "1.10.2026",
  "01-10-2026",
  "1 October 2026",
  "1st October 2026",
  "1 Oct 2026",
  "1st of october, 2026",
  "Thursday 1 October 2026",
  "October 1, 2026",
  " Oct 1st 2026 ",
])("reads %s", (text) => expect(readDay(text)).toBe("2026-10-01"));

it.each([
  "",
  "yesterday",
  "1/10/26",
  "31/02/2026",
  "29 February 2026",
  "2026-13-01",
  "0/10/2026",
  "10/2026",
  "1/10-2026",
  "1 Oc 2026",
  "1 Smarch 2026",
  "2026-10-01T00:00:00Z",
  "45931",
])("takes %j for no day", (text) => expect(readDay(text)).toBeUndefined());

it("takes the day first, and knows leap years", () => {
  expect(readDay("3/4/2026")).toBe("2026-04-03");
  expect(readDay("29/2/2024")).toBe("2024-02-29");
});

import { describe, expect, it } from "vitest";
import { datePartsOf, isEmptyDate, isoDate, noDate } from "./dateParts";

describe("a date in three boxes", () => {
  it("is read day first", () => expect(isoDate({ day: "3", month: "11", year: "2026" })).toBe("2026-11-03"));
  it("knows leap years", () => {
    expect(isoDate({ day: "29", month: "2", year: "2024" })).toBe("2024-02-29");
    expect(isoDate({ day: "29", month: "2", year: "2026" })).toBeUndefined();
  });
  it.each([
    { day: "31", month: "4", year: "2026" },
    { day: "0", month: "1", year: "2026" },
    { day: "1", month: "13", year: "2026" },
    { day: "1", month: "1", year: "26" },
    { day: "x", month: "1", year: "2026" },
    noDate,
  ])("refuses $day/$month/$year", (parts) => expect(isoDate(parts)).toBeUndefined());
  it("goes back into the boxes", () =>
    expect(datePartsOf("2026-11-03")).toEqual({ day: "3", month: "11", year: "2026" }));
  it("knows when nothing was typed", () => {
    expect(isEmptyDate(noDate)).toBe(true);
    expect(isEmptyDate({ ...noDate, year: "2" })).toBe(false);
  });
});

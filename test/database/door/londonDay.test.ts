import { describe, expect, it } from "vitest";
import { instant } from "../../support/scenario.js";
import { useDatabase } from "./house.js";
import { isOpenAt, withKim, yes } from "./said.js";

const database = useDatabase();

describe("a day in London", () => {
  it.each([
    ["in winter", "2026-01-14", "2026-01-14T23:59:59.999999Z", "2026-01-15T00:00:00Z"],
    ["in summer", "2026-07-14", "2026-07-14T22:59:59.999999Z", "2026-07-14T23:00:00Z"],
    ["when the clocks go forward", "2026-03-29", "2026-03-29T22:59:59.999999Z", "2026-03-29T23:00:00Z"],
    ["when the clocks go back", "2026-10-25", "2026-10-25T23:59:59.999999Z", "2026-10-26T00:00:00Z"],
  ])("%s ends at its midnight: a consent until %s", async (_, until, last, over) => {
    const s = withKim("2015-03-04").consents("mum", {
      for: "kim",
      ...yes("EDUCATION"),
      from: until,
      until,
      given: instant("2026-01-01T12:00:00Z"),
    });
    expect(await isOpenAt(database, s, last)).toBe(true);
    expect(await isOpenAt(database, s, over)).toBe(false);
  });

  it.each([
    ["in winter", "2026-01-15", "2026-01-14T23:59:59.999999Z", "2026-01-15T00:00:00Z"],
    ["in summer", "2026-07-15", "2026-07-14T22:59:59.999999Z", "2026-07-14T23:00:00Z"],
  ])("%s begins at its midnight: a consent from %s", async (_, from, before, first) => {
    const s = withKim("2015-03-04").consents("mum", {
      for: "kim",
      ...yes("EDUCATION"),
      from,
      given: instant("2026-01-01T12:00:00Z"),
    });
    expect(await isOpenAt(database, s, before)).toBe(false);
    expect(await isOpenAt(database, s, first)).toBe(true);
  });
});

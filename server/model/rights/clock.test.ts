import { describe, expect, it } from "vitest";
import { londonDay } from "../../sharing/time.js";
import { type ClockFacts, clockOf, plusMonths } from "./clock.js";

const holidays = new Set(["2026-12-25", "2026-12-28", "2027-03-26", "2027-03-29"]);
const due = (receivedOn: string, more: Partial<ClockFacts> = {}) =>
  clockOf({ receivedOn, pauses: [], isExtended: false, ...more }, holidays).dueOn;

describe("one calendar month", () => {
  it.each([
    ["an ordinary day", "2026-09-03", "2026-10-05"],
    ["a working day to a working day", "2026-10-13", "2026-11-13"],
    ["31 January, in a common year: the last day of February is a Sunday", "2027-01-31", "2027-03-01"],
    ["31 January, in a leap year", "2028-01-31", "2028-02-29"],
    ["30 January, in a leap year", "2028-01-30", "2028-02-29"],
    ["29 February", "2028-02-29", "2028-03-29"],
    ["31 March: April has no 31st", "2026-03-31", "2026-04-30"],
    ["received on a Saturday: that day counts", "2026-10-10", "2026-11-10"],
    ["due on a Saturday: the Monday", "2026-10-21", "2026-11-23"],
    ["due on Christmas Day, a Friday, before a weekend and a substitute day", "2026-11-25", "2026-12-29"],
    ["due on Good Friday: after Easter Monday", "2027-02-26", "2027-03-30"],
    ["over the end of the year", "2026-12-15", "2027-01-15"],
  ])("from %s", (_what, received, expected) => expect(due(received)).toBe(expected));

  it("is counted in days of London, over the change of the clock as well", () => {
    // 23:30 in Greenwich is past midnight in London's summer.
    expect(londonDay(Date.parse("2027-03-28T23:30:00Z") * 1000)).toBe("2027-03-29");
    expect(due("2027-03-28")).toBe("2027-04-28");
    expect(londonDay(Date.parse("2026-10-25T23:30:00Z") * 1000)).toBe("2026-10-25");
    expect(due("2026-10-25")).toBe("2026-11-25");
  });
});

describe("the extension", () => {
  it("is two months more, counted from the first day at once", () => {
    expect(due("2026-10-13", { isExtended: true })).toBe("2027-01-13");
    // Not 28 February and then two months.
    expect(due("2027-01-31", { isExtended: true })).toBe("2027-04-30");
    expect(plusMonths("2027-11-30", 3)).toBe("2028-02-29");
  });
});

describe("the clock stands", () => {
  const pause = (reason: "IDENTITY" | "SCOPE", from: string, until: string | null = null) => ({
    reason,
    from,
    until,
  });

  it("while identity or scope is clarified, and says for which", () => {
    const facts = { receivedOn: "2026-10-13", isExtended: false };
    for (const reason of ["IDENTITY", "SCOPE"] as const)
      expect(clockOf({ ...facts, pauses: [pause(reason, "2026-10-14")] }, holidays)).toMatchObject({
        dueOn: null,
        standsFor: reason,
      });
  });

  it("begins anew on the day on which identity is shown", () => {
    expect(due("2026-10-13", { pauses: [pause("IDENTITY", "2026-10-14", "2026-10-19")] })).toBe("2026-11-19");
  });

  it("does not count the days until the scope is clear", () => {
    expect(due("2026-10-13", { pauses: [pause("SCOPE", "2026-10-14", "2026-10-17")] })).toBe("2026-11-16");
    expect(due("2026-10-13", { pauses: [pause("SCOPE", "2026-10-14", "2026-10-14")] })).toBe("2026-11-13");
  });

  it("does not count days twice that lie before identity was shown", () => {
    const pauses = [
      pause("SCOPE", "2026-10-14", "2026-10-20"),
      pause("IDENTITY", "2026-10-14", "2026-10-19"),
    ];
    expect(due("2026-10-13", { pauses })).toBe("2026-11-20");
  });
});

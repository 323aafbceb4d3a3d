import { expect, it } from "vitest";
import { choiceOf, filterOf, startOfDay } from "./accessLogChoice";

it("begins a day at midnight in London, in winter and in summer", () => {
  expect(startOfDay("2026-11-21")).toBe("2026-11-21T00:00:00.000Z");
  expect(startOfDay("2026-07-01")).toBe("2026-06-30T23:00:00.000Z");
  expect(startOfDay("2026-03-29", 1)).toBe("2026-03-29T23:00:00.000Z");
});

it("includes the last day asked for", () => {
  const choice = choiceOf(new URLSearchParams("reference= p-10023 &from=2026-11-01&until=2026-11-30"));
  expect(filterOf(choice)).toEqual({
    personReference: "P-10023",
    from: "2026-11-01T00:00:00.000Z",
    until: "2026-12-01T00:00:00.000Z",
  });
});

it("looks up a case by any reference that is not a person's, and ignores what is no date", () => {
  expect(filterOf(choiceOf(new URLSearchParams("reference=C-7&from=yesterday")))).toEqual({
    caseReference: "C-7",
  });
});

import { expect, it } from "vitest";
import { emptyOutcome, outcomeFaults, outcomeInput, readNumber } from "./outcomeDraft";

const say = ((key: string) => key) as never;
const attendance = { key: "attendance", minimum: 0, maximum: 100 };
const full = {
  indicator: "attendance",
  about: ["kim"],
  kind: "BASELINE" as const,
  when: { day: "5", month: "1", year: "2026" },
  value: "92 %",
  note: " ",
};

it("reads numbers as people write them", () => {
  expect(["92", "92 %", "£1,250.50", "", "many", "-3", "1e9"].map(readNumber)).toEqual([
    92,
    92,
    1250.5,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it("names what is missing, and sends what is whole", () => {
  expect(outcomeFaults(emptyOutcome, undefined, say).map(({ id }) => id)).toEqual([
    "indicator",
    "about",
    "kind",
    "when",
  ]);
  expect(outcomeFaults({ ...full, value: "101" }, attendance, say).map(({ id }) => id)).toEqual(["value"]);
  expect(outcomeFaults(full, attendance, say)).toEqual([]);
  expect(outcomeInput(full, "c")).toEqual({
    caseId: "c",
    indicatorKey: "attendance",
    subjectIds: ["kim"],
    kind: "BASELINE",
    measuredOn: "2026-01-05",
    value: 92,
  });
});

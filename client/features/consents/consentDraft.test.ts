import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import { type ConsentDraft, emptyDraft, faultsOf, inputOf } from "./consentDraft";

const t = ((key: string) => key) as unknown as TFunction;
const faults = (draft: ConsentDraft) =>
  faultsOf(draft, t).map(({ text }) => text.replace("consentForm.missing.", ""));

const good: ConsentDraft = {
  ...emptyDraft(),
  personId: "ellie",
  authority: "PARENTAL_RESPONSIBILITY",
  giverId: "leanne",
  evidence: "Mother",
  agenciesIn: ["school"],
  agenciesOut: ["police"],
  categories: ["EDUCATION"],
  purposes: ["EARLY_HELP"],
  from: { day: "1", month: "12", year: "2026" },
  until: { day: "30", month: "11", year: "2027" },
  method: "WRITTEN",
  noticeVersion: "2026-1",
  noticeLanguage: "English",
};

it("asks for everything that a consent must say", () => {
  expect(faults(emptyDraft())).toEqual([
    "person",
    "authority",
    "agencies",
    "categories",
    "purposes",
    "until",
    "method",
    "noticeVersion",
    "noticeLanguage",
  ]);
  expect(faults(good)).toEqual([]);
});

it.each<[string, Partial<ConsentDraft>]>([
  ["giver", { giverId: "" }],
  ["evidence", { evidence: " " }],
  ["both", { agenciesOut: ["school"] }],
  ["order", { until: { day: "30", month: "11", year: "2026" } }],
  ["witness", { method: "VERBAL" }],
])("notices what does not fit: %s", (fault, change) =>
  expect(faults({ ...good, ...change })).toEqual([fault]),
);

it("sends a yes for the agencies in and a no for the agencies out, over the same things", () => {
  const common = {
    agencyTypes: [],
    categories: ["EDUCATION"],
    purposes: ["EARLY_HELP"],
    from: "2026-12-01",
    until: "2027-11-30",
  };
  expect(inputOf(good, "case")).toEqual({
    caseId: "case",
    personId: "ellie",
    giverPersonId: "leanne",
    authority: "PARENTAL_RESPONSIBILITY",
    authorityEvidence: "Mother",
    method: "WRITTEN",
    noticeVersion: "2026-1",
    noticeLanguage: "English",
    provisions: [
      { permit: true, agencyIds: ["school"], ...common },
      { permit: false, agencyIds: ["police"], ...common },
    ],
  });
});

it("records a refusal alone, without a last day where there is none", () => {
  const { provisions } = inputOf({ ...good, agenciesIn: [], noEnd: true }, "case");
  expect(provisions.map(({ permit, until }) => [permit, until])).toEqual([[false, undefined]]);
});

it("names the person as giver where they decide for themselves, and nobody under a care order", () => {
  expect(inputOf({ ...good, authority: "SELF" }, "case").giverPersonId).toBe("ellie");
  expect(inputOf({ ...good, authority: "CARE_ORDER" }, "case").giverPersonId).toBeUndefined();
});

import type { Translate } from "../../messages/translate";
import { describe, expect, it } from "vitest";
import { today } from "../family/age";
import { type ConsentDraft, emptyDraft, faultsOf, inputOf, renewalOf } from "./consentDraft";
import { isOf, STEPS, stepsOf } from "./steps";

const t = ((key: string) => key) as unknown as Translate;
const faults = (draft: ConsentDraft, bornOn?: string) =>
  faultsOf(draft, t, bornOn).map(({ text }) => text.replace("consentForm.missing.", ""));
const bornYearsAgo = (years: number) => `${Number(today().slice(0, 4)) - years}-01-01`;

const good: ConsentDraft = {
  ...emptyDraft(),
  personId: "ellie",
  authority: "PARENTAL_RESPONSIBILITY",
  giverId: "leanne",
  evidence: "Mother",
  wish: "SOME",
  agenciesIn: ["school"],
  agenciesOut: ["police"],
  categories: ["EDUCATION"],
  purposes: ["EARLY_HELP"],
  from: { day: "1", month: "12", year: "2026" },
  until: { day: "30", month: "11", year: "2027" },
  method: "WRITTEN",
  noticeVersion: "3",
  noticeLanguage: "en",
};
const everything = {
  agencyIds: ["school", "police"],
  categories: ["EDUCATION" as const, "HOUSING" as const],
  purposes: ["EARLY_HELP" as const],
};
const input = (draft: ConsentDraft, bornOn?: string) => inputOf(draft, "case", everything, bornOn);

it("asks for everything that a consent must say, each in its step", () => {
  expect(faults(emptyDraft())).toEqual(["person", "notice", "authority", "wish", "until", "method"]);
  expect(faults({ ...emptyDraft(), wish: "SOME" })).toEqual([
    "person",
    "notice",
    "authority",
    "agencies",
    "categories",
    "purposes",
    "until",
    "method",
  ]);
  for (const { id } of faultsOf({ ...emptyDraft(), wish: "SOME" }, t))
    expect(STEPS.filter((step) => isOf(step, id))).toHaveLength(1);
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

it("asks how a child under 16 was found to understand this, and of nobody else", () => {
  const self = { ...good, authority: "SELF" as const, giverId: "", evidence: "" };
  expect(faults(self, bornYearsAgo(14))).toEqual(["competence"]);
  expect(faults(self, bornYearsAgo(17))).toEqual([]);
  expect(faults(good, bornYearsAgo(14))).toEqual([]);
  const found = { ...self, competence: "Seen alone." };
  expect(input(found, bornYearsAgo(14)).competence).toBe("Seen alone.");
  expect(input(found, bornYearsAgo(17)).competence).toBeUndefined();
});

it("sends a yes for the agencies in and a no for the agencies out, over the same things", () => {
  const common = {
    agencyTypes: [],
    categories: ["EDUCATION"],
    purposes: ["EARLY_HELP"],
    from: "2026-12-01",
    until: "2027-11-30",
  };
  expect(input(good)).toEqual({
    caseId: "case",
    personId: "ellie",
    giverPersonId: "leanne",
    authority: "PARENTAL_RESPONSIBILITY",
    authorityEvidence: "Mother",
    method: "WRITTEN",
    noticeVersion: "3",
    noticeLanguage: "en",
    provisions: [
      { permit: true, agencyIds: ["school"], ...common },
      { permit: false, agencyIds: ["police"], ...common },
    ],
  });
});

describe("a refusal", () => {
  it("of some agencies is recorded alone, without a last day where there is none", () => {
    const { provisions } = input({ ...good, agenciesIn: [], noEnd: true });
    expect(provisions.map(({ permit, until }) => [permit, until])).toEqual([[false, undefined]]);
  });

  it("of everything is written out, and asks for no kinds or purposes", () => {
    const draft = { ...good, wish: "NOBODY" as const, categories: [], purposes: [] };
    expect(faults(draft)).toEqual([]);
    expect(stepsOf(draft)).not.toContain("kinds");
    expect(input(draft).provisions).toMatchObject([
      { permit: false, agencyIds: ["school", "police"], categories: ["EDUCATION", "HOUSING"] },
    ]);
  });
});

describe("a renewal", () => {
  const sentence = {
    agencies: [{ id: "school", type: "SCHOOL" }],
    agencyTypes: ["GP"],
    purposes: ["EARLY_HELP" as const],
  };
  const earlier = {
    id: "earlier",
    about: { id: "ellie" },
    givenBy: { id: "leanne" },
    authority: "PARENTAL_RESPONSIBILITY" as const,
    provisions: [
      { permit: true, categories: ["EDUCATION" as const], ...sentence },
      { permit: false, categories: ["HOUSING" as const], ...sentence },
    ],
  };
  const agencies = [
    { id: "school", type: "SCHOOL" },
    { id: "practice", type: "GP" },
  ];

  it("says the same sentences again on other days, exactly, and replaces the earlier one", () => {
    const draft = { ...renewalOf(earlier, agencies), same: true, until: good.until, method: good.method };
    expect(stepsOf(draft)).toEqual(["who", "explain", "giver", "again", "until", "how", "check"]);
    const { supersedes, provisions } = input({ ...draft, from: good.from });
    expect(supersedes).toEqual(["earlier"]);
    expect(provisions.map(({ agencyTypes, categories, from }) => [agencyTypes, categories, from])).toEqual([
      [["GP"], ["EDUCATION"], "2026-12-01"],
      [["GP"], ["HOUSING"], "2026-12-01"],
    ]);
  });

  it("asks anew for what cannot be said in one answer, and never widens", () => {
    const draft = renewalOf(earlier, agencies);
    expect([draft.categories, draft.agenciesIn, draft.until]).toEqual([
      [],
      ["school", "practice"],
      emptyDraft().until,
    ]);
    const [first] = earlier.provisions;
    expect(renewalOf({ ...earlier, provisions: [first!] }, agencies).categories).toEqual(["EDUCATION"]);
  });
});

it("names the person as giver where they decide for themselves, and nobody under a care order", () => {
  expect(input({ ...good, authority: "SELF" }).giverPersonId).toBe("ellie");
  expect(input({ ...good, authority: "CARE_ORDER" }).giverPersonId).toBeUndefined();
});

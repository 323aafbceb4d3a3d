import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ALL, CATEGORIES, maskOf } from "../sharing/categories.js";
import { instant } from "../../test/support/scenario.js";
import { decisionCaseSchema } from "./decide/caseShape.js";
import type { ExplainedCase } from "./decide/explainCase.js";
import { readCase } from "./decide/readCase.js";
import { tableOf } from "./decide/table.js";
import { decideText } from "./decide.js";

const folder = fileURLToPath(new URL("../../test/examples/decision-cases/", import.meta.url));
const texts = new Map(
  readdirSync(folder).map((file) => [file.slice(0, 2), readFileSync(folder + file, "utf8")]),
);

describe("the example cases", () => {
  it("are worked cases 1, 4, 9 and 12", () => expect([...texts.keys()]).toEqual(["01", "04", "09", "12"]));

  it("1: health of the mind is out of the consent's scope", () => {
    const decision = decided("01");
    expect(decision).toMatchObject({
      effect: "WITHHELD",
      told: { code: "CONSENT_OTHER_CATEGORY", routes: ["REQUEST_CONSENT", "ASK_LEAD"] },
    });
    expect(failing(decision)).toEqual({ basis: ["CONSENT_OTHER_CATEGORY"] });
    for (const category of ["EDUCATION", "HEALTH_PHYSICAL"])
      expect(decided("01", (one) => (one.target.category = category))).toMatchObject({
        effect: "VISIBLE",
        told: null,
        grounds: [{ basis: "CONSENT", rule: "consent", subject: "kim" }],
      });
  });

  it("4: an older no beats a newer yes, unless the newer says that it replaces the older", () => {
    const decision = decided("04");
    expect(decision).toMatchObject({ effect: "WITHHELD", told: { code: "CONSENT_REFUSED" } });
    expect(failing(decision)).toEqual({ basis: ["CONSENT_REFUSED"] });
    expect(decision.deciding).toContainEqual({
      rules: ["older no"],
      without: { effect: "VISIBLE", reason: null },
    });
    const replaced = decided("04", ({ facts }) => (facts.people[0].consents[1].supersedes = ["older no"]));
    expect(replaced).toMatchObject({ effect: "VISIBLE", grounds: [{ rule: "newer yes" }] });
  });

  it("9: a decision that names the agency shows the value by duty, in spite of the refusal", () => {
    expect(decided("09")).toMatchObject({
      effect: "VISIBLE",
      told: null,
      grounds: [{ basis: "SHARING_DECISION", rule: "decision to share", subject: "kim" }],
      sharedDespiteObjection: true,
    });
    const unnamed = decided("09", ({ facts }) => (facts.cases[0].decisions[0].agencies = ["practice"]));
    expect(unnamed).toMatchObject({ effect: "WITHHELD", told: { code: "NO_BASIS" } });
  });

  it("12: a refuge keeps the new school from the father's agency, and the whole case from him", () => {
    const decision = decided("12");
    expect(decision).toMatchObject({ effect: "WITHHELD", told: { code: "PROTECTED" } });
    expect(failing(decision)).toEqual({ protection: ["PROTECTED"] });
    expect(stageOf(decision, "protection").failures).toMatchObject([{ rule: "refuge", subject: "kim" }]);
    const father = decided("12", ({ facts }) => (facts.viewer.personId = "dad"));
    expect(father).toMatchObject({ effect: "ABSENT", told: null });
    expect(failing(father)).toEqual({ exclusion: ["EXCLUDED"], protection: ["PROTECTED"] });
    expect(decided("12", ({ target }) => (target.locates = false))).toMatchObject({ effect: "VISIBLE" });
  });
});

describe("the explanation", () => {
  it("has all eight stages in order, each with what it asks", () => {
    for (const id of texts.keys()) {
      const { stages } = decided(id);
      expect(stages.map(({ stage, name }) => `${stage} ${name}`)).toEqual([
        "0 inputs",
        "1 exclusion",
        "2 seal",
        "3 relationship",
        "4 role",
        "5 agreement",
        "6 basis",
        "7 protection",
      ]);
      for (const { asks, result, failures } of stages) {
        expect(asks).toMatch(/^[A-Z].*\.$/);
        expect(result).toBe(failures.length > 0 ? "fail" : "pass");
        for (const { sentence } of failures) expect(sentence).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it("judges no other stage of a request that is faulty", () => {
    for (const [fault, change] of Object.entries<Change>({
      "The purpose is missing or unknown.": ({ request }) => delete request.purpose,
      "The account has a role that nobody defined.": ({ facts }) => (facts.viewer.roles[0].role = "WIZARD"),
      "The account that asks is not known.": ({ facts }) => (facts.viewer = null),
      "The account is not in force.": ({ facts }) => (facts.viewer.until = "2026-11-18T10:00:00Z"),
    })) {
      const decision = decided("09", change);
      expect(decision).toMatchObject({
        effect: "ABSENT",
        error: "INDETERMINATE",
        told: { code: "INDETERMINATE" },
      });
      expect(stageOf(decision, "inputs").failures).toMatchObject([{ sentence: fault }]);
      expect(new Set(decision.stages.slice(1).map(({ result }) => result))).toEqual(new Set(["not judged"]));
    }
    const weak = decided("09", ({ request }) => (request.assurance = 1));
    expect(weak).toMatchObject({ effect: "ABSENT", error: "STEP_UP_REQUIRED" });
  });

  it("withholds a value that cannot be judged, and says why", () => {
    const unknown = decided("09", ({ target }) => (target.category = "GOSSIP"));
    expect(unknown).toMatchObject({ effect: "WITHHELD", error: null });
    expect(stageOf(unknown, "inputs").failures).toMatchObject([
      { sentence: "The category of the value is unknown." },
    ]);
    expect(decided("09", ({ target }) => (target.subjects = []))).toMatchObject({ effect: "WITHHELD" });
    const elsewhere = decided("09", ({ target }) => (target.caseId = "another"));
    expect(elsewhere).toMatchObject({ effect: "ABSENT", told: null });
    expect(stageOf(elsewhere, "relationship").result).toBe("fail");
    expect(stageOf(elsewhere, "basis").result).toBe("not judged");
  });

  it("fits on a terminal, a line a stage", () => {
    const table = tableOf(decided("12"));
    expect(table.split("\n")[0]).toMatch(/^WITHHELD - the viewer reads: This is kept back/);
    expect(table).toMatch(/^7 protection {3}fail {7}PROTECTED, rule refuge, about kim: /m);
    expect(table).toMatch(/^0 inputs {7}pass$/m);
    expect(table).toContain("Ground: CONSENT by consent, about kim");
    expect(table).toMatch(/^Without refuge: VISIBLE$/m);
  });
});

describe("a case file", () => {
  it("is read into masks and microseconds", () => {
    const { facts, at } = readCase(
      changed("04", (one) => {
        one.facts.people[0].consents[0].withdrawnAt = "2026-10-25T01:30:00.000001+01:00";
        one.at = "2026-11-18T10:00:00.5Z";
      }),
    );
    expect(at).toBe(instant("2026-11-18T10:00:00Z") + 500_000);
    const [older, newer] = facts.people[0]!.consents;
    expect(older!.withdrawnAt).toBe(instant("2026-10-25T00:30:00Z") + 1);
    expect(older!.provisions[0]!.categories).toBe(maskOf("HEALTH_PHYSICAL", "HEALTH_MENTAL"));
    expect(facts.agreements[0]!.categories).toBe(ALL);
    expect(newer).toMatchObject({ withdrawnAt: null, giverAgencyId: null, supersedes: [] });
    expect(facts.cases[0]).toMatchObject({
      exclusions: [],
      seals: [],
      markers: [],
      decisions: [],
      grants: [],
    });
  });

  const wrong: [string, Change | string, string][] = [
    ["nothing", "  ", "There is no case"],
    ["no JSON", "{ request: ", "This is not JSON"],
    ["no object", "[]", "The case must be of type object, not []"],
    [
      "an unknown part",
      (one) => (one.request.purposes = []),
      "request.purposes is no part of a decision case",
    ],
    ["no time", (one) => delete one.at, "at is missing"],
    ["no category", (one) => delete one.target.category, "target.category is missing"],
    ["no subjects", (one) => delete one.target.subjects, "target.subjects is missing"],
    ["no agency", (one) => delete one.facts.viewer.agencyId, "facts.viewer.agencyId is missing"],
    [
      "a day that does not exist",
      (one) => (one.facts.people[0].bornOn = "2026-02-30"),
      'facts.people[0].bornOn must be a day that exists, such as 2026-11-18, not "2026-02-30"',
    ],
    [
      "a month that does not exist",
      (one) => (one.at = "2026-13-01T00:00:00Z"),
      "at must be an instant that exists",
    ],
    [
      "a time without a zone",
      (one) => (one.at = "2026-11-18T10:00:00"),
      "at must be an instant that exists, with its zone",
    ],
    ["a leap second", (one) => (one.at = "2016-12-31T23:59:60Z"), "at must be an instant that exists"],
    ["a number for a time", (one) => (one.at = 1), "at must be of type string, not 1"],
    [
      "an unknown category of a consent",
      (one) => (one.facts.people[0].consents[0].provisions[0].categories = ["EDUCATION", "GOSSIP"]),
      "facts.people[0].consents[0].provisions[0].categories[1] must be one of IDENTITY, CONTACT",
    ],
    [
      "a word for categories",
      (one) => (one.facts.agreements[0].categories = "EVERYTHING"),
      'facts.agreements[0].categories must be a list of categories or the word ALL, not "EVERYTHING"',
    ],
    [
      "an unknown kind of relationship",
      (one) => (one.facts.cases[0].relationships[0].kind = "FRIEND"),
      'facts.cases[0].relationships[0].kind must be one of LEAD, MEMBER, REFERRAL, not "FRIEND"',
    ],
    [
      "an assurance that there is not",
      (one) => (one.request.assurance = 4),
      "request.assurance must be one of 1, 2, 3, not 4",
    ],
    [
      "a truth in words",
      (one) => (one.target.locates = "no"),
      'target.locates must be of type boolean, not "no"',
    ],
    ["an empty id", (one) => (one.request.accountId = ""), "request.accountId must not be empty"],
  ];
  it.each(wrong)("with %s is refused, and the place is named", (_, change, message) => {
    const outcome = decideText(typeof change === "string" ? change : changed("04", change));
    expect(outcome).toMatchObject({ code: 2, problems: expect.stringContaining(message) });
    expect(outcome).not.toHaveProperty("explanation");
  });

  it("with many problems is told ten of them", () => {
    const { problems = "" } = decideText(
      changed("04", ({ facts }) => (facts.agencies = Array.from({ length: 12 }, () => ({})))),
    ) as { problems?: string };
    expect(problems.split("\n")).toHaveLength(11);
    expect(problems).toMatch(/and \d+ more$/);
  });
});

describe("the schema of a case file", () => {
  it("describes every part, and takes no part that it does not describe", () => {
    const objects: string[] = [];
    walk(decisionCaseSchema, "", (schema, path) => {
      if (!schema["properties"]) return;
      objects.push(path);
      expect(schema, path).toMatchObject({
        additionalProperties: false,
        description: expect.stringMatching(/\.$/),
      });
      for (const [name, part] of Object.entries(schema["properties"] as object))
        expect(part, `${path}.${name}`).toMatchObject({ description: expect.stringMatching(/\w/) });
    });
    expect(objects.length).toBeGreaterThan(15);
  });

  it("knows every category", () => {
    expect(JSON.stringify(decisionCaseSchema)).toContain(JSON.stringify(CATEGORIES.map(({ code }) => code)));
  });
});

/* oxlint-disable-next-line typescript/no-explicit-any -- a case file as written, before it has been checked */
type Change = (one: any) => unknown;

/** The example of that number as written, with a change. */
function changed(id: string, change: Change): string {
  const one = JSON.parse(texts.get(id)!);
  change(one);
  return JSON.stringify(one);
}

function decided(id: string, change: Change = () => {}): ExplainedCase {
  const outcome = decideText(changed(id, change));
  if (outcome.code !== 0) throw new Error(outcome.problems);
  return outcome.explanation;
}

const stageOf = ({ stages }: ExplainedCase, name: string) => stages.find((stage) => stage.name === name)!;

const failing = ({ stages }: ExplainedCase) =>
  Object.fromEntries(
    stages
      .filter(({ result }) => result === "fail")
      .map(({ name, failures }) => [name, failures.map(({ code }) => code)]),
  );

function walk(
  schema: unknown,
  path: string,
  visit: (schema: Record<string, unknown>, path: string) => void,
): void {
  if (typeof schema !== "object" || schema === null) return;
  visit(schema as Record<string, unknown>, path);
  for (const [name, part] of Object.entries(schema)) walk(part, `${path}/${name}`, visit);
}

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATEGORIES } from "../../sharing/categories.js";
import { PURPOSES } from "../../sharing/purposes.js";
import { isAccepted, purposeOf, systems } from "./codes.js";

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schema/fhir/${name}.json`, import.meta.url), "utf8"));

describe("the value sets", () => {
  it.each([
    ["category", CATEGORIES],
    ["purpose", PURPOSES],
  ] as const)("of %s are the codes that the decision knows", (name, list) => {
    const { url, count, concept } = schema(`CodeSystem-${name}`);
    expect(url).toBe(systems[name]);
    expect(count).toBe(list.length);
    expect(concept).toEqual(list.map(({ code, sentence }) => ({ code, display: sentence })));
  });

  it("map only to purposes that there are", () => {
    const targets = schema("ConceptMap-purpose").group.flatMap(({ element }: any) =>
      element.flatMap(({ target }: any) => target.map(({ code }: any) => code)),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((code: string) => !PURPOSES.some((purpose) => purpose.code === code))).toEqual([]);
  });
});

describe("a code of somebody else's", () => {
  const reason = (code: string) =>
    purposeOf({ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code });

  it("is a purpose only where both mean the same", () => {
    expect(reason("PATREQ")).toEqual({ code: "SUBJECT_ACCESS" });
    expect(reason("TREAT")).toEqual({ nearest: "SERVICE_DELIVERY" });
    expect(reason("HMARKT")).toEqual({});
    expect(purposeOf({ system: systems.purpose, code: "EVALUATION" })).toEqual({ code: "EVALUATION" });
  });

  it("counts only within its own system", () => {
    expect(
      isAccepted("actions", {
        coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentaction", code: "use" }],
      }),
    ).toBe(true);
    expect(isAccepted("actions", { coding: [{ system: "http://elsewhere.example", code: "use" }] })).toBe(
      false,
    );
    expect(isAccepted("actions", { text: "use" })).toBe(false);
  });
});

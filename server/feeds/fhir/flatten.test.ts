import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  agencies,
  anyNested,
  cellsOf,
  everyCategory,
  fhirSays,
  flatSays,
  ids,
  isSpoken,
  register,
} from "../../../test/support/fhir.js";
import { ALL, categoriesIn, maskOf } from "../../sharing/categories.js";
import { consentPurposes, flatten } from "./flatten.js";
import { readRules } from "./readRules.js";
import { Refusals } from "./Refusals.js";
import type { ConsentProvision, ConsentResource } from "./resource.js";

const GIVEN = "2026-03-01";
const flat = (consent: ConsentResource) => {
  const refusals = new Refusals();
  const rules = readRules(consent, "Consent", register, refusals);
  refusals.throwIfAny();
  return flatten(rules, agencies, GIVEN);
};

describe("nested provisions, flattened", () => {
  test.prop([anyNested], { numRuns: 150 })(
    "permit and refuse the same in every cell",
    (consent) => {
      const provisions = flat(consent);
      const onlyThese = consent.decision === "deny" && consent.provision !== undefined;
      const wrong = cellsOf(consent).filter((cell) => {
        const said = fhirSays(consent, cell);
        const found = flatSays(provisions, cell);
        if (cell.agency === null) return found === "yes" && said !== "permit";
        return (
          found !==
          (said === "permit"
            ? "yes"
            : said === "deny" && (!onlyThese || isSpoken(consent, cell))
              ? "no"
              : "nothing")
        );
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test.prop([anyNested], { numRuns: 100 })(
    "mean the same also for agencies that may yet join, where nobody says everyone",
    (consent) => {
      const everyone = hasEveryone(consent.provision ?? []);
      fc.pre(consent.decision === "deny" && !everyone);
      const provisions = flat(consent);
      expect(
        cellsOf(consent).filter(
          (cell) => (flatSays(provisions, cell) === "yes") !== (fhirSays(consent, cell) === "permit"),
        ),
      ).toEqual([]);
    },
    60_000,
  );

  test.prop([anyNested], { numRuns: 100 })(
    "leave nothing out: what is empty would match nothing",
    (consent) => {
      for (const { agencies: named, agencyTypes, categories, purposes, from, until } of flat(consent)) {
        expect(named.length + agencyTypes.length).toBeGreaterThan(0);
        expect(categories).toBeGreaterThan(0);
        expect(purposes.length).toBeGreaterThan(0);
        expect(until === null || from <= until).toBe(true);
      }
    },
    60_000,
  );

  it("write out everyone, everything and for any purpose", () => {
    const base = { resourceType: "Consent", date: GIVEN } as const;
    const all = { categories: ALL, purposes: consentPurposes, from: GIVEN, until: null };
    expect(flat({ ...base, decision: "permit" })).toEqual([
      { permit: true, agencies: agencies.map(({ id }) => id), agencyTypes: [], ...all },
    ]);
    // A refusal of everyone is one also of who joins later.
    expect(flat({ ...base, decision: "deny" })).toEqual([
      { permit: false, agencies: [], agencyTypes: ["CHILDRENS_SERVICES", "POLICE", "SCHOOL"], ...all },
    ]);
  });

  it("stay as few as a person would say", () => {
    const system = "https://tellonce.example/fhir/CodeSystem";
    const health: ConsentProvision["securityLabel"] = [
      { system: `${system}/category`, code: "HEALTH_MENTAL" },
    ];
    const schools: ConsentProvision["actor"] = [
      { role: { coding: [{ system: `${system}/agency-type`, code: "SCHOOL" }] } },
    ];
    // Yes to the schools, but nothing of mental health except to the college from September.
    const college = {
      actor: [{ reference: { reference: `Organization/${ids.college}` } }],
      period: { start: "2026-09" },
    };
    const consent: ConsentResource = {
      resourceType: "Consent",
      date: GIVEN,
      decision: "deny",
      provision: [{ actor: schools, provision: [{ securityLabel: health, provision: [college] }] }],
    };
    const provisions = flat(consent);
    expect(
      provisions.map(({ permit, agencies: named, agencyTypes, categories, from, until }) => [
        permit,
        named,
        agencyTypes,
        categoriesIn(categories).length,
        from,
        until,
      ]),
    ).toEqual([
      [true, [], ["SCHOOL"], everyCategory.length - 1, GIVEN, null],
      [true, [ids.college], [], 1, "2026-09-01", null],
      [false, [ids.school], [], 1, GIVEN, null],
      [false, [ids.college], [], 1, GIVEN, "2026-08-31"],
    ]);
    expect(provisions[1]?.categories).toBe(maskOf("HEALTH_MENTAL"));
  });
});

const hasEveryone = (provisions: readonly ConsentProvision[]): boolean =>
  provisions.some(({ actor, provision = [] }) => actor === undefined || hasEveryone(provision));

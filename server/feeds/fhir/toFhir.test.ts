import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { anyStatement, cellsOf, fhirSays, flatSays, ids, register } from "../../../test/support/fhir.js";
import { maskOf } from "../../sharing/categories.js";
import type { ConsentStatement } from "./ConsentStatement.js";
import { readConsents } from "./readConsents.js";
import { readOwn } from "./readOwn.js";
import { ImportRefused, Refusals } from "./Refusals.js";
import { toBundle, toFhir } from "./toFhir.js";

const asFile = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const simple: ConsentStatement = {
  id: "00000000-0000-4000-8000-000000000077",
  personId: ids.kim,
  agencyId: ids.council,
  obtainedBy: ids.worker,
  giverPersonId: ids.mum,
  giverAgencyId: null,
  authority: "PARENTAL_RESPONSIBILITY",
  authorityEvidence: "Birth certificate seen",
  capacityNote: null,
  givenAt: Date.parse("2026-06-01T09:30:00Z") * 1000 + 123,
  method: "VERBAL",
  witness: "Grace Mensah",
  noticeVersion: "2026-1",
  noticeLanguage: "pl",
  interpreter: "Ewa Nowak",
  supersedes: [],
  ended: null,
  provisions: [
    {
      permit: true,
      agencies: [],
      agencyTypes: ["SCHOOL"],
      categories: maskOf("EDUCATION", "HEALTH_PHYSICAL"),
      purposes: ["EARLY_HELP"],
      from: "2026-06-01",
      until: null,
    },
    {
      permit: false,
      agencies: [ids.college],
      agencyTypes: [],
      categories: maskOf("HEALTH_PHYSICAL"),
      purposes: ["EARLY_HELP"],
      from: "2026-06-01",
      until: "2026-12-31",
    },
    {
      permit: false,
      agencies: [],
      agencyTypes: ["POLICE"],
      categories: maskOf("EDUCATION"),
      purposes: ["EVALUATION"],
      from: "2026-06-01",
      until: null,
    },
  ],
};

describe("a consent that is exported and imported again", () => {
  test.prop([anyStatement], { numRuns: 300 })(
    "is the same",
    (statement) => {
      const refusals = new Refusals();
      const read = readOwn(asFile(toFhir(statement)), "Consent", refusals);
      refusals.throwIfAny();
      expect(read?.statement).toEqual(statement);
    },
    60_000,
  );

  it("is accepted by an import, alone and in a Bundle", () => {
    const [alone] = readConsents(JSON.stringify(toFhir(simple)), register);
    expect(alone?.statement).toEqual(simple);
    const earlier = { ...simple, id: ids.stranger, givenAt: simple.givenAt - 1 };
    const later = { ...simple, supersedes: [ids.stranger] };
    expect(
      readConsents(JSON.stringify(toBundle([later, earlier])), register).map(({ statement }) => statement),
    ).toEqual([earlier, later]);
  });

  test.prop([anyStatement], { numRuns: 60 })(
    "says in FHIR's own words exactly what its sentences permit",
    (statement) => {
      const consent = asFile(toFhir({ ...statement, givenAt: 0 }));
      const cells = cellsOf(consent).filter(({ agency }) => agency !== null);
      expect(
        cells.filter(
          (cell) =>
            (fhirSays(consent, cell) === "permit") !== (flatSays(statement.provisions, cell) === "yes"),
        ),
      ).toEqual([]);
    },
    60_000,
  );

  it("is refused where somebody changed it on the way, with the place", () => {
    const changes: [path: string, change: (file: any) => void][] = [
      [
        "Consent.provision[0].securityLabel[0].code",
        (file) => (file.provision[0].securityLabel[0].code = "OFFENCE"),
      ],
      ["Consent.provision[0].provision", (file) => delete file.provision[0].provision],
      ["Consent.provision[0].provision", (file) => (file.extension[7].extension[0].valueBoolean = true)],
      ["Consent.decision", (file) => (file.decision = "permit")],
      ["Consent.provision[0].data", (file) => (file.provision[0].data = [{}])],
      ["Consent.modifierExtension", (file) => (file.modifierExtension = [{ url: "x" }])],
    ];
    for (const [path, change] of changes) {
      const file: any = asFile(toFhir(simple));
      change(file);
      expect(refusalsOf(file)).toContainEqual([path, "CONTRADICTORY"]);
    }
  });

  it("may carry a narrative, and what its keeper notes about the file", () => {
    const file: any = { ...asFile(toFhir(simple)), text: { status: "generated", div: "<div/>" } };
    file.meta.lastUpdated = "2026-11-18T10:00:00Z";
    expect(readConsents(JSON.stringify(file), register)).toHaveLength(1);
  });
});

const refusalsOf = (file: unknown): [string, string][] => {
  try {
    readConsents(JSON.stringify(file), register);
  } catch (error) {
    if (error instanceof ImportRefused) return error.refusals.map(({ path, code }) => [path, code]);
    throw error;
  }
  return [];
};

// The generator must reach what is compared above.
it("is generated with every kind of end and with refusals", () => {
  const seen = fc.sample(anyStatement, { numRuns: 200, seed: 1 });
  expect(new Set(seen.map(({ ended }) => ended?.how))).toEqual(
    new Set([undefined, "WITHDRAWN", "SUPERSEDED", "LAPSED"]),
  );
  expect(seen.some(({ provisions }) => provisions.some(({ permit }) => !permit))).toBe(true);
});

import { describe, expect, it } from "vitest";
import { ids, register } from "../../../test/support/fhir.js";
import { maskOf } from "../../sharing/categories.js";
import { toBundle, toFhir } from "./toFhir.js";
import { readConsents } from "./readConsents.js";
import { ImportRefused, lineOf } from "./Refusals.js";
import type { Told } from "./Register.js";

const told: Told = { method: "WRITTEN", noticeVersion: "2", noticeLanguage: "en", obtainedBy: ids.worker };
const system = "https://tellonce.example/fhir/CodeSystem";
const label = (code: string) => ({ system: `${system}/category`, code });
const school = { reference: { reference: `Organization/${ids.school}` } };

/** Mum says yes to the school, for her child: as another system would write it. */
const foreign = (change: Record<string, unknown> = {}, provision: Record<string, unknown> = {}) => ({
  resourceType: "Consent",
  status: "active",
  category: [{ coding: [{ system: "http://loinc.org", code: "59284-0" }] }],
  subject: { reference: `Patient/${ids.kim}` },
  date: "2026-09-01",
  grantor: [{ reference: `RelatedPerson/${ids.mum}` }],
  decision: "deny",
  provision: [
    {
      actor: [school],
      securityLabel: [label("EDUCATION")],
      purpose: [{ system: `${system}/purpose`, code: "EARLY_HELP" }],
      ...provision,
    },
  ],
  ...change,
});
const read = (file: unknown, who = told) =>
  readConsents(typeof file === "string" ? file : JSON.stringify(file), register, who);
const refused = (file: unknown, who = told): string[] => {
  try {
    read(file, who);
    return [];
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    expect(error.message).toBe(error.refusals.map(lineOf).join("\n"));
    return error.refusals.map(({ path, code }) => `${path} ${code}`);
  }
};

describe("a consent of another system", () => {
  it("is read with who gave it, on whose authority and from which day", () => {
    expect(read(foreign())[0]?.statement).toMatchObject({
      personId: ids.kim,
      agencyId: ids.council,
      giverPersonId: ids.mum,
      giverAgencyId: null,
      authority: "PARENTAL_RESPONSIBILITY",
      method: "WRITTEN",
      noticeVersion: "2",
      obtainedBy: ids.worker,
      givenAt: Date.parse("2026-08-31T23:00:00Z") * 1000,
      supersedes: [],
      ended: null,
      provisions: [
        {
          permit: true,
          agencies: [ids.school],
          agencyTypes: [],
          categories: maskOf("EDUCATION"),
          purposes: ["EARLY_HELP"],
          from: "2026-09-01",
          until: null,
        },
      ],
    });
  });

  it("is the same consent each time it is read", () => {
    expect(read(foreign())[0]?.statement.id).toBe(read(foreign())[0]?.statement.id);
    expect(read(foreign())[0]?.statement.id).not.toBe(read(foreign({ date: "2026-09-02" }))[0]?.statement.id);
  });

  it("may name its people by the numbers of their records", () => {
    const identifier = {
      system: "https://tellonce.example/fhir/NamingSystem/person-reference",
      value: "P-2",
    };
    expect(read(foreign({ subject: { identifier } }))[0]?.statement.personId).toBe(ids.kim);
    expect(
      refused(
        foreign({
          subject: { identifier: { ...identifier, value: "P-3" }, reference: `Patient/${ids.kim}` },
        }),
      ),
    ).toEqual(["Consent.subject UNKNOWN_SUBJECT"]);
  });

  it("may give dates as FHIR may, also one that stands for no end", () => {
    const ends = (period: object) =>
      read(foreign({}, { period }))[0]?.statement.provisions.map(({ from, until }) => [from, until]);
    expect(ends({ start: "2026-10", end: "2027-02" })).toEqual([["2026-10-01", "2027-02-28"]]);
    expect(ends({ start: "2026", end: "9999-12-31" })).toEqual([["2026-01-01", null]]);
    expect(ends({ end: "2028-02" })).toEqual([["2026-09-01", "2028-02-29"]]);
  });

  it("tells what of it has no place here", () => {
    expect(
      read(
        foreign({
          verification: [{ verified: true }],
          sourceReference: [{ reference: "DocumentReference/1" }],
        }),
      )[0]?.leftOut,
    ).toEqual(["Consent.sourceReference", "Consent.verification"]);
  });

  const nested = (inner: object) => ({ provision: [{ provision: [inner] }] });
  it.each<[what: string, file: unknown, refusals: string[]]>([
    ["is no JSON", "{", ["Consent NOT_FHIR_CONSENT"]],
    ["is another resource", { resourceType: "Patient" }, ["Consent.resourceType SHAPE"]],
    ["is an empty Bundle", { resourceType: "Bundle", entry: [] }, ["Bundle.entry NOT_FHIR_CONSENT"]],
    ["has the shape of R4", foreign({}, { type: "deny" }), ["Consent.provision[0].type UNKNOWN_ELEMENT"]],
    ["lists nothing", foreign({}, { actor: [] }), ["Consent.provision[0].actor SHAPE"]],
    [
      "nests without end",
      `{"resourceType":"Consent"${',"provision":[{"actor":[]'.repeat(9000)}${"}]".repeat(9000)}}`,
      ["Consent TOO_DEEP"],
    ],
    ["is a draft", foreign({ status: "draft" }), ["Consent.status NOT_ACTIVE"]],
    ["has ended", foreign({ status: "inactive" }), ["Consent.status NOT_ACTIVE"]],
    [
      "is about treatment",
      foreign({
        category: [
          { coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentcategorycodes", code: "dnr" }] },
        ],
      }),
      ["Consent.category[0] NOT_ABOUT_SHARING"],
    ],
    [
      "is changed by an extension",
      foreign({ modifierExtension: [{ url: "x" }] }),
      ["Consent.modifierExtension MODIFIED"],
    ],
    ["follows other rules", foreign({ implicitRules: "x" }), ["Consent.implicitRules MODIFIED"]],
    ["refers to a policy", foreign({ policyBasis: { url: "x" } }), ["Consent.policyBasis POLICY_ELSEWHERE"]],
    [
      "has several subjects",
      foreign({ subject: [{ reference: `Patient/${ids.kim}` }, { reference: `Patient/${ids.mum}` }] }),
      ["Consent.subject SEVERAL_SUBJECTS"],
    ],
    [
      "is about a group",
      foreign({ subject: { reference: "Group/1" } }),
      ["Consent.subject SEVERAL_SUBJECTS"],
    ],
    [
      "is about a stranger",
      foreign({ subject: { reference: `Patient/${ids.stranger}` } }),
      ["Consent.subject UNKNOWN_SUBJECT"],
    ],
    ["was given on no day", foreign({ date: undefined }), ["Consent.date NO_DATE"]],
    ["was given in some month", foreign({ date: "2026-09" }), ["Consent.date NO_DATE"]],
    ["was given on 30 February", foreign({ date: "2026-02-30" }), ["Consent.date IMPOSSIBLE_DATE"]],
    ["was given tomorrow", foreign({ date: "2026-11-19" }), ["Consent.date IMPOSSIBLE_DATE"]],
    ["was given by nobody", foreign({ grantor: undefined }), ["Consent.grantor NO_GRANTOR"]],
    [
      "was given by two",
      foreign({ grantor: [{ reference: `Patient/${ids.mum}` }, { reference: `Patient/${ids.dad}` }] }),
      ["Consent.grantor SEVERAL_GRANTORS"],
    ],
    [
      "was given by a stranger",
      foreign({ grantor: [{ reference: `RelatedPerson/${ids.stranger}` }] }),
      ["Consent.grantor[0] UNKNOWN_GRANTOR"],
    ],
    [
      "was given without authority",
      foreign({ grantor: [{ reference: `RelatedPerson/${ids.dad}` }] }),
      ["Consent.grantor[0] NO_AUTHORITY", "Consent.grantor[0] NO_AUTHORITY"],
    ],
    [
      "was given by a child of seven",
      foreign({ grantor: [{ reference: `Patient/${ids.kim}` }] }),
      ["Consent.grantor[0] NO_AUTHORITY", "Consent.grantor[0] NO_AUTHORITY"],
    ],
    [
      "permits everything",
      foreign({ decision: "permit", provision: undefined }),
      ["Consent.decision NO_CATEGORIES"],
    ],
    ["permits everything but something", foreign({ decision: "permit" }), ["Consent.decision NO_CATEGORIES"]],
    [
      "permits everything to somebody",
      foreign({}, { securityLabel: undefined }),
      ["Consent.provision[0] NO_CATEGORIES"],
    ],
    ["refuses everything", foreign({ provision: undefined }), []],
    [
      "refuses everything to somebody in what it permits",
      foreign({}, { provision: [{ period: { start: "2027" } }] }),
      [],
    ],
    [
      "permits something again without naming it within what is named",
      foreign({}, { provision: [{ period: { start: "2027" }, provision: [{ period: { start: "2028" } }] }] }),
      [],
    ],
    ["decides nothing", foreign({ decision: undefined }), ["Consent.decision NO_DECISION"]],
    [
      "speaks of single records",
      foreign({}, nested({ data: [{ meaning: "instance" }] })),
      ["Consent.provision[0].provision[0].provision[0].data NARROWER_THAN_A_CATEGORY"],
    ],
    [
      "speaks of the days of records",
      foreign({}, { dataPeriod: { start: "2026" } }),
      ["Consent.provision[0].dataPeriod NARROWER_THAN_A_CATEGORY"],
    ],
    [
      "computes",
      foreign({}, { expression: { language: "text/cql" } }),
      ["Consent.provision[0].expression NARROWER_THAN_A_CATEGORY"],
    ],
    [
      "allows another action",
      foreign(
        {},
        {
          action: [
            { coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentaction", code: "access" }] },
            { coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentaction", code: "correct" }] },
          ],
        },
      ),
      ["Consent.provision[0].action[1] UNKNOWN_ACTION"],
    ],
    [
      "names a category of nobody's",
      foreign({}, { securityLabel: [label("EDUCATION"), label("GOSSIP")] }),
      ["Consent.provision[0].securityLabel[1] UNKNOWN_CATEGORY"],
    ],
    [
      "names a category of somebody else's",
      foreign(
        {},
        { securityLabel: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "PSY" }] },
      ),
      ["Consent.provision[0].securityLabel[0] UNKNOWN_CATEGORY"],
    ],
    [
      "names a purpose that is only near",
      foreign(
        {},
        { purpose: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "TREAT" }] },
      ),
      ["Consent.provision[0].purpose[0] UNKNOWN_PURPOSE"],
    ],
    [
      "names a purpose that no consent decides",
      foreign({}, { purpose: [{ system: `${system}/purpose`, code: "SAFEGUARDING_ENQUIRY" }] }),
      ["Consent.provision[0].purpose[0] NOT_DECIDED_BY_CONSENT"],
    ],
    [
      "names an unknown agency",
      foreign({}, { actor: [{ reference: { reference: `Organization/${ids.stranger}` } }] }),
      ["Consent.provision[0].actor[0].reference UNKNOWN_AGENCY"],
    ],
    [
      "names nobody as an actor",
      foreign({}, { actor: [{}] }),
      ["Consent.provision[0].actor[0].reference UNKNOWN_AGENCY"],
    ],
    [
      "names a person as an actor",
      foreign({}, { actor: [{ reference: { reference: `Practitioner/${ids.worker}` } }] }),
      ["Consent.provision[0].actor[0].reference NOT_AN_AGENCY"],
    ],
    [
      "names an unknown type of agency",
      foreign({}, { actor: [{ role: { coding: [{ system: `${system}/agency-type`, code: "CIRCUS" }] } }] }),
      ["Consent.provision[0].actor[0].role UNKNOWN_AGENCY_TYPE"],
    ],
    [
      "names a custodian",
      foreign(
        {},
        {
          actor: [
            {
              role: {
                coding: [
                  { system: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", code: "CST" },
                ],
              },
              ...school,
            },
          ],
        },
      ),
      ["Consent.provision[0].actor[0].role UNKNOWN_ROLE"],
    ],
    [
      "ends before it begins",
      foreign({}, { period: { start: "2026-10-02", end: "2026-10-01" } }),
      ["Consent.provision[0].period ENDS_BEFORE_IT_BEGINS"],
    ],
    [
      "begins on an impossible day",
      foreign({ period: { start: "2026-13-01" } }),
      ["Consent.period.start IMPOSSIBLE_DATE"],
    ],
    [
      "ends within a day",
      foreign({ period: { end: "2027-01-01T12:00:00Z" } }),
      ["Consent.period.end NOT_WHOLE_DAYS"],
    ],
    ["ended before it was given", foreign({ period: { start: "2020", end: "2020" } }), []],
    [
      "never says anything",
      foreign({ period: { start: "2030" } }, { period: { end: "2029" } }),
      ["Consent NOTHING_SAID"],
    ],
  ])("that %s is refused, with the place", (_what, file, refusals) => {
    expect(refused(file)).toEqual(refusals);
  });

  it("is refused with everything that is wrong with it", () => {
    expect(
      refused(foreign({ status: "draft", decision: undefined }, { securityLabel: [label("A"), label("B")] })),
    ).toEqual([
      "Consent.status NOT_ACTIVE",
      "Consent.decision NO_DECISION",
      "Consent.provision[0].securityLabel[0] UNKNOWN_CATEGORY",
      "Consent.provision[0].securityLabel[1] UNKNOWN_CATEGORY",
    ]);
  });

  it("is refused where nobody says how it was given, or in words without a witness", () => {
    expect(refused(foreign(), {})).toEqual(["Consent NOT_SAID"]);
    expect(refused(foreign(), { ...told, method: "VERBAL" })).toEqual(["Consent NOT_SAID"]);
    expect(refused(foreign(), { ...told, method: "VERBAL", witness: "Grace Mensah" })).toEqual([]);
  });

  it("is refused where it comes to more sentences than anybody could mean", () => {
    const days = Array.from({ length: 41 }, (_, n) =>
      new Date(Date.UTC(2027, 0, 1 + 2 * n)).toISOString().slice(0, 10),
    );
    const provision = (from: string) => ({
      actor: [school],
      securityLabel: [label("EDUCATION")],
      period: { start: from, end: from },
    });
    expect(refused(foreign({ provision: days.map(provision) }))).toEqual([
      "Consent.provision TOO_MANY_SENTENCES",
    ]);
    expect(refused(foreign({ provision: days.slice(1).map(provision) }))).toEqual([]);
  });
});

describe("consents of our own that replace each other", () => {
  const own = { ...read(foreign())[0]!.statement };
  const other = { ...own, id: ids.stranger, givenAt: own.givenAt + 1 };
  const place = (index: number) => `Bundle.entry[${index}].resource.extension[5]`;

  it.each<[what: string, file: unknown, refusals: string[]]>([
    [
      "the other and the other it",
      toBundle([
        { ...own, supersedes: [other.id] },
        { ...other, supersedes: [own.id] },
      ]),
      [`${place(0)} CYCLIC_SUPERSESSION`, `${place(1)} CYCLIC_SUPERSESSION`],
    ],
    ["itself", toBundle([{ ...own, supersedes: [own.id] }]), [`${place(0)} CYCLIC_SUPERSESSION`]],
    ["a later one", toBundle([{ ...own, supersedes: [other.id] }, other]), [`${place(0)} SUPERSEDES_LATER`]],
    [
      "one that nobody knows",
      toBundle([{ ...own, supersedes: [other.id] }]),
      [`${place(0)} UNKNOWN_CONSENT`],
    ],
    ["an earlier one", toBundle([own, { ...other, supersedes: [own.id] }]), []],
    [
      "another parent's",
      toBundle([
        { ...own, giverPersonId: ids.dad },
        { ...other, supersedes: [own.id] },
      ]),
      [
        "Bundle.entry[0].resource.grantor[0] NO_AUTHORITY",
        "Bundle.entry[0].resource.grantor[0] NO_AUTHORITY",
        `${place(1)} SUPERSEDES_ANOTHERS`,
      ],
    ],
  ])("are refused unless it is earlier: %s", (_what, file, refusals) => {
    expect(refused(file)).toEqual(refusals);
  });

  it("are refused about two people, twice, after their end, or of another agency", () => {
    expect(refused(toBundle([own, { ...other, personId: ids.mum, authority: "SELF" }]))).toEqual([
      "Bundle.entry[1].resource.subject SEVERAL_SUBJECTS",
    ]);
    expect(refused(toBundle([own, own]))).toEqual(["Bundle.entry[1].resource ALREADY_HERE"]);
    expect(refused(toFhir({ ...own, ended: { how: "WITHDRAWN", at: own.givenAt + 1, note: null } }))).toEqual(
      ["Consent.status NOT_ACTIVE"],
    );
    expect(refused(toFhir({ ...own, agencyId: ids.school }))).toEqual(["Consent.manager[0] OTHER_AGENCY"]);
  });

  it("are refused where a sentence says the impossible", () => {
    const said = (change: object) =>
      refused(toFhir({ ...own, provisions: [{ ...own.provisions[0]!, ...change }] }));
    const sentence = "Consent.extension[5]";
    expect(said({ from: "2026-02-30" })).toEqual([`${sentence} IMPOSSIBLE_DATE`]);
    const twice = (change: object) =>
      refused(toFhir({ ...own, provisions: [own.provisions[0]!, { ...own.provisions[0]!, ...change }] }));
    expect(twice({ until: "2027-06-30" })).toEqual(["Consent.extension[6] OVERLAPPING_PERIODS"]);
    expect(twice({})).toEqual([]);
    expect(twice({ until: "2027-06-30", permit: false })).toEqual([]);
    expect(twice({ until: "2027-06-30", categories: maskOf("HOUSING") })).toEqual([]);
    expect(said({ until: "2026-08-31" })).toEqual([`${sentence} ENDS_BEFORE_IT_BEGINS`]);
    expect(said({ agencies: [], agencyTypes: [] })).toEqual([`${sentence} NOTHING_SAID`]);
    expect(said({ agencies: [ids.stranger] })).toEqual([`${sentence} UNKNOWN_AGENCY`]);
    expect(said({ agencyTypes: ["CIRCUS"] })).toEqual([`${sentence} UNKNOWN_AGENCY_TYPE`]);
    expect(said({ purposes: ["GOSSIP"] })).toEqual([`${sentence} UNKNOWN_PURPOSE`]);
  });
});

import fc from "fast-check";
import type { ConsentStatement, Ended } from "../../server/feeds/fhir/ConsentStatement.js";
import type { Register } from "../../server/feeds/fhir/Register.js";
import type { ConsentProvision, ConsentResource } from "../../server/feeds/fhir/resource.js";
import { ALL, bitOf, CATEGORIES, maskOf } from "../../server/sharing/categories.js";
import type { AgencyFacts, AuthorityFacts, Day, PersonFacts, Provision } from "../../server/sharing/facts.js";
import { PURPOSES } from "../../server/sharing/purposes.js";

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const base = "https://tellonce.example/fhir/CodeSystem";
const ever = { from: 0, until: null };
const always = { from: "1990-01-01", until: null };

/** A family of which everybody knows everything: Mum, her child Kim, a stranger's child who is not in the case. */
export const ids = {
  mum: uuid(1),
  kim: uuid(2),
  dad: uuid(3),
  stranger: uuid(9),
  council: uuid(11),
  school: uuid(12),
  college: uuid(13),
  police: uuid(14),
  worker: uuid(21),
};

export const agencies: AgencyFacts[] = [
  { id: ids.council, type: "CHILDRENS_SERVICES", ...ever },
  { id: ids.school, type: "SCHOOL", ...ever },
  { id: ids.college, type: "SCHOOL", ...ever },
  { id: ids.police, type: "POLICE", ...ever },
];

const authority = (kind: AuthorityFacts["kind"], holder: string): AuthorityFacts => ({
  id: uuid(31),
  kind,
  holderPersonId: holder,
  holderAgencyId: null,
  categories: ALL,
  purposes: [],
  ...always,
});
const person = (id: string, bornOn: Day, authorities: AuthorityFacts[] = []): PersonFacts => ({
  id,
  bornOn,
  diedOn: null,
  unbornOf: null,
  linkedIds: [],
  benefits: [],
  consents: [],
  authorities,
});

export const register: Register = {
  at: Date.parse("2026-11-18T10:00:00Z") * 1000,
  today: "2026-11-18",
  people: [
    person(ids.mum, "1990-05-05"),
    person(ids.dad, "1988-05-05"),
    person(ids.kim, "2019-03-04", [authority("PARENTAL_RESPONSIBILITY", ids.mum)]),
  ],
  references: { [ids.mum]: "P-1", [ids.kim]: "P-2", [ids.dad]: "P-3" },
  agencies,
  agencyId: ids.council,
};

// Few days, close together: periods that touch, meet and end on the day that a consent was given.
const day = fc
  .integer({ min: 0, max: 10 })
  .map((n) => new Date(Date.UTC(2026, 1, 24 + n)).toISOString().slice(0, 10));
const days = fc
  .tuple(day, fc.option(day))
  .map(([a, b]) => (b === null ? { from: a, until: null } : { from: a < b ? a : b, until: a < b ? b : a }));
const id = fc.integer({ min: 1, max: 99 }).map(uuid);
const some = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength });
const text = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" });
const instant = fc.integer({ min: Date.parse("2001-01-01") * 1000, max: Date.parse("2040-01-01") * 1000 });

/** Any sentence, also one that matches nothing. */
export const anyProvision: fc.Arbitrary<Provision> = fc
  .record({
    permit: fc.boolean(),
    agencies: some(agencies.map((agency) => agency.id)),
    agencyTypes: some(["SCHOOL", "POLICE", "GP"]),
    categories: fc.integer({ min: 0, max: ALL }),
    purposes: some(PURPOSES.map(({ code }) => code)),
    days,
  })
  .map(({ days: period, ...rest }) => ({ ...rest, ...period }));

const anyEnd: fc.Arbitrary<Ended | null> = fc.oneof(
  fc.constant(null),
  fc.record({ how: fc.constant("WITHDRAWN" as const), at: instant, note: fc.option(text) }),
  fc.record({ how: fc.constant("SUPERSEDED" as const), by: id }),
  fc.constant({ how: "LAPSED" as const }),
);

/** Any consent that could be recorded here, and some that could not. */
export const anyStatement: fc.Arbitrary<ConsentStatement> = fc
  .record({
    id,
    personId: id,
    agencyId: id,
    obtainedBy: id,
    giver: fc.tuple(fc.boolean(), id),
    authority: fc.constantFrom(
      "SELF",
      "PARENTAL_RESPONSIBILITY",
      "CARE_ORDER",
      "ATTORNEY",
      "DEPUTY",
      "BEST_INTERESTS",
    ),
    authorityEvidence: fc.option(text),
    capacityNote: fc.option(text),
    givenAt: instant,
    method: fc.constantFrom("WRITTEN", "VERBAL"),
    witness: fc.option(text),
    noticeVersion: text,
    noticeLanguage: text,
    interpreter: fc.option(text),
    supersedes: fc.array(id, { maxLength: 3 }),
    ended: anyEnd,
    provisions: fc.array(anyProvision, { maxLength: 6 }),
  })
  .map(({ giver: [byAgency, giver], ...rest }) => ({
    ...rest,
    giverPersonId: byAgency ? null : giver,
    giverAgencyId: byAgency ? giver : null,
  }));

/** One thing about which a consent says something. A null agency: one of that type that may yet join. */
export interface Cell {
  agency: string | null;
  type: string;
  category: string;
  purpose: string;
  day: Day;
}
const categories = ["IDENTITY", "EDUCATION", "HEALTH_MENTAL", "SAFE_ADDRESS"];
const purposes = ["EARLY_HELP", "SERVICE_DELIVERY", "EVALUATION"];

/** Any consent of another system, its provisions nested up to four deep, any attribute left out. */
export const anyNested: fc.Arbitrary<ConsentResource> = fc
  .record({
    decision: fc.constantFrom("permit", "deny"),
    period: fc.option(days),
    provision: provisionsTo(4),
  })
  .map(({ decision, period, provision }) => ({
    resourceType: "Consent",
    status: "active",
    subject: { reference: `Patient/${ids.mum}` },
    date: "2026-03-01",
    grantor: [{ reference: `Patient/${ids.mum}` }],
    decision,
    ...(period && { period: toPeriod(period) }),
    ...(provision.length > 0 && { provision }),
  }));

function provisionsTo(depth: number): fc.Arbitrary<ConsentProvision[]> {
  const codings = (name: string, codes: readonly string[]) =>
    fc.option(some(codes, 1).map((list) => list.map((code) => ({ system: `${base}/${name}`, code }))));
  const actor = fc.oneof(
    fc.constantFrom(...agencies).map((agency) => ({ reference: { reference: `Organization/${agency.id}` } })),
    fc
      .constantFrom("SCHOOL", "POLICE")
      .map((code) => ({ role: { coding: [{ system: `${base}/agency-type`, code }] } })),
  );
  const provision = fc.record({
    actor: fc.option(fc.array(actor, { minLength: 1, maxLength: 2 })),
    securityLabel: codings("category", categories.slice(0, 3)),
    purpose: codings("purpose", purposes),
    period: fc.option(days.map(toPeriod)),
    provision: depth > 1 ? provisionsTo(depth - 1) : fc.constant([]),
  });
  const present = (all: object) =>
    Object.fromEntries(
      Object.entries(all).filter(
        ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
      ),
    ) as ConsentProvision;
  return fc.array(provision.map(present), { maxLength: 3 });
}
function toPeriod({ from, until }: { from: Day; until: Day | null }) {
  return until === null ? { start: from } : { start: from, end: until };
}

/** Every cell in which two readings of a consent could differ: all agencies and types, each day on which something begins or has just ended. */
export function cellsOf(consent: ConsentResource, codes: readonly string[] = categories): Cell[] {
  const named = JSON.stringify(consent).match(/\d{4}-\d\d-\d\d/g) ?? [];
  const next = (text: string, n: number) =>
    new Date(Date.parse(text) + n * 86_400_000).toISOString().slice(0, 10);
  const all = [...new Set(named.flatMap((one) => [next(one, -1), one, next(one, 1)]))].filter(
    (one) => one >= (consent.date ?? ""),
  );
  const recipients = [
    ...agencies.map((agency) => ({ agency: agency.id as string | null, type: agency.type })),
    ...["SCHOOL", "POLICE"].map((type) => ({ agency: null, type })),
  ];
  return recipients.flatMap((recipient) =>
    codes.flatMap((category) =>
      purposes.flatMap((purpose) => all.map((one) => ({ ...recipient, category, purpose, day: one }))),
    ),
  );
}

/**
 * What FHIR's text says of a cell, written without looking at the code that flattens: the decision, unless an exception
 * matches; then what that says. Side by side, one deny is enough.
 */
export function fhirSays(consent: ConsentResource, cell: Cell): "permit" | "deny" | "nothing" {
  if (!covers(consent.period, cell.day)) return "nothing";
  const say = (provisions: readonly ConsentProvision[], decision: "permit" | "deny"): "permit" | "deny" => {
    const hits = provisions.filter((provision) => applies(provision, cell));
    if (hits.length === 0) return decision;
    const said = hits.map(({ provision = [] }) => say(provision, decision === "permit" ? "deny" : "permit"));
    return said.includes("deny") ? "deny" : "permit";
  };
  return say(consent.provision ?? [], consent.decision!);
}

/** Whether an exception, rather than the decision at the root, settles a cell. */
export const isSpoken = (consent: ConsentResource, cell: Cell): boolean =>
  covers(consent.period, cell.day) && (consent.provision ?? []).some((provision) => applies(provision, cell));

function applies({ actor, securityLabel, purpose, period }: ConsentProvision, cell: Cell): boolean {
  const who =
    !actor ||
    actor.some(({ role, reference }) =>
      reference
        ? reference.reference === `Organization/${cell.agency}`
        : role?.coding?.[0]?.code === cell.type,
    );
  return (
    who &&
    (!securityLabel || securityLabel.some(({ code }) => code === cell.category)) &&
    (!purpose || purpose.some(({ code }) => code === cell.purpose)) &&
    covers(period, cell.day)
  );
}
const covers = (period: { start?: string; end?: string } | undefined, on: Day) =>
  (!period?.start || period.start <= on) && (!period?.end || on <= period.end);

/** What a flat list says of a cell: a matching no beats any yes; no match is no permit. */
export function flatSays(provisions: readonly Provision[], cell: Cell): "yes" | "no" | "nothing" {
  const hits = provisions.filter(
    ({ agencies: named, agencyTypes, categories: mask, purposes: why, from, until }) =>
      ((cell.agency !== null && named.includes(cell.agency)) || agencyTypes.includes(cell.type)) &&
      (mask & maskOf(cell.category)) !== 0 &&
      why.includes(cell.purpose) &&
      from <= cell.day &&
      (until === null || cell.day <= until),
  );
  if (hits.some(({ permit }) => !permit)) return "no";
  return hits.length > 0 ? "yes" : "nothing";
}

export const everyCategory: readonly string[] = CATEGORIES.map(({ code }) => code).filter(
  (code) => bitOf(code) !== undefined,
);

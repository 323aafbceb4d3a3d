import type { Mask } from "./categories.js";

/** Microseconds since 1970-01-01 UTC, as the database counts them. */
export type Instant = number;
/** A day in London, `YYYY-MM-DD`. */
export type Day = string;
export type Id = string;

/** Instants are half-open: in force when `from <= at < until`. */
export interface Span {
  from: Instant;
  until: Instant | null;
}
/** Days are whole and inclusive, in Europe/London: `from` is the first day, `until` the last. */
export interface Days {
  from: Day;
  until: Day | null;
}

/** Who asks, why, and how strongly signed in. */
export interface Request {
  accountId: Id;
  purpose: string | null;
  assurance: 1 | 2 | 3;
  /** Asked outside any case, after the agency has left it: only what that agency contributed, by its records role. */
  contributions?: boolean;
}

/** What is asked for: one value, or the field where one might be. */
export interface Target {
  caseId: Id;
  /** Whose record the value is. All of them must permit; nobody means nobody can. */
  subjects: readonly Id[];
  category: string;
  /** The agency that contributed it. */
  contributorId: Id;
  locates: boolean;
  /** Numbers of the seals and markers set on this one value. */
  marks?: readonly number[];
  mentioned?: readonly Id[];
}

export interface RoleGrant extends Span {
  role: string;
}

export interface ViewerFacts extends Span {
  accountId: Id;
  kind: "PRACTITIONER" | "SYSTEM" | "FAMILY" | "DPO" | "COMMISSIONER";
  agencyId: Id | null;
  practitionerId: Id | null;
  /** The person who the viewer is, where the register knows: a family member, or a practitioner's own record. */
  personId: Id | null;
  roles: readonly RoleGrant[];
  /** Whom the viewer supervises: dated, one level. */
  supervises: readonly (Span & { practitionerId: Id; agencyId: Id; roles: readonly RoleGrant[] })[];
}

export interface AgencyFacts extends Span {
  id: Id;
  type: string;
}

export interface AgreementFacts extends Days {
  id: Id;
  agencies: readonly Id[];
  purposes: readonly string[];
  categories: Mask;
}

/** One sentence of a consent: yes or no to these agencies × categories × purposes × period. An empty list matches nothing. */
export interface Provision extends Days {
  permit: boolean;
  agencies: readonly Id[];
  agencyTypes: readonly string[];
  categories: Mask;
  purposes: readonly string[];
}

export interface ConsentFacts {
  id: Id;
  /** The consent is withdrawn from this instant on. */
  withdrawnAt: Instant | null;
  givenAt: Instant;
  giverPersonId: Id | null;
  giverAgencyId: Id | null;
  authority: "SELF" | "PARENTAL_RESPONSIBILITY" | "CARE_ORDER" | "ATTORNEY" | "DEPUTY" | "BEST_INTERESTS";
  /** The consents that this one explicitly replaces. */
  supersedes: readonly Id[];
  provisions: readonly Provision[];
}

/** What lets one decide for another, or a child for itself (GILLICK: for these categories and purposes only). */
export interface AuthorityFacts extends Days {
  id: Id;
  kind: "PARENTAL_RESPONSIBILITY" | "CARE_ORDER" | "ATTORNEY" | "DEPUTY" | "BEST_INTERESTS" | "GILLICK";
  holderPersonId: Id | null;
  holderAgencyId: Id | null;
  categories: Mask;
  purposes: readonly string[];
}

export interface PersonFacts {
  id: Id;
  bornOn: Day | null;
  diedOn: Day | null;
  /** The mother of an unborn child: her consent counts until the birth. */
  unbornOf: Id | null;
  /** Other ids of the same person, by merge. */
  linkedIds: readonly Id[];
  /** What benefits the person receives, by kind, for how long: a condition of some legal gateways. */
  benefits: readonly (Days & { kind: string })[];
  consents: readonly ConsentFacts[];
  authorities: readonly AuthorityFacts[];
}

export interface ExclusionFacts extends Span {
  id: Id;
  accountId: Id;
  /** The case, or the person in whose every case the exclusion holds. */
  caseId: Id | null;
  personId: Id | null;
}

export interface SealFacts extends Span {
  id: Id;
  /** The number that sealed values carry among their marks; null where the seal covers a case, person or section. */
  mark: number | null;
  caseId: Id | null;
  personId: Id | null;
  /** The sealed section; ALL for the whole record. */
  categories: Mask;
  accounts: readonly Id[];
  existence: "ABSENT" | "WITHHELD";
  emergency: boolean;
}

export interface MarkerFacts extends Span {
  id: Id;
  kind: "LOCATION" | "SOURCE" | "HARM" | "MENTIONED";
  /** The number that marked values carry; null where the marker covers persons. */
  mark: number | null;
  /** The protected persons: for LOCATION everybody in the household. */
  persons: readonly Id[];
  categories: Mask;
  accounts: readonly Id[];
  agencies: readonly Id[];
  effect: "ABSENT" | "WITHHELD";
  emergency: boolean;
}

/** What the law on which a sharing decision stands asks for: it never reaches further than this. */
export interface GatewayFacts {
  categories: Mask;
  /** Only for people who have reached this age today; null: from birth. */
  ageFrom: number | null;
  /** Only for people who have not reached this age today; null: whatever their age. */
  ageBefore: number | null;
  /** Only for people who receive one of these benefits today; empty: for all. */
  benefits: readonly string[];
}

export interface SharingDecisionFacts extends Span {
  id: Id;
  share: boolean;
  gateway: GatewayFacts;
  purpose: string;
  agencies: readonly Id[];
  persons: readonly Id[];
  categories: Mask;
  /** The last day on which the decision counts unless it is reviewed. */
  reviewOn: Day;
  objectedAt: Instant | null;
}

export interface EmergencyGrantFacts extends Span {
  id: Id;
  accountId: Id;
  persons: readonly Id[];
  /** Confirmed by a second person: needed to pass a seal. */
  confirmed: boolean;
}

export interface CaseFacts {
  id: Id;
  leadAgencyId: Id;
  /** The purposes for which the case is open. */
  purposes: readonly (Span & { purpose: string })[];
  people: readonly (Span & { personId: Id })[];
  relationships: readonly (Span & {
    id: Id;
    kind: "LEAD" | "MEMBER" | "REFERRAL";
    agencyId: Id;
    /** Null where the agency as a whole has the relationship (an accepted referral). */
    practitionerId: Id | null;
  })[];
  exclusions: readonly ExclusionFacts[];
  seals: readonly SealFacts[];
  markers: readonly MarkerFacts[];
  decisions: readonly SharingDecisionFacts[];
  grants: readonly EmergencyGrantFacts[];
}

/** All that `decide` may look at, loaded beforehand in one snapshot of the database. */
export interface Facts {
  viewer: ViewerFacts | null;
  agencies: readonly AgencyFacts[];
  agreements: readonly AgreementFacts[];
  cases: readonly CaseFacts[];
  people: readonly PersonFacts[];
}

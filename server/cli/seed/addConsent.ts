import { ALL, bitOf, maskOf } from "../../sharing/categories.js";
import type { AgencyKey } from "./agencies.js";
import type { Person } from "./addPerson.js";
import type { Practitioner } from "./Frame.js";
import { agencyOf, type Making } from "./Making.js";

/** One sentence of a consent, as a family says it. Days are counted from today. */
export interface Sentence {
  permit: boolean;
  agencies?: readonly AgencyKey[];
  types?: readonly string[];
  categories: number;
  purposes?: readonly string[];
  from?: number;
  until?: number | null;
}

interface NewConsent {
  about: Person;
  giver: Person;
  obtainedBy: Practitioner;
  /** The day on which it was given, counted from today. */
  given: number;
  sentences: readonly Sentence[];
  authority?: "SELF" | "PARENTAL_RESPONSIBILITY";
  evidence?: string;
  capacity?: string;
  witness?: Practitioner;
  language?: string;
  interpreter?: string;
  supersedes?: readonly string[];
}

const helping = ["EARLY_HELP", "SERVICE_DELIVERY"];

/** Returns the id of the consent, recorded by the agency of whoever obtained it. */
export function addConsent(making: Making, consent: NewConsent): string {
  const { about, giver, obtainedBy, given, witness } = consent;
  const { calendar, agencies } = making.frame;
  const id = making.nextId();
  const row = {
    person_id: about.id,
    category: bitOf("AGENCY_INVOLVEMENT"),
    agency_id: agencyOf(making, obtainedBy),
  };
  making.rows.add("consent", {
    id,
    ...row,
    giver_person_id: giver.id,
    authority: consent.authority ?? (giver === about ? "SELF" : "PARENTAL_RESPONSIBILITY"),
    authority_evidence: consent.evidence,
    capacity_note: consent.capacity,
    given_at: calendar.at(given, 10, 30),
    method: witness ? "VERBAL" : "WRITTEN",
    witness: witness?.name,
    notice_version: given < -365 ? "2" : "3",
    notice_language: consent.language ?? "en",
    interpreter: consent.interpreter,
    obtained_by: obtainedBy.id,
    supersedes: consent.supersedes ?? [],
  });
  consent.sentences.forEach((sentence, position) =>
    making.rows.add("consent_provision", {
      id: making.nextId(),
      consent_id: id,
      ...row,
      permit: sentence.permit,
      agencies: (sentence.agencies ?? []).map((key) => agencies[key].id),
      agency_types: sentence.types ?? [],
      categories: sentence.categories,
      purposes: sentence.purposes ?? helping,
      from_on: calendar.day(sentence.from ?? given),
      until_on: sentence.until == null ? null : calendar.day(sentence.until),
      position,
    }),
  );
  for (const old of consent.supersedes ?? [])
    making.rows.retire("consent", old, obtainedBy.accountId, "SUPERSEDED");
  return id;
}

export const withdraw = (making: Making, consentId: string, by: Practitioner): void =>
  making.rows.retire("consent", consentId, by.accountId, "WITHDRAWN");

export const yes = (
  categories: readonly string[],
  to: Omit<Sentence, "permit" | "categories">,
): Sentence => ({ permit: true, categories: maskOf(...categories), ...to });
export const no = (categories: readonly string[], to: Omit<Sentence, "permit" | "categories">): Sentence => ({
  permit: false,
  categories: maskOf(...categories),
  ...to,
});

/** Records who holds parental responsibility, from the child's birth unless said. */
export function holdsResponsibility(making: Making, child: Person, parent: Person, evidence: string): void {
  making.rows.add("authority", {
    id: making.nextId(),
    person_id: child.id,
    kind: "PARENTAL_RESPONSIBILITY",
    holder_person_id: parent.id,
    categories: ALL,
    purposes: [],
    evidence,
    from_on: child.bornOn,
  });
}

/** Records that a child was found competent to decide on these categories for these purposes (Gillick v West Norfolk, 1985). */
export function foundCompetent(
  making: Making,
  child: Person,
  by: Practitioner,
  day: number,
  categories: readonly string[],
  purposes: readonly string[],
  evidence: string,
): void {
  making.rows.add("authority", {
    id: making.nextId(),
    person_id: child.id,
    kind: "GILLICK",
    holder_person_id: child.id,
    categories: maskOf(...categories),
    purposes,
    evidence,
    found_by: by.id,
    from_on: making.frame.calendar.day(day),
  });
}

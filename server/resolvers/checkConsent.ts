import type { View } from "../context.js";
import { TellonceError } from "../errors.js";
import type { RecordConsentInput } from "../model/inputs.js";
import { maskOf, NONE } from "../sharing/categories.js";
import { authorityOf } from "../sharing/consent/authority.js";
import { findOverlap } from "../sharing/consent/overlap.js";
import { mayReplace } from "../sharing/consent/supersession.js";
import type { ConsentFacts, Id, Instant } from "../sharing/facts.js";
import { knownPeople } from "./case/CasePage.js";
import { asId } from "./ids.js";

/**
 * Refuses a consent that could not count or says the impossible, before anything is written: a person or giver outside
 * the case, somebody without authority, a witness missing, days that end before they begin, agencies that do not exist,
 * a sentence that names nobody, sentences whose days overlap, an earlier consent about or by somebody else, or one that is not
 * earlier than `givenAt`. @throws BAD_INPUT that names the fields.
 */
export function checkConsent(view: View, caseId: Id, input: RecordConsentInput, givenAt: Instant): void {
  const personId = asId(input.personId);
  const people = knownPeople(
    view,
    view.facts.cases.find(({ id }) => id === caseId)!,
  );
  const subject = view.facts.people.find(({ id }) => id === personId);
  refuseUnless(
    people.includes(personId) && subject,
    "The consent is about one person of this case.",
    "personId",
  );
  refuseUnless(
    (input.authority === "CARE_ORDER") === (input.giverPersonId == null),
    "A consent is given by one person, or under a care order by the local authority.",
    "giverPersonId",
  );
  refuseUnless(
    input.method !== "VERBAL" || input.witness?.trim(),
    "A consent in words needs a witness.",
    "witness",
  );
  const consent = consentFacts(view, input, givenAt);
  for (const id of consent.supersedes) {
    const earlier = subject!.consents.find((one) => one.id === id);
    refuseUnless(earlier, "A consent replaces only earlier ones about the same person.", "supersedes");
    refuseUnless(
      earlier!.givenAt < givenAt,
      "A consent replaces only what was given before it.",
      "supersedes",
    );
    refuseUnless(
      mayReplace(consent, earlier!),
      "Only whoever gave a consent replaces it, or the person whom it is about, speaking for themself.",
      "supersedes",
    );
  }
  for (const [i, provision] of input.provisions.entries()) {
    const field = `provisions.${i}`;
    refuseUnless(
      provision.agencyIds.length + provision.agencyTypes.length > 0,
      "Each sentence names at least one agency or type of agency.",
      field,
    );
    refuseUnless(
      provision.until == null || provision.until >= provision.from,
      "The last day is not before the first.",
      field,
    );
    refuseUnless(
      provision.agencyIds.every((id) => view.facts.agencies.some((agency) => agency.id === asId(id))),
      "An agency named is not in this partnership.",
      field,
    );
    refuseUnless(
      provision.agencyTypes.every((type) => view.facts.agencies.some((agency) => agency.type === type)),
      "A type of agency named does not exist here.",
      field,
    );
  }
  const overlapping = findOverlap(consent.provisions);
  refuseUnless(
    overlapping === -1,
    "Two sentences say the same for different days that overlap: say it once.",
    `provisions.${overlapping}`,
  );
  const purposes = [...new Set(input.provisions.flatMap((provision) => provision.purposes))];
  refuseUnless(
    purposes.some((purpose) => authorityOf(consent, subject!, purpose, view.today) !== NONE),
    "This giver has no such authority for this person today: check parental responsibility, age, or the finding of competence.",
    "authority",
  );
}

/** A consent that is not recorded yet, as the decision would see it. */
export const consentFacts = (view: View, input: RecordConsentInput, givenAt: Instant): ConsentFacts => ({
  id: "",
  withdrawnAt: null,
  givenAt,
  giverPersonId: input.giverPersonId == null ? null : asId(input.giverPersonId),
  giverAgencyId: input.authority === "CARE_ORDER" ? (view.facts.viewer?.agencyId ?? null) : null,
  authority: input.authority,
  supersedes: (input.supersedes ?? []).map(asId),
  provisions: input.provisions.map(({ agencyIds, categories, until, ...provision }) => ({
    ...provision,
    agencies: agencyIds.map(asId),
    categories: maskOf(...categories),
    until: until ?? null,
  })),
});

function refuseUnless(holds: unknown, sentence: string, field: string): void {
  if (!holds) throw new TellonceError("BAD_INPUT", sentence, { fields: [field] });
}

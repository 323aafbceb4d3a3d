import type { View } from "../context.js";
import { TellonceError } from "../errors.js";
import type { RecordConsentInput } from "../model/inputs.js";
import { ALL, NONE } from "../sharing/categories.js";
import { authorityOf } from "../sharing/consent/authority.js";
import type { ConsentFacts, Id } from "../sharing/facts.js";
import { knownPeople } from "./case/CasePage.js";
import { asId } from "./ids.js";

/**
 * Refuses a consent that could not count or says the impossible, before anything is written: a person or giver outside
 * the case, somebody without authority, a witness missing, days that end before they begin, agencies that do not exist,
 * a sentence that names nobody, an earlier consent of somebody else. @throws BAD_INPUT that names the fields.
 */
export function checkConsent(view: View, caseId: Id, input: RecordConsentInput): void {
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
  for (const earlier of input.supersedes ?? [])
    refuseUnless(
      subject!.consents.some(({ id }) => id === asId(earlier)),
      "A consent replaces only earlier ones about the same person.",
      "supersedes",
    );
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
  const purposes = [...new Set(input.provisions.flatMap((provision) => provision.purposes))];
  const consent = asFacts(view, input);
  refuseUnless(
    purposes.some((purpose) => (authorityOf(consent, subject!, purpose, view.today) & ALL) !== NONE),
    "This giver has no such authority for this person today: check parental responsibility, age, or the finding of competence.",
    "authority",
  );
}

const asFacts = (view: View, input: RecordConsentInput): ConsentFacts => ({
  id: "",
  withdrawnAt: null,
  givenAt: view.at,
  giverPersonId: input.giverPersonId == null ? null : asId(input.giverPersonId),
  giverAgencyId: input.authority === "CARE_ORDER" ? (view.facts.viewer?.agencyId ?? null) : null,
  authority: input.authority,
  supersedes: [],
  provisions: [],
});

function refuseUnless(holds: unknown, sentence: string, field: string): void {
  if (!holds) throw new TellonceError("BAD_INPUT", sentence, { fields: [field] });
}

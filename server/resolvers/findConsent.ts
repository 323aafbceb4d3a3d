import type { View } from "../context.js";
import { TellonceError } from "../errors.js";
import type { ConsentFacts, Id } from "../sharing/facts.js";
import { knownPeople } from "./case/CasePage.js";

/** A consent about somebody of the case that counts still. @throws NOT_FOUND, or CONFLICT where it is withdrawn. */
export function findConsent(view: View, caseId: Id, id: Id): ConsentFacts {
  const people = knownPeople(
    view,
    view.facts.cases.find((one) => one.id === caseId)!,
  );
  const consent = view.facts.people
    .filter((person) => people.includes(person.id))
    .flatMap(({ consents }) => consents)
    .find((one) => one.id === id);
  if (!consent) throw new TellonceError("NOT_FOUND");
  if (consent.withdrawnAt !== null) throw new TellonceError("CONFLICT", "This consent is withdrawn already.");
  return consent;
}

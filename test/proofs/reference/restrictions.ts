import type {
  EmergencyGrantFacts,
  ExclusionFacts,
  Id,
  MarkerFacts,
  SealFacts,
} from "../../../server/sharing/facts.js";
import { type Asked, isSamePerson, names, namesAll } from "./asked.js";
import { isDuring } from "./calendar.js";

/** Stage 1. "Viewer is not excluded (as a practitioner: own record, declared relative or neighbour; …)". */
export const isExcluded = (asked: Asked): boolean =>
  isOwnRecord(asked) || asked.case.exclusions.some((exclusion) => excludes(exclusion, asked));

function excludes(exclusion: ExclusionFacts, asked: Asked): boolean {
  if (!isDuring(asked.at, exclusion) || exclusion.accountId !== asked.request.accountId) return false;
  if (exclusion.caseId !== null && exclusion.caseId === asked.case.id) return true;
  return exclusion.personId !== null && isMember(exclusion.personId, asked);
}

const isOwnRecord = (asked: Asked): boolean =>
  asked.viewer.kind !== "FAMILY" && asked.viewer.personId !== null && isMember(asked.viewer.personId, asked);

/** Who ever belonged to the family keeps their place in it here, also once they have left. */
const isMember = (person: Id, { facts, case: inCase }: Asked): boolean =>
  inCase.people.some((member) => isSamePerson(facts, member.personId, person));

/** Whether the subject is, or ever was, in the case: of anybody else it cannot be judged there. "Merging never widens access." */
export const isSpokenOf = (person: Id, { case: inCase }: Asked): boolean =>
  inCase.people.some(({ personId }) => personId === person);

/** Stage 2. "Record, section or value not sealed, or viewer on the seal's list." */
export const sealsOn = (subject: Id, asked: Asked): SealFacts[] =>
  asked.case.seals
    .filter((seal) => isDuring(asked.at, seal) && covers(seal, subject, asked))
    .filter((seal) => !seal.accounts.includes(asked.request.accountId))
    .filter((seal) => !(seal.emergency && grantsNaming(subject, asked).some(({ confirmed }) => confirmed)));

function covers(seal: SealFacts, subject: Id, { target, case: inCase, facts }: Asked): boolean {
  if (seal.mark !== null) return target.marks?.includes(seal.mark) ?? false;
  if (seal.caseId === null && seal.personId === null) return false;
  if (seal.caseId !== null && seal.caseId !== inCase.id) return false;
  if (seal.personId !== null && !isSamePerson(facts, subject, seal.personId)) return false;
  return names(seal.categories, target.category);
}

/** A case sealed as a whole, so that even its existence is not revealed. */
export const isSealedWhole = (asked: Asked): boolean =>
  asked.case.seals.some(
    (seal) =>
      isDuring(asked.at, seal) &&
      seal.mark === null &&
      seal.personId === null &&
      seal.caseId === asked.case.id &&
      namesAll(seal.categories) &&
      seal.existence === "ABSENT" &&
      !seal.accounts.includes(asked.request.accountId) &&
      !(seal.emergency && liveGrants(asked).some(({ confirmed }) => confirmed)),
  );

/** Stage 7. "Protected address, confidential source, mentioned person, harm-if-disclosed marker do not apply to this viewer." */
export const markersOn = (subject: Id, asked: Asked): MarkerFacts[] =>
  asked.case.markers
    .filter((marker) => isDuring(asked.at, marker) && protects(marker, subject, asked))
    .filter((marker) => !marker.accounts.includes(asked.request.accountId))
    .filter((marker) => !(asked.viewer.agencyId !== null && marker.agencies.includes(asked.viewer.agencyId)))
    .filter((marker) => !(marker.emergency && grantsNaming(subject, asked).length > 0));

function protects(marker: MarkerFacts, subject: Id, { target, facts }: Asked): boolean {
  if (marker.mark !== null) return target.marks?.includes(marker.mark) ?? false;
  const concerns = (person: Id) => marker.persons.some((one) => isSamePerson(facts, person, one));
  const ofSubject = concerns(subject);
  switch (marker.kind) {
    case "LOCATION":
      // "Each locating field on each member", whatever its category.
      return target.locates && ofSubject;
    case "MENTIONED":
      return (target.mentioned ?? []).some(concerns) && names(marker.categories, target.category);
    default:
      return ofSubject && names(marker.categories, target.category);
  }
}

/** "EMERGENCY: only with a live grant"; "one case and named people"; "a system client has none". */
export const liveGrants = ({ viewer, mode, request, case: inCase, at }: Asked): EmergencyGrantFacts[] =>
  mode !== "EMERGENCY" || viewer.kind !== "PRACTITIONER"
    ? []
    : inCase.grants.filter((grant) => isDuring(at, grant) && grant.accountId === request.accountId);

/** "One case and named people": a grant that names nobody who is in the case opens no way into it. */
export const isGranted = (asked: Asked): boolean =>
  liveGrants(asked).some(({ persons }) =>
    asked.case.people.some((member) => isDuring(asked.at, member) && persons.includes(member.personId)),
  );

export const grantsNaming = (subject: Id, asked: Asked): EmergencyGrantFacts[] =>
  liveGrants(asked).filter(({ persons }) => persons.includes(subject));

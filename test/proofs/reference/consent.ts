import type { ConsentFacts, Day, PersonFacts, Provision } from "../../../server/sharing/facts.js";
import { agencyOf, type Asked, names, personOf } from "./asked.js";
import { dayOf, hasAge, isDuring, isWithin } from "./calendar.js";

/** "Stage 6 in CONSENT mode, for one subject": "a matching no beats any yes; no match is no permit". */
export function isPermitted(subject: PersonFacts, asked: Asked): boolean {
  const speaksFor = whoseConsents(subject, asked);
  const today = dayOf(asked.at);
  if (speaksFor === undefined || isDead(subject, today) || isDead(speaksFor, today)) return false;
  const provisions = speaksFor.consents
    .filter((consent) => isInForce(consent, asked))
    .filter((consent) => hasAuthority(consent, speaksFor, asked))
    .flatMap((consent) =>
      consent.provisions.filter(({ permit }) => !isSuperseded(consent, permit, speaksFor, asked)),
    )
    .filter((provision) => matches(provision, asked));
  const no = provisions.some(({ permit }) => !permit);
  const yes = provisions.some(({ permit }) => permit);
  return yes && !no;
}

/** "Unborn: the mother is the subject for stage 6"; "at birth consents do not carry over". */
function whoseConsents(subject: PersonFacts, { facts, at }: Asked): PersonFacts | undefined {
  const born = subject.unbornOf === null || (subject.bornOn !== null && dayOf(at) >= subject.bornOn);
  return born ? subject : personOf(facts, subject.unbornOf!);
}

/** "Death: the person's consents lapse; their values are shared by decision only." */
const isDead = ({ diedOn }: PersonFacts, day: Day): boolean => diedOn !== null && day >= diedOn;

/** "Withdrawal takes effect for the very next read." */
const isInForce = ({ givenAt, withdrawnAt }: ConsentFacts, { at }: Asked): boolean =>
  isDuring(at, { from: givenAt, until: withdrawnAt });

/**
 * "A consent explicitly superseded by a later one is dropped": later is strictly later, and given by now, be it withdrawn
 * since. What it said yes to is gone whoever superseded it; what it said no to only where they had the authority to on
 * the day they did ("a newer narrow permit never erases an older refusal").
 */
const isSuperseded = (consent: ConsentFacts, permit: boolean, subject: PersonFacts, asked: Asked): boolean =>
  subject.consents.some(
    (later) =>
      later.supersedes.includes(consent.id) &&
      later.givenAt > consent.givenAt &&
      later.givenAt <= asked.at &&
      (permit || mayDecide(later, subject, dayOf(later.givenAt), asked)),
  );

/** "Whose giver had authority when given and still has." */
const hasAuthority = (consent: ConsentFacts, subject: PersonFacts, asked: Asked): boolean =>
  mayDecide(consent, subject, dayOf(consent.givenAt), asked) &&
  mayDecide(consent, subject, dayOf(asked.at), asked);

/** Whether the giver had, on this day, authority over this category for this purpose. The dead have none. */
function mayDecide(consent: ConsentFacts, subject: PersonFacts, day: Day, asked: Asked): boolean {
  const giver = consent.giverPersonId === null ? undefined : personOf(asked.facts, consent.giverPersonId);
  if (giver !== undefined && isDead(giver, day)) return false;
  switch (consent.authority) {
    case "SELF":
      return consent.giverPersonId === subject.id && decidesForThemselves(subject, day, asked);
    case "PARENTAL_RESPONSIBILITY":
      return (
        isKnownMinor(subject, day) &&
        holdsUnlimited(consent, subject, day, asked.target.category) &&
        !isInCare(subject, day) &&
        !isFoundCompetent(subject, day, asked)
      );
    case "CARE_ORDER":
      return (
        isKnownMinor(subject, day) &&
        holdsUnlimited(consent, subject, day, asked.target.category) &&
        !isFoundCompetent(subject, day, asked)
      );
    case "ATTORNEY":
    case "DEPUTY":
    case "BEST_INTERESTS":
      return held(consent, subject, day).some(({ categories }) => names(categories, asked.target.category));
    default:
      return false;
  }
}

/** "Self 18+; 16–17; Gillick-competent under 16." Nobody of unknown age has reached sixteen. */
const decidesForThemselves = (subject: PersonFacts, day: Day, asked: Asked): boolean =>
  subject.bornOn !== null && (hasAge(16, subject.bornOn, day) || isFoundCompetent(subject, day, asked));

/**
 * A court may limit one holder of parental responsibility: a limit beside the original still limits, so of several rows
 * of one holder each must allow it (Children Act 1989 ss.8, 33(3)(b)).
 */
function holdsUnlimited(consent: ConsentFacts, subject: PersonFacts, day: Day, category: string): boolean {
  const rows = held(consent, subject, day);
  return rows.length > 0 && rows.every(({ categories }) => names(categories, category));
}

/** The live rows of that kind with that holder. */
const held = (consent: ConsentFacts, subject: PersonFacts, day: Day) =>
  subject.authorities.filter(
    (authority) =>
      authority.kind === consent.authority &&
      isWithin(day, authority) &&
      ((authority.holderPersonId !== null && authority.holderPersonId === consent.giverPersonId) ||
        (authority.holderAgencyId !== null && authority.holderAgencyId === consent.giverAgencyId)),
  );

/** Parental responsibility and a care order end with the 18th birthday: Children Act 1989 s.105(1), s.91(12). */
const isKnownMinor = ({ bornOn }: PersonFacts, day: Day) => bornOn !== null && !hasAge(18, bornOn, day);

const isInCare = ({ authorities }: PersonFacts, day: Day): boolean =>
  authorities.some((authority) => authority.kind === "CARE_ORDER" && isWithin(day, authority));

/**
 * "A Gillick finding is for one decision (categories, purpose), dated, never general; within it the child's own decision
 * governs the child's own data": while its dates run, until the eighteenth birthday (from sixteen the word of the young
 * person counts in everything, and those who spoke for the child do not win back what the finding took from them).
 */
const isFoundCompetent = (subject: PersonFacts, day: Day, { target, purpose }: Asked): boolean =>
  !(subject.bornOn !== null && hasAge(18, subject.bornOn, day)) &&
  subject.authorities.some(
    (finding) =>
      finding.kind === "GILLICK" &&
      isWithin(day, finding) &&
      finding.purposes.includes(purpose) &&
      names(finding.categories, target.category),
  );

/**
 * "Yes to or no to these agencies (named, or a type) × these categories × these purposes × this period. Attributes of a
 * provision are AND-ed, values of one attribute OR-ed; an attribute left out matches nothing."
 */
function matches(provision: Provision, { facts, viewer, target, purpose, at }: Asked): boolean {
  const agency = agencyOf(facts, viewer.agencyId);
  if (agency === undefined) return false;
  const toThem = provision.agencies.includes(agency.id) || provision.agencyTypes.includes(agency.type);
  return (
    toThem &&
    names(provision.categories, target.category) &&
    provision.purposes.includes(purpose) &&
    isWithin(dayOf(at), provision)
  );
}

import { ALL, type Mask, NONE } from "../categories.js";
import type { AuthorityFacts, ConsentFacts, Day, Id, PersonFacts } from "../facts.js";
import { coversDay, hasReached } from "../time.js";

/**
 * The categories over which a giver has authority for a subject on a day and for a purpose.
 * Sources: Family Law Reform Act 1969 s.8 (16 and 17), Gillick [1985] UKHL 7, Children Act 1989 s.3 and s.33, Mental Capacity Act 2005.
 */
export function authorityOf(consent: ConsentFacts, subject: PersonFacts, purpose: string, day: Day): Mask {
  switch (consent.authority) {
    case "SELF":
      if (consent.giverPersonId !== subject.id) return NONE;
      return reached(16, subject, day) ? ALL : gillickMask(subject, purpose, day);
    case "PARENTAL_RESPONSIBILITY":
      return consent.giverPersonId === null
        ? NONE
        : parentalMask(subject, consent.giverPersonId, purpose, day);
    case "CARE_ORDER":
      return childUntil18(subject, day) &&
        live(subject, "CARE_ORDER", day).some(
          (order) => order.holderAgencyId === consent.giverAgencyId && order.holderAgencyId !== null,
        )
        ? ALL & ~gillickMask(subject, purpose, day)
        : NONE;
    default:
      return live(subject, consent.authority, day)
        .filter((one) => isHolder(one, consent))
        .reduce((mask, one) => mask | one.categories, NONE);
  }
}

/** What a holder of parental responsibility may decide: not after 18, not under a care order, not what a competent child decides. */
export function parentalMask(child: PersonFacts, holder: Id, purpose: string, day: Day): Mask {
  const holds = live(child, "PARENTAL_RESPONSIBILITY", day).some(
    ({ holderPersonId }) => holderPersonId === holder,
  );
  if (!holds || !childUntil18(child, day) || live(child, "CARE_ORDER", day).length > 0) return NONE;
  return ALL & ~gillickMask(child, purpose, day);
}

/** What an attorney or deputy may decide for an adult. */
export const hasPowerOf = (subject: PersonFacts, holder: Id, day: Day): Mask =>
  [...live(subject, "ATTORNEY", day), ...live(subject, "DEPUTY", day)]
    .filter(({ holderPersonId }) => holderPersonId === holder)
    .reduce((mask, one) => mask | one.categories, NONE);

/** What a child under 16 was found competent to decide: these categories, for these purposes (null: for any). */
export function gillickMask(child: PersonFacts, purpose: string | null, day: Day): Mask {
  if (child.bornOn === null || hasReached(16, child.bornOn, day)) return NONE;
  return live(child, "GILLICK", day)
    .filter(({ purposes }) => purpose === null || purposes.includes(purpose))
    .reduce((mask, finding) => mask | finding.categories, NONE);
}

const live = (person: PersonFacts, kind: AuthorityFacts["kind"], day: Day) =>
  person.authorities.filter((one) => one.kind === kind && coversDay(one, day));

const reached = (age: number, person: PersonFacts, day: Day) =>
  person.bornOn !== null && hasReached(age, person.bornOn, day);

const childUntil18 = (person: PersonFacts, day: Day) =>
  person.bornOn !== null && !hasReached(18, person.bornOn, day);

const isHolder = (authority: AuthorityFacts, consent: ConsentFacts) =>
  (consent.giverPersonId !== null && authority.holderPersonId === consent.giverPersonId) ||
  (consent.giverAgencyId !== null && authority.holderAgencyId === consent.giverAgencyId);

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
      return childUntil18(subject, day)
        ? common(
            live(subject, "CARE_ORDER", day).filter(
              ({ holderAgencyId }) => holderAgencyId !== null && holderAgencyId === consent.giverAgencyId,
            ),
          ) & ~gillickMask(subject, purpose, day)
        : NONE;
    default:
      return live(subject, consent.authority, day)
        .filter((one) => isHolder(one, consent))
        .reduce((mask, one) => mask | one.categories, NONE);
  }
}

/**
 * What a holder of parental responsibility may decide: no more than each of their authorities in force says (a court order may
 * limit one holder), not after 18, not under a care order, not what a competent child decides.
 */
export function parentalMask(child: PersonFacts, holder: Id, purpose: string, day: Day): Mask {
  if (!childUntil18(child, day) || live(child, "CARE_ORDER", day).length > 0) return NONE;
  const held = live(child, "PARENTAL_RESPONSIBILITY", day).filter(
    ({ holderPersonId }) => holderPersonId === holder,
  );
  return common(held) & ~gillickMask(child, purpose, day);
}

/** What an attorney or deputy may decide for an adult. */
export const hasPowerOf = (subject: PersonFacts, holder: Id, day: Day): Mask =>
  [...live(subject, "ATTORNEY", day), ...live(subject, "DEPUTY", day)]
    .filter(({ holderPersonId }) => holderPersonId === holder)
    .reduce((mask, one) => mask | one.categories, NONE);

/**
 * What a child was found competent to decide, as long as the finding and the childhood last: these categories, for these
 * purposes (null: for any). The 16th birthday does not give the decision back to the parents.
 */
export function gillickMask(child: PersonFacts, purpose: string | null, day: Day): Mask {
  if (!childUntil18(child, day)) return NONE;
  return live(child, "GILLICK", day)
    .filter(({ purposes }) => purpose === null || purposes.includes(purpose))
    .reduce((mask, finding) => mask | finding.categories, NONE);
}

/** What several authorities of one holder all allow; nothing where there is none. */
const common = (held: readonly AuthorityFacts[]): Mask =>
  held.length === 0 ? NONE : held.reduce((mask, { categories }) => mask & categories, ALL);

const live = (person: PersonFacts, kind: AuthorityFacts["kind"], day: Day) =>
  person.authorities.filter((one) => one.kind === kind && coversDay(one, day));

const reached = (age: number, person: PersonFacts, day: Day) =>
  person.bornOn !== null && hasReached(age, person.bornOn, day);

const childUntil18 = (person: PersonFacts, day: Day) =>
  person.bornOn !== null && !hasReached(18, person.bornOn, day);

const isHolder = (authority: AuthorityFacts, consent: ConsentFacts) =>
  (consent.giverPersonId !== null && authority.holderPersonId === consent.giverPersonId) ||
  (consent.giverAgencyId !== null && authority.holderAgencyId === consent.giverAgencyId);

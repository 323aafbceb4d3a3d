import { plusDays } from "../calendar.js";
import { NONE } from "../categories.js";
import type { AgencyFacts, ConsentFacts, Day, Instant, PersonFacts, Provision } from "../facts.js";
import { coversDay, londonDay } from "../time.js";
import { authorityOf } from "./authority.js";
import { isSuperseded, isWithdrawn } from "./consentState.js";

/** The statements about somebody that were given by now, not withdrawn and not replaced. */
export const standingOf = (person: PersonFacts, at: Instant): ConsentFacts[] =>
  person.consents.filter(
    (one) => one.givenAt <= at && !isWithdrawn(one, at) && !isSuperseded(one, person, at),
  );

/** The day in London on which it was given. */
export const givenOn = ({ givenAt }: ConsentFacts): Day => londonDay(givenAt);

/** Whether somebody gave it for a child, so that it ends with the childhood. */
export const isForChild = ({ authority }: ConsentFacts) =>
  authority === "PARENTAL_RESPONSIBILITY" || authority === "CARE_ORDER";

/** Whether it says anything with authority on a day. */
export const counts = (consent: ConsentFacts, person: PersonFacts, day: Day) =>
  consent.provisions.some((one) => authorityFor(consent, person, one, one.purposes, day) !== NONE);

/** What a sentence says of with authority, on the day it was given and on this one. */
export const authorityFor = (
  consent: ConsentFacts,
  person: PersonFacts,
  { categories }: Provision,
  purposes: readonly string[],
  day: Day,
) =>
  purposes.reduce(
    (mask, purpose) =>
      mask |
      (categories &
        authorityOf(consent, person, purpose, day) &
        authorityOf(consent, person, purpose, givenOn(consent))),
    NONE,
  );

/** Whether another yes in force takes over all that this one says, without a day between them. */
export const isRenewed = (ending: Provision, standing: readonly ConsentFacts[]): boolean =>
  standing
    .flatMap(({ provisions }) => provisions)
    .some(
      (other) =>
        other.permit &&
        (other.until === null || other.until > ending.until!) &&
        other.from <= plusDays(ending.until!, 1) &&
        (ending.categories & ~other.categories) === NONE &&
        ending.purposes.every((purpose) => other.purposes.includes(purpose)) &&
        ending.agencies.every((id) => other.agencies.includes(id)) &&
        ending.agencyTypes.every((type) => other.agencyTypes.includes(type)),
    );

/** The consents of different holders of parental responsibility of whom one says yes and another no to the same. */
export function disputedAmong(
  person: PersonFacts,
  standing: readonly ConsentFacts[],
  agencies: readonly AgencyFacts[],
  today: Day,
): ConsentFacts[] {
  const parents = standing.filter(({ authority }) => authority === "PARENTAL_RESPONSIBILITY");
  const sentences = parents.flatMap((consent) =>
    consent.provisions.filter((one) => coversDay(one, today)).map((provision) => ({ consent, provision })),
  );
  const clash = sentences.filter((one) =>
    sentences.some((other) => {
      if (
        one.provision.permit === other.provision.permit ||
        one.consent.giverPersonId === other.consent.giverPersonId
      )
        return false;
      const common = one.provision.purposes.filter((purpose) => other.provision.purposes.includes(purpose));
      return (
        common.some(
          (purpose) =>
            (authorityFor(one.consent, person, one.provision, [purpose], today) &
              authorityFor(other.consent, person, other.provision, [purpose], today)) !==
            NONE,
        ) && agencies.some((agency) => names(one.provision, agency) && names(other.provision, agency))
      );
    }),
  );
  return [...new Set(clash.map(({ consent }) => consent))];
}

const names = (provision: Provision, { id, type }: AgencyFacts) =>
  provision.agencies.includes(id) || provision.agencyTypes.includes(type);

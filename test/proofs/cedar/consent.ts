import type { ConsentFacts, Facts, PersonFacts } from "../../../server/sharing/facts.js";
import {
  among,
  and,
  birthday,
  dayNumber,
  during,
  inCategories,
  not,
  number,
  or,
  within,
} from "./expressions.js";

/** Cedar's condition under which one person's consents let this viewer have a value. */
export function consented(subject: PersonFacts, facts: Facts): string {
  const speaker =
    subject.unbornOf === null ? subject : facts.people.find(({ id }) => id === subject.unbornOf);
  if (speaker === undefined) return "false";
  const alive = and(...[subject, speaker].map((person) => isAlive(person, "context.day")));
  return and(alive, said(speaker, facts, true), not(said(speaker, facts, false)));
}

const said = (person: PersonFacts, facts: Facts, permit: boolean): string =>
  or(
    ...person.consents.map((consent) => {
      const provisions = consent.provisions
        .filter((provision) => provision.permit === permit)
        .map((provision) =>
          and(
            permit ? "true" : not(silenced(consent, person, facts)),
            or(
              among(provision.agencies, "principal.agency"),
              among(provision.agencyTypes, "principal.agencyType"),
            ),
            inCategories(provision.categories),
            among(provision.purposes, "context.purpose"),
            within("context.day", provision),
          ),
        );
      return provisions.length === 0
        ? "false"
        : and(counts(consent, person, facts, permit), or(...provisions));
    }),
  );

const replacing = (consent: ConsentFacts, { consents }: PersonFacts): ConsentFacts[] =>
  consents.filter(({ supersedes, givenAt }) => supersedes.includes(consent.id) && givenAt > consent.givenAt);

/** What said no falls silent only where whoever replaced it might speak on that day. */
const silenced = (consent: ConsentFacts, person: PersonFacts, facts: Facts): string =>
  or(
    ...replacing(consent, person).map((later) =>
      and(`context.at >= ${later.givenAt}`, authority(later, person, facts, `${dayNumber(later.givenAt)}`)),
    ),
  );

function counts(consent: ConsentFacts, person: PersonFacts, facts: Facts, permit: boolean): string {
  const replacedFrom = permit
    ? replacing(consent, person).map(({ givenAt }) => `context.at >= ${givenAt}`)
    : [];
  return and(
    during({ from: consent.givenAt, until: consent.withdrawnAt }),
    not(or(...replacedFrom)),
    authority(consent, person, facts, "context.day"),
    authority(consent, person, facts, `${dayNumber(consent.givenAt)}`),
  );
}

const isAlive = ({ diedOn }: PersonFacts, day: string) =>
  diedOn === null ? "true" : `${day} < ${number(diedOn)}`;

function authority(consent: ConsentFacts, person: PersonFacts, facts: Facts, day: string): string {
  const { bornOn } = person;
  const giver = facts.people.find(({ id }) => id === consent.giverPersonId);
  const lives = giver === undefined ? "true" : isAlive(giver, day);
  const rows = person.authorities.filter(
    ({ kind, holderPersonId, holderAgencyId }) =>
      kind === consent.authority &&
      ((holderPersonId !== null && holderPersonId === consent.giverPersonId) ||
        (holderAgencyId !== null && holderAgencyId === consent.giverAgencyId)),
  );
  // One row at least, and of several each.
  const held = and(
    or(...rows.map((row) => within(day, row))),
    ...rows.map((row) => or(not(within(day, row)), inCategories(row.categories))),
  );
  const inCare = or(
    ...person.authorities.filter(({ kind }) => kind === "CARE_ORDER").map((row) => within(day, row)),
  );
  switch (consent.authority) {
    case "SELF":
      if (consent.giverPersonId !== person.id || bornOn === null) return "false";
      return and(lives, or(`${day} >= ${birthday(bornOn, 16)}`, found(person, bornOn, day)));
    case "PARENTAL_RESPONSIBILITY":
    case "CARE_ORDER": {
      if (bornOn === null) return "false";
      const parents = consent.authority === "CARE_ORDER" ? "true" : not(inCare);
      return and(lives, `${day} < ${birthday(bornOn, 18)}`, held, parents, not(found(person, bornOn, day)));
    }
    default:
      return and(lives, or(...rows.map((row) => and(within(day, row), inCategories(row.categories)))));
  }
}

/** A Gillick finding of that day for what is asked. */
const found = (person: PersonFacts, bornOn: string, day: string): string =>
  and(
    `${day} < ${birthday(bornOn, 18)}`,
    or(
      ...person.authorities
        .filter(({ kind }) => kind === "GILLICK")
        .map((row) =>
          and(within(day, row), inCategories(row.categories), among(row.purposes, "context.purpose")),
        ),
    ),
  );

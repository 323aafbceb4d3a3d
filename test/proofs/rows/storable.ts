import type {
  AuthorityFacts,
  CaseFacts,
  ConsentFacts,
  Days,
  Facts,
  Id,
  MarkerFacts,
  PersonFacts,
  SealFacts,
  Span,
  ViewerFacts,
} from "../../../server/sharing/facts.js";
import { AGENCIES, NOBODY } from "../worlds/Setting.js";

/** A world as the tables can hold it: what their checks refuse is left out or mended. */
export function storable(told: Omit<Facts, "viewer">): Omit<Facts, "viewer"> {
  const ids = told.people.map(({ id }) => id);
  return {
    agencies: told.agencies,
    agreements: told.agreements.filter(({ agencies }) => agencies.length >= 2).map(ordered),
    people: told.people.map(storablePerson),
    cases: told.cases.map((one, index) => storableCase(one, index === 0, told.people, ids)),
  };
}

/** Accounts as the tables can hold them: practitioners are of an agency, the family of none. */
export function storableViewers(viewers: readonly ViewerFacts[]): ViewerFacts[] {
  const accounts = viewers.map((viewer) => ({
    ...viewer,
    agencyId: viewer.kind === "FAMILY" ? null : (viewer.agencyId ?? NOBODY),
  }));
  return accounts.map((viewer) => ({
    ...viewer,
    supervises: viewer.supervises
      .filter(({ practitionerId }) => practitionerId !== viewer.practitionerId)
      .map((line) => ({
        ...line,
        // Whom one supervises has the roles of their accounts, while those count.
        roles: accounts
          .filter(
            ({ practitionerId, agencyId }) =>
              practitionerId === line.practitionerId && agencyId === line.agencyId,
          )
          .flatMap((account) => account.roles.map((role) => ({ ...role, ...both(role, account) }))),
      })),
  }));
}

const both = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  until:
    one.until === null || other.until === null
      ? (one.until ?? other.until)
      : Math.min(one.until, other.until),
});

const ordered = <D extends Days>(days: D): D => ({
  ...days,
  until: days.until !== null && days.until < days.from ? days.from : days.until,
});

/** Whoever speaks for a child does so from its birth on. */
const fromBirth = (authority: AuthorityFacts, { bornOn }: PersonFacts): AuthorityFacts => ({
  ...authority,
  from: bornOn !== null && bornOn > authority.from ? bornOn : authority.from,
});

const storablePerson = (person: PersonFacts): PersonFacts => ({
  ...person,
  benefits: person.benefits.map(ordered),
  authorities: person.authorities.map((authority) => ordered(fromBirth(authority, person))),
  consents: person.consents.map((consent) => ({
    ...consent,
    ...oneGiver(consent),
    provisions: consent.provisions
      .filter(({ categories, purposes }) => categories !== 0 && purposes.length > 0)
      .map(ordered),
  })),
});

const oneGiver = ({ giverPersonId, giverAgencyId }: ConsentFacts) =>
  giverPersonId === null
    ? { giverPersonId, giverAgencyId: giverAgencyId ?? Object.keys(AGENCIES)[0]! }
    : { giverPersonId, giverAgencyId: null };

function storableCase(
  one: CaseFacts,
  first: boolean,
  people: readonly PersonFacts[],
  ids: readonly Id[],
): CaseFacts {
  const members = one.people.map(({ personId }) => personId);
  const linked = people.filter(({ id }) => members.includes(id)).flatMap(({ linkedIds }) => linkedIds);
  const concerns = (person: Id | null) =>
    person !== null && (members.includes(person) || (linked.includes(person) && ids.includes(person)));
  // A value's seal or marker is one of its case.
  const ofValues = <M extends SealFacts | MarkerFacts>({ mark }: M) => mark !== null && first;
  let led = false;
  return {
    ...one,
    relationships: one.relationships.map((relationship) => {
      const leads = relationship.kind === "LEAD" && relationship.practitionerId !== null && !led;
      led ||= leads;
      return {
        ...relationship,
        kind: leads ? "LEAD" : relationship.practitionerId === null ? "REFERRAL" : "MEMBER",
      };
    }),
    exclusions: one.exclusions.filter(({ caseId, personId }) => caseId === one.id || concerns(personId)),
    seals: one.seals
      .filter((seal) =>
        seal.mark === null ? seal.caseId === one.id || concerns(seal.personId) : ofValues(seal),
      )
      .map((seal) => (seal.mark === null ? seal : { ...seal, caseId: one.id })),
    markers: one.markers.filter((marker) =>
      marker.mark === null ? marker.persons.some(concerns) : ofValues(marker),
    ),
  };
}

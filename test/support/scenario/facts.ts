import type {
  CaseFacts,
  Facts,
  GatewayFacts,
  Id,
  Instant,
  PersonFacts,
  Span,
  ViewerFacts,
} from "../../../server/sharing/facts.js";
import { ALL, maskOf } from "../../../server/sharing/categories.js";
import { londonDay } from "../../../server/sharing/time.js";
import type { Rows, Tables } from "./rows.js";

/** What the door would load for these cases, worked out of the rows without a database. */
export function worldFacts(rows: Rows, caseIds: readonly Id[], at: Instant): Omit<Facts, "viewer"> {
  return {
    agencies: live(rows.agency).map(({ id, type, ...period }) => ({ id, type, ...span(period) })),
    agreements: live(rows.agreement).map(({ id, agencies, purposes, categories, from_on, until_on }) => ({
      id,
      agencies,
      purposes,
      categories,
      from: from_on,
      until: until_on,
    })),
    cases: rows.case_record.filter(({ id }) => caseIds.includes(id)).map(({ id }) => caseFacts(rows, id, at)),
    people: rows.person.map(({ id }) => personFacts(rows, id)),
  };
}

/** What it would load of the viewer; null for nobody. */
export function viewerFacts(rows: Rows, accountId: Id): ViewerFacts | null {
  const account = live(rows.account).find(({ id }) => id === accountId);
  if (!account) return null;
  const rolesOf = (ids: readonly Id[]) =>
    live(rows.role_grant)
      .filter(({ account_id }) => ids.includes(account_id))
      .map(({ role, ...period }) => ({ role, ...span(period) }));
  return {
    accountId,
    kind: account.kind,
    agencyId: account.agency_id,
    practitionerId: account.practitioner_id,
    personId: account.person_id,
    roles: rolesOf([accountId]),
    supervises: live(rows.supervision)
      .filter(({ supervisor_id }) => supervisor_id === account.practitioner_id)
      .map(({ supervisee_id, agency_id, ...period }) => ({
        practitionerId: supervisee_id,
        agencyId: agency_id,
        roles: rolesOf(
          live(rows.account)
            .filter(({ practitioner_id }) => practitioner_id === supervisee_id)
            .map(({ id }) => id),
        ),
        ...span(period),
      })),
    ...span(account),
  };
}

function caseFacts(rows: Rows, caseId: Id, at: Instant): CaseFacts {
  const ofCase = <R extends { case_id: Id | null }>(table: readonly R[]) =>
    live(table).filter(({ case_id }) => case_id === caseId);
  const people = ofCase(rows.case_person);
  // Restrictions hold for every id of a person.
  const ids = new Set(people.flatMap(({ person_id }) => [person_id, ...linkedTo(rows, person_id)]));
  const ofCaseOrPeople = <R extends { case_id: Id | null; person_id: Id | null }>(table: readonly R[]) =>
    live(table).filter(
      ({ case_id, person_id }) => case_id === caseId || (person_id !== null && ids.has(person_id)),
    );
  const relationships = ofCase(rows.involvement);
  const lead = relationships.find((row) => row.kind === "LEAD" && covers(row, at));
  return {
    id: caseId,
    leadAgencyId: (lead ?? rows.case_record.find(({ id }) => id === caseId)!).agency_id,
    purposes: ofCase(rows.case_purpose).map(({ purpose, ...period }) => ({ purpose, ...span(period) })),
    people: people.map(({ person_id, ...period }) => ({ personId: person_id, ...span(period) })),
    relationships: relationships.map(({ id, kind, agency_id, practitioner_id, ...period }) => ({
      id,
      kind,
      agencyId: agency_id,
      practitionerId: practitioner_id,
      ...span(period),
    })),
    exclusions: ofCaseOrPeople(rows.exclusion).map(({ id, account_id, case_id, person_id, ...period }) => ({
      id,
      accountId: account_id,
      caseId: case_id,
      personId: person_id,
      ...span(period),
    })),
    seals: ofCaseOrPeople(rows.seal).map(
      ({ id, mark, case_id, person_id, categories, accounts, existence, emergency, ...period }) => ({
        id,
        mark,
        caseId: case_id,
        personId: person_id,
        categories,
        accounts,
        existence,
        emergency,
        ...span(period),
      }),
    ),
    markers: live(rows.protection_marker)
      .map((row) => ({ ...row, persons: [...row.persons, ...householdOf(rows, row)] }))
      .filter(({ case_id, persons }) => case_id === caseId || persons.some((person) => ids.has(person)))
      .map(({ id, kind, mark, persons, categories, accounts, agencies, effect, emergency, ...period }) => ({
        id,
        kind,
        mark,
        persons,
        categories,
        accounts,
        agencies,
        effect,
        emergency,
        ...span(period),
      })),
    decisions: ofCase(rows.sharing_decision).map(
      ({
        id,
        share,
        gateway,
        purpose,
        agencies,
        persons,
        categories,
        review_on,
        objected_at,
        ...period
      }) => ({
        id,
        share,
        gateway: GATEWAYS[gateway] ?? UNCONDITIONAL,
        purpose,
        agencies,
        persons,
        categories,
        reviewOn: review_on,
        objectedAt: objected_at,
        ...span(period),
      }),
    ),
    grants: ofCase(rows.emergency_grant).map(({ id, account_id, persons, confirmed_by, ...period }) => ({
      id,
      accountId: account_id,
      persons,
      confirmed: confirmed_by !== null,
      ...span(period),
    })),
  };
}

const UNCONDITIONAL: GatewayFacts = { categories: ALL, ageFrom: null, ageBefore: null, benefits: [] };
const GATEWAYS: Record<string, GatewayFacts> = {
  FEED_18_19: {
    categories: maskOf("IDENTITY", "CONTACT", "EDUCATION"),
    ageFrom: 18,
    ageBefore: 20,
    benefits: ["JSA", "IS", "IB", "ESA"],
  },
};

function personFacts(rows: Rows, personId: Id): PersonFacts {
  const of = <R extends { person_id: Id }>(table: readonly R[]) =>
    table.filter(({ person_id }) => person_id === personId);
  const life = of(live(rows.person_life))[0];
  return {
    id: personId,
    bornOn: life?.born_on ?? null,
    diedOn: life?.died_on ?? null,
    unbornOf: life?.unborn_of ?? null,
    linkedIds: linkedTo(rows, personId),
    benefits: of(live(rows.person_benefit)).map(({ kind, from_on, until_on }) => ({
      kind,
      from: from_on,
      until: until_on,
    })),
    // A withdrawn consent stays a fact: it says why a value is withheld.
    consents: of(rows.consent)
      .filter((row) => !isRetired(row) || row.retired_how === "WITHDRAWN")
      .map((consent) => ({
        id: consent.id,
        withdrawnAt: consent.retired_at ?? null,
        givenAt: consent.given_at,
        giverPersonId: consent.giver_person_id,
        giverAgencyId: consent.giver_agency_id,
        authority: consent.authority,
        supersedes: consent.supersedes,
        provisions: rows.consent_provision
          .filter(({ consent_id }) => consent_id === consent.id)
          .map(({ permit, agencies, agency_types, categories, purposes, from_on, until_on }) => ({
            permit,
            agencies,
            agencyTypes: agency_types,
            categories,
            purposes,
            from: from_on,
            until: until_on,
          })),
      })),
    authorities: of(live(rows.authority)).map(
      ({ id, kind, holder_person_id, holder_agency_id, categories, purposes, from_on, until_on }) => ({
        id,
        kind,
        holderPersonId: holder_person_id,
        holderAgencyId: holder_agency_id,
        categories,
        purposes,
        from: from_on,
        until: until_on,
      }),
    ),
  };
}

/** All other ids of a person, over any number of merges. */
function linkedTo(rows: Rows, personId: Id): Id[] {
  const found = new Set([personId]);
  for (const id of found)
    for (const { person_id, linked_id } of live(rows.person_link)) {
      if (person_id === id) found.add(linked_id);
      if (linked_id === id) found.add(person_id);
    }
  found.delete(personId);
  return [...found];
}

/** Whoever was of the household at any time while the marker holds: moving out does not open anything. */
const householdOf = (rows: Rows, { household_id, from_at, until_at }: Tables["protection_marker"]): Id[] =>
  household_id === null
    ? []
    : live(rows.person_address)
        .filter(
          (home) =>
            home.household_id === household_id &&
            (home.until_on === null || londonDay(from_at) <= home.until_on) &&
            (until_at === null || home.from_on <= londonDay(until_at - 1)),
        )
        .map(({ person_id }) => person_id);

type Retirable = { retired_at?: Instant | null };
const isRetired = (row: Retirable) => row.retired_at != null;
const live = <R extends object>(table: readonly R[]) => table.filter((row) => !isRetired(row as Retirable));

const span = ({ from_at, until_at }: { from_at: Instant; until_at: Instant | null }): Span => ({
  from: from_at,
  until: until_at,
});
const covers = ({ from_at, until_at }: { from_at: Instant; until_at: Instant | null }, at: Instant) =>
  from_at <= at && (until_at === null || at < until_at);

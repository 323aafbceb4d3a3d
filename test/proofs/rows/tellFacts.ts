import type {
  CaseFacts,
  Day,
  Days,
  Facts,
  Id,
  Instant,
  PersonFacts,
  Span,
  ViewerFacts,
} from "../../../server/sharing/facts.js";
import { londonDay } from "../../../server/sharing/time.js";
import type { Dice } from "../worlds/Dice.js";
import type { Rows } from "./Rows.js";
import { uuidOf } from "./uuids.js";

type Told = Omit<Facts, "viewer">;
type Row = Record<string, unknown>;

/** Where facts are told: in which partnership, and whether all of them have been retired since. */
export interface Telling {
  rows: Rows;
  dice: Dice;
  partnership: string;
  retired: boolean;
  /** Any category and agency for the governed rows among them. */
  governed: () => { category: number; agency_id: Id };
}

const RECORDED = { recorded_at: "2000-01-01T00:00:00Z", recorded_epoch: 0 };
const RETIRED = { retired_at: "2001-01-01T00:00:00Z", retired_epoch: 1, retired_how: "ERROR" };

/** Facts, with the database's ids, as rows of the tables from which the door reads them. */
export function tellFacts(told: Told, viewers: readonly ViewerFacts[], telling: Telling): void {
  const { rows, partnership, retired } = telling;
  const fact = (table: string, { id = rows.id(), ...row }: Row) =>
    rows.add(table, {
      partnership_id: partnership,
      id: retired ? uuidOf("retired", id as Id) : id,
      ...row,
      ...RECORDED,
      ...(retired && RETIRED),
    });
  if (!retired) {
    rows.add("partnership", { partnership_id: partnership, name: "P", area: "A" });
    rows.add("partnership_epoch", { partnership_id: partnership, epoch: 1 });
    for (const { id } of told.people) rows.add("person", { partnership_id: partnership, id, reference: id });
    for (const { id, type, ...span } of told.agencies) fact("agency", { id, type, name: "A", ...at(span) });
    for (const viewer of viewers) tellViewer(viewer, telling, fact);
  }
  for (const { id, agencies, purposes, categories, ...period } of told.agreements)
    fact("agreement", {
      id,
      name: "A",
      agencies,
      purposes,
      categories,
      ...on(period),
      review_on: period.from,
    });
  for (const one of told.cases) tellCase(one, telling, fact);
  tellRestrictions(told, telling, fact);
  for (const person of told.people) tellPerson(person, telling, fact);
}

type Fact = (table: string, row: Row) => void;

function tellViewer(viewer: ViewerFacts, { rows }: Telling, fact: Fact): void {
  const { accountId, kind, agencyId, practitionerId, personId } = viewer;
  const who = { agency_id: agencyId, practitioner_id: practitionerId, person_id: personId };
  const names = { issuer: "i", subject: accountId, display_name: "D" };
  fact("account", { id: accountId, kind, ...who, ...names, ...at(viewer) });
  for (const role of viewer.roles)
    fact("role_grant", { id: rows.id(), account_id: accountId, role: role.role, ...at(role) });
  for (const line of viewer.supervises)
    fact("supervision", {
      agency_id: line.agencyId,
      supervisor_id: practitionerId,
      supervisee_id: line.practitionerId,
      ...at(line),
    });
}

function tellCase(one: CaseFacts, telling: Telling, fact: Fact): void {
  const { rows, partnership, retired, governed } = telling;
  const case_id = one.id;
  const subjects = one.people.map(({ personId }) => personId);
  const everybody = subjects.length === 0 ? [uuidOf("person", "nobody")] : subjects;
  if (!retired) {
    const names = { family_id: case_id, reference: case_id, status: "REFERRED", opened_on: "2020-01-01" };
    const record = { partnership_id: partnership, id: case_id, case_id, ...names };
    rows.add("case_record", { ...record, ...governed(), subjects: everybody });
    rows.add("case_epoch", { partnership_id: partnership, case_id, epoch: 1 });
  }
  for (const { personId, ...span } of one.people)
    fact("case_person", { case_id, person_id: personId, ...governed(), role: "OTHER", ...at(span) });
  for (const { purpose, ...span } of one.purposes) fact("case_purpose", { case_id, purpose, ...at(span) });
  for (const { id, kind, agencyId, practitionerId, ...span } of one.relationships)
    fact("involvement", {
      id,
      case_id,
      kind,
      category: governed().category,
      agency_id: agencyId,
      practitioner_id: practitionerId,
      subjects: everybody,
      ...at(span),
    });
  for (const { gateway, ...decision } of one.decisions) {
    const { id, share, purpose, agencies, persons, categories, reviewOn, objectedAt } = decision;
    const code = `${partnership} ${retired} ${id}`;
    const law = { name: "L", source: "L", purposes: [], agreement_to_be_sought: false, regime: "UK_GDPR" };
    const { ageFrom, ageBefore, benefits } = gateway;
    const limits = { categories: gateway.categories, age_from: ageFrom, age_before: ageBefore, benefits };
    rows.add("legal_gateway", { code, ...law, ...limits });
    const why = { decided_by: id, why_necessary: "n", why_proportionate: "p", family_told: true };
    const what = { share, purpose, gateway: code, agencies, persons, categories, review_on: reviewOn };
    fact("sharing_decision", {
      id,
      case_id,
      ...what,
      ...why,
      objected_at: time(objectedAt),
      ...at(decision),
    });
  }
  for (const { id, accountId, persons, confirmed, ...span } of one.grants) {
    const why = { reason_code: "R", reason: "twenty characters at least" };
    const confirmed_by = confirmed ? accountId : null;
    fact("emergency_grant", {
      id,
      account_id: accountId,
      case_id,
      persons,
      confirmed_by,
      ...why,
      ...at(span),
    });
  }
}

/** What is kept back from somebody: told once, though several cases' facts name it. */
function tellRestrictions({ people, cases }: Told, { dice, governed }: Telling, fact: Fact): void {
  for (const rule of once(cases.flatMap(({ exclusions }) => exclusions))) {
    const whom = { account_id: rule.accountId, case_id: rule.caseId, person_id: rule.personId };
    fact("exclusion", { id: rule.id, ...whom, kind: "RELATIVE", ...at(rule) });
  }
  for (const { id, caseId, personId, from, until, ...seal } of once(cases.flatMap(({ seals }) => seals)))
    fact("seal", { id, case_id: caseId, person_id: personId, ...seal, reason: "r", ...at({ from, until }) });
  for (const marker of once(cases.flatMap(({ markers }) => markers))) {
    const { from, until, persons, ...what } = marker;
    const household_id = marker.id;
    const lives = (person_id: Id, days: Row) =>
      fact("person_address", { person_id, household_id, lines: "1 Any Street", ...governed(), ...days });
    // Those whom a marker on a household protects live there, or did; others had gone before.
    const housed = marker.kind === "LOCATION" && marker.mark === null ? dice.some(persons, 0.7) : [];
    const case_id = marker.mark === null ? null : cases[0]!.id;
    fact("protection_marker", {
      ...what,
      case_id,
      household_id: housed.length > 0 ? household_id : null,
      persons: persons.filter((person) => !housed.includes(person)),
      reason: "r",
      ...at({ from, until }),
    });
    const first = londonDay(from);
    const from_on = daysFrom(first, -400);
    for (const person of housed) lives(person, { from_on, until_on: dice.one([null, first]) });
    if (housed.length > 0)
      for (const person of people.filter((one) => !persons.includes(one.id) && dice.chance(0.3)))
        lives(person.id, { from_on, until_on: daysFrom(first, -1) });
  }
}

function tellPerson(
  person: PersonFacts,
  { rows, partnership, retired, governed }: Telling,
  fact: Fact,
): void {
  const { id, bornOn, diedOn, unbornOf, linkedIds } = person;
  const of = () => ({ person_id: id, ...governed() });
  fact("person_life", { ...of(), born_on: bornOn, died_on: diedOn, unborn_of: unbornOf });
  for (const linked_id of linkedIds.filter((other) => other > id))
    fact("person_link", { person_id: id, linked_id, reason: "r" });
  for (const { kind, ...period } of person.benefits) fact("person_benefit", { ...of(), kind, ...on(period) });
  for (const { holderPersonId, holderAgencyId, from, until, ...authority } of person.authorities) {
    const holder = { holder_person_id: holderPersonId, holder_agency_id: holderAgencyId };
    fact("authority", { ...authority, person_id: id, ...holder, ...on({ from, until }) });
  }
  for (const consent of person.consents) {
    const said = of();
    const { giverPersonId, giverAgencyId, withdrawnAt } = consent;
    fact("consent", {
      id: consent.id,
      ...said,
      giver_person_id: giverPersonId,
      giver_agency_id: giverAgencyId,
      authority: consent.authority,
      given_at: time(consent.givenAt),
      method: "WRITTEN",
      notice_version: "1",
      obtained_by: id,
      supersedes: consent.supersedes,
      ...(withdrawnAt !== null && { ...RETIRED, retired_at: time(withdrawnAt), retired_how: "WITHDRAWN" }),
    });
    for (const { agencyTypes, from, until, ...provision } of consent.provisions)
      rows.add("consent_provision", {
        partnership_id: partnership,
        id: rows.id(),
        consent_id: retired ? uuidOf("retired", consent.id) : consent.id,
        ...said,
        ...provision,
        agency_types: agencyTypes,
        ...on({ from, until }),
        position: 1,
      });
  }
}

const once = <T extends { id: Id }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

const time = (instant: Instant | null): string | null =>
  instant === null
    ? null
    : `${new Date(Math.floor(instant / 1000)).toISOString().slice(0, 19)}.${String(((instant % 1e6) + 1e6) % 1e6).padStart(6, "0")}Z`;

const at = ({ from, until }: Span) => ({ from_at: time(from), until_at: time(until) });
const on = ({ from, until }: Days) => ({ from_on: from, until_on: until });
const daysFrom = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

import { Apart, type GovernedRow, shows } from "../../access/withhold.js";
import type { View } from "../../context.js";
import type { KnownAgency } from "../../loaders/agencies.js";
import { type CaseFrame, loadCaseFrames } from "../../loaders/cases.js";
import { loadPeople, type PersonPart, type PersonRows, REFERRED } from "../../loaders/people.js";
import type { PractitionerRow } from "../../loaders/rows.js";
import type { Practitioner } from "../../model/Practitioner.js";
import { ALL, NONE } from "../../sharing/categories.js";
import type { CaseFacts, Id } from "../../sharing/facts.js";
import { inForce } from "../../sharing/time.js";

/** What the parts of one case's page share: the view, and the rows that several of them need. */
export interface CasePage {
  view: View;
  caseId: Id;
  facts: CaseFacts;
  /** The people of the case whom the viewer may know of. */
  people: readonly Id[];
  /** Of each of them, the parts that were asked for. */
  rows: ReadonlyMap<Id, PersonRows>;
  frame: CaseFrame;
  agencies: ReadonlyMap<Id, KnownAgency>;
}

/** Loads what the page's parts share, and these parts of its people. The case must not be absent. */
export async function openCasePage(
  view: View,
  caseId: Id,
  parts: readonly PersonPart[] = REFERRED,
): Promise<CasePage> {
  const facts = view.facts.cases.find(({ id }) => id === caseId)!;
  const people = knownPeople(view, facts);
  const [rows, { frames, agencies }] = await Promise.all([
    loadPeople(view.transaction, caseId, people, parts),
    loadCaseFrames(view.transaction, [caseId]),
  ]);
  const frame = frames.get(caseId)!;
  const contributors = [
    ...new Set(frame.team.filter((row) => shows(view, caseId, row, true)).map((row) => row.agency_id)),
  ];
  view.trail.team(caseId, contributors);
  return { view: { ...view, contributors }, caseId, facts, people, rows, frame, agencies };
}

/**
 * The people of a case who are not wholly absent to the viewer, as they joined: never as they happen to be stored, which
 * may depend on what this viewer does not see.
 */
export const knownPeople = (view: View, theCase: CaseFacts): Id[] => [
  ...new Set(
    theCase.people
      .filter((member) => inForce(member, view.at))
      .toSorted((a, b) => a.from - b.from || (a.personId < b.personId ? -1 : 1))
      .map(({ personId }) => personId)
      .filter(
        (personId) =>
          view.decider.entry(theCase.id, personId, view.facts.viewer?.agencyId ?? "").absent !== ALL,
      )
      .filter((personId) => !view.emergency || isNamed(view, theCase, personId))
      .filter((personId) => view.viewer.kind !== "FAMILY" || isOpen(view, theCase, personId)),
  ),
];

/** A family member sees themselves, and those for whom they may act today; of who else is in the case it says nothing. */
const isOpen = ({ decider }: View, { id }: CaseFacts, personId: Id): boolean =>
  decider.entry(id, personId, "").visible !== NONE;

/** Emergency access is to people by name: of who else is in the case it says nothing. */
const isNamed = ({ viewer, at }: View, { grants }: CaseFacts, personId: Id): boolean =>
  grants.some(
    (grant) => grant.accountId === viewer.accountId && inForce(grant, at) && grant.persons.includes(personId),
  );

/** The agency behind a row, decided apart: that it works with the family may itself be sensitive. */
export function agencyBehind({ agencies }: CasePage, row: GovernedRow, agencyId: Id = row.agency_id): Apart {
  const agency = agencies.get(agencyId);
  return new Apart(agency ?? null, {
    category: agency?.involvement ?? 3,
    agency_id: agencyId,
    marks: null,
    subjects: row.subjects,
  });
}

/** A practitioner with their agency, decided apart like the agency. */
export function practitionerBehind(
  page: CasePage,
  row: GovernedRow,
  practitioner: PractitionerRow | null,
): Apart {
  const { row: source } = agencyBehind(page, row, practitioner?.agencyId ?? row.agency_id);
  return new Apart(practitioner && toPractitioner(page, practitioner), source);
}

export const toPractitioner = (
  { agencies }: Pick<CasePage, "agencies">,
  row: PractitionerRow,
): Practitioner => ({ ...row, agency: agencies.get(row.agencyId)! });

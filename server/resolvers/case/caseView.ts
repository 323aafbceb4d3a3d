import { usablePurposes } from "../../access/purposes.js";
import { kindsKept } from "../../access/ruleKeepers.js";
import {
  canAddPerson,
  canAskForAccess,
  canRecordAnswer,
  canRecordConsent,
  canSeeMatrix,
  purposesOn,
  writableIn,
} from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { present } from "../../access/withhold.js";
import type { View } from "../../context.js";
import type { CaseFrame } from "../../loaders/cases.js";
import { loadEvents } from "../../loaders/chronology.js";
import { EVERYTHING, type PersonPart, REFERRED } from "../../loaders/people.js";
import { loadPlan, PLAN_PARTS, type PlanRows } from "../../loaders/plan.js";
import { Case, type CaseAbilities, type CaseSummary } from "../../model/Case.js";
import type { ChronologyConnection } from "../../model/ChronologyEvent.js";
import type { PlanActionConnection } from "../../model/plan/PlanAction.js";
import { categoriesIn } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import type { PageArgs } from "../page.js";
import { assessmentView } from "./assessment.js";
import { knownPeople, openCasePage } from "./CasePage.js";
import { type ChronologyArgs, chronologyChoices, chronologyView } from "./chronology.js";
import { consentsView } from "./consents.js";
import { familyView } from "./family.js";
import { actionsView } from "./plan.js";
import { planView } from "./planAround.js";
import { agenciesOf, leadView, teamView } from "./team.js";

/** A case whose growing lists are paged when their fields resolve, because only those fields know their arguments. */
export interface CaseView extends Omit<Case, "actions" | "chronology"> {
  page: {
    actions(args: PageArgs, selection: Selection): PlanActionConnection;
    chronology(args: ChronologyArgs, selection: Selection): ChronologyConnection;
  };
}

/** The case page: everything that is selected, loaded by sets and decided before GraphQL sees it; null for an absent case. */
export async function caseView(view: View, caseId: Id, selection: Selection): Promise<CaseView | null> {
  if (view.decider.isAbsent(caseId)) return null;
  const page = await openCasePage(view, caseId, partsFor(selection.at("family")));
  const [assessment, consents, plan, events] = await Promise.all([
    selection.has("assessment") ? assessmentView(page, selection.at("assessment")) : null,
    selection.has("consents") ? consentsView(page, selection.at("consents")) : null,
    planRows(view, caseId, selection),
    selection.has("chronology") || selection.has("chronologyChoices")
      ? loadEvents(view.transaction, caseId)
      : [],
  ]);
  // What is not selected is not worked out either; GraphQL never looks there.
  const wanted = <Made>(field: keyof Case & string, make: (selected: Selection) => Made): Made =>
    selection.has(field) ? make(selection.at(field)) : (undefined as Made);
  return {
    ...frameOf(view, Case, caseId, page.frame, selection),
    purposes: wanted("purposes", () => purposesOn(view, caseId, usablePurposes(view.facts, view.at))),
    viewerCan: wanted("viewerCan", () => abilitiesOf(view, caseId)),
    lead: wanted("lead", (selected) => leadView(page, selected)),
    family: wanted("family", (selected) => familyView(page, selected)),
    agencies: wanted("agencies", () => agenciesOf(page)),
    team: wanted("team", (selected) => teamView(page, selected)),
    assessment,
    chronologyChoices: wanted("chronologyChoices", (selected) => chronologyChoices(page, events, selected)),
    plan: wanted("plan", (selected) => planView(page, plan, selected)),
    consents: consents ?? { items: [], withheld: [] },
    page: {
      actions: (args, selected) => actionsView(page, plan, args, selected),
      chronology: (args, selected) => chronologyView(page, events, args, selected),
    },
  };
}

/** The parts of its people that a case is shown with. */
const partsFor = (family: Selection): readonly PersonPart[] =>
  family.at("members").has("person")
    ? EVERYTHING
    : [...REFERRED, ...(family.has("relationships") ? (["kinship"] as const) : [])];

/** As much of the plan as is asked for: an action is told with what was said of it, and with the goal that it serves. */
function planRows({ transaction }: View, caseId: Id, selection: Selection): Promise<PlanRows> {
  const [acts, plan] = [selection.has("actions"), selection.at("plan")];
  const wanted = {
    actions: acts || plan.has("earlierHelp"),
    words: acts || plan.has("earlierHelp"),
    goals: acts || plan.has("goals"),
    meetings: plan.has("meetings"),
    choices: plan.has("choices"),
    leads: plan.has("leadChoices"),
  };
  return loadPlan(transaction, [caseId], ...PLAN_PARTS.filter((part) => wanted[part]));
}

/** The frame of a case: what a worklist shows of it. */
export function frameOf<Type extends Case | CaseSummary>(
  view: View,
  type: abstract new () => Type,
  caseId: Id,
  frame: CaseFrame,
  selection: Selection,
) {
  const subjects = knownPeople(
    view,
    view.facts.cases.find(({ id }) => id === caseId)!,
  );
  const of = <Row extends object>(rows: Row[], value: (row: Row) => unknown) =>
    ({ rows, value: ([row]: Row[]) => value(row!) }) as never;
  const sources = {
    status: of(frame.records, (row) => row.status),
    openedOn: of(frame.records, (row) => row.opened_on),
    closedOn: of(frame.records, (row) => row.closed_on),
    familyName: of(frame.names, (row) => row.name),
    needBand: of(frame.bands, (row) => row.band),
  };
  const shown = present<CaseSummary>(view, type, { caseId, subjects }, selection, sources);
  return { ...(shown as CaseSummary), id: caseId, reference: view.references[caseId] ?? "" };
}

function abilitiesOf(view: View, caseId: Id): CaseAbilities {
  const recordConsent = canRecordConsent(view, caseId);
  return {
    recordAnswer: canRecordAnswer(view, caseId),
    recordConsent,
    withdrawConsent: recordConsent,
    askForAccess: canAskForAccess(view, caseId),
    addPerson: canAddPerson(view, caseId),
    keepRules: kindsKept(view, caseId).length > 0,
    seeSharingMatrix: canSeeMatrix(view, caseId),
    recordEventOf: categoriesIn(writableIn(view, caseId)),
  };
}

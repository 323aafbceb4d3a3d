import { canAddPerson, writableIn } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { type GovernedRow, presentGaps, presentItem, shows } from "../../access/withhold.js";
import type { ChoiceRow, GoalRow, LeadChoiceRow, MeetingRow } from "../../loaders/plan.js";
import type { Agency } from "../../model/Agency.js";
import { LeadChoice } from "../../model/plan/LeadChoice.js";
import { EarlierHelp, type Plan, PlanChoice, PlanGoal, PlanMeeting } from "../../model/plan/Plan.js";
import { CATEGORIES, categoriesIn } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import { agencyBehind, type CasePage } from "./CasePage.js";
import { referTo, referToAll } from "./person.js";
import { type ActionRows, endOf } from "./plan.js";
import { isOpen, standingOf } from "./standing.js";
import { statementsBeside } from "./statementsBeside.js";

/** The rows that stand around the plan's actions. */
export interface PlanRows extends ActionRows {
  meetings: readonly MeetingRow[];
  choices: readonly ChoiceRow[];
  leads: readonly LeadChoiceRow[];
}

/** The plan around its actions: each thing decided by its own row. */
export function planView(page: CasePage, rows: PlanRows, selection: Selection): Plan {
  const { view, caseId, people } = page;
  const seen = <Row extends GovernedRow>(all: readonly Row[]) =>
    all.filter((row) => shows(view, caseId, row, false));
  return {
    goals: seen(rows.goals).map((row) => goalView(page, row, selection.at("goals"))),
    meetings: seen(rows.meetings).map((row) => meetingView(page, row, selection.at("meetings"))),
    choices: seen(rows.choices).map((row) => choiceView(page, row, selection.at("choices"))),
    leadChoices: seen(rows.leads).map((row) => leadChoiceView(page, row, selection.at("leadChoices"))),
    earlierHelp: earlierHelp(page, rows, selection.at("earlierHelp")),
    viewerCan: {
      addOf: view.emergency ? [] : categoriesIn(writableIn(view, caseId)),
      owners: ownersFor(page),
    },
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "plan") : [],
  };
}

/** To which agencies the viewer can give an action: who answers for the case to all of the team that they see, others to their own. */
export function ownersFor({ view, caseId, agencies }: CasePage): Agency[] {
  const own = view.facts.viewer?.agencyId;
  const ids = new Set([...(own ? [own] : []), ...(canAddPerson(view, caseId) ? view.contributors : [])]);
  return [...agencies.values()].filter(({ id }) => ids.has(id));
}

/** Whether the viewer may change a row that they see: it is their own agency's, of a kind that they write. */
export const canEdit = ({ view, caseId }: CasePage, row: GovernedRow): boolean =>
  !view.emergency &&
  row.agency_id === view.facts.viewer?.agencyId &&
  has(writableIn(view, caseId), row.category);

const frameOf = (page: CasePage, row: GovernedRow & { id: Id; version: number }, selection: Selection) => ({
  id: row.id,
  version: row.version,
  about: referToAll(page, row.subjects, selection.at("about")),
  category: CATEGORIES[row.category]!.code,
  viewerCanEdit: canEdit(page, row),
});

const personOf = (page: CasePage, id: Id | null, selection: Selection) =>
  id && (referTo(page, id, selection) ?? null);

function goalView(page: CasePage, row: GoalRow, selection: Selection): PlanGoal {
  const shown = presentItem(page.view, PlanGoal, page.caseId, row, selection, {
    words: row.words,
    saidBy: personOf(page, row.said_by, selection.at("saidBy")),
    saidOn: row.said_on,
    state: row.state,
  });
  return { ...shown, ...frameOf(page, row, selection) } as PlanGoal;
}

function meetingView(page: CasePage, row: MeetingRow, selection: Selection): PlanMeeting {
  const shown = presentItem(page.view, PlanMeeting, page.caseId, row, selection, {
    kind: row.kind,
    heldOn: row.held_on,
    place: row.place,
    minutes: row.minutes,
    nextOn: row.next_on,
  });
  return {
    ...shown,
    ...frameOf(page, row, selection),
    peopleThere: referToAll(page, row.people_there, selection.at("peopleThere")),
    peopleAway: referToAll(page, row.people_away, selection.at("peopleAway")),
    agenciesThere: agenciesOf(page, row, row.agencies_there),
    agenciesAway: agenciesOf(page, row, row.agencies_away),
  } as PlanMeeting;
}

/** The agencies of which the viewer may know that they work with the family. */
const agenciesOf = (page: CasePage, row: GovernedRow, ids: readonly Id[]): Agency[] =>
  [...page.agencies.values()].filter(({ id }) => ids.includes(id) && mayKnow(page, row, id));

/** Whether the viewer may know that an agency was at a meeting. */
export const mayKnow = (page: CasePage, row: GovernedRow, agencyId: Id): boolean =>
  page.agencies.has(agencyId) && shows(page.view, page.caseId, agencyBehind(page, row, agencyId).row, true);

function choiceView(page: CasePage, row: ChoiceRow, selection: Selection): PlanChoice {
  const shown = presentItem(page.view, PlanChoice, page.caseId, row, selection, {
    question: row.question,
    offered: row.offered,
    offeredOn: row.offered_on,
    chosen: row.chosen,
    chosenBy: personOf(page, row.chosen_by, selection.at("chosenBy")),
    chosenOn: row.chosen_on,
    why: row.why,
  });
  return { ...shown, ...frameOf(page, row, selection) } as PlanChoice;
}

function leadChoiceView(page: CasePage, row: LeadChoiceRow, selection: Selection): LeadChoice {
  const shown = presentItem(page.view, LeadChoice, page.caseId, row, selection, {
    kind: row.kind,
    askedFor: row.asked_for,
    askedBy: personOf(page, row.asked_by, selection.at("askedBy")),
    askedOn: row.asked_on,
    state: row.state,
    whyNot: row.why_not,
  });
  return { ...shown, ...frameOf(page, row, selection) } as LeadChoice;
}

/** Help of a known kind that ended, as far as the viewer may see it: nothing hidden warns anybody. */
function earlierHelp(page: CasePage, { actions, words }: PlanRows, selection: Selection): EarlierHelp[] {
  return actions
    .filter((row) => row.help !== null && shows(page.view, page.caseId, row, false))
    .map((row) => ({ row, standing: standingOf(page, row, words) }))
    .filter(({ standing }) => !isOpen(standing.status))
    .toReversed()
    .map(({ row, standing }) => {
      const { status, helped } = endOf(row, standing);
      const shown = presentItem(page.view, EarlierHelp, page.caseId, row, selection, {
        help: row.help,
        title: row.title,
        status,
        helped,
        dueOn: row.due_on,
        owner: agencyBehind(page, row, row.owner_agency_id),
        statements: statementsBeside(page.view, row),
      });
      return {
        ...shown,
        id: row.id,
        about: referToAll(page, row.subjects, selection.at("about")),
      } as EarlierHelp;
    });
}

import { canAddPerson, writableIn } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { Apart, type GovernedRow, presentGaps, presentItem, shows } from "../../access/withhold.js";
import type { ActionRow, GoalRow, WordRow } from "../../loaders/plan.js";
import {
  PlanAction,
  type PlanActionAbilities,
  type PlanActionConnection,
} from "../../model/plan/PlanAction.js";
import { PlanWord } from "../../model/plan/PlanWord.js";
import { CATEGORIES } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import { byParts, type PageArgs, pageOf } from "../page.js";
import { agencyBehind, type CasePage, practitionerBehind } from "./CasePage.js";
import { referToAll } from "./person.js";
import { isPast, isWaiting, type Standing, standingOf } from "./standing.js";
import { statementsBeside } from "./statementsBeside.js";

/** The rows of a plan's actions, and what is read beside them. */
export interface ActionRows {
  actions: readonly ActionRow[];
  words: readonly WordRow[];
  goals: readonly GoalRow[];
}

/** A page of the plan's actions. */
export function actionsView(
  page: CasePage,
  { actions, words, goals }: ActionRows,
  args: PageArgs,
  selection: Selection,
): PlanActionConnection {
  const { view, caseId, people } = page;
  const open = actions.filter((row) => shows(view, caseId, row, false));
  const seen = new Set(goals.filter((row) => shows(view, caseId, row, false)).map(({ id }) => id));
  const gaps = selection.has("withheld") ? presentGaps(view, caseId, people, "actions") : [];
  return pageOf(
    open,
    args,
    (row) => [row.due_on, row.id],
    byParts(1, 1),
    (row) => actionView(page, row, standingOf(page, row, words), seen, selection.at("edges", "node")),
    gaps,
  );
}

/** One action, as it stands by what the viewer may see of it. */
export function actionView(
  page: CasePage,
  row: ActionRow,
  standing: Standing,
  goals: ReadonlySet<Id>,
  selection: Selection,
): PlanAction {
  const shown = presentItem(page.view, PlanAction, page.caseId, row, selection, {
    title: row.title,
    dueOn: row.due_on,
    help: row.help,
    owner: agencyBehind(page, row, row.owner_agency_id),
    ...endOf(row, standing),
    statements: statementsBeside(page.view, row),
  });
  return {
    ...shown,
    id: row.id,
    version: row.version,
    goalId: row.goal_id !== null && goals.has(row.goal_id) ? row.goal_id : null,
    words: selection.has("words")
      ? standing.words.map((word) => wordView(page, word, standing, selection.at("words")))
      : [],
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
    viewerCan: actionAbilities(page, row, standing),
  } as PlanAction;
}

/** How far an action has come: what was said of it last is decided as who said it, else as who recorded it. */
export function endOf(row: ActionRow, { status, by, words }: Standing) {
  const helped = words.find((word) => word.helped !== null && word.id === by?.id);
  return {
    status: by ? new Apart(status, by) : status,
    outcome: by?.text ? new Apart(by.text, by) : row.outcome,
    helped: helped ? new Apart(helped.helped, helped) : null,
  };
}

/** What the viewer may do with an action that they see. */
export function actionAbilities(
  page: CasePage,
  row: GovernedRow & { owner_agency_id: Id },
  standing: Standing,
): PlanActionAbilities {
  const { view, caseId } = page;
  const mine = view.facts.viewer?.agencyId;
  const writes = mine != null && !view.emergency && has(writableIn(view, caseId), row.category);
  const owns = row.owner_agency_id === mine;
  const settled = standing.status === "DONE" || standing.status === "CANCELLED";
  return {
    change: writes && row.agency_id === mine,
    say: writes && (owns || row.agency_id === mine || canAddPerson(view, caseId)),
    flag: writes && !owns && !settled && standing.flag === undefined,
    answer: writes && owns ? (standing.flag?.id ?? null) : null,
  };
}

function wordView(
  page: CasePage,
  word: WordRow,
  { words, flag, escalated }: Standing,
  selection: Selection,
): PlanWord {
  const isFlag = word.kind === "FLAG";
  const waiting = isFlag && flag !== undefined && isWaiting(word, words);
  const shown = presentItem(page.view, PlanWord, page.caseId, word, selection, {
    kind: word.kind,
    text: word.text,
    status: word.status,
    helped: word.helped,
    at: new Date(word.at),
    answerBy: word.answer_by,
    waiting: isFlag ? waiting : null,
    escalated: isFlag ? waiting && escalated && isPast(word.answer_by, page.view) : null,
    by: practitionerBehind(page, word, word.practitioner),
  });
  return { ...shown, id: word.id } as PlanWord;
}

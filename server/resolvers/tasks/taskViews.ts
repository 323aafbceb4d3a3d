import type { Selection } from "../../access/Selection.js";
import { type GovernedRow, presentItem, shows } from "../../access/withhold.js";
import type { LifeRow, StoredRequest, TaskMarks } from "../../loaders/requests.js";
import type { Row } from "../../loaders/rows.js";
import { CaseSummary } from "../../model/Case.js";
import { type TaskKind, TASKS } from "../../model/requests/enums.js";
import { Task } from "../../model/requests/Task.js";
import { bitOf, categoriesIn } from "../../sharing/categories.js";
import type { Day, Id } from "../../sharing/facts.js";
import { tasksOf } from "../../sharing/tasks.js";
import type { CasePage } from "../case/CasePage.js";
import { frameOf } from "../case/caseView.js";
import { referTo } from "../case/person.js";
import { requestView } from "../requests/requestView.js";
import { mergedConsents, type OpenTask } from "./mergedConsents.js";

/** What can be done about a task, by its kind. */
export const ACTS: Record<TaskKind, readonly string[]> = {
  ACCESS_REQUEST: ["ANSWER_REQUEST"],
  TURNS_16: ["RECORD_CONSENT", "COMPLETE"],
  CONSENT_LAPSES_AT_18: ["RECORD_CONSENT", "COMPLETE"],
  CONSENT_EXPIRES: ["RECORD_CONSENT", "COMPLETE"],
  CONSENT_DISPUTED: ["RECORD_CONSENT", "RECORD_DECISION"],
  CONSENT_TO_CONFIRM: ["CONFIRM_CONSENT", "COMPLETE"],
  BORN: ["RECORD_CONSENT", "COMPLETE"],
  DIED: ["RECORD_DECISION", "COMPLETE"],
  DECISION_REVIEW: ["RECORD_DECISION"],
  OBJECTION: ["ANSWER_OBJECTION"],
};

/** The rows behind the tasks, as far as the wall let them through. */
export interface TaskRows {
  lives: readonly LifeRow[];
  consents: ReadonlyMap<Id, Row>;
}

export const taskId = (kind: string, caseId: Id, about: Id): string => `${kind}.${caseId}.${about}`;

/** What the facts of a case ask of its lead, without what was done already. */
export const openTasks = (page: CasePage, { done, answered }: TaskMarks): OpenTask[] =>
  [...tasksOf(page.view.facts, page.facts, page.view.at), ...mergedConsents(page)].filter(
    ({ kind, about }) =>
      kind === "OBJECTION"
        ? !answered.includes(about)
        : !done.some((one) => one.caseId === page.caseId && one.kind === kind && one.about === about),
  );

/** A task of the facts; null where what it comes from may not be shown to the viewer. */
export function factTaskView(
  page: CasePage,
  task: OpenTask,
  rows: TaskRows,
  selection: Selection,
): Task | null {
  const { kind, about, dueOn } = task;
  const row = rowBehind(page, task, rows);
  const decision = page.facts.decisions.find(({ id }) => id === about);
  const person = task.persons.length === 1 ? task.persons[0]! : null;
  if (!row) return null;
  return view(
    page,
    row,
    kind,
    { about, person, dueOn, categories: decision && categoriesIn(decision.categories) },
    selection,
  );
}

/** The task to answer a request. */
export function requestTaskView(page: CasePage, request: StoredRequest, selection: Selection): Task | null {
  const shown = requestView(page, request, selection.at("request"));
  const subjects = request.subjects.filter((id) => page.people.includes(id));
  if (!shown) return null;
  const said = { about: request.id, person: request.personId, dueOn: request.dueOn };
  const task = view(page, ownRow(page, subjects), "ACCESS_REQUEST", said, selection);
  return task && { ...task, request: shown };
}

function view(
  page: CasePage,
  row: GovernedRow,
  kind: TaskKind,
  said: { about: Id; person: Id | null; dueOn: Day | null; categories?: string[] | undefined },
  selection: Selection,
): Task | null {
  const { caseId, frame } = page;
  const shown = presentItem(page.view, Task, caseId, row, selection, {
    kind,
    sentence: TASKS[kind],
    dueOn: said.dueOn,
    overdue: said.dueOn !== null && said.dueOn < page.view.today,
    categories: said.categories ?? null,
  });
  return (
    shown &&
    ({
      ...shown,
      id: taskId(kind, caseId, said.about),
      caseId,
      caseReference: page.view.references[caseId] ?? "",
      consentId: kind === "CONSENT_TO_CONFIRM" ? said.about : null,
      case: frameOf(page.view, CaseSummary, caseId, frame, selection.at("case")),
      about: said.person === null ? null : (referTo(page, said.person, selection.at("about")) ?? null),
      acts: ACTS[kind],
      request: null,
    } as Task)
  );
}

/** The row that makes a task what it tells; undefined where the viewer may not see it, so that nothing is told. */
export function rowBehind(
  page: CasePage,
  { kind, persons, rules }: OpenTask,
  { lives, consents }: TaskRows,
): GovernedRow | undefined {
  const isOpen = (row: GovernedRow) => shows(page.view, page.caseId, row, false);
  const known = persons.filter((id) => page.people.includes(id));
  if (known.length === 0) return undefined;
  const open = (one: (life: LifeRow) => boolean) =>
    lives.find((row) => known.includes(row.person_id) && one(row) && isOpen(row));
  const said = rules.map((id) => consents.get(id)).filter((row) => row !== undefined && isOpen(row));
  switch (kind) {
    case "BORN":
      return open((life) => life.born_on !== null);
    case "DIED":
      return open((life) => life.died_on !== null);
    case "TURNS_16":
    case "CONSENT_LAPSES_AT_18":
      return said.length > 0 ? open((life) => life.born_on !== null) : undefined;
    case "CONSENT_EXPIRES":
    case "CONSENT_TO_CONFIRM":
      return said[0];
    // Who may see only one side may not learn that there is another.
    case "CONSENT_DISPUTED":
      return said.length === rules.length ? said[0] : undefined;
    default:
      return ownRow(page, known);
  }
}

/** A decision, or a request, is a matter between the viewer's agency and the case. */
export const ownRow = ({ view: { facts } }: CasePage, subjects: Id[]): GovernedRow => ({
  category: bitOf("AGENCY_INVOLVEMENT")!,
  agency_id: facts.viewer?.agencyId ?? "",
  marks: null,
  subjects,
});

/** The kinds of which the facts cannot tell that they are done. */
export const isCompletable = (kind: TaskKind): boolean => ACTS[kind].includes("COMPLETE");

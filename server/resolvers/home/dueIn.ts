import type { Selection } from "../../access/Selection.js";
import { Apart, type GovernedRow, presentItem, shows } from "../../access/withhold.js";
import type { Context, View } from "../../context.js";
import { isLeadFor } from "../../access/rules.js";
import { loadDueRows } from "../../loaders/home.js";
import { loadPlan, type MeetingRow, type WordRow } from "../../loaders/plan.js";
import { loadRequests, loadTaskMarks, loadTaskRows } from "../../loaders/requests.js";
import { CaseSummary } from "../../model/Case.js";
import { DUE, type DueKind, OF_PLAN } from "../../model/home/enums.js";
import { DueItem } from "../../model/home/Home.js";
import { startOf } from "../../model/startOf.js";
import { plusDays } from "../../sharing/calendar.js";
import type { Day, Id, Instant } from "../../sharing/facts.js";
import { NOTICE_DAYS } from "../../sharing/tasks.js";
import type { CasePage } from "../case/CasePage.js";
import { frameOf } from "../case/caseView.js";
import { isOpen, standingOf } from "../case/standing.js";
import { referTo } from "../case/person.js";
import type { OpenTask } from "../tasks/mergedConsents.js";
import { openTasks, ownRow, rowBehind, taskId } from "../tasks/taskViews.js";

/** Something to be done that the viewer may see, with the row that says so. */
export interface Due {
  page: CasePage;
  id: string;
  kind: DueKind;
  row: GovernedRow;
  person: Id | null;
  title: string | null;
  /** The row that the title is of, where it is another. */
  titled: GovernedRow | null;
  requestId: Id | null;
  dueOn: Day | null;
  overdue: boolean;
  /** When its cause was recorded, where that matters for when somebody is told of it. */
  since: Instant | null;
}

/**
 * What is to be done in these cases, by case, the most pressing first: the tasks of whoever leads them, the actions that are the
 * viewer's agency's or in a case that the viewer leads, what was flagged as not delivered, and, in the cases that the viewer leads,
 * reviews and assessments that nobody has signed. Nothing that the viewer may not see.
 */
export async function dueIn(
  context: Context,
  view: View,
  pages: ReadonlyMap<Id, CasePage>,
): Promise<ReadonlyMap<Id, Due[]>> {
  const { transaction, today } = view;
  const caseIds = [...pages.keys()];
  const marks = await loadTaskMarks(transaction, context.doorRequest, caseIds);
  const led = new Set(marks.led);
  const tasks = [...pages.values()]
    .filter(({ caseId }) => led.has(caseId))
    .flatMap((page) => openTasks(page, marks).map((task) => ({ page, task })));
  const rows = await loadTaskRows(
    transaction,
    [...new Set(tasks.flatMap(({ task }) => task.persons))],
    tasks.flatMap(({ task }) => task.rules),
  );
  const requests = await loadRequests(transaction, context.doorRequest, caseIds);
  const soon = plusDays(today, NOTICE_DAYS);
  const { actions, unsigned } = await loadDueRows(transaction, caseIds, soon);
  const words = new Map<Id, WordRow[]>();
  const plan = await loadPlan(transaction, caseIds, "words", "meetings");
  for (const word of plan.words) words.set(word.action_id, [...(words.get(word.action_id) ?? []), word]);
  const meetings = plan.meetings.filter((row) => led.has(row.case_id));

  const found: Due[] = [];
  const add = (page: CasePage | undefined, row: GovernedRow | undefined, said: Said) => {
    if (!page || !row || !shows(page.view, page.caseId, row, false)) return;
    const { kind, about, dueOn = null, person = null, title = null, titled = null } = said;
    const { requestId = null, since = null } = said;
    const overdue = dueOn !== null && dueOn < today;
    found.push({
      page,
      id: taskId(kind, page.caseId, about),
      kind,
      row,
      person,
      title,
      titled,
      requestId,
      dueOn,
      overdue,
      since,
    });
  };
  for (const { page, task } of tasks)
    add(page, rowBehind(page, task, rows), {
      ...task,
      person: task.persons.length === 1 ? task.persons[0]! : null,
      since: sinceOf(page, task),
    });
  for (const one of requests.filter(({ led: answers, state }) => answers && state === "WAITING")) {
    const page = pages.get(one.caseId);
    if (!page) continue;
    const row = ownRow(
      page,
      one.subjects.filter((id) => page.people.includes(id)),
    );
    const { id, personId, dueOn } = one;
    const since = Date.parse(one.askedAt) * 1000;
    add(page, row, { kind: "ACCESS_REQUEST", about: id, person: personId, dueOn, requestId: id, since });
  }
  for (const row of actions) {
    const page = pages.get(row.case_id);
    const owns = row.owner_agency_id === view.facts.viewer?.agencyId;
    if (!page || !(led.has(row.case_id) || owns) || !shows(page.view, page.caseId, row, false)) continue;
    const { status, flag, escalated } = standingOf(page, row, words.get(row.id) ?? []);
    const said = {
      about: row.id,
      title: row.title,
      person: row.subjects.length === 1 ? row.subjects[0]! : null,
    };
    if (isOpen(status) && row.due_on !== null && row.due_on <= soon)
      add(page, row, {
        ...said,
        kind: "PLAN_ACTION",
        dueOn: row.due_on,
        since: row.changed_at.getTime() * 1000,
      });
    if (!flag) continue;
    // Before its day a flag is a matter of the owner and the lead; after it, of the lead's supervisor too.
    const kind = owns ? "FLAG_TO_ANSWER" : escalated ? "FLAG_ESCALATED" : "FLAG_WAITING";
    if (owns || escalated || isLeadFor(view, row.case_id))
      add(page, flag, {
        ...said,
        about: flag.id,
        kind,
        titled: row,
        dueOn: flag.answer_by,
        since:
          escalated && !owns ? startOf(plusDays(flag.answer_by!, 1)) : new Date(flag.at).getTime() * 1000,
      });
  }
  for (const row of reviewsNext(pages, meetings))
    if (row.next_on !== null && row.next_on <= soon)
      add(pages.get(row.case_id), row, { kind: "PLAN_REVIEW", about: row.id, dueOn: row.next_on });
  for (const row of unsigned)
    if (led.has(row.case_id))
      add(pages.get(row.case_id), row, { kind: "UNSIGNED_ASSESSMENT", about: row.id });

  const byCase = new Map<Id, Due[]>(caseIds.map((id) => [id, []]));
  for (const one of found.toSorted(byDueDay)) byCase.get(one.page.caseId)!.push(one);
  return byCase;
}

/** Of each case the latest meeting that the viewer may see: the day that it set counts until the next is held. */
const reviewsNext = (pages: ReadonlyMap<Id, CasePage>, meetings: readonly MeetingRow[]): MeetingRow[] =>
  [...pages.values()].flatMap(({ view, caseId }) =>
    meetings.filter((row) => row.case_id === caseId && shows(view, caseId, row, false)).slice(0, 1),
  );

interface Said {
  kind: DueKind;
  about: Id;
  dueOn?: Day | null;
  person?: Id | null;
  title?: string | null;
  titled?: GovernedRow | null;
  requestId?: Id | null;
  since?: Instant | null;
}

/** When a task's cause came about, of causes all of which the viewer sees where they see the task. */
function sinceOf({ view, facts }: CasePage, { kind, about, rules, persons }: OpenTask): Instant | null {
  const person = view.facts.people.find(({ id }) => persons.length === 1 && id === persons[0]);
  switch (kind) {
    case "CONSENT_EXPIRES":
    case "CONSENT_DISPUTED":
      return Math.max(
        ...(person?.consents ?? []).filter(({ id }) => rules.includes(id)).map(({ givenAt }) => givenAt),
      );
    case "DIED":
      return person?.diedOn ? startOf(person.diedOn) : null;
    case "OBJECTION":
      return facts.decisions.find(({ id }) => id === about)?.objectedAt ?? null;
    default:
      return null;
  }
}

/** The earliest day first; what has no clock last. */
export const byDueDay = (a: Due, b: Due): number => {
  const [x, y] = [`${a.dueOn ?? "9999"} ${a.id}`, `${b.dueOn ?? "9999"} ${b.id}`];
  return x < y ? -1 : 1;
};

export function dueView(due: Due, selection: Selection): DueItem {
  const { page, id, kind, row, person, title, titled, requestId, dueOn, overdue } = due;
  const { view, caseId, frame } = page;
  const shown = presentItem(view, DueItem, caseId, row, selection, {
    kind,
    sentence: DUE[kind],
    title: titled ? new Apart(title, titled) : title,
    dueOn,
    overdue,
  });
  return {
    ...shown!,
    id,
    caseId,
    case: frameOf(view, CaseSummary, caseId, frame, selection.at("case")),
    about: person === null ? null : (referTo(page, person, selection.at("about")) ?? null),
    isTask: !Object.hasOwn(OF_PLAN, kind),
    requestId,
  } as DueItem;
}

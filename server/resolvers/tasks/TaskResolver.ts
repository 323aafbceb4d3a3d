import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { Context, type View, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import {
  loadRequests,
  loadReviewsDue,
  loadTaskCases,
  loadTaskMarks,
  loadTaskRows,
  writeThrough,
} from "../../loaders/requests.js";
import { TASKS } from "../../model/requests/enums.js";
import { AnswerObjectionInput, CompleteTaskInput } from "../../model/requests/inputs.js";
import { type Task, TaskList, TaskPayload } from "../../model/requests/Task.js";
import { maskOf } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { londonDay } from "../../sharing/time.js";
import { type CasePage } from "../case/CasePage.js";
import { casePages } from "../case/casePages.js";
import { demandGiven } from "../emergency/demand.js";
import { asId } from "../ids.js";
import type { OpenTask } from "./mergedConsents.js";
import { factTaskView, isCompletable, openTasks, requestTaskView, taskId } from "./taskViews.js";

/** What a lead professional has to do: worked out anew at each read, of what they may see. */
@Resolver()
export class TaskResolver {
  @Query(() => TaskList, {
    description:
      "What the viewer has to do as lead professional, or for the lead as supervisor or duty worker; for a data-protection officer the reviews that are due.",
  })
  async tasks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<TaskList> {
    if (context.viewer.kind === "DPO") return officersTasks(context);
    const { cases, more } = await loadTaskCases(context.transaction, context.doorRequest);
    return context.open(
      cases,
      async (view) => ({ items: await tasksIn(context, view, Selection.of(info).at("items")), more }),
      "tasks",
    );
  }

  @Mutation(() => TaskPayload, { description: "Says that a task was done, and how." })
  async completeTask(
    @Arg("input", () => CompleteTaskInput, { description: "Which, and how." }) input: CompleteTaskInput,
    @Ctx() context: WritingContext,
  ): Promise<TaskPayload> {
    await context.once(async () => {
      const { task, caseId } = await find(context, input);
      if (!isCompletable(task.kind))
        throw new TellonceError("BAD_INPUT", "This task ends when its cause does.", { fields: ["taskId"] });
      const id = newId();
      const said = { caseId, kind: task.kind, about: task.about, note: input.note.trim() };
      demandGiven(await writeThrough(context.transaction, context.doorRequest, "complete_task", id, said));
      context.trail.changed("task done", id);
      return id;
    });
    return { id: input.taskId };
  }

  @Mutation(() => TaskPayload, {
    description:
      "Answers an objection to a sharing decision. Upheld, it narrows the decision for the very next read; not upheld, the reason is kept.",
  })
  async answerObjection(
    @Arg("input", () => AnswerObjectionInput, { description: "The answer." }) input: AnswerObjectionInput,
    @Ctx() context: WritingContext,
  ): Promise<TaskPayload> {
    await context.once(async () => {
      const { task, caseId } = await find(context, input);
      if (task.kind !== "OBJECTION") throw new TellonceError("NOT_FOUND");
      const id = newId();
      const taken = input.upheld ? maskOf(...(input.noLonger ?? [])) : 0;
      const said = {
        caseId,
        decisionId: task.about,
        upheld: input.upheld,
        taken,
        reason: input.reason.trim(),
      };
      demandGiven(
        await writeThrough(context.transaction, context.doorRequest, "answer_objection", id, said),
        {
          BAD_INPUT: "The decision does not share any of these.",
        },
      );
      context.trail.changed(input.upheld ? "objection upheld" : "objection not upheld", id);
      // The decision is a fact: what is told now is told by the facts as they are after it.
      await context.open([caseId], async () => {});
      return id;
    });
    return { id: input.taskId };
  }
}

async function tasksIn(context: Context, view: View, selection: Selection): Promise<Task[]> {
  const pages = await casePages(view);
  const { transaction } = view;
  const marks = await loadTaskMarks(transaction, context.doorRequest, view.caseIds);
  const led = [...pages.values()].filter(({ caseId }) => marks.led.includes(caseId));
  const found = led.flatMap((page) => openTasks(page, marks).map((task) => ({ page, task })));
  const [rows, requests] = [
    await loadTaskRows(
      transaction,
      [...new Set(found.flatMap(({ task }) => task.persons))],
      found.flatMap(({ task }) => task.rules),
    ),
    await loadRequests(transaction, context.doorRequest, view.caseIds),
  ];
  const asked = requests
    .filter((one) => one.led && one.state === "WAITING")
    .map((one) => {
      const page = pages.get(one.caseId);
      return page ? requestTaskView(page, one, selection) : null;
    });
  return [...found.map(({ page, task }) => factTaskView(page, task, rows, selection)), ...asked]
    .filter((task) => task !== null)
    .toSorted(byDueDay);
}

/** The earliest day first; what has no clock last. */
const byDueDay = (a: Task, b: Task) => {
  const [x, y] = [`${a.dueOn ?? "9999"} ${a.id}`, `${b.dueOn ?? "9999"} ${b.id}`];
  return x < y ? -1 : 1;
};

/** The task as it stands in the viewer's list. @throws NOT_FOUND where it does not. */
async function find(
  context: WritingContext,
  input: { caseId: string; taskId: string },
): Promise<{ task: OpenTask; caseId: Id }> {
  const caseId = asId(input.caseId);
  return context.open([caseId], async (view) => {
    const page = (await casePages(view)).get(caseId);
    if (!page) throw new TellonceError("NOT_FOUND");
    const marks = await loadTaskMarks(view.transaction, context.doorRequest, [caseId]);
    const tasks = marks.led.includes(caseId) ? openTasks(page, marks) : [];
    const task = tasks.find(({ kind, about }) => taskId(kind, caseId, about) === input.taskId);
    if (!task || !(await isShown(page, task))) throw new TellonceError("NOT_FOUND");
    return { task, caseId };
  });
}

async function isShown(page: CasePage, task: OpenTask): Promise<boolean> {
  const rows = await loadTaskRows(page.view.transaction, task.persons, task.rules);
  return factTaskView(page, task, rows, Selection.none) !== null;
}

async function officersTasks(context: Context): Promise<TaskList> {
  const due = await loadReviewsDue(context.transaction, context.doorRequest);
  if (!due) throw new TellonceError("INDETERMINATE");
  return context.open(
    [],
    async ({ at }) => ({
      more: false,
      items: due.map(({ decisionId, caseId, reference, dueOn }) => {
        context.trail.asked(caseId);
        return {
          id: taskId("DECISION_REVIEW", caseId, decisionId),
          caseId,
          caseReference: reference,
          kind: "DECISION_REVIEW",
          sentence: TASKS.DECISION_REVIEW,
          dueOn,
          overdue: dueOn < londonDay(at),
          case: null,
          about: null,
          consentId: null,
          categories: null,
          acts: [],
          request: null,
          withheld: [],
          viaEmergencyAccess: false,
          despiteObjection: [],
        } satisfies Task;
      }),
    }),
    "tasks",
  );
}

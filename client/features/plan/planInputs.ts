import { isoDate } from "../../components/dateParts";
import type {
  ActionInput,
  ChoiceInput,
  GoalInput,
  LeadChoiceInput,
  MeetingInput,
  PlanWordInput,
  TakeBackInput,
} from "../../graphql/generated/graphql";
import { draftOf, offeredIn, type PlanAct, type PlanDraft, type PlanItem } from "./planDraft";

/** One change of the plan, as it is sent. */
export type PlanChange =
  | { of: "goal"; input: GoalInput }
  | { of: "action"; input: ActionInput }
  | { of: "word"; input: PlanWordInput }
  | { of: "meeting"; input: MeetingInput }
  | { of: "choice"; input: ChoiceInput }
  | { of: "lead"; input: LeadChoiceInput }
  | { of: "takeBack"; input: TakeBackInput };

/** What was just done to the plan, and what takes it back. */
export interface PlanDone {
  act: PlanAct | "undone" | "putBack";
  undo: PlanChange | null;
}

/** What is sent for a draft without faults; `version`: of what is changed. */
export function changeOf(
  act: PlanAct,
  draft: PlanDraft,
  {
    caseId,
    id = null,
    version = null,
    agencies,
  }: { caseId: string; id?: string | null; version?: number | null; agencies: readonly { id: string }[] },
): PlanChange {
  const text = draft.text.trim() || null;
  const day = isoDate(draft.when) ?? "";
  // Without faults there is one.
  const category = draft.category || "IDENTITY";
  const frame = { caseId, id, expectedVersion: version, subjectIds: draft.about, category };
  const isAgency = (one: string) => agencies.some((agency) => agency.id === one);
  switch (act) {
    case "goal":
      return {
        of: "goal",
        input: {
          ...frame,
          words: draft.words.trim(),
          saidById: draft.by || null,
          saidOn: day,
          state: draft.state,
        },
      };
    case "action": {
      const own = {
        title: draft.title.trim(),
        dueOn: isoDate(draft.due) ?? null,
        ownerId: draft.owner,
        goalId: draft.goal || null,
        help: draft.help || null,
      };
      return {
        of: "action",
        input: { ...frame, ...own, ...(id === null && { status: draft.status || "PLANNED", outcome: text }) },
      };
    }
    case "meeting": {
      const away = draft.away.filter((one) => !draft.there.includes(one));
      return {
        of: "meeting",
        input: {
          ...frame,
          kind: draft.kind,
          heldOn: day,
          place: draft.place.trim() || null,
          minutes: text,
          nextOn: isoDate(draft.next) ?? null,
          peopleThere: draft.there.filter((one) => !isAgency(one)),
          peopleAway: away.filter((one) => !isAgency(one)),
          agenciesThere: draft.there.filter(isAgency),
          agenciesAway: away.filter(isAgency),
        },
      };
    }
    case "choice": {
      const chosen = draft.chosen || null;
      const made = chosen
        ? { chosenById: draft.by || null, chosenOn: isoDate(draft.chosenOn) ?? null, why: text }
        : {};
      const { question } = draft;
      return {
        of: "choice",
        input: {
          ...frame,
          question: question.trim(),
          offered: offeredIn(draft),
          offeredOn: day,
          chosen,
          ...made,
        },
      };
    }
    case "lead":
      return {
        of: "lead",
        input: {
          ...frame,
          kind: draft.leadKind,
          askedFor: draft.isKept ? null : draft.words.trim(),
          askedById: draft.by || null,
          askedOn: day,
          state: draft.leadState,
          whyNot: draft.leadState === "NOT_FOLLOWED" ? text : null,
        },
      };
    case "progress":
    case "flag":
    case "answer":
      return {
        of: "word",
        input: {
          caseId,
          actionId: id ?? "",
          kind: act === "progress" ? "PROGRESS" : act === "flag" ? "FLAG" : "ANSWER",
          text,
          status: act === "flag" ? null : draft.status || null,
          helped: draft.status === "DONE" ? draft.helped || null : null,
          answerBy: act === "flag" ? (isoDate(draft.answerBy) ?? null) : null,
        },
      };
  }
}

/** What takes a change back, where something does: what stood there before, or that it was a slip. */
export function undoOf(
  act: PlanAct,
  item: PlanItem,
  {
    caseId,
    savedId,
    slip,
    agencies,
    draft,
  }: {
    caseId: string;
    savedId: string;
    slip: string;
    agencies: readonly { id: string }[];
    /** What was just saved. */
    draft: PlanDraft;
  },
): PlanChange | null {
  const { goal, action, meeting, choice, lead } = item;
  const before = goal ?? meeting ?? choice ?? lead ?? (act === "action" ? action : undefined);
  if (before)
    return changeOf(act, draftOf(act, item, []), {
      caseId,
      id: before.id,
      version: before.version + 1,
      agencies,
    });
  const word = (actionId: string, status: PlanWordInput["status"]): PlanChange => ({
    of: "word",
    input: { caseId, actionId, kind: "PROGRESS", status: status ?? null, text: slip },
  });
  if (act === "goal")
    return changeOf(act, { ...draft, state: "SET_ASIDE" }, { caseId, id: savedId, version: 1, agencies });
  if (act === "action") return word(savedId, "CANCELLED");
  if (act === "meeting" || act === "choice" || act === "lead")
    return takeBackOf(act, { caseId, id: savedId, version: 1, isTakenBack: true });
  if (act === "progress" && action?.status) return word(action.id, action.status);
  return null;
}

/** What can be taken back, as it is called in addresses. */
export type TakenBack = "meeting" | "choice" | "lead";

const RECORDS = { meeting: "MEETING", choice: "CHOICE", lead: "LEAD_CHOICE" } as const;

/** Takes something back, or puts it back. */
export const takeBackOf = (
  record: TakenBack,
  { caseId, id, version, isTakenBack }: { caseId: string; id: string; version: number; isTakenBack: boolean },
): PlanChange => ({
  of: "takeBack",
  input: {
    caseId,
    record: RECORDS[record],
    id,
    expectedVersion: version,
    isTakenBack,
  },
});

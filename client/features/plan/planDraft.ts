import type { Translate } from "../../messages/translate";
import { type DateParts, datePartsOf, isEmptyDate, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type {
  ActionStatus,
  Category,
  GoalState,
  Helped,
  HelpKind,
  LeadChoiceKind,
  LeadChoiceState,
  PlanActPageQuery,
  PlanMeetingKind,
} from "../../graphql/generated/graphql";
import { today } from "../family/age";

/** What can be done with the plan, each on a page of its own. */
export const planActs = [
  "goal",
  "action",
  "progress",
  "flag",
  "answer",
  "meeting",
  "choice",
  "lead",
] as const;
export type PlanAct = (typeof planActs)[number];

export type PlanCase = NonNullable<PlanActPageQuery["case"]>;
export type PlanActionNode = PlanCase["actions"]["edges"][number]["node"];
type Goal = PlanCase["plan"]["goals"][number];
type Meeting = PlanCase["plan"]["meetings"][number];
type Choice = PlanCase["plan"]["choices"][number];
type LeadChoice = PlanCase["plan"]["leadChoices"][number];

/** What is changed, or of what something is said; nothing where it is new. */
export interface PlanItem {
  goal?: Goal | undefined;
  action?: PlanActionNode | undefined;
  meeting?: Meeting | undefined;
  choice?: Choice | undefined;
  lead?: LeadChoice | undefined;
}

/** What somebody is writing down about the plan. */
export interface PlanDraft {
  words: string;
  /** Who said or chose; empty: the family together. */
  by: string;
  when: DateParts;
  state: GoalState;
  title: string;
  due: DateParts;
  owner: string;
  goal: string;
  help: HelpKind | "";
  status: ActionStatus | "";
  helped: Helped | "";
  text: string;
  answerBy: DateParts;
  kind: PlanMeetingKind;
  place: string;
  next: DateParts;
  /** Ids of people and agencies. */
  there: string[];
  away: string[];
  question: string;
  /** One a line. */
  offered: string;
  chosen: string;
  chosenOn: DateParts;
  leadKind: LeadChoiceKind;
  leadState: LeadChoiceState;
  /** Whom they asked for is withheld from the writer, and stays as it is. */
  isKept: boolean;
  about: string[];
  category: Category | "";
}

/** What each part of the form is given. */
export interface PlanPart {
  one: PlanCase;
  item: PlanItem;
  draft: PlanDraft;
  change: (part: Partial<PlanDraft>) => void;
  error: (id: string) => string | undefined;
}

const empty: PlanDraft = {
  words: "",
  by: "",
  when: noDate,
  state: "AIMED_FOR",
  title: "",
  due: noDate,
  owner: "",
  goal: "",
  help: "",
  status: "",
  helped: "",
  text: "",
  answerBy: noDate,
  kind: "REVIEW",
  place: "",
  next: noDate,
  there: [],
  away: [],
  question: "",
  offered: "",
  chosen: "",
  chosenOn: noDate,
  leadKind: "LEAD_PROFESSIONAL",
  leadState: "WAITING",
  isKept: false,
  about: [],
  category: "",
};

const parts = (day: string | null | undefined) => (day ? datePartsOf(day) : noDate);
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

/** A day from today on. */
const inDays = (days: number) =>
  new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The draft with which a form begins: what is there already, or what is most likely. */
export function draftOf(
  act: PlanAct,
  { goal, action, meeting, choice, lead }: PlanItem,
  owners: readonly { id: string }[],
): PlanDraft {
  if (goal)
    return {
      ...empty,
      words: goal.words ?? "",
      by: goal.saidBy?.id ?? "",
      when: parts(goal.saidOn),
      state: goal.state ?? "AIMED_FOR",
      about: ids(goal.about),
      category: goal.category,
    };
  if (meeting)
    return {
      ...empty,
      kind: meeting.kind ?? "REVIEW",
      when: parts(meeting.heldOn),
      place: meeting.place ?? "",
      text: meeting.minutes ?? "",
      next: parts(meeting.nextOn),
      there: ids([...meeting.peopleThere, ...meeting.agenciesThere]),
      away: ids([...meeting.peopleAway, ...meeting.agenciesAway]),
      about: ids(meeting.about),
      category: meeting.category,
    };
  if (choice)
    return {
      ...empty,
      question: choice.question ?? "",
      offered: (choice.offered ?? []).join("\n"),
      when: parts(choice.offeredOn),
      chosen: choice.chosen ?? "",
      by: choice.chosenBy?.id ?? "",
      chosenOn: parts(choice.chosenOn),
      text: choice.why ?? "",
      about: ids(choice.about),
      category: choice.category,
    };
  if (lead)
    return {
      ...empty,
      leadKind: lead.kind ?? "LEAD_PROFESSIONAL",
      words: lead.askedFor ?? "",
      by: lead.askedBy?.id ?? "",
      when: parts(lead.askedOn),
      leadState: lead.state ?? "WAITING",
      text: lead.whyNot ?? "",
      isKept: lead.askedFor === null,
      about: ids(lead.about),
      category: lead.category,
    };
  if (action && act === "action")
    return {
      ...empty,
      title: action.title ?? "",
      due: parts(action.dueOn),
      owner: action.owner?.id ?? "",
      goal: action.goalId ?? "",
      help: action.help ?? "",
      about: ids(action.about),
      category: action.category,
    };
  if (act === "flag") return { ...empty, answerBy: parts(inDays(7)) };
  if (act === "progress") return { ...empty, status: action?.status ?? "" };
  if (act === "action")
    return { ...empty, owner: owners.length === 1 ? owners[0]!.id : "", status: "PLANNED" };
  return { ...empty, when: parts(today()) };
}

/** What is offered, one a line. */
export const offeredIn = ({ offered }: Pick<PlanDraft, "offered">): string[] =>
  [...new Set(offered.split("\n").map((line) => line.trim()))].filter((line) => line !== "");

/** What is missing or cannot be, field by field. */
export function planFaults(act: PlanAct, draft: PlanDraft, isNew: boolean, t: Translate): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (holds: unknown, id: string, text: string) => {
    if (!holds) faults.push({ id, text });
  };
  const day = (id: string, value: DateParts, least?: string, most?: string) => {
    const iso = isoDate(value);
    demand(iso, id, t("plan.missing.day"));
    if (iso && most) demand(iso <= most, id, t("plan.missing.notLater"));
    if (iso && least) demand(iso > least, id, t("plan.missing.later"));
  };
  const optionalDay = (id: string, value: DateParts, least?: string) => {
    if (!isEmptyDate(value)) day(id, value, least);
  };
  if (act === "goal") {
    demand(draft.words.trim(), "words", t("plan.missing.words"));
    day("when", draft.when, undefined, today());
  }
  if (act === "action") {
    demand(draft.title.trim(), "title", t("plan.missing.title"));
    demand(draft.owner, "owner", t("plan.missing.owner"));
    optionalDay("due", draft.due);
  }
  if (act === "progress") demand(draft.status, "status", t("plan.missing.status"));
  if (act === "flag" || act === "answer") demand(draft.text.trim(), "text", t(`plan.missing.${act}`));
  if (act === "flag") day("answer-by", draft.answerBy, today());
  if (act === "meeting") {
    day("when", draft.when, undefined, today());
    optionalDay("next", draft.next, isoDate(draft.when));
    demand(draft.there.length, "there", t("plan.missing.there"));
  }
  if (act === "choice") {
    demand(draft.question.trim(), "question", t("plan.missing.question"));
    demand(offeredIn(draft).length >= 2, "offered", t("plan.missing.offered"));
    day("when", draft.when, undefined, today());
    if (draft.chosen) day("chosen-on", draft.chosenOn, undefined, today());
  }
  if (act === "lead") {
    demand(draft.isKept || draft.words.trim(), "words", t("plan.missing.askedFor"));
    day("when", draft.when, undefined, today());
    if (draft.leadState === "NOT_FOLLOWED")
      demand(draft.isKept || draft.text.trim(), "text", t("plan.missing.whyNot"));
  }
  if (isNew && act !== "progress" && act !== "flag" && act !== "answer") {
    demand(draft.about.length, "about", t("plan.missing.about"));
    demand(draft.category, "category", t("plan.missing.category"));
  }
  return faults;
}

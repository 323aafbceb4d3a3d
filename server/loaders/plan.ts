import type { Transaction } from "../database/transaction.js";
import type { Day, Id } from "../sharing/facts.js";
import { type PractitionerRow, practitionerJson, type Row } from "./rows.js";
import { type Stated, statedBeside } from "./statedBeside.js";

export interface ActionRow extends Row {
  case_id: Id;
  title: string;
  due_on: Day | null;
  status: string;
  owner_agency_id: Id;
  outcome: string | null;
  goal_id: Id | null;
  help: string | null;
  version: number;
  statements: Stated[];
}
/** What was said of an action. It bears the action's marks as well as its own. */
export interface WordRow extends Row {
  case_id: Id;
  action_id: Id;
  kind: "PROGRESS" | "FLAG" | "ANSWER";
  status: string | null;
  helped: string | null;
  text: string | null;
  answer_by: Day | null;
  answers: Id | null;
  at: Date;
  practitioner: PractitionerRow | null;
}
export interface GoalRow extends Row {
  words: string;
  said_by: Id | null;
  said_on: Day;
  state: string;
  version: number;
}
export interface MeetingRow extends Row {
  case_id: Id;
  kind: string;
  held_on: Day;
  place: string | null;
  minutes: string | null;
  next_on: Day | null;
  people_there: Id[];
  people_away: Id[];
  agencies_there: Id[];
  agencies_away: Id[];
  version: number;
}
export interface ChoiceRow extends Row {
  question: string;
  offered: string[];
  offered_on: Day;
  chosen: string | null;
  chosen_by: Id | null;
  chosen_on: Day | null;
  why: string | null;
  version: number;
}

/** The columns that every row of the plan brings to its decision, from an alias. */
export const governedOf = (t: string) =>
  `${t}.id, ${t}.case_id, ${t}.category, ${t}.agency_id, ${t}.marks, ${t}.subjects, ${t}.mentioned`;

/** The plan of cases ($1), as far as the wall lets it through. */
const SQL = {
  actions: `
    select ${governedOf("t")}, t.title, t.due_on::text, t.status, t.owner_agency_id, t.outcome, t.goal_id, t.help, t.version,
      ${statedBeside("ACTION", "t")} as statements
    from plan_action t where t.case_id = any ($1) order by t.due_on nulls last, t.id`,
  words: `
    select w.id, w.case_id, w.category, w.agency_id, array_cat(w.marks, t.marks) as marks, w.subjects, array_cat(w.mentioned, t.mentioned) as mentioned,
      w.action_id, w.kind, w.status, w.helped, w.text, w.answer_by::text, w.answers, w.at, ${practitionerJson("p")} as practitioner
    from plan_word w join plan_action t on t.partnership_id = w.partnership_id and t.case_id = w.case_id and t.id = w.action_id
    left join practitioner p on p.partnership_id = w.partnership_id and p.id = w.author_id
    where w.case_id = any ($1) order by w.at desc, w.id desc`,
  goals: `
    select ${governedOf("t")}, t.words, t.said_by, t.said_on::text, t.state, t.version from plan_goal t
    where t.case_id = any ($1) order by array_position(array['AIMED_FOR', 'REACHED', 'SET_ASIDE'], t.state), t.said_on, t.id`,
  meetings: `
    select ${governedOf("t")}, t.kind, t.held_on::text, t.place, t.minutes, t.next_on::text, t.people_there, t.people_away,
      t.agencies_there, t.agencies_away, t.version
    from plan_meeting t where t.case_id = any ($1) and t.taken_back_at is null order by t.held_on desc, t.id desc`,
  choices: `
    select ${governedOf("t")}, t.question, t.offered, t.offered_on::text, t.chosen, t.chosen_by, t.chosen_on::text, t.why, t.version
    from plan_choice t where t.case_id = any ($1) and t.taken_back_at is null order by t.offered_on desc, t.id desc`,
  leads: `
    select ${governedOf("t")}, t.kind, t.asked_for, t.asked_by, t.asked_on::text, t.state, t.why_not, t.version
    from lead_choice t where t.case_id = any ($1) and t.taken_back_at is null order by t.asked_on desc, t.id desc`,
};

/** Whom a family asked for as lead professional or single point of contact. */
export interface LeadChoiceRow extends Row {
  kind: string;
  asked_for: string;
  asked_by: Id | null;
  asked_on: Day;
  state: string;
  why_not: string | null;
  version: number;
}

/** A meeting or a choice as it is taken back and put back. */
export interface TakenBackRow extends Row {
  version: number;
  taken_back: boolean;
}

/** The parts of a plan that stand in tables of their own. */
export interface PlanRows {
  /** The next due first, those without a day last. */
  actions: ActionRow[];
  /** The latest first, like meetings and choices. */
  words: WordRow[];
  goals: GoalRow[];
  meetings: MeetingRow[];
  choices: ChoiceRow[];
  leads: LeadChoiceRow[];
}

export const PLAN_PARTS = Object.keys(SQL) as (keyof PlanRows)[];

/** One meeting or choice of a case, taken back or not, as far as the wall lets it through. */
export async function findPlanRecord(
  { rows }: Transaction,
  table: "plan_meeting" | "plan_choice" | "lead_choice",
  caseId: Id,
  id: Id,
): Promise<TakenBackRow | undefined> {
  const [found] = await rows<TakenBackRow>(
    `select ${governedOf("t")}, t.version, t.taken_back_at is not null as taken_back from ${table} t where t.case_id = $1 and t.id = $2`,
    [caseId, id],
  );
  return found;
}

/** These parts of the plans of cases, in one statement whatever their number; the other parts are empty. */
export async function loadPlan(
  { rows }: Transaction,
  caseIds: readonly Id[],
  ...parts: (keyof PlanRows)[]
): Promise<PlanRows> {
  const lists = parts.map((part) => `(select coalesce(json_agg(x), '[]') from (${SQL[part]}) x) as ${part}`);
  const [found] =
    parts.length > 0 ? await rows<Partial<PlanRows>>(`select ${lists.join(", ")}`, [caseIds]) : [];
  const { actions = [], words = [], goals = [], meetings = [], choices = [], leads = [] } = found ?? {};
  return {
    actions,
    words: words.map((word) => ({ ...word, at: new Date(word.at) })),
    goals,
    meetings,
    choices,
    leads,
  };
}

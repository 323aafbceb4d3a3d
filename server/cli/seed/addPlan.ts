import { bitOf, type Category } from "../../sharing/categories.js";
import type { Person } from "./addPerson.js";
import type { AgencyKey } from "./agencies.js";
import type { Case } from "./Case.js";
import type { Practitioner } from "./Frame.js";
import { agencyOf } from "./Making.js";

/** What everything in a plan is of. Days are counted from today. */
interface OfPlan {
  by: Practitioner;
  category: Category;
  subjects: readonly Person[];
}

const frameOf = ({ making, id }: Case, { by, category, subjects }: OfPlan) => ({
  id: making.nextId(),
  case_id: id,
  category: bitOf(category),
  agency_id: agencyOf(making, by),
  subjects: subjects.map((person) => person.id),
  author_id: by.id,
});

interface NewGoal extends OfPlan {
  words: string;
  saidBy?: Person;
  on: number;
  state?: "AIMED_FOR" | "REACHED" | "SET_ASIDE";
}

/** Adds a goal in the family's own words; returns its id. */
export function addGoal(of: Case, goal: NewGoal): string {
  const { at, day } = of.making.frame.calendar;
  const row = frameOf(of, goal);
  of.making.rows.add("plan_goal", {
    ...row,
    words: goal.words,
    said_by: goal.saidBy?.id,
    said_on: day(goal.on),
    state: goal.state ?? "AIMED_FOR",
    version: 1,
    changed_at: at(goal.on),
  });
  return row.id;
}

interface NewWord extends OfPlan {
  action: string;
  kind: "PROGRESS" | "FLAG" | "ANSWER";
  status?: string;
  helped?: string;
  text: string;
  answerBy?: number;
  answers?: string;
  at: number;
}

/** Says something of an action; returns the id of what is said. */
export function sayOfAction(of: Case, word: NewWord): string {
  const { at, day } = of.making.frame.calendar;
  const row = frameOf(of, word);
  of.making.rows.add("plan_word", {
    ...row,
    action_id: word.action,
    kind: word.kind,
    status: word.status,
    helped: word.helped,
    text: word.text,
    answer_by: word.answerBy === undefined ? undefined : day(word.answerBy),
    answers: word.answers,
    at: at(word.at),
  });
  return row.id;
}

interface NewMeeting extends OfPlan {
  kind: "REVIEW" | "MEETING";
  on: number;
  minutes: string;
  there: readonly Person[];
  agenciesThere: readonly AgencyKey[];
  agenciesAway?: readonly AgencyKey[];
  next: number;
}

/** Adds a review or another meeting. */
export function addMeeting(of: Case, meeting: NewMeeting): void {
  const { agencies, calendar } = of.making.frame;
  const idsOf = (keys: readonly AgencyKey[] = []) => keys.map((key) => agencies[key].id);
  const others = meeting.there.filter((person) => !meeting.subjects.includes(person)).map(({ id }) => id);
  of.making.rows.add("plan_meeting", {
    ...frameOf(of, meeting),
    mentioned: others.length > 0 ? others : undefined,
    kind: meeting.kind,
    held_on: calendar.day(meeting.on),
    minutes: meeting.minutes,
    next_on: calendar.day(meeting.next),
    people_there: meeting.there.map(({ id }) => id),
    people_away: [],
    agencies_there: idsOf(meeting.agenciesThere),
    agencies_away: idsOf(meeting.agenciesAway),
    version: 1,
    changed_at: calendar.at(meeting.on),
  });
}

interface NewChoice extends OfPlan {
  question: string;
  offered: readonly string[];
  offeredOn: number;
  chosen?: string;
  chosenBy?: Person;
  chosenOn?: number;
  why?: string;
}

/** Adds a choice that was offered, and what was chosen. */
export function addChoice(of: Case, choice: NewChoice): void {
  const { at, day } = of.making.frame.calendar;
  of.making.rows.add("plan_choice", {
    ...frameOf(of, choice),
    question: choice.question,
    offered: choice.offered,
    offered_on: day(choice.offeredOn),
    chosen: choice.chosen,
    chosen_by: choice.chosenBy?.id,
    chosen_on: choice.chosenOn === undefined ? undefined : day(choice.chosenOn),
    why: choice.why,
    version: 1,
    changed_at: at(choice.offeredOn),
  });
}

interface NewLeadChoice extends OfPlan {
  kind: "LEAD_PROFESSIONAL" | "POINT_OF_CONTACT";
  askedFor: string;
  askedBy?: Person;
  on: number;
  state: "WAITING" | "FOLLOWED" | "NOT_FOLLOWED";
  whyNot?: string;
}

/** Adds whom the family asked for as lead professional or single point of contact. */
export function addLeadChoice(of: Case, choice: NewLeadChoice): void {
  const { at, day } = of.making.frame.calendar;
  of.making.rows.add("lead_choice", {
    ...frameOf(of, choice),
    kind: choice.kind,
    asked_for: choice.askedFor,
    asked_by: choice.askedBy?.id,
    asked_on: day(choice.on),
    state: choice.state,
    why_not: choice.whyNot,
    version: 1,
    changed_at: at(choice.on),
  });
}

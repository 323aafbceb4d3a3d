import { bitOf, type Category } from "../../sharing/categories.js";
import type { AgencyKey } from "./agencies.js";
import type { Person } from "./addPerson.js";
import type { Case } from "./Case.js";
import type { Practitioner } from "./Frame.js";
import { agencyOf } from "./Making.js";

interface NewEvent {
  /** Days from today. */
  day: number;
  title: string;
  detail?: string;
  place?: string;
  by: Practitioner;
  category: Category;
  subjects: readonly Person[];
  mentioned?: readonly Person[];
  marks?: readonly number[];
}

/** Adds a significant event to the chronology. */
export function addEvent({ making, id }: Case, event: NewEvent): void {
  making.rows.add("chronology_event", {
    id: making.nextId(),
    case_id: id,
    category: bitOf(event.category),
    agency_id: agencyOf(making, event.by),
    subjects: event.subjects.map((person) => person.id),
    mentioned: event.mentioned?.map((person) => person.id),
    marks: event.marks,
    occurred_on: making.frame.calendar.day(event.day),
    title: event.title,
    detail: event.detail,
    place: event.place,
    author_id: event.by.id,
  });
}

interface NewAction {
  title: string;
  status: "PLANNED" | "UNDER_WAY" | "DONE" | "NOT_DELIVERED" | "CANCELLED";
  owner: AgencyKey;
  by: Practitioner;
  category: Category;
  subjects: readonly Person[];
  /** Days from today. */
  created: number;
  due: number;
  outcome?: string;
  goal?: string;
  help?: string;
}

/** Adds an action to the plan, owned by one agency; returns its id. */
export function addAction({ making, id }: Case, action: NewAction): string {
  const { at, day } = making.frame.calendar;
  const actionId = making.nextId();
  making.rows.add("plan_action", {
    id: actionId,
    case_id: id,
    category: bitOf(action.category),
    agency_id: agencyOf(making, action.by),
    subjects: action.subjects.map((person) => person.id),
    title: action.title,
    due_on: day(action.due),
    status: action.status,
    owner_agency_id: making.frame.agencies[action.owner].id,
    outcome: action.outcome,
    created_on: day(action.created),
    changed_at: at(action.created),
    version: action.status === "PLANNED" ? 1 : 2,
    goal_id: action.goal,
    help: action.help,
    author_id: action.by.id,
  });
  return actionId;
}

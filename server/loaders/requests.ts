import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { TaskKind } from "../model/requests/enums.js";
import type { Day, Id, ViewerFacts } from "../sharing/facts.js";
import type { PurposeCode } from "../sharing/purposes.js";
import type { ReasonCode } from "../sharing/reasons.js";
import type { Row } from "./rows.js";

/** A request for access as the door gives it. */
export interface StoredRequest {
  id: Id;
  caseId: Id;
  reference: string;
  agencyId: Id;
  /** The viewer asked it; somebody of the viewer's agency did; the viewer answers for the lead of its case. */
  mine: boolean;
  ours: boolean;
  led: boolean;
  askedBy: string;
  personId: Id | null;
  subjects: Id[];
  personRole: string | null;
  /** The category's bit. */
  category: number;
  locates: boolean;
  purpose: PurposeCode;
  told: ReasonCode;
  reason: string;
  urgent: boolean;
  askedAt: string;
  dueOn: Day;
  state: "WAITING" | "GRANTED" | "DECLINED" | "CANCELLED";
  endedAt: string | null;
  grantedBy: "CONSENT" | "DECISION" | null;
  grantedPurpose: PurposeCode | null;
  declineReason: string | null;
  /** Who asked, as `decide` looks at a viewer; only for whoever may answer, and while it waits. */
  asker: ViewerFacts | null;
}

/** Which tasks of these cases were done and which objections answered, and whose tasks are the viewer's. */
export interface TaskMarks {
  led: Id[];
  done: { caseId: Id; kind: TaskKind; about: Id }[];
  answered: Id[];
}

const who = ({ partnershipId, accountId, purpose, assurance }: DoorRequest) => [
  partnershipId,
  accountId,
  purpose,
  assurance,
];

async function call<Answer>(
  { rows }: Transaction,
  door: string,
  values: readonly unknown[],
): Promise<Answer> {
  const places = values.map((_, i) => (i === 3 ? "$4::smallint" : `$${i + 1}`));
  const [answer] = await rows<{ answer: Answer }>(
    `select door.${door}(${places.join(", ")}) as answer`,
    values,
  );
  return answer!.answer;
}

/** The cases of which the viewer's agency has asked something. */
export const loadRequestCases = (transaction: Transaction, request: DoorRequest) =>
  call<Id[]>(transaction, "access_request_cases", who(request));

/** What was asked about these cases, as far as it is the viewer's business, the latest first. */
export const loadRequests = (transaction: Transaction, request: DoorRequest, caseIds: readonly Id[]) =>
  call<StoredRequest[]>(transaction, "access_requests", [...who(request), caseIds]);

/** The cases in which the viewer may have something to do, and whether there are more. */
export const loadTaskCases = (transaction: Transaction, request: DoorRequest) =>
  call<{ cases: Id[]; more: boolean }>(transaction, "task_cases", who(request));

export const loadTaskMarks = (transaction: Transaction, request: DoorRequest, caseIds: readonly Id[]) =>
  call<TaskMarks>(transaction, "task_marks", [...who(request), caseIds]);

/** Decisions whose review is near or overdue, for a data-protection officer; null for anybody else. */
export const loadReviewsDue = (transaction: Transaction, request: DoorRequest) =>
  call<{ decisionId: Id; caseId: Id; reference: string; dueOn: Day }[] | null>(
    transaction,
    "reviews_due",
    who(request),
  );

/** Asks a door to write; returns the code with which it refuses, or null. */
export const writeThrough = (
  transaction: Transaction,
  request: DoorRequest,
  door: "ask_access" | "answer_access" | "complete_task" | "answer_objection",
  id: Id,
  said: object,
) => call<string | null>(transaction, door, [...who(request), id, JSON.stringify(said)]);

export const cancelThrough = (transaction: Transaction, request: DoorRequest, id: Id) =>
  call<string | null>(transaction, "cancel_access", [...who(request), id]);

export interface LifeRow extends Row {
  person_id: Id;
  born_on: Day | null;
  died_on: Day | null;
}

/** The rows behind tasks that the wall lets through: people's births and deaths, and these consents. */
export async function loadTaskRows(
  { rows }: Transaction,
  personIds: readonly Id[],
  consentIds: readonly Id[],
): Promise<{ lives: LifeRow[]; consents: ReadonlyMap<Id, Row> }> {
  const [lives, consents] = await Promise.all([
    rows<LifeRow>(
      `select l.id, l.category, l.agency_id, l.marks, array[l.person_id] as subjects, l.person_id, l.born_on::text, l.died_on::text
       from person_life l where l.person_id = any ($1) and l.retired_epoch is null`,
      [personIds],
    ),
    rows<Row>(
      `select c.id, c.category, c.agency_id, null::integer[] as marks, array[c.person_id] as subjects from consent c where c.id = any ($1)`,
      [consentIds],
    ),
  ]);
  return { lives, consents: new Map(consents.map((row) => [row.id, row])) };
}

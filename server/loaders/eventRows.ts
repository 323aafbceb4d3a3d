import type pg from "pg";
import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { EventKind } from "../model/events/enums.js";
import type { Id, Instant } from "../sharing/facts.js";
import type { Row } from "./rows.js";

/** A row that says that something happened, and whether it tells where somebody is. */
export interface EventRow extends Row {
  locates: boolean;
}

/** The kinds of which one row of the case, or of a person in it, tells. */
export type RowKind = Exclude<EventKind, "CONSENT_CHANGED" | "REQUEST_ANSWERED">;

/** The rows of a case that say that this happened, as far as the wall lets them through and it still stands. */
export const loadEventRows = (
  { rows }: Transaction,
  kind: RowKind,
  caseId: Id,
  sourceId: Id,
): Promise<EventRow[]> => rows<EventRow>(READS[kind], [caseId, sourceId]);

/** About whom a request of the viewer's agency was that has been answered; null for any other. */
export async function loadAnsweredRequest(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  caseId: Id,
  id: Id,
): Promise<Id[] | null> {
  const [found] = await rows<{ subjects: Id[] | null }>(
    "select door.answered_request($1, $2, $3, $4::smallint, $5, $6) as subjects",
    [partnershipId, accountId, purpose, assurance, caseId, id],
  );
  return found!.subjects;
}

/** Something that happened, and the cases of the viewer's agency in which it may have; nothing of it is decided. */
export interface Happened {
  id: Id;
  kind: EventKind;
  cases: Id[];
  sourceId: Id;
  happenedAt: Instant;
}

/** Why nobody is told anything: the account has ended, it has no case for the purpose under an agreement, or its client has ten streams. */
export type NotHeard = "ENDED" | "NO_CASE" | "TOO_MANY";

/** Who listens, of a viewer. */
interface Listener {
  partnershipId: Id;
  accountId: Id;
  assurance: number;
  clientId: string | null;
}

/** What happened lately, since this listener first asked, or why that is not heard. */
export async function findHappened(
  api: pg.Pool,
  { partnershipId, accountId, assurance, clientId }: Listener,
  purpose: string,
  listener: Id,
  kinds: readonly EventKind[],
): Promise<Happened[] | NotHeard> {
  const { rows } = await api.query<{ found: Happened[] | NotHeard }>(
    "select door.listen($1, $2, $3, $4::smallint, $5, $6, $7) as found",
    [partnershipId, accountId, purpose, assurance, clientId, listener, kinds],
  );
  return rows[0]!.found;
}

/** From now on nothing is kept for this listener. */
export async function stopListening(
  api: pg.Pool,
  { partnershipId, accountId }: { partnershipId: Id; accountId: Id },
  listener: Id,
): Promise<void> {
  await api.query("select door.stop_listening($1, $2, $3)", [partnershipId, accountId, listener]);
}

const ofCase = (table: string, condition: string, marks = "r.marks") =>
  `select r.id, r.category, r.agency_id, ${marks} as marks, r.subjects, false as locates
   from ${table} r where r.case_id = $1 and r.id = $2 and ${condition}`;

/** Of what came of a change that was told, its own event tells: it reaches whoever may see any of it. */
const OR_TOLD = "or r.circumstance_id = $2";

const ofPerson = (table: string, locates = false, orTold = OR_TOLD, condition = "true", marks = "r.marks") =>
  `select r.id, r.category, r.agency_id, ${marks} as marks, array[r.person_id] as subjects, ${locates} as locates
   from ${table} r where (r.id = $2 ${orTold}) and r.person_id = any (wall.people()) and ${condition}`;

const READS: Record<RowKind, string> = {
  CASE_SHARED: ofCase(
    "involvement",
    "r.agency_id = wall.agency() and r.retired_epoch is null and r.from_at <= now() and (r.until_at is null or r.until_at > now())",
  ),
  ASSESSMENT_SIGNED: ofCase("assessment_signature", "r.number is not null", "null::integer[]"),
  ANSWER_CHANGED: ofCase("answer", "r.contributed_at is not null"),
  ACTION_ASSIGNED: ofCase("plan_action", "r.owner_agency_id = wall.agency()"),
  REVIEW_DUE: ofCase(
    "plan_meeting",
    // Within the week still: a review that was put off meanwhile is told of when its new day comes.
    `r.next_on - (now() at time zone 'Europe/London')::date between 0 and 7 and r.taken_back_at is null and not exists (
       select from plan_meeting later where later.case_id = r.case_id and later.held_on > r.held_on and later.taken_back_at is null)`,
  ),
  CIRCUMSTANCES_CHANGED: [
    `select r.id, r.category, r.agency_id, r.marks, r.subjects, r.kind = any ('{NEW_CHILD,ADDRESS,SCHOOL}') as locates
   from circumstance r where r.case_id = $1 and r.id = $2`,
    ofPerson("person_name"),
    ofPerson("person_life"),
    ofPerson("person_address", true),
    ofPerson("person_school", true),
    ofPerson("person_benefit", false, ""),
    ofPerson("case_person", false, OR_TOLD, "r.case_id = $1 and r.retired_epoch is null", "null::integer[]"),
  ].join(" union all "),
};

import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { Id, Instant } from "../sharing/facts.js";
import type { Row } from "./rows.js";

/** A signature of a lead under an assessment. */
export interface RecentSignature extends Row {
  case_id: Id;
  signed_at: Date;
}

/** That two records were merged, told in a case that the viewer leads. */
export interface RecentMerge {
  id: Id;
  caseId: Id;
  people: [Id, Id];
  at: Instant;
}

const who = ({ partnershipId, accountId, purpose, assurance }: DoorRequest) => [
  partnershipId,
  accountId,
  purpose,
  assurance,
];

/** The viewer's cases in which there may be something to tell, beside the tasks of whoever leads. */
export async function loadNotificationCases({ rows }: Transaction, request: DoorRequest): Promise<Id[]> {
  const [found] = await rows<{ cases: Id[] }>(
    "select door.notification_cases($1, $2, $3, $4::smallint) as cases",
    who(request),
  );
  return found!.cases;
}

/** When the account read which notification. */
export async function loadNotificationMarks(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
): Promise<Record<string, Instant>> {
  const [found] = await rows<{ marks: Record<string, Instant> }>(
    "select door.notification_marks($1, $2) as marks",
    [partnershipId, accountId],
  );
  return found!.marks;
}

/** Keeps that the account has read these, or takes it back; says nothing of whether there are any. */
export async function markNotifications(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
  ids: readonly string[],
  read: boolean,
): Promise<void> {
  await rows("select door.mark_notifications($1, $2, $3, $4)", [partnershipId, accountId, ids, read]);
}

/** Where the account's e-mails go, and whether it wishes them. */
export async function loadMail(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
): Promise<{ address: string | null; isOn: boolean }> {
  const [found] = await rows<{ mail: { address: string | null; isOn: boolean } }>(
    "select door.notification_mail($1, $2) as mail",
    [partnershipId, accountId],
  );
  return found!.mail;
}

/** Keeps whether the account wishes e-mails; returns the code with which it is refused, or null. */
export async function wishMail(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
  isOn: boolean,
): Promise<string | null> {
  const [answer] = await rows<{ refused: string | null }>("select door.wish_mail($1, $2, $3) as refused", [
    partnershipId,
    accountId,
    isOn,
  ]);
  return answer!.refused;
}

/** Assessments of these cases that somebody else signed in the last 28 days, as far as the wall lets it through. */
export const loadRecentSignatures = (
  { rows }: Transaction,
  caseIds: readonly Id[],
  practitionerId: Id | null,
): Promise<RecentSignature[]> =>
  rows<RecentSignature>(
    `select s.id, s.case_id, s.category, s.agency_id, null::integer[] as marks, s.subjects, s.signed_at
     from assessment_signature s
     where s.case_id = any ($1) and s.number is not null and s.practitioner_id is distinct from $2
       and s.signed_at > now() - interval '28 days'
     order by s.signed_at desc, s.id`,
    [caseIds, practitionerId],
  );

/** Merges of the last 28 days between records that the viewer knows of, in these cases as far as the viewer leads them. */
export async function loadRecentMerges(
  { rows }: Transaction,
  request: DoorRequest,
  caseIds: readonly Id[],
): Promise<RecentMerge[]> {
  const [found] = await rows<{ merges: RecentMerge[] }>(
    "select door.recent_merges($1, $2, $3, $4::smallint, $5) as merges",
    [...who(request), caseIds],
  );
  return found!.merges;
}

import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { Day, Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

/** What has changed in a case, by kind. */
export type ChangeKind =
  "CASE" | "ANSWERS" | "EVENTS" | "PLAN" | "CONSENTS" | "NEED_BAND" | "PEOPLE" | "ADDRESSES" | "TEAM";

export interface ChangedRow extends Row {
  kind: ChangeKind;
  case_id: Id;
  at: Date;
}

/** The viewer's cases, the newest first; when they last looked at each, as PostgreSQL writes it. */
export interface HomeCases {
  cases: Id[];
  more: boolean;
  looks: Record<Id, string>;
}

export async function loadHomeCases(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  limit: number,
): Promise<HomeCases> {
  const [found] = await rows<{ found: HomeCases }>(
    "select door.home_cases($1, $2, $3, $4::smallint, $5) as found",
    [partnershipId, accountId, purpose, assurance, limit],
  );
  return found!.found;
}

const ofCase = (kind: ChangeKind, table: string, at: string, theirs: string, mentioned = "t.mentioned") => `
  select '${kind}' as kind, t.id, t.case_id, t.category, t.agency_id, t.marks, t.subjects, ${mentioned} as mentioned, ${at} as at
  from looked w join ${table} t on t.case_id = w.id where ${at} > w.since and ${theirs}`;
const ofPerson = (kind: ChangeKind, table: string, marks: string, at: string, theirs: string) => `
  select '${kind}', t.id, w.id, t.category, t.agency_id, ${marks}, array[t.person_id], null::uuid[], ${at}
  from member w join ${table} t on t.person_id = w.person_id where ${at} > w.since and ${theirs}`;

const RECORDED = "t.recorded_at";
const byOthers = "t.retired_epoch is null and t.recorded_by is distinct from $4";
const NOBODY = "null::uuid[]";

const changes = `
  with looked as (select * from unnest($1::uuid[], $2::timestamptz[]) w (id, since)),
  member as (
    select w.id, w.since, p.person_id from looked w
    join unnest($5::uuid[], $6::uuid[]) p (case_id, person_id) on p.case_id = w.id)
  ${[
    ofCase(
      "ANSWERS",
      "answer",
      "greatest(t.written_at, t.contributed_at)",
      "t.contributed_at is not null and t.author_id is distinct from $3",
    ),
    ofCase("EVENTS", "chronology_event", RECORDED, "t.author_id is distinct from $3"),
    ofCase("PLAN", "plan_action", "t.changed_at", "t.author_id is distinct from $3"),
    ...["plan_goal", "plan_meeting", "plan_choice", "lead_choice"].map((table) =>
      ofCase("PLAN", table, "t.changed_at", "t.author_id is distinct from $3"),
    ),
    // What is said of an action bears its marks.
    `
  select 'PLAN', t.id, t.case_id, t.category, t.agency_id, array_cat(t.marks, a.marks), t.subjects, array_cat(t.mentioned, a.mentioned), t.at
  from looked w join plan_word t on t.case_id = w.id
    join plan_action a on a.partnership_id = t.partnership_id and a.case_id = t.case_id and a.id = t.action_id
  where t.at > w.since and t.author_id is distinct from $3`,
    ofCase("CASE", "case_step", "t.at", "t.practitioner_id is distinct from $3", NOBODY),
    ofCase("NEED_BAND", "need_band", RECORDED, "true", NOBODY),
    ofCase("TEAM", "involvement", RECORDED, byOthers, NOBODY),
    `
  select 'PEOPLE', t.id, t.case_id, t.category, t.agency_id, null::integer[], array[t.person_id], null::uuid[], t.recorded_at
  from member w join case_person t on t.case_id = w.id and t.person_id = w.person_id where t.recorded_at > w.since and ${byOthers}`,
    ofPerson("ADDRESSES", "person_address", "t.marks", RECORDED, byOthers),
    ofPerson(
      "CONSENTS",
      "consent",
      "null::integer[]",
      "greatest(t.recorded_at, t.retired_at)",
      "coalesce(t.retired_by, t.recorded_by) is distinct from $4 and (t.retired_epoch is null or t.retired_how = 'WITHDRAWN')",
    ),
  ].join("\n  union all")}
  order by at desc, id`;

/**
 * What was recorded in these cases since each of those moments, as far as the wall lets it through, the latest first; of
 * these people of each. Without what the viewer recorded themself.
 */
export const loadChanges = (
  { rows }: Transaction,
  looked: readonly { caseId: Id; since: string; people: readonly Id[] }[],
  { practitionerId, accountId }: { practitionerId: Id | null; accountId: Id },
): Promise<ChangedRow[]> => {
  const members = looked.flatMap(({ caseId, people }) => people.map((person) => [caseId, person] as const));
  return rows<ChangedRow>(changes, [
    looked.map(({ caseId }) => caseId),
    looked.map(({ since }) => since),
    practitionerId,
    accountId,
    members.map(([caseId]) => caseId),
    members.map(([, person]) => person),
  ]);
};

export interface DueActionRow extends Row {
  case_id: Id;
  title: string;
  due_on: Day | null;
  status: string;
  changed_at: Date;
  owner_agency_id: Id;
}
export interface UnsignedRow extends Row {
  case_id: Id;
  started_on: Day;
}

/**
 * The actions of these cases that may be open and are due by a day, or of which something was said; and the assessments that
 * nobody has signed, as far as the wall lets them through.
 */
export async function loadDueRows(
  { rows }: Transaction,
  caseIds: readonly Id[],
  by: Day,
): Promise<{ actions: DueActionRow[]; unsigned: UnsignedRow[] }> {
  const [actions, unsigned] = await Promise.all([
    rows<DueActionRow>(
      `select t.id, t.case_id, t.category, t.agency_id, t.marks, t.subjects, t.mentioned, t.title, t.due_on::text, t.status, t.changed_at, t.owner_agency_id
       from plan_action t where t.case_id = any ($1) and (t.status in ('PLANNED', 'UNDER_WAY') and t.due_on <= $2::date
         or exists (select from plan_word w where w.partnership_id = t.partnership_id and w.case_id = t.case_id and w.action_id = t.id))
       order by t.due_on nulls last, t.id`,
      [caseIds, by],
    ),
    rows<UnsignedRow>(
      `select t.id, t.case_id, t.category, t.agency_id, t.marks, t.subjects, t.mentioned, t.started_on::text
       from assessment t where t.case_id = any ($1) and t.signed_at is null order by t.started_on, t.id`,
      [caseIds],
    ),
  ]);
  return { actions, unsigned };
}

export interface StoredView {
  id: Id;
  name: string;
  choice: string;
}

export async function loadSavedViews(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
): Promise<StoredView[]> {
  const [found] = await rows<{ views: StoredView[] }>("select door.saved_views($1, $2) as views", [
    partnershipId,
    accountId,
  ]);
  return found!.views;
}

/** Changes a saved view of the account's own; returns the code with which it is refused, or null. */
export async function changeSavedView(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
  act: "SAVE" | "RENAME" | "DELETE" | "RESTORE",
  { id, name = null, choice = null }: { id: Id; name?: string | null; choice?: string | null },
): Promise<string | null> {
  const [answer] = await rows<{ refused: string | null }>(
    "select door.change_saved_view($1, $2, $3, $4, $5, $6) as refused",
    [partnershipId, accountId, id, act, name, choice],
  );
  return answer!.refused;
}

/** Keeps that the viewer looks at a case now, where there is such a case for them; says nothing of whether there is. */
export async function keepLook(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  caseId: Id,
): Promise<void> {
  await rows("select door.look_at_case($1, $2, $3, $4::smallint, $5)", [
    partnershipId,
    accountId,
    purpose,
    assurance,
    caseId,
  ]);
}

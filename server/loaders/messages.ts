import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import { type PractitionerRow, practitionerJson, type Row } from "./rows.js";

export interface MessageRow extends Row {
  words: string;
  to_agencies: Id[];
  to_practitioners: Id[];
  author_id: Id;
  sent_at: Date;
  author: PractitionerRow | null;
}

/** That somebody wrote to somebody, without what. */
export interface RecentMessage extends Row {
  case_id: Id;
  sent_at: Date;
}

/** The messages of a case that were not taken back, the latest first, as far as the wall lets them through. */
export const loadMessages = ({ rows }: Transaction, caseId: Id): Promise<MessageRow[]> =>
  rows<MessageRow>(
    `select m.id, m.category, m.agency_id, m.marks, m.subjects, m.mentioned, m.words, m.to_agencies, m.to_practitioners, m.author_id, m.sent_at,
       ${practitionerJson("p")} as author
     from case_message m left join practitioner p on p.partnership_id = m.partnership_id and p.id = m.author_id
     where m.case_id = $1 and m.taken_back_at is null order by m.sent_at desc, m.id desc`,
    [caseId],
  );

/** Messages of the last 28 days to these readers in these cases, written by others, as far as the wall lets them through. */
export const loadRecentMessages = (
  { rows }: Transaction,
  caseIds: readonly Id[],
  { agencyId, practitionerId }: { agencyId: Id | null; practitionerId: Id | null },
): Promise<RecentMessage[]> =>
  rows<RecentMessage>(
    `select m.id, m.case_id, m.category, m.agency_id, m.marks, m.subjects, m.mentioned, m.sent_at
     from case_message m
     where m.case_id = any ($1) and m.taken_back_at is null and m.author_id is distinct from $3
       and ($2 = any (m.to_agencies) or $3 = any (m.to_practitioners)) and m.sent_at > now() - interval '28 days'
     order by m.sent_at desc, m.id`,
    [caseIds, agencyId, practitionerId],
  );

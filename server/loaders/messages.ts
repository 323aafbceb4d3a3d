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

/** The messages of a case that were not taken back, the latest first, as far as the wall lets them through. */
export const loadMessages = ({ rows }: Transaction, caseId: Id): Promise<MessageRow[]> =>
  rows<MessageRow>(
    `select m.id, m.category, m.agency_id, m.marks, m.subjects, m.mentioned, m.words, m.to_agencies, m.to_practitioners, m.author_id, m.sent_at,
       ${practitionerJson("p")} as author
     from case_message m left join practitioner p on p.partnership_id = m.partnership_id and p.id = m.author_id
     where m.case_id = $1 and m.taken_back_at is null order by m.sent_at desc, m.id desc`,
    [caseId],
  );

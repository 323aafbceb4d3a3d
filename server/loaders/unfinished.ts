import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

export interface UnfinishedRow extends Row {
  assessment_id: Id;
  question_key: string;
  answer_id: Id | null;
  base_version: number | null;
  value: string | null;
  about: Id[];
  said_by: Id | null;
  sitting: Id;
  step: number;
  written_at: Date;
  finished_sitting: Id | null;
  finished_answer: Id | null;
}

/** What this practitioner keeps unfinished in a case, and what they last finished in each place, as far as the wall lets it through. */
export const loadUnfinished = ({ rows }: Transaction, caseId: Id, authorId: Id): Promise<UnfinishedRow[]> =>
  rows<UnfinishedRow>(
    `select id, category, agency_id, marks, subjects, mentioned, assessment_id, question_key, answer_id, base_version, value, about, said_by,
       sitting, step, written_at, finished_sitting, finished_answer
     from unfinished_answer where case_id = $1 and author_id = $2 order by written_at, id`,
    [caseId, authorId],
  );

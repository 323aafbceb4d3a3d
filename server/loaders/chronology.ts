import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

export interface EventRow extends Row {
  occurred_on: string;
  title: string;
  detail: string | null;
  place: string | null;
}

/** The significant events of a case that the wall lets through, the latest first. */
export const loadEvents = ({ rows }: Transaction, caseId: Id): Promise<EventRow[]> =>
  rows<EventRow>(
    `select id, category, agency_id, marks, subjects, mentioned, occurred_on::text, title, detail, place
     from chronology_event where case_id = $1 order by occurred_on desc, id desc`,
    [caseId],
  );

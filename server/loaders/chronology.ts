import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";
import { type Stated, statedBeside } from "./statedBeside.js";

export interface EventRow extends Row {
  occurred_on: string;
  title: string;
  detail: string | null;
  place: string | null;
  statements: Stated[];
}

/** The significant events of a case that the wall lets through, the latest first. */
export const loadEvents = ({ rows }: Transaction, caseId: Id): Promise<EventRow[]> =>
  rows<EventRow>(
    `select id, category, agency_id, marks, subjects, mentioned, occurred_on::text, title, detail, place,
       ${statedBeside("EVENT", "chronology_event")} as statements
     from chronology_event where case_id = $1 order by occurred_on desc, id desc`,
    [caseId],
  );

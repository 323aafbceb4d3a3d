import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

export interface ActionRow extends Row {
  title: string;
  due_on: string | null;
  status: string;
  owner_agency_id: Id;
  outcome: string | null;
}

/** The actions of a case's plan that the wall lets through: the next due first, those without a day last. */
export const loadActions = ({ rows }: Transaction, caseId: Id): Promise<ActionRow[]> =>
  rows<ActionRow>(
    `select id, category, agency_id, marks, subjects, mentioned, title, due_on::text, status, owner_agency_id, outcome
     from plan_action where case_id = $1 order by due_on nulls last, id`,
    [caseId],
  );

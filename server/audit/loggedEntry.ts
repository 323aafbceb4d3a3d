import type { Mask } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";

/** One stored operation, as the access log reads it. */
export interface LoggedEntry {
  id: Id;
  at: Date;
  /** The transaction that wrote it: with the id its place in the order of the audit, which is no clock's. */
  writer: string;
  /** Whether what it says was shown was discarded before it left, where that was asked: `NEVER_LEFT`. */
  neverLeft?: boolean;
  content: {
    account: Id;
    actor: string;
    agency: Id | null;
    purpose: string | null;
    assurance: 1 | 2 | 3;
    policy: number;
    operation: string;
    outcome: string;
    /** Ids and words that were asked for, whether or not there is such a thing. */
    asked?: string[];
    refused?: string[];
    client?: string | null;
    subjects: LoggedSubject[];
  };
}

/** Of a row `e` of the audit: whether what it says was shown never left. */
export const NEVER_LEFT = `audit.never_left(e.partnership_id, e.id, e.at) as "neverLeft"`;

/** Of a row `e` of the audit: whether what came of it is that nothing left, as `outcomeOf` says it. */
export const DISCARDED = `e.content ->> 'outcome' <> 'CHANGED' and audit.never_left(e.partnership_id, e.id, e.at)`;

/** What came of an operation: NOT_SENT where nothing of it left; what was changed is changed, whether or not that was told. */
export const outcomeOf = ({ neverLeft, content }: Pick<LoggedEntry, "neverLeft" | "content">): string =>
  neverLeft && content.outcome !== "CHANGED" ? "NOT_SENT" : content.outcome;

/** The basis on which an officer reads what their agency holds, to answer the person's own request; with the number of who asked for them. */
export const ANSWERS_REQUEST = "SUBJECT_ACCESS_REQUEST";

export interface LoggedSubject {
  case: Id;
  subject: string;
  shown: Record<string, string[]>;
  withheld: Record<string, Record<string, string[]>>;
  bases: string[];
  /** Of which categories each agency had contributed what was shown; rows of earlier versions do not say. */
  from?: Record<Id, Mask>;
}

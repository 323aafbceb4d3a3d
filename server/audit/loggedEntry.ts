import type { Mask } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";

/** One stored operation, as the access log reads it. */
export interface LoggedEntry {
  id: Id;
  at: Date;
  /** The instant to the microsecond: with the id it names the row, for the cursor. */
  exactly: string;
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

/**
 * The transaction that wrote the row of this instant and id: with the id its place in the order of the audit. It stays in the
 * database: how many transactions there were between two would tell of other partnerships.
 */
export const writerOf = (at: string, id: string): string =>
  `(select b.writer from audit.entry b where b.partnership_id = $1 and b.at = ${at}::timestamptz and b.id = ${id}::uuid)`;

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

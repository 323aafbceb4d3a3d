import type { Mask } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";

/** One stored operation, as the access log reads it. */
export interface LoggedEntry {
  id: Id;
  at: Date;
  /** The instant to the microsecond, for the cursor. */
  exactly: string;
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

export interface LoggedSubject {
  case: Id;
  subject: string;
  shown: Record<string, string[]>;
  withheld: Record<string, Record<string, string[]>>;
  bases: string[];
  /** Of which categories each agency had contributed what was shown; rows of earlier versions do not say. */
  from?: Record<Id, Mask>;
}

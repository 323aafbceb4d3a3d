import type { AgencyFacts, Day, Id, Instant, PersonFacts } from "../../sharing/facts.js";
import type { ConsentStatement } from "./ConsentStatement.js";

/** What an import knows of the case that it is for: whoever is not in here is unknown. */
export interface Register {
  at: Instant;
  today: Day;
  people: readonly PersonFacts[];
  /** The numbers by which people speak of these persons. */
  references: Readonly<Record<Id, string>>;
  /** The agencies of the partnership that are in force. */
  agencies: readonly AgencyFacts[];
  /** The agency that records. */
  agencyId: Id;
}

/** With what authority a consent can be given. */
export const AUTHORITIES: readonly ConsentStatement["authority"][] = [
  "SELF",
  "PARENTAL_RESPONSIBILITY",
  "CARE_ORDER",
  "ATTORNEY",
  "DEPUTY",
  "BEST_INTERESTS",
];

/** What whoever imports says, for a file that does not: nothing of it is ever assumed. */
export interface Told {
  authority?: ConsentStatement["authority"];
  method?: ConsentStatement["method"];
  witness?: string;
  noticeVersion?: string;
  noticeLanguage?: string;
  interpreter?: string;
  /** The practitioner who obtained it. */
  obtainedBy?: Id;
}

/** A consent that was read, and where in the file its parts stand. */
export interface ReadConsent {
  statement: ConsentStatement;
  path: string;
  /** The place of a part: a sentence by its number, or a named one. */
  placeOf(part: number | "subject" | "grantor" | "supersedes" | "witness"): string;
  /** What stands in the file and has no place in a consent here. */
  leftOut: readonly string[];
}

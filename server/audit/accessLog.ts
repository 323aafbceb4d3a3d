import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Agency } from "../model/Agency.js";
import type { Id } from "../sharing/facts.js";
import { type AuditKeys, pseudonymOf } from "./keys.js";

/** What the auditor's door opened: which cases and people the references mean, and whether the case is led by this officer's agency. */
interface Remit {
  agency: Id;
  cases: { id: Id; reference: string; ours: boolean }[];
  people: { id: Id; reference: string }[];
  agencies: Agency[];
}

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
    subjects: {
      case: Id;
      subject: string;
      shown: Record<string, string[]>;
      withheld: Record<string, Record<string, string[]>>;
      bases: string[];
    }[];
  };
}

export interface AccessLogQuestion {
  personReference: string | null;
  caseReference: string | null;
  from: Date | null;
  until: Date | null;
  first: number;
  /** Entries before this one, in order of time. */
  before: { at: string; id: Id } | null;
}

export interface AccessLog {
  entries: LoggedEntry[];
  remit: Remit;
  /** The record numbers behind the pseudonyms that this answer is about. */
  personOf: ReadonlyMap<string, string>;
}

/**
 * Who saw this person's (or this case's people's) data: the latest entries first, within the officer's remit: rows whose
 * viewer worked for their agency, and all rows of cases that their agency leads. @throws FORBIDDEN for anybody else.
 */
export async function readAccessLog(
  { rows }: Transaction,
  keys: AuditKeys,
  who: { partnershipId: Id; accountId: Id; purpose: string | null; assurance: number },
  question: AccessLogQuestion,
): Promise<AccessLog> {
  const [door] = await rows<{ remit: Remit | null }>(
    "select door.open_audit($1, $2, $3, $4::smallint, $5, $6) as remit",
    [
      who.partnershipId,
      who.accountId,
      who.purpose,
      who.assurance,
      question.personReference,
      question.caseReference,
    ],
  );
  if (!door?.remit) throw new TellonceError("FORBIDDEN");
  const { remit } = door;
  const personOf = new Map(
    remit.people.map(({ id, reference }) => [pseudonymOf(keys, who.partnershipId, id), reference]),
  );
  const led = remit.cases.filter(({ ours }) => ours).map(({ id }) => id);
  const entries = await rows<LoggedEntry>(
    `select e.id, e.at, e.at::text as exactly, e.content
     from (select distinct s.at, s.audit_id from audit.subject s
           where s.partnership_id = $1 and s.subject = any ($2::bytea[])
             and ($3::timestamptz is null or s.at >= $3) and ($4::timestamptz is null or s.at < $4)
             and ($5::timestamptz is null or (s.at, s.audit_id) < ($5, $6::uuid))
             and (s.agency_id = $7 or s.case_id = any ($8::uuid[]))
           order by s.at desc, s.audit_id desc limit $9) found
     join audit.entry e on e.partnership_id = $1 and e.at = found.at and e.id = found.audit_id
     order by e.at desc, e.id desc`,
    [
      who.partnershipId,
      [...personOf.keys()].map((subject) => Buffer.from(subject, "hex")),
      question.from,
      question.until,
      question.before?.at ?? null,
      question.before?.id ?? null,
      remit.agency,
      led,
      question.first + 1,
    ],
  );
  return { entries, remit, personOf };
}

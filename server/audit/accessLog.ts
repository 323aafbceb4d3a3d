import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Before } from "./deskEntries.js";
import type { AuditKeys } from "./keys.js";
import { Lens } from "./Lens.js";
import { type LoggedEntry, NEVER_LEFT, writerOf } from "./loggedEntry.js";
import { type Asker, openRemit, type Remit } from "./remit.js";

export interface AccessLogQuestion {
  personReference: string | null;
  caseReference: string | null;
  from: Date | null;
  until: Date | null;
  first: number;
  /** Entries before this one, in the order of the audit. */
  before: Before;
}

export interface AccessLog {
  entries: LoggedEntry[];
  remit: Remit;
  /** The record numbers behind the pseudonyms that this answer is about. */
  personOf: ReadonlyMap<string, string>;
}

/**
 * Who saw this person's (or this case's people's) data: the latest entries first, within the officer's remit: rows whose
 * viewer worked for their agency, rows that showed what their agency had contributed (of these only that), and all rows of
 * cases that their agency leads. @throws FORBIDDEN for anybody else.
 */
export async function readAccessLog(
  { rows }: Transaction,
  keys: AuditKeys,
  who: Asker,
  question: AccessLogQuestion,
): Promise<AccessLog> {
  const remit = await openRemit(rows, who, question.caseReference, question.personReference);
  if (!remit) throw new TellonceError("FORBIDDEN");
  const lens = new Lens(remit, keys, who.partnershipId);
  const { personOf } = lens;
  const led = remit.cases.filter(({ ours }) => ours).map(({ id }) => id);
  const known = remit.cases.map(({ id }) => id);
  const page = (before: AccessLogQuestion["before"], first: number) =>
    rows<LoggedEntry>(
      `select e.id, e.at, e.at::text as exactly, e.content, ${NEVER_LEFT}
       from (select s.writer, s.audit_id, min(s.at) as at from audit.subject s
             where s.partnership_id = $1 and s.subject = any ($2::bytea[])
               and ($3::timestamptz is null or s.at >= $3) and ($4::timestamptz is null or s.at < $4)
               and ($5::timestamptz is null or (s.writer, s.audit_id) < (${writerOf("$5", "$6")}, $6::uuid)) and s.cases && $10::uuid[]
               and (s.agency_id = $7 or s.cases && $8::uuid[] or $7 = any (s.contributors))
             group by s.writer, s.audit_id order by s.writer desc, s.audit_id desc limit $9) found
       join audit.entry e on e.partnership_id = $1 and e.at = found.at and e.id = found.audit_id
       order by found.writer desc, e.id desc`,
      [
        who.partnershipId,
        [...personOf.keys()].map((subject) => Buffer.from(subject, "hex")),
        question.from,
        question.until,
        before?.at ?? null,
        before?.id ?? null,
        remit.agency,
        led,
        first,
        known,
      ],
    );
  const entries: LoggedEntry[] = [];
  // A row of which nothing is left is not there, nor does a page that is too short tell of it.
  for (let { before } = question; ;) {
    const wanted = question.first + 1 - entries.length;
    const found = await page(before, wanted);
    for (const entry of found) {
      const subjects = lens.seen(entry);
      if (subjects.length > 0) entries.push({ ...entry, content: { ...entry.content, subjects } });
    }
    const last = found.at(-1);
    if (!last || found.length < wanted || entries.length > question.first) break;
    before = { at: last.exactly, id: last.id };
  }
  return { entries, remit, personOf };
}

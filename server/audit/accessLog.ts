import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import { bitOf, CATEGORIES, type Mask } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { has } from "../sharing/judgement.js";
import { type AuditKeys, pseudonymOf } from "./keys.js";
import { type Asker, openRemit, type Remit } from "./remit.js";

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
  const personOf = new Map(
    remit.people.map(({ id, reference }) => [pseudonymOf(keys, who.partnershipId, id), reference]),
  );
  const led = remit.cases.filter(({ ours }) => ours).map(({ id }) => id);
  const known = remit.cases.map(({ id }) => id);
  const page = (before: AccessLogQuestion["before"], first: number) =>
    rows<LoggedEntry>(
      `select e.id, e.at, e.at::text as exactly, e.content
       from (select s.at, s.audit_id from audit.subject s
             where s.partnership_id = $1 and s.subject = any ($2::bytea[])
               and ($3::timestamptz is null or s.at >= $3) and ($4::timestamptz is null or s.at < $4)
               and ($5::timestamptz is null or (s.at, s.audit_id) < ($5, $6::uuid)) and s.cases && $10::uuid[]
               and (s.agency_id = $7 or s.cases && $8::uuid[] or $7 = any (s.contributors))
             group by s.at, s.audit_id order by s.at desc, s.audit_id desc limit $9) found
       join audit.entry e on e.partnership_id = $1 and e.at = found.at and e.id = found.audit_id
       order by e.at desc, e.id desc`,
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
  const sealed = new Map(
    remit.sealed.map(({ caseId, personId, categories }) => [
      `${caseId} ${pseudonymOf(keys, who.partnershipId, personId)}`,
      categories,
    ]),
  );
  const seen = (entry: LoggedEntry): LoggedSubject[] =>
    entry.content.subjects
      .filter((one) => personOf.has(one.subject) && known.includes(one.case))
      .flatMap((one) => withinRemit(remit, led, entry.content.agency, one))
      .flatMap((one) => unsealed(one, sealed.get(`${one.case} ${one.subject}`) ?? 0));
  const entries: LoggedEntry[] = [];
  // A row of which nothing is left is not there, nor does a page that is too short tell of it.
  for (let { before } = question; ;) {
    const wanted = question.first + 1 - entries.length;
    const found = await page(before, wanted);
    for (const entry of found) {
      const subjects = seen(entry);
      if (subjects.length > 0) entries.push({ ...entry, content: { ...entry.content, subjects } });
    }
    const last = found.at(-1);
    if (!last || found.length < wanted || entries.length > question.first) break;
    before = { at: last.exactly, id: last.id };
  }
  return { entries, remit, personOf };
}

/** Without the sections that are sealed from the officer; nothing where they are all that there is. */
function unsealed(one: LoggedSubject, sealed: Mask): LoggedSubject[] {
  if (sealed === 0) return [one];
  const kept = <T>(byCategory: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(byCategory).filter(([category]) => !has(sealed, bitOf(category) ?? -1)),
    );
  const [shown, withheld] = [kept(one.shown), kept(one.withheld)];
  const isEmpty = Object.keys(shown).length + Object.keys(withheld).length === 0;
  return isEmpty ? [] : [{ ...one, shown, withheld }];
}

/** All of it, or of what was shown only the kinds to which the officer's agency had contributed. */
function withinRemit(
  { agency }: Remit,
  led: readonly Id[],
  viewers: Id | null,
  one: LoggedSubject,
): LoggedSubject[] {
  if (viewers === agency || led.includes(one.case)) return [one];
  const ours = one.from?.[agency] ?? 0;
  if (ours === 0) return [];
  const kinds = CATEGORIES.filter((_, bit) => has(ours, bit)).map(({ code }) => code as string);
  const shown = Object.fromEntries(
    Object.entries(one.shown).filter(([category]) => kinds.includes(category)),
  );
  return [{ ...one, shown, withheld: {} }];
}

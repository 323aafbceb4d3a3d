import type { Transaction } from "../database/transaction.js";
import type { Agency } from "../model/Agency.js";
import type { Id } from "../sharing/facts.js";
import type { Before } from "./deskEntries.js";
import { type LoggedSubject, NEVER_LEFT, writerOf } from "./loggedEntry.js";
import { type AuditKeys, pseudonymOf } from "./keys.js";

/** One stored operation that touched the person, with what of it is about them. */
export interface OwnEntry {
  id: Id;
  at: Date;
  /** The instant to the microsecond: with the id it names the row, for the cursor. */
  exactly: string;
  neverLeft: boolean;
  content: {
    account: Id;
    actor?: string;
    kind: string;
    client: string | null;
    agency: Id | null;
    purpose: string | null;
    subjects: LoggedSubject[];
  };
}

/** An agency, what it says about a family that this agency works with it (a category's bit), and since when it tells families the names of its practitioners. */
export type LoggedAgency = Agency & { involvement: number; namedSince?: string | null };

/** The agencies by name. The family member's own door must be open. */
export async function loggedAgencies(rows: Transaction["rows"]): Promise<ReadonlyMap<Id, LoggedAgency>> {
  const [found] = await rows<{ agencies: LoggedAgency[] }>("select door.own_log_frame() as agencies");
  return new Map(found!.agencies.map((agency) => [agency.id, agency]));
}

/**
 * The operations that showed something of one person, without what never left, the latest first: those that `tells` lets through, at most one more
 * than `first`. Only rows under this person's own pseudonym are read.
 */
export async function readOwnLog(
  rows: Transaction["rows"],
  keys: AuditKeys,
  partnershipId: Id,
  personId: Id,
  { first, before }: { first: number; before: Before },
  tells: (entry: OwnEntry) => boolean,
): Promise<OwnEntry[]> {
  const subject = pseudonymOf(keys, partnershipId, personId);
  const told: OwnEntry[] = [];
  for (let from = before; ;) {
    const found = await rows<OwnEntry>(
      `select e.id, e.at, e.at::text as exactly, e.content, ${NEVER_LEFT}
       from (select s.writer, s.at, s.audit_id from audit.subject s
             where s.partnership_id = $1 and s.subject = $2 and ($3::timestamptz is null or (s.writer, s.audit_id) < (${writerOf("$3", "$4")}, $4::uuid))
             order by s.writer desc, s.audit_id desc limit $5) found
       join audit.entry e on e.partnership_id = $1 and e.at = found.at and e.id = found.audit_id
       order by found.writer desc, e.id desc`,
      [partnershipId, Buffer.from(subject, "hex"), from?.at ?? null, from?.id ?? null, BATCH],
    );
    for (const entry of found) {
      const subjects = entry.content.subjects.filter((one) => one.subject === subject);
      const own = { ...entry, content: { ...entry.content, subjects } };
      if (!entry.neverLeft && tells(own)) told.push(own);
      if (told.length > first) return told;
    }
    const last = found.at(-1);
    // A row that is not told is not there, nor does a page that is too short tell of it.
    if (!last || found.length < BATCH) return told;
    from = { at: last.exactly, id: last.id };
  }
}

const BATCH = 200;

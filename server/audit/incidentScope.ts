import { setImmediate } from "node:timers/promises";
import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Id } from "../sharing/facts.js";
import { foundBy } from "./deskEntries.js";
import type { AuditKeys } from "./keys.js";
import { Lens } from "./Lens.js";
import { type Asker, openRemitOf } from "./remit.js";
import { type IncidentScope, type Look, ScopeSum } from "./ScopeSum.js";

/** Over which time, and by whom or what where that is known. */
export interface IncidentQuestion {
  accountId: Id | null;
  clientId: string | null;
  from: Date;
  until: Date | null;
}

/** Cases whose remit is asked for at once. */
const BATCH = 500;
/** Looks at one person that are read at once: a statement has only so long, and an account's lie far apart. */
const PART = { ofAccount: 5_000, ofPeriod: 10_000 };
/** Breaches that are summed up at once in this process: each keeps one of the few connections to the audit for as long. */
const AT_ONCE = 2;
/** Operations that are summed up before whoever else is waiting has their turn. */
const TURN = 250;

type Rows = Transaction["rows"];
/** `end`: from when there are more. */
type Part = { end: Date | null; entries: Look[] };

let underWay = 0;

/**
 * Who, what and how many: every time that something was shown of anybody, without what is hidden from the officer and
 * without what never left after all. @throws FORBIDDEN for who is no data-protection officer; TOO_MANY_REQUESTS where
 * others are being summed up.
 */
export async function findScope(...asked: Parameters<typeof sumUp>): Promise<IncidentScope> {
  if (underWay >= AT_ONCE) throw new TellonceError("TOO_MANY_REQUESTS");
  underWay += 1;
  try {
    return await sumUp(...asked);
  } finally {
    underWay -= 1;
  }
}

async function sumUp(
  { rows }: Transaction,
  keys: AuditKeys,
  who: Asker,
  asked: IncidentQuestion,
  size = asked.accountId ? PART.ofAccount : PART.ofPeriod,
): Promise<IncidentScope> {
  const remit = await openRemitOf(rows, who, []);
  if (!remit) throw new TellonceError("FORBIDDEN");
  const [led] = await rows<{ cases: string }>("select door.led_cases()::text as cases");
  const lenses = new Map<Id, Lens>();
  const within = { ours: remit.agency, ledCases: led!.cases };
  const read = async (from: Date): Promise<Part> => {
    const end = await endOfPart(rows, who, { ...asked, from }, size);
    const entries = await entriesOf(rows, who, { ...asked, from, until: end ?? asked.until }, within);
    await open(rows, keys, who, { lenses, entries });
    return { end, entries };
  };
  const scope = new ScopeSum(remit.agencies, lenses);
  for (let next: Promise<Part> | null = read(asked.from); next;) {
    const { end, entries }: Part = await next;
    // The next is read while this one is summed up; where that fails, nobody waits for it.
    next = end && read(end);
    next?.catch(() => {});
    for (let at = 0; at < entries.length; at += TURN) {
      for (const entry of entries.slice(at, at + TURN)) scope.add(entry);
      await setImmediate();
    }
  }
  return scope.told();
}

/** Opens the remit for the cases that it is not yet open for. */
async function open(
  rows: Rows,
  keys: AuditKeys,
  who: Asker,
  { lenses, entries }: { lenses: Map<Id, Lens>; entries: readonly Look[] },
): Promise<void> {
  const named = new Set<Id>();
  for (const { content } of entries)
    for (const { case: id } of content.subjects) if (!lenses.has(id)) named.add(id);
  const cases = [...named];
  for (let at = 0; at < cases.length; at += BATCH) {
    const some = cases.slice(at, at + BATCH);
    const lens = new Lens((await openRemitOf(rows, who, some))!, keys, who.partnershipId);
    for (const id of some) lenses.set(id, lens);
  }
}

/** Up to when so many looks are summed up at once; null where no more are left. */
async function endOfPart(
  rows: Rows,
  { partnershipId }: Asker,
  { accountId, from, until }: IncidentQuestion,
  size: number,
): Promise<Date | null> {
  const values = [partnershipId, from, until ?? "infinity", ...(accountId ? [accountId] : [])];
  const [end] = await rows<{ at: Date }>(
    `select date_trunc('milliseconds', s.at) as at from audit.subject s
     where s.partnership_id = $1 and s.at >= $2 and s.at < $3${accountId ? " and s.account_id = $4" : ""}
     order by s.at offset ${size} limit 1`,
    values,
  );
  // However many there were within one millisecond, that much is done.
  return end ? new Date(Math.max(end.at.getTime(), from.getTime() + 1)) : null;
}

/** The operations that left, before anything hidden from the officer is taken out of them. */
function entriesOf(
  rows: Rows,
  who: Asker,
  asked: IncidentQuestion,
  { ours, ledCases }: { ours: Id; ledCases: string },
): Promise<Look[]> {
  const question = { question: "PERIOD", agencyId: null, reason: null, ...asked } as const;
  const { sql, values } = foundBy(who.partnershipId, ours, question, new Map(), null, null, ledCases);
  const [from, until] = [values.length + 1, values.length + 2];
  return rows<Look>(
    `with found as materialized (${sql}),
       unsent as materialized (
         select (e.content ->> 'of')::uuid as id from audit.entry e
         where e.partnership_id = $1 and e.at > $${from}::timestamptz - interval '1 day'
           and e.at < $${until}::timestamptz + interval '1 day' and e.content ->> 'outcome' = 'NOT_SENT')
     select e.at, e.content
     from found f
     -- Each by its key, for an account's lie far apart; between the same times once more, else every month's rows are looked through.
     cross join lateral (select e.at, e.id, e.content from audit.entry e
       where e.partnership_id = $1 and e.at = f.at and e.id = f.audit_id and e.at >= $${from} and e.at < $${until} offset 0) e
     where not exists (select from unsent u where u.id = e.id)
     order by e.at`,
    [...values, asked.from, asked.until ?? "infinity"],
  );
}

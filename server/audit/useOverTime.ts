import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Id } from "../sharing/facts.js";
import { type DeskQuestion, foundBy, readAuditAccounts, seenOf } from "./deskEntries.js";
import { type AuditKeys, pseudonymOf } from "./keys.js";
import type { LoggedEntry } from "./loggedEntry.js";
import { type Asker, openRemitOf } from "./remit.js";

/** How often records were used within one day or month that begins on this day in London. */
export interface UseCount {
  day: string;
  operations: number;
}

/**
 * How many operations that showed or withheld anything of anybody there were in each day or month that had any, as many as the
 * list of them has: what is hidden from the officer is not counted. @throws FORBIDDEN for who is no data-protection officer.
 */
export async function countUse(
  { rows }: Transaction,
  keys: AuditKeys,
  who: Asker,
  question: DeskQuestion,
  by: "day" | "month",
): Promise<UseCount[]> {
  const remit = await openRemitOf(rows, who, []);
  if (!remit) throw new TellonceError("FORBIDDEN");
  const accounts = new Map((await readAuditAccounts(rows, remit.agency)).map(({ id, name }) => [id, name]));
  const all = foundBy(who.partnershipId, remit.agency, question, accounts, null);
  const counts = await rows<{ day: string; n: number }>(
    `select to_char(date_trunc('${by}', f.at at time zone 'Europe/London'), 'YYYY-MM-DD') as day, count(*)::int as n
     from (${all.sql}) f group by 1 order by 1`,
    all.values,
  );
  const hidden = await hiddenUse(rows, keys, who, question, { ours: remit.agency, accounts, by });
  return counts
    .map(({ day, n }) => ({ day, operations: n - (hidden.get(day) ?? 0) }))
    .filter(({ operations }) => operations > 0);
}

/** How many of the rows that touch somebody in whose record something is hidden are not in the officer's list at all. */
async function hiddenUse(
  rows: Transaction["rows"],
  keys: AuditKeys,
  who: Asker,
  question: DeskQuestion,
  { ours, accounts, by }: { ours: Id; accounts: ReadonlyMap<Id, string>; by: "day" | "month" },
): Promise<Map<string, number>> {
  const [found] = await rows<{ people: Id[] }>(
    "select door.hidden_for_audit($1, $2, $3, $4::smallint) as people",
    [who.partnershipId, who.accountId, who.purpose, who.assurance],
  );
  const counts = new Map<string, number>();
  if (found!.people.length === 0) return counts;
  const subjects = found!.people.map((id) => Buffer.from(pseudonymOf(keys, who.partnershipId, id), "hex"));
  const { sql, values } = foundBy(who.partnershipId, ours, question, accounts, null, subjects);
  const touched = await rows<LoggedEntry & { day: string }>(
    `select e.id, e.at, e.at::text as exactly, e.content, to_char(date_trunc('${by}', e.at at time zone 'Europe/London'), 'YYYY-MM-DD') as day
     from (${sql}) f join audit.entry e on e.partnership_id = $1 and e.at = f.at and e.id = f.audit_id`,
    values,
  );
  const seen = new Set(
    (await seenOf(rows, keys, who, touched, { question, accounts })).map(({ entry }) => entry.id),
  );
  for (const { id, day } of touched) if (!seen.has(id)) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

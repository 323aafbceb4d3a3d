import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import { addDays } from "../model/addDays.js";
import { startOf } from "../model/startOf.js";
import type { Day, Id, Instant } from "../sharing/facts.js";
import { londonDay } from "../sharing/time.js";
import { readAuditAccounts } from "./auditAccounts.js";
import { countHidden, type Scope } from "./countHidden.js";
import { type DeskQuestion, foundBy } from "./deskEntries.js";
import type { AuditKeys } from "./keys.js";
import { DISCARDED } from "./loggedEntry.js";
import { type Asker, openRemitOf } from "./remit.js";

/** How often records were used within one day or month that begins on this day in London. */
export interface UseCount {
  day: string;
  operations: number;
}

/**
 * How many operations that showed or withheld anything of anybody there were in each day or month that had any, as many as the
 * list of them has that left: what is hidden from the officer is not counted. @throws FORBIDDEN for who is no data-protection officer.
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
  const counts = await countAll(rows, who.partnershipId, question, { ours: remit.agency, accounts, by });
  const hidden = await countHidden(rows, keys, who, question, { ours: remit.agency, accounts, by });
  return counts
    .map(({ day, operations }) => ({ day, operations: operations - (hidden.get(day) ?? 0) }))
    .filter(({ operations }) => operations > 0);
}

/** Before anything hidden is taken out: whole days as they were counted when they were sealed, the rest row by row. */
async function countAll(
  rows: Transaction["rows"],
  partnershipId: Id,
  question: DeskQuestion,
  { ours, accounts, by }: Scope,
): Promise<UseCount[]> {
  const counts = new Map<string, number>();
  const add = (found: readonly UseCount[]) => {
    for (const { day, operations } of found) counts.set(day, (counts.get(day) ?? 0) + operations);
  };
  const { days, rest } = wholeDays(question);
  if (days)
    add(
      await rows<UseCount>(
        `select to_char(date_trunc('${by}', u.day), 'YYYY-MM-DD') as day, sum(u.operations)::int as operations
         from audit.use_by_day u
         where u.partnership_id = $1 and u.remit_id = $2 and u.day >= $3 and u.day < $4
           and ($5::uuid is null or u.account_id = $5) and ($6::uuid is null or u.agency_id = $6)
         group by 1`,
        [partnershipId, ours, days.from, days.until, question.accountId, question.agencyId],
      ),
    );
  for (const part of rest) {
    const { sql, values } = foundBy(partnershipId, ours, part, accounts, null);
    add(
      await rows<UseCount>(
        `select to_char(date_trunc('${by}', f.at at time zone 'Europe/London'), 'YYYY-MM-DD') as day, count(*)::int as operations
         from (${sql}) f
         where not exists (select from audit.entry e
           where e.partnership_id = $1 and e.at = f.at and e.id = f.audit_id and ${DISCARDED})
         group by 1`,
        values,
      ),
    );
  }
  return [...counts]
    .map(([day, operations]) => ({ day, operations }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** The days in London that a question holds as a whole, and the question put to what it holds of others. */
function wholeDays(question: DeskQuestion): { days?: { from: Day; until: Day }; rest: DeskQuestion[] } {
  const { clientId, from, until } = question;
  // What was counted does not say by which of an agency's systems.
  if (clientId !== null) return { rest: [question] };
  const begun = from && londonDay(instant(from));
  const ended = until && londonDay(instant(until));
  const first = begun && (startOf(begun) === instant(from) ? begun : addDays(begun, 1));
  if (first && ended && first > ended) return { rest: [question] };
  return {
    days: { from: first ?? "-infinity", until: ended ?? "infinity" },
    rest: [
      ...(from && first !== begun ? [{ ...question, until: dateOf(startOf(first!)) }] : []),
      ...(until && startOf(ended!) < instant(until) ? [{ ...question, from: dateOf(startOf(ended!)) }] : []),
    ],
  };
}

const instant = (date: Date): Instant => date.getTime() * 1000;
const dateOf = (at: Instant) => new Date(at / 1000);

import type { Transaction } from "../database/transaction.js";
import { CATEGORIES } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { type DeskQuestion, foundBy } from "./deskEntries.js";
import { type AuditKeys, pseudonymOf } from "./keys.js";
import { DISCARDED } from "./loggedEntry.js";
import { type Asker, openRemitOf } from "./remit.js";

/** Whose plot: of this agency, with the names of its accounts, by day or month. */
export interface Scope {
  ours: Id;
  accounts: ReadonlyMap<Id, string>;
  by: "day" | "month";
}

/**
 * How many of the operations that answer are not in the officer's list at all, by the day or month that begins on this day: those
 * that touch somebody in whose record something is hidden, and of which the lens leaves nothing. Judged where they are: of two
 * hundred families with something sealed there may be a hundred thousand.
 */
export async function countHidden(
  rows: Transaction["rows"],
  keys: AuditKeys,
  who: Asker,
  question: DeskQuestion,
  { ours, accounts, by }: Scope,
): Promise<Map<string, number>> {
  const pseudonym = (id: Id) => Buffer.from(pseudonymOf(keys, who.partnershipId, id), "hex");
  const [found] = await rows<{ people: Id[] }>(
    "select door.hidden_for_audit($1, $2, $3, $4::smallint) as people",
    [who.partnershipId, who.accountId, who.purpose, who.assurance],
  );
  if (found!.people.length === 0) return new Map();
  const hidden = found!.people.map(pseudonym);
  const [touched] = await rows<{ cases: Id[] }>(
    "select coalesce(array_agg(distinct o.id), '{}') as cases from audit.subject s cross join unnest(s.cases) o (id) where s.partnership_id = $1 and s.subject = any ($2)",
    [who.partnershipId, hidden],
  );
  const remit = (await openRemitOf(rows, who, touched!.cases))!;
  const { sql, values } = foundBy(who.partnershipId, ours, question, accounts, null, hidden);
  const put = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  // Said so that PostgreSQL hashes each list once: it cannot know how long they are.
  const among = (list: unknown[], type: string) => `in (select unnest(${put(list, `${type}[]`)}))`;
  const us = put(ours, "text");
  const known = among(
    remit.cases.map(({ id }) => id),
    "uuid",
  );
  const led = among(
    remit.cases.filter((one) => one.ours).map(({ id }) => id),
    "uuid",
  );
  const named = among(
    remit.people.map(({ id }) => pseudonym(id)),
    "bytea",
  );
  const masks = put(
    Object.fromEntries(
      remit.sealed.map((one) => [`${one.caseId} ${pseudonym(one.personId).toString("hex")}`, one.categories]),
    ),
    "jsonb",
  );
  const bits = put(Object.fromEntries(CATEGORIES.map(({ code }, bit) => [code, bit])), "jsonb");
  /** Whether a bit of a mask is set, for the bit of a category; of one that is not known, not. */
  const has = (mask: string) => `coalesce(${mask} >> (${bits} ->> c.code)::integer & 1, 0) = 1`;
  const counted = await rows<{ day: string; operations: number }>(
    `with judged as materialized (
       select t.at, t.audit_id, j.* from (${sql}) t
       cross join lateral (
         select bool_or(s.subject ${named} and o.id ${known}) as may_be_told,
           -- Of one case, the index says all that is asked of it.
           bool_or(s.subject ${named} and o.id ${known} and not ${masks} ? (o.id || ' ' || encode(s.subject, 'hex'))
             and (s.agency_id = ${us}::uuid or o.id ${led} or (${us}::uuid = any (s.contributors) and cardinality(s.cases) = 1))) as is_told
         from audit.subject s cross join unnest(s.cases) o (id)
         where s.partnership_id = $1 and s.at = t.at and s.audit_id = t.audit_id) j)
     select to_char(date_trunc('${by}', j.at at time zone 'Europe/London'), 'YYYY-MM-DD') as day, count(*)::int as operations
     from judged j
     where not j.is_told
       and not (j.may_be_told and exists (
         -- As the lens has it: all of a row by the agency's own viewers or of a case that it leads, else what it had contributed; without what is sealed.
         select from audit.entry e cross join json_array_elements(e.content -> 'subjects') o
         cross join lateral (
           select decode(o ->> 'subject', 'hex') ${named} and (o ->> 'case')::uuid ${known} as is_known,
             coalesce((${masks} ->> ((o ->> 'case') || ' ' || (o ->> 'subject')))::integer, 0) as sealed, coalesce((o -> 'from' ->> ${us})::integer, 0) as ours,
             coalesce(e.content ->> 'agency' = ${us}, false) or (o ->> 'case')::uuid ${led} as whole
           -- Each list is looked into, not joined: joined, it would be read anew for each row.
           offset 0) m
         where e.partnership_id = $1 and e.at = j.at and e.id = j.audit_id and m.is_known
           and case when m.whole
             then m.sealed = 0 or exists (select from (select json_object_keys(o -> 'shown') union all select json_object_keys(o -> 'withheld')) c (code) where not ${has("m.sealed")})
             else m.ours <> 0 and (m.sealed = 0 or exists (select from json_object_keys(o -> 'shown') c (code) where ${has("m.ours")} and not ${has("m.sealed")})) end))
       -- Of what never left nothing was counted; it is little, and looked for once.
       and not case when j.audit_id::text in (select n.content ->> 'of' from audit.entry n where n.partnership_id = $1 and n.content ->> 'outcome' = 'NOT_SENT')
         then exists (select from audit.entry e where e.partnership_id = $1 and e.at = j.at and e.id = j.audit_id and ${DISCARDED}) else false end
     group by 1`,
    values,
  );
  return new Map(counted.map(({ day, operations }) => [day, operations]));
}

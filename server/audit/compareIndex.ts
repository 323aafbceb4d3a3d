import type { Transaction } from "../database/transaction.js";
import { Damaged } from "./damage.js";

const CHUNK = 20_000;

interface Differing {
  id: string;
  index: number;
  what: string;
}

/**
 * Holds the index by subject against the rows from `start` to before `end`, each of which is known to be as it was sealed:
 * whose, of which cases and contributors, by whom, for what, and why withheld. @throws Damaged "index" for the first that differs.
 */
export async function compareIndex(rows: Transaction["rows"], start: number, end: number): Promise<void> {
  for (let first = start; first < end; first += CHUNK) {
    const chunk = [first, Math.min(first + CHUNK, end)];
    const [untimely] = await rows<{ id: string; index: number }>(UNTIMELY, chunk);
    if (untimely)
      throw new Damaged(
        "index",
        `row ${untimely.index} (${untimely.id}) was written at no time that audit.leaf_time says of its thousand`,
        untimely.id,
      );
    const [differing] = await rows<Differing>(DIFFERING, chunk);
    if (!differing) continue;
    const { id, index, what } = differing;
    throw new Damaged("index", `row ${index} (${id}): a subject of it is ${what} audit.subject`, id);
  }
  const [stray] = await rows<{ id: string }>(STRAY);
  if (stray)
    throw new Damaged(
      "index",
      `audit.subject has one of ${stray.id}, which is no row of the audit`,
      stray.id,
    );
}

/**
 * Derived here once more, and not by the sealer's own words: those are in the hands of whoever holds the database. Each row,
 * and what the index has of it, is found by its key: joined as a whole, all of the audit is read for every part of it.
 */
export const DIFFERING = `
  with looked as materialized (
    select l.leaf_index, l.partnership_id, l.at, e.id, e.writer, (e.content ->> 'agency')::uuid as agency_id,
      (e.content ->> 'account')::uuid as account_id, e.content ->> 'purpose' as purpose, e.content -> 'subjects' as subjects
    from audit.leaf l cross join lateral (
      select e.id, e.writer, e.content::jsonb as content from audit.entry e
      where e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id offset 0) e
    where l.leaf_index >= $1 and l.leaf_index < $2),
  derived as (
    select leaf_index, id, writer, decode(s ->> 'subject', 'hex') as subject, agency_id, account_id, purpose,
      coalesce(array_agg(distinct (s ->> 'case')::uuid), '{}') as cases,
      coalesce(array_agg(distinct f.k::uuid) filter (where f.k is not null), '{}') as contributors,
      coalesce(array_agg(distinct w.k) filter (where w.k is not null), '{}') as withheld
    from looked cross join jsonb_array_elements(subjects) s
    left join lateral jsonb_object_keys(s -> 'from') f (k) on true
    left join lateral (select k from jsonb_each(s -> 'withheld') c cross join jsonb_object_keys(c.value) k) w on true
    group by leaf_index, id, writer, subject, agency_id, account_id, purpose),
  kept as (
    select l.leaf_index, s.* from looked l cross join lateral (
      select s.* from audit.subject s
      where s.partnership_id = l.partnership_id and s.at = l.at and s.audit_id = l.id offset 0) s)
  select coalesce(d.id, k.audit_id) as id, leaf_index::float8 as index,
    case when k.audit_id is null then 'missing from' when d.id is null then 'added to' else 'changed in' end as what
  from derived d full join kept k using (leaf_index, subject)
  where d.id is null or k.audit_id is null
    or (d.writer, d.agency_id, d.account_id, d.purpose) is distinct from (k.writer, k.agency_id, k.account_id, k.purpose)
    or (d.cases <> k.cases and d.cases <> array(select unnest(k.cases) order by 1))
    or (d.contributors <> k.contributors and d.contributors <> array(select unnest(k.contributors) order by 1))
    or (d.withheld <> k.withheld and d.withheld <> array(select unnest(k.withheld) order by 1))
  order by leaf_index limit 1`;

/** Of a row that a question about its time would pass over. */
const UNTIMELY = `
  select l.audit_id as id, l.leaf_index::float8 as index from audit.leaf l
  join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id
  left join audit.leaf_time t on t.place = l.leaf_index / 1000
  where l.leaf_index >= $1 and l.leaf_index < $2
    and (t.place is null or e.writer < t.writer or l.at not between t.earliest and t.latest)
  order by l.leaf_index limit 1`;

/** Of a row that is not sealed, or of none. */
const STRAY = `
  select s.audit_id as id from audit.subject s
  where not exists (
    select from audit.leaf l where l.audit_id = s.audit_id and l.partnership_id = s.partnership_id and l.at = s.at)
  limit 1`;

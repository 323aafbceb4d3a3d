const OUTCOME =
  "case when g % 20 = 7 then 'REFUSED' when g % 20 = 13 then 'NOTHING_SHOWN' when g % 200 = 1 then 'EXPORTED' else 'SHOWN' end";
const accountOf = (accounts: number) =>
  `join bench_account a on a.i = (hashint8extended(g, 1) & 9223372036854775807) % ${accounts}`;
const familyOf = (families: string) =>
  `join bench_family f on f.i = (hashint8extended(g, 2) & 9223372036854775807) % ${families}::int`;
const at = (since: string, n: string) =>
  `${since}::timestamptz + (g + 0.5) / ${n}::int * interval '365 days'`;

/**
 * Rows $2 to $3 of $4, with ids in the order of time as the product's are: canonical text and its hash, the leaf, whom it is about.
 * Nine of ten show something of a family's three people, with something withheld in every third; of the rest most were refused,
 * and a few took something away.
 */
export const rowsOf = (accounts: number) => `
  with row as materialized (
    select g, (lpad(to_hex((extract(epoch from t.at) * 1000)::bigint), 12, '0') || '7' || substr(md5('row ' || g), 1, 3) || '8' || substr(md5('row ' || g), 4, 15))::uuid as id,
      t.at, c.text, a.id as account, a.agency, f.case_id, case when s.list <> '' then f.subjects end as subjects, w.reason
    from generate_series($2::int, $3::int) g
    cross join lateral (select ${at("$6", "$4")} as at) t
    ${accountOf(accounts)}
    ${familyOf("$5")}
    cross join lateral (select ${OUTCOME} as outcome) o
    cross join lateral (select case when g % 3 = 0 then case when g % 2 = 0 then 'CONSENT_REFUSED' else 'ROLE' end end as reason) w
    cross join lateral (select coalesce(string_agg(
        '{"bases":["OWN_RECORD"],"case":"' || f.case_id || '","from":{"' || a.agency || '":9},"shown":{"EDUCATION":["Answer.value","Person.school"],"IDENTITY":["Person.bornOn","Person.name"]},"subject":"'
        || s || '","withheld":{' || coalesce('"HEALTH_MENTAL":{"' || w.reason || '":["Answer.value"]}', '') || '}}', ',' order by s), '') as list
      from unnest(f.subjects) s where o.outcome in ('SHOWN', 'EXPORTED')) s
    cross join lateral (select
      '{"account":"' || a.id || '","actor":"Somebody ' || a.i || '","agency":"' || a.agency || '","asked":["' || f.case_id || '"],"assurance":2,"changed":[],"client":null,"document":"'
      || md5(g::text) || '","kind":"PRACTITIONER","operation":"CasePage","outcome":"' || o.outcome || '","policy":1,"purpose":"EARLY_HELP","refused":[' || case when o.outcome = 'REFUSED' then '"FORBIDDEN"' else '' end
      || '],"request":"' || md5('request ' || g)::uuid || '","session":"bench","subjects":[' || s.list || '],"teams":{}}' as text) c),
  written as (
    insert into audit.entry (partnership_id, id, at, content, hash)
    select $1, r.id, r.at, r.text::json, sha256(convert_to(r.text, 'UTF8')) from row r order by r.g
    returning partnership_id, id, at, writer, salt, hash),
  leaves as (
    insert into audit.leaf (leaf_index, partnership_id, audit_id, at, leaf_hash)
    select $2::int + row_number() over (order by w.id) - 1, w.partnership_id, w.id, w.at, audit.leaf_hash(w.partnership_id, w.id, w.at, w.writer, w.salt, w.hash) from written w)
  insert into audit.subject (partnership_id, subject, at, writer, audit_id, cases, agency_id, account_id, purpose, contributors, withheld)
  select $1, decode(s, 'hex'), r.at, pg_current_xact_id(), r.id, array[r.case_id], r.agency, r.account, 'EARLY_HELP', array[r.agency], array_remove(array[r.reason], null)
  from row r, unnest(r.subjects) s`;

/** That the first $1 rows are sealed. */
export const HEAD = `
  update audit.watermark set (writer, audit_id) = (select e.writer, e.id from audit.leaf l join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id
      where l.leaf_index = $1::bigint - 1), next_leaf = $1, tree_size = $1, root = audit.grow($1, $1)`;

/** Between which times each thousand leaves were written, as sealing notes it. */
export const TIMES = `
  insert into audit.leaf_time (place, writer, earliest, latest)
  select l.leaf_index / 1000, (array_agg(e.writer order by l.leaf_index))[1], min(l.at), max(l.at)
  from audit.leaf l join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id group by 1`;

export const LEADS = `
  insert into audit.counted_lead (partnership_id, case_id, agency_id)
  select l.partnership_id, l.case_id, l.agency_id from door.leads_of(array(select case_id from bench_family)) l
  where exists (select from audit.subject s where s.cases @> array[l.case_id])`;

export const purposesOf = (accounts: number) => `
  insert into audit.purpose_day (partnership_id, account_id, day, purpose)
  select distinct $1::uuid, a.id, ((${at("$3", "$2")}) at time zone 'Europe/London')::date, 'EARLY_HELP'
  from generate_series(0, $2::int - 1) g ${accountOf(accounts)}
  where ${OUTCOME} in ('SHOWN', 'EXPORTED')`;

export const useOf = (accounts: number) => `
  insert into audit.use_by_day (partnership_id, remit_id, day, agency_id, account_id, operations)
  select $1, r.id, ((${at("$4", "$2")}) at time zone 'Europe/London')::date, a.agency, a.id, count(*)
  from generate_series(0, $2::int - 1) g
  ${accountOf(accounts)}
  ${familyOf("$3")}
  join audit.counted_lead k on k.partnership_id = $1 and k.case_id = f.case_id
  cross join lateral (select a.agency as id union select k.agency_id) r
  where ${OUTCOME} in ('SHOWN', 'EXPORTED')
  group by 1, 2, 3, 4, 5`;

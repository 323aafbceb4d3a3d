/** The hand-written statements: what the page costs PostgreSQL alone, without and with consent and audit. */

/** The consents in force, of everybody in these cases, for the viewer's agency: a mask of categories for each person. */
const MASKS = (cases: string) => `
  viewer as materialized (
    select a.agency_id, a.practitioner_id, g.type from account a
    join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id
    where a.partnership_id = $1 and a.id = $3 and a.retired_epoch is null and a.from_at <= now() and (a.until_at is null or a.until_at > now())),
  masks as materialized (
    select m.person_id, coalesce(bit_or(p.categories) filter (where p.permit), 0) & ~coalesce(bit_or(p.categories) filter (where not p.permit), 0) as mask
    from viewer, (select distinct person_id from case_person where partnership_id = $1 and case_id ${cases} and retired_epoch is null) m
    join consent c on c.partnership_id = $1 and c.person_id = m.person_id and c.retired_epoch is null
    join consent_provision p on p.partnership_id = $1 and p.person_id = m.person_id and p.consent_id = c.id
    where $4 = any (p.purposes) and (viewer.agency_id = any (p.agencies) or viewer.type = any (p.agency_types))
      and p.from_on <= (now() at time zone 'Europe/London')::date and (p.until_on is null or p.until_on >= (now() at time zone 'Europe/London')::date)
    group by 1)`;

const allowed = (row: string, subjects = `${row}.subjects`) => `
  (${row}.agency_id = (select agency_id from viewer) or not exists (
    select from unnest(${subjects}) s (id) left join masks on masks.person_id = s.id
    where coalesce(masks.mask >> ${row}.category & 1, 0) = 0))`;

function page(secure: boolean): string {
  const open = (row: string, subjects?: string) => (secure ? ` and ${allowed(row, subjects)}` : "");
  const one = (row: string) => `array[${row}.person_id]`;
  const lists = `
  answers as materialized (
    select a.id, a.question_key, a.value from answer a
    where a.partnership_id = $1 and a.case_id = $2 and a.contributed_at is not null${open("a")}),
  events as materialized (
    select e.id, e.occurred_on, e.title, e.detail, g.name as agency from chronology_event e
    join agency g on g.partnership_id = e.partnership_id and g.id = e.agency_id
    where e.partnership_id = $1 and e.case_id = $2${open("e")} order by e.occurred_on desc, e.id desc limit 50),
  actions as materialized (
    select a.id, a.title, a.due_on, a.status, g.name as owner from plan_action a
    join agency g on g.partnership_id = a.partnership_id and g.id = a.owner_agency_id
    where a.partnership_id = $1 and a.case_id = $2${open("a")} order by a.due_on, a.id limit 50),
  team as materialized (
    select i.id, i.kind, i.role, p.name as practitioner, i.agency_id from involvement i
    left join practitioner p on p.partnership_id = i.partnership_id and p.id = i.practitioner_id
    where i.partnership_id = $1 and i.case_id = $2 and i.retired_epoch is null and i.from_at <= now() and (i.until_at is null or i.until_at > now())${open("i")}),
  members as materialized (
    select m.person_id, m.role,
      (select n.given || ' ' || n.family from person_name n where n.partnership_id = $1 and n.person_id = m.person_id
         and n.kind = 'LEGAL' and (n.until_on is null or n.until_on >= current_date)${open("n", one("n"))} limit 1) as name,
      (select l.born_on from person_life l where l.partnership_id = $1 and l.person_id = m.person_id and l.retired_epoch is null${open("l", one("l"))}) as born_on
    from case_person m where m.partnership_id = $1 and m.case_id = $2 and m.retired_epoch is null${open("m", one("m"))})`;
  const said = `json_build_object(
    'id', c.id, 'reference', c.reference, 'status', c.status, 'openedOn', c.opened_on,
    'familyName', (select n.name from family_name n where n.partnership_id = $1 and n.case_id = c.id${open("n")} limit 1),
    'needBand', (select b.band from need_band b where b.partnership_id = $1 and b.case_id = c.id${open("b")} order by b.from_on desc limit 1),
    'members', (select json_agg(json_build_object('id', person_id, 'role', role, 'name', name, 'bornOn', born_on)) from members),
    'answers', (select json_agg(json_build_object('question', question_key, 'value', value)) from answers),
    'agencies', (select json_agg(json_build_object('id', g.id, 'name', g.name, 'type', g.type) order by g.name) from agency g
       where g.partnership_id = $1 and g.id in (select agency_id from team)),
    'team', (select json_agg(json_build_object('kind', kind, 'role', role, 'practitioner', practitioner, 'agency', agency_id)) from team),
    'actions', (select json_agg(json_build_object('id', id, 'title', title, 'dueOn', due_on, 'status', status, 'owner', owner)) from actions),
    'events', (select json_agg(json_build_object('id', id, 'occurredOn', occurred_on, 'title', title, 'detail', detail, 'agency', agency)) from events),
    'consents', (select json_agg(json_build_object('id', o.id, 'about', o.person_id, 'authority', o.authority, 'givenAt', o.given_at) order by o.given_at desc, o.id)
       from consent o where o.partnership_id = $1 and o.person_id in (select person_id from members) and o.retired_epoch is null${open("o", one("o"))}))`;
  const found = `from case_record c where c.partnership_id = $1 and c.case_id = $2`;
  if (!secure) return `with ${lists} select ${said}::text as page ${found}`;
  return `with ${MASKS("= $2")}, ${lists},
  page as materialized (select ${said}::text as page ${found} and exists (
    select from involvement i, viewer where i.partnership_id = $1 and i.case_id = $2 and i.agency_id = viewer.agency_id
      and (i.practitioner_id is null or i.practitioner_id = viewer.practitioner_id) and i.retired_epoch is null
      and i.from_at <= now() and (i.until_at is null or i.until_at > now()))),
  audited as (
    insert into bench.audit (account_id, purpose, case_ids, shown)
    select $3, $4, array[$2::uuid], array(select id from answers union all select id from events union all select id from actions) from page)
  select page, door.epochs($1, array[$2::uuid]) as epochs from page`;
}

/** $1 partnership, $2 case. */
export const FLOOR = page(false);
/** $1 partnership, $2 case, $3 account, $4 purpose: each row joined to the consents, what was shown kept in the same statement. */
export const SECURE_FLOOR = page(true);

/** $1 partnership, $2 nothing, $3 account, $4 purpose: the viewer's cases, the newest involvement first, with what is withheld left out. */
export const SECURE_WORKLIST = `with mine as materialized (
    select i.case_id, max(i.from_at) as since from involvement i join account a on a.partnership_id = i.partnership_id and a.practitioner_id = i.practitioner_id
    where i.partnership_id = $1 and a.id = $3 and i.retired_epoch is null and i.from_at <= now() and (i.until_at is null or i.until_at > now())
    group by 1 order by 2 desc, 1 limit 50), ${MASKS("in (select case_id from mine)")},
  cases as materialized (
    select c.id, c.reference, mine.since, ${["status", "opened_on"].map((name) => `case when ${allowed("c")} then c.${name} end as ${name}`).join(", ")},
      (select n.name from family_name n where n.partnership_id = $1 and n.case_id = c.id and ${allowed("n")} limit 1) as name,
      (select b.band from need_band b where b.partnership_id = $1 and b.case_id = c.id and ${allowed("b")} order by b.from_on desc limit 1) as band,
      (select json_build_object('practitioner', p.name, 'agency', g.name) from involvement i
         join practitioner p on p.partnership_id = i.partnership_id and p.id = i.practitioner_id
         join agency g on g.partnership_id = i.partnership_id and g.id = i.agency_id
         where i.partnership_id = $1 and i.case_id = c.id and i.kind = 'LEAD' and i.retired_epoch is null and i.from_at <= now()
           and (i.until_at is null or i.until_at > now()) and ${allowed("i")}) as lead
    from mine join case_record c on c.partnership_id = $1 and c.id = mine.case_id),
  audited as (
    insert into bench.audit (account_id, purpose, case_ids, shown)
    select $3, $4, array(select id from cases), array(select id from cases where name is not null) where $2::uuid is null)
  select (select json_agg(json_build_object('id', id, 'reference', reference, 'status', status, 'openedOn', opened_on, 'familyName', name,
      'needBand', band, 'lead', lead) order by since desc, id) from cases)::text as page,
    door.epochs($1, array(select id from cases)) as epochs`;

import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is counted as the lead of a case, looked up by its whole key: the planner, which cannot know how many cases there are, would read all of a partnership. */
const leadOf = (row: string) =>
  `(select k.agency_id from audit.counted_lead k where k.partnership_id = ${row}.partnership_id and k.case_id = o.id)`;
/** Each operation with the agencies that may ask about it: its viewer's, those that had contributed, those that lead its cases. */
const remitsOf = (cases = "true") => {
  const operation = "t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id";
  return `
        select ${operation}, t.agency_id as remit_id from touched t
        union
        select ${operation}, unnest(t.contributors) from touched t
        union
        select ${operation}, ${leadOf("t")} from touched t cross join unnest(t.cases) o (id) where ${cases}`;
};
const touch = "s.partnership_id, s.at, s.audit_id, s.agency_id, s.account_id, s.cases, s.contributors";
/** Whether nothing of the operation left: what was changed is changed, whether or not that was told. */
const isDiscarded = (
  row: string,
) => `(audit.never_left(${row}.partnership_id, ${row}.audit_id, ${row}.at) and exists (
            select from audit.entry c where c.partnership_id = ${row}.partnership_id and c.at = ${row}.at and c.id = ${row}.audit_id and c.content ->> 'outcome' <> 'CHANGED'))`;
const addTo = `
        insert into audit.use_by_day as u (partnership_id, remit_id, day, agency_id, account_id, operations)`;
const added = `
        on conflict (partnership_id, remit_id, day, agency_id, account_id) do update set operations = u.operations + excluded.operations`;
const WRITER = "set search_path = pg_catalog, pg_temp set enable_seqscan = off";

/** How often records were used, counted as the audit is sealed: a plot of a year would else read every row of that year. */
export class UseByDay1763700000512 implements MigrationInterface {
  name = "UseByDay1763700000512";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table audit.use_by_day (
        partnership_id uuid not null, remit_id uuid not null, day date not null, agency_id uuid, account_id uuid, operations integer not null,
        constraint use_by_day_key unique nulls not distinct (partnership_id, remit_id, day, agency_id, account_id));
      comment on table audit.use_by_day is 'How many operations an agency (remit_id) may ask about there were on each day in London, without those of which nothing left, by whose they were; derived from audit.subject and audit.counted_lead, rebuildable.';

      create table audit.counted_lead (partnership_id uuid not null, case_id uuid not null, agency_id uuid, primary key (partnership_id, case_id));
      comment on table audit.counted_lead is 'The agency for which the operations on a case are counted as its lead: whoever led when it was last looked.';

      -- What is counted anew when a case passes to another lead is found by the case.
      create index subject_cases on audit.subject using gin (cases);

      create function door.leads_of(the_cases uuid[]) returns table (partnership_id uuid, case_id uuid, agency_id uuid)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select c.partnership_id, c.id, coalesce(i.agency_id, c.agency_id)
        from case_record c
        left join involvement i on i.partnership_id = c.partnership_id and i.case_id = c.id and i.kind = 'LEAD'
          and i.retired_epoch is null and door.live(i.from_at, i.until_at, now())
        where c.id = any (the_cases)
      $$;
      comment on function door.leads_of(uuid[]) is 'The agency that leads each of these cases now, or the one that opened it where nobody does.';
      revoke all on function door.leads_of(uuid[]) from public;
      grant execute on function door.leads_of(uuid[]) to tellonce_audit_writer;
      alter function door.leads_of(uuid[]) owner to tellonce_door;
    `);
    await runner.query(
      ["audit.use_by_day", "audit.counted_lead"]
        .map(
          (table) => `
          alter table ${table} enable row level security;
          alter table ${table} force row level security;
          grant select, insert, update on ${table} to tellonce_audit_writer;
          create policy writer on ${table} to tellonce_audit_writer using (true) with check (true);`,
        )
        .join("\n"),
    );
    await runner.query(/* sql */ `
      grant select on audit.use_by_day to tellonce_auditor;
      create policy reads on audit.use_by_day for select to tellonce_auditor
        using (partnership_id = wall.partnership() and remit_id = wall.agency());

      set role tellonce_audit_writer;
      create function audit.count_use(from_leaf bigint, to_leaf bigint) returns void
      language plpgsql volatile ${WRITER} as $$
      begin
        insert into audit.counted_lead (partnership_id, case_id, agency_id)
        select l.partnership_id, l.case_id, l.agency_id
        from door.leads_of(array(
          select distinct o.id
          from audit.leaf f
          join audit.subject s on s.partnership_id = f.partnership_id and s.at = f.at and s.audit_id = f.audit_id
          cross join unnest(s.cases) o (id)
          where f.leaf_index >= from_leaf and f.leaf_index < to_leaf
            and ${leadOf("s")} is null)) l
        on conflict do nothing;

        with touched as materialized (
          select ${touch}
          from audit.leaf f
          join audit.subject s on s.partnership_id = f.partnership_id and s.at = f.at and s.audit_id = f.audit_id
          where f.leaf_index >= from_leaf and f.leaf_index < to_leaf),
        remits as (${remitsOf()})
        ${addTo}
        select r.partnership_id, r.remit_id, (r.at at time zone 'Europe/London')::date, r.agency_id, r.account_id, count(*)
        from remits r where r.remit_id is not null
        group by 1, 2, 3, 4, 5
        ${added};

        -- That something never left is known only afterwards: then it is counted no longer.
        with touched as materialized (
          select ${touch}
          from audit.leaf f
          join audit.entry n on n.partnership_id = f.partnership_id and n.at = f.at and n.id = f.audit_id and n.content ->> 'outcome' = 'NOT_SENT'
          join audit.leaf l on l.audit_id = (n.content ->> 'of')::uuid and l.partnership_id = f.partnership_id
          join audit.subject s on s.partnership_id = l.partnership_id and s.at = l.at and s.audit_id = l.audit_id
          where f.leaf_index >= from_leaf and f.leaf_index < to_leaf and ${isDiscarded("s")}),
        remits as (${remitsOf()})
        ${addTo}
        select r.partnership_id, r.remit_id, (r.at at time zone 'Europe/London')::date, r.agency_id, r.account_id, -count(*)
        from remits r where r.remit_id is not null
        group by 1, 2, 3, 4, 5
        ${added};
      end $$;
      comment on function audit.count_use(bigint, bigint) is 'Counts the operations between two leaves for whoever may ask about them, each leaf once, and takes out those of which a leaf says that they never left.';

      create function audit.count_for_lead(the_partnership uuid, the_case uuid, the_lead uuid) returns void
      language plpgsql volatile ${WRITER} as $$
      declare before uuid;
      begin
        select k.agency_id into before from audit.counted_lead k where k.partnership_id = the_partnership and k.case_id = the_case;
        with touched as materialized (
          select ${touch}
          from (select distinct o.partnership_id, o.at, o.audit_id from audit.subject o where o.partnership_id = the_partnership and o.cases @> array[the_case]) o
          join audit.subject s using (partnership_id, at, audit_id)
          where not ${isDiscarded("s")}),
        -- Grouped rather than joined: the planner cannot know how many there are.
        changes as (
          select c.partnership_id, c.at, c.agency_id, c.account_id, c.remit_id, sum(c.n) as n
          from (
            select distinct t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, g.id as remit_id, g.n, false as anyway
            from touched t cross join (values (before, -1), (the_lead, 1)) g (id, n)
            union all
            select r.*, 0, true from (${remitsOf("o.id <> the_case")}) r) c
          where c.remit_id is not null
          group by c.partnership_id, c.at, c.audit_id, c.agency_id, c.account_id, c.remit_id
          having not bool_or(c.anyway))
        ${addTo}
        select c.partnership_id, c.remit_id, (c.at at time zone 'Europe/London')::date, c.agency_id, c.account_id, sum(c.n)
        from changes c
        group by 1, 2, 3, 4, 5
        ${added};
        update audit.counted_lead k set agency_id = the_lead where k.partnership_id = the_partnership and k.case_id = the_case;
      end $$;
      comment on function audit.count_for_lead(uuid, uuid, uuid) is 'Counts what was seen of a case for its new lead, and no longer for the one before, unless it may ask about that anyway.';

      create function audit.follow_leads(at_most integer default 20) returns integer
      language plpgsql volatile security definer ${WRITER} as $$
      declare moved record; followed integer := 0;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit.seal')) then return 0; end if;
        for moved in
          select k.partnership_id, k.case_id, l.agency_id
          from audit.counted_lead k
          left join door.leads_of(array(select case_id from audit.counted_lead)) l on l.partnership_id = k.partnership_id and l.case_id = k.case_id
          where l.agency_id is distinct from k.agency_id
          limit at_most
        loop
          perform audit.count_for_lead(moved.partnership_id, moved.case_id, moved.agency_id);
          followed := followed + 1;
        end loop;
        return followed;
      end $$;
      comment on function audit.follow_leads(integer) is 'Counts for their new leads cases that have passed to another agency; returns how many there were.';
      revoke all on function audit.count_use(bigint, bigint), audit.count_for_lead(uuid, uuid, uuid), audit.follow_leads(integer) from public;
      grant execute on function audit.follow_leads(integer) to tellonce_api;

      select audit.count_use(0, next_leaf) from audit.watermark;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** The row of a leaf, by its key: the planner, which does not know that one partition alone can have it, would read all of the audit. */
const sealedRow =
  "select e.* from audit.entry e where e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id offset 0";

/** Who read of whom for what, as it is sealed. */
const readIn = `
        from audit.leaf l
        join audit.subject s on s.partnership_id = l.partnership_id and s.at = l.at and s.audit_id = l.audit_id
        where l.leaf_index >= from_leaf and l.leaf_index < to_leaf and s.account_id is not null and s.purpose is not null`;
const london = (instant: string) => `(${instant} at time zone 'Europe/London')::date`;

/** Whoever reads one case for a third purpose within one London day: their data-protection officer is told, and the lead agency's. */
export class ManyPurposes1763700000216 implements MigrationInterface {
  name = "ManyPurposes1763700000216";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.tell_of_purposes(the_partnership uuid, the_account uuid, the_case uuid, the_day date, the_purposes text[]) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        insert into alert (partnership_id, id, kind, recipient_agency_id, about_id, case_id, purposes, day)
        select the_partnership, gen_random_uuid(), 'MANY_PURPOSES', g.agency_id, the_account, the_case, the_purposes, the_day
        from (
          select a.agency_id from account a where a.partnership_id = the_partnership and a.id = the_account and a.agency_id is not null
          union
          select coalesce(door.lead_agency(the_partnership, the_case), c.agency_id) from case_record c
          where c.partnership_id = the_partnership and c.id = the_case) g
        on conflict do nothing;
      end $$;
      comment on function door.tell_of_purposes(uuid, uuid, uuid, date, text[]) is 'Tells the officers of the reader''s agency and of the lead''s, once for each account, case and day.';
      revoke all on function door.tell_of_purposes(uuid, uuid, uuid, date, text[]) from public;
      grant usage on schema door to tellonce_audit_writer;
      grant execute on function door.tell_of_purposes(uuid, uuid, uuid, date, text[]) to tellonce_audit_writer;
      alter function door.tell_of_purposes(uuid, uuid, uuid, date, text[]) owner to tellonce_door;

      create table audit.purpose_day (
        partnership_id uuid not null, account_id uuid not null, day date not null, purpose text not null,
        primary key (partnership_id, account_id, day, purpose));
      comment on table audit.purpose_day is 'The purposes for which an account read of anybody on each day in London, noted as its rows are sealed; derived from audit.subject, rebuildable.';
      alter table audit.purpose_day enable row level security;
      alter table audit.purpose_day force row level security;
      grant select, insert on audit.purpose_day to tellonce_audit_writer;
      create policy writer on audit.purpose_day to tellonce_audit_writer using (true) with check (true);
      drop index audit.entry_actor;
      create index entry_actor on audit.entry (partnership_id, ((content ->> 'account')), ((content ->> 'purpose')), at);

      set role tellonce_audit_writer;
      -- Of rows as they are sealed, not as they are written: two reads at once do not see each other's row, but by the time
      -- that the later of them is sealed both are committed. A case counts as read where it was itself asked for and somebody
      -- of it is in the row, though all be withheld: that is what trying one purpose after another looks like.
      create function audit.watch_purposes(from_leaf bigint, to_leaf bigint) returns void
      language plpgsql volatile set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
      declare reader record; begins timestamptz; ends timestamptz; one text; purposes text[];
      begin
        insert into audit.purpose_day (partnership_id, account_id, day, purpose)
        select distinct s.partnership_id, s.account_id, ${london("s.at")}, s.purpose ${readIn}
        on conflict do nothing;
        for reader in
          with looked as materialized (
            select distinct s.partnership_id, s.account_id, ${london("s.at")} as day, s.at, s.audit_id ${readIn}),
          -- Almost everybody has one purpose in a day, and that is the end of it: of those alone the rows themselves are read.
          many as (
            select p.partnership_id, p.account_id, p.day, array_agg(p.purpose order by p.purpose) as purposes
            from (select distinct l.partnership_id, l.account_id, l.day from looked l) l join audit.purpose_day p using (partnership_id, account_id, day)
            group by 1, 2, 3 having count(*) >= 3),
          theirs as materialized (select l.*, m.purposes from many m join looked l using (partnership_id, account_id, day))
          select l.partnership_id, l.account_id::text as account, l.day, l.purposes, array_agg(distinct x ->> 'case') as cases
          from theirs l
          cross join lateral (${sealedRow}) e
          cross join lateral json_array_elements(e.content -> 'subjects') x
          where (e.content -> 'asked')::jsonb ? (x ->> 'case')
          group by l.partnership_id, l.account_id, l.day, l.purposes
        loop
          begins := reader.day::timestamp at time zone 'Europe/London'; ends := (reader.day + 1)::timestamp at time zone 'Europe/London';
          foreach one in array reader.cases loop
            purposes := array(
              select p from unnest(reader.purposes) p
              where (
                select count(*) from (
                  select from audit.entry e
                  where e.partnership_id = reader.partnership_id and e.content ->> 'account' = reader.account and e.content ->> 'purpose' = p
                    and e.at >= begins and e.at < ends
                    and (e.content -> 'asked')::jsonb ? one and (e.content -> 'subjects')::jsonb @> jsonb_build_array(jsonb_build_object('case', one))
                  -- Counted, of no more than so many: for a first row alone the planner reads the day's rows one after another.
                  limit 1000) x) > 0);
            if cardinality(purposes) >= 3 then
              perform door.tell_of_purposes(reader.partnership_id, reader.account::uuid, one::uuid, reader.day, purposes);
            end if;
          end loop;
        end loop;
      end $$;
      comment on function audit.watch_purposes(bigint, bigint) is 'Tells of whoever has now read one case for three purposes within one London day, by the rows between two leaves.';
      revoke all on function audit.watch_purposes(bigint, bigint) from public;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

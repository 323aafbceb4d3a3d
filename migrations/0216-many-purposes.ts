import type { MigrationInterface, QueryRunner } from "typeorm";

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

      grant select on purpose to tellonce_audit_writer;
      create policy audit_reads on purpose for select to tellonce_audit_writer using (true);
      drop index audit.entry_actor;
      create index entry_actor on audit.entry (partnership_id, ((content ->> 'account')), ((content ->> 'purpose')), at);

      set role tellonce_audit_writer;
      -- Within the statement that writes a row, so that a read pays for no other. A case counts as read where it was itself
      -- asked for and somebody of it is in the row, though all be withheld: that is what trying one purpose after another looks like.
      create function audit.watch_purposes(the_partnership uuid, the_at timestamptz, the_content jsonb) returns void
      language plpgsql volatile set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
      declare
        the_account constant text := the_content ->> 'account'; mine constant text := the_content ->> 'purpose';
        the_day constant date := (the_at at time zone 'Europe/London')::date;
        since constant timestamptz := the_day::timestamp at time zone 'Europe/London';
        others text[]; one text; purposes text[];
      begin
        if mine is null or the_content -> 'asked' is null or jsonb_array_length(coalesce(the_content -> 'subjects', '[]')) = 0 then return; end if;
        -- Almost everybody has one purpose in a day: that is one look at the index for each of the others, and the end. As a
        -- join it would read every row of the day, whatever that costs, because nothing is known of what the contents hold.
        others := array(
          select p.code from public.purpose p
          where p.code <> mine and (
            select true from audit.entry e
            where e.partnership_id = the_partnership and e.content ->> 'account' = the_account and e.content ->> 'purpose' = p.code
              and e.at >= since and e.at <= the_at
            limit 1)
          order by 1);
        if cardinality(others) < 2 then return; end if;
        for one in
          select distinct s ->> 'case' from jsonb_array_elements(the_content -> 'subjects') s where the_content -> 'asked' ? (s ->> 'case')
        loop
          purposes := array(
            select p from unnest(others) p
            where exists (
              select from audit.entry e
              where e.partnership_id = the_partnership and e.content ->> 'account' = the_account and e.content ->> 'purpose' = p
                and e.at >= since and e.at <= the_at
                and e.content -> 'asked' ? one and e.content -> 'subjects' @> jsonb_build_array(jsonb_build_object('case', one))));
          if cardinality(purposes) >= 2 then
            perform door.tell_of_purposes(the_partnership, the_account::uuid, one::uuid, the_day, purposes || mine);
          end if;
        end loop;
      end $$;
      comment on function audit.watch_purposes(uuid, timestamptz, jsonb) is 'Tells of whoever has now read one case for three purposes within one London day.';
      revoke all on function audit.watch_purposes(uuid, timestamptz, jsonb) from public;

      create or replace function audit.append(the_partnership uuid, the_id uuid, the_at timestamptz, the_content jsonb, the_hash bytea) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        insert into audit.entry (partnership_id, id, at, content, hash) values (the_partnership, the_id, the_at, the_content, the_hash);
        perform audit.watch_purposes(the_partnership, the_at, the_content);
      end $$;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** The trigger that stamps every fact with the epoch of what it concerns. */
export class Facts1763700000020 implements MigrationInterface {
  name = "Facts1763700000020";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.move_epochs(the_partnership uuid, the_cases uuid[]) returns bigint
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare n bigint;
      begin
        -- Lock first, then draw: so a case's epochs are committed in the order of their numbers.
        if the_cases is null then
          perform 1 from partnership_epoch where partnership_id = the_partnership for update;
          n := nextval('epoch_number');
          update partnership_epoch set epoch = n where partnership_id = the_partnership;
        else
          perform 1 from case_epoch where partnership_id = the_partnership and case_id = any (the_cases) order by case_id for update;
          n := nextval('epoch_number');
          update case_epoch set epoch = n where partnership_id = the_partnership and case_id = any (the_cases);
        end if;
        return n;
      end $$;

      -- The cases of these people, under all their ids, and of those for whom they speak. Locks the people, so that none
      -- of them is put into a case, or merged, by a transaction that this one does not see; with \`moving\` it leaves a mark for
      -- transactions of an older snapshot, which then fail and are tried again.
      create function door.cases_of(the_partnership uuid, people uuid[], moving boolean) returns uuid[]
      language plpgsql as $$
      declare everybody uuid[];
      begin
        perform 1 from person where partnership_id = the_partnership and id = any (people) order by id for no key update;
        if moving then
          update person set reference = reference where partnership_id = the_partnership and id = any (people);
        end if;
        everybody := array(select same_id from door.same_people(the_partnership, people));
        everybody := everybody || array(
          select person_id from person_life
          where partnership_id = the_partnership and unborn_of = any (everybody) and retired_epoch is null
          union
          select person_id from consent where moving and partnership_id = the_partnership and giver_person_id = any (everybody));
        perform 1 from person where partnership_id = the_partnership and id = any (everybody) and id <> all (people) order by id for no key update;
        return array(
          select distinct case_id from case_person
          where partnership_id = the_partnership and person_id = any (everybody) and retired_epoch is null);
      end $$;

      create function door.stamp_fact() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        before jsonb; after jsonb; one record := coalesce(new, old); fact jsonb := to_jsonb(one); people uuid[] := '{}'; the_cases uuid[] := '{}'; household uuid; n bigint;
        retirement constant text[] := array['retired_at', 'retired_by', 'retired_how', 'retired_note', 'retired_epoch'];
      begin
        -- Erasing is a door's, which names the row (UK GDPR Art. 17); whoever read the fact before reads anew, as after any other change.
        if tg_op = 'DELETE' and current_setting('tellonce.maintenance', true) is distinct from 'on'
          and current_setting('tellonce.erasing', true) is distinct from old.id::text then
          raise exception 'a fact is retired, never deleted' using errcode = 'TL001';
        end if;
        if tg_op = 'UPDATE' then
          before := to_jsonb(old); after := to_jsonb(new);
          if old.retired_epoch is not null or (before - retirement) <> (after - retirement) or new.retired_at is null then
            raise exception 'a fact is never changed, only retired, once' using errcode = 'TL001';
          end if;
        end if;
        if 'partnership' = any (tg_argv) then
          n := door.move_epochs(one.partnership_id, null);
        else
          if 'case_id' = any (tg_argv) and fact ->> 'case_id' is not null then the_cases := array[(fact ->> 'case_id')::uuid]; end if;
          people := array(
            select (fact ->> c)::uuid from unnest(array['person_id', 'linked_id', 'unborn_of']) c where c = any (tg_argv) and fact ->> c is not null);
          if 'persons' = any (tg_argv) then
            people := people || array(select jsonb_array_elements_text(fact -> 'persons')::uuid);
          end if;
          if 'household_id' = any (tg_argv) and fact ->> 'household_id' is not null then
            household := (fact ->> 'household_id')::uuid;
            update household h set id = h.id where h.partnership_id = one.partnership_id and h.id = household;
            -- Of a protected household everybody is, also in the cases of the others: who moves in or out moves their epochs.
            if tg_table_name = 'protection_marker' or exists (
              select from protection_marker m
              where m.partnership_id = one.partnership_id and m.household_id = household and m.retired_epoch is null) then
              people := people || array(
                select person_id from person_address
                where partnership_id = one.partnership_id and household_id = household and retired_epoch is null);
            end if;
          end if;
          if cardinality(people) > 0 then
            the_cases := the_cases || door.cases_of(one.partnership_id, people, tg_table_name in ('case_person', 'person_link', 'person_life'));
          end if;
          n := door.move_epochs(one.partnership_id, the_cases);
        end if;
        if tg_op = 'DELETE' then
          return old;
        elsif tg_op = 'INSERT' then
          new.recorded_epoch := n; new.recorded_at := now();
          new.retired_epoch := null; new.retired_at := null; new.retired_by := null; new.retired_how := null; new.retired_note := null;
        else
          new.retired_epoch := n; new.retired_at := now();
        end if;
        return new;
      end $$;

      revoke all on function door.move_epochs(uuid, uuid[]), door.stamp_fact() from public;
      comment on function door.stamp_fact() is 'Stamps a fact with the epoch of the cases or the partnership that it concerns, and refuses any change but one retirement.';
      alter function door.move_epochs(uuid, uuid[]) owner to tellonce_door;
      alter function door.stamp_fact() owner to tellonce_door;
      set role tellonce_door;
      grant execute on function door.stamp_fact() to tellonce_owner;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

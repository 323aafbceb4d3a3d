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

      create function door.stamp_fact() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        before jsonb; after jsonb; fact jsonb; people uuid[] := '{}'; the_cases uuid[] := '{}'; n bigint;
        retirement constant text[] := array['retired_at', 'retired_by', 'retired_how', 'retired_note', 'retired_epoch'];
      begin
        if tg_op = 'DELETE' then
          if current_setting('tellonce.maintenance', true) = 'on' then return old; end if;
          raise exception 'a fact is retired, never deleted' using errcode = 'TL001';
        end if;
        if tg_op = 'UPDATE' then
          before := to_jsonb(old); after := to_jsonb(new);
          if old.retired_epoch is not null or (before - retirement) <> (after - retirement) or new.retired_at is null then
            raise exception 'a fact is never changed, only retired, once' using errcode = 'TL001';
          end if;
        end if;
        fact := to_jsonb(new);
        if 'partnership' = any (tg_argv) then
          n := door.move_epochs(new.partnership_id, null);
        else
          if 'case_id' = any (tg_argv) and fact ->> 'case_id' is not null then the_cases := array[(fact ->> 'case_id')::uuid]; end if;
          if 'person_id' = any (tg_argv) and fact ->> 'person_id' is not null then people := array[(fact ->> 'person_id')::uuid]; end if;
          if 'persons' = any (tg_argv) then
            people := people || array(select jsonb_array_elements_text(fact -> 'persons')::uuid);
          end if;
          the_cases := array(
            select unnest(the_cases)
            union
            select case_id from case_person
            where partnership_id = new.partnership_id and person_id = any (people) and retired_epoch is null);
          n := door.move_epochs(new.partnership_id, the_cases);
        end if;
        if tg_op = 'INSERT' then
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

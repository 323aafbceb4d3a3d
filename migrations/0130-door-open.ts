import type { MigrationInterface, QueryRunner } from "typeorm";
import { ours } from "./0100-door.js";

/** The doors themselves: what the api role, and for replay the auditor, may call. */
export class DoorOpen1763700000130 implements MigrationInterface {
  name = "DoorOpen1763700000130";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.epochs(the_partnership uuid, the_cases uuid[]) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return jsonb_build_object(
          'partnership', coalesce((select epoch from partnership_epoch where partnership_id = the_partnership), 0),
          'cases', coalesce((
            select jsonb_object_agg(case_id, epoch) from case_epoch
            where partnership_id = the_partnership and case_id = any (the_cases)), '{}'));
      end $$;
      comment on function door.epochs(uuid, uuid[]) is 'The epochs now: asked again after commit, on the same connection; where one has moved, the reply is discarded.';

      create function door.open(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[], the_known jsonb default null)
        returns json
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
        set plan_cache_mode = force_generic_plan set jit = off
        set enable_seqscan = off set enable_nestloop = off as $$
      declare
        asked constant uuid[] := array(select distinct c from unnest(the_cases) c where c is not null);
        partnership uuid; agency uuid; cases uuid[]; people uuid[]; others integer; own integer; writable integer; reply json;
      begin
        if cardinality(asked) > 200 then
          raise exception 'the door opens at most 200 cases at once' using errcode = 'TL004';
        end if;
        -- One statement, so one snapshot, whatever the isolation: facts, epochs and walls belong together.
        with moved as materialized (select door.epochs(the_partnership, asked) as epochs),
        sat as materialized (select door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()) as seat),
        wall as materialized (
          select w.* from sat cross join lateral door.walls(the_partnership, the_account, sat.seat, the_purpose, asked, now()) w)
        select
          (select a.partnership_id from account a
            where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())),
          (select (sat.seat).agency_id from sat),
          coalesce(array_agg(w.case_id order by w.case_id), '{}'),
          array(select distinct p from wall cross join unnest(wall.people) p),
          coalesce(bit_or(w.others), 0), coalesce(bit_or(w.own), 0), coalesce(bit_or(w.writable), 0),
          json_build_object(
            'at', door.micros(now()), 'epochs', (select m.epochs from moved m),
            'facts', case when (select m.epochs is distinct from the_known from moved m) then door.facts(the_partnership, the_account, asked, now()) end,
            'walls', coalesce(json_agg(json_build_object('caseId', w.case_id, 'others', w.others, 'own', w.own, 'writable', w.writable) order by w.case_id), '[]'),
            'references', coalesce((
              select json_object_agg(r.id, r.reference) from (
                select c.id, c.reference from case_record c
                where c.partnership_id = the_partnership and c.id = any (array(select wall.case_id from wall))
                union all
                select p.id, p.reference from person p
                where p.partnership_id = the_partnership and p.id = any (array(select q from wall cross join unnest(wall.people) q))) r), '{}'))
        into partnership, agency, cases, people, others, own, writable, reply
        from wall w;
        -- SET LOCAL, because on Citus set_config does not reach the workers.
        execute format('set local tellonce.partnership = %L', coalesce(partnership::text, ''));
        execute format('set local tellonce.agency = %L', coalesce(agency::text, ''));
        execute format('set local tellonce.cases = %L', cases::text);
        execute format('set local tellonce.people = %L', people::text);
        execute format('set local tellonce.others = %L', others::text);
        execute format('set local tellonce.own = %L', own::text);
        execute format('set local tellonce.writable = %L', writable::text);
        return reply;
      end $$;
      comment on function door.open(uuid, uuid, text, smallint, uuid[], jsonb) is 'The way to governed rows: sets the wall for this transaction and returns the facts on which every value is then decided. At most 200 cases. Who has the facts of these epochs already is not given them again.';

      create function door.worklist(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer default 200, beyond uuid default null)
        returns uuid[]
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
        set plan_cache_mode = force_generic_plan set jit = off
        set enable_seqscan = off set enable_nestloop = off as $$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
        candidates uuid[]; batch uuid[]; known uuid[]; cases uuid[] := '{}';
      begin
        if seat is null then return '{}'; end if;
        candidates := case when seat.mode = 'EMERGENCY' then array(
          select g.case_id from emergency_grant g
          where g.partnership_id = the_partnership and g.account_id = the_account and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at)
          group by 1 order by max(g.from_at) desc, g.case_id)
        else array(
          select i.case_id from involvement i
          where i.partnership_id = the_partnership and ${ours}
          group by 1 order by max(i.from_at) desc, i.case_id) end;
        if beyond is not null then
          -- One that is hidden is none of theirs, though they had a part in it.
          if not (beyond = any (candidates) and coalesce(beyond = any (door.known_cases(the_partnership, the_account, seat, array[beyond], the_at)), false)) then return null; end if;
          candidates := candidates[array_position(candidates, beyond) + 1 :];
        end if;
        while cardinality(cases) < the_limit and cardinality(candidates) > 0 loop
          batch := candidates[1:200];
          candidates := candidates[201:];
          known := door.known_cases(the_partnership, the_account, seat, batch, the_at);
          cases := cases || array(select c.id from unnest(batch) with ordinality c (id, place) where c.id = any (known) order by c.place);
        end loop;
        return cases[1 : greatest(the_limit, 0)];
      end $$;
      comment on function door.worklist(uuid, uuid, text, smallint, integer, uuid) is 'The cases to which the viewer has a live relationship and that are not hidden from them, newest involvement first, as many as are asked for, from the beginning or after one of them; null where that is none of them any more. Structure only: no governed value.';

      create function door.facts_at(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamptz, partnership_epoch bigint, case_epochs jsonb)
        returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
        set plan_cache_mode = force_generic_plan set jit = off
        set enable_seqscan = off set enable_nestloop = off as $$
      begin
        return door.facts_then(the_partnership, the_account, the_cases, the_at, coalesce(partnership_epoch, -1), coalesce(case_epochs, '{}'));
      end $$;
      comment on function door.facts_at(uuid, uuid, uuid[], timestamptz, bigint, jsonb) is 'The facts as they stood at these epochs, to judge a stored decision again. A case without an epoch has no facts.';

      -- Those of the door role were closed where they were made; the owner does not have the door's powers.
      do $$ declare f regprocedure; begin
        for f in select oid from pg_proc where pronamespace = 'door'::regnamespace and proowner = 'tellonce_owner'::regrole loop
          execute format('revoke all on function %s from public; grant execute on function %1$s to tellonce_door', f);
        end loop;
      end $$;
      grant execute on function door.open(uuid, uuid, text, smallint, uuid[], jsonb), door.worklist(uuid, uuid, text, smallint, integer, uuid),
        door.epochs(uuid, uuid[]) to tellonce_api;
      grant execute on function door.facts_at(uuid, uuid, uuid[], timestamptz, bigint, jsonb) to tellonce_auditor;
    `);
    await runner.query(
      doors.map((signature) => `alter function door.${signature} owner to tellonce_door;`).join("\n"),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

const doors = [
  "open(uuid, uuid, text, smallint, uuid[], jsonb)",
  "worklist(uuid, uuid, text, smallint, integer, uuid)",
  "epochs(uuid, uuid[])",
  "facts_at(uuid, uuid, uuid[], timestamptz, bigint, jsonb)",
];

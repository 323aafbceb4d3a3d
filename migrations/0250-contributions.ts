import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { ALL } from "./wallSql.js";

/** What an agency contributed to cases that it has left: open to its records role, outside the cases. */
export class Contributions1763700000250 implements MigrationInterface {
  name = "Contributions1763700000250";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.open_contributions(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns json
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
        set plan_cache_mode = force_generic_plan set jit = off as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        partnership uuid; mask integer; cases uuid[] := '{}'; people uuid[] := '{}'; own integer := 0; reply json;
      begin
        select a.partnership_id into partnership from account a
        where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, now());
        if seat.kind = 'PRACTITIONER' and seat.mode = 'CONSENT' then
          select bit_or(k.mask) & (select bit_or(1 << c.bit) from category c where the_assurance >= 2 or c.sensitivity in ('BASIC', 'STANDARD')) into mask
          from role_grant g join role_ceiling k on k.role = g.role
          where g.partnership_id = the_partnership and g.account_id = the_account and g.role = 'RECORDS' and k.purpose = the_purpose
            and g.retired_epoch is null and door.live(g.from_at, g.until_at, now());
        end if;
        if mask is not null then
          -- Cases on which the agency once worked and now does not, the last left first.
          cases := array(
            select i.case_id from involvement i
            where i.partnership_id = the_partnership and i.agency_id = seat.agency_id and i.from_at <= now()
            group by 1
            having not bool_or(i.retired_epoch is null and door.live(i.from_at, i.until_at, now()))
            order by max(coalesce(i.retired_at, i.until_at)) desc, 1 limit 200);
          cases := array(
            select c.id from unnest(cases) with ordinality c (id, place)
            where c.id <> all (door.excluded(the_partnership, the_account, seat, cases, now())) order by c.place);
          select coalesce(array_agg(distinct m.case_id), '{}'), coalesce(array_agg(distinct m.person_id), '{}'), coalesce(bit_or(mask & ~m.kept_back & ${ALL}), 0)
          into cases, people, own
          from door.members(the_partnership, the_account, seat, cases, now()) m where not m.absent;
        end if;
        select json_build_object(
          'at', door.micros(now()), 'epochs', door.epochs(the_partnership, cases), 'facts', door.facts(the_partnership, the_account, cases, now()), 'walls', '[]'::json,
          'references', coalesce((
            select json_object_agg(r.id, r.reference) from (
              select c.id, c.reference from case_record c where c.partnership_id = the_partnership and c.id = any (cases)
              union all
              select p.id, p.reference from person p where p.partnership_id = the_partnership and p.id = any (people)) r), '{}')) into reply;
        execute format('set local tellonce.partnership = %L', coalesce(partnership::text, ''));
        execute format('set local tellonce.agency = %L', coalesce(seat.agency_id::text, ''));
        execute format('set local tellonce.cases = %L', cases::text);
        execute format('set local tellonce.people = %L', people::text);
        execute 'set local tellonce.others = ''0''';
        execute format('set local tellonce.own = %L', own::text);
        execute 'set local tellonce.writable = ''0''';
        return reply;
      end $$;
      comment on function door.open_contributions(uuid, uuid, text, smallint) is 'For an agency''s records role: sets a wall of what its own agency contributed to cases that it has left (at most 200) and returns the facts on which it is decided. Nothing for anybody else.';
      ${close({ doors: ["open_contributions(uuid, uuid, text, smallint)"] })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

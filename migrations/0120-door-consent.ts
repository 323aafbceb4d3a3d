import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, current } from "./wallSql.js";

/** Stage 6 in CONSENT mode, set-based: what somebody with authority says yes to, and nobody says no. */
export class DoorConsent1763700000120 implements MigrationInterface {
  name = "DoorConsent1763700000120";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Stage 6 in CONSENT mode: for each subject the categories to which somebody with authority says yes and nobody says no.
      create function door.consented(the_partnership uuid, seat door.seat, the_purpose text, people uuid[], the_at timestamptz)
        returns table (person_id uuid, mask integer)
      language plpgsql stable as $$
      declare
        today constant date := door.london_day(the_at);
        speakers uuid[] := people || array(
          select l.unborn_of from person_life l where l.person_id = any (people) and ${current("l")} and l.unborn_of is not null);
        givers uuid[] := array(
          select c.giver_person_id from consent c where c.partnership_id = the_partnership and c.person_id = any (speakers) and c.giver_person_id <> c.person_id);
      begin
        return query
        with life as materialized (
          select l.person_id as id,
            (array_agg(l.born_on) filter (where l.born_on is not null))[1] as born_on,
            (array_agg(l.died_on) filter (where l.died_on is not null))[1] as died_on,
            (array_agg(l.unborn_of) filter (where l.unborn_of is not null))[1] as unborn_of
          from (
            select * from person_life l where l.person_id = any (speakers || givers) and ${current("l")}
            order by l.person_id, l.recorded_epoch desc, l.id) l
          group by 1),
        alive as materialized (
          select p.id, l.born_on, door.birthday(l.born_on, 16) as sixteen, door.birthday(l.born_on, 18) as eighteen,
            -- An unborn child's mother decides as for herself; from the birth on, the child's own consents count.
            case when l.unborn_of is not null and (l.born_on is null or l.born_on > today) then l.unborn_of else p.id end as speaker
          from (select distinct x as id from unnest(speakers) x) p left join life l on l.id = p.id
          where l.died_on is null or l.died_on > today),
        spoken as materialized (
          select v.consent_id, coalesce(bit_or(v.categories) filter (where v.permit), 0) as yes, coalesce(bit_or(v.categories) filter (where not v.permit), 0) as no
          from consent_provision v
          where v.partnership_id = the_partnership and v.person_id = any (speakers)
            and the_purpose = any (v.purposes) and (seat.agency_id = any (v.agencies) or seat.agency_type = any (v.agency_types))
            and door.on_day(v.from_on, v.until_on, today)
          group by 1),
        -- Superseded by a later consent, be that since withdrawn or superseded itself.
        superseded as (
          select c.id
          from (
            select unnest(w.supersedes) as old, w.id, w.person_id, w.given_at, w.retired_epoch is not null and w.retired_how is distinct from 'WITHDRAWN' as gone
            from consent w
            where w.partnership_id = the_partnership and w.person_id = any (speakers) and w.supersedes <> '{}' and w.retired_how is distinct from 'ERROR'
              and door.since(w.given_at, w.recorded_at, the_at) <= the_at) w
          join consent c on c.partnership_id = the_partnership and c.person_id = any (speakers) and c.person_id = w.person_id and c.id = w.old and c.id <> w.id
          where w.gone or w.given_at > c.given_at),
        statement as materialized (
          select c.id, c.person_id, c.authority, c.giver_person_id, c.giver_agency_id, k.yes, k.no, s.born_on, s.sixteen, s.eighteen,
            door.london_day(door.since(c.given_at, c.recorded_at, the_at)) as given_on
          from consent c join spoken k on k.consent_id = c.id join alive s on s.id = c.person_id
          where c.person_id = any (speakers) and ${current("c")} and door.since(c.given_at, c.recorded_at, the_at) <= the_at
            and c.id not in (select x.id from superseded x)
            and (c.giver_person_id is null or c.giver_person_id <> all (array(select d.id from life d where d.died_on <= today)))),
        power as (
          select c.id,
            bit_or(a.categories) filter (where t.then and a.kind = c.authority and t.holds) as held_then,
            bit_or(a.categories) filter (where t.now and a.kind = c.authority and t.holds) as held_now,
            coalesce(bit_or(a.categories) filter (where t.then and t.finding and (c.sixteen is null or c.given_on < c.sixteen)), 0) as competent_then,
            coalesce(bit_or(a.categories) filter (where t.now and t.finding and (c.sixteen is null or today < c.sixteen)), 0) as competent_now,
            coalesce(bool_or(a.kind = 'CARE_ORDER' and (t.then or t.now)), false) as in_care
          from statement c join authority a on a.person_id = c.person_id and a.person_id = any (speakers) and ${current("a")}
          cross join lateral (select door.on_day(a.from_on, a.until_on, c.given_on) as then, door.on_day(a.from_on, a.until_on, today) as now,
            a.kind = 'GILLICK' and the_purpose = any (a.purposes) as finding,
            (a.holder_person_id = c.giver_person_id or a.holder_agency_id = c.giver_agency_id) is true as holds) t
          group by c.id),
        heard as (
          -- Authority when given, and still: a birthday, a finding of competence, a care order or its loss make a consent lapse.
          select c.person_id, c.yes, c.no, coalesce(case
            when c.authority = 'SELF' then case when c.giver_person_id = c.person_id then
              (case when c.given_on >= c.sixteen then ${ALL} else coalesce(p.competent_then, 0) end)
              & (case when today >= c.sixteen then ${ALL} else coalesce(p.competent_now, 0) end) end
            when c.authority in ('PARENTAL_RESPONSIBILITY', 'CARE_ORDER') and not (c.given_on >= c.born_on and today < c.eighteen) then 0
            when c.authority = 'PARENTAL_RESPONSIBILITY' and p.in_care then 0
            else p.held_then & p.held_now & ~p.competent_then & ~p.competent_now end, 0) as scope
          from statement c left join power p on p.id = c.id),
        answer as (select h.person_id, bit_or(h.yes & h.scope) & ~bit_or(h.no & h.scope) as mask from heard h group by 1)
        select s.id, a.mask & ${ALL} from alive s join answer a on a.person_id = s.speaker where s.id = any (people);
      end $$;
      comment on function door.consented(uuid, door.seat, text, uuid[], timestamptz) is 'What consents in force open to the viewer''s agency for the purpose, for each of these people.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

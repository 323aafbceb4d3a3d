import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, current } from "./wallSql.js";

/** What the giver of a consent had authority over on a day; null for nothing. */
const scope = (day: string, when: "then" | "now") => `case
              when c.giver_died_on <= ${day} then 0
              when c.authority = 'SELF' then case
                when c.giver_person_id <> c.person_id or c.giver_person_id is null or c.born_on is null then 0
                when ${day} >= c.sixteen then ${ALL} else p.competent_${when} end
              when c.authority = 'PARENTAL_RESPONSIBILITY' and p.care_${when} then 0
              when c.authority in ('PARENTAL_RESPONSIBILITY', 'CARE_ORDER') then case
                when ${day} >= c.born_on and ${day} < c.eighteen then p.all_${when} & ~p.competent_${when} end
              else p.any_${when} end`;

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
        statement as materialized (
          select c.id, c.person_id, c.authority, c.giver_person_id, c.giver_agency_id, c.supersedes, k.yes, k.no, s.born_on, s.sixteen, s.eighteen,
            g.died_on as giver_died_on, (c.retired_epoch is null or c.retired_how = 'SUPERSEDED') as stands,
            door.since(c.given_at, c.recorded_at, the_at) as given_at, door.london_day(door.since(c.given_at, c.recorded_at, the_at)) as given_on
          from consent c join alive s on s.id = c.person_id left join spoken k on k.consent_id = c.id left join life g on g.id = c.giver_person_id
          where c.partnership_id = the_partnership and c.person_id = any (speakers) and c.retired_how is distinct from 'ERROR'
            and door.since(c.given_at, c.recorded_at, the_at) <= the_at and (k.consent_id is not null or c.supersedes <> '{}')),
        power as (
          -- Of several rows of one holder of parental responsibility, or of a care order, each must allow it: a court may have limited one.
          select c.id,
            bit_and(a.categories) filter (where t.then and t.held) as all_then, bit_and(a.categories) filter (where t.now and t.held) as all_now,
            bit_or(a.categories) filter (where t.then and t.held) as any_then, bit_or(a.categories) filter (where t.now and t.held) as any_now,
            -- A finding of competence takes from those who speak for the child until the child is of age.
            coalesce(bit_or(a.categories) filter (where t.then and t.finding and (c.eighteen is null or c.given_on < c.eighteen)), 0) as competent_then,
            coalesce(bit_or(a.categories) filter (where t.now and t.finding and (c.eighteen is null or today < c.eighteen)), 0) as competent_now,
            coalesce(bool_or(a.kind = 'CARE_ORDER' and t.then), false) as care_then, coalesce(bool_or(a.kind = 'CARE_ORDER' and t.now), false) as care_now
          from statement c join authority a on a.person_id = c.person_id and a.person_id = any (speakers) and ${current("a")}
          cross join lateral (select door.on_day(a.from_on, a.until_on, c.given_on) as then, door.on_day(a.from_on, a.until_on, today) as now,
            a.kind = 'GILLICK' and the_purpose = any (a.purposes) as finding,
            (a.kind = c.authority and (a.holder_person_id = c.giver_person_id or a.holder_agency_id = c.giver_agency_id)) is true as held) t
          group by c.id),
        heard as materialized (
          -- Authority when given, and still: a birthday, a finding of competence, a care order or its loss make a consent lapse.
          select c.id, c.person_id, c.supersedes, c.given_at, c.stands, c.yes, c.no,
            coalesce(${scope("c.given_on", "then")}, 0) as scope_then, coalesce(${scope("today", "now")}, 0) as scope_now
          from statement c left join power p on p.id = c.id),
        -- A later consent, be it withdrawn or superseded since, takes every yes away, and a no as far as its giver then had authority.
        superseded as (
          select o.id, bit_or(w.scope_then) as mask
          from (select unnest(h.supersedes) as old, h.id, h.person_id, h.given_at, h.scope_then from heard h where h.supersedes <> '{}') w
          join heard o on o.id = w.old and o.person_id = w.person_id and o.id <> w.id and o.given_at < w.given_at
          group by 1),
        answer as (
          select h.person_id,
            coalesce(bit_or(h.yes & h.scope_then & h.scope_now) filter (where s.id is null), 0)
              & ~coalesce(bit_or(h.no & h.scope_then & h.scope_now & ~coalesce(s.mask, 0)), 0) as mask
          from heard h left join superseded s on s.id = h.id where h.stands and h.yes is not null group by 1)
        select s.id, a.mask & ${ALL} from alive s join answer a on a.person_id = s.speaker where s.id = any (people);
      end $$;
      comment on function door.consented(uuid, door.seat, text, uuid[], timestamptz) is 'What consents in force open to the viewer''s agency for the purpose, for each of these people.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

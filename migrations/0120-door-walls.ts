import type { MigrationInterface, QueryRunner } from "typeorm";

const current = (row: string) => `${row}.partnership_id = the_partnership and ${row}.retired_epoch is null`;
const restricts = (row: string) =>
  `${current(row)} and door.live(door.since(${row}.from_at, ${row}.recorded_at, the_at), ${row}.until_at, the_at)`;
const ALL = 67108863;

/** What the settings of the wall are worked out from: for each case that is not ABSENT, what may be read and written in it. */
export class DoorWalls1763700000120 implements MigrationInterface {
  name = "DoorWalls1763700000120";

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
            (array_agg(l.born_on order by l.recorded_epoch desc, l.id) filter (where l.born_on is not null))[1] as born_on,
            min(l.died_on) as died_on,
            (array_agg(l.unborn_of order by l.recorded_epoch desc, l.id) filter (where l.unborn_of is not null))[1] as unborn_of
          from person_life l where l.person_id = any (speakers) and ${current("l")}
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
            and (c.giver_person_id is null or c.giver_person_id <> all (array(
              select d.person_id from person_life d where d.person_id = any (givers) and ${current("d")} and d.died_on <= today)))),
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
    await runner.query(/* sql */ `
      -- Who is in these cases (in an emergency: whom the grant names), and what is kept back of them from the viewer by seals and markers
      -- that cover a case, a person or a section; those on single values are numbers on the row, which no wall sees.
      -- Who has left a case is still spoken of in it: only a retired row takes somebody out.
      create function door.members(the_partnership uuid, the_account uuid, seat door.seat, cases uuid[], the_at timestamptz)
        returns table (case_id uuid, person_id uuid, kept_back integer, absent boolean)
      language plpgsql stable as $$
      declare
        urgent constant boolean := seat.mode = 'EMERGENCY';
        people uuid[]; ids uuid[];
      begin
        people := array(select distinct p.person_id from case_person p where p.case_id = any (cases) and ${current("p")});
        ids := array(select distinct s.same_id from door.same_people(the_partnership, people) s);
        return query
        with granted as materialized (
          select g.case_id, p.id as person_id, bool_or(g.confirmed_by is not null) as confirmed
          from emergency_grant g cross join unnest(g.persons) p (id)
          where urgent and g.case_id = any (cases) and g.account_id = the_account and ${current("g")} and door.live(g.from_at, g.until_at, the_at)
          group by 1, 2),
        member as materialized (
          select p.case_id, p.person_id, g.person_id is not null as granted, coalesce(g.confirmed, false) as confirmed
          from case_person p left join granted g on g.case_id = p.case_id and g.person_id = p.person_id
          where p.case_id = any (cases) and ${current("p")} and (g.person_id is not null or not urgent)),
        known as materialized (
          select distinct m.case_id, m.person_id, s.same_id as id, m.confirmed, m.granted
          from door.same_people(the_partnership, people) s join member m on m.person_id = s.person_id),
        restriction as (
          select k.case_id, k.person_id, s.categories as mask, s.existence = 'ABSENT' as absent
          from known k join seal s on s.person_id = k.id and (s.case_id is null or s.case_id = k.case_id)
          where s.person_id = any (ids) and s.mark is null and ${restricts("s")} and not (the_account = any (s.accounts))
            and not (urgent and s.emergency and k.confirmed)
          union all
          select m.case_id, m.person_id, s.categories, s.existence = 'ABSENT'
          from member m join seal s on s.case_id = m.case_id
          where s.case_id = any (cases) and s.person_id is null and s.mark is null and ${restricts("s")} and not (the_account = any (s.accounts))
            and not (urgent and s.emergency and m.confirmed)
          union all
          select k.case_id, k.person_id, m.categories, m.effect = 'ABSENT'
          from protection_marker m cross join unnest(m.persons) p (id) join known k on k.id = p.id
          where m.persons && ids and m.mark is null and m.kind in ('SOURCE', 'HARM') and ${restricts("m")}
            and not (the_account = any (m.accounts)) and not (seat.agency_id = any (m.agencies))
            and not (urgent and m.emergency and k.granted))
        select m.case_id, m.person_id, coalesce(bit_or(r.mask), 0), coalesce(bit_or(r.mask) filter (where r.absent), 0) & ${ALL} = ${ALL}
        from member m left join restriction r on r.case_id = m.case_id and r.person_id = m.person_id
        group by 1, 2;
      end $$;

      create function door.walls(the_partnership uuid, the_account uuid, seat door.seat, the_purpose text, the_cases uuid[], the_at timestamptz)
        returns table (case_id uuid, others integer, own integer, writable integer, people uuid[])
      language plpgsql stable as $$
      declare
        today constant date := door.london_day(the_at);
        urgent constant boolean := seat.mode = 'EMERGENCY';
        cases constant uuid[] := door.known_cases(the_partnership, the_account, seat, the_cases, the_at);
        subjects uuid[] := '{}'; agreed integer;
      begin
        if cardinality(cases) = 0 then return; end if;
        agreed := case when urgent then ${ALL} else (
          select bit_or(a.categories) from agreement a
          where ${current("a")} and door.on_day(a.from_on, a.until_on, today) and the_purpose = any (a.purposes) and seat.agency_id = any (a.agencies)
            and exists (select from agency o where ${current("o")} and o.id = any (a.agencies) and o.id <> seat.agency_id)) end;
        if seat.mode = 'CONSENT' then
          subjects := array(select distinct p.person_id from case_person p where p.case_id = any (cases) and ${current("p")});
        end if;
        return query
        with asked as materialized (
          select c.id, case when urgent then seat.mask else r.mask end as mask, urgent or u.case_id is not null as open
          from unnest(cases) c (id)
          left join door.relations(the_partnership, seat, cases, the_at) r on r.case_id = c.id
          left join (
            select distinct p.case_id from case_purpose p
            where p.case_id = any (cases) and p.purpose = the_purpose and ${current("p")} and door.live(p.from_at, p.until_at, the_at)) u on u.case_id = c.id),
        sealed as (
          select s.case_id, bit_or(s.categories) as mask from seal s
          where s.case_id = any (cases) and s.person_id is null and s.mark is null and ${restricts("s")} and not (the_account = any (s.accounts))
          group by 1),
        decided as (
          select d.case_id, p.id as person_id, bit_or(d.categories) as mask
          from sharing_decision d cross join unnest(d.persons) p (id)
          where seat.mode = 'DUTY' and d.case_id = any (cases) and d.share and d.purpose = the_purpose and seat.agency_id = any (d.agencies) and today <= d.review_on
            and ${current("d")} and door.live(d.from_at, d.until_at, the_at)
          group by 1, 2),
        room as (
          select m.case_id, m.person_id, m.absent, case when a.open then a.mask & ~m.kept_back & ${ALL} else 0 end as own,
            case seat.mode when 'EMERGENCY' then ${ALL} when 'DUTY' then coalesce(d.mask, 0) else coalesce(c.mask, 0) end as basis
          from door.members(the_partnership, the_account, seat, cases, the_at) m join asked a on a.id = m.case_id
          left join decided d on d.case_id = m.case_id and d.person_id = m.person_id
          left join door.consented(the_partnership, seat, the_purpose, subjects, the_at) c on c.person_id = m.person_id)
        select a.id, coalesce(bit_or(r.own & r.basis & agreed), 0), coalesce(bit_or(r.own), 0),
          -- Emergency access reads only.
          case when a.open and not urgent then a.mask & ~coalesce(s.mask, 0) & ${ALL} else 0 end,
          coalesce(array_agg(r.person_id order by r.person_id) filter (where not r.absent), '{}')
        from asked a left join room r on r.case_id = a.id left join sealed s on s.case_id = a.id
        group by a.id, a.open, a.mask, s.mask;
      end $$;
      comment on function door.walls(uuid, uuid, door.seat, text, uuid[], timestamptz) is 'For each asked case that is not ABSENT: the categories readable from others, readable of the viewer''s own agency, and writable.';

      create function door.known_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamptz) returns uuid[]
      language plpgsql stable as $$
      declare cases uuid[]; excluded uuid[];
      begin
        if seat is null then return '{}'; end if;
        -- An emergency has no other relationship than its grant.
        cases := case when seat.mode = 'EMERGENCY' then array(
          select distinct g.case_id from emergency_grant g
          where g.case_id = any (the_cases) and g.account_id = the_account and ${current("g")} and door.live(g.from_at, g.until_at, the_at))
          else array(select r.case_id from door.relations(the_partnership, seat, the_cases, the_at) r) end;
        excluded := door.excluded(the_partnership, the_account, seat, cases, the_at);
        cases := array(select c from unnest(cases) c where c <> all (excluded));
        -- Where everybody is ABSENT, by a seal on the case or on each of them, so is the case.
        return array(select distinct m.case_id from door.members(the_partnership, the_account, seat, cases, the_at) m where not m.absent);
      end $$;
      comment on function door.known_cases(uuid, uuid, door.seat, uuid[], timestamptz) is 'Of these cases, those that are not ABSENT to the viewer.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

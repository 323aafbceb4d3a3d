import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, current, restricts } from "./wallSql.js";

const bornOn = (person: string) => `(
                select l.born_on from person_life l where l.person_id = ${person} and ${current("l")} and l.born_on is not null
                order by l.recorded_epoch desc, l.id limit 1)`;
/** Whether somebody meets today what the legal gateway asks for: an age needs a known birthday. */
const meets = (person: string) => `(
              case when w.age_from is null then true else today >= door.birthday(${bornOn(person)}, w.age_from) end
              and case when w.age_before is null then true else today < door.birthday(${bornOn(person)}, w.age_before) end
              and case when w.benefits = '{}' then true else exists (
                select from person_benefit b
                where b.person_id = ${person} and ${current("b")} and b.kind = any (w.benefits) and door.on_day(b.from_on, b.until_on, today)) end)`;

/** What the settings of the wall are worked out from: for each case that is not ABSENT, what may be read and written in it. */
export class DoorWalls1763700000125 implements MigrationInterface {
  name = "DoorWalls1763700000125";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Who is in these cases, whether they are named by the grant that an emergency needs, and what is kept back of them from the viewer by seals and markers
      -- that cover a case, a person or a section; those on single values are numbers on the row, which no wall sees.
      -- Who has left a case is still spoken of in it: only a retired row takes somebody out.
      create function door.members(the_partnership uuid, the_account uuid, seat door.seat, cases uuid[], the_at timestamptz)
        returns table (case_id uuid, person_id uuid, named boolean, kept_back integer, absent boolean)
      language plpgsql stable as $$
      declare
        urgent constant boolean := seat.mode = 'EMERGENCY';
        people uuid[]; ids uuid[];
      begin
        select coalesce(array_agg(s.person_id), '{}'), coalesce(array_agg(s.same_id), '{}') into people, ids
        from door.same_people(the_partnership, array(
          select distinct p.person_id from case_person p where p.case_id = any (cases) and ${current("p")})) s;
        return query
        with granted as materialized (
          select g.case_id, p.id as person_id, bool_or(g.confirmed_by is not null) as confirmed
          from emergency_grant g cross join unnest(g.persons) p (id)
          where urgent and g.case_id = any (cases) and g.account_id = the_account and ${current("g")} and door.live(g.from_at, g.until_at, the_at)
          group by 1, 2),
        same as materialized (
          select p.case_id, s.person_id, s.same_id from unnest(people, ids) s (person_id, same_id)
          join case_person p on p.person_id = s.person_id where p.case_id = any (cases) and ${current("p")}),
        member as materialized (
          select s.case_id, s.same_id as person_id, bool_or(g.person_id is not null) as granted, coalesce(bool_or(g.confirmed), false) as confirmed
          from same s left join granted g on g.case_id = s.case_id and g.person_id = s.same_id
          -- A merge widens nothing: rows of another id stay where that id is in the case.
          where s.same_id = s.person_id
          group by 1, 2),
        -- Hardly anybody is recorded twice: who is not, is joined to nobody.
        linked as materialized (select s.case_id, s.person_id, s.same_id from same s where s.same_id <> s.person_id),
        known as materialized (
          select m.case_id, m.person_id, m.person_id as id, m.confirmed, m.granted from member m
          union
          select m.case_id, m.person_id, l.same_id, m.confirmed, m.granted
          from linked l join member m on m.case_id = l.case_id and m.person_id = l.person_id
          union
          select m.case_id, m.person_id, o.same_id, m.confirmed, m.granted
          from linked l join member m on m.case_id = l.case_id and m.person_id = l.same_id
          join same o on o.case_id = l.case_id and o.person_id = l.person_id),
        restriction as materialized (
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
        select m.case_id, m.person_id, bool_or(m.granted) or not urgent, coalesce(bit_or(r.mask), 0), coalesce(bit_or(r.mask) filter (where r.absent), 0) & ${ALL} = ${ALL}
        from member m left join restriction r on r.case_id = m.case_id and r.person_id = m.person_id
        group by 1, 2;
      end $$;

      create function door.walls(the_partnership uuid, the_account uuid, seat door.seat, the_purpose text, the_cases uuid[], the_at timestamptz)
        returns table (case_id uuid, others integer, own integer, writable integer, people uuid[])
      -- As many as are mostly asked for: taken for a thousand, they would be joined to everybody in the partnership.
      language plpgsql stable rows 10 as $$
      declare
        today constant date := door.london_day(the_at);
        urgent constant boolean := seat.mode = 'EMERGENCY';
        cases uuid[]; masks integer[]; agreed integer;
      begin
        if seat is null then return; end if;
        select array_agg(n.case_id), array_agg(n.mask) into cases, masks from door.near(the_partnership, the_account, seat, the_cases, the_at) n;
        if cases is null then return; end if;
        agreed := case when urgent then ${ALL} else (
          select bit_or(a.categories) from agreement a
          where ${current("a")} and door.on_day(a.from_on, a.until_on, today) and the_purpose = any (a.purposes) and seat.agency_id = any (a.agencies)
            and exists (select from agency o where ${current("o")} and o.id = any (a.agencies) and o.id <> seat.agency_id)) end;
        return query
        with asked as materialized (
          select c.id, c.mask, urgent or u.case_id is not null as open
          from unnest(cases, masks) c (id, mask)
          left join (
            select distinct p.case_id from case_purpose p
            where p.case_id = any (cases) and p.purpose = the_purpose and ${current("p")} and door.live(p.from_at, p.until_at, the_at)) u on u.case_id = c.id),
        sealed as (
          select s.case_id, bit_or(s.categories) as mask from seal s
          where s.case_id = any (cases) and s.person_id is null and s.mark is null and ${restricts("s")} and not (the_account = any (s.accounts))
          group by 1),
        decided as (
          -- A decision not to share beats any to share, beyond its review too; one to share reaches as far as the law on which it stands.
          select d.case_id, p.id as person_id,
            coalesce(bit_or(d.categories & w.categories) filter (where d.share and today <= d.review_on and ${meets("p.id")}), 0)
              & ~coalesce(bit_or(d.categories) filter (where not d.share), 0) as mask
          from sharing_decision d join legal_gateway w on w.code = d.gateway cross join unnest(d.persons) p (id)
          where seat.mode = 'DUTY' and d.case_id = any (cases) and d.purpose = the_purpose and seat.agency_id = any (d.agencies)
            and ${current("d")} and door.live(d.from_at, d.until_at, the_at)
          group by 1, 2),
        member as materialized (select * from door.members(the_partnership, the_account, seat, cases, the_at)),
        room as (
          select m.case_id, m.person_id, m.absent, m.named, case when a.open and m.named then a.mask & ~m.kept_back & ${ALL} else 0 end as own,
            case seat.mode when 'EMERGENCY' then ${ALL} when 'DUTY' then coalesce(d.mask, 0) else coalesce(c.mask, 0) end as basis
          from member m join asked a on a.id = m.case_id
          left join decided d on d.case_id = m.case_id and d.person_id = m.person_id
          left join door.consented(the_partnership, seat, the_purpose, array(select distinct s.person_id from member s where seat.mode = 'CONSENT'), the_at) c on c.person_id = m.person_id)
        select a.id, coalesce(bit_or(r.own & r.basis & agreed), 0), coalesce(bit_or(r.own), 0),
          -- Emergency access reads only.
          case when a.open and not urgent then a.mask & ~coalesce(s.mask, 0) & ${ALL} else 0 end,
          coalesce(array_agg(r.person_id order by r.person_id) filter (where r.named and not r.absent), '{}')
        from asked a join room r on r.case_id = a.id left join sealed s on s.case_id = a.id
        group by a.id, a.open, a.mask, s.mask
        -- Where everybody is ABSENT, by a seal on the case or on each of them, so is the case.
        having bool_or(not r.absent);
      end $$;
      comment on function door.walls(uuid, uuid, door.seat, text, uuid[], timestamptz) is 'For each asked case that is not ABSENT: the categories readable from others, readable of the viewer''s own agency, and writable.';

      create function door.known_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamptz) returns uuid[]
      language plpgsql stable as $$
      begin
        return array(
          select distinct m.case_id
          from door.members(the_partnership, the_account, seat,
            array(select n.case_id from door.near(the_partnership, the_account, seat, the_cases, the_at) n), the_at) m
          where not m.absent);
      end $$;
      comment on function door.known_cases(uuid, uuid, door.seat, uuid[], timestamptz) is 'Of these cases, those that are not ABSENT to the viewer: the same for which door.walls gives a row.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

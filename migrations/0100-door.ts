import type { MigrationInterface, QueryRunner } from "typeorm";

/** Involvements that relate the viewer to a case: their own, their agency's as a whole, their supervisees', duty at the lead's agency. */
export const ours = `
          i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
          and (seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty)
            or i.practitioner_id = any (seat.supervisees))`;

/** What all of the door stands on: time, merged ids, who sits where, and what they are excluded from. */
export class Door1763700000100 implements MigrationInterface {
  name = "Door1763700000100";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Each is written so that the planner can inline it: not more volatile than it says, and no argument that costs twice.
      create function door.london_day(instant timestamptz) returns date language sql immutable parallel safe
        return (instant at time zone 'Europe/London')::date;
      create function door.micros(instant timestamptz) returns bigint language sql stable parallel safe
        return (extract(epoch from nullif(nullif(instant, 'infinity'), '-infinity')) * 1000000)::bigint;

      -- A fact may be recorded by a transaction that began after the reader's: what is seen counts for the reader at once.
      create function door.since(from_at timestamptz, recorded_at timestamptz, instant timestamptz) returns timestamptz
        language sql stable parallel safe
        return case when from_at <= recorded_at and recorded_at < instant + interval '1 minute' then least(from_at, instant) else from_at end;
      create function door.live(from_at timestamptz, until_at timestamptz, instant timestamptz) returns boolean
        language sql immutable parallel safe
        return from_at <= instant and (until_at is null or instant < until_at);
      create function door.on_day(from_on date, until_on date, today date) returns boolean language sql immutable parallel safe
        return from_on <= today and (until_on is null or today <= until_on);
      create function door.held(recorded_epoch bigint, retired_epoch bigint, epoch bigint) returns boolean
        language sql immutable parallel safe
        return recorded_epoch <= epoch and (retired_epoch is null or retired_epoch > epoch);

      create function door.birthday(born_on date, age integer) returns date language sql immutable parallel safe
        return (born_on + make_interval(years => age))::date
          + case when extract(day from born_on + make_interval(years => age)) = extract(day from born_on) then 0 else 1 end;
      comment on function door.birthday(date, integer) is 'The day on which that age is reached: who was born on 29 February reaches it on 1 March of a common year.';
      comment on function door.since(timestamptz, timestamptz, timestamptz) is 'From when a restriction counts for a reader at this instant.';

      create function door.same_people(the_partnership uuid, people uuid[], epoch bigint default 9223372036854775807)
        returns table (person_id uuid, same_id uuid)
      language plpgsql stable as $$
      begin
        if not exists (select from person_link l where l.partnership_id = the_partnership and l.person_id = any (people))
           and not exists (select from person_link l where l.partnership_id = the_partnership and l.linked_id = any (people)) then
          return query select distinct p, p from unnest(people) p;
          return;
        end if;
        return query with recursive same (person_id, same_id) as (
          select p, p from unnest(people) p
          union
          select same.person_id, link.other
          from same cross join lateral (
            select l.linked_id as other from person_link l
            where l.partnership_id = the_partnership and l.person_id = same.same_id and door.held(l.recorded_epoch, l.retired_epoch, epoch)
            union all
            select l.person_id from person_link l
            where l.partnership_id = the_partnership and l.linked_id = same.same_id and door.held(l.recorded_epoch, l.retired_epoch, epoch)) link)
        select same.person_id, same.same_id from same;
      end $$;
      comment on function door.same_people(uuid, uuid[], bigint) is 'Every id of each person, their own and those merged with it.';
    `);
    await runner.query(/* sql */ `
      create type door.seat as (
        kind text, agency_id uuid, agency_type text, practitioner_id uuid, person_id uuid, mode text, mask integer, on_duty boolean,
        supervisees uuid[], supervisee_masks integer[]);
      comment on type door.seat is 'Who asks and for what: mask is what their roles may use for the purpose at this strength of sign-in, supervisees are those one level down with what is open to both, to the viewer as a supervisor. Null: nothing is open.';

      -- What the roles of these accounts may use for the purpose in their own work (mask), and SUPERVISOR in that of others; null where
      -- there is none, or one of them is no role that is known.
      create function door.role_mask(the_partnership uuid, accounts uuid[], the_purpose text, the_at timestamptz,
        out mask integer, out over_others integer, out on_duty boolean)
      language plpgsql stable as $$
      declare roles text[];
      begin
        roles := array(
          select g.role from role_grant g
          where g.partnership_id = the_partnership and g.account_id = any (accounts) and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at));
        on_duty := 'DUTY_WORKER' = any (roles);
        if roles = '{}' or exists (select from unnest(roles) r where not exists (select from role_ceiling k where k.role = r)) then return; end if;
        select coalesce(bit_or(c.mask) filter (where c.role <> 'SUPERVISOR'), 0), coalesce(bit_or(c.mask) filter (where c.role = 'SUPERVISOR'), 0)
        into mask, over_others
        from role_ceiling c where c.role = any (roles) and c.purpose = the_purpose;
      end $$;

      create function door.take_seat(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_at timestamptz)
        returns door.seat
      language plpgsql stable as $$
      declare
        seat door.seat; one record; strong integer; over_others integer;
      begin
        select a.kind, a.agency_id, a.practitioner_id, a.person_id into seat.kind, seat.agency_id, seat.practitioner_id, seat.person_id
        from account a
        where a.partnership_id = the_partnership and a.id = the_account and a.kind in ('PRACTITIONER', 'SYSTEM')
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, the_at);
        select g.type into seat.agency_type from agency g
        where g.partnership_id = the_partnership and g.id = seat.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at);
        -- A system client has no emergency access.
        select p.mode into seat.mode from purpose p
        where p.code = the_purpose and p.assurance <= the_assurance
          and (p.mode in ('CONSENT', 'DUTY') or (p.mode = 'EMERGENCY' and seat.kind = 'PRACTITIONER'));
        select r.mask, r.over_others, r.on_duty into seat.mask, over_others, seat.on_duty
        from door.role_mask(the_partnership, array[the_account], the_purpose, the_at) r;
        if seat.kind is null or seat.agency_type is null or seat.mode is null or seat.mask is null then return null; end if;

        strong := (select bit_or(1 << c.bit) from category c where the_assurance >= 2 or c.sensitivity in ('BASIC', 'STANDARD'));
        seat.mask := seat.mask & strong;
        for one in
          select s.supervisee_id, m.mask
          from supervision s
          cross join lateral door.role_mask(the_partnership, array(
            select b.id from account b
            where b.partnership_id = the_partnership and b.agency_id = s.agency_id and b.practitioner_id = s.supervisee_id
              and b.retired_epoch is null and door.live(b.from_at, b.until_at, the_at)), the_purpose, the_at) m
          -- Of somebody whose roles are not all known, or who has none, there is no line.
          where m.mask is not null and seat.kind = 'PRACTITIONER' and s.partnership_id = the_partnership
            and s.supervisor_id = seat.practitioner_id and s.agency_id = seat.agency_id
            and s.retired_epoch is null and door.live(s.from_at, s.until_at, the_at)
        loop
          seat.supervisees := seat.supervisees || one.supervisee_id;
          seat.supervisee_masks := seat.supervisee_masks || (over_others & strong & one.mask);
        end loop;
        return seat;
      end $$;
    `);
    await runner.query(/* sql */ `
      create function door.relations(the_partnership uuid, seat door.seat, the_cases uuid[], the_at timestamptz)
        returns table (case_id uuid, mask integer)
      language plpgsql stable as $$
      begin
        return query
        select i.case_id, bit_or(case
          when seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty) then seat.mask
          else seat.supervisee_masks[array_position(seat.supervisees, i.practitioner_id)] end)
        from involvement i
        where i.partnership_id = the_partnership and i.case_id = any (the_cases) and ${ours}
        group by 1;
      end $$;
      comment on function door.relations(uuid, door.seat, uuid[], timestamptz) is 'The cases to which the viewer has a live relationship, with what their roles allow in it: as a supervisor, no more than the supervisee''s.';

      create function door.excluded(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamptz) returns uuid[]
      language plpgsql stable as $$
      declare cases uuid[]; people uuid[];
      begin
        select coalesce(array_agg(e.case_id) filter (where e.case_id is not null), '{}'),
          coalesce(array_agg(e.person_id) filter (where e.person_id is not null), '{}') into cases, people
        from exclusion e
        where e.partnership_id = the_partnership and e.account_id = the_account and e.retired_epoch is null
          and door.live(door.since(e.from_at, e.recorded_at, the_at), e.until_at, the_at);
        if seat.person_id is not null then people := people || seat.person_id; end if;
        if cardinality(people) > 0 then
          -- In every case of such a person, under any of their ids, also in one that they have left.
          people := array(select s.same_id from door.same_people(the_partnership, people) s);
          cases := cases || array(
            select p.case_id from case_person p
            where p.partnership_id = the_partnership and p.person_id = any (people) and p.case_id = any (the_cases) and p.retired_epoch is null);
        end if;
        return cases;
      end $$;
      comment on function door.excluded(uuid, uuid, door.seat, uuid[], timestamptz) is 'The cases from which the viewer is excluded; of those for a person, and of their own, those among the asked.';

      create function door.near(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamptz)
        returns table (case_id uuid, mask integer)
      language plpgsql stable as $$
      declare excluded uuid[] := door.excluded(the_partnership, the_account, seat, the_cases, the_at);
      begin
        if seat.mode = 'EMERGENCY' then
          -- An emergency has no other relationship than its grant, which names somebody who is in the case.
          return query
          select distinct g.case_id, seat.mask from emergency_grant g
          where g.partnership_id = the_partnership and g.case_id = any (the_cases) and g.account_id = the_account
            and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at) and g.case_id <> all (excluded)
            and exists (
              select from case_person p
              where p.partnership_id = the_partnership and p.case_id = g.case_id and p.person_id = any (g.persons) and p.retired_epoch is null and door.live(p.from_at, p.until_at, the_at));
        else
          return query
          select r.case_id, r.mask from door.relations(the_partnership, seat, the_cases, the_at) r where r.case_id <> all (excluded);
        end if;
      end $$;
      comment on function door.near(uuid, uuid, door.seat, uuid[], timestamptz) is 'The cases to which the viewer is related and from which they are not excluded, with what their roles allow.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

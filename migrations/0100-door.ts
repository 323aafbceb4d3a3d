import type { MigrationInterface, QueryRunner } from "typeorm";

/** Involvements that relate the viewer to a case: their own, their agency's as a whole, their supervisees', duty at the lead's agency. */
export const ours = `
          i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
          and (seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty)
            or i.practitioner_id in (select s.practitioner_id from door.supervisees(the_partnership, seat, the_purpose, the_at) s))`;

/** What all of the door stands on: time, who is in force, merged ids, who sits where, and what is hidden from them. */
export class Door1763700000100 implements MigrationInterface {
  name = "Door1763700000100";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.london_day(instant timestamptz) returns date language sql immutable parallel safe
        return (instant at time zone 'Europe/London')::date;
      create function door.micros(instant timestamptz) returns bigint language sql stable parallel safe
        return case when isfinite(instant) then (extract(epoch from instant) * 1000000)::bigint end;

      -- A fact may be recorded by a transaction that began after the reader's: what is seen counts for the reader at once.
      create function door.since(from_at timestamptz, recorded_at timestamptz, instant timestamptz) returns timestamptz
        language sql immutable parallel safe
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
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query with recursive same (person_id, same_id) as (
          select p, p from unnest(people) p
          union
          select same.person_id, case when link.person_id = same.same_id then link.linked_id else link.person_id end
          from same join person_link link
            on link.partnership_id = the_partnership and same.same_id in (link.person_id, link.linked_id)
            and door.held(link.recorded_epoch, link.retired_epoch, epoch))
        select same.person_id, same.same_id from same;
      end $$;
      comment on function door.same_people(uuid, uuid[], bigint) is 'Every id of each person, their own and those merged with it.';
    `);
    await runner.query(/* sql */ `
      create type door.seat as (
        kind text, agency_id uuid, agency_type text, practitioner_id uuid, person_id uuid, mode text, mask integer, on_duty boolean);
      comment on type door.seat is 'Who asks and for what: mask is what the roles may use for the purpose at this strength of sign-in. Null: nothing is open.';

      -- These carry no search_path of their own: their bodies are bound to their tables when created, and so can be inlined.
      create function door.role_mask(the_partnership uuid, the_account uuid, the_purpose text, the_at timestamptz)
        returns table (mask integer, known boolean, on_duty boolean)
      language sql stable
      begin atomic
        select coalesce(bit_or(c.mask), 0),
          coalesce(bool_and(exists (select from role_ceiling k where k.role = g.role)), true),
          coalesce(bool_or(g.role = 'DUTY_WORKER'), false)
        from role_grant g left join role_ceiling c on c.role = g.role and c.purpose = the_purpose
        where g.partnership_id = the_partnership and g.account_id = the_account and g.retired_epoch is null
          and door.live(g.from_at, g.until_at, the_at);
      end;

      create function door.take_seat(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_at timestamptz)
        returns door.seat
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      begin
        return (select row(a.kind, a.agency_id, g.type, a.practitioner_id, a.person_id, p.mode,
          r.mask & (select bit_or(1 << c.bit) from category c where the_assurance >= 2 or c.sensitivity in ('BASIC', 'STANDARD')),
          r.on_duty)::door.seat
        from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id
          and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at)
        join purpose p on p.code = the_purpose and p.assurance <= the_assurance and p.mode in ('CONSENT', 'DUTY', 'EMERGENCY')
        cross join lateral door.role_mask(a.partnership_id, a.id, the_purpose, the_at) r
        where a.partnership_id = the_partnership and a.id = the_account
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, the_at)
          and (a.kind = 'PRACTITIONER' or (a.kind = 'SYSTEM' and p.mode <> 'EMERGENCY'))
          and r.known);
      end $$;

      create function door.supervisees(the_partnership uuid, seat door.seat, the_purpose text, the_at timestamptz)
        returns table (practitioner_id uuid, mask integer)
      language sql stable
      begin atomic
        select s.supervisee_id, bit_or(case when r.known then r.mask else 0 end)
        from supervision s
        left join account b on b.partnership_id = s.partnership_id and b.agency_id = s.agency_id and b.practitioner_id = s.supervisee_id
          and b.retired_epoch is null and door.live(b.from_at, b.until_at, the_at)
        cross join lateral door.role_mask(s.partnership_id, b.id, the_purpose, the_at) r
        where seat.kind = 'PRACTITIONER' and s.partnership_id = the_partnership
          and s.supervisor_id = seat.practitioner_id and s.agency_id = seat.agency_id
          and s.retired_epoch is null and door.live(s.from_at, s.until_at, the_at)
        group by s.supervisee_id;
      end;
      comment on function door.supervisees(uuid, door.seat, text, timestamptz) is 'Whom the viewer supervises, one level down, with what their roles allow.';

      create function door.relations(the_partnership uuid, seat door.seat, the_purpose text, the_cases uuid[], the_at timestamptz)
        returns table (case_id uuid, mask integer)
      language sql stable
      begin atomic
        select i.case_id, bit_or(case
          when seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty) then seat.mask
          else seat.mask & s.mask end)
        from involvement i left join door.supervisees(the_partnership, seat, the_purpose, the_at) s on s.practitioner_id = i.practitioner_id
        where i.partnership_id = the_partnership and i.case_id = any (the_cases) and ${ours}
        group by i.case_id;
      end;
      comment on function door.relations(uuid, door.seat, text, uuid[], timestamptz) is 'The cases to which the viewer has a live relationship, with what their roles allow in it: as a supervisor, no more than the supervisee''s.';

      create function door.hidden(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamptz)
        returns table (case_id uuid)
      language sql stable
      begin atomic
        with mine as materialized (
          select e.case_id, e.person_id from exclusion e
          where e.partnership_id = the_partnership and e.account_id = the_account and e.retired_epoch is null
            and door.live(door.since(e.from_at, e.recorded_at, the_at), e.until_at, the_at))
        select m.case_id from mine m where m.case_id = any (the_cases)
        union
        -- Their own record, and whoever is named: in every case of that person under any of their ids, also where they left it.
        select p.case_id
        from door.same_people(the_partnership, array(
          select m.person_id from mine m where m.person_id is not null union select seat.person_id where seat.person_id is not null)) s
        join case_person p on p.partnership_id = the_partnership and p.person_id = s.same_id and p.retired_epoch is null
        where p.case_id = any (the_cases)
        union
        select s.case_id from seal s
        where s.partnership_id = the_partnership and s.case_id = any (the_cases) and s.person_id is null and s.mark is null
          and s.existence = 'ABSENT' and s.retired_epoch is null and not (the_account = any (s.accounts))
          and door.live(door.since(s.from_at, s.recorded_at, the_at), s.until_at, the_at)
          and not (seat.mode = 'EMERGENCY' and s.emergency and exists (
            select from emergency_grant g
            where g.partnership_id = the_partnership and g.case_id = s.case_id and g.account_id = the_account
              and g.confirmed_by is not null and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at)))
        group by s.case_id
        having bit_or(s.categories) & 67108863 = 67108863;
      end;
      comment on function door.hidden(uuid, uuid, door.seat, uuid[], timestamptz) is 'Of these cases, those that the viewer may not know of: excluded, or sealed as a whole.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

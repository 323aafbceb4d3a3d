import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

const keys = `
        partnership_id uuid not null references partnership, id uuid not null, primary key (partnership_id, id)`;

/** Locate: finding in an emergency the case of somebody whom one cannot otherwise see, and nothing else about them. */
export class Locate1763700000215 implements MigrationInterface {
  name = "Locate1763700000215";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table locate_quota (
        partnership_id uuid not null references partnership, account_id uuid not null, tries timestamptz[] not null default '{}',
        primary key (partnership_id, account_id), foreign key (partnership_id, account_id) references account);
      ${kept("locate_quota", "When an account tried to locate somebody, the last 20 times. One row, so that two tries at once are counted one after the other.", "tries")}

      create table locate_try (
        account_id uuid not null, agency_id uuid not null, at timestamptz not null default now(), reason_code text not null, reason text not null,
        person_key text, postcode_key text, identifier_key text, found boolean not null, followed_up timestamptz, ${keys},
        check (length(btrim(reason)) >= 20), check ((person_key is null) = (postcode_key is null)), check ((person_key is null) <> (identifier_key is null)),
        foreign key (partnership_id, account_id) references account, foreign key (partnership_id, agency_id) references agency);
      create index locate_try_person on locate_try (partnership_id, agency_id, person_key, at);
      create index locate_try_open on locate_try (at) where followed_up is null;
      ${kept("locate_try", "A try to locate somebody: what was typed stands here as keyed hashes only.", "followed_up")}

      create table locate_handle (
        account_id uuid not null, session_id text not null, case_id uuid not null, person_id uuid not null,
        made_at timestamptz not null default now(), until_at timestamptz not null default now() + interval '30 minutes', used_at timestamptz, ${keys},
        foreign key (partnership_id, account_id) references account,
        foreign key (partnership_id, case_id) references case_record, foreign key (partnership_id, person_id) references person);
      ${kept("locate_handle", "What locate gives: a handle on one person in one case, for this account in this session, for half an hour, once.", "used_at")}

      create index person_name_exact on person_name (partnership_id, lower(family), lower(given));
      create index person_identifier_exact on person_identifier (partnership_id, kind, upper(replace(value, ' ', '')));

      -- Whether this address was in force while where somebody of these ids is was protected, or is itself the protected one. Protection
      -- that has ended still counts for the time when it was in force.
      create function door.address_is_protected(the_partnership uuid, ids uuid[], household uuid, moved_in date, moved_out date) returns boolean
      language plpgsql stable as $$
      begin
        return exists (
          select from protection_marker m
          cross join lateral (select door.london_day(m.from_at) as first_day, door.london_day(least(m.until_at, m.retired_at)) as last_day) p
          where m.partnership_id = the_partnership and m.kind = 'LOCATION' and m.retired_how is distinct from 'ERROR'
            and (m.household_id = household
              or (moved_in <= coalesce(p.last_day, 'infinity') and coalesce(moved_out, 'infinity') >= p.first_day
                and (m.persons && ids or exists (
                  select from person_address a
                  where a.partnership_id = m.partnership_id and a.household_id = m.household_id and a.person_id = any (ids)
                    and a.retired_how is distinct from 'ERROR' and a.from_on <= coalesce(p.last_day, 'infinity')
                    and coalesce(a.until_on, 'infinity') >= p.first_day)))));
      end $$;

      -- The people who are exactly this: a name with a birth date and the postcode of a former address, or an identifier; each with all their ids.
      create function door.matching(the_partnership uuid, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text)
        returns table (ids uuid[])
      language plpgsql stable as $$
      declare one uuid; known uuid[] := '{}'; same uuid[];
      begin
        for one in
          select i.person_id from person_identifier i
          where i.partnership_id = the_partnership and i.kind = the_kind and upper(replace(i.value, ' ', '')) = the_number
            and i.category = 0 and coalesce(i.marks, '{}') = '{}'
          union
          select n.person_id from person_name n
          where n.partnership_id = the_partnership and lower(n.family) = lower(the_family) and lower(n.given) = lower(the_given)
            and n.category = 0 and coalesce(n.marks, '{}') = '{}'
        loop
          continue when one = any (known);
          same := array(select s.same_id from door.same_people(the_partnership, array[one]) s);
          if the_number is null then
            continue when not exists (
              select from person_life l
              where l.partnership_id = the_partnership and l.person_id = any (same) and l.born_on = the_birth
                and l.category = 0 and coalesce(l.marks, '{}') = '{}' and l.retired_epoch is null);
            continue when not exists (
              select from person_address a
              where a.partnership_id = the_partnership and a.person_id = any (same) and upper(replace(a.postcode, ' ', '')) = the_postcode
                and a.category = 1 and coalesce(a.marks, '{}') = '{}' and a.retired_epoch is null and a.until_on < door.london_day(now())
                and not door.address_is_protected(the_partnership, same, a.household_id, a.from_on, a.until_on));
          end if;
          known := known || same;
          ids := same;
          return next;
        end loop;
      end $$;

      -- One person in one case, if that is what matches, and nothing of it is sealed, excluded or kept back. Two people are nobody: a wrong
      -- family is worse than none.
      create function door.find_person(the_partnership uuid, the_account uuid, the_given text, the_family text, the_birth date, the_postcode text,
        the_kind text, the_number text, out found_case uuid, out found_person uuid)
      language plpgsql stable as $$
      declare one record; everybody uuid[]; basic constant integer := 15;
      begin
        for one in
          select m.ids from door.matching(the_partnership, the_given, the_family, the_birth, the_postcode, the_kind, the_number) m
        loop
          if everybody is not null then return; end if;
          everybody := one.ids;
        end loop;
        if everybody is null then return; end if;
        -- Names, how to reach somebody, the household, that an agency is involved: where one of them is sealed, the person is.
        if exists (
          select from seal s where s.partnership_id = the_partnership and s.person_id = any (everybody) and s.mark is null and s.categories & basic <> 0
            and s.retired_epoch is null and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()))
          or exists (
          select from protection_marker m where m.partnership_id = the_partnership and m.persons && everybody and m.mark is null and m.kind in ('SOURCE', 'HARM')
            and m.categories & basic <> 0 and m.retired_epoch is null and door.live(door.since(m.from_at, m.recorded_at, now()), m.until_at, now())) then
          return;
        end if;
        select p.case_id, p.person_id into found_case, found_person
        from case_person p join case_record c on c.partnership_id = p.partnership_id and c.id = p.case_id
        where p.partnership_id = the_partnership and p.person_id = any (everybody) and p.retired_epoch is null and door.live(p.from_at, p.until_at, now())
          and coalesce(c.marks, '{}') = '{}'
          and not exists (
            select from seal s where s.partnership_id = the_partnership and s.case_id = p.case_id and s.person_id is null and s.mark is null
              and s.categories & basic <> 0 and s.retired_epoch is null and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()))
          and exists (select from door.nameable(the_partnership, the_account, p.case_id) n where n.person_id = p.person_id and not n.second)
        order by c.status = 'CLOSED', c.opened_on desc, c.id limit 1;
      end $$;

      create function door.locate(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_try uuid, the_code text, the_reason text,
        the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text,
        the_person_key text, the_postcode_key text, the_identifier_key text) returns jsonb
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        refused constant text := door.emergency_refusal(the_partnership, the_account, the_assurance);
        agency uuid; earlier timestamptz[]; again timestamptz; person uuid; the_case uuid; handle locate_handle;
      begin
        if refused is not null then return jsonb_build_object('refused', refused); end if;
        agency := (select a.agency_id from account a where a.partnership_id = the_partnership and a.id = the_account);
        insert into locate_quota (partnership_id, account_id) values (the_partnership, the_account) on conflict do nothing;
        select array(select t from unnest(q.tries) t where t > now() - interval '1 day' order by t desc) into earlier
        from locate_quota q where q.partnership_id = the_partnership and q.account_id = the_account for update;
        -- Five within an hour, twenty within a day: the try that must grow old first says when.
        again := greatest(earlier[5] + interval '1 hour', earlier[20] + interval '1 day');
        if again > now() then return jsonb_build_object('refused', 'TOO_MANY_REQUESTS', 'again', door.micros(again)); end if;
        update locate_quota set tries = (now() || earlier)[1:20] where partnership_id = the_partnership and account_id = the_account;
        select f.found_case, f.found_person into the_case, person
        from door.find_person(the_partnership, the_account, the_given, the_family, the_birth, the_postcode, the_kind, the_number) f;
        if exists (
          select from locate_try t where t.partnership_id = the_partnership and t.agency_id = agency and t.person_key = the_person_key
            and t.postcode_key <> the_postcode_key and t.at > now() - interval '30 days') then
          perform door.tell(the_partnership, 'LOCATE_POSTCODES', null, agency, the_account, null, null);
        end if;
        insert into locate_try (partnership_id, id, account_id, agency_id, reason_code, reason, person_key, postcode_key, identifier_key, found)
        values (the_partnership, the_try, the_account, agency, the_code, the_reason, the_person_key, the_postcode_key, the_identifier_key, person is not null);
        if person is null then return jsonb_build_object('handle', null, 'until', null); end if;
        insert into locate_handle (partnership_id, id, account_id, session_id, case_id, person_id)
        values (the_partnership, gen_random_uuid(), the_account, the_session, the_case, person) returning * into handle;
        return jsonb_build_object('handle', handle.id, 'until', door.micros(handle.until_at));
      end $$;
      comment on function door.locate(uuid, uuid, smallint, text, uuid, text, text, text, text, date, text, text, text, text, text, text) is 'Finds one person by exactly what is typed, over what is not protected: an opaque handle, or nothing; or the code of a refusal, with the time from which it may be tried again.';

      create function door.follow_up_locates() returns integer
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare one record; told integer := 0;
      begin
        if not pg_try_advisory_xact_lock(hashtext('door.follow_up_locates')) then return 0; end if;
        for one in
          with due as (
            update locate_try t set followed_up = now() where t.followed_up is null and t.at <= now() - interval '1 hour'
            returning t.partnership_id, t.account_id, t.agency_id, t.at)
          select d.partnership_id, d.account_id, d.agency_id from due d
          where not exists (
            select from emergency_use u where u.partnership_id = d.partnership_id and u.account_id = d.account_id and u.located
              and u.granted_at >= d.at and u.granted_at <= d.at + interval '1 hour')
          group by 1, 2, 3
        loop
          perform door.tell(one.partnership_id, 'LOCATE_UNUSED', null, one.agency_id, one.account_id, null, null);
          told := told + 1;
        end loop;
        return told;
      end $$;
      comment on function door.follow_up_locates() is 'Tells the data-protection officer of whoever located somebody and did not go on to emergency access within the hour. How many were told of.';
    `);
    await runner.query(
      close({
        own: [
          "address_is_protected(uuid, uuid[], uuid, date, date)",
          "matching(uuid, text, text, date, text, text, text)",
          "find_person(uuid, uuid, text, text, date, text, text, text)",
        ],
        doors: [
          "locate(uuid, uuid, smallint, text, uuid, text, text, text, text, date, text, text, text, text, text, text)",
          "follow_up_locates()",
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

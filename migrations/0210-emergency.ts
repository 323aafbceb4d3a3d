import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

const keys = `
        partnership_id uuid not null references partnership, id uuid not null, primary key (partnership_id, id)`;

/** What emergency access leaves behind: each use with its review, and who is told of it. */
export class Emergency1763700000210 implements MigrationInterface {
  name = "Emergency1763700000210";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table emergency_use (
        account_id uuid not null, agency_id uuid not null, case_id uuid not null, persons uuid[] not null check (cardinality(persons) > 0),
        reason_code text not null check (reason_code in ('RISK_TO_LIFE', 'SERIOUS_HARM', 'MISSING_PERSON', 'MEDICAL_EMERGENCY')),
        reason text not null check (length(btrim(reason)) >= 20), session_id text not null,
        asked_at timestamptz not null default now(), lapses_at timestamptz not null default now() + interval '1 hour',
        second_person text not null check (second_person in ('NOT_ASKED', 'ASKED', 'REQUIRED')),
        confirmed_by uuid, confirmed_at timestamptz, granted_at timestamptz, until_at timestamptz, review_by timestamptz,
        located boolean not null default false, ${keys},
        check (until_at <= granted_at + interval '4 hours'), check ((granted_at is null) = (until_at is null)),
        check ((granted_at is null) = (review_by is null)), check (confirmed_by <> account_id),
        check (granted_at is null or second_person <> 'REQUIRED' or confirmed_by is not null),
        foreign key (partnership_id, account_id) references account,
        foreign key (partnership_id, confirmed_by) references account,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, case_id) references case_record);
      create index emergency_use_account on emergency_use (partnership_id, account_id, asked_at);
      create index emergency_use_agency on emergency_use (partnership_id, agency_id, asked_at);
      create index emergency_use_case on emergency_use (partnership_id, case_id, asked_at);
      ${kept("emergency_use", "One use of emergency access, as it was asked for: by whom, of whom, why, who confirmed it, by when it is reviewed. What it opens is its grant.", "lapses_at, confirmed_by, confirmed_at, granted_at, until_at, review_by")}

      create table emergency_review (
        use_id uuid not null, account_id uuid not null, outcome text not null check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED', 'NEEDS_INFORMATION')),
        note text not null check (length(btrim(note)) > 0), at timestamptz not null default now(), ${keys},
        foreign key (partnership_id, use_id) references emergency_use,
        foreign key (partnership_id, account_id) references account);
      create index emergency_review_use on emergency_review (partnership_id, use_id, at);
      ${kept("emergency_review", "What somebody else made of a use of emergency access. NEEDS_INFORMATION leaves the review open.")}

      create table alert (
        kind text not null, recipient_id uuid, recipient_agency_id uuid, about_id uuid, case_id uuid, use_id uuid,
        created_at timestamptz not null default now(), seen_at timestamptz, seen_by uuid, ${keys},
        check ((recipient_id is null) <> (recipient_agency_id is null)), check ((seen_at is null) = (seen_by is null)),
        foreign key (partnership_id, recipient_id) references account,
        foreign key (partnership_id, recipient_agency_id) references agency,
        foreign key (partnership_id, about_id) references account,
        foreign key (partnership_id, case_id) references case_record);
      create index alert_recipient on alert (partnership_id, recipient_id, created_at);
      create index alert_recipient_agency on alert (partnership_id, recipient_agency_id, created_at);
      ${kept("alert", "That somebody at work should look at something: an account, or whoever is data-protection officer of an agency. Links, never data.", "seen_at, seen_by")}

      alter table emergency_grant add column use_id uuid,
        add foreign key (partnership_id, use_id) references emergency_use;
      create index emergency_grant_use on emergency_grant (partnership_id, use_id);
      create index emergency_grant_session on emergency_grant (session_id) where retired_epoch is null;
      grant insert, update (retired_at, retired_by, retired_how, retired_note) on emergency_grant to tellonce_door;
      create policy door_adds on emergency_grant for insert to tellonce_door with check (true);
      create policy door_changes on emergency_grant for update to tellonce_door using (true) with check (true);
    `);
    await runner.query(/* sql */ `
      -- Somebody at work, with their live roles, where one of them has any business with the purpose at this strength of sign-in.
      create function door.at_work(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, out kind text, out agency_id uuid,
        out practitioner_id uuid, out person_id uuid, out roles text[])
      language plpgsql stable as $$
      declare held text[];
      begin
        held := array(select r.role from role_grant r
          where r.partnership_id = the_partnership and r.account_id = the_account and r.retired_epoch is null and door.live(r.from_at, r.until_at, now()));
        select a.kind, a.agency_id, a.practitioner_id, a.person_id, held into kind, agency_id, practitioner_id, person_id, roles
        from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
        join purpose p on p.code = the_purpose and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind in ('PRACTITIONER', 'DPO')
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
          and exists (select from role_ceiling c where c.role = any (held) and c.purpose = p.code)
          and not exists (select from unnest(held) h where not exists (select from role_ceiling k where k.role = h));
      end $$;

      -- Whom of a case an account may name in an emergency (nobody where it is excluded), and for whom a seal asks a second person first.
      create function door.nameable(the_partnership uuid, the_account uuid, the_case uuid) returns table (person_id uuid, second boolean)
      language plpgsql stable as $$
      declare seat door.seat; people uuid[]; ids uuid[];
      begin
        select a.agency_id, a.person_id into seat.agency_id, seat.person_id from account a
        where a.partnership_id = the_partnership and a.id = the_account;
        if the_case = any (door.excluded(the_partnership, the_account, seat, array[the_case], now())) then return; end if;
        select coalesce(array_agg(s.person_id), '{}'), coalesce(array_agg(s.same_id), '{}') into people, ids
        from door.same_people(the_partnership, array(
          select c.person_id from case_person c
          where c.partnership_id = the_partnership and c.case_id = the_case and c.retired_epoch is null and door.live(c.from_at, c.until_at, now()))) s;
        return query
        with restriction as (
          select k.id as person_id, s.categories, s.emergency
          from unnest(people, ids) k (id, same_id) join seal s on s.partnership_id = the_partnership and s.person_id = k.same_id
            and (s.case_id is null or s.case_id = the_case)
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()) and not (the_account = any (s.accounts))
          union all
          select k.id, s.categories, s.emergency
          from unnest(people) k (id) join seal s on s.partnership_id = the_partnership and s.case_id = the_case and s.person_id is null
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()) and not (the_account = any (s.accounts))
          union all
          select k.id, m.categories, false
          from protection_marker m join unnest(people, ids) k (id, same_id) on k.same_id = any (m.persons)
          where m.partnership_id = the_partnership and m.mark is null and m.kind in ('SOURCE', 'HARM') and m.effect = 'ABSENT' and not m.emergency
            and m.retired_epoch is null and door.live(door.since(m.from_at, m.recorded_at, now()), m.until_at, now())
            and not (the_account = any (m.accounts)) and not (coalesce(seat.agency_id = any (m.agencies), false)))
        select k.id, coalesce(bit_or(r.categories), 0) = 67108863
        from (select distinct p from unnest(people) p) k (id) left join restriction r on r.person_id = k.id
        group by 1 having coalesce(bit_or(r.categories) filter (where not r.emergency), 0) <> 67108863;
      end $$;

      create function door.may_know_of(the_partnership uuid, the_account uuid, the_case uuid) returns boolean
      language plpgsql stable as $$
      begin
        return exists (select from door.nameable(the_partnership, the_account, the_case) n where not n.second);
      end $$;
      comment on function door.may_know_of(uuid, uuid, uuid) is 'Whether stages 1 and 2 let this account know that there is such a case.';

      create function door.leads(the_partnership uuid, the_practitioner uuid, the_agency uuid, the_case uuid) returns boolean
      language plpgsql stable as $$
      begin
        return exists (select from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.kind = 'LEAD'
          and i.practitioner_id = the_practitioner and i.agency_id = the_agency and i.retired_epoch is null and door.live(i.from_at, i.until_at, now()));
      end $$;
      create function door.lead_agency(the_partnership uuid, the_case uuid) returns uuid
      language plpgsql stable as $$
      begin
        return (select i.agency_id from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.kind = 'LEAD'
          and i.retired_epoch is null and door.live(i.from_at, i.until_at, now()));
      end $$;

      create function door.review_is_open(the_partnership uuid, the_use uuid) returns boolean
      language plpgsql stable as $$
      begin
        return not exists (select from emergency_review r
          where r.partnership_id = the_partnership and r.use_id = the_use and r.outcome <> 'NEEDS_INFORMATION');
      end $$;

      create function door.live_grant(the_partnership uuid, the_use uuid) returns uuid
      language plpgsql stable as $$
      begin
        return (select g.id from emergency_grant g where g.partnership_id = the_partnership and g.use_id = the_use
          and g.retired_epoch is null and door.live(g.from_at, g.until_at, now()) limit 1);
      end $$;
    `);
    await runner.query(/* sql */ `
      -- Whoever may confirm: another practitioner of the agency, a supervisor or the duty worker.
      create function door.may_confirm(the_partnership uuid, the_account uuid, the_use emergency_use) returns boolean
      language plpgsql stable as $$
      begin
        return exists (
          select from account a
          join account u on u.partnership_id = a.partnership_id and u.id = the_use.account_id
          join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id and r.role in ('SUPERVISOR', 'DUTY_WORKER')
            and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())
          where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'PRACTITIONER' and a.agency_id = the_use.agency_id
            and a.id <> the_use.account_id and a.practitioner_id is distinct from u.practitioner_id
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
          and exists (select from door.nameable(the_partnership, the_account, the_use.case_id));
      end $$;

      -- Whoever may review: a supervisor or the data-protection officer of the user's agency, or the lead; never the user, nor who confirmed.
      create function door.may_review(the_partnership uuid, the_account uuid, the_use emergency_use) returns boolean
      language plpgsql stable as $$
      begin
        return the_account <> the_use.account_id and the_account is distinct from the_use.confirmed_by and exists (
          select from account a
          join account u on u.partnership_id = a.partnership_id and u.id = the_use.account_id
          where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
            and (a.practitioner_id is null or a.practitioner_id is distinct from u.practitioner_id)
            and (door.leads(the_partnership, a.practitioner_id, a.agency_id, the_use.case_id)
              or (a.agency_id = the_use.agency_id and exists (
                select from role_grant r where r.partnership_id = a.partnership_id and r.account_id = a.id
                  and (a.kind, r.role) in (('PRACTITIONER', 'SUPERVISOR'), ('DPO', 'DPO'))
                  and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())))))
          and door.may_know_of(the_partnership, the_account, the_use.case_id);
      end $$;

      create function door.tell(the_partnership uuid, the_kind text, to_account uuid, to_agency uuid, about uuid, the_case uuid, the_use uuid) returns void
      language plpgsql as $$
      begin
        insert into alert (partnership_id, id, kind, recipient_id, recipient_agency_id, about_id, case_id, use_id)
        values (the_partnership, gen_random_uuid(), the_kind, to_account, to_agency, about, the_case, the_use);
      end $$;

      -- Opens what was asked for; the lead and the data-protection officers are told in the same transaction.
      create function door.grant_emergency(the_use emergency_use, confirmed_by_whom uuid) returns void
      language plpgsql as $$
      declare one uuid; the_partnership constant uuid := the_use.partnership_id;
      begin
        insert into emergency_grant (partnership_id, id, account_id, case_id, persons, reason_code, reason, confirmed_by, session_id, from_at, until_at,
          use_id, recorded_by)
        values (the_partnership, gen_random_uuid(), the_use.account_id, the_use.case_id, the_use.persons, the_use.reason_code, the_use.reason,
          confirmed_by_whom, the_use.session_id, now(), coalesce(the_use.until_at, now() + interval '4 hours'), the_use.id, the_use.account_id);
        update emergency_use u set confirmed_by = confirmed_by_whom, confirmed_at = case when confirmed_by_whom is not null then now() end,
          granted_at = coalesce(u.granted_at, now()), until_at = coalesce(u.until_at, now() + interval '4 hours'),
          review_by = coalesce(u.review_by, (door.add_working_days(door.london_day(now()), 2) + 1)::timestamp at time zone 'Europe/London')
        where u.partnership_id = the_partnership and u.id = the_use.id;
        if the_use.granted_at is not null then return; end if;
        for one in
          select a.id from involvement i join account a on a.partnership_id = i.partnership_id and a.practitioner_id = i.practitioner_id
            and a.kind = 'PRACTITIONER' and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
          where i.partnership_id = the_partnership and i.case_id = the_use.case_id and i.kind = 'LEAD' and i.retired_epoch is null
            and door.live(i.from_at, i.until_at, now()) and a.id <> the_use.account_id
        loop
          perform door.tell(the_partnership, 'EMERGENCY_ACCESS', one, null, the_use.account_id, the_use.case_id, the_use.id);
        end loop;
        for one in select distinct g from unnest(array[the_use.agency_id, door.lead_agency(the_partnership, the_use.case_id)]) g where g is not null loop
          perform door.tell(the_partnership, 'EMERGENCY_ACCESS', null, one, the_use.account_id, the_use.case_id, the_use.id);
        end loop;
      end $$;

      -- Why a request is not even considered: an entitlement on the role, and a strong sign-in; a system client never has it.
      create function door.emergency_refusal(the_partnership uuid, the_account uuid, the_assurance smallint) returns text
      language plpgsql stable as $$
      declare seat door.seat;
      begin
        if the_assurance < 2 then return 'STEP_UP_REQUIRED'; end if;
        seat := door.take_seat(the_partnership, the_account, 'EMERGENCY', the_assurance, now());
        return case when seat.kind = 'PRACTITIONER' and seat.mode = 'EMERGENCY' and seat.mask <> 0 then null else 'FORBIDDEN' end;
      end $$;
    `);
    await runner.query(/* sql */ `
      create function door.end_grants(the_partnership uuid, cases uuid[], how text, note text) returns void
      language plpgsql as $$
      begin
        update emergency_grant g set retired_at = now(), retired_how = how, retired_note = note
        where g.partnership_id = the_partnership and g.case_id = any (cases) and g.retired_epoch is null and now() < g.until_at;
        -- A request that waits for a second person was made for a case as it was then.
        update emergency_use u set lapses_at = now()
        where u.partnership_id = the_partnership and u.case_id = any (cases) and u.granted_at is null and now() < u.lapses_at;
      end $$;

      -- Emergency access is pinned to a case as it was when granted: what makes the case more sensitive ends it.
      create function door.end_emergency_by_restriction() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare fact constant jsonb := to_jsonb(new); people uuid[]; cases uuid[];
      begin
        people := array(
          select (fact ->> 'person_id')::uuid where fact ->> 'person_id' is not null
          union select jsonb_array_elements_text(fact -> 'persons')::uuid where jsonb_typeof(fact -> 'persons') = 'array'
          union select a.person_id from person_address a
            where a.partnership_id = new.partnership_id and a.household_id = (fact ->> 'household_id')::uuid and a.retired_epoch is null);
        cases := array(
          select distinct p.case_id from case_person p
          where p.partnership_id = new.partnership_id and p.retired_epoch is null
            and p.person_id = any (array(select s.same_id from door.same_people(new.partnership_id, people) s)));
        if fact ->> 'case_id' is not null then cases := cases || (fact ->> 'case_id')::uuid; end if;
        perform door.end_grants(new.partnership_id, cases, 'SENSITIVITY_RAISED', upper(tg_table_name));
        return null;
      end $$;

      -- A value in a stricter category, or with one more marker, than before.
      create function door.end_emergency_by_raising() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare cases uuid[]; strictness constant text[] := array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'];
      begin
        if (select array_position(strictness, c.sensitivity) from category c where c.bit = new.category)
             > (select array_position(strictness, c.sensitivity) from category c where c.bit = old.category)
           or not (coalesce(new.marks, '{}') <@ coalesce(old.marks, '{}')) then
          if tg_argv[0] = 'case_id' then
            cases := array[(to_jsonb(new) ->> 'case_id')::uuid];
          else
            cases := array(
              select p.case_id from case_person p where p.partnership_id = new.partnership_id and p.retired_epoch is null
                and p.person_id in (select s.same_id from door.same_people(new.partnership_id, array[(to_jsonb(new) ->> 'person_id')::uuid]) s));
          end if;
          perform door.end_grants(new.partnership_id, cases, 'SENSITIVITY_RAISED', 'RAISED');
        end if;
        return null;
      end $$;
    `);
    await runner.query(
      [
        ...["seal", "protection_marker", "exclusion"].map(
          (table) =>
            `create trigger ends_emergency after insert on ${table} for each row execute function door.end_emergency_by_restriction();`,
        ),
        ...Object.entries(governed).flatMap(([scope, tables]) =>
          tables.map(
            (table) =>
              `create trigger ends_emergency after update of category, marks on ${table} for each row execute function door.end_emergency_by_raising('${scope}');`,
          ),
        ),
      ].join("\n"),
    );
    await runner.query(/* sql */ `
      create function door.request_emergency(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_id uuid,
        the_case uuid, the_people uuid[], the_handles uuid[], the_code text, the_reason text, second_wanted boolean) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        refused constant text := door.emergency_refusal(the_partnership, the_account, the_assurance);
        seat door.seat; named uuid[]; the_use emergency_use; second text; one uuid;
      begin
        if refused is not null then return refused; end if;
        seat := door.take_seat(the_partnership, the_account, 'EMERGENCY', the_assurance, now());
        if cardinality(the_handles) > 0 then
          select (array_agg(h.case_id))[1], array_agg(distinct h.person_id) into the_case, the_people
          from locate_handle h
          where h.partnership_id = the_partnership and h.id = any (the_handles) and h.account_id = the_account and h.session_id = the_session
            and h.used_at is null and now() < h.until_at
          having count(*) = cardinality(the_handles) and count(distinct h.case_id) = 1;
          if the_case is null then return 'NOT_FOUND'; end if;
        elsif not exists (select from door.relations(the_partnership, seat, array[the_case], now())) then
          return 'NOT_FOUND';
        end if;
        named := array(select n.person_id from door.nameable(the_partnership, the_account, the_case) n);
        if named = '{}' then return 'NOT_FOUND'; end if;
        if cardinality(the_people) = 0 or not (the_people <@ named) then return 'BAD_INPUT'; end if;
        second := case
          when exists (select from door.nameable(the_partnership, the_account, the_case) n where n.person_id = any (the_people) and n.second)
            or exists (select from emergency_use u where u.partnership_id = the_partnership and u.account_id = the_account and u.review_by <= now()
              and door.review_is_open(the_partnership, u.id)) then 'REQUIRED'
          when second_wanted then 'ASKED' else 'NOT_ASKED' end;
        insert into emergency_use (partnership_id, id, account_id, agency_id, case_id, persons, reason_code, reason, session_id, second_person, located)
        values (the_partnership, the_id, the_account, seat.agency_id, the_case, the_people, the_code, the_reason, the_session, second,
          cardinality(the_handles) > 0)
        returning * into the_use;
        update locate_handle h set used_at = now() where h.partnership_id = the_partnership and h.id = any (the_handles);
        if second <> 'NOT_ASKED' then
          for one in select a.id from account a where a.partnership_id = the_partnership and a.agency_id = seat.agency_id
              and door.may_confirm(the_partnership, a.id, the_use) loop
            perform door.tell(the_partnership, 'EMERGENCY_CONFIRMATION', one, null, the_account, the_case, the_id);
          end loop;
        end if;
        if second <> 'REQUIRED' then perform door.grant_emergency(the_use, null); end if;
        return null;
      end $$;
      comment on function door.request_emergency(uuid, uuid, smallint, text, uuid, uuid, uuid[], uuid[], text, text, boolean) is 'Emergency access for named people of one case, found by a relationship or by handles of locate: granted, or left waiting for a second person. Null, or the code of a refusal.';

      create function door.confirm_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare the_use emergency_use; running uuid;
      begin
        if (select w.kind from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w) is distinct from 'PRACTITIONER' then
          return 'INDETERMINATE';
        end if;
        if the_assurance < 2 then return 'STEP_UP_REQUIRED'; end if;
        select * into the_use from emergency_use u where u.partnership_id = the_partnership and u.id = the_id for update;
        if the_use.id is null or not door.may_confirm(the_partnership, the_account, the_use) then return 'NOT_FOUND'; end if;
        running := door.live_grant(the_partnership, the_id);
        if the_use.confirmed_by is not null or the_use.second_person = 'NOT_ASKED' or (running is null and (the_use.granted_at is not null or the_use.lapses_at <= now()))
          -- Asked for while it was allowed; it must be allowed still.
          or door.emergency_refusal(the_partnership, the_use.account_id, 2::smallint) is not null
          or not (the_use.persons <@ array(select n.person_id from door.nameable(the_partnership, the_use.account_id, the_use.case_id) n)) then
          return 'CONFLICT';
        end if;
        update emergency_grant g set retired_at = now(), retired_by = the_account, retired_how = 'CONFIRMED'
        where g.partnership_id = the_partnership and g.id = running;
        perform door.grant_emergency(the_use, the_account);
        return null;
      end $$;
      comment on function door.confirm_emergency(uuid, uuid, text, smallint, uuid) is 'A second person of the agency stands in for a use of emergency access; it does not last longer for it. Null, or the code of a refusal.';

      create function door.end_emergency(the_partnership uuid, the_account uuid, the_id uuid) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare ended integer; lapsed integer;
      begin
        update emergency_grant g set retired_at = now(), retired_by = the_account, retired_how = 'ENDED'
        where g.partnership_id = the_partnership and g.use_id = the_id and g.account_id = the_account and g.retired_epoch is null and now() < g.until_at;
        get diagnostics ended = row_count;
        update emergency_use u set lapses_at = now()
        where u.partnership_id = the_partnership and u.id = the_id and u.account_id = the_account and u.granted_at is null and now() < u.lapses_at;
        get diagnostics lapsed = row_count;
        return case when ended + lapsed = 0 then 'NOT_FOUND' end;
      end $$;
      comment on function door.end_emergency(uuid, uuid, uuid) is 'Ends one''s own emergency access, or takes the request back. Null, or NOT_FOUND where there is none that runs or waits.';

      create function door.review_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_review uuid, the_id uuid,
        the_outcome text, the_note text) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare the_use emergency_use;
      begin
        if (select w.kind from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w) is null then return 'INDETERMINATE'; end if;
        select * into the_use from emergency_use u where u.partnership_id = the_partnership and u.id = the_id and u.granted_at is not null for update;
        if the_use.account_id = the_account or the_use.confirmed_by = the_account then return 'FORBIDDEN'; end if;
        if the_use.id is null or not door.may_review(the_partnership, the_account, the_use) then return 'NOT_FOUND'; end if;
        if not door.review_is_open(the_partnership, the_id) then return 'CONFLICT'; end if;
        -- Two reviews at once: the second finds the first one's row changed and is tried again.
        update emergency_use u set lapses_at = u.lapses_at where u.partnership_id = the_partnership and u.id = the_id;
        insert into emergency_review (partnership_id, id, use_id, account_id, outcome, note)
        values (the_partnership, the_review, the_id, the_account, the_outcome, the_note);
        return null;
      end $$;
      comment on function door.review_emergency(uuid, uuid, text, smallint, uuid, uuid, text, text) is 'Somebody else says whether a use of emergency access was justified. Null, or the code of a refusal.';
    `);
    await runner.query(/* sql */ `
      create function door.emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, which text, the_id uuid default null)
        returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare who record; is_dpo boolean;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is null then return null; end if;
        is_dpo := who.kind = 'DPO';
        return coalesce((
          select jsonb_agg(jsonb_build_object(
            'id', u.id, 'askedAt', door.micros(u.asked_at), 'reasonCode', u.reason_code, 'reason', u.reason, 'secondPerson', u.second_person,
            'user', a.display_name, 'agencyId', u.agency_id, 'confirmedBy', c.display_name, 'grantedAt', door.micros(u.granted_at),
            'located', u.located, 'caseId', case when k.known then u.case_id end,
            'caseReference', case when k.known then (select r.reference from case_record r where r.partnership_id = u.partnership_id and r.id = u.case_id) end,
            'people', case when k.known then (
              select coalesce(jsonb_agg(p.reference order by p.reference), '[]') from person p where p.partnership_id = u.partnership_id and p.id = any (u.persons)) else '[]' end,
            'status', case when g.running then 'RUNNING' when u.granted_at is not null then 'ENDED' when now() < u.lapses_at then 'WAITING' else 'LAPSED' end,
            'endsAt', case when g.running then door.micros(u.until_at) when u.granted_at is null and now() < u.lapses_at then door.micros(u.lapses_at) end,
            'endedAt', case when u.granted_at is not null and not g.running then door.micros(coalesce(g.retired_at, u.until_at)) end,
            'endedHow', case when u.granted_at is not null and not g.running then coalesce(g.retired_how, 'TIME') end,
            'reviewBy', door.micros(u.review_by), 'overdue', coalesce(u.review_by <= now() and v.open, false), 'reviewOpen', u.granted_at is not null and v.open,
            'mayConfirm', v.confirm, 'mayReview', v.review, 'mayEnd', u.account_id = the_account and (g.running or (u.granted_at is null and now() < u.lapses_at)),
            'reviews', (select coalesce(jsonb_agg(jsonb_build_object('outcome', r.outcome, 'note', r.note, 'at', door.micros(r.at), 'reviewer', b.display_name) order by r.at), '[]')
              from emergency_review r join account b on b.partnership_id = r.partnership_id and b.id = r.account_id
              where r.partnership_id = u.partnership_id and r.use_id = u.id)) order by u.asked_at desc, u.id)
          from emergency_use u
          join account a on a.partnership_id = u.partnership_id and a.id = u.account_id
          left join account c on c.partnership_id = u.partnership_id and c.id = u.confirmed_by
          cross join lateral (
            select coalesce(bool_or(x.retired_epoch is null and door.live(x.from_at, x.until_at, now())), false) as running,
              max(x.retired_at) as retired_at, (array_agg(x.retired_how order by x.recorded_epoch desc))[1] as retired_how
            from emergency_grant x where x.partnership_id = u.partnership_id and x.use_id = u.id) g
          cross join lateral (select door.review_is_open(u.partnership_id, u.id) as open,
            which <> 'MINE' and u.confirmed_by is null and u.second_person <> 'NOT_ASKED' and (g.running or (u.granted_at is null and now() < u.lapses_at))
              and door.may_confirm(the_partnership, the_account, u) as confirm,
            which <> 'MINE' and u.granted_at is not null and door.review_is_open(u.partnership_id, u.id) and door.may_review(the_partnership, the_account, u) as review) v
          cross join lateral (select case when u.account_id = the_account or v.confirm
            then exists (select from door.nameable(the_partnership, the_account, u.case_id))
            else door.may_know_of(the_partnership, the_account, u.case_id) end as known) k
          -- First what the row alone tells, so that the rest is asked of few.
          where u.partnership_id = the_partnership and (the_id is null or u.id = the_id)
            and (which <> 'MINE' or u.account_id = the_account) and (which <> 'CONFIRMED' or u.confirmed_by = the_account)
            and (which <> 'TO_CONFIRM' or (u.agency_id = who.agency_id and u.confirmed_by is null and u.second_person <> 'NOT_ASKED'))
            and (which not in ('TO_REVIEW', 'REVIEWED') or u.granted_at is not null)
            -- What waits for somebody is listed however old it is; the rest for three months, and longer in the audit.
            and (which in ('TO_CONFIRM', 'TO_REVIEW') or u.asked_at > now() - interval '3 months')
            and case which
            when 'MINE' then u.account_id = the_account
            when 'TO_CONFIRM' then v.confirm
            when 'CONFIRMED' then u.confirmed_by = the_account
            -- An officer also sees what concerns a case that their agency leads; that review is the user's agency's.
            when 'TO_REVIEW' then k.known and u.granted_at is not null and v.open
              and (v.review or (is_dpo and who.agency_id in (u.agency_id, door.lead_agency(the_partnership, u.case_id))))
            when 'REVIEWED' then k.known and u.granted_at is not null and not v.open and (door.may_review(the_partnership, the_account, u)
              or (is_dpo and who.agency_id in (u.agency_id, door.lead_agency(the_partnership, u.case_id))))
            else false end), '[]');
      end $$;
      comment on function door.emergency_uses(uuid, uuid, text, smallint, text, uuid) is 'Uses of emergency access: one''s own, those that one may confirm, those to be reviewed, those reviewed. Null for who may ask for none.';

      create function door.alerts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is null then return null; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'createdAt', door.micros(t.created_at), 'seenAt', door.micros(t.seen_at),
            'about', (select a.display_name from account a where a.partnership_id = t.partnership_id and a.id = t.about_id),
            'caseId', t.case_id, 'useId', t.use_id,
            'caseReference', (select r.reference from case_record r where r.partnership_id = t.partnership_id and r.id = t.case_id)) order by t.created_at desc, t.id)
          from (
            select * from alert t where t.partnership_id = the_partnership
              and (t.recipient_id = the_account or (who.kind = 'DPO' and t.recipient_agency_id = who.agency_id))
            order by t.created_at desc limit 200) t
          where t.case_id is null or case when t.kind = 'EMERGENCY_CONFIRMATION'
            then exists (select from door.nameable(the_partnership, the_account, t.case_id))
            else door.may_know_of(the_partnership, the_account, t.case_id) end), '[]');
      end $$;
      comment on function door.alerts(uuid, uuid, text, smallint) is 'What this account, or the officer of its agency, is told of, the latest 200; not of a case that is hidden from it. Null for who is told nothing.';

      create function door.mark_alert_seen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare known constant jsonb := door.alerts(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if known is null then return 'INDETERMINATE'; end if;
        if not exists (select from jsonb_array_elements(known) k where (k ->> 'id')::uuid = the_id) then return 'NOT_FOUND'; end if;
        update alert t set seen_at = now(), seen_by = the_account where t.partnership_id = the_partnership and t.id = the_id and t.seen_at is null;
        return null;
      end $$;
      comment on function door.mark_alert_seen(uuid, uuid, text, smallint, uuid) is 'Notes that an alert was seen. Null, or the code of a refusal.';
    `);
    await runner.query(close({ own: helpers, doors, triggers }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

/** Tables whose rows have a category and marks that may be raised, by what says of which case they are. */
const governed = {
  case_id: [
    "answer",
    "assessment",
    "case_record",
    "chronology_event",
    "family_name",
    "involvement",
    "need_band",
    "plan_action",
  ],
  person_id: [
    "kinship",
    "person_address",
    "person_characteristic",
    "person_contact",
    "person_health_service",
    "person_identifier",
    "person_life",
    "person_name",
    "person_school",
  ],
};

const helpers = [
  "at_work(uuid, uuid, text, smallint)",
  "nameable(uuid, uuid, uuid)",
  "may_know_of(uuid, uuid, uuid)",
  "leads(uuid, uuid, uuid, uuid)",
  "lead_agency(uuid, uuid)",
  "review_is_open(uuid, uuid)",
  "live_grant(uuid, uuid)",
  "may_confirm(uuid, uuid, emergency_use)",
  "may_review(uuid, uuid, emergency_use)",
  "tell(uuid, text, uuid, uuid, uuid, uuid, uuid)",
  "grant_emergency(emergency_use, uuid)",
  "emergency_refusal(uuid, uuid, smallint)",
  "end_grants(uuid, uuid[], text, text)",
];

const doors = [
  "request_emergency(uuid, uuid, smallint, text, uuid, uuid, uuid[], uuid[], text, text, boolean)",
  "confirm_emergency(uuid, uuid, text, smallint, uuid)",
  "end_emergency(uuid, uuid, uuid)",
  "review_emergency(uuid, uuid, text, smallint, uuid, uuid, text, text)",
  "emergency_uses(uuid, uuid, text, smallint, text, uuid)",
  "alerts(uuid, uuid, text, smallint)",
  "mark_alert_seen(uuid, uuid, text, smallint, uuid)",
];

const triggers = ["end_emergency_by_restriction()", "end_emergency_by_raising()"];

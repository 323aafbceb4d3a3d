import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

/** What every door here is told of who asks: what they may, it finds in the stored facts. */
const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** An agency asks for what is withheld from it; the lead professional answers. */
export class AccessRequests1763700000220 implements MigrationInterface {
  name = "AccessRequests1763700000220";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table access_request (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null, reference text not null,
        agency_id uuid not null, account_id uuid not null,
        person_id uuid, subjects uuid[] not null check (cardinality(subjects) > 0), person_role text,
        asked_category smallint not null references category, locates boolean not null, purpose text not null references purpose, told text not null,
        reason text not null check (length(btrim(reason)) between 10 and 2000), urgent boolean not null,
        asked_at timestamptz not null default now(), due_on date not null,
        state text not null default 'WAITING' check (state in ('WAITING', 'GRANTED', 'DECLINED', 'CANCELLED')),
        ended_at timestamptz, ended_by uuid,
        granted_by text check (granted_by in ('CONSENT', 'DECISION')), granted_purpose text references purpose,
        decline_reason text check (decline_reason in ('NOT_NEEDED', 'ANOTHER_WAY', 'NO_LAWFUL_BASIS', 'SAY_MORE', 'NOT_NOW')),
        primary key (partnership_id, id), unique (partnership_id, reference),
        check (person_id is null or subjects = array[person_id]),
        check ((state = 'WAITING') = (ended_at is null)), check ((ended_at is null) = (ended_by is null)),
        check ((state = 'GRANTED') = (granted_by is not null)), check ((state = 'GRANTED') = (granted_purpose is not null)),
        check ((state = 'DECLINED') = (decline_reason is not null)),
        foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, account_id) references account,
        foreign key (partnership_id, ended_by) references account,
        foreign key (partnership_id, person_id) references person);
      create index access_request_case on access_request (partnership_id, case_id, asked_at);
      create index access_request_agency on access_request (partnership_id, agency_id, asked_at);
      create unique index access_request_once on access_request (partnership_id, case_id, agency_id, asked_category, purpose, person_id) nulls not distinct
        where state = 'WAITING';
      ${kept("access_request", "That an agency asks for a kind of information that is withheld from it. subjects: of whom the asker was told so; told: with which reason; locates: only of what tells a place. It names nothing that the asker was not told, and never an answer''s why.", "state, ended_at, ended_by, granted_by, granted_purpose, decline_reason")}
    `);
    await runner.query(/* sql */ `
      create function door.led_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) returns uuid[]
      language plpgsql stable as $$
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return '{}'; end if;
        return array(
          select distinct i.case_id from involvement i
          where i.partnership_id = the_partnership and i.case_id = any ((select door.known_cases(the_partnership, the_account, seat, the_cases, now()))::uuid[])
            and i.kind = 'LEAD' and i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, now())
            and (i.practitioner_id = seat.practitioner_id or seat.on_duty or i.practitioner_id = any (seat.supervisees)));
      end $$;
      comment on function door.led_cases(uuid, uuid, door.seat, uuid[]) is 'Of these cases, those that are not ABSENT to the account and that it leads, supervises the lead of, or does duty for.';

      create function door.asks_of(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) returns uuid[]
      language plpgsql stable as $$
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return '{}'; end if;
        return door.known_cases(the_partnership, the_account, seat, the_cases, now());
      end $$;
      comment on function door.asks_of(uuid, uuid, door.seat, uuid[]) is 'Of these cases, those about which the account may ask: not ABSENT to it, and not in an emergency.';

      create function door.access_request_cases(${WHO}) returns uuid[]
      language plpgsql stable ${DEFINER} as $$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        return door.asks_of(the_partnership, the_account, seat, array(
          select r.case_id from access_request r where r.partnership_id = the_partnership and r.agency_id = seat.agency_id
          group by 1 order by max(r.asked_at) desc limit 200));
      end $$;
      comment on function door.access_request_cases(${types}) is 'The cases, at most 200, of which the viewer''s agency has asked something, as far as they are not ABSENT to the viewer.';

      create function door.access_requests(${WHO}, the_cases uuid[]) returns json
      language plpgsql stable ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        known constant uuid[] := door.asks_of(the_partnership, the_account, seat, the_cases);
        led constant uuid[] := door.led_cases(the_partnership, the_account, seat, the_cases);
      begin
        return (
          select coalesce(json_agg(json_build_object(
            'id', r.id, 'caseId', r.case_id, 'reference', r.reference, 'agencyId', r.agency_id, 'mine', r.account_id = the_account,
            'ours', r.agency_id = seat.agency_id, 'led', r.case_id = any (led),
            'askedBy', a.display_name, 'personId', r.person_id, 'subjects', r.subjects, 'personRole', r.person_role, 'category', r.asked_category, 'locates', r.locates,
            'purpose', r.purpose, 'told', r.told, 'reason', r.reason, 'urgent', r.urgent, 'askedAt', r.asked_at, 'dueOn', r.due_on,
            'state', r.state, 'endedAt', r.ended_at, 'grantedBy', r.granted_by, 'grantedPurpose', r.granted_purpose, 'declineReason', r.decline_reason,
            -- With these the lead's reply works out whether the asker can see it by now.
            'asker', case when r.case_id = any (led) and r.state = 'WAITING' then door.viewer_facts(the_partnership, r.account_id, 9223372036854775807) end)
            order by r.asked_at desc, r.id), '[]')
          from access_request r join account a on a.partnership_id = r.partnership_id and a.id = r.account_id
          where r.partnership_id = the_partnership and r.case_id = any (known) and (r.agency_id = seat.agency_id or r.case_id = any (led)));
      end $$;
      comment on function door.access_requests(${types}, uuid[]) is 'What was asked about these cases: by the viewer''s own agency, and, where the viewer answers for the lead, by all. Nothing of a case that is ABSENT.';
    `);
    await runner.query(/* sql */ `
      create function door.ask_access(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        the_case constant uuid := (said ->> 'caseId')::uuid;
        the_subjects constant uuid[] := array(select (e #>> '{}')::uuid from jsonb_array_elements(said -> 'subjects') e);
      begin
        if cardinality(door.asks_of(the_partnership, the_account, seat, array[the_case])) = 0 then return 'NOT_FOUND'; end if;
        -- Whom the asker may not know of cannot be asked about: the same answer as for nobody.
        if cardinality(the_subjects) = 0 or exists (
          select from unnest(the_subjects) s (id) where not exists (
            select from door.members(the_partnership, the_account, seat, array[the_case], now()) m where m.person_id = s.id and not m.absent))
        then return 'NOT_FOUND'; end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) > 0 then return 'BAD_INPUT'; end if;
        insert into access_request (partnership_id, id, case_id, reference, agency_id, account_id, person_id, subjects, person_role,
          asked_category, locates, purpose, told, reason, urgent, due_on)
        values (the_partnership, the_id, the_case, 'AR-' || upper(right(the_id::text, 8)), seat.agency_id, the_account,
          (said ->> 'personId')::uuid, the_subjects,
          (select p.role from case_person p where p.partnership_id = the_partnership and p.case_id = the_case and p.person_id = (said ->> 'personId')::uuid
            and p.retired_epoch is null and (said ->> 'tellsRole')::boolean),
          (said ->> 'category')::smallint, (said ->> 'locates')::boolean, the_purpose, said ->> 'told', said ->> 'reason', (said ->> 'urgent')::boolean,
          door.add_working_days(door.london_day(now()), case when (said ->> 'urgent')::boolean then 1 else 5 end))
        on conflict (partnership_id, case_id, agency_id, asked_category, purpose, person_id) where state = 'WAITING' do nothing;
        return case when found then null else 'CONFLICT' end;
      end $$;
      comment on function door.ask_access(${types}, uuid, jsonb) is 'Records a request, due in five working days, or one where it is urgent. Returns the code of the refusal; CONFLICT where the agency waits for the same already.';

      create function door.cancel_access(${WHO}, the_id uuid) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        request access_request;
      begin
        select * into request from access_request r where r.partnership_id = the_partnership and r.id = the_id for update;
        if request.id is null or request.agency_id is distinct from seat.agency_id
          or cardinality(door.asks_of(the_partnership, the_account, seat, array[request.case_id])) = 0 then return 'NOT_FOUND'; end if;
        if request.account_id <> the_account then return 'FORBIDDEN'; end if;
        if request.state <> 'WAITING' then return 'CONFLICT'; end if;
        update access_request r set state = 'CANCELLED', ended_at = now(), ended_by = the_account
        where r.partnership_id = the_partnership and r.id = the_id;
        return null;
      end $$;
      comment on function door.cancel_access(${types}, uuid) is 'Takes one''s own request back. Returns the code of the refusal.';

      create function door.answer_access(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        request access_request; granted constant text := said ->> 'purpose';
      begin
        select * into request from access_request r where r.partnership_id = the_partnership and r.id = the_id for update;
        if request.id is null or cardinality(door.led_cases(the_partnership, the_account, seat, array[request.case_id])) = 0 then return 'NOT_FOUND'; end if;
        if request.state <> 'WAITING' then return 'CONFLICT'; end if;
        -- Nobody is told that they can see what the wall still keeps from them.
        if said ->> 'state' = 'GRANTED' and not exists (
          select from door.walls(the_partnership, request.account_id, door.take_seat(the_partnership, request.account_id, granted, 3::smallint, now()),
            granted, array[request.case_id], now()) w
          where (w.others >> request.asked_category) & 1 = 1 and w.people && request.subjects)
        then return 'BAD_INPUT'; end if;
        update access_request r set state = said ->> 'state', ended_at = now(), ended_by = the_account,
          granted_by = said ->> 'grantedBy', granted_purpose = granted, decline_reason = said ->> 'declineReason'
        where r.partnership_id = the_partnership and r.id = the_id;
        return null;
      end $$;
      comment on function door.answer_access(${types}, uuid, jsonb) is 'Answers a request about a case that the viewer leads, or answers for the lead of. Returns the code of the refusal; BAD_INPUT where it would be granted and is not open to the asker.';
    `);
    await runner.query(close({ own, doors }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

const types = "uuid, uuid, text, smallint";

const own = ["led_cases(uuid, uuid, door.seat, uuid[])", "asks_of(uuid, uuid, door.seat, uuid[])"];

const doors = [
  `access_request_cases(${types})`,
  `access_requests(${types}, uuid[])`,
  `ask_access(${types}, uuid, jsonb)`,
  `cancel_access(${types}, uuid)`,
  `answer_access(${types}, uuid, jsonb)`,
];

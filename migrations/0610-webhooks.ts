import type { MigrationInterface, QueryRunner } from "typeorm";
import { ours } from "./0100-door.js";
import { close, kept } from "./doorSql.js";
import { current } from "./wallSql.js";

const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";
const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const kinds =
  "'CASE_SHARED', 'ASSESSMENT_SIGNED', 'ANSWER_CHANGED', 'CONSENT_CHANGED', 'ACTION_ASSIGNED', 'REVIEW_DUE', 'REQUEST_ANSWERED', 'CIRCUMSTANCES_CHANGED'";

/** Which change of which table is an event, and when. A row of a case says so of its case; a row of a person, of each of their cases; 0640: what was told once, of both. */
const SOURCES: readonly (readonly [
  table: string,
  kind: string,
  about: "case_id" | "person_id",
  on: string,
  when: string,
])[] = [
  ["involvement", "CASE_SHARED", "case_id", "insert", "true"],
  ["assessment_signature", "ASSESSMENT_SIGNED", "case_id", "insert", "new.number is not null"],
  ["answer", "ANSWER_CHANGED", "case_id", "insert", "new.contributed_at is not null"],
  [
    "answer",
    "ANSWER_CHANGED",
    "case_id",
    "update",
    "new.contributed_at is not null and (old.contributed_at, old.version) is distinct from (new.contributed_at, new.version)",
  ],
  ["consent", "CONSENT_CHANGED", "person_id", "insert", "true"],
  [
    "consent",
    "CONSENT_CHANGED",
    "person_id",
    "update",
    "old.retired_epoch is null and new.retired_epoch is not null",
  ],
  ["plan_action", "ACTION_ASSIGNED", "case_id", "insert", "true"],
  ["plan_action", "ACTION_ASSIGNED", "case_id", "update", "old.owner_agency_id <> new.owner_agency_id"],
  [
    "access_request",
    "REQUEST_ANSWERED",
    "case_id",
    "update",
    "old.ended_at is null and new.state in ('GRANTED', 'DECLINED')",
  ],
  ...["person_name", "person_life", "person_address", "person_school", "person_benefit", "case_person"].map(
    (table) => [table, "CIRCUMSTANCES_CHANGED", "person_id", "insert", "true"] as const,
  ),
];

/** Where partners wish to be told that something happened, and what there is to tell them: ids and moments, no value of anybody. */
export class Webhooks1763700000610 implements MigrationInterface {
  name = "Webhooks1763700000610";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table webhook (
        partnership_id uuid not null references partnership, id uuid not null, agency_id uuid not null, account_id uuid not null,
        purpose text not null references purpose, name text not null check (length(btrim(name)) between 1 and 100),
        url text not null check (length(url) <= 500), kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array[${kinds}]),
        created_at timestamptz not null default now(), created_by uuid not null, ended_at timestamptz, ended_by uuid,
        primary key (partnership_id, id), foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, account_id) references account, foreign key (partnership_id, created_by) references account);
      create index webhook_live on webhook (partnership_id) where ended_at is null;
      ${kept("webhook", "Where an agency wishes its system to be told that something happened. account_id: the system for which each event is decided when it is sent. The secret that signs is stored nowhere.", "ended_at, ended_by")}

      create table outbox_event (
        partnership_id uuid not null references partnership, id uuid not null, kind text not null check (kind in (${kinds})),
        case_id uuid, people uuid[], source_id uuid not null, due_on date, at timestamptz not null default now(), given_at timestamptz,
        primary key (partnership_id, id), check (case_id is not null or people is not null), check ((kind = 'REVIEW_DUE') = (due_on is not null)));
      create index outbox_event_latest on outbox_event (partnership_id, at);
      create index outbox_event_next on outbox_event (at) where given_at is null;
      create unique index outbox_event_review on outbox_event (partnership_id, source_id, due_on) where kind = 'REVIEW_DUE';
      ${kept("outbox_event", "That something happened: its kind and the row that says so, written with that row. due_on: the day of the review that comes. Kept for 30 days.", "given_at")}
      grant delete on outbox_event to tellonce_door;
      create policy door_clears on outbox_event for delete to tellonce_door using (true);

      create table event_listener (
        partnership_id uuid not null references partnership, id uuid not null, account_id uuid not null, holder_id uuid not null,
        kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array[${kinds}]),
        from_at timestamptz not null default now(), until_at timestamptz not null,
        primary key (partnership_id, id), foreign key (partnership_id, account_id) references account);
      create index event_listener_live on event_listener (partnership_id, until_at);
      ${kept("event_listener", "That somebody follows events at the moment; holder_id: the client that asks, for itself or for its people, or else the account; until_at: unless they are heard of again.", "until_at")}
      grant delete on event_listener to tellonce_door;
      create policy door_clears on event_listener for delete to tellonce_door using (true);

      create table webhook_delivery (
        partnership_id uuid not null references partnership, id uuid not null, webhook_id uuid not null, event_id uuid,
        kind text not null check (kind in (${kinds}, 'TEST')), cases uuid[] not null default '{}', source_id uuid, happened_at timestamptz not null,
        state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'FAILED', 'STOPPED')),
        attempts smallint not null default 0, next_at timestamptz not null default now(), is_taken boolean not null default false,
        tried_at timestamptz, status smallint, trouble text,
        primary key (partnership_id, id), unique (partnership_id, webhook_id, event_id), foreign key (partnership_id, webhook_id) references webhook);
      create index webhook_delivery_next on webhook_delivery (partnership_id, webhook_id, next_at) where state = 'WAITING';
      create index webhook_delivery_taken on webhook_delivery (partnership_id, webhook_id) where is_taken;
      create index webhook_delivery_log on webhook_delivery (partnership_id, webhook_id, tried_at desc) where attempts > 0;
      ${kept("webhook_delivery", "An event on its way to a webhook. What was never tried was not decided yet, or may not be told: nobody reads it. is_taken: by a sender, who has it until next_at. Kept for 30 days.", "state, attempts, next_at, is_taken, tried_at, status, trouble")}
      grant delete on webhook_delivery to tellonce_door;
      create policy door_clears on webhook_delivery for delete to tellonce_door using (true);
    `);
    await runner.query(/* sql */ `
      create function door.note_event() returns trigger
      language plpgsql ${DEFINER} as $$
      begin
        -- Where nobody listens nothing is kept.
        if exists (select from webhook w where w.partnership_id = new.partnership_id and w.ended_at is null and tg_argv[0] = any (w.kinds))
          or exists (select from event_listener l where l.partnership_id = new.partnership_id and l.until_at > now() and tg_argv[0] = any (l.kinds))
        then
          if tg_argv[1] = 'person_id' then
            insert into outbox_event (partnership_id, id, kind, people, source_id)
            values (new.partnership_id, gen_random_uuid(), tg_argv[0], array[new.person_id], new.id);
          else
            insert into outbox_event (partnership_id, id, kind, case_id, people, source_id)
            values (new.partnership_id, gen_random_uuid(), tg_argv[0], new.case_id, case when tg_argv[1] = 'both' then new.subjects end, new.id);
          end if;
        end if;
        return null;
      end $$;
      comment on function door.note_event() is 'Keeps, with the row that says so, that something happened of which a webhook wishes to be told.';
      ${SOURCES.map(([table, kind, about, on, when]) => `create trigger event_on_${on} after ${on} on ${table} for each row when (${when}) execute function door.note_event('${kind}', '${about}');`).join("\n      ")}

      create function door.note_reviews_due() returns integer
      language plpgsql volatile ${DEFINER} as $$
      declare noted integer;
      begin
        insert into outbox_event (partnership_id, id, kind, case_id, source_id, due_on)
        select m.partnership_id, gen_random_uuid(), 'REVIEW_DUE', m.case_id, m.id, m.next_on
        from plan_meeting m
        where m.next_on between door.london_day(now()) and door.london_day(now()) + 7
          and (exists (select from webhook w where w.partnership_id = m.partnership_id and w.ended_at is null and 'REVIEW_DUE' = any (w.kinds))
            or exists (select from event_listener l where l.partnership_id = m.partnership_id and l.until_at > now() and 'REVIEW_DUE' = any (l.kinds)))
        on conflict do nothing;
        get diagnostics noted = row_count;
        return noted;
      end $$;
      comment on function door.note_reviews_due() is 'Keeps of each review of a plan, once for each day to which it is set, that it comes within a week.';

      create function door.event_cases(the_partnership uuid, the_agency uuid, the_case uuid, the_people uuid[]) returns uuid[]
      language sql stable as $$
        select array(
          select i.case_id from involvement i
          where ${current("i")} and i.agency_id = the_agency and door.live(i.from_at, i.until_at, now())
            and (i.case_id = the_case or i.case_id in (
              select m.case_id from case_person m
              where ${current("m")} and m.person_id in (select s.same_id from door.same_people(the_partnership, coalesce(the_people, '{}')) s)))
          group by i.case_id order by i.case_id = the_case desc nulls last, i.case_id limit 20)
      $$;
      comment on function door.event_cases(uuid, uuid, uuid, uuid[]) is 'The cases with which an agency has to do in which something happened, the one of which it was said first. Wider than what may be told, which is decided when it is sent: only so that strangers'' cases are not opened.';

      create function door.give_out_events(the_limit integer) returns integer
      language plpgsql volatile ${DEFINER} as $$
      declare given integer;
      begin
        with next as materialized (
          select e.* from outbox_event e where e.given_at is null order by e.at limit the_limit for update skip locked),
        addressed as (
          insert into webhook_delivery (partnership_id, id, webhook_id, event_id, kind, cases, source_id, happened_at)
          select e.partnership_id, gen_random_uuid(), w.id, e.id, e.kind, c.cases, e.source_id, e.at
          from next e
          join webhook w on w.partnership_id = e.partnership_id and w.ended_at is null and w.created_at <= e.at and e.kind = any (w.kinds)
          cross join lateral (select door.event_cases(e.partnership_id, w.agency_id, e.case_id, e.people) as cases) c
          where cardinality(c.cases) > 0
          on conflict do nothing)
        update outbox_event e set given_at = now() from next n where e.partnership_id = n.partnership_id and e.id = n.id;
        get diagnostics given = row_count;
        return given;
      end $$;
      comment on function door.give_out_events(integer) is 'Puts what happened on its way to the webhooks that wish to be told of it. Of several senders each takes others.';

      create function door.clear_events() returns void
      language plpgsql volatile ${DEFINER} as $$
      begin
        delete from event_listener l where l.until_at < now() - interval '1 hour';
        delete from outbox_event e where e.given_at is not null and e.at < now() - interval '30 days';
        delete from webhook_delivery d where d.state <> 'WAITING' and d.tried_at < now() - interval '30 days';
      end $$;
      comment on function door.clear_events() is 'Forgets what was told more than 30 days ago.';

      create function door.has_live_case(the_partnership uuid, seat door.seat, the_purpose text, the_at timestamptz) returns boolean
      language sql stable as $$
        select exists (
          select from involvement i join case_purpose u on u.partnership_id = i.partnership_id and u.case_id = i.case_id
          where i.partnership_id = the_partnership and ${ours}
            and ${current("u")} and u.purpose = the_purpose and door.live(u.from_at, u.until_at, the_at))
          and exists (
            select from agreement a
            where ${current("a")} and door.on_day(a.from_on, a.until_on, door.london_day(the_at)) and the_purpose = any (a.purposes) and seat.agency_id = any (a.agencies)
              and exists (select from agency o where ${current("o")} and o.id = any (a.agencies) and o.id <> seat.agency_id))
      $$;
      comment on function door.has_live_case(uuid, door.seat, text, timestamptz) is 'Whether somebody has a live relationship to a case that is open for the purpose, and an agreement of their agency is in force for it. Seals and exclusions are not asked for: that a stream ends must not tell of them; each event is decided by them.';

      create function door.listen(${WHO}, the_client text, the_id uuid, the_kinds text[]) returns json
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        ours uuid; holder uuid; since timestamptz;
      begin
        select a.agency_id into ours from account a
        where ${current("a")} and a.id = the_account and a.kind in ('PRACTITIONER', 'SYSTEM') and door.live(a.from_at, a.until_at, now());
        if ours is null then return to_json('ENDED'::text); end if;
        if not door.has_live_case(the_partnership, seat, the_purpose, now()) then return to_json('NO_CASE'::text); end if;
        update event_listener l set until_at = now() + interval '1 minute'
        where l.partnership_id = the_partnership and l.id = the_id and l.account_id = the_account returning l.from_at into since;
        if since is null then
          -- A client that speaks for many people has ten streams, not ten for each. What names no registered client counts for nothing.
          holder := coalesce((select c.id from system_client c where c.partnership_id = the_partnership and c.id::text = the_client), the_account);
          -- Whoever begins several at once has them counted one after the other.
          perform pg_advisory_xact_lock(hashtextextended('listen ' || holder, 0));
          if (select count(*) from event_listener l where l.partnership_id = the_partnership and l.holder_id = holder and l.until_at > now()) >= 10
          then return to_json('TOO_MANY'::text); end if;
          insert into event_listener (partnership_id, id, account_id, holder_id, kinds, until_at)
          values (the_partnership, the_id, the_account, holder, the_kinds, now() + interval '1 minute') returning from_at into since;
        end if;
        -- What was begun before may be there only now: some minutes are looked at each time, and the listener knows what it has had.
        return (
          select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'cases', c.cases, 'sourceId', e.source_id, 'happenedAt', door.micros(e.at))
            order by e.at, e.id), '[]')
          from outbox_event e
          cross join lateral (select door.event_cases(e.partnership_id, ours, e.case_id, e.people) as cases) c
          where e.partnership_id = the_partnership and e.at >= greatest(since, now() - interval '3 minutes') and e.kind = any (the_kinds)
            and cardinality(c.cases) > 0);
      end $$;
      comment on function door.listen(${types}, text, uuid, text[]) is 'What happened lately in cases of the agency of whoever listens; whether they may be told is decided after this. NO_CASE: they have none for the purpose, or no agreement is in force for it.';

      create function door.stop_listening(the_partnership uuid, the_account uuid, the_id uuid) returns void
      language plpgsql volatile ${DEFINER} as $$
      begin
        update event_listener l set until_at = now() where l.partnership_id = the_partnership and l.account_id = the_account and l.id = the_id;
      end $$;
      comment on function door.stop_listening(uuid, uuid, uuid) is 'Somebody follows events no more.';

      create function door.tells_system(the_partnership uuid, the_agency uuid, the_account uuid, the_purpose text) returns boolean
      language sql stable as $$
        select exists (
          select from account a where ${current("a")} and a.id = the_account and a.kind = 'SYSTEM' and a.agency_id = the_agency
            and door.live(a.from_at, a.until_at, now()))
          and not exists (
            select from system_client c where c.partnership_id = the_partnership and c.account_id = the_account
              and (c.revoked_at is not null or not the_purpose = any (c.purposes)))
          -- The statutory gateway is one list's own purpose: no case is read for it.
          and exists (select from purpose p where p.code = the_purpose and p.mode in ('CONSENT', 'DUTY') and p.code <> 'STATUTORY_GATEWAY')
          and coalesce((select r.mask from door.role_mask(the_partnership, array[the_account], the_purpose, now()) r), 0) <> 0
      $$;
      comment on function door.tells_system(uuid, uuid, uuid, text) is 'Whether a system of this agency has access for this purpose still: its account is live, its roles have to do with the purpose, and where it is registered, it is for this purpose and not revoked.';

      create function door.take_deliveries(the_limit integer) returns json
      language plpgsql volatile ${DEFINER} as $$
      declare found json;
      begin
        -- One sender takes at a time: of two at once each would see only its own share of a receiver.
        perform pg_advisory_xact_lock(hashtextextended('take deliveries', 0));
        with mine as materialized (
          select w.partnership_id, w.agency_id, d.id, d.is_busy, d.next_at,
            row_number() over (partition by w.partnership_id, w.id order by d.is_busy desc, d.next_at) as turn
          from webhook w
          cross join lateral (
            select d.id, d.next_at, true as is_busy from webhook_delivery d
            where d.partnership_id = w.partnership_id and d.webhook_id = w.id and d.is_taken and d.next_at > now()
            union all (
              select d.id, d.next_at, false from webhook_delivery d
              where d.partnership_id = w.partnership_id and d.webhook_id = w.id and d.state = 'WAITING' and d.next_at <= now()
              order by d.next_at limit 5)) d),
        shared as (
          select m.*, row_number() over (partition by m.partnership_id, m.agency_id order by m.is_busy desc, m.turn, m.next_at) as agency_turn
          from mine m where m.turn <= 5),
        next as materialized (
          select d.partnership_id, d.id from shared s join webhook_delivery d on d.partnership_id = s.partnership_id and d.id = s.id
          where not s.is_busy and s.agency_turn <= 20 and d.state = 'WAITING' and d.next_at <= now()
          order by s.turn, d.next_at limit the_limit for update of d skip locked),
        taken as (
          -- Whoever takes it and is not heard of again has it taken over by another in two minutes.
          update webhook_delivery d set next_at = now() + interval '2 minutes', is_taken = true from next n
          where d.partnership_id = n.partnership_id and d.id = n.id
          returning d.*)
        select coalesce(json_agg(json_build_object('id', t.id, 'partnershipId', t.partnership_id, 'webhookId', w.id, 'kind', t.kind, 'cases', t.cases,
          'sourceId', t.source_id, 'happenedAt', door.micros(t.happened_at), 'attempts', t.attempts, 'url', w.url,
          'purpose', w.purpose, 'accountId', w.account_id, 'displayName', a.display_name,
          'isLive', w.ended_at is null and door.tells_system(w.partnership_id, w.agency_id, w.account_id, w.purpose))), '[]')
        into found
        from taken t
        join webhook w on w.partnership_id = t.partnership_id and w.id = t.webhook_id
        join account a on a.partnership_id = w.partnership_id and a.id = w.account_id;
        return found;
      end $$;
      comment on function door.take_deliveries(integer) is 'What is to be sent now, each given to one sender: of one webhook 5 are under way at once, of one agency 20. Whether it may be told is decided after this.';

      create function door.settle_delivery(the_partnership uuid, the_id uuid, the_outcome text, the_status integer, the_trouble text, the_wait integer) returns void
      language plpgsql volatile ${DEFINER} as $$
      begin
        if the_outcome = 'NOT_TOLD' then
          delete from webhook_delivery d where d.partnership_id = the_partnership and d.id = the_id and d.attempts = 0;
          update webhook_delivery d set state = 'STOPPED', is_taken = false where d.partnership_id = the_partnership and d.id = the_id;
        elsif the_outcome = 'NOT_TRIED' then
          update webhook_delivery d set next_at = now() + make_interval(secs => the_wait), is_taken = false where d.partnership_id = the_partnership and d.id = the_id;
        else
          update webhook_delivery d set attempts = d.attempts + 1, tried_at = now(), status = the_status, trouble = the_trouble,
            state = case when the_outcome = 'DELIVERED' then 'DELIVERED' when the_wait is null then 'FAILED' else 'WAITING' end,
            next_at = now() + make_interval(secs => coalesce(the_wait, 0)), is_taken = false
          where d.partnership_id = the_partnership and d.id = the_id;
        end if;
      end $$;
      comment on function door.settle_delivery(uuid, uuid, text, integer, text, integer) is 'What became of a delivery: DELIVERED, NOT_DELIVERED (tried again in so many seconds, or given up), NOT_TOLD, or NOT_TRIED.';
    `);
    await runner.query(/* sql */ `
      create function door.webhooks(the_partnership uuid, the_account uuid) returns json
      language plpgsql stable ${DEFINER} as $$
      declare ours uuid;
      begin
        select a.agency_id into ours from account a
        where ${current("a")} and a.id = the_account and a.kind = 'DPO' and door.live(a.from_at, a.until_at, now());
        return json_build_object(
          'items', (
            select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'url', w.url, 'purpose', w.purpose, 'kinds', w.kinds,
              'system', a.display_name, 'createdAt', w.created_at, 'endedAt', w.ended_at,
              'systemEnded', not door.tells_system(w.partnership_id, w.agency_id, w.account_id, w.purpose),
              'deliveries', (
                select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'happenedAt', d.happened_at, 'state', d.state,
                  'attempts', d.attempts, 'triedAt', d.tried_at, 'status', d.status, 'trouble', d.trouble,
                  'nextAt', case when d.state = 'WAITING' then d.next_at end) order by d.tried_at desc, d.id), '[]')
                from (select * from webhook_delivery d where d.partnership_id = the_partnership and d.webhook_id = w.id and d.attempts > 0
                  order by d.tried_at desc, d.id limit 100) d)) order by w.ended_at is not null, w.created_at desc, w.id), '[]')
            from webhook w join account a on a.partnership_id = w.partnership_id and a.id = w.account_id
            where w.partnership_id = the_partnership and w.agency_id = ours),
          'systems', (
            select coalesce(json_agg(json_build_object('id', a.id, 'name', a.display_name,
              'purposes', array(select p.code from purpose p
                where door.tells_system(the_partnership, ours, a.id, p.code)
                order by p.code)) order by a.display_name, a.id), '[]')
            from account a where ${current("a")} and a.agency_id = ours and a.kind = 'SYSTEM' and door.live(a.from_at, a.until_at, now())));
      end $$;
      comment on function door.webhooks(uuid, uuid) is 'The webhooks of an officer''s agency, each with what was sent lately, and the systems for which there may be one.';

      create function door.change_webhook(${WHO}, the_id uuid, act text, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        hook webhook; sent webhook_delivery;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        if act = 'CREATE' then
          if not door.tells_system(the_partnership, ours, (said ->> 'accountId')::uuid, said ->> 'purpose') then return 'NOT_FOUND'; end if;
          if (select count(*) from webhook w where w.partnership_id = the_partnership and w.agency_id = ours and w.ended_at is null) >= 20 then return 'CONFLICT'; end if;
          insert into webhook (partnership_id, id, agency_id, account_id, purpose, name, url, kinds, created_by)
          values (the_partnership, the_id, ours, (said ->> 'accountId')::uuid, said ->> 'purpose', said ->> 'name', said ->> 'url',
            array(select distinct k #>> '{}' from jsonb_array_elements(said -> 'kinds') k order by 1), the_account);
          return 'DONE';
        end if;
        select * into sent from webhook_delivery d where d.partnership_id = the_partnership and d.id = the_id and act = 'REPLAY' and d.attempts > 0;
        select * into hook from webhook w where w.partnership_id = the_partnership and w.agency_id = ours and w.id = coalesce(sent.webhook_id, the_id);
        if hook.id is null then return 'NOT_FOUND'; end if;
        if hook.ended_at is not null then return 'CONFLICT'; end if;
        if act = 'REPLAY' then
          update webhook_delivery d set state = 'WAITING', next_at = now()
          where d.partnership_id = the_partnership and d.id = sent.id and d.state in ('FAILED', 'DELIVERED', 'STOPPED');
          if not found then return 'CONFLICT'; end if;
        elsif act = 'TEST' then
          if (select count(*) from webhook_delivery d where d.partnership_id = the_partnership and d.webhook_id = hook.id and d.kind = 'TEST'
            and d.state = 'WAITING' and d.attempts = 0) >= 10 then return 'TOO_MANY_REQUESTS'; end if;
          insert into webhook_delivery (partnership_id, id, webhook_id, kind, happened_at) values (the_partnership, gen_random_uuid(), hook.id, 'TEST', now());
        elsif act = 'END' then
          update webhook w set ended_at = now(), ended_by = the_account where w.partnership_id = the_partnership and w.id = hook.id;
        else
          return 'BAD_INPUT';
        end if;
        return 'DONE';
      end $$;
      comment on function door.change_webhook(${types}, uuid, text, jsonb) is 'An officer makes a webhook for a system of their agency, has it tried, sends something once more, or ends it.';

      create function door.answered_request(${WHO}, the_case uuid, the_id uuid) returns uuid[]
      language plpgsql stable ${DEFINER} as $$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        return (select r.subjects from access_request r
          where r.partnership_id = the_partnership and r.id = the_id and r.case_id = the_case and r.agency_id = seat.agency_id
            and r.state in ('GRANTED', 'DECLINED') and the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())));
      end $$;
      comment on function door.answered_request(${types}, uuid, uuid) is 'About whom a request of the viewer''s own agency was that has been answered; null for any other.';
    `);
    await runner.query(
      close({
        own: [
          "tells_system(uuid, uuid, uuid, text)",
          "event_cases(uuid, uuid, uuid, uuid[])",
          "has_live_case(uuid, door.seat, text, timestamptz)",
        ],
        triggers: ["note_event()"],
        doors: [
          "note_reviews_due()",
          "give_out_events(integer)",
          "clear_events()",
          `listen(${types}, text, uuid, text[])`,
          "stop_listening(uuid, uuid, uuid)",
          "take_deliveries(integer)",
          "settle_delivery(uuid, uuid, text, integer, text, integer)",
          "webhooks(uuid, uuid)",
          `change_webhook(${types}, uuid, text, jsonb)`,
          `answered_request(${types}, uuid, uuid)`,
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

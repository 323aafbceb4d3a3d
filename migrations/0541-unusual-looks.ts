import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { worthTelling } from "./unusualLooksSql.js";

/** Tells data-protection officers of looks that ought to be explained: the rules, and what little they know of people at work. */
export class UnusualLooks1763700000541 implements MigrationInterface {
  name = "UnusualLooks1763700000541";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table practitioner_home (
        partnership_id uuid not null references partnership, practitioner_id uuid not null, agency_id uuid not null,
        address_key bytea, postcode_key bytea, recorded_by uuid not null, recorded_at timestamptz not null default now(),
        primary key (partnership_id, practitioner_id), check ((address_key is null) = (postcode_key is null)),
        foreign key (partnership_id, agency_id, practitioner_id) references practitioner (partnership_id, agency_id, id),
        foreign key (partnership_id, recorded_by) references account);
      ${kept("practitioner_home", "Where a practitioner lives, as two keyed hashes that only alerts about looking compare; the key is not in the database, and nobody can read the address back. Nulls: it was taken back.", "address_key, postcode_key, recorded_by, recorded_at")}

      create table well_known (
        partnership_id uuid not null references partnership, id uuid not null, person_id uuid not null, agency_id uuid not null,
        added_by uuid not null, added_at timestamptz not null default now(), ended_by uuid, ended_at timestamptz,
        primary key (partnership_id, id), check ((ended_by is null) = (ended_at is null)),
        foreign key (partnership_id, person_id) references person,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, added_by) references account,
        foreign key (partnership_id, ended_by) references account);
      create unique index well_known_once on well_known (partnership_id, agency_id, person_id) where ended_at is null;
      create index well_known_person on well_known (partnership_id, person_id) where ended_at is null;
      ${kept("well_known", "People about whom somebody may be curious, as the officer of an agency listed them: nothing but who.", "ended_by, ended_at")}

      create table alert_step (
        partnership_id uuid not null references partnership, id uuid not null, alert_id uuid not null, account_id uuid not null,
        step text not null check (step in ('TAKEN_UP', 'NEEDS_INFORMATION', 'JUSTIFIED', 'NOT_JUSTIFIED')),
        note text, at timestamptz not null default now(),
        primary key (partnership_id, id), check (step = 'TAKEN_UP' or length(btrim(note)) > 0),
        foreign key (partnership_id, alert_id) references alert,
        foreign key (partnership_id, account_id) references account);
      create index alert_step_alert on alert_step (partnership_id, alert_id, at);
      ${kept("alert_step", "What an officer did about an alert: taken up, information asked for, and what came of it. Never changed.")}

      alter table alert add column reasons jsonb;
      grant update (reasons) on alert to tellonce_door;
      create unique index alert_looks on alert (partnership_id, about_id, day, recipient_agency_id, coalesce(case_id, '00000000-0000-0000-0000-000000000000'::uuid))
        where kind = 'UNUSUAL_LOOK';
    `);
    await runner.query(worthTelling);
    await runner.query(
      close({
        own: [
          "surnames(text)",
          "place_key(text, text, bytea)",
          "worth_telling(text[], text, integer)",
          "how_related(uuid, uuid, uuid, uuid, uuid, timestamptz, timestamptz)",
        ],
      }),
    );
    await runner.query(/* sql */ `
      revoke all on function door.tell_of_looks(jsonb, bytea) from public;
      grant execute on function door.tell_of_looks(jsonb, bytea) to tellonce_audit_writer;
      alter function door.tell_of_looks(jsonb, bytea) owner to tellonce_door;

      create function audit.watch_looks(at_most integer, the_key bytea) returns integer
      language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
      declare begun bigint; ended bigint; touched jsonb; told jsonb;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit.watch_looks')) then return 0; end if;
        select next_leaf into begun from audit.look_mark;
        ended := least(begun + at_most, (select next_leaf from audit.watermark));
        if ended <= begun then return 0; end if;
        with due as materialized (
          select e.partnership_id, e.id, e.at, (e.at at time zone 'Europe/London')::date as day, (e.content ->> 'account')::uuid as account_id,
            e.content ->> 'agency' as agency, a.asked::uuid as case_id, door.is_out_of_hours(e.at) as late
          from audit.leaf l
          join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id
          cross join lateral (
            select distinct x.asked from json_array_elements_text(case json_typeof(e.content -> 'asked') when 'array' then e.content -> 'asked' else '[]' end) x (asked)
            where x.asked ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') a
          where l.leaf_index >= begun and l.leaf_index < ended and e.content ->> 'kind' = 'PRACTITIONER'),
        looked as (
          select d.partnership_id, d.account_id, d.day, d.case_id, min(d.agency)::uuid as agency_id, count(*)::integer as looks,
            (count(*) filter (where d.late))::integer as late, min(d.at) as first_at, max(d.at) as last_at, (array_agg(d.id order by d.at, d.id))[1:100] as rows
          from due d
          join door.cases_among(array(select distinct x.case_id from due x)) k on k.partnership_id = d.partnership_id and k.id = d.case_id
          group by 1, 2, 3, 4),
        kept as (
          insert into audit.look as k (partnership_id, account_id, day, case_id, agency_id, looks, late, first_at, last_at, rows)
          select l.partnership_id, l.account_id, l.day, l.case_id, l.agency_id, l.looks, l.late, l.first_at, l.last_at, l.rows from looked l
          on conflict (partnership_id, account_id, day, case_id) do update set looks = k.looks + excluded.looks, late = k.late + excluded.late,
            first_at = least(k.first_at, excluded.first_at), last_at = greatest(k.last_at, excluded.last_at), rows = (k.rows || excluded.rows)[1:100]
          returning k.partnership_id, k.account_id, k.day, k.case_id, k.xmax = 0 as fresh),
        days as (
          insert into audit.look_day as k (partnership_id, account_id, day, agency_id, cases, late)
          select l.partnership_id, l.account_id, l.day, min(l.agency_id::text)::uuid, count(*) filter (where n.fresh), sum(l.late)
          from looked l join kept n on (n.partnership_id, n.account_id, n.day, n.case_id) = (l.partnership_id, l.account_id, l.day, l.case_id)
          group by 1, 2, 3
          on conflict (partnership_id, account_id, day) do update set cases = k.cases + excluded.cases, late = k.late + excluded.late)
        select jsonb_agg(jsonb_build_object('partnership_id', n.partnership_id, 'account_id', n.account_id, 'day', n.day, 'case_id', n.case_id))
        into touched from kept n;
        update audit.look_mark set next_leaf = ended;
        if touched is null then return ended - begun; end if;

        with n as materialized (
          select * from jsonb_to_recordset(touched) as t (partnership_id uuid, account_id uuid, day date, case_id uuid))
        select jsonb_build_object(
          'looks', (
            select jsonb_agg(jsonb_build_object('partnership_id', l.partnership_id, 'account_id', l.account_id, 'day', l.day, 'case_id', l.case_id,
              'looks', l.looks, 'first_at', l.first_at, 'last_at', l.last_at,
              -- Who often works late is not unusual for doing so.
              'late', l.late > 0 and (
                select count(*) < 3 from audit.look_day d
                where d.partnership_id = l.partnership_id and d.account_id = l.account_id and d.day between l.day - 28 and l.day - 1 and d.late > 0)))
            from n join audit.look l on (l.partnership_id, l.account_id, l.day, l.case_id) = (n.partnership_id, n.account_id, n.day, n.case_id)),
          'days', (
            select coalesce(jsonb_agg(jsonb_build_object('partnership_id', d.partnership_id, 'account_id', d.account_id, 'day', d.day, 'cases', d.cases,
              'usual', round(coalesce(own.mean, 0)), 'peers', round(coalesce(peers.mean, 0)))), '[]')
            from (select distinct n.partnership_id, n.account_id, n.day from n) x
            join audit.look_day d on (d.partnership_id, d.account_id, d.day) = (x.partnership_id, x.account_id, x.day) and d.cases >= 15
            cross join lateral (
              select avg(o.cases) as mean, count(*)::integer as days from audit.look_day o
              where o.partnership_id = d.partnership_id and o.account_id = d.account_id and o.day between d.day - 28 and d.day - 1) own
            cross join lateral (
              select avg(p.cases) as mean from audit.look_day p
              where p.partnership_id = d.partnership_id and p.agency_id = d.agency_id and p.account_id <> d.account_id and p.day between d.day - 28 and d.day) peers
            where door.is_unusual_number(d.cases, own.mean, own.days, peers.mean)))
        into told;
        perform door.tell_of_looks(told, the_key);
        return ended - begun;
      end $$;
      comment on function audit.watch_looks(integer, bytea) is 'Works out who looked at what in so many sealed rows after those of the last time, and tells officers of what ought to be explained. Returns how many rows. One at a time; what was told is told once.';
      revoke all on function audit.watch_looks(integer, bytea) from public;
      grant execute on function audit.watch_looks(integer, bytea) to tellonce_api;
      alter function audit.watch_looks(integer, bytea) owner to tellonce_audit_writer;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

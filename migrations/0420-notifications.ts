import type { MigrationInterface, QueryRunner } from "typeorm";
import { ours } from "./0100-door.js";
import { close, kept } from "./doorSql.js";
import { current } from "./wallSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const SEAT = "door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at)";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** What somebody has read of their notifications. What there is to notify is worked out of what is stored, each time that it is read. */
export class Notifications1763700000420 implements MigrationInterface {
  name = "Notifications1763700000420";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table notification_mark (
        partnership_id uuid not null references partnership, account_id uuid not null,
        notification text not null check (notification ~ '^[A-Z0-9_]{3,40}[.][0-9a-f-]{0,36}[.][0-9a-f-]{36}$'),
        read_at timestamptz not null default now(),
        primary key (partnership_id, account_id, notification), foreign key (partnership_id, account_id) references account);
      ${kept("notification_mark", "That an account has read a notification: its kind, case and cause, and when. It says nothing of whether there is one. What is newer is unread.", "read_at")}
      grant delete on notification_mark to tellonce_door;
      create policy door_clears on notification_mark for delete to tellonce_door using (true);
    `);
    await runner.query(/* sql */ `
      create function door.notification_marks(the_partnership uuid, the_account uuid) returns json
      language plpgsql stable ${DEFINER} as $$
      begin
        return (select coalesce(json_object_agg(m.notification, door.micros(m.read_at)), '{}')
          from notification_mark m where m.partnership_id = the_partnership and m.account_id = the_account);
      end $$;
      comment on function door.notification_marks(uuid, uuid) is 'What an account has read, and when.';

      create function door.mark_notifications(the_partnership uuid, the_account uuid, the_notifications text[], are_read boolean) returns boolean
      language plpgsql volatile ${DEFINER} as $$
      begin
        delete from notification_mark m
        where m.partnership_id = the_partnership and m.account_id = the_account
          and (m.read_at < now() - interval '1 year' or (not are_read and m.notification = any (the_notifications)));
        if are_read and exists (select from door.live_account(the_partnership, the_account)) then
          insert into notification_mark (partnership_id, account_id, notification)
          select distinct the_partnership, the_account, n from unnest(the_notifications) n
          on conflict (partnership_id, account_id, notification) do update set read_at = greatest(notification_mark.read_at, excluded.read_at);
        end if;
        return true;
      end $$;
      comment on function door.mark_notifications(uuid, uuid, text[], boolean) is 'Keeps that an account has read these, or takes that back. The same answer whether or not there are such notifications.';

      create function door.notification_cases(${WHO}) returns uuid[]
      language plpgsql stable ${DEFINER} as $$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := ${SEAT};
        since constant timestamptz := the_at - interval '28 days';
        candidates uuid[]; cases uuid[] := '{}'; known uuid[]; batch uuid[];
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return cases; end if;
        -- Wider than the notifications themselves, which are decided: only so that cases without any are not opened.
        candidates := array(
          with mine as materialized (
            select i.case_id, max(i.from_at) as from_at, bool_or(i.kind = 'LEAD') as led from involvement i
            where i.partnership_id = the_partnership and ${ours} group by 1),
          busy as (
            select m.case_id from mine m join plan_action t on t.partnership_id = the_partnership and t.case_id = m.case_id
            where t.status in ('PLANNED', 'UNDER_WAY') and t.due_on <= door.london_day(the_at) + 28 and (m.led or t.owner_agency_id = seat.agency_id)
            union
            select m.case_id from mine m join assessment_signature s on s.partnership_id = the_partnership and s.case_id = m.case_id
            where s.number is not null and s.signed_at > since
            union
            select m.case_id from mine m join case_message s on s.partnership_id = the_partnership and s.case_id = m.case_id
            where s.sent_at > since and s.taken_back_at is null
              and (seat.agency_id = any (s.to_agencies) or seat.practitioner_id = any (s.to_practitioners))
            union
            select r.case_id from access_request r where r.partnership_id = the_partnership and r.agency_id = seat.agency_id
              and r.account_id = the_account and r.ended_at > since
            union
            select m.case_id from person_link l
            join case_person p on ${current("p")} and p.person_id in (l.person_id, l.linked_id)
            join mine m on m.case_id = p.case_id
            where ${current("l")} and l.recorded_at > since)
          select m.case_id from mine m where m.case_id in (select b.case_id from busy b) order by m.from_at desc, m.case_id limit 1000);
        while cardinality(candidates) > 0 loop
          batch := candidates[1:200];
          candidates := candidates[201:];
          known := door.known_cases(the_partnership, the_account, seat, batch, the_at);
          cases := cases || array(select c.id from unnest(batch) with ordinality c (id, place) where c.id = any (known) order by c.place);
        end loop;
        return cases;
      end $$;
      comment on function door.notification_cases(${types}) is 'The cases of the viewer, at most 1,000, not hidden from them, in which something may have happened or be due beside what task_cases tells of.';

      create function door.recent_merges(${WHO}, the_cases uuid[]) returns json
      language plpgsql stable ${DEFINER} as $$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := ${SEAT};
        led constant uuid[] := door.led_cases(the_partnership, the_account, seat, the_cases);
      begin
        if cardinality(led) = 0 then return '[]'; end if;
        return (
          with member as materialized (
            select m.case_id, m.person_id from door.members(the_partnership, the_account, seat,
              door.known_cases(the_partnership, the_account, seat, the_cases, the_at), the_at) m where not m.absent)
          select coalesce(json_agg(json_build_object('id', l.id, 'caseId', m.case_id, 'people', array[l.person_id, l.linked_id], 'at', door.micros(l.recorded_at))
            order by l.recorded_at desc, l.id, m.case_id), '[]')
          from person_link l join member m on m.person_id in (l.person_id, l.linked_id)
          where ${current("l")} and l.recorded_at > the_at - interval '28 days' and l.recorded_by is distinct from the_account and m.case_id = any (led)
            -- Of a merge with somebody whom the viewer does not know of, they learn nothing.
            and l.person_id in (select o.person_id from member o) and l.linked_id in (select o.person_id from member o));
      end $$;
      comment on function door.recent_merges(${types}, uuid[]) is 'Records merged in the last 28 days, of which one is in a case that the viewer leads and both are in these cases and known to the viewer.';
    `);
    await runner.query(
      close({
        doors: [
          "notification_marks(uuid, uuid)",
          "mark_notifications(uuid, uuid, text[], boolean)",
          `notification_cases(${types})`,
          `recent_merges(${types}, uuid[])`,
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

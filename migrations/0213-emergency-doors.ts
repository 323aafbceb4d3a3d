import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

/** The doors of emergency access: asking for it, confirming, ending and reviewing it. */
export class EmergencyDoors1763700000213 implements MigrationInterface {
  name = "EmergencyDoors1763700000213";

  async up(runner: QueryRunner): Promise<void> {
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
    await runner.query(
      close({
        doors: [
          "request_emergency(uuid, uuid, smallint, text, uuid, uuid, uuid[], uuid[], text, text, boolean)",
          "confirm_emergency(uuid, uuid, text, smallint, uuid)",
          "end_emergency(uuid, uuid, uuid)",
          "review_emergency(uuid, uuid, text, smallint, uuid, uuid, text, text)",
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

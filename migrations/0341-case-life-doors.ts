import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { current } from "./wallSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const SEAT = "door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now())";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";
const AT_WORK = "not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)";

/** The doors through which a case is opened, handed on and closed: each checks everything itself, of the stored facts. */
export class CaseLifeDoors1763700000341 implements MigrationInterface {
  name = "CaseLifeDoors1763700000341";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.is_lead_role(the_partnership uuid, the_account uuid) returns boolean
      language plpgsql stable as $$
      begin
        return exists (
          select from account a join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id
          where ${current("a")} and a.id = the_account and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now())
            and r.retired_epoch is null and door.live(r.from_at, r.until_at, now()) and r.role in ('LEAD_PROFESSIONAL', 'SOCIAL_WORKER'));
      end $$;
      comment on function door.is_lead_role(uuid, uuid) is 'Whether this account is of somebody whose work it is to lead cases.';

      create function door.add_step(the_partnership uuid, the_account uuid, seat door.seat, the_id uuid, the_case uuid, said jsonb) returns void
      language plpgsql volatile as $$
      begin
        insert into case_step (partnership_id, id, case_id, category, agency_id, subjects, kind, outcomes, referred_by, purpose, reason, open_actions,
          status_before, practitioner_id, recorded_by)
        select the_partnership, the_id, the_case, case when said ->> 'kind' = 'REFERRED' then 22 else 12 end, seat.agency_id,
          case when said ->> 'kind' = 'REFERRED' then array(
            select p.person_id from case_person p where ${current("p")} and p.case_id = the_case) else c.subjects end,
          said ->> 'kind', coalesce(array(select jsonb_array_elements_text(said -> 'outcomes')), '{}'), said ->> 'referredBy', said ->> 'purpose',
          said ->> 'reason', said ->> 'openActions', c.status, seat.practitioner_id, the_account
        from case_record c where c.partnership_id = the_partnership and c.id = the_case;
      end $$;

      create function door.involve(the_partnership uuid, the_by uuid, the_case uuid, the_kind text, the_agency uuid, the_practitioner uuid, the_role text)
        returns void
      language plpgsql volatile as $$
      begin
        insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, role, subjects, recorded_by)
        select the_partnership, gen_random_uuid(), the_case, the_kind, a.involvement_category, the_agency, the_practitioner, the_role, c.subjects, the_by
        from case_record c join agency a on ${current("a")} and a.id = the_agency
        where c.partnership_id = the_partnership and c.id = the_case;
      end $$;

      create function door.part(the_partnership uuid, the_by uuid, the_case uuid, how text, note text, the_kinds text[], the_practitioner uuid default null)
        returns void
      language sql volatile as $$
        update involvement i set retired_at = now(), retired_by = the_by, retired_how = how, retired_note = note
        where ${current("i")} and i.case_id = the_case and i.kind = any (the_kinds) and door.live(i.from_at, i.until_at, now())
          and (the_practitioner is null or i.practitioner_id = the_practitioner)
      $$;

      create function door.open_for(the_partnership uuid, the_by uuid, the_case uuid, the_purposes text[]) returns void
      language sql volatile as $$
        insert into case_purpose (partnership_id, id, case_id, purpose, recorded_by)
        select the_partnership, gen_random_uuid(), the_case, w.code, the_by from (select distinct p as code from unnest(the_purposes) p) w
        where not exists (select from case_purpose o where ${current("o")} and o.case_id = the_case and o.purpose = w.code
          and door.live(o.from_at, o.until_at, now()))
      $$;
    `);
    await runner.query(/* sql */ `
      create function door.refer(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; one jsonb; everybody uuid[]; children uuid[]; the_reference text;
      begin
        if ${AT_WORK} or not (door.is_lead_role(the_partnership, the_account) or seat.on_duty) then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        everybody := array(select (p ->> 'id')::uuid from jsonb_array_elements(said -> 'people') p);
        children := array(select (p ->> 'id')::uuid from jsonb_array_elements(said -> 'people') p where p ->> 'role' = 'CHILD');
        if cardinality(everybody) = 0 or exists (select from jsonb_array_elements(said -> 'people') p
            where p ->> 'motherId' is not null and not (p ->> 'motherId')::uuid = any (everybody)) then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
        the_reference := 'C-' || upper(right(replace(the_case::text, '-', ''), 10));
        insert into family (partnership_id, id) values (the_partnership, (said ->> 'familyId')::uuid);
        for one in select p from jsonb_array_elements(said -> 'people') p loop
          insert into person (partnership_id, id, reference)
          values (the_partnership, (one ->> 'id')::uuid, 'P-' || upper(right(replace(one ->> 'id', '-', ''), 10)));
        end loop;
        insert into case_record (partnership_id, id, case_id, family_id, reference, agency_id, subjects, status, opened_on)
        values (the_partnership, the_case, the_case, (said ->> 'familyId')::uuid, the_reference, seat.agency_id,
          case when cardinality(children) > 0 then children else everybody end, 'REFERRED', door.london_day(now()));
        for one in select p from jsonb_array_elements(said -> 'people') p loop
          insert into case_person (partnership_id, id, case_id, person_id, agency_id, role, recorded_by)
          values (the_partnership, gen_random_uuid(), the_case, (one ->> 'id')::uuid, seat.agency_id, one ->> 'role', the_account);
          insert into person_life (partnership_id, id, person_id, agency_id, born_on, expected_on, unborn_of, recorded_by)
          values (the_partnership, gen_random_uuid(), (one ->> 'id')::uuid, seat.agency_id, (one ->> 'bornOn')::date, (one ->> 'expectedOn')::date,
            (one ->> 'motherId')::uuid, the_account);
          if one ->> 'given' is not null then
            insert into person_name (partnership_id, id, person_id, agency_id, given, family)
            values (the_partnership, gen_random_uuid(), (one ->> 'id')::uuid, seat.agency_id, one ->> 'given', one ->> 'family');
          end if;
        end loop;
        insert into family_name (partnership_id, id, case_id, agency_id, subjects, name)
        select the_partnership, gen_random_uuid(), the_case, seat.agency_id, c.subjects, said ->> 'familyName'
        from case_record c where c.partnership_id = the_partnership and c.id = the_case;
        perform door.involve(the_partnership, the_account, the_case, 'REFERRAL', seat.agency_id, seat.practitioner_id, 'Took the referral');
        perform door.open_for(the_partnership, the_account, the_case, array['EARLY_HELP', the_purpose]);
        perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said || '{"kind": "REFERRED"}');
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.refer(${types}, uuid, jsonb) is 'Records a referral with the people in it, as a case that is not open yet and that nobody but who took it, and their supervisor, knows.';

      create function door.triage(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; the_lead account;
        the_outcome constant text := said -> 'outcomes' ->> 0; the_status text;
      begin
        if ${AT_WORK} or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select c.status into the_status from case_record c where c.partnership_id = the_partnership and c.id = the_case for update;
        if the_status <> 'REFERRED' then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        if not exists (select from involvement i where ${current("i")} and i.case_id = the_case and i.kind = 'REFERRAL' and i.agency_id = seat.agency_id
            and door.live(i.from_at, i.until_at, now()) and (i.practitioner_id = seat.practitioner_id or i.practitioner_id = any (seat.supervisees)))
        then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said || '{"kind": "TRIAGED"}');
        if the_outcome = 'CASEWORK' then
          select * into the_lead from account a where ${current("a")} and a.id = coalesce((said ->> 'leadAccountId')::uuid, the_account)
            and a.agency_id = seat.agency_id and door.live(a.from_at, a.until_at, now());
          if not door.is_lead_role(the_partnership, the_lead.id) then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
          perform door.part(the_partnership, the_account, the_case, 'TRIAGED', the_id::text, array['REFERRAL']);
          perform door.involve(the_partnership, the_account, the_case, 'LEAD', seat.agency_id, the_lead.practitioner_id, 'Lead professional');
          update case_record c set status = 'OPEN' where c.partnership_id = the_partnership and c.id = the_case;
        else
          perform door.shut(the_partnership, the_account, the_case, the_id);
        end if;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.triage(${types}, uuid, jsonb) is 'Says what becomes of a referral: casework opens the case with a lead, information or advice closes it.';

      create function door.shut(the_partnership uuid, the_account uuid, the_case uuid, the_step uuid) returns void
      language plpgsql volatile as $$
      begin
        update case_record c set status = 'CLOSED', closed_on = door.london_day(now()) where c.partnership_id = the_partnership and c.id = the_case;
        perform door.part(the_partnership, the_account, the_case, 'CASE_CLOSED', the_step::text, array['LEAD', 'MEMBER', 'REFERRAL']);
        update case_purpose p set retired_at = now(), retired_by = the_account, retired_how = 'CASE_CLOSED', retired_note = the_step::text
        where ${current("p")} and p.case_id = the_case;
        update case_offer o set state = 'WITHDRAWN', answered_at = now(), answered_by = the_account
        where o.partnership_id = the_partnership and o.case_id = the_case and o.state = 'WAITING';
      end $$;
    `);
    await runner.query(/* sql */ `
      create function door.move_case(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; act constant text := said ->> 'kind'; the_status text;
        today constant date := door.london_day(now());
      begin
        if ${AT_WORK} or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        select c.status into the_status from case_record c where c.partnership_id = the_partnership and c.id = the_case for update;
        case act
          when 'NEED_BAND' then
            if not coalesce((said ->> 'from')::date <= today, false) then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
            insert into need_band (partnership_id, id, case_id, agency_id, subjects, band, from_on, reason)
            select the_partnership, the_id, the_case, seat.agency_id, c.subjects, (said ->> 'band')::smallint, (said ->> 'from')::date, said ->> 'reason'
            from case_record c where c.partnership_id = the_partnership and c.id = the_case;
          when 'STEPPED_UP' then
            if the_status not in ('OPEN', 'STEPPED_DOWN') then return jsonb_build_object('refusal', 'CONFLICT'); end if;
            if not exists (select from purpose p where p.code = said ->> 'purpose' and p.mode = 'DUTY' and p.code <> 'STATUTORY_GATEWAY')
            then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
            perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
            update case_record c set status = 'STEPPED_UP' where c.partnership_id = the_partnership and c.id = the_case;
            perform door.open_for(the_partnership, the_account, the_case, array[said ->> 'purpose']);
          when 'STEPPED_DOWN' then
            if the_status not in ('OPEN', 'STEPPED_UP') then return jsonb_build_object('refusal', 'CONFLICT'); end if;
            perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
            update case_record c set status = 'STEPPED_DOWN' where c.partnership_id = the_partnership and c.id = the_case;
            update case_purpose p set retired_at = now(), retired_by = the_account, retired_how = 'STEPPED_DOWN', retired_note = the_id::text
            from purpose d where d.code = p.purpose and d.mode = 'DUTY' and d.code <> 'STATUTORY_GATEWAY' and ${current("p")} and p.case_id = the_case;
            perform door.open_for(the_partnership, the_account, the_case, array['EARLY_HELP']);
          when 'CLOSED' then
            perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
            perform door.shut(the_partnership, the_account, the_case, the_id);
        end case;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.move_case(${types}, uuid, jsonb) is 'Records a need band, steps a case up or down, or closes it, for its lead professional, their supervisor or duty worker.';

      -- Opens a closed case again: undoing a closure within a day, as it was; or reopening it, with its last lead and nobody else.
      create function door.open_again(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; the_case uuid; closure case_step; lead involvement; act constant text := said ->> 'kind'; the_status text;
      begin
        select c.id, c.status into the_case, the_status from case_record c where c.partnership_id = the_partnership
          and (c.id = (said ->> 'caseId')::uuid or c.reference in (btrim(said ->> 'reference'), upper(btrim(said ->> 'reference')))) for update;
        if the_case is null or ${AT_WORK} or not coalesce(door.may_know_of(the_partnership, the_account, the_case), false) or the_status <> 'CLOSED'
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select s.* into closure from case_step s where s.partnership_id = the_partnership and s.case_id = the_case and s.kind in ('CLOSED', 'TRIAGED')
          order by s.at desc limit 1;
        if act = 'CLOSURE_UNDONE' then
          if closure.recorded_by is distinct from the_account or closure.agency_id is distinct from seat.agency_id then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
          if closure.at <= now() - interval '24 hours' then return jsonb_build_object('refusal', 'CONFLICT'); end if;
          insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, role, subjects, marks, recorded_by)
          select i.partnership_id, gen_random_uuid(), i.case_id, i.kind, i.category, i.agency_id, i.practitioner_id, i.role, i.subjects, i.marks, the_account
          from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.retired_how = 'CASE_CLOSED' and i.retired_note = closure.id::text;
          perform door.open_for(the_partnership, the_account, the_case, array(
            select p.purpose from case_purpose p where p.partnership_id = the_partnership and p.case_id = the_case
              and p.retired_how = 'CASE_CLOSED' and p.retired_note = closure.id::text));
        else
          select i.* into lead from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.kind = 'LEAD'
            order by i.from_at desc limit 1;
          if not coalesce(lead.agency_id = seat.agency_id
              and (lead.practitioner_id = seat.practitioner_id or seat.on_duty or lead.practitioner_id = any (seat.supervisees)), false)
          then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
          perform door.involve(the_partnership, the_account, the_case, 'LEAD', lead.agency_id,
            case when seat.on_duty and lead.practitioner_id <> all (coalesce(seat.supervisees, '{}')) then seat.practitioner_id else lead.practitioner_id end,
            'Lead professional');
          perform door.open_for(the_partnership, the_account, the_case, array['EARLY_HELP', the_purpose]);
        end if;
        perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
        update case_record c set closed_on = null, status = case when act = 'CLOSURE_UNDONE' then coalesce(closure.status_before, 'OPEN') else 'OPEN' end
        where c.partnership_id = the_partnership and c.id = the_case;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.open_again(${types}, uuid, jsonb) is 'Undoes a closure, for who closed the case and for 24 hours; or reopens a closed case for who led it last, their supervisor or duty worker.';
    `);
    await runner.query(/* sql */ `
      create function door.offer(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; the_kind constant text := said ->> 'kind';
        to_agency constant uuid := (said ->> 'agencyId')::uuid; to_account constant uuid := (said ->> 'accountId')::uuid; whom account;
      begin
        if ${AT_WORK} or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        -- The lead is handed over by the lead, or by their supervisor where they cannot.
        if the_kind = 'HANDOVER' and not exists (select from involvement i where ${current("i")} and i.case_id = the_case and i.kind = 'LEAD'
            and door.live(i.from_at, i.until_at, now()) and (i.practitioner_id = seat.practitioner_id or i.practitioner_id = any (seat.supervisees)))
        then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if to_account is not null then
          select a.* into whom from account a where ${current("a")} and a.id = to_account and a.kind = 'PRACTITIONER' and a.agency_id = to_agency
            and door.live(a.from_at, a.until_at, now());
          if whom.id is null then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'accountId'); end if;
        end if;
        if not exists (select from agency a where ${current("a")} and a.id = to_agency and door.live(a.from_at, a.until_at, now()))
        then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'agencyId'); end if;
        if the_kind = 'HANDOVER' and (not coalesce(door.is_lead_role(the_partnership, to_account), false) or door.leads(the_partnership, whom.practitioner_id, to_agency, the_case))
        then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'accountId'); end if;
        insert into case_offer (partnership_id, id, case_id, kind, from_agency_id, from_account_id, agency_id, account_id, role, summary)
        values (the_partnership, the_id, the_case, the_kind, seat.agency_id, the_account, to_agency, to_account, said ->> 'role', said ->> 'summary')
        on conflict do nothing;
        if not found then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.offer(${types}, uuid, jsonb) is 'Invites an agency, or somebody of it, to the team around the family, or offers the lead with a summary. It opens nothing.';

      -- Whether an offer waits for this account: stages 1 and 2 hold for an invitation too.
      create function door.is_offered(the_partnership uuid, the_account uuid, seat door.seat, o case_offer) returns boolean
      language plpgsql stable as $$
      begin
        return coalesce(o.state = 'WAITING' and o.agency_id = seat.agency_id and (o.account_id is null or o.account_id = the_account)
          and o.from_agency_id = door.lead_agency(the_partnership, o.case_id) and door.may_know_of(the_partnership, the_account, o.case_id), false);
      end $$;

      create function door.answer_offer(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; o case_offer; the_answer constant text := said ->> 'answer'; old_lead involvement;
      begin
        select f.* into o from case_offer f where f.partnership_id = the_partnership and f.id = (said ->> 'offerId')::uuid for update;
        if o.id is null or ${AT_WORK} then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if the_answer = 'WITHDRAWN' then
          if cardinality(door.led_cases(the_partnership, the_account, seat, array[o.case_id])) = 0 or o.from_agency_id <> seat.agency_id
          then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
          if o.state <> 'WAITING' then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        elsif not door.is_offered(the_partnership, the_account, seat, o) then return jsonb_build_object('refusal', 'NOT_FOUND');
        end if;
        update case_offer f set state = the_answer, answered_at = now(), answered_by = the_account where f.partnership_id = the_partnership and f.id = o.id;
        if the_answer = 'ACCEPTED' and o.kind = 'INVITATION' then
          if not exists (select from involvement i where ${current("i")} and i.case_id = o.case_id and i.agency_id = seat.agency_id
              and i.practitioner_id = seat.practitioner_id and door.live(i.from_at, i.until_at, now())) then
            perform door.involve(the_partnership, the_account, o.case_id, 'MEMBER', seat.agency_id, seat.practitioner_id, o.role);
          end if;
        elsif the_answer = 'ACCEPTED' then
          if not door.is_lead_role(the_partnership, the_account) then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
          select i.* into old_lead from involvement i where ${current("i")} and i.case_id = o.case_id and i.kind = 'LEAD' and door.live(i.from_at, i.until_at, now());
          perform door.part(the_partnership, the_account, o.case_id, 'HANDED_OVER', o.id::text, array['LEAD']);
          perform door.part(the_partnership, the_account, o.case_id, 'HANDED_OVER', o.id::text, array['MEMBER'], seat.practitioner_id);
          perform door.involve(the_partnership, the_account, o.case_id, 'LEAD', seat.agency_id, seat.practitioner_id, 'Lead professional');
          -- The summary is the word of who hands over.
          insert into case_step (partnership_id, id, case_id, agency_id, subjects, kind, reason, status_before, practitioner_id, recorded_by)
          select the_partnership, the_id, o.case_id, old_lead.agency_id, c.subjects, 'HANDED_OVER', o.summary, c.status, old_lead.practitioner_id, the_account
          from case_record c where c.partnership_id = the_partnership and c.id = o.case_id;
          if seat.agency_id <> o.from_agency_id then
            update case_offer f set state = 'WITHDRAWN', answered_at = now(), answered_by = the_account
            where f.partnership_id = the_partnership and f.case_id = o.case_id and f.state = 'WAITING';
          end if;
        end if;
        return jsonb_build_object('caseId', o.case_id, 'kind', o.kind);
      end $$;
      comment on function door.answer_offer(${types}, uuid, jsonb) is 'Accepts or declines what was offered to this account or its agency, or takes an offer back. Only accepting changes who works on the case.';

      create function door.leave_case(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; one involvement;
      begin
        if ${AT_WORK} or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select i.* into one from involvement i where ${current("i")} and i.case_id = the_case and i.id = (said ->> 'memberId')::uuid and i.kind = 'MEMBER'
          and door.live(i.from_at, i.until_at, now());
        if one.id is null then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if not coalesce(one.agency_id = seat.agency_id and (one.practitioner_id = seat.practitioner_id or one.practitioner_id = any (seat.supervisees)), false)
          and cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        update involvement i set retired_at = now(), retired_by = the_account, retired_how = 'LEFT', retired_note = said ->> 'reason'
        where i.partnership_id = the_partnership and i.id = one.id;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.leave_case(${types}, uuid, jsonb) is 'Ends a member''s part in the team around the family: by the member, their supervisor, or the lead.';

      create function door.case_offers(${WHO}, the_case uuid) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; led constant uuid[] := door.led_cases(the_partnership, the_account, seat, array[the_case]);
      begin
        return jsonb_build_object('leads', cardinality(led) > 0,
          'refers', exists (select from involvement i where ${current("i")} and i.case_id = the_case and i.kind = 'REFERRAL' and i.agency_id = seat.agency_id
            and door.live(i.from_at, i.until_at, now()) and (i.practitioner_id = seat.practitioner_id or i.practitioner_id = any (seat.supervisees))
            and the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))),
          'offers', coalesce((
            select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'agency_id', o.from_agency_id, 'category', g.involvement_category, 'marks', null,
              'subjects', c.subjects, 'to', o.agency_id, 'name', a.display_name, 'role', o.role, 'summary', o.summary, 'state', o.state,
              'madeAt', o.made_at) order by o.made_at desc, o.id)
            from case_offer o
            join case_record c on c.partnership_id = o.partnership_id and c.id = o.case_id
            join agency g on g.partnership_id = o.partnership_id and g.id = o.agency_id
            left join account a on a.partnership_id = o.partnership_id and a.id = o.account_id
            where o.partnership_id = the_partnership and o.case_id = any (led) and o.from_agency_id = seat.agency_id), '[]'));
      end $$;
      comment on function door.case_offers(${types}, uuid) is 'Whether the viewer leads the case or took its referral, and what the lead''s agency offered on it, for whoever leads.';

      create function door.offers_waiting(${WHO}) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT};
      begin
        if ${AT_WORK} then return '{"offers": [], "closures": []}'; end if;
        return jsonb_build_object(
          'offers', coalesce((
            select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'caseId', o.case_id, 'reference', c.reference, 'agencyId', o.from_agency_id,
              'name', f.display_name, 'madeAt', o.made_at, 'toTeam', o.account_id is null) order by o.made_at, o.id)
            from case_offer o
            join case_record c on c.partnership_id = o.partnership_id and c.id = o.case_id
            join account f on f.partnership_id = o.partnership_id and f.id = o.from_account_id
            where o.partnership_id = the_partnership and o.state = 'WAITING' and o.agency_id = seat.agency_id
              and door.is_offered(the_partnership, the_account, seat, o)), '[]'),
          'closures', coalesce((
            select jsonb_agg(jsonb_build_object('caseId', c.id, 'reference', c.reference, 'at', s.at, 'until', s.at + interval '24 hours') order by s.at desc, s.id)
            from case_step s join case_record c on c.partnership_id = s.partnership_id and c.id = s.case_id
            where s.partnership_id = the_partnership and s.recorded_by = the_account and s.agency_id = seat.agency_id
              and s.at > now() - interval '24 hours' and c.status = 'CLOSED' and s.kind in ('CLOSED', 'TRIAGED')
              and not exists (select from case_step l where l.partnership_id = s.partnership_id and l.case_id = s.case_id and l.kind in ('CLOSED', 'TRIAGED') and l.at > s.at)
              and door.may_know_of(the_partnership, the_account, c.id)), '[]'));
      end $$;
      comment on function door.offers_waiting(${types}) is 'What waits for this account''s answer, with nothing of the family: the case''s number and who asks; and the closures that it may still undo.';
    `);
    await runner.query(close({ own, doors }));
    await runner.query("create index case_step_closer on case_step (partnership_id, recorded_by, at desc)");
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

const own = [
  "is_lead_role(uuid, uuid)",
  "add_step(uuid, uuid, door.seat, uuid, uuid, jsonb)",
  "involve(uuid, uuid, uuid, text, uuid, uuid, text)",
  "part(uuid, uuid, uuid, text, text, text[], uuid)",
  "open_for(uuid, uuid, uuid, text[])",
  "shut(uuid, uuid, uuid, uuid)",
  "is_offered(uuid, uuid, door.seat, case_offer)",
];
const doors = [
  `refer(${types}, uuid, jsonb)`,
  `triage(${types}, uuid, jsonb)`,
  `move_case(${types}, uuid, jsonb)`,
  `open_again(${types}, uuid, jsonb)`,
  `offer(${types}, uuid, jsonb)`,
  `answer_offer(${types}, uuid, jsonb)`,
  `leave_case(${types}, uuid, jsonb)`,
  `case_offers(${types}, uuid)`,
  `offers_waiting(${types})`,
];

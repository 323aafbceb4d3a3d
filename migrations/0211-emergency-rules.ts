import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

/** Who may name, confirm and review in an emergency, what a grant makes known, and to whom. */
export class EmergencyRules1763700000211 implements MigrationInterface {
  name = "EmergencyRules1763700000211";

  async up(runner: QueryRunner): Promise<void> {
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
    await runner.query(
      close({
        own: [
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
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

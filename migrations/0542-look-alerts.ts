import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, sealedIn } from "./doorSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** What a data-protection officer reads and does about unusual looks: the list, the one with its rows, what became of it, and what alerts go by. */
export class LookAlerts1763700000542 implements MigrationInterface {
  name = "LookAlerts1763700000542";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The reasons that an officer may be told of: not those that turn on somebody who is sealed from them.
      create function door.reasons_told(the_partnership uuid, the_account uuid, the_case uuid, reasons jsonb) returns jsonb
      language plpgsql stable as $$
      begin
        if reasons is null then return '[]'; end if;
        if the_case is null then return reasons; end if;
        return (
          with sealed as materialized (${sealedIn("= the_case")})
          select coalesce(jsonb_agg(r - 'people' order by r ->> 'code'), '[]') from jsonb_array_elements(reasons) r
          where jsonb_array_length(r -> 'people') = 0 or exists (
            select from jsonb_array_elements_text(r -> 'people') p
            where not exists (
              select from sealed s where s.person_id = p::uuid
                and s.mask & case when r ->> 'code' in ('SAME_ADDRESS', 'NEIGHBOUR') then 3 else 1 end <> 0)));
      end $$;

      set role tellonce_door;
      create or replace function door.alerts(${WHO}) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is null then return null; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'createdAt', door.micros(t.created_at), 'seenAt', door.micros(t.seen_at),
            'about', (select a.display_name from account a where a.partnership_id = t.partnership_id and a.id = t.about_id),
            'caseId', t.case_id, 'useId', t.use_id, 'purposes', coalesce(to_jsonb(t.purposes), '[]'),
            'day', case when t.kind = 'UNUSUAL_LOOK' then t.day end, 'reasons', t.reasons_told,
            'step', (select s.step from alert_step s where s.partnership_id = t.partnership_id and s.alert_id = t.id order by s.at desc, s.id desc limit 1),
            'caseReference', (select r.reference from case_record r where r.partnership_id = t.partnership_id and r.id = t.case_id)) order by t.created_at desc, t.id)
          from (select t.* from (
            -- What waits comes first, or it would be lost behind what is settled: the offset keeps what is hidden from being looked at beyond the limit.
            select t.*, case when t.kind = 'UNUSUAL_LOOK' then coalesce((select s.step in ('JUSTIFIED', 'NOT_JUSTIFIED') from alert_step s
                where s.partnership_id = t.partnership_id and s.alert_id = t.id order by s.at desc, s.id desc limit 1), false) else t.seen_at is not null end as is_settled,
              case when t.kind = 'UNUSUAL_LOOK' then door.reasons_told(the_partnership, the_account, t.case_id, t.reasons) else '[]' end as reasons_told
            from alert t where t.partnership_id = the_partnership
              and (t.recipient_id = the_account or (who.kind = 'DPO' and t.recipient_agency_id = who.agency_id
                and (t.kind not in ('MANY_PURPOSES', 'UNUSUAL_LOOK') or t.about_id <> the_account)))
            order by is_settled, t.created_at desc, t.id offset 0) t
          where (t.kind <> 'UNUSUAL_LOOK' or t.reasons_told <> '[]')
            and (t.case_id is null or case when t.kind = 'EMERGENCY_CONFIRMATION'
            then exists (select from door.nameable(the_partnership, the_account, t.case_id))
            else door.may_know_of(the_partnership, the_account, t.case_id) end)
          order by t.is_settled, t.created_at desc, t.id limit 200) t), '[]');
      end $$;
      reset role;

      -- The alert, where it is this officer's and about a look.
      create function door.own_look_alert(${WHO}, the_id uuid) returns alert
      language plpgsql stable as $$
      declare who record; one alert;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return null; end if;
        select * into one from alert t
        where t.partnership_id = the_partnership and t.id = the_id and t.kind = 'UNUSUAL_LOOK' and t.recipient_agency_id = who.agency_id and t.about_id <> the_account
          and door.reasons_told(the_partnership, the_account, t.case_id, t.reasons) <> '[]'
          and (t.case_id is null or door.may_know_of(the_partnership, the_account, t.case_id));
        return one;
      end $$;

      create function door.look_alert(${WHO}, the_id uuid) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare one constant alert := door.own_look_alert(the_partnership, the_account, the_purpose, the_assurance, the_id);
      begin
        if one.id is null then return null; end if;
        return jsonb_build_object(
          'id', one.id, 'about', (select a.display_name from account a where a.partnership_id = the_partnership and a.id = one.about_id),
          'aboutId', one.about_id, 'day', one.day, 'createdAt', door.micros(one.created_at), 'caseId', one.case_id,
          'caseReference', (select c.reference from case_record c where c.partnership_id = the_partnership and c.id = one.case_id),
          'reasons', door.reasons_told(the_partnership, the_account, one.case_id, one.reasons),
          'steps', (select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'note', s.note, 'at', door.micros(s.at), 'by', a.display_name) order by s.at, s.id), '[]')
            from alert_step s join account a on a.partnership_id = s.partnership_id and a.id = s.account_id
            where s.partnership_id = the_partnership and s.alert_id = one.id));
      end $$;
      comment on function door.look_alert(${types}, uuid) is 'An alert about a look, why it was raised and what was done about it, for the officer whose it is; null for anybody else.';

      create function door.cases_for_alert(${WHO}, the_cases uuid[]) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      begin
        if (select w.kind from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w) is distinct from 'DPO' then return null; end if;
        return (select coalesce(jsonb_object_agg(c.id, c.reference), '{}') from case_record c
          where c.partnership_id = the_partnership and c.id = any (the_cases) and door.may_know_of(the_partnership, the_account, c.id));
      end $$;
      comment on function door.cases_for_alert(${types}, uuid[]) is 'The numbers of those of these cases that an officer may know of; null for anybody else.';

      create function door.triage_alert(${WHO}, the_step uuid, the_id uuid, what text, the_note text) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare one constant alert := door.own_look_alert(the_partnership, the_account, the_purpose, the_assurance, the_id); latest text;
      begin
        if one.id is null then return 'NOT_FOUND'; end if;
        -- One step after another: two officers do not settle one alert at once.
        perform 1 from alert t where t.partnership_id = the_partnership and t.id = the_id for update;
        select s.step into latest from alert_step s where s.partnership_id = the_partnership and s.alert_id = the_id order by s.at desc, s.id desc limit 1;
        if latest in ('JUSTIFIED', 'NOT_JUSTIFIED') or latest is not distinct from what and what = 'TAKEN_UP' then return 'CONFLICT'; end if;
        insert into alert_step (partnership_id, id, alert_id, account_id, step, note, at)
        values (the_partnership, the_step, the_id, the_account, what, nullif(btrim(the_note), ''), clock_timestamp());
        update alert t set seen_at = now(), seen_by = the_account where t.partnership_id = the_partnership and t.id = the_id and t.seen_at is null;
        return null;
      end $$;
      comment on function door.triage_alert(${types}, uuid, uuid, text, text) is 'Notes a step of an officer about an alert. Null, or the code of a refusal.';

      create function door.look_watch(${WHO}) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return null; end if;
        return jsonb_build_object(
          'wellKnown', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'personReference', p.reference, 'addedBy', a.display_name, 'addedAt', door.micros(w.added_at))
              order by p.reference), '[]')
            from well_known w
            join person p on p.partnership_id = w.partnership_id and p.id = w.person_id
            join account a on a.partnership_id = w.partnership_id and a.id = w.added_by
            where w.partnership_id = the_partnership and w.agency_id = who.agency_id and w.ended_at is null
              and door.officer_knows(the_partnership, the_account, who.agency_id, w.person_id)),
          'staff', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title,
              'homeRecordedAt', case when h.address_key is not null then door.micros(h.recorded_at) end) order by p.name, p.id), '[]')
            from practitioner p left join practitioner_home h on h.partnership_id = p.partnership_id and h.practitioner_id = p.id
            where p.partnership_id = the_partnership and p.agency_id = who.agency_id));
      end $$;
      comment on function door.look_watch(${types}) is 'Whom an officer listed as well known, and of whom at their agency it is recorded where they live: that, never where. Null for anybody else.';

      -- Whom an officer may list: somebody in a case of which they may know and on which their agency works or has worked.
      create function door.officer_knows(the_partnership uuid, the_account uuid, the_agency uuid, the_person uuid) returns boolean
      language plpgsql stable as $$
      begin
        return exists (
          select from case_person m
          where m.partnership_id = the_partnership and m.person_id = the_person
            and exists (select from involvement i where i.partnership_id = the_partnership and i.case_id = m.case_id and i.agency_id = the_agency)
            and door.may_know_of(the_partnership, the_account, m.case_id)
            and exists (select from door.nameable(the_partnership, the_account, m.case_id) n where n.person_id = the_person and not n.second));
      end $$;

      create function door.references_known(${WHO}, the_references text[]) returns text[]
      language plpgsql stable ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if ours is null then return '{}'; end if;
        return array(
          select c.reference from case_record c
          where c.partnership_id = the_partnership and c.reference = any (the_references)
            and exists (select from involvement i where i.partnership_id = the_partnership and i.case_id = c.id and i.agency_id = ours)
            and door.may_know_of(the_partnership, the_account, c.id)
          union
          select p.reference from person p
          where p.partnership_id = the_partnership and p.reference = any (the_references) and door.officer_knows(the_partnership, the_account, ours, p.id));
      end $$;
      comment on function door.references_known(${types}, text[]) is 'Which of these numbers are of cases and people that the officer may know of and that the agency works with.';
      revoke all on function door.references_known(${types}, text[]) from public;
      grant execute on function door.references_known(${types}, text[]) to tellonce_auditor;
      alter function door.references_known(${types}, text[]) owner to tellonce_door;

      create function door.mark_well_known(${WHO}, the_id uuid, the_reference text, ends boolean) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare who record; person_found uuid;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return 'FORBIDDEN'; end if;
        select p.id into person_found from person p where p.partnership_id = the_partnership and p.reference = the_reference;
        if person_found is null or not door.officer_knows(the_partnership, the_account, who.agency_id, person_found) then return 'NOT_FOUND'; end if;
        if ends then
          update well_known w set ended_at = now(), ended_by = the_account
          where w.partnership_id = the_partnership and w.agency_id = who.agency_id and w.person_id = person_found and w.ended_at is null;
        else
          insert into well_known (partnership_id, id, person_id, agency_id, added_by) values (the_partnership, the_id, person_found, who.agency_id, the_account)
          on conflict do nothing;
        end if;
        return case when found then null else 'CONFLICT' end;
      end $$;
      comment on function door.mark_well_known(${types}, uuid, text, boolean) is 'Puts somebody on the list of well-known people of an officer''s agency, or takes them off. Null, or the code of a refusal.';

      create function door.keep_home(${WHO}, the_practitioner uuid, the_address bytea, the_street bytea) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return 'FORBIDDEN'; end if;
        if not exists (select from practitioner p where p.partnership_id = the_partnership and p.id = the_practitioner and p.agency_id = who.agency_id) then return 'NOT_FOUND'; end if;
        insert into practitioner_home (partnership_id, practitioner_id, agency_id, address_key, postcode_key, recorded_by)
        values (the_partnership, the_practitioner, who.agency_id, the_address, the_street, the_account)
        on conflict (partnership_id, practitioner_id) do update set address_key = excluded.address_key, postcode_key = excluded.postcode_key,
          recorded_by = excluded.recorded_by, recorded_at = now();
        return null;
      end $$;
      comment on function door.keep_home(${types}, uuid, bytea, bytea) is 'Keeps where a practitioner of an officer''s own agency lives, as keyed hashes that were made elsewhere; nulls take it back. Null, or the code of a refusal.';
    `);
    await runner.query(
      close({
        own: [
          "reasons_told(uuid, uuid, uuid, jsonb)",
          `own_look_alert(${types}, uuid)`,
          "officer_knows(uuid, uuid, uuid, uuid)",
        ],
        doors: [
          `triage_alert(${types}, uuid, uuid, text, text)`,
          `look_watch(${types})`,
          `mark_well_known(${types}, uuid, text, boolean)`,
          `keep_home(${types}, uuid, bytea, bytea)`,
        ],
      }),
    );
    await runner.query(
      [`look_alert(${types}, uuid)`, `cases_for_alert(${types}, uuid[])`]
        .map(
          (name) => `
          revoke all on function door.${name} from public;
          grant execute on function door.${name} to tellonce_auditor;
          alter function door.${name} owner to tellonce_door;`,
        )
        .join("\n"),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** The record of personal data breaches that a controller keeps (UK GDPR Art. 33(5)), with what was done within which time. */
export class Incidents1763700000710 implements MigrationInterface {
  name = "Incidents1763700000710";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table incident (
        partnership_id uuid not null references partnership, id uuid not null, reference text not null, agency_id uuid not null,
        what text not null check (length(btrim(what)) between 3 and 2000), about_account uuid, client_id text check (length(client_id) between 1 and 200),
        from_at timestamptz not null, until_at timestamptz, aware_at timestamptz not null,
        recorded_at timestamptz not null default now(), recorded_by uuid not null,
        primary key (partnership_id, id), unique (partnership_id, reference),
        check (until_at > from_at), check (from_at <= aware_at), check (aware_at <= recorded_at),
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, about_account) references account,
        foreign key (partnership_id, recorded_by) references account);
      create index incident_agency on incident (partnership_id, agency_id, aware_at desc);
      ${kept("incident", "A personal data breach in an agency''s record of them: over which period, by which account or client, and when the agency became aware of it. Whom it touched is asked of the audit each time.")}

      create table incident_act (
        partnership_id uuid not null references partnership, id uuid not null, incident_id uuid not null, account_id uuid not null,
        kind text not null check (kind in ('ASSESSED', 'REPORTED', 'NOT_REPORTED', 'PEOPLE_TOLD', 'PEOPLE_NOT_TOLD', 'CLOSED')),
        happened_at timestamptz not null, risk text check (risk in ('UNLIKELY', 'RISK', 'HIGH')),
        consequences text check (length(btrim(consequences)) between 3 and 2000), measures text check (length(btrim(measures)) between 3 and 2000),
        note text check (length(btrim(note)) between 3 and 2000), at timestamptz not null default clock_timestamp(),
        primary key (partnership_id, id), check (happened_at <= at),
        check ((kind = 'ASSESSED') = (risk is not null)), check ((kind = 'ASSESSED') = (consequences is not null)), check ((kind = 'ASSESSED') = (measures is not null)),
        check (note is not null or kind not in ('NOT_REPORTED', 'PEOPLE_NOT_TOLD', 'CLOSED')),
        foreign key (partnership_id, incident_id) references incident,
        foreign key (partnership_id, account_id) references account);
      create index incident_act_incident on incident_act (partnership_id, incident_id, at);
      ${kept("incident_act", "What was done about a breach: how its risk was judged, whether and when the Commissioner and the people were told, its outcome.")}

      create function door.own_incident(${WHO}, the_id uuid) returns incident
      language sql stable as $$
        -- Nobody keeps the record of what they did themselves: another officer of the agency does.
        select i.* from incident i
        where i.partnership_id = the_partnership and i.id = the_id and i.about_account is distinct from the_account
          and i.agency_id = door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance)
      $$;

      create function door.incidents(${WHO}, the_id uuid) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if ours is null then return null; end if;
        return jsonb_build_object('now', now(),
          'agency', (select jsonb_build_object('name', g.name, 'dpoContact', g.dpo_contact) from agency g where g.partnership_id = the_partnership and g.id = ours),
          'incidents', coalesce((
            select jsonb_agg(jsonb_build_object('id', i.id, 'reference', i.reference, 'what', i.what, 'accountId', i.about_account, 'clientId', i.client_id,
                'accountName', (select a.display_name from account a where a.partnership_id = the_partnership and a.id = i.about_account),
                'clientName', (select c.name from system_client c where c.partnership_id = the_partnership and c.id::text = i.client_id and c.agency_id = ours),
                'from', i.from_at, 'until', i.until_at, 'awareAt', i.aware_at,
                'dueAt', i.aware_at + interval '72 hours', 'recordedBy', r.display_name,
                'acts', coalesce((
                  select jsonb_agg(jsonb_build_object('kind', x.kind, 'happenedAt', x.happened_at, 'risk', x.risk, 'consequences', x.consequences,
                    'measures', x.measures, 'note', x.note, 'by', a.display_name) order by x.at, x.id)
                  from incident_act x join account a on a.partnership_id = x.partnership_id and a.id = x.account_id
                  where x.partnership_id = the_partnership and x.incident_id = i.id), '[]')) order by i.aware_at desc, i.id)
            from (
              select i.* from incident i where i.partnership_id = the_partnership and i.agency_id = ours and (the_id is null or i.id = the_id)
                and i.about_account is distinct from the_account
              order by i.aware_at desc, i.id limit 200) i
            join account r on r.partnership_id = i.partnership_id and r.id = i.recorded_by), '[]'));
      end $$;
      comment on function door.incidents(${types}, uuid) is 'The breaches in the record of the officer''s agency, or the one asked for, the latest first, at most 200. Null for who is no officer.';

      create function door.record_incident(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); the_one constant uuid := (said ->> 'accountId')::uuid;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        if the_one = the_account then return 'OWN_INCIDENT'; end if;
        if the_one is not null and not exists (select from account a where a.partnership_id = the_partnership and a.id = the_one
          and a.kind in ('PRACTITIONER', 'SYSTEM', 'DPO', 'COMMISSIONER')) then return 'NOT_FOUND'; end if;
        if (said ->> 'awareAt')::timestamptz > now() or (said ->> 'from')::timestamptz > (said ->> 'awareAt')::timestamptz
          or (said ->> 'until')::timestamptz <= (said ->> 'from')::timestamptz then return 'BAD_PERIOD'; end if;
        insert into incident (partnership_id, id, reference, agency_id, what, about_account, client_id, from_at, until_at, aware_at, recorded_by)
        values (the_partnership, the_id, 'INC-' || upper(right(the_id::text, 8)), ours, said ->> 'what', the_one, said ->> 'clientId',
          (said ->> 'from')::timestamptz, (said ->> 'until')::timestamptz, (said ->> 'awareAt')::timestamptz, the_account);
        return null;
      end $$;
      comment on function door.record_incident(${types}, uuid, jsonb) is 'Puts a breach into the record of an officer''s agency. Null, or the code of a refusal.';

      create function door.act_on_incident(${WHO}, the_id uuid, the_incident uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        one constant incident := door.own_incident(the_partnership, the_account, the_purpose, the_assurance, the_incident);
        what_kind constant text := said ->> 'kind'; moment constant timestamptz := (said ->> 'at')::timestamptz; done text[]; the_risk text;
      begin
        if door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance) is null then return 'FORBIDDEN'; end if;
        if one.id is null then return 'NOT_FOUND'; end if;
        -- Two officers at once: the second sees what the first has done.
        perform pg_advisory_xact_lock(hashtextextended(one.id::text, 0));
        if moment > clock_timestamp() or moment < one.aware_at then return 'BAD_MOMENT'; end if;
        done := array(select x.kind from incident_act x where x.partnership_id = the_partnership and x.incident_id = one.id);
        select x.risk into the_risk from incident_act x where x.partnership_id = the_partnership and x.incident_id = one.id and x.kind = 'ASSESSED' order by x.at desc, x.id desc limit 1;
        if 'CLOSED' = any (done) then return 'CONFLICT'; end if;
        if what_kind <> 'ASSESSED' and the_risk is null then return 'ASSESS_FIRST'; end if;
        if what_kind in ('REPORTED', 'PEOPLE_TOLD') and what_kind = any (done) then return 'CONFLICT'; end if;
        -- Art. 33(1): every breach is reported unless it is unlikely to result in a risk; later than 72 hours with the reasons for the delay.
        if what_kind = 'NOT_REPORTED' and ('REPORTED' = any (done) or the_risk <> 'UNLIKELY') then return 'MUST_REPORT'; end if;
        if what_kind = 'REPORTED' and moment > one.aware_at + interval '72 hours' and said ->> 'note' is null then return 'WHY_LATE'; end if;
        if what_kind = 'CLOSED' then
          if not ('REPORTED' = any (done) or ('NOT_REPORTED' = any (done) and the_risk = 'UNLIKELY')) then return 'MUST_REPORT'; end if;
          -- Art. 34(1): a high risk is told to the people too, unless Art. 34(3) says not.
          if the_risk = 'HIGH' and not done && array['PEOPLE_TOLD', 'PEOPLE_NOT_TOLD'] then return 'TELL_PEOPLE'; end if;
        end if;
        insert into incident_act (partnership_id, id, incident_id, account_id, kind, happened_at, risk, consequences, measures, note)
        values (the_partnership, the_id, one.id, the_account, what_kind, moment, said ->> 'risk', said ->> 'consequences', said ->> 'measures', said ->> 'note');
        return null;
      end $$;
      comment on function door.act_on_incident(${types}, uuid, uuid, jsonb) is 'What an officer does about a breach in their agency''s record. Null, or the code of a refusal.';

      ${close({
        own: [`own_incident(${types}, uuid)`],
        doors: [`record_incident(${types}, uuid, jsonb)`, `act_on_incident(${types}, uuid, uuid, jsonb)`],
      })}
      revoke all on function door.incidents(${types}, uuid) from public;
      grant execute on function door.incidents(${types}, uuid) to tellonce_auditor;
      alter function door.incidents(${types}, uuid) owner to tellonce_door;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

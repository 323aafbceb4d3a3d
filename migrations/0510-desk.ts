import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenPeople, sealedIn, unsealed } from "./doorSql.js";
import { ALL } from "./wallSql.js";

const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";
/** What the auditor's role may call, with the door's powers. */
const forAuditor = (name: string) => `
      revoke all on function door.${name} from public;
      grant execute on function door.${name} to tellonce_auditor;
      alter function door.${name} owner to tellonce_door;`;

/** The condition that a seal keeps something from the officer now as if it were not there. */
const hides = `s.partnership_id = the_partnership and s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts))`;

/** What a data-protection officer asks of the audit other than whose record was seen: by who saw, by agency, by what came of it. */
export class Desk1763700000510 implements MigrationInterface {
  name = "Desk1763700000510";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index subject_account on audit.subject (partnership_id, account_id, writer desc, audit_id desc);
      create index subject_agency on audit.subject (partnership_id, agency_id, writer desc, audit_id desc);
      -- An account's breach is summed up by parts of its time.
      create index subject_account_at on audit.subject (partnership_id, account_id, at);
      create index subject_order on audit.subject (partnership_id, writer desc, audit_id desc);
      create index subject_at on audit.subject (partnership_id, at desc, audit_id desc);
      alter table audit.subject add column withheld text[] not null default '{}';
      comment on column audit.subject.withheld is 'Why anything of theirs was withheld: codes of reasons, each once.';
      create index subject_withheld on audit.subject (partnership_id, agency_id, writer desc, audit_id desc) where withheld <> '{}';
      create index subject_reason on audit.subject using gin (withheld) where withheld <> '{}';
      create index entry_exported on audit.entry (partnership_id, writer desc, id desc) where content ->> 'outcome' = 'EXPORTED';
      create index entry_not_sent on audit.entry (partnership_id, at desc, id desc) where content ->> 'outcome' = 'NOT_SENT';
      -- Of what showed nothing, only what was asked for by its id: most of it are looks that are of nobody.
      create index entry_refused on audit.entry (partnership_id, writer desc, id desc)
        where content ->> 'outcome' in ('REFUSED', 'NOTHING_SHOWN') and (content ->> 'outcome' = 'REFUSED' or (json_array_length(content -> 'subjects') = 0 and jsonb_path_exists(content::jsonb, '$.asked[*] ? (@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-")')));

      create index entry_audit on audit.entry (partnership_id, writer desc, id desc) where content ->> 'purpose' = 'AUDIT';

      -- No power of its own and no search_path, so that it becomes part of the query: over a page of rows it reads the index above alone.
      create function audit.never_left(the_partnership uuid, the_id uuid, the_at timestamptz) returns boolean
      language sql stable as $$
        select exists (
          select from audit.entry n
          where n.partnership_id = the_partnership and n.at > the_at - interval '1 day' and n.at < the_at + interval '1 day'
            and n.content ->> 'outcome' = 'NOT_SENT' and n.content ->> 'of' = the_id::text)
      $$;
      comment on function audit.never_left(uuid, uuid, timestamptz) is 'Whether what a row says was shown was discarded before it left: a row NOT_SENT of it follows within the day, by a clock that may have been set back meanwhile.';
      revoke all on function audit.never_left(uuid, uuid, timestamptz) from public;
      grant execute on function audit.never_left(uuid, uuid, timestamptz) to tellonce_auditor, tellonce_audit_writer;

      create function door.led_cases() returns uuid[]
      language sql stable ${DEFINER} as $$
        with led as (
          select i.case_id, i.agency_id from involvement i
          where i.partnership_id = wall.partnership() and i.kind = 'LEAD' and i.retired_epoch is null and door.live(i.from_at, i.until_at, now()))
        select coalesce(array_agg(c.id), '{}') from (
          select l.case_id from led l where l.agency_id = wall.agency()
          union
          select c.id from case_record c
          where c.partnership_id = wall.partnership() and c.agency_id = wall.agency() and not exists (select from led l where l.case_id = c.id)) c (id)
      $$;
      comment on function door.led_cases() is 'The cases that the officer''s agency leads, once the audit is open.';
      ${forAuditor("led_cases()")}

      create function door.accounts_for_audit(the_agency uuid) returns jsonb
      language sql stable ${DEFINER} as $$
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'kind', a.kind,
            'ended', a.retired_epoch is not null or not door.live(a.from_at, a.until_at, now())) order by a.display_name, a.id), '[]')
        from account a
        where a.partnership_id = wall.partnership() and a.agency_id = the_agency and a.kind in ('PRACTITIONER', 'SYSTEM', 'DPO', 'COMMISSIONER')
      $$;
      comment on function door.accounts_for_audit(uuid) is 'The accounts at work in an agency, those that have ended too, once the audit is open: the partnership''s frame, nothing of a family.';
      ${forAuditor("accounts_for_audit(uuid)")}

      create function door.open_audit_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare
        the_agency constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); hidden uuid[]; reply jsonb;
      begin
        execute format('set local tellonce.partnership = %L', case when the_agency is null then '' else the_partnership::text end);
        execute format('set local tellonce.agency = %L', coalesce(the_agency::text, ''));
        if the_agency is null then return null; end if;
        hidden := ${hiddenPeople};
        with named as materialized (
          select c.id, c.reference, c.agency_id from case_record c
          where c.partnership_id = the_partnership and c.id = any (the_cases)
            and not exists (
              select from exclusion e where e.partnership_id = the_partnership and e.account_id = the_account and e.case_id = c.id
                and e.retired_epoch is null and door.live(e.from_at, e.until_at, now()))
            and not exists (select from case_person m where m.partnership_id = c.partnership_id and m.case_id = c.id and m.person_id = any (hidden))),
        sealed as materialized (${sealedIn("in (select n.id from named n)")}),
        cases as (
          select c.id, c.reference, coalesce((select i.agency_id from involvement i
              where i.partnership_id = the_partnership and i.case_id = c.id and i.kind = 'LEAD' and i.retired_epoch is null
                and door.live(i.from_at, i.until_at, now())), c.agency_id) as lead_agency
          from named c
          where ${unsealed("c.id")})
        select jsonb_build_object(
          'cases', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'ours', lead_agency = the_agency) order by reference) from cases), '[]'),
          'people', coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'reference', p.reference))
            from case_person m join person p on p.partnership_id = m.partnership_id and p.id = m.person_id
            where m.partnership_id = the_partnership and m.case_id in (select id from cases)
              and not exists (select from sealed s where s.case_id = m.case_id and s.person_id = m.person_id and s.mask & ${ALL} = ${ALL})), '[]'),
          'sealed', coalesce((select jsonb_agg(jsonb_build_object('caseId', s.case_id, 'personId', s.person_id, 'categories', s.mask))
            from sealed s where s.case_id in (select id from cases)), '[]'),
          'agency', the_agency,
          'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership))
        into reply;
        return reply;
      end $$;
      comment on function door.open_audit_cases(uuid, uuid, text, smallint, uuid[]) is 'Opens the audit for a data-protection officer and says what of these cases and their people they may know; null for anybody else.';
      ${forAuditor("open_audit_cases(uuid, uuid, text, smallint, uuid[])")}
    `);
    await runner.query(/* sql */ `
      create function door.hidden_for_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns uuid[]
      language plpgsql stable ${DEFINER} as $$
      declare hidden uuid[]; touched uuid[];
      begin
        if door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance) is null then return null; end if;
        hidden := ${hiddenPeople};
        touched := array(
          select m.case_id from case_person m where m.partnership_id = the_partnership and m.person_id = any (hidden)
          union
          select e.case_id from exclusion e
          where e.partnership_id = the_partnership and e.account_id = the_account and e.case_id is not null
            and e.retired_epoch is null and door.live(e.from_at, e.until_at, now())
          union
          select s.case_id from seal s where ${hides} and s.case_id is not null);
        return array(select distinct p.same_id from door.same_people(the_partnership, hidden || array(
          select m.person_id from case_person m where m.partnership_id = the_partnership and m.case_id = any (touched)
          union
          select s.person_id from seal s where ${hides} and s.person_id is not null)) p);
      end $$;
      comment on function door.hidden_for_audit(uuid, uuid, text, smallint) is 'Everybody in whose record something may be hidden from this officer: their rows are looked at one by one before they are counted.';
      ${forAuditor("hidden_for_audit(uuid, uuid, text, smallint)")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

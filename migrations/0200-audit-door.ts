import type { MigrationInterface, QueryRunner } from "typeorm";
import { hiddenPeople, sealedIn, unsealed } from "./doorSql.js";
import { ALL } from "./wallSql.js";

/** The auditor's door: opens the audit to a data-protection officer, within their remit. */
export class AuditDoor1763700000200 implements MigrationInterface {
  name = "AuditDoor1763700000200";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.open_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint,
        person_reference text, case_reference text) returns jsonb
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare the_agency uuid; hidden uuid[]; reply jsonb;
      begin
        -- A data-protection officer with a live role, signed in strongly enough, asking in order to audit; nobody else.
        select a.agency_id into the_agency
        from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
        join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id and r.role = 'DPO'
          and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())
        join purpose p on p.code = the_purpose and p.mode = 'OVERSIGHT' and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'DPO'
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, now());
        execute format('set local tellonce.partnership = %L', case when the_agency is null then '' else the_partnership::text end);
        execute format('set local tellonce.agency = %L', coalesce(the_agency::text, ''));
        if the_agency is null then return null; end if;
        -- Stages 1 and 2 hold for a data-protection officer too: a case from which they are excluded does not exist.
        hidden := ${hiddenPeople};
        with named as materialized (
          select c.id, c.reference, c.agency_id from case_record c
          where c.partnership_id = the_partnership
            and c.id in (
              select o.id from case_record o where o.partnership_id = the_partnership and o.reference = case_reference
              union all
              select m.case_id from person p join case_person m on m.partnership_id = p.partnership_id and m.person_id = p.id
              where p.partnership_id = the_partnership and p.reference = person_reference)
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
          'agency', the_agency,
          'cases', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'ours', lead_agency = the_agency) order by reference) from cases), '[]'),
          'people', coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'reference', p.reference))
            from case_person m join person p on p.partnership_id = m.partnership_id and p.id = m.person_id
            where m.partnership_id = the_partnership and m.case_id in (select id from cases)
              and (person_reference is null or p.reference = person_reference)
              and not exists (select from sealed s where s.case_id = m.case_id and s.person_id = m.person_id and s.mask & ${ALL} = ${ALL})), '[]'),
          'sealed', coalesce((select jsonb_agg(jsonb_build_object('caseId', s.case_id, 'personId', s.person_id, 'categories', s.mask))
            from sealed s where s.case_id in (select id from cases)), '[]'),
          'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership))
        into reply;
        return reply;
      end $$;
      revoke all on function door.open_audit(uuid, uuid, text, smallint, text, text) from public;
      grant execute on function door.open_audit(uuid, uuid, text, smallint, text, text) to tellonce_auditor;
      comment on function door.open_audit(uuid, uuid, text, smallint, text, text) is 'Opens the audit for a data-protection officer and says which cases and people the references mean, as far as they may know; null for anybody else.';
      alter function door.open_audit(uuid, uuid, text, smallint, text, text) owner to tellonce_door;

      create function door.references_for_audit(the_case uuid, the_people uuid[]) returns jsonb
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(jsonb_object_agg(r.id, r.reference), '{}') from (
          select c.id, c.reference from case_record c where c.partnership_id = wall.partnership() and c.id = the_case
          union all
          select p.id, p.reference from person p where p.partnership_id = wall.partnership() and p.id = any (the_people)) r
      $$;
      comment on function door.references_for_audit(uuid, uuid[]) is 'The numbers of a case and of people, once the audit is open: they say nothing of anybody.';
      revoke all on function door.references_for_audit(uuid, uuid[]) from public;
      grant execute on function door.references_for_audit(uuid, uuid[]) to tellonce_auditor;
      alter function door.references_for_audit(uuid, uuid[]) owner to tellonce_door;
      -- The owner does not have the powers of the roles it hands functions to; for this it must become one.
      set role tellonce_audit_writer;
      grant execute on function audit.append(uuid, uuid, timestamptz, json, bytea) to tellonce_auditor;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

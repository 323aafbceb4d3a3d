import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { current } from "./wallSql.js";

const RULES = ["sharing_decision", "seal", "exclusion", "protection_marker"];

/**
 * Sharing decisions, seals, exclusions and protection markers as they are read: who keeps the rules of a case, and which of
 * them they may know. How they are changed: 0231.
 */
export class Rules1763700000230 implements MigrationInterface {
  name = "Rules1763700000230";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      RULES.map(
        (table) => `
        alter table ${table} add column review_of uuid;
        comment on column ${table}.review_of is 'The earlier record of the same rule that a review, or an objection to it, ended.';
        grant insert, update (retired_at, retired_by, retired_how, retired_note) on ${table} to tellonce_door;
        create policy door_records on ${table} for insert to tellonce_door with check (true);
        create policy door_retires on ${table} for update to tellonce_door using (true) with check (true);`,
      ).join("\n"),
    );
    await runner.query(/* sql */ `
      grant usage on sequence mark_number to tellonce_door;
      grant update (marks) on answer, answer_version to tellonce_door;
      create policy door_marks on answer for update to tellonce_door using (true) with check (true);
      create policy door_marks on answer_version for update to tellonce_door using (true) with check (true);

      -- Who may record, end and review which kinds: the lead professional, for what sharing itself needs; the lead's supervisor
      -- all, because a seal or an exclusion also binds the lead. Null where the case does not exist for them.
      create function door.keeps_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) returns text[]
      language plpgsql stable as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        lead involvement;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return null; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return null; end if;
        select i.* into lead from involvement i
        where ${current("i")} and i.case_id = the_case and i.kind = 'LEAD' and i.agency_id = seat.agency_id and door.live(i.from_at, i.until_at, now());
        if lead.practitioner_id = any (seat.supervisees) and exists (
          select from role_grant r where ${current("r")} and r.account_id = the_account and r.role = 'SUPERVISOR' and door.live(r.from_at, r.until_at, now()))
        then return array['SHARING_DECISION', 'SEAL', 'EXCLUSION', 'MARKER']; end if;
        if lead.practitioner_id = seat.practitioner_id then return array['SHARING_DECISION', 'MARKER']; end if;
        return '{}';
      end $$;
      comment on function door.keeps_rules(uuid, uuid, text, smallint, uuid) is 'Which kinds of rule this account may record, end and review on the case; null where the case does not exist for it.';

      -- All rules that touch a case, ended ones too: of the case, and of its people under all their ids.
      create function door.rules_of(the_partnership uuid, the_case uuid) returns table (kind text, id uuid, fact jsonb)
      language plpgsql stable as $$
      declare people uuid[]; homes uuid[];
      begin
        people := array(select distinct s.same_id from door.same_people(the_partnership, array(
          select p.person_id from case_person p where ${current("p")} and p.case_id = the_case)) s);
        homes := array(select distinct a.household_id from person_address a where ${current("a")} and a.person_id = any (people) and a.household_id is not null);
        return query
        select 'SHARING_DECISION', d.id, to_jsonb(d) from sharing_decision d where d.partnership_id = the_partnership and d.case_id = the_case
        union all
        select 'SEAL', s.id, to_jsonb(s) from seal s
        where s.partnership_id = the_partnership and (s.case_id = the_case or (s.case_id is null and s.person_id = any (people)))
        union all
        select 'EXCLUSION', e.id, to_jsonb(e) from exclusion e
        where e.partnership_id = the_partnership and (e.case_id = the_case or e.person_id = any (people))
        union all
        select 'MARKER', m.id, to_jsonb(m) from protection_marker m
        where m.partnership_id = the_partnership and (m.case_id = the_case or m.persons && people or m.household_id = any (homes));
      end $$;

      -- Whether a rule is open to somebody to read: who is not of a seal's or a marker's circle does not learn of it here.
      create function door.in_circle(kind text, fact jsonb, the_account uuid, the_agency uuid) returns boolean
      language sql immutable as $$
        select kind not in ('SEAL', 'MARKER') or fact -> 'accounts' ? the_account::text
          or (kind = 'MARKER' and fact -> 'agencies' ? the_agency::text)
      $$;

      create function door.case_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        may constant text[] := door.keeps_rules(the_partnership, the_account, the_purpose, the_assurance, the_case);
        agency uuid; rules jsonb; named uuid[];
      begin
        if may is null then return null; end if;
        if may = '{}' then return jsonb_build_object('may', '[]'::jsonb, 'rules', '[]'::jsonb, 'accounts', '{}'::jsonb); end if;
        select a.agency_id into agency from account a where ${current("a")} and a.id = the_account;
        select coalesce(jsonb_agg(r.fact || jsonb_build_object('rule_kind', r.kind,
            'agency_id', coalesce((select a.agency_id from account a where a.partnership_id = the_partnership and a.id = (r.fact ->> 'recorded_by')::uuid), agency),
            'answer_id', (select a.id from answer a
              where a.partnership_id = the_partnership and a.case_id = the_case and (r.fact ->> 'mark')::integer = any (a.marks) limit 1))
          order by r.fact ->> 'recorded_at' desc, r.id), '[]')
        into rules
        from door.rules_of(the_partnership, the_case) r
        -- An exclusion is known only to who may record one; a value's mark only in the case of the value.
        where (r.kind <> 'EXCLUSION' or 'EXCLUSION' = any (may)) and door.in_circle(r.kind, r.fact, the_account, agency)
          and (r.fact ->> 'mark' is null or exists (
            select from answer a where a.partnership_id = the_partnership and a.case_id = the_case and (r.fact ->> 'mark')::integer = any (a.marks)));
        named := array(
          select (e ->> 'recorded_by')::uuid from jsonb_array_elements(rules) e
          union select (e ->> 'account_id')::uuid from jsonb_array_elements(rules) e
          union select (n #>> '{}')::uuid from jsonb_array_elements(rules) e
            cross join jsonb_array_elements(case when jsonb_typeof(e -> 'accounts') = 'array' then e -> 'accounts' else '[]' end) n);
        return jsonb_build_object('may', to_jsonb(may), 'rules', rules, 'accounts', coalesce((
          -- A family member's name is theirs: it is read where their record is, not here.
          select jsonb_object_agg(a.id, jsonb_build_object('id', a.id, 'kind', a.kind, 'agencyId', a.agency_id,
            'name', case when a.kind = 'FAMILY' then 'A family member' else a.display_name end))
          from account a where a.partnership_id = the_partnership and a.id = any (named)), '{}'));
      end $$;
      comment on function door.case_rules(uuid, uuid, text, smallint, uuid) is 'The rules of a case that its lead professional, or the lead''s supervisor, may read; null where the case does not exist for who asks.';

      create function door.nameable_accounts(the_partnership uuid, the_account uuid, the_agency uuid) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not exists (
          select from account a where ${current("a")} and a.id = the_account and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now()))
        then return '[]'; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'agencyId', a.agency_id, 'name', a.display_name) order by a.display_name, a.id)
          from account a
          where ${current("a")} and a.agency_id = the_agency and a.kind in ('PRACTITIONER', 'SYSTEM', 'DPO') and door.live(a.from_at, a.until_at, now())), '[]');
      end $$;
      comment on function door.nameable_accounts(uuid, uuid, uuid) is 'The accounts at work in one agency, to be named in a rule: the partnership''s frame, nothing of a family.';
    `);
    await runner.query(
      close({
        own: [
          "keeps_rules(uuid, uuid, text, smallint, uuid)",
          "rules_of(uuid, uuid)",
          "in_circle(text, jsonb, uuid, uuid)",
        ],
        doors: ["case_rules(uuid, uuid, text, smallint, uuid)", "nameable_accounts(uuid, uuid, uuid)"],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

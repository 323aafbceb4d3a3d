import type { MigrationInterface, QueryRunner } from "typeorm";
import { ofCases, ofPartnership } from "./factsSql.js";
import { doorOnly } from "./sql.js";

const live = (row: string) => `door.live(${row}.from_at, ${row}.until_at, the_at)`;
/** Rules that say themselves which account recorded them. */
const recorded = ["authority", "exclusion", "seal", "protection_marker"];

/** What a data-protection officer asks beyond the audit: facts of any instant, whose rule it is, who contributed. */
export class Oversight1763700000260 implements MigrationInterface {
  name = "Oversight1763700000260";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table epoch_moved (
        partnership_id uuid not null references partnership, epoch bigint not null, at timestamptz not null,
        primary key (partnership_id, epoch));
      create index epoch_moved_at on epoch_moved (partnership_id, at desc, epoch desc);
      ${doorOnly("epoch_moved", "When each epoch was drawn: all epochs are on one scale, so that the facts of an instant are those of the last one drawn until then.")}
      grant insert on epoch_moved to tellonce_door;
      create policy door_moves on epoch_moved for insert to tellonce_door with check (true);

      -- Facts that are older than this table say themselves when; the door may read them all.
      set role tellonce_door;
      do $$ declare the_table regclass; begin
        for the_table in
          select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
          where a.attname = 'recorded_epoch' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        loop
          execute format('insert into epoch_moved select partnership_id, recorded_epoch, recorded_at from %s on conflict do nothing', the_table);
          execute format('insert into epoch_moved select partnership_id, retired_epoch, retired_at from %s where retired_epoch is not null on conflict do nothing', the_table);
        end loop;
      end $$;
      create or replace function door.move_epochs(the_partnership uuid, the_cases uuid[]) returns bigint
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare n bigint;
      begin
        -- Lock first, then draw: so a case's epochs are committed in the order of their numbers.
        if the_cases is null then
          perform 1 from partnership_epoch where partnership_id = the_partnership for update;
          n := nextval('epoch_number');
          update partnership_epoch set epoch = n where partnership_id = the_partnership;
        else
          perform 1 from case_epoch where partnership_id = the_partnership and case_id = any (the_cases) order by case_id for update;
          n := nextval('epoch_number');
          update case_epoch set epoch = n where partnership_id = the_partnership and case_id = any (the_cases);
        end if;
        insert into epoch_moved (partnership_id, epoch, at) values (the_partnership, n, clock_timestamp());
        return n;
      end $$;
      reset role;
    `);
    await runner.query(/* sql */ `
      create function door.rule_agencies(the_rules uuid[]) returns jsonb
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(jsonb_object_agg(r.id, r.agencies), '{}') from (
          select a.id, a.agencies from agreement a where a.partnership_id = wall.partnership() and a.id = any (the_rules)
          union all
          select c.id, array[c.agency_id] from consent c where c.partnership_id = wall.partnership() and c.id = any (the_rules)
          union all
          select d.id, d.agencies || array(select p.agency_id from practitioner p where p.partnership_id = d.partnership_id and p.id = d.decided_by)
          from sharing_decision d where d.partnership_id = wall.partnership() and d.id = any (the_rules)
          union all
          select g.id, array[a.agency_id] from emergency_grant g join account a on a.partnership_id = g.partnership_id and a.id = g.account_id
          where g.partnership_id = wall.partnership() and g.id = any (the_rules)
          ${recorded
            .map(
              (table) => `union all
          select r.id, array[a.agency_id] from ${table} r join account a on a.partnership_id = r.partnership_id and a.id = r.recorded_by
          where r.partnership_id = wall.partnership() and r.id = any (the_rules) and a.agency_id is not null`,
            )
            .join("\n          ")}) r
      $$;
      comment on function door.rule_agencies(uuid[]) is 'Whose rules these are, once the audit is open: the agencies that made them or that they name. A rule that is left out is the lead agency''s.';
      revoke all on function door.rule_agencies(uuid[]) from public;
      grant execute on function door.rule_agencies(uuid[]) to tellonce_auditor;
      alter function door.rule_agencies(uuid[]) owner to tellonce_door;

      create function door.could_see(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint,
        person_reference text, the_at timestamptz, the_limit integer, after_agency text, after_name text, after_account uuid, after_case uuid, without uuid[]) returns jsonb
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
        set plan_cache_mode = force_generic_plan set jit = off as $$
      declare
        opened constant jsonb := door.open_audit(the_partnership, the_account, the_purpose, the_assurance, person_reference, null);
        epoch constant bigint := coalesce((select m.epoch from epoch_moved m where m.partnership_id = the_partnership and m.at <= the_at order by m.at desc, m.epoch desc limit 1), -1);
        ours constant uuid := (opened ->> 'agency')::uuid;
        cases uuid[]; people uuid[]; frame record; pages jsonb;
      begin
        if opened is null then return null; end if;
        -- The cases in which the person was by then, as far as the officer may know of them today.
        select coalesce(array_agg(distinct p.case_id), '{}') into cases
        from case_person p
        where ${ofPartnership("p")} and p.person_id in (select (x ->> 'id')::uuid from jsonb_array_elements(opened -> 'people') x)
          and p.case_id in (select (x ->> 'id')::uuid from jsonb_array_elements(opened -> 'cases') x);
        people := door.people_of(the_partnership, cases, epoch);
        frame := door.frame_facts(the_partnership, epoch);
        with contributor as materialized (
          select distinct i.case_id, i.agency_id from involvement i
          where i.partnership_id = the_partnership and i.case_id = any (cases) and i.recorded_epoch <= epoch
          union
          select c.id, c.agency_id from case_record c where c.partnership_id = the_partnership and c.id = any (cases)),
        within as (
          -- Their own agency's viewers, whatever their own agency may have contributed to, and all of a case that it leads.
          select c.id, (x ->> 'ours')::boolean as led, exists (select from contributor k where k.case_id = c.id and k.agency_id = ours) as contributes
          from unnest(cases) c (id) join jsonb_array_elements(opened -> 'cases') x on (x ->> 'id')::uuid = c.id),
        account_then as materialized (select a.* from account a where ${ofPartnership("a")}),
        work as materialized (select i.* from involvement i where ${ofCases("i")} and ${live("i")}),
        related as (
          select w.case_id, a.id, case when w.kind = 'LEAD' and w.practitioner_id = a.practitioner_id then 'LEAD' when w.kind = 'REFERRAL' then 'REFERRAL' else 'MEMBER' end as how
          from work w join account_then a on a.agency_id = w.agency_id
          where a.kind in ('PRACTITIONER', 'SYSTEM') and (a.kind = 'SYSTEM' or w.practitioner_id is null or w.practitioner_id = a.practitioner_id)
          union
          select w.case_id, a.id, 'DUTY' from work w join account_then a on a.agency_id = w.agency_id and a.kind = 'PRACTITIONER'
          join role_grant r on r.account_id = a.id and r.role = 'DUTY_WORKER' and ${ofPartnership("r")} and ${live("r")}
          where w.kind = 'LEAD'
          union
          select w.case_id, a.id, 'SUPERVISION' from work w
          join supervision s on s.supervisee_id = w.practitioner_id and s.agency_id = w.agency_id and ${ofPartnership("s")} and ${live("s")}
          join account_then a on a.agency_id = s.agency_id and a.practitioner_id = s.supervisor_id and a.kind = 'PRACTITIONER'
          union
          select g.case_id, a.id, 'EMERGENCY' from emergency_grant g join account_then a on a.id = g.account_id where ${ofCases("g")} and ${live("g")}
          union
          select p.case_id, a.id, 'FAMILY' from case_person p join account_then a on a.kind = 'FAMILY'
          where ${ofCases("p")} and ${live("p")} and (a.person_id = p.person_id or exists (
            select from authority h where ${ofPartnership("h")} and h.person_id = p.person_id and h.holder_person_id = a.person_id))),
        page as (
          select r.case_id, a.id, a.display_name, a.agency_id, coalesce(g.name, '') as agency_name, array_agg(distinct r.how) as how,
            a.retired_epoch is not null or not door.live(a.from_at, a.until_at, now()) as ended
          from related r join within w on w.id = r.case_id join account_then a on a.id = r.id
          left join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id
          where (w.led or w.contributes or a.agency_id = ours) and r.case_id <> all (without)
            and (after_account is null or (coalesce(g.name, ''), a.display_name, a.id, r.case_id) > (after_agency, after_name, after_account, after_case))
          group by r.case_id, a.id, a.display_name, a.agency_id, g.name, a.retired_epoch, a.from_at, a.until_at
          order by coalesce(g.name, ''), a.display_name, a.id, r.case_id limit the_limit + 1)
        select jsonb_build_object(
          'viewers', coalesce((select jsonb_agg(jsonb_build_object('caseId', p.case_id, 'accountId', p.id, 'name', p.display_name, 'agencyId', p.agency_id,
              'agencyName', p.agency_name, 'how', p.how, 'ended', p.ended, 'facts', door.viewer_facts(the_partnership, p.id, epoch))
              order by p.agency_name, p.display_name, p.id, p.case_id) from page p), '[]'),
          'cases', coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'led', w.led, 'contributors',
              (select jsonb_agg(k.agency_id order by k.agency_id) from contributor k where k.case_id = w.id))) from within w), '[]')) into pages;
        return opened || jsonb_build_object(
          'known', epoch >= 0, 'micros', door.micros(the_at), 'references', (select coalesce(jsonb_object_agg(x ->> 'id', x ->> 'reference'), '{}')
            from jsonb_array_elements((opened -> 'cases') || (opened -> 'people')) x),
          'viewers', pages -> 'viewers', 'within', pages -> 'cases',
          'then', jsonb_build_object('agencies', frame.agencies, 'agreements', frame.agreements,
            'cases', door.case_facts(the_partnership, cases, epoch, the_at), 'people', door.people_facts(the_partnership, people, epoch, the_at)),
          'today', door.facts(the_partnership, the_account, cases, now()), 'now', door.micros(now()));
      end $$;
      comment on function door.could_see(uuid, uuid, text, smallint, text, timestamptz, integer, text, text, uuid, uuid, uuid[]) is 'The facts of an instant about a person''s cases, and a page of those who then had anything to do with them, within a data-protection officer''s remit; null for anybody else.';
      revoke all on function door.could_see(uuid, uuid, text, smallint, text, timestamptz, integer, text, text, uuid, uuid, uuid[]) from public;
      grant execute on function door.could_see(uuid, uuid, text, smallint, text, timestamptz, integer, text, text, uuid, uuid, uuid[]) to tellonce_auditor;
      alter function door.could_see(uuid, uuid, text, smallint, text, timestamptz, integer, text, text, uuid, uuid, uuid[]) owner to tellonce_door;
    `);
    await runner.query(/* sql */ `
      alter table audit.subject drop column case_id, add column cases uuid[] not null default '{}', add column contributors uuid[] not null default '{}';
      comment on column audit.subject.cases is 'Every case of theirs that the row is about: any of them may be within an officer''s remit.';
      comment on column audit.subject.contributors is 'The agencies that had contributed what was shown: it is within the remit of their officers too.';

      set role tellonce_audit_writer;
      create or replace function audit.seal(at_most integer default 5000) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare mark audit.watermark; horizon xid8 := pg_snapshot_xmin(pg_current_snapshot()); sealed integer;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit.seal')) then return 0; end if;
        select * into mark from audit.watermark;
        with due as materialized (
          select e.partnership_id, e.id, e.at, e.writer, e.hash, e.content::jsonb as content, mark.next_leaf + row_number() over (order by e.writer, e.id) - 1 as leaf_index
          from audit.entry e
          where (e.writer, e.id) > (mark.writer, mark.audit_id) and e.writer < horizon
          order by e.writer, e.id limit at_most),
        leaves as (
          insert into audit.leaf (leaf_index, partnership_id, audit_id, at, leaf_hash)
          select leaf_index, partnership_id, id, at, sha256('\\x00'::bytea || hash) from due returning leaf_index),
        subjects as (
          insert into audit.subject (partnership_id, subject, at, audit_id, cases, agency_id, account_id, purpose, contributors)
          select distinct on (due.partnership_id, s ->> 'subject', due.at, due.id)
            due.partnership_id, decode(s ->> 'subject', 'hex'), due.at, due.id,
            array(select distinct (o ->> 'case')::uuid from jsonb_array_elements(due.content -> 'subjects') o where o ->> 'subject' = s ->> 'subject'),
            (due.content ->> 'agency')::uuid, (due.content ->> 'account')::uuid, due.content ->> 'purpose',
            array(select distinct k::uuid from jsonb_array_elements(due.content -> 'subjects') o cross join jsonb_object_keys(coalesce(o -> 'from', '{}')) k
              where o ->> 'subject' = s ->> 'subject')
          from due cross join jsonb_array_elements(due.content -> 'subjects') s
          on conflict do nothing),
        last as (select writer, id from due order by writer desc, id desc limit 1)
        update audit.watermark set writer = last.writer, audit_id = last.id, next_leaf = mark.next_leaf + (select count(*) from leaves) from last;
        get diagnostics sealed = row_count;
        return (select next_leaf - mark.next_leaf from audit.watermark);
      end $$;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

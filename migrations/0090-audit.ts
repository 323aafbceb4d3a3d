import type { MigrationInterface, QueryRunner } from "typeorm";

/** The audit: append-only, in monthly partitions, written through one function, sealed in order afterwards. */
export class Audit1763700000090 implements MigrationInterface {
  name = "Audit1763700000090";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      grant usage, create on schema audit to tellonce_audit_writer;
      grant usage on schema audit to tellonce_api, tellonce_auditor;

      create table audit.entry (
        partnership_id uuid not null, id uuid not null, at timestamptz not null,
        writer xid8 not null default pg_current_xact_id(),
        content json not null check (jsonb_typeof(content::jsonb) = 'object'), hash bytea not null,
        primary key (partnership_id, at, id)
      ) partition by range (at);
      comment on table audit.entry is 'One packed row for each operation: who, when, why, which fields of whom were shown or withheld, on what basis. Never a value.';
      create index entry_writer on audit.entry (writer, id);
      create index entry_actor on audit.entry (partnership_id, ((content ->> 'account')), at);

      create table audit.leaf (
        leaf_index bigint primary key, partnership_id uuid not null, audit_id uuid not null unique, at timestamptz not null, leaf_hash bytea not null);
      comment on table audit.leaf is 'The order of the audit, fixed by the sealer once no earlier row can still appear.';

      create table audit.subject (
        partnership_id uuid not null, subject bytea not null, at timestamptz not null, audit_id uuid not null,
        case_id uuid, agency_id uuid, account_id uuid, purpose text,
        primary key (partnership_id, subject, at, audit_id));
      comment on table audit.subject is 'By-subject index of the audit, derived from sealed entries; rebuildable. subject is a keyed pseudonym.';

      create table audit.watermark (only_one boolean primary key default true check (only_one), writer xid8 not null, audit_id uuid not null, next_leaf bigint not null);
      insert into audit.watermark (writer, audit_id, next_leaf) values ('0', '00000000-0000-0000-0000-000000000000', 0);
      comment on table audit.watermark is 'How far the sealer has come.';

      create function audit.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit is append-only' using errcode = 'TL003';
      end $$;
      create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse_change();
      create trigger never_truncated before truncate on audit.entry for each statement execute function audit.refuse_change();

      create function audit.make_partitions(months_ahead integer default 3) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        first_day date := date_trunc('month', now() at time zone 'UTC')::date; month date; made integer := 0; the_table text;
      begin
        for i in 0..months_ahead loop
          month := (first_day + make_interval(months => i))::date;
          the_table := 'entry_' || to_char(month, 'YYYY_MM');
          if to_regclass('audit.' || the_table) is null then
            execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)',
              the_table, month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
            execute format('alter table audit.%I enable row level security', the_table);
            execute format('alter table audit.%I force row level security', the_table);
            made := made + 1;
          end if;
        end loop;
        return made;
      end $$;
      comment on function audit.make_partitions(integer) is 'Makes the monthly partitions up to so many months ahead; returns how many were made.';

      create function audit.months_ahead() returns integer
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select count(*)::integer from generate_series(1, 12) as i
        where to_regclass('audit.entry_' || to_char(date_trunc('month', now() at time zone 'UTC') + make_interval(months => i), 'YYYY_MM')) is not null
      $$;
      comment on function audit.months_ahead() is 'For how many months after this one partitions are made.';

      create function audit.append(the_partnership uuid, the_id uuid, the_at timestamptz, the_content json, the_hash bytea) returns void
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        insert into audit.entry (partnership_id, id, at, content, hash) values (the_partnership, the_id, the_at, the_content, the_hash)
      $$;
      comment on function audit.append(uuid, uuid, timestamptz, json, bytea) is 'The only way into the audit.';

      -- The sealer: fixes the order of committed rows and derives the by-subject index. Content's "subjects" are keyed pseudonyms (hex).
      create function audit.seal(at_most integer default 5000) returns integer
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
          insert into audit.subject (partnership_id, subject, at, audit_id, case_id, agency_id, account_id, purpose)
          select distinct on (due.partnership_id, s ->> 'subject', due.at, due.id)
            due.partnership_id, decode(s ->> 'subject', 'hex'), due.at, due.id, (s ->> 'case')::uuid,
            (due.content ->> 'agency')::uuid, (due.content ->> 'account')::uuid, due.content ->> 'purpose'
          from due cross join jsonb_array_elements(due.content -> 'subjects') s
          on conflict do nothing),
        last as (select writer, id from due order by writer desc, id desc limit 1)
        update audit.watermark set writer = last.writer, audit_id = last.id, next_leaf = mark.next_leaf + (select count(*) from leaves) from last;
        get diagnostics sealed = row_count;
        return (select next_leaf - mark.next_leaf from audit.watermark);
      end $$;
      comment on function audit.seal(integer) is 'Seals committed rows in (writer, id) order; returns how many. One sealer at a time.';
    `);
    await runner.query(
      ["audit.entry", "audit.leaf", "audit.subject", "audit.watermark"]
        .map(
          (table) => `
          alter table ${table} enable row level security;
          alter table ${table} force row level security;
          grant select, insert ${table === "audit.watermark" ? ", update" : ""} on ${table} to tellonce_audit_writer;
          create policy writer on ${table} to tellonce_audit_writer using (true) with check (true);
          grant select on ${table} to tellonce_auditor;
          create policy reads on ${table} for select to tellonce_auditor using (${table === "audit.watermark" ? "true" : "partnership_id = wall.partnership()"});`,
        )
        .join("\n"),
    );
    await runner.query(/* sql */ `
      revoke all on all functions in schema audit from public;
      grant execute on function audit.append(uuid, uuid, timestamptz, json, bytea), audit.seal(integer), audit.make_partitions(integer), audit.months_ahead() to tellonce_api;
      alter function audit.append(uuid, uuid, timestamptz, json, bytea) owner to tellonce_audit_writer;
      alter function audit.seal(integer) owner to tellonce_audit_writer;
      select audit.make_partitions(3);
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

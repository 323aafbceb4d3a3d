import type { MigrationInterface, QueryRunner } from "typeorm";
import { grownTree, signedHeads } from "./auditTreeSql.js";

/** A Merkle tree (RFC 6962) over the sealed audit, its signed heads, and every audit table append-only. */
export class TamperEvidence1763700000500 implements MigrationInterface {
  name = "TamperEvidence1763700000500";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Without a salt whoever is shown a leaf's hash could try out what the row says that they were not told.
      alter table audit.entry add column salt uuid not null default gen_random_uuid();
      comment on column audit.entry.salt is 'Random, within the leaf: nobody can find out a row by trying contents until the leaf''s hash comes out.';
      comment on column audit.entry.hash is 'SHA-256 of the content as it is stored, which is canonical (RFC 8785).';

      create function audit.leaf_hash(the_partnership uuid, the_id uuid, the_at timestamptz, the_writer xid8, the_salt uuid, the_hash bytea) returns bytea
      language sql stable as $$
        select sha256('\\x00'::bytea || convert_to('{"at":"' || to_char(the_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
          || '","content":"' || encode(the_hash, 'hex') || '","id":"' || the_id || '","partnership":"' || the_partnership
          || '","salt":"' || the_salt || '","writer":"' || the_writer || '"}', 'UTF8'))
      $$;
      comment on function audit.leaf_hash(uuid, uuid, timestamptz, xid8, uuid, bytea) is 'The leaf of an audit row: the RFC 6962 hash of the row''s canonical bytes (RFC 8785, UTC), in which its content stands as its hash.';

      revoke all on function audit.leaf_hash(uuid, uuid, timestamptz, xid8, uuid, bytea) from public;
      grant execute on function audit.leaf_hash(uuid, uuid, timestamptz, xid8, uuid, bytea) to tellonce_audit_writer;

      alter table audit.leaf rename to earlier_leaf;
      alter table audit.earlier_leaf rename constraint leaf_pkey to earlier_leaf_pkey;
      alter table audit.earlier_leaf rename constraint leaf_audit_id_key to earlier_leaf_audit_id_key;
      create table audit.leaf (
        leaf_index bigint primary key, partnership_id uuid not null, audit_id uuid not null unique, at timestamptz not null, leaf_hash bytea not null);
      comment on table audit.leaf is 'The order of the audit, fixed by the sealer once no earlier row can still appear; the leaves of its Merkle tree.';
      create index leaf_of_hash on audit.leaf using hash (leaf_hash);

      create table audit.subtree (level smallint not null, place bigint not null, hash bytea not null, primary key (level, place));
      comment on table audit.subtree is 'The hashes of complete subtrees of 256, 65,536, 16,777,216… leaves (levels 8, 16, 24…), so that neither sealing nor a proof reads more than a few hundred hashes.';

      create table audit.checkpoint (size bigint primary key, root bytea not null, at timestamptz not null default clock_timestamp(), vkey text not null, note text not null);
      comment on table audit.checkpoint is 'The signed heads of the tree, as C2SP checkpoints: whoever holds one is a witness of all that was sealed before it.';

      create table audit.signing_key (place integer primary key, vkey text not null unique, from_size bigint not null, at timestamptz not null default clock_timestamp(), before text, endorsement text not null);
      comment on table audit.signing_key is 'The keys that sign checkpoints, from which size of the tree on; each endorses, by its own signature, the key before it.';

      -- The order of the audit is that in which its rows were written, and no clock's: whoever asks of it is answered in that order.
      alter table audit.subject add column writer xid8;
      update audit.subject s set writer = e.writer from audit.entry e where e.partnership_id = s.partnership_id and e.at = s.at and e.id = s.audit_id;
      alter table audit.subject alter column writer set not null, drop constraint subject_pkey, add primary key (partnership_id, subject, writer, audit_id);
      comment on column audit.subject.writer is 'The transaction that wrote the row: with its id, its place in the order of the audit.';

      create table audit.leaf_time (place bigint primary key, writer xid8 not null, earliest timestamptz not null, latest timestamptz not null);
      comment on table audit.leaf_time is 'Of each thousand leaves: the first that wrote any, and between which times they were written; where in the order a time is to be looked for, though a clock be set back. Derived from sealed entries; rebuildable.';

      alter table audit.watermark add column tree_size bigint not null default 0, add column root bytea not null default sha256('');
      comment on column audit.watermark.root is 'The root of the tree over the first tree_size leaves; a checkpoint signs it.';
    `);
    await runner.query(
      ["audit.leaf", "audit.subtree", "audit.checkpoint", "audit.signing_key"]
        .map(
          (table) => `
          alter table ${table} enable row level security;
          alter table ${table} force row level security;
          grant select, insert on ${table} to tellonce_audit_writer;
          create policy writer on ${table} to tellonce_audit_writer using (true) with check (true);
          create trigger append_only before update or delete on ${table} for each row execute function audit.refuse_change();
          create trigger never_truncated before truncate on ${table} for each statement execute function audit.refuse_change();`,
        )
        .join("\n"),
    );
    await runner.query(/* sql */ `
      alter table audit.leaf_time enable row level security;
      alter table audit.leaf_time force row level security;
      grant select, insert, update on audit.leaf_time to tellonce_audit_writer;
      create policy writer on audit.leaf_time to tellonce_audit_writer using (true) with check (true);

      set role tellonce_audit_writer;
      create function audit.writer_from(the_at timestamptz) returns xid8
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select coalesce((select t.writer from audit.leaf_time t where t.latest >= the_at order by t.place limit 1), (select m.writer from audit.watermark m))
      $$;
      comment on function audit.writer_from(timestamptz) is 'No row of this time or later was written before this transaction.';
      create function audit.writer_until(the_at timestamptz) returns xid8
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select coalesce((
          select n.writer from audit.leaf_time n
          where n.place > coalesce((select t.place from audit.leaf_time t where t.earliest < the_at order by t.place desc limit 1), -1)
          order by n.place limit 1), '18446744073709551615')
      $$;
      comment on function audit.writer_until(timestamptz) is 'No row of before this time was written after this transaction.';
      revoke all on function audit.writer_from(timestamptz), audit.writer_until(timestamptz) from public;
      grant execute on function audit.writer_from(timestamptz), audit.writer_until(timestamptz) to tellonce_auditor;
      reset role;

      create trigger append_only before update or delete on audit.subject for each row execute function audit.refuse_change();
      create trigger never_truncated before truncate on audit.subject for each statement execute function audit.refuse_change();

      grant select on audit.leaf to tellonce_auditor;
      create policy reads on audit.leaf for select to tellonce_auditor using (partnership_id = wall.partnership());
      create trigger never_truncated before truncate on audit.watermark for each statement execute function audit.refuse_change();
      create trigger never_deleted before delete on audit.watermark for each row execute function audit.refuse_change();

      create or replace function audit.make_partitions(months_ahead integer default 3) returns integer
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
            execute format('create trigger never_truncated before truncate on audit.%I for each statement execute function audit.refuse_change()', the_table);
            made := made + 1;
          end if;
        end loop;
        return made;
      end $$;
      -- A statement's trigger is not handed down to partitions.
      do $$ declare the_table regclass; begin
        for the_table in select inhrelid::regclass from pg_inherits where inhparent = 'audit.entry'::regclass loop
          execute format('create trigger never_truncated before truncate on %s for each statement execute function audit.refuse_change()', the_table);
        end loop;
      end $$;
    `);
    await runner.query(/* sql */ `
      grant select on audit.earlier_leaf to tellonce_audit_writer;
      set role tellonce_audit_writer;
      insert into audit.leaf (leaf_index, partnership_id, audit_id, at, leaf_hash)
      select l.leaf_index, l.partnership_id, l.audit_id, l.at, audit.leaf_hash(e.partnership_id, e.id, e.at, e.writer, e.salt, e.hash)
      from audit.earlier_leaf l join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id;
      reset role;
      drop table audit.earlier_leaf;

      set role tellonce_audit_writer;
      drop function audit.append(uuid, uuid, timestamptz, json, bytea);
      create function audit.append(the_partnership uuid, the_id uuid, the_at timestamptz, the_content json, the_hash bytea) returns bytea
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare leaf bytea;
      begin
        insert into audit.entry (partnership_id, id, at, content, hash) values (the_partnership, the_id, the_at, the_content, the_hash)
        returning audit.leaf_hash(partnership_id, id, at, writer, salt, hash) into leaf;
        return leaf;
      end $$;
      comment on function audit.append(uuid, uuid, timestamptz, json, bytea) is 'The only way into the audit; returns the hash of the leaf that the row will be.';
      revoke all on function audit.append(uuid, uuid, timestamptz, json, bytea) from public;
      grant execute on function audit.append(uuid, uuid, timestamptz, json, bytea) to tellonce_api, tellonce_auditor;
      ${grownTree}
      ${signedHeads}
      update audit.watermark set root = audit.grow(0, next_leaf), tree_size = next_leaf;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

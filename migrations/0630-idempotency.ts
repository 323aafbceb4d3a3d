import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** What came of a change that was sent with a key of its sender's, so that sending it again changes nothing more. */
export class Idempotency1763700000630 implements MigrationInterface {
  name = "Idempotency1763700000630";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table idempotency_key (
        partnership_id uuid not null references partnership, account_id uuid not null,
        key_hash bytea not null check (length(key_hash) = 32), body_hash bytea not null check (length(body_hash) = 32),
        operations text[] not null, made jsonb not null, kept_at timestamptz not null default now(),
        primary key (partnership_id, account_id, key_hash), foreign key (partnership_id, account_id) references account);
      create index idempotency_key_old on idempotency_key (kept_at);
      ${kept("idempotency_key", "What came of a change that was sent with an Idempotency-Key, kept for a day. key_hash, body_hash: keyed hashes of the key and of what was asked; operations: the changes, in their order; made: the ids of what came of each. Nothing of a reply.")}
      grant delete on idempotency_key to tellonce_door;
      create policy door_clears on idempotency_key for delete to tellonce_door using (true);
    `);
    await runner.query(/* sql */ `
      create function door.claim_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea) returns json
      language plpgsql volatile ${DEFINER} as $$
      declare
        lock constant bigint := ('x' || left(encode(sha256(convert_to('idempotency ' || the_partnership || the_account, 'UTF8') || the_key), 'hex'), 16))::bit(64)::bigint;
        kept idempotency_key;
      begin
        -- It ends with the transaction, also where the server is killed.
        if not pg_try_advisory_xact_lock(lock) then return json_build_object('refusal', 'IDEMPOTENCY_KEY_IN_FLIGHT'); end if;
        select * into kept from idempotency_key k
        where k.partnership_id = the_partnership and k.account_id = the_account and k.key_hash = the_key;
        if kept.body_hash <> the_body then return json_build_object('refusal', 'IDEMPOTENCY_KEY_REUSED'); end if;
        return json_build_object('made', kept.made);
      end $$;
      comment on function door.claim_key(uuid, uuid, bytea, bytea) is 'Takes a key for this transaction, and tells what came of it before, or null. A refusal where another request with it is at work, or asked for something else.';

      create function door.keep_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea, the_operations text[], the_made jsonb) returns void
      language plpgsql volatile ${DEFINER} as $$
      begin
        -- One that this snapshot does not see is a serialization failure: the whole is tried again, and finds it.
        insert into idempotency_key (partnership_id, account_id, key_hash, body_hash, operations, made)
        values (the_partnership, the_account, the_key, the_body, the_operations, the_made) on conflict do nothing;
      end $$;
      comment on function door.keep_key(uuid, uuid, bytea, bytea, text[], jsonb) is 'Keeps what came of a change, in the same transaction as the change.';

      create function door.end_keys() returns integer
      language plpgsql volatile ${DEFINER} as $$
      declare ended integer;
      begin
        delete from idempotency_key k where k.kept_at < now() - interval '1 day';
        get diagnostics ended = row_count;
        return ended;
      end $$;
      comment on function door.end_keys() is 'Ends keys that are older than a day. How many there were.';

      create function door.handle_until(the_partnership uuid, the_account uuid, the_session text, the_handle uuid) returns bigint
      language plpgsql stable ${DEFINER} as $$
      begin
        return (select door.micros(h.until_at) from locate_handle h
          where h.partnership_id = the_partnership and h.id = the_handle and h.account_id = the_account and h.session_id = the_session
            and h.used_at is null and h.until_at > now());
      end $$;
      comment on function door.handle_until(uuid, uuid, text, uuid) is 'Until when a handle that locate gave to this account in this session can still be used; null where it cannot.';
    `);
    await runner.query(
      close({
        doors: [
          "claim_key(uuid, uuid, bytea, bytea)",
          "keep_key(uuid, uuid, bytea, bytea, text[], jsonb)",
          "end_keys()",
          "handle_until(uuid, uuid, text, uuid)",
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

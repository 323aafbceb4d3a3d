import type { MigrationInterface, QueryRunner } from "typeorm";

/** Sessions of people who signed in, and the two questions that signing in asks of accounts. */
export class Sessions1763700000900 implements MigrationInterface {
  name = "Sessions1763700000900";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table session (
        sid text collate "C" primary key,
        sess json not null,
        expire timestamptz not null,
        absolute_until timestamptz not null default now() + interval '12 hours',
        partnership_id uuid generated always as ((sess -> 'signedIn' ->> 'partnershipId')::uuid) stored,
        account_id uuid generated always as ((sess -> 'signedIn' ->> 'accountId')::uuid) stored,
        check ((partnership_id is null) = (account_id is null))
      );
      create index session_expire on session (expire);
      create index session_account on session (partnership_id, account_id) where account_id is not null;

      comment on table session is 'Sessions of browsers; not a fact about a family. Its key cannot begin with the partnership: a session exists before anybody has signed in to one.';
      comment on column session.sid is 'SHA-256 of the session id in the cookie, base64url: reading this table, or a backup of it, opens no session.';
      comment on column session.expire is 'Ends when unused for 30 minutes; moved by each use.';
      comment on column session.absolute_until is 'Ends 12 hours after signing in however much it is used; the api role cannot write it. Signing in makes a new row.';

      alter table session enable row level security;
      alter table session force row level security;
      revoke all on session from public;
      grant select, delete, insert (sid, sess, expire), update (sess, expire) on session to tellonce_api;
      -- true, because the wall cannot be asked before it is known who asks: what guards a row is that its key is the hash of
      -- a secret that only one browser holds. There is no policy for any other role, not even for the owner.
      create policy by_secret on session to tellonce_api using (true) with check (true);
    `);
    await runner.query(/* sql */ `
      create index account_to_sign_in on account (issuer, subject) where retired_epoch is null;

      create function door.account_for_sign_in(issuer text, subject text)
        returns table (account_id uuid, partnership_id uuid, partnership text, kind text, display_name text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
      as $$
        select a.id, a.partnership_id, p.name, a.kind, a.display_name
          from public.account a join public.partnership p on p.partnership_id = a.partnership_id
         where a.issuer = account_for_sign_in.issuer and a.subject = account_for_sign_in.subject
           and a.retired_epoch is null and a.from_at <= now() and (a.until_at is null or a.until_at > now())
      $$;
      comment on function door.account_for_sign_in is 'The live accounts, one for each partnership, of somebody whom an identity provider has just vouched for.';

      create function door.live_account(partnership uuid, account uuid)
        returns table (account_id uuid, kind text, display_name text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
      as $$
        select a.id, a.kind, a.display_name
          from public.account a
         where a.partnership_id = live_account.partnership and a.id = live_account.account
           and a.retired_epoch is null and a.from_at <= now() and (a.until_at is null or a.until_at > now())
      $$;
      comment on function door.live_account is 'The account of a session while it is live; asked at every request, so that a session ends with its account.';

      revoke all on function door.account_for_sign_in(text, text), door.live_account(uuid, uuid) from public;
      grant execute on function door.account_for_sign_in(text, text), door.live_account(uuid, uuid) to tellonce_api;
      alter function door.account_for_sign_in(text, text) owner to tellonce_door;
      alter function door.live_account(uuid, uuid) owner to tellonce_door;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

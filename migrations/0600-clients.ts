import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { current } from "./wallSql.js";

/** What a door is told of who asks. */
const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** The condition that a registered client may ask now: neither revoked, nor its account or agency at an end. */
const live = `c.revoked_at is null
          and exists (select from account a where a.partnership_id = c.partnership_id and a.id = c.account_id
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
          and exists (select from agency g where g.partnership_id = c.partnership_id and g.id = c.agency_id
            and g.retired_epoch is null and door.live(g.from_at, g.until_at, now()))`;

/** Partners' systems: who is registered, with which public keys, and the tokens that they hold at the moment. */
export class Clients1763700000600 implements MigrationInterface {
  name = "Clients1763700000600";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table system_client (
        partnership_id uuid not null references partnership, id uuid not null,
        name text not null check (length(btrim(name)) between 3 and 100), agency_id uuid not null, account_id uuid not null,
        purposes text[] not null check (cardinality(purposes) > 0),
        registered_at timestamptz not null default now(), registered_by uuid, revoked_at timestamptz, revoked_by uuid,
        primary key (partnership_id, id), unique (id),
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, account_id) references account,
        foreign key (partnership_id, registered_by) references account,
        foreign key (partnership_id, revoked_by) references account);
      ${kept("system_client", "A system of a partner agency that may ask for itself, or for that agency''s practitioners; purposes: for these alone. account_id: whom it is when it asks for itself. registered_by, revoked_by: null where it was done on the command line.", "revoked_at, revoked_by")}

      create table client_key (
        partnership_id uuid not null references partnership, id uuid not null, client_id uuid not null,
        kid text not null check (length(kid) between 1 and 200), jwk jsonb not null,
        added_at timestamptz not null default now(), added_by uuid, revoked_at timestamptz, revoked_by uuid,
        primary key (partnership_id, id), unique (partnership_id, client_id, kid),
        foreign key (partnership_id, client_id) references system_client,
        foreign key (partnership_id, added_by) references account,
        foreign key (partnership_id, revoked_by) references account,
        check (not jwk ?| array['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']));
      ${kept("client_key", "A public key with which a client signs its assertions; several at a time, so that keys can be changed without a break. A kid is used once: revoked, it never comes back.", "revoked_at, revoked_by")}

      create table client_token (
        partnership_id uuid not null references partnership, id uuid not null, client_id uuid not null, key_id uuid not null,
        jti_hash bytea not null check (length(jti_hash) = 32), token_hash bytea not null unique check (length(token_hash) = 32),
        account_id uuid, purposes text[] not null, assurance smallint not null check (assurance between 1 and 3),
        issued_at timestamptz not null default now(), until_at timestamptz not null check (until_at <= issued_at + interval '10 minutes'),
        jkt text check (length(jkt) = 43),
        primary key (partnership_id, id), unique (partnership_id, client_id, jti_hash),
        foreign key (partnership_id, client_id) references system_client,
        foreign key (partnership_id, key_id) references client_key,
        foreign key (partnership_id, account_id) references account);
      ${kept("client_token", "An access token that a client holds, by its hash, and the assertion that it was given for, which counts once. account_id: the practitioner on whose behalf it asks. jkt: the thumbprint of the key that every request with it must prove, where it is bound to one. Gone some time after its end.")}
      grant delete on client_token to tellonce_door;
      create policy door_clears on client_token for delete to tellonce_door using (true);

      create table client_proof (
        partnership_id uuid not null references partnership, token_id uuid not null, jti_hash bytea not null check (length(jti_hash) = 32),
        used_at timestamptz not null default now(),
        primary key (partnership_id, token_id, jti_hash));
      ${kept("client_proof", "A proof that was used with a token that is bound to a key: it counts once. Gone with its token.")}
      grant delete on client_proof to tellonce_door;
      create policy door_clears on client_proof for delete to tellonce_door using (true);

      grant insert on account, role_grant to tellonce_door;
      create policy door_adds on account for insert to tellonce_door with check (kind = 'SYSTEM');
      create policy door_adds on role_grant for insert to tellonce_door with check (true);
      grant update (retired_at, retired_by, retired_how, retired_note) on account to tellonce_door;
      create policy door_ends on account for update to tellonce_door using (kind = 'SYSTEM') with check (kind = 'SYSTEM');
    `);
    await runner.query(/* sql */ `
      create function door.add_client_key(the_partnership uuid, the_client uuid, who uuid, said jsonb) returns text
      language plpgsql volatile as $$
      begin
        if not exists (select from system_client c where c.partnership_id = the_partnership and c.id = the_client and c.revoked_at is null)
        then return 'NO_CLIENT'; end if;
        if (select count(*) from client_key k where k.partnership_id = the_partnership and k.client_id = the_client and k.revoked_at is null) >= 10
        then return 'TOO_MANY_KEYS'; end if;
        insert into client_key (partnership_id, id, client_id, kid, jwk, added_by)
        values (the_partnership, (said ->> 'id')::uuid, the_client, said ->> 'kid', said -> 'jwk', who)
        on conflict (partnership_id, client_id, kid) do nothing;
        return case when found then null else 'KID_TAKEN' end;
      end $$;
      comment on function door.add_client_key(uuid, uuid, uuid, jsonb) is 'Adds a public key to a client: at most ten that are not revoked. Returns the code of the refusal.';

      create function door.register_client(the_partnership uuid, the_id uuid, who uuid, said jsonb) returns text
      language plpgsql volatile as $$
      declare
        the_agency constant uuid := (said ->> 'agencyId')::uuid;
        the_account constant uuid := (said ->> 'accountId')::uuid;
        the_role constant text := said ->> 'role';
        the_purposes constant text[] := array(select distinct p from jsonb_array_elements_text(said -> 'purposes') p order by 1);
        one jsonb; refused text;
      begin
        if not exists (select from agency a where ${current("a")} and a.id = the_agency and door.live(a.from_at, a.until_at, now()))
        then return 'NO_AGENCY'; end if;
        if exists (select from unnest(the_purposes) p where not exists (select from purpose u where u.code = p and u.mode in ('CONSENT', 'DUTY')))
        then return 'NOT_FOR_SYSTEMS'; end if;
        if exists (select from unnest(the_purposes) p where not exists (select from role_ceiling r where r.role = the_role and r.purpose = p and r.mask > 0))
        then return 'NOT_FOR_ROLE'; end if;
        insert into account (partnership_id, id, kind, agency_id, issuer, subject, display_name)
        values (the_partnership, the_account, 'SYSTEM', the_agency, 'urn:tellonce:clients', the_id::text, said ->> 'name');
        insert into role_grant (partnership_id, id, account_id, role)
        values (the_partnership, (said ->> 'roleId')::uuid, the_account, the_role);
        insert into system_client (partnership_id, id, name, agency_id, account_id, purposes, registered_by)
        values (the_partnership, the_id, said ->> 'name', the_agency, the_account, the_purposes, who);
        for one in select k from jsonb_array_elements(said -> 'keys') k loop
          refused := door.add_client_key(the_partnership, the_id, who, one);
          if refused is not null then return refused; end if;
        end loop;
        return null;
      end $$;
      comment on function door.register_client(uuid, uuid, uuid, jsonb) is 'Registers a system of an agency: its account, role, purposes and first public keys. Returns the code of the refusal; whoever calls it then rolls back.';

      create function door.revoke_client(the_partnership uuid, the_client uuid, who uuid, the_kid text) returns text
      language plpgsql volatile as $$
      declare the_account uuid;
      begin
        if the_kid is null then
          update system_client c set revoked_at = now(), revoked_by = who
          where c.partnership_id = the_partnership and c.id = the_client and c.revoked_at is null returning c.account_id into the_account;
          -- With its account ends what else it was told of; what is being read for it is discarded.
          update account a set retired_at = now(), retired_by = who, retired_how = 'REVOKED'
          where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null;
          return case when the_account is null then 'NO_CLIENT' end;
        else
          update client_key k set revoked_at = now(), revoked_by = who
          where k.partnership_id = the_partnership and k.client_id = the_client and k.kid = the_kid and k.revoked_at is null;
        end if;
        return case when found then null else 'NO_KEY' end;
      end $$;
      comment on function door.revoke_client(uuid, uuid, uuid, text) is 'Revokes a client, or one of its keys: from the next request on, its tokens count for nothing. Returns the code of the refusal.';

      create function door.list_clients(the_partnership uuid, the_agency uuid) returns json
      language sql stable as $$
        select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'agency', a.name, 'agencyId', c.agency_id, 'purposes', c.purposes,
          'role', (select r.role from role_grant r where r.partnership_id = c.partnership_id and r.account_id = c.account_id and r.retired_epoch is null limit 1),
          'registeredAt', c.registered_at, 'registeredBy', (select w.display_name from account w where w.partnership_id = c.partnership_id and w.id = c.registered_by),
           'revokedAt', c.revoked_at,
          'keys', (select coalesce(json_agg(json_build_object('kid', k.kid, 'alg', k.jwk ->> 'alg', 'addedAt', k.added_at, 'revokedAt', k.revoked_at) order by k.added_at, k.id), '[]')
            from client_key k where k.partnership_id = c.partnership_id and k.client_id = c.id)) order by c.revoked_at is not null, c.name, c.id), '[]')
        from system_client c join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id
        where c.partnership_id = the_partnership and (the_agency is null or c.agency_id = the_agency)
      $$;
      comment on function door.list_clients(uuid, uuid) is 'The clients of an agency, or of all, by name with the names of their keys; the revoked ones last.';
    `);
    await runner.query(/* sql */ `
      create function door.client_key_of(the_client uuid, the_kid text) returns json
      language sql stable ${DEFINER} as $$
        select json_build_object('partnershipId', c.partnership_id, 'keyId', k.id, 'jwk', k.jwk, 'purposes', c.purposes, 'now', door.micros(now()))
        from system_client c join client_key k on k.partnership_id = c.partnership_id and k.client_id = c.id
        where c.id = the_client and k.kid = the_kid and k.revoked_at is null and ${live}
      $$;
      comment on function door.client_key_of(uuid, text) is 'The public key of that name of a live client, and the time now; null where there is none.';

      create function door.issue_client_token(the_partnership uuid, the_client uuid, the_key uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare people uuid[];
      begin
        if said ->> 'onBehalfOf' is not null then
          people := array(
            select a.id from account a join system_client c on c.partnership_id = a.partnership_id and c.agency_id = a.agency_id
            where ${current("a")} and c.id = the_client and a.kind = 'PRACTITIONER' and a.subject = said ->> 'onBehalfOf'
              and door.live(a.from_at, a.until_at, now()));
          if cardinality(people) <> 1 then return 'NO_PRACTITIONER'; end if;
        end if;
        -- Whoever replays an assertion does so before it ends, which is before its token would.
        with gone as (
          delete from client_token t where t.partnership_id = the_partnership and t.client_id = the_client and t.until_at < now() - interval '1 minute'
          returning t.id)
        delete from client_proof p using gone where p.partnership_id = the_partnership and p.token_id = gone.id;
        insert into client_token (partnership_id, id, client_id, key_id, jti_hash, token_hash, account_id, purposes, assurance, until_at, jkt)
        values (the_partnership, (said ->> 'id')::uuid, the_client, the_key, decode(said ->> 'jtiHash', 'hex'), decode(said ->> 'tokenHash', 'hex'),
          people[1], array(select jsonb_array_elements_text(said -> 'purposes')), (said ->> 'assurance')::smallint,
          now() + make_interval(secs => (said ->> 'seconds')::integer), said ->> 'jkt')
        on conflict (partnership_id, client_id, jti_hash) do nothing;
        return case when found then null else 'REPLAYED' end;
      end $$;
      comment on function door.issue_client_token(uuid, uuid, uuid, jsonb) is 'Keeps a token for an assertion whose signature was checked. Returns the code of the refusal: the assertion was used before, or names nobody who practises in the client''s agency.';

      create function door.client_viewer(the_token bytea)
        returns table (account_id uuid, partnership_id uuid, kind text, display_name text, assurance smallint, token_id uuid, client_id uuid, issued_at timestamptz, purposes text[], jkt text)
      language sql stable ${DEFINER} as $$
        select v.id, v.partnership_id, v.kind, v.display_name, t.assurance, t.id, c.id, t.issued_at,
          array(select p from unnest(t.purposes) p where p = any (c.purposes)), t.jkt
        from client_token t
        join system_client c on c.partnership_id = t.partnership_id and c.id = t.client_id
        join client_key k on k.partnership_id = t.partnership_id and k.id = t.key_id
        join account v on v.partnership_id = t.partnership_id and v.id = coalesce(t.account_id, c.account_id)
        where t.token_hash = the_token and t.until_at > now() and k.revoked_at is null and ${live}
          and v.agency_id = c.agency_id and v.retired_epoch is null and door.live(v.from_at, v.until_at, now())
      $$;
      comment on function door.client_viewer(bytea) is 'Who asks with this token: asked at every request, so that it ends with its client, key, agency or account.';

      create function door.use_proof(the_token bytea, the_jti bytea) returns boolean
      language plpgsql volatile ${DEFINER} as $$
      begin
        insert into client_proof (partnership_id, token_id, jti_hash)
        select t.partnership_id, t.id, the_jti from client_token t where t.token_hash = the_token
        on conflict do nothing;
        return found;
      end $$;
      comment on function door.use_proof(bytea, bytea) is 'Keeps that a proof was used with this token; false where it was used before, by whatever process.';
    `);
    await runner.query(/* sql */ `
      create function door.client_roles(the_partnership uuid, the_agency uuid) returns text[]
      language sql stable as $$
        select array(
          select distinct r.role from role_grant r join account a on a.partnership_id = r.partnership_id and a.id = r.account_id
          where ${current("a")} and a.agency_id = the_agency and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now())
            and r.retired_epoch is null and door.live(r.from_at, r.until_at, now()) and r.role <> 'SUPERVISOR'
            and exists (select from role_ceiling k join purpose p on p.code = k.purpose where k.role = r.role and k.mask > 0 and p.mode in ('CONSENT', 'DUTY'))
          order by 1)
      $$;
      comment on function door.client_roles(uuid, uuid) is 'The roles that an officer may give a system of their agency: those that people there have. A system opens nothing that nobody of its agency could.';

      create function door.system_clients(the_partnership uuid, the_account uuid) returns json
      language plpgsql stable ${DEFINER} as $$
      declare ours uuid;
      begin
        select a.agency_id into ours from account a
        where ${current("a")} and a.id = the_account and a.kind = 'DPO' and door.live(a.from_at, a.until_at, now());
        if ours is null then return json_build_object('items', '[]'::json, 'roles', '[]'::json); end if;
        return json_build_object('items', door.list_clients(the_partnership, ours), 'roles', (
          select coalesce(json_agg(json_build_object('role', r.role, 'purposes', array(
            select k.purpose from role_ceiling k join purpose p on p.code = k.purpose
            where k.role = r.role and k.mask > 0 and p.mode in ('CONSENT', 'DUTY') order by k.purpose)) order by r.role), '[]')
          from unnest(door.client_roles(the_partnership, ours)) r (role)));
      end $$;
      comment on function door.system_clients(uuid, uuid) is 'The systems registered for an officer''s agency, and the roles that it may give them; none for anybody else.';

      create function door.change_client(${WHO}, the_client uuid, act text, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        one jsonb; refused text;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        if act = 'REGISTER' then
          if not said ->> 'role' = any (door.client_roles(the_partnership, ours)) then return 'NOT_FOR_ROLE'; end if;
          if (select count(*) from system_client c where c.partnership_id = the_partnership and c.agency_id = ours and c.revoked_at is null) >= 50
          then return 'TOO_MANY_CLIENTS'; end if;
          return door.register_client(the_partnership, the_client, the_account, said || jsonb_build_object('agencyId', ours));
        end if;
        if not exists (select from system_client c where c.partnership_id = the_partnership and c.id = the_client and c.agency_id = ours)
        then return 'NO_CLIENT'; end if;
        if act = 'REVOKE' then return door.revoke_client(the_partnership, the_client, the_account, said ->> 'kid'); end if;
        if act <> 'ADD_KEYS' then return 'BAD_INPUT'; end if;
        for one in select k from jsonb_array_elements(said -> 'keys') k loop
          refused := door.add_client_key(the_partnership, the_client, the_account, one);
          if refused is not null then return refused; end if;
        end loop;
        return null;
      end $$;
      comment on function door.change_client(${types}, uuid, text, jsonb) is 'An officer registers a system of their agency, gives it keys, or revokes it or a key. Returns the code of the refusal; whoever calls it then rolls back.';
    `);
    await runner.query(
      close({
        own: [
          "add_client_key(uuid, uuid, uuid, jsonb)",
          "register_client(uuid, uuid, uuid, jsonb)",
          "revoke_client(uuid, uuid, uuid, text)",
          "list_clients(uuid, uuid)",
          "client_roles(uuid, uuid)",
        ],
        doors: [
          "client_key_of(uuid, text)",
          "issue_client_token(uuid, uuid, uuid, jsonb)",
          "client_viewer(bytea)",
          "use_proof(bytea, bytea)",
          "system_clients(uuid, uuid)",
          `change_client(${types}, uuid, text, jsonb)`,
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

/** Life Passports: what a person chose to show to whoever has the link and the PIN, for a time. */
export class LifePassports1763700000522 implements MigrationInterface {
  name = "LifePassports1763700000522";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table life_passport (
        partnership_id uuid not null references partnership, id uuid not null, account_id uuid not null,
        label text not null check (length(label) between 1 and 80), persons uuid[] not null check (cardinality(persons) between 1 and 20),
        categories integer not null check (categories > 0),
        token_hash bytea not null unique check (length(token_hash) = 32), pin_hash bytea not null check (length(pin_hash) = 32),
        issued_at timestamptz not null default now(), expires_at timestamptz not null,
        revoked_at timestamptz, wrong_pins smallint not null default 0,
        primary key (partnership_id, id), foreign key (partnership_id, account_id) references account,
        check (expires_at > issued_at and expires_at <= issued_at + interval '30 days'));
      create index life_passport_account on life_passport (partnership_id, account_id);
      ${kept("life_passport", "A holder''s choice of what to show: whom, which kinds of information, until when. Link and PIN are known to the holder alone: here are only hashes of them, the PIN''s keyed by the link.", "revoked_at, wrong_pins")}
      comment on column life_passport.wrong_pins is 'After five it opens to nobody any more.';

      create table life_passport_opening (
        partnership_id uuid not null references partnership, id uuid not null, passport_id uuid not null,
        at timestamptz not null default clock_timestamp(), outcome text not null check (outcome in ('OPENED', 'WRONG_PIN')),
        primary key (partnership_id, id), foreign key (partnership_id, passport_id) references life_passport);
      create index life_passport_opening_passport on life_passport_opening (partnership_id, passport_id, at);
      ${kept("life_passport_opening", "Each opening of a Life Passport, and each try with a wrong PIN: shown to its holder.")}

      create function door.issue_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, terms jsonb) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
        chosen constant uuid[] := array(select distinct p::uuid from jsonb_array_elements_text(terms -> 'persons') p order by 1);
      begin
        if me is null or the_purpose <> 'SUBJECT_ACCESS' or not chosen <@ door.may_speak_for(the_partnership, me, now())
          or (select count(*) from life_passport p where p.partnership_id = the_partnership and p.account_id = the_account and p.revoked_at is null and p.expires_at > now()) >= 20
        then return false; end if;
        insert into life_passport (partnership_id, id, account_id, label, persons, categories, token_hash, pin_hash, expires_at)
        values (the_partnership, the_id, the_account, terms ->> 'label', chosen,
          (terms ->> 'categories')::integer & (select k.mask from role_ceiling k where k.role = 'FAMILY_MEMBER' and k.purpose = 'LIFE_PASSPORT'),
          decode(terms ->> 'tokenHash', 'hex'), decode(terms ->> 'pinHash', 'hex'), now() + make_interval(days => (terms ->> 'days')::integer))
        on conflict do nothing;
        return found;
      end $$;
      comment on function door.issue_passport(uuid, uuid, text, smallint, uuid, jsonb) is 'A family member issues a Life Passport about themselves or those for whom they hold authority; false where they may not, or hold twenty.';

      create function door.own_passports(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns jsonb
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'label', p.label, 'persons', p.persons, 'categories', p.categories,
          'issuedAt', p.issued_at, 'expiresAt', p.expires_at, 'revokedAt', p.revoked_at,
          'state', case when p.revoked_at is not null then 'REVOKED' when p.expires_at <= now() then 'EXPIRED' when p.wrong_pins >= 5 then 'LOCKED' else 'OPEN' end,
          'openings', coalesce((select jsonb_agg(jsonb_build_object('at', o.at, 'outcome', o.outcome) order by o.at desc, o.id desc)
            from life_passport_opening o where o.partnership_id = p.partnership_id and o.passport_id = p.id), '[]'))
          order by p.issued_at desc, p.id desc), '[]')
        from life_passport p
        where p.partnership_id = the_partnership and p.account_id = the_account
          and door.family_member(the_partnership, the_account, the_purpose, the_assurance) is not null
      $$;
      comment on function door.own_passports(uuid, uuid, text, smallint) is 'The Life Passports that a family member issued, each with its own log; nothing for anybody else.';

      create function door.revoke_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        update life_passport p set revoked_at = now()
        where p.partnership_id = the_partnership and p.id = the_id and p.account_id = the_account and p.revoked_at is null
          and door.family_member(the_partnership, the_account, the_purpose, the_assurance) is not null;
        return found;
      end $$;
      comment on function door.revoke_passport(uuid, uuid, text, smallint, uuid) is 'Its holder ends a Life Passport at once; false where there is none of theirs that could open.';

      create function door.try_passport(the_token bytea, the_pin bytea, the_opening uuid) returns jsonb
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare the_pass life_passport; good boolean;
      begin
        -- Unknown, ended, revoked and locked are one answer; two tries at once wait for each other, so that none is free.
        select p.* into the_pass from life_passport p
        where p.token_hash = the_token and p.revoked_at is null and p.expires_at > now() and p.wrong_pins < 5
          and exists (select from account a where a.partnership_id = p.partnership_id and a.id = p.account_id and a.kind = 'FAMILY'
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
        for update;
        if not found then return jsonb_build_object('refusal', 'GONE'); end if;
        good := the_pass.pin_hash = the_pin;
        insert into life_passport_opening (partnership_id, id, passport_id, outcome)
        values (the_pass.partnership_id, the_opening, the_pass.id, case when good then 'OPENED' else 'WRONG_PIN' end);
        if not good then
          update life_passport p set wrong_pins = p.wrong_pins + 1 where p.partnership_id = the_pass.partnership_id and p.id = the_pass.id;
        end if;
        return jsonb_build_object('refusal', case when not good then 'PIN' end, 'left', 4 - the_pass.wrong_pins, 'id', the_pass.id,
          'partnershipId', the_pass.partnership_id, 'accountId', the_pass.account_id, 'persons', the_pass.persons, 'categories', the_pass.categories,
          'expiresAt', the_pass.expires_at,
          'holder', (select a.display_name from account a where a.partnership_id = the_pass.partnership_id and a.id = the_pass.account_id));
      end $$;
      comment on function door.try_passport(bytea, bytea, uuid) is 'Somebody without an account tries a link and a PIN, each as a hash: what the holder chose to show, or why not. A wrong PIN counts; after five nothing opens.';
      ${close({
        doors: [
          "issue_passport(uuid, uuid, text, smallint, uuid, jsonb)",
          "own_passports(uuid, uuid, text, smallint)",
          "revoke_passport(uuid, uuid, text, smallint, uuid)",
          "try_passport(bytea, bytea, uuid)",
        ],
      })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

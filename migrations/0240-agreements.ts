import type { MigrationInterface, QueryRunner } from "typeorm";
import { scoped } from "./sql.js";

/**
 * Agreements as they come to be: what was proposed, which agencies have signed it, and what became of it. An agreement counts
 * only as the fact `agreement`, which is written when the last party has signed and retired when any of them suspends or ends it.
 */
export class Agreements1763700000240 implements MigrationInterface {
  name = "Agreements1763700000240";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table agreement_terms (
        partnership_id uuid not null references partnership, id uuid not null,
        kind text not null check (kind in ('RECORD', 'REPLACE', 'RESUME')), replaces uuid,
        name text not null, agencies uuid[] not null, purposes text[] not null, categories integer not null,
        from_on date not null, until_on date, review_on date not null, document_reference text not null,
        agency_id uuid not null, recorded_by uuid not null, recorded_at timestamptz not null default now(),
        acts smallint not null default 0,
        primary key (partnership_id, id),
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, recorded_by) references account,
        check ((kind = 'RECORD') = (replaces is null)),
        check (cardinality(agencies) >= 2 and cardinality(purposes) > 0 and categories > 0 and categories < 67108864),
        check (until_on >= from_on), check (review_on > from_on));
      create index agreement_terms_replaces on agreement_terms (partnership_id, replaces);
      ${scoped("agreement_terms", "What an agreement says, as it was proposed; never edited. It counts from when the agreement of the same id is recorded. acts: how often it was signed or answered, so that two at once do not miss each other.")}

      create table agreement_act (
        partnership_id uuid not null references partnership, id uuid not null, agreement_id uuid not null,
        kind text not null check (kind in ('SIGNED', 'DECLINED', 'WITHDRAWN', 'SUSPENDED', 'ENDED', 'REVIEWED')),
        agency_id uuid not null, recorded_by uuid not null, recorded_at timestamptz not null default now(),
        signatory text, signatory_title text, note text, next_review_on date,
        primary key (partnership_id, id),
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, recorded_by) references account,
        check ((kind = 'SIGNED') = (signatory is not null and signatory_title is not null)),
        check ((kind = 'REVIEWED') = (next_review_on is not null)), check (kind = 'SIGNED' or note is not null));
      create index agreement_act_agreement on agreement_act (partnership_id, agreement_id);
      create unique index agreement_signed_once on agreement_act (partnership_id, agreement_id, agency_id) where kind = 'SIGNED';
      create unique index agreement_answered_once on agreement_act (partnership_id, agreement_id) where kind in ('DECLINED', 'WITHDRAWN');
      ${scoped("agreement_act", "What an agency did with an agreement: signed, declined, suspended, ended or reviewed it, who recorded that and when. Added to, never changed.")}

      grant insert on agreement_terms, agreement_act, agreement to tellonce_door;
      grant update (acts) on agreement_terms to tellonce_door;
      grant update (retired_at, retired_by, retired_how, retired_note) on agreement to tellonce_door;
      create policy door_adds on agreement_terms for insert to tellonce_door with check (true);
      create policy door_counts on agreement_terms for update to tellonce_door using (true) with check (true);
      create policy door_adds on agreement_act for insert to tellonce_door with check (true);
      create policy door_adds on agreement for insert to tellonce_door with check (true);
      create policy door_retires on agreement for update to tellonce_door using (true) with check (true);

      -- For the officer who asks why something was withheld: which agreements there were, and what they lacked.
      grant select on agreement to tellonce_auditor;
      create policy read_for_audit on agreement for select to tellonce_auditor using (partnership_id = wall.partnership());
    `);
    await runner.query(/* sql */ `
      create function door.agreement_officer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns uuid
      language sql stable as $$
        select a.agency_id
        from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
        join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id and r.role = 'DPO'
          and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())
        join purpose p on p.code = the_purpose and p.mode = 'OVERSIGHT' and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'DPO'
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
        limit 1
      $$;
      comment on function door.agreement_officer(uuid, uuid, text, smallint) is 'The agency for which this account may propose, sign, suspend, end and review agreements: that of a data-protection officer.';

      create function door.agreement_ended(the_partnership uuid, the_agreement uuid) returns boolean
      language sql stable as $$
        select exists (
          select from agreement_act c where c.partnership_id = the_partnership and c.agreement_id = the_agreement and c.kind = 'ENDED')
      $$;

      create function door.agreement_takes_effect(the_partnership uuid, the_id uuid, the_account uuid) returns text
      language plpgsql as $$
      declare terms agreement_terms; old agreement; moved integer;
      begin
        select * into terms from agreement_terms t where t.partnership_id = the_partnership and t.id = the_id;
        select * into old from agreement a where a.partnership_id = the_partnership and a.id = terms.replaces;
        -- What it replaces or resumes must still stand as it stood when the parties signed.
        if terms.kind = 'REPLACE' then
          update agreement a set retired_at = now(), retired_by = the_account, retired_how = 'SUPERSEDED'
          where a.partnership_id = the_partnership and a.id = terms.replaces and a.retired_epoch is null;
          get diagnostics moved = row_count;
          if moved <> 1 then return 'CONFLICT'; end if;
        elsif terms.kind = 'RESUME' and (old.retired_how is distinct from 'SUSPENDED' or door.agreement_ended(the_partnership, old.id) or exists (
          select from agreement_terms t join agreement a on a.partnership_id = t.partnership_id and a.id = t.id
          where t.partnership_id = the_partnership and t.replaces = terms.replaces)) then
          return 'CONFLICT';
        end if;
        insert into agreement (partnership_id, id, name, agencies, purposes, categories, from_on, until_on, review_on, recorded_by)
        values (the_partnership, the_id, terms.name, terms.agencies, terms.purposes, terms.categories, terms.from_on, terms.until_on,
          terms.review_on, the_account);
        return 'IN_FORCE';
      end $$;

      create function door.propose_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
        returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now());
        the_kind constant text := said ->> 'kind';
        terms agreement_terms; old agreement; narrower boolean;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select * into old from agreement a where a.partnership_id = the_partnership and a.id = (said ->> 'replaces')::uuid;
        if the_kind is distinct from 'RECORD' then
          if old.id is null or not ours = any (old.agencies) then return 'NOT_FOUND'; end if;
          if the_kind = 'REPLACE' and old.retired_epoch is not null then return 'CONFLICT'; end if;
          if the_kind = 'RESUME' and (old.retired_how is distinct from 'SUSPENDED' or door.agreement_ended(the_partnership, old.id)) then
            return 'CONFLICT';
          end if;
          -- One answer to one agreement at a time, and none where a later one has already taken its place.
          if exists (
            select from agreement_terms t where t.partnership_id = the_partnership and t.replaces = old.id
              and not exists (
                select from agreement_act c
                where c.partnership_id = t.partnership_id and c.agreement_id = t.id and c.kind in ('DECLINED', 'WITHDRAWN')))
          then return 'CONFLICT'; end if;
        end if;
        terms.agencies := array(select distinct (e #>> '{}')::uuid from jsonb_array_elements(said -> 'agencies') e);
        terms.purposes := array(select distinct e #>> '{}' from jsonb_array_elements(said -> 'purposes') e);
        terms.categories := (said ->> 'categories')::integer;
        terms.from_on := (said ->> 'from')::date;
        terms.until_on := (said ->> 'until')::date;
        if the_kind = 'RESUME' then
          terms.name := old.name; terms.agencies := old.agencies; terms.purposes := old.purposes; terms.categories := old.categories;
          terms.from_on := today; terms.until_on := old.until_on;
        else
          terms.name := said ->> 'name';
        end if;
        narrower := the_kind = 'REPLACE' and terms.agencies <@ old.agencies and terms.purposes <@ old.purposes
          and terms.categories & ~old.categories = 0 and terms.from_on >= old.from_on
          and (old.until_on is null or terms.until_on <= old.until_on);
        if cardinality(terms.agencies) < 2 or not coalesce(ours = any (terms.agencies) or narrower, false)
          or exists (select from unnest(terms.agencies) n (id) where not exists (
            select from agency g where g.partnership_id = the_partnership and g.id = n.id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())))
          or exists (select from unnest(terms.purposes) n (code) where not exists (
            select from purpose p where p.code = n.code and p.mode in ('CONSENT', 'DUTY')))
          or terms.until_on < today or (said ->> 'reviewOn')::date <= today
        then return 'BAD_INPUT'; end if;
        insert into agreement_terms (partnership_id, id, kind, replaces, name, agencies, purposes, categories, from_on, until_on, review_on,
          document_reference, agency_id, recorded_by, acts)
        values (the_partnership, the_id, the_kind, old.id, terms.name, terms.agencies, terms.purposes, terms.categories, terms.from_on, terms.until_on,
          (said ->> 'reviewOn')::date, said ->> 'documentReference', ours, the_account, 1);
        insert into agreement_act (partnership_id, id, agreement_id, kind, agency_id, recorded_by, signatory, signatory_title)
        values (the_partnership, gen_random_uuid(), the_id, 'SIGNED', ours, the_account, said ->> 'signatory', said ->> 'signatoryTitle');
        -- What all have signed may be cut down by any of them, at once; whatever opens more waits for all.
        if narrower then return door.agreement_takes_effect(the_partnership, the_id, the_account); end if;
        return 'PROPOSED';
      end $$;
      comment on function door.propose_agreement(uuid, uuid, text, smallint, uuid, jsonb) is 'Records what an officer proposes and signs for their agency. It counts at once only where it narrows what all have signed; otherwise when the last party has signed.';

      create function door.act_on_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_agreement uuid, act text, said jsonb)
        returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        terms agreement_terms; current agreement; the_kind text := act;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select * into terms from agreement_terms t where t.partnership_id = the_partnership and t.id = the_agreement;
        select * into current from agreement a where a.partnership_id = the_partnership and a.id = the_agreement;
        if not coalesce(ours = any (coalesce(current.agencies, terms.agencies)), false) then return 'NOT_FOUND'; end if;
        if act in ('SIGNED', 'DECLINED') then
          if current.id is not null or exists (
            select from agreement_act c where c.partnership_id = the_partnership and c.agreement_id = the_agreement
              and (c.kind in ('DECLINED', 'WITHDRAWN') or (act = 'SIGNED' and c.kind = 'SIGNED' and c.agency_id = ours)))
          then return 'CONFLICT'; end if;
          if act = 'DECLINED' and terms.agency_id = ours then the_kind := 'WITHDRAWN'; end if;
          -- Of two who answer at once, the second fails and is tried again with the first's answer before it.
          update agreement_terms t set acts = t.acts + 1 where t.partnership_id = the_partnership and t.id = the_agreement;
        elsif act in ('SUSPENDED', 'ENDED', 'REVIEWED') then
          -- What is suspended can still be ended: the fact stays retired since its suspension, and it can no longer be resumed.
          if current.id is null or (current.retired_epoch is not null and (act <> 'ENDED' or current.retired_how <> 'SUSPENDED'
            or door.agreement_ended(the_partnership, the_agreement) or exists (
              select from agreement_terms t join agreement a on a.partnership_id = t.partnership_id and a.id = t.id
              where t.partnership_id = the_partnership and t.replaces = the_agreement)))
          then return 'CONFLICT'; end if;
          -- Of who ends it and who signs to resume it at once, the second fails.
          if act = 'ENDED' and current.retired_epoch is not null then
            update agreement_terms t set acts = t.acts + 1 where t.partnership_id = the_partnership and t.replaces = the_agreement;
          end if;
          if act = 'REVIEWED' and not coalesce((said ->> 'nextReviewOn')::date > door.london_day(now()), false) then return 'BAD_INPUT'; end if;
        else
          return 'BAD_INPUT';
        end if;
        insert into agreement_act (partnership_id, id, agreement_id, kind, agency_id, recorded_by, signatory, signatory_title, note, next_review_on)
        values (the_partnership, gen_random_uuid(), the_agreement, the_kind, ours, the_account, said ->> 'signatory', said ->> 'signatoryTitle',
          said ->> 'note', (said ->> 'nextReviewOn')::date);
        if act in ('SUSPENDED', 'ENDED') then
          update agreement a set retired_at = now(), retired_by = the_account, retired_how = act
          where a.partnership_id = the_partnership and a.id = the_agreement and a.retired_epoch is null;
        elsif act = 'SIGNED' and not exists (
          select from unnest(terms.agencies) n (id) where not exists (
            select from agreement_act c
            where c.partnership_id = the_partnership and c.agreement_id = the_agreement and c.kind = 'SIGNED' and c.agency_id = n.id))
        then
          return door.agreement_takes_effect(the_partnership, the_agreement, the_account);
        end if;
        return the_kind;
      end $$;
      comment on function door.act_on_agreement(uuid, uuid, text, smallint, uuid, text, jsonb) is 'An officer signs, declines, suspends, ends or reviews an agreement for their agency, if it is a party. Any party suspends or ends at once.';

      do $$ declare f text; begin
        foreach f in array array['door.agreement_officer(uuid, uuid, text, smallint)', 'door.agreement_takes_effect(uuid, uuid, uuid)',
          'door.agreement_ended(uuid, uuid)'] loop
          execute format('revoke all on function %s from public; grant execute on function %1$s to tellonce_door', f);
        end loop;
        foreach f in array array['door.propose_agreement(uuid, uuid, text, smallint, uuid, jsonb)',
          'door.act_on_agreement(uuid, uuid, text, smallint, uuid, text, jsonb)'] loop
          execute format('revoke all on function %s from public; grant execute on function %1$s to tellonce_api; alter function %1$s owner to tellonce_door', f);
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

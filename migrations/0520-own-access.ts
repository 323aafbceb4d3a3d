import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { ALL, current } from "./wallSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";
/** What an agency's policy is about naming its practitioners to families: n, the latest that was recorded. */
const latestPolicy = (
  partnership: string,
  agency: string,
) => `from names_policy n where n.partnership_id = ${partnership} and n.agency_id = ${agency}
          order by n.recorded_at desc, n.id desc limit 1`;

/** A family member's own door: to their own record, and to those of whom they hold authority. */
export class OwnAccess1763700000520 implements MigrationInterface {
  name = "OwnAccess1763700000520";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Coarse: whom somebody could at most act for today. What of them, and whether still, is decided value by value.
      create function door.may_speak_for(the_partnership uuid, the_person uuid, the_at timestamptz) returns uuid[]
      language sql stable as $$
        select array(
          select the_person where the_person is not null
          union
          select a.person_id from authority a
          where ${current("a")} and a.holder_person_id = the_person and a.kind in ('PARENTAL_RESPONSIBILITY', 'ATTORNEY', 'DEPUTY')
            and door.on_day(a.from_on, a.until_on, door.london_day(the_at))
          order by 1)
      $$;

      -- The family member behind an account that asks for their own: null for anybody else, and where the sign-in is too weak.
      create function door.family_member(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns uuid
      language sql stable as $$
        select a.person_id from account a join purpose p on p.code = the_purpose and p.mode in ('OWN', 'PASSPORT') and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'FAMILY' and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
          and exists (select from role_grant g where ${current("g")} and g.account_id = a.id and g.role = 'FAMILY_MEMBER' and door.live(g.from_at, g.until_at, now()))
          and not exists (select from role_grant g where ${current("g")} and g.account_id = a.id and door.live(g.from_at, g.until_at, now())
            and not exists (select from role_ceiling k where k.role = g.role))
      $$;

      create function door.open_own(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns json
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
        set plan_cache_mode = force_generic_plan set jit = off as $$
      declare
        the_at constant timestamptz := now();
        me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
        seat door.seat; partnership uuid; mask integer; acting uuid[] := '{}'; cases uuid[] := '{}'; people uuid[] := '{}'; others integer := 0; reply json;
      begin
        select a.partnership_id into partnership from account a
        where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, the_at);
        if me is not null then
          seat.kind := 'FAMILY';
          seat.mode := (select p.mode from purpose p where p.code = the_purpose);
          -- Nobody's agency: what is open to some agency by name is not for that reason open to the family.
          seat.agency_id := '00000000-0000-0000-0000-000000000000';
          mask := (select k.mask from role_ceiling k where k.role = 'FAMILY_MEMBER' and k.purpose = the_purpose)
            & (select bit_or(1 << c.bit) from category c where the_assurance >= 2 or c.sensitivity in ('BASIC', 'STANDARD'));
          acting := door.may_speak_for(the_partnership, me, the_at);
          cases := array(
            select m.case_id from case_person m where ${current("m")} and m.person_id = any (acting)
            group by 1 order by max(m.from_at) desc, 1 limit 200);
          cases := array(
            select c.id from unnest(cases) with ordinality c (id, place)
            where c.id <> all (door.excluded(the_partnership, the_account, seat, cases, the_at)) order by c.place);
          select coalesce(array_agg(distinct m.case_id), '{}'), coalesce(array_agg(distinct m.person_id), '{}'), coalesce(bit_or(mask & ~m.kept_back & ${ALL}), 0)
          into cases, people, others
          from door.members(the_partnership, the_account, seat, cases, the_at) m where not m.absent and m.person_id = any (acting);
        end if;
        select json_build_object(
          'at', door.micros(the_at), 'epochs', door.epochs(the_partnership, cases), 'facts', door.facts(the_partnership, the_account, cases, the_at), 'walls', '[]'::json,
          'references', coalesce((
            select json_object_agg(r.id, r.reference) from (
              select c.id, c.reference from case_record c where c.partnership_id = the_partnership and c.id = any (cases)
              union all
              select p.id, p.reference from person p where p.partnership_id = the_partnership and p.id = any (people)) r), '{}')) into reply;
        execute format('set local tellonce.partnership = %L', coalesce(partnership::text, ''));
        execute 'set local tellonce.agency = ''''';
        execute format('set local tellonce.cases = %L', cases::text);
        execute format('set local tellonce.people = %L', people::text);
        execute format('set local tellonce.others = %L', others::text);
        execute 'set local tellonce.own = ''0''';
        execute 'set local tellonce.writable = ''0''';
        return reply;
      end $$;
      comment on function door.open_own(uuid, uuid, text, smallint) is 'For a family member: sets a wall of their own record and of those for whom they hold authority (at most 200 cases), to be read only, and returns the facts on which it is decided. Nothing for anybody else.';

      create table names_policy (
        partnership_id uuid not null references partnership, id uuid not null, agency_id uuid not null, is_told boolean not null,
        recorded_at timestamptz not null default now(), recorded_by uuid not null,
        primary key (partnership_id, id), foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, recorded_by) references account);
      create index names_policy_latest on names_policy (partnership_id, agency_id, recorded_at desc, id desc);
      ${kept("names_policy", "Whether an agency tells families by name which of its practitioners looked, from recorded_at on; the latest counts, and where there is none they are not named.")}

      create function door.names_policy(${WHO}) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); latest names_policy;
      begin
        if ours is null then return null; end if;
        latest := (select n ${latestPolicy("the_partnership", "ours")});
        return jsonb_build_object('isTold', coalesce(latest.is_told, false), 'since', latest.recorded_at);
      end $$;
      comment on function door.names_policy(${types}) is 'What the officer''s agency has decided about naming its practitioners to families. Null for who is no data-protection officer.';

      create function door.set_names_policy(${WHO}, the_id uuid, told boolean) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); latest names_policy;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        perform pg_advisory_xact_lock(hashtextextended('names policy ' || ours, 0));
        latest := (select n ${latestPolicy("the_partnership", "ours")});
        if coalesce(latest.is_told, false) = told then return 'CONFLICT'; end if;
        insert into names_policy (partnership_id, id, agency_id, is_told, recorded_at, recorded_by)
        values (the_partnership, the_id, ours, told, clock_timestamp(), the_account);
        return null;
      end $$;
      comment on function door.set_names_policy(${types}, uuid, boolean) is 'Records whether the officer''s agency tells families by name who looked. Null, or the code of a refusal.';

      create function door.own_log_frame() returns jsonb
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact,
          'involvement', g.involvement_category,
          'namedSince', (select case when n.is_told then n.recorded_at end ${latestPolicy("g.partnership_id", "g.id")})) order by g.id), '[]')
        from agency g join agency_type t on t.code = g.type where g.partnership_id = wall.partnership()
      $$;
      comment on function door.own_log_frame() is 'The agencies by name, once a family member''s own door is open: they say nothing of anybody.';

      create function door.withdraw_own_consent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_consent uuid) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
      begin
        -- Only whoever gave it, only while they are or may speak for its subject.
        update consent c set retired_at = now(), retired_by = the_account, retired_how = 'WITHDRAWN', retired_note = 'By the giver, in their own view'
        where c.partnership_id = the_partnership and c.id = the_consent and c.retired_epoch is null and me is not null and c.giver_person_id = me
          and the_purpose = 'SUBJECT_ACCESS' and c.person_id = any (door.may_speak_for(the_partnership, me, now()));
        return found;
      end $$;
      comment on function door.withdraw_own_consent(uuid, uuid, text, smallint, uuid) is 'A family member withdraws a consent that they gave themselves; false where there is none of theirs that counts.';
      grant update (retired_at, retired_by, retired_how, retired_note) on consent to tellonce_door;
      create policy giver_withdraws on consent for update to tellonce_door using (retired_epoch is null) with check (retired_how = 'WITHDRAWN');

      ${close({
        own: ["may_speak_for(uuid, uuid, timestamptz)", "family_member(uuid, uuid, text, smallint)"],
        doors: [
          "withdraw_own_consent(uuid, uuid, text, smallint, uuid)",
          `names_policy(${types})`,
          `set_names_policy(${types}, uuid, boolean)`,
        ],
      })}
      revoke all on function door.open_own(uuid, uuid, text, smallint), door.own_log_frame() from public;
      grant execute on function door.open_own(uuid, uuid, text, smallint) to tellonce_api, tellonce_auditor;
      grant execute on function door.own_log_frame() to tellonce_auditor;
      set role tellonce_door;
      grant execute on function door.epochs(uuid, uuid[]) to tellonce_auditor;
      reset role;
      alter function door.open_own(uuid, uuid, text, smallint) owner to tellonce_door;
      alter function door.own_log_frame() owner to tellonce_door;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

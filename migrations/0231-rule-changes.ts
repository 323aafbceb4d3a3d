import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { ALL, current } from "./wallSql.js";

const NOW = `9223372036854775807`;
const ids = (key: string) =>
  `array(select (e #>> '{}')::uuid from jsonb_array_elements(case when jsonb_typeof(${key}) = 'array' then ${key} else '[]' end) e)`;

/**
 * Sharing decisions, seals, exclusions and protection markers as they are recorded, ended and reviewed, and as a change of
 * them is tried out beforehand: by doing it, gathering the facts, and undoing it.
 */
export class RuleChanges1763700000231 implements MigrationInterface {
  name = "RuleChanges1763700000231";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Everybody to whom a live involvement relates the case: the facts that decide are theirs.
      create function door.viewers_of(the_partnership uuid, the_case uuid, the_at timestamptz) returns uuid[]
      language plpgsql stable as $$
      begin
        return array(
          select a.id from account a
          where ${current("a")} and a.kind in ('PRACTITIONER', 'SYSTEM') and door.live(a.from_at, a.until_at, the_at) and exists (
            select from involvement i
            where ${current("i")} and i.case_id = the_case and i.agency_id = a.agency_id and door.live(i.from_at, i.until_at, the_at)
              and (a.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = a.practitioner_id
                or (i.kind = 'LEAD' and exists (
                  select from role_grant r where ${current("r")} and r.account_id = a.id and r.role = 'DUTY_WORKER' and door.live(r.from_at, r.until_at, the_at)))
                or exists (
                  select from supervision s where ${current("s")} and s.supervisor_id = a.practitioner_id and s.supervisee_id = i.practitioner_id
                    and s.agency_id = i.agency_id and door.live(s.from_at, s.until_at, the_at))))
          order by a.id);
      end $$;

      create function door.world_of(the_partnership uuid, the_case uuid, the_at timestamptz) returns jsonb
      language plpgsql stable as $$
      declare frame record;
      begin
        frame := door.frame_facts(the_partnership, ${NOW});
        return jsonb_build_object('agencies', frame.agencies, 'agreements', frame.agreements,
          'cases', door.case_facts(the_partnership, array[the_case], ${NOW}, the_at),
          'people', door.people_facts(the_partnership, door.people_of(the_partnership, array[the_case], ${NOW}), ${NOW}, the_at));
      end $$;

      create function door.record_rule(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, change jsonb)
        returns text
      language plpgsql volatile as $$
      declare
        kind constant text := change ->> 'kind'; said jsonb := change -> 'row'; today constant date := door.london_day(now());
        people constant uuid[] := array(select p.person_id from case_person p where ${current("p")} and p.case_id = the_case);
        accounts constant uuid[] := ${ids("change -> 'row' -> 'accounts'")};
        agencies constant uuid[] := ${ids("change -> 'row' -> 'agencies'")};
        persons uuid[] := ${ids("change -> 'row' -> 'persons'")};
        first_day constant date := coalesce((change ->> 'from')::date, today); last_day constant date := (change ->> 'until')::date;
        review_on constant date := (change ->> 'reviewOn')::date;
        the_answer constant uuid := (change ->> 'answerId')::uuid; home_of constant uuid := (change ->> 'householdOf')::uuid; home uuid; fresh integer;
      begin
        if not (first_day >= today and coalesce(last_day >= first_day, true) and review_on > today and review_on <= coalesce(last_day, review_on)
          and review_on <= first_day + case when kind = 'SHARING_DECISION' then interval '6 months' else interval '12 months' end) is true then return 'BAD_DATES'; end if;
        if said ->> 'person_id' is not null then persons := persons || (said ->> 'person_id')::uuid; end if;
        if home_of is not null then persons := persons || home_of; end if;
        if not persons <@ people or (persons = '{}' and (kind = 'SHARING_DECISION' or (kind = 'MARKER' and the_answer is null))) then return 'BAD_PERSON'; end if;
        if kind = 'SHARING_DECISION' and agencies = '{}' then return 'BAD_AGENCY'; end if;
        if kind <> 'EXCLUSION' and not coalesce((said ->> 'categories')::integer between 1 and ${ALL}, false) then return 'BAD_CATEGORIES'; end if;
        if exists (select from unnest(accounts || (said ->> 'account_id')::uuid) n (id) where n.id is not null and not exists (
            select from account a where ${current("a")} and a.id = n.id and door.live(a.from_at, a.until_at, now()))) then return 'BAD_ACCOUNT'; end if;
        if exists (select from unnest(agencies) n (id) where not exists (
            select from agency a where ${current("a")} and a.id = n.id and door.live(a.from_at, a.until_at, now()))) then return 'BAD_AGENCY'; end if;
        -- Nobody records a rule that would be about themselves, nor one that they could not review.
        if kind = 'EXCLUSION' and exists (
            select from account a join account me on me.partnership_id = a.partnership_id and me.id = the_account
            where a.partnership_id = the_partnership and a.id = (said ->> 'account_id')::uuid
              and (a.id = me.id or a.practitioner_id = me.practitioner_id)) then return 'OWN'; end if;
        if not door.in_circle(kind, said, the_account, the_agency) then return 'OUTSIDE'; end if;
        if kind = 'SHARING_DECISION' and not exists (
            select from legal_gateway g where g.code = said ->> 'gateway' and said ->> 'purpose' = any (g.purposes)) then return 'BAD_GATEWAY'; end if;
        if home_of is not null then
          select a.household_id into home from person_address a
          where ${current("a")} and a.person_id = home_of and a.household_id is not null and door.on_day(a.from_on, a.until_on, today)
          order by a.from_on desc limit 1;
          if home is null then return 'NO_HOUSEHOLD'; end if;
        end if;
        if the_answer is not null then
          loop
            fresh := nextval('mark_number');
            exit when not exists (select from seal s where s.partnership_id = the_partnership and s.mark = fresh)
              and not exists (select from protection_marker m where m.partnership_id = the_partnership and m.mark = fresh);
          end loop;
          update answer a set marks = coalesce(a.marks, '{}') || fresh where a.partnership_id = the_partnership and a.case_id = the_case and a.id = the_answer;
          if not found then return 'NOT_FOUND'; end if;
          update answer_version v set marks = coalesce(v.marks, '{}') || fresh where v.partnership_id = the_partnership and v.answer_id = the_answer;
        end if;
        said := said || jsonb_build_object('partnership_id', the_partnership, 'id', change ->> 'id', 'recorded_by', the_account, 'review_of', null,
          'mark', fresh, 'household_id', home, 'decided_by', the_practitioner, 'objected_at', null, 'review_on', review_on,
          'from_at', case when first_day = today then now() else first_day::timestamp at time zone 'Europe/London' end,
          'until_at', (last_day + 1)::timestamp at time zone 'Europe/London',
          -- Recorded on the case, unless it is about a person wherever they are.
          'case_id', case when kind in ('SEAL', 'EXCLUSION') and said ->> 'person_id' is not null then null else the_case end);
        perform door.insert_rule(kind, said);
        return 'OK';
      end $$;

      create function door.insert_rule(kind text, said jsonb) returns void
      language plpgsql volatile as $$
      begin
        case kind
          when 'SHARING_DECISION' then insert into sharing_decision select (jsonb_populate_record(null::sharing_decision, said)).*;
          when 'SEAL' then insert into seal select (jsonb_populate_record(null::seal, said)).*;
          when 'EXCLUSION' then insert into exclusion select (jsonb_populate_record(null::exclusion, said)).*;
          when 'MARKER' then insert into protection_marker select (jsonb_populate_record(null::protection_marker, said)).*;
        end case;
      end $$;

      create function door.retire_rule(the_partnership uuid, the_account uuid, kind text, the_rule uuid, how text, note text) returns void
      language plpgsql volatile as $$
      begin
        execute format(
          'update %I set retired_at = now(), retired_by = $1, retired_how = $2, retired_note = $3 where partnership_id = $4 and id = $5 and retired_epoch is null',
          case kind when 'SHARING_DECISION' then 'sharing_decision' when 'SEAL' then 'seal' when 'EXCLUSION' then 'exclusion' when 'MARKER' then 'protection_marker' end)
        using the_account, how, note, the_partnership, the_rule;
      end $$;

      create function door.change_rule(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, change jsonb, saving boolean)
        returns jsonb
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        may constant text[] := door.keeps_rules(the_partnership, the_account, the_purpose, the_assurance, the_case);
        the_at timestamptz := now(); today constant date := door.london_day(now());
        me account; old_id uuid; old_fact jsonb; outcome text; before jsonb; after jsonb; viewers jsonb; the_kind text := change ->> 'kind'; act constant text := change ->> 'act';
        next_review constant date := (change ->> 'reviewOn')::date; answers jsonb;
      begin
        if may is null then return jsonb_build_object('outcome', 'NOT_FOUND'); end if;
        if the_assurance < 2 then return jsonb_build_object('outcome', 'STEP_UP_REQUIRED'); end if;
        select * into me from account a where a.partnership_id = the_partnership and a.id = the_account;
        if act <> 'RECORD' then
          select r.id, r.fact, r.kind into old_id, old_fact, the_kind from door.rules_of(the_partnership, the_case) r
          where r.id = (change ->> 'ruleId')::uuid and door.in_circle(r.kind, r.fact, the_account, me.agency_id)
            and (r.kind <> 'EXCLUSION' or 'EXCLUSION' = any (may));
          if old_id is null then return jsonb_build_object('outcome', case when may = '{}' then 'FORBIDDEN' else 'NOT_FOUND' end); end if;
        end if;
        if not coalesce(the_kind = any (may), false) then return jsonb_build_object('outcome', 'FORBIDDEN'); end if;
        if act <> 'RECORD' and old_fact ->> 'retired_epoch' is not null then return jsonb_build_object('outcome', 'CONFLICT'); end if;
        if act = 'RECORD' and (change ->> 'from')::date > today then the_at := (change ->> 'from')::date::timestamp at time zone 'Europe/London'; end if;
        before := door.world_of(the_partnership, the_case, the_at);
        answers := (select jsonb_object_agg(a.id, a.marks) from answer a
          where a.partnership_id = the_partnership and a.case_id = the_case and a.id = (change ->> 'answerId')::uuid);
        -- Tried out by doing it: what is shown beforehand is what saving does. Unless it is saved, the block undoes it all.
        begin
          if act = 'RECORD' then
            outcome := door.record_rule(the_partnership, the_account, me.practitioner_id, me.agency_id, the_case, change);
          elsif act = 'END' then
            perform door.retire_rule(the_partnership, the_account, the_kind, old_id, 'ENDED', change ->> 'note');
            outcome := 'OK';
          elsif act = 'OBJECT' then
            -- An objection does not stop the sharing while it is considered: the decision goes on, and says that somebody objected.
            if old_fact ->> 'objected_at' is not null or not (old_fact ->> 'share')::boolean
              or not door.live((old_fact ->> 'from_at')::timestamptz, (old_fact ->> 'until_at')::timestamptz, the_at) then
              outcome := 'CONFLICT';
            else
              perform door.retire_rule(the_partnership, the_account, the_kind, old_id, 'OBJECTED', change ->> 'note');
              perform door.insert_rule(the_kind, old_fact || jsonb_build_object('id', change ->> 'id', 'objected_at', now(), 'review_of', old_id,
                'recorded_by', the_account));
              outcome := 'OK';
            end if;
          elsif act = 'REVIEW' then
            if not (next_review > today and next_review <= today + case when the_kind = 'SHARING_DECISION' then interval '6 months' else interval '12 months' end
              and next_review <= coalesce(door.london_day((old_fact ->> 'until_at')::timestamptz - interval '1 microsecond'), next_review)) is true then
              outcome := 'BAD_DATES';
            else
              perform door.retire_rule(the_partnership, the_account, the_kind, old_id, 'REVIEWED', change ->> 'note');
              perform door.insert_rule(the_kind, old_fact || jsonb_build_object('id', change ->> 'id', 'review_on', next_review, 'review_of', old_id,
                'recorded_by', the_account));
              outcome := 'OK';
            end if;
          end if;
          if outcome = 'OK' then
            after := door.world_of(the_partnership, the_case, the_at);
            answers := jsonb_build_object('before', answers, 'after', (select jsonb_object_agg(a.id, a.marks) from answer a
              where a.partnership_id = the_partnership and a.case_id = the_case and a.id = (change ->> 'answerId')::uuid));
          end if;
          if not saving or outcome <> 'OK' then raise exception 'undone' using errcode = 'TL010'; end if;
        exception when sqlstate 'TL010' then null;
        end;
        if outcome <> 'OK' then return jsonb_build_object('outcome', outcome); end if;
        viewers := (select coalesce(jsonb_agg(door.viewer_facts(the_partnership, v.id, ${NOW})), '[]')
          from unnest(door.viewers_of(the_partnership, the_case, the_at)) v (id));
        return jsonb_build_object('outcome', outcome, 'kind', the_kind, 'at', door.micros(the_at), 'viewers', viewers, 'before', before, 'after', after, 'answers', answers);
      end $$;
      comment on function door.change_rule(uuid, uuid, text, smallint, uuid, jsonb, boolean) is 'Records, ends or reviews a rule of a case, for who may; or tries it out and undoes it. Returns the facts before and after, and those of everybody whom the case concerns at work.';
    `);
    await runner.query(
      close({
        own: [
          "viewers_of(uuid, uuid, timestamptz)",
          "world_of(uuid, uuid, timestamptz)",
          "record_rule(uuid, uuid, uuid, uuid, uuid, jsonb)",
          "insert_rule(text, jsonb)",
          "retire_rule(uuid, uuid, text, uuid, text, text)",
        ],
        doors: ["change_rule(uuid, uuid, text, smallint, uuid, jsonb, boolean)"],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

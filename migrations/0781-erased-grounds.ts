import type { MigrationInterface, QueryRunner } from "typeorm";
import { ERASED_ONCE_OVER } from "./0711-rights-kinds.js";
import { close } from "./doorSql.js";

const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** Each kind of record by its own rule: why data was shared, and what was asked, can be erased and is proposed once its years are over, also where the family's record is kept on. */
export class ErasedGrounds1763700000781 implements MigrationInterface {
  name = "ErasedGrounds1763700000781";

  async up(runner: QueryRunner): Promise<void> {
    const erased = [
      ...Object.keys(ERASED_ONCE_OVER),
      ...new Set(
        Object.values(ERASED_ONCE_OVER)
          .flat()
          .map((part) => part.split(".")[0]),
      ),
    ];
    for (const table of erased)
      await runner.query(/* sql */ `
        grant delete on ${table} to tellonce_door;
        create policy door_erases on ${table} for delete to tellonce_door using (true);`);
    await runner.query(/* sql */ `
      create function door.consent_ended_at(the_partnership uuid, the_consent uuid) returns timestamptz
      language sql stable as $$
        select least(c.retired_at, (
          select (max(p.until_on) + 1)::timestamp at time zone 'Europe/London' from consent_provision p
          where p.partnership_id = the_partnership and p.consent_id = the_consent having bool_and(p.until_on is not null)))
        from consent c where c.partnership_id = the_partnership and c.id = the_consent
      $$;

      create function door.ended_on(the_partnership uuid, the_table text, the_row jsonb) returns date
      language sql stable as $$
        select door.london_day(least((the_row ->> 'retired_at')::timestamptz, case the_table
          when 'access_request' then (the_row ->> 'ended_at')::timestamptz
          when 'authority' then ((the_row ->> 'until_on')::date + 1)::timestamp at time zone 'Europe/London'
          when 'sharing_decision' then (the_row ->> 'until_at')::timestamptz
          when 'emergency_use' then (the_row ->> 'asked_at')::timestamptz
          when 'unfinished_answer' then (the_row ->> 'written_at')::timestamptz
          when 'consent' then door.consent_ended_at(the_partnership, (the_row ->> 'id')::uuid)
          when 'consent_provision' then door.consent_ended_at(the_partnership, (the_row ->> 'consent_id')::uuid)
          end))
      $$;
      comment on function door.ended_on(uuid, text, jsonb) is 'The day in London on which what a row grants, asks or says came to its end: the first on which it counts no more. Null while it goes on, and for a part of the family record.';

      create function door.rule_over(the_partnership uuid, the_table text, the_row jsonb) returns boolean
      language plpgsql stable as $$
      declare
        kept retention_rule; today constant date := door.london_day(now());
        cases uuid[] := array[(the_row ->> 'case_id')::uuid];
      begin
        select r.* into kept from retention_table t join retention_rule r on r.kind = t.kind where t.table_name = the_table;
        if kept.starts in ('ENDED', 'ENTERED', 'LAST_WORD') then
          return coalesce(door.birthday(door.ended_on(the_partnership, the_table, the_row), kept.years) <= today, false);
        end if;
        -- Part of the family record: with its case, or, of no case, with all in which one of its people is.
        if the_table = 'case_record' then cases := array[(the_row ->> 'id')::uuid]; end if;
        if cases[1] is null then
          cases := array(select m.case_id from case_person m where m.partnership_id = the_partnership
            and m.person_id in (select s.same_id from door.same_people(the_partnership, door.row_people(the_row)) s));
        end if;
        return cardinality(cases) > 0 and not exists (
          select from case_record c where c.partnership_id = the_partnership and c.id = any (cases) and coalesce(door.kept_until(the_partnership, c) > today, true));
      end $$;
      comment on function door.rule_over(uuid, text, jsonb) is 'Whether a row is kept no longer by the rule of its kind: from the day on that retention_rule counts to. What is of no case goes with the last case of its people.';

      -- What the schedule proposes is what is over, and nothing else of the person.
      alter function door.held_about(uuid, uuid, jsonb, uuid) rename to all_held_about;
      create function door.held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid)
        returns table (item text, source text, category smallint, controller uuid, others boolean, case_id uuid, content jsonb)
      language sql stable as $$
        select h.* from door.all_held_about(the_partnership, the_account, opened, the_person) h
        where coalesce(opened -> 'request' ->> 'kind' <> 'RETENTION', true) or door.rule_over(the_partnership, h.source, door.item_row(the_partnership, h.item))
      $$;
      comment on function door.held_about(uuid, uuid, jsonb, uuid) is 'Everything that the officer''s own agency holds about a person and that is not sealed from the officer; for what the schedule proposes, only what is kept no longer.';

      set role tellonce_door;
      alter function door.propose_retention(integer) rename to propose_family_records;
      alter function door.propose_family_records(integer) security invoker;
      revoke execute on function door.propose_family_records(integer) from tellonce_api;
      reset role;

      create function door.propose_retention(at_most integer) returns integer
      language plpgsql volatile ${DEFINER} as $$
      declare proposed integer := door.propose_family_records(at_most); more integer;
      begin
        if not pg_try_advisory_xact_lock(hashtextextended('propose retention', 0)) then return 0; end if;
        with rows as (
          -- No row is over that is not as old as its rule: read before each is looked into.
          select c.partnership_id, array[c.person_id] as people, c.agency_id from consent c, retention_rule r
          where r.kind = 'LAWFULNESS' and c.recorded_at < now() - make_interval(years => r.years) and door.rule_over(c.partnership_id, 'consent', to_jsonb(c))
          union all
          select d.partnership_id, d.persons, p.agency_id from sharing_decision d join practitioner p on p.partnership_id = d.partnership_id and p.id = d.decided_by, retention_rule r
          where r.kind = 'LAWFULNESS' and d.recorded_at < now() - make_interval(years => r.years) and door.rule_over(d.partnership_id, 'sharing_decision', to_jsonb(d))
          union all
          select u.partnership_id, array[u.person_id], a.agency_id from authority u join account a on a.partnership_id = u.partnership_id and a.id = u.recorded_by, retention_rule r
          where r.kind = 'LAWFULNESS' and u.recorded_at < now() - make_interval(years => r.years) and door.rule_over(u.partnership_id, 'authority', to_jsonb(u))
          union all
          select q.partnership_id, q.subjects, q.agency_id from access_request q, retention_rule r
          where r.kind = 'WORK_ITEM' and q.asked_at < now() - make_interval(years => r.years) and door.rule_over(q.partnership_id, 'access_request', to_jsonb(q))
          union all
          select u.partnership_id, u.subjects, u.agency_id from unfinished_answer u, retention_rule r
          where r.kind = 'UNFINISHED' and u.written_at < now() - make_interval(years => r.years) and door.rule_over(u.partnership_id, 'unfinished_answer', to_jsonb(u))),
        due as (
          select distinct w.partnership_id, o.person_id, w.agency_id from rows w cross join lateral unnest(w.people) o (person_id)
          where w.agency_id is not null),
        placed as (
          select d.*, gen_random_uuid() as id, row_number() over (partition by d.partnership_id, d.agency_id order by d.person_id) as place from due d
          where not door.held_back(d.partnership_id, d.agency_id, array[d.person_id])
            and not exists (select from rights_request r where r.partnership_id = d.partnership_id and r.kind = 'RETENTION' and r.person_id = d.person_id and r.received_by = d.agency_id
              and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED' and x.at < now() - interval '1 year')))
        insert into rights_request (partnership_id, id, reference, person_id, asker, kind, received_by, received_on)
        select d.partnership_id, d.id, 'RET-' || upper(right(d.id::text, 8)), d.person_id, 'SCHEDULE', 'RETENTION', d.agency_id, door.london_day(now())
        from placed d
        where d.place + (select count(*) from rights_request r where r.partnership_id = d.partnership_id and r.kind = 'RETENTION' and r.received_by = d.agency_id
          and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED')) <= at_most;
        get diagnostics more = row_count;
        return proposed + more;
      end $$;
      comment on function door.propose_retention(integer) is 'Proposes to the officers of the agencies concerned what the retention schedule says is kept no longer, each kind by its own rule, so that at most so many wait for each agency. It erases nothing. @returns how many.';

      ${close({
        own: [
          "consent_ended_at(uuid, uuid)",
          "ended_on(uuid, text, jsonb)",
          "rule_over(uuid, text, jsonb)",
          "held_about(uuid, uuid, jsonb, uuid)",
        ],
        doors: ["propose_retention(integer)"],
      })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

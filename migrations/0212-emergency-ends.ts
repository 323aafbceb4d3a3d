import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

/** What makes a case more sensitive ends emergency access to it, in the same transaction. */
export class EmergencyEnds1763700000212 implements MigrationInterface {
  name = "EmergencyEnds1763700000212";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.end_grants(the_partnership uuid, cases uuid[], how text, note text) returns void
      language plpgsql as $$
      begin
        update emergency_grant g set retired_at = now(), retired_how = how, retired_note = note
        where g.partnership_id = the_partnership and g.case_id = any (cases) and g.retired_epoch is null and now() < g.until_at;
        -- A request that waits for a second person was made for a case as it was then.
        update emergency_use u set lapses_at = now()
        where u.partnership_id = the_partnership and u.case_id = any (cases) and u.granted_at is null and now() < u.lapses_at;
      end $$;

      -- Emergency access is pinned to a case as it was when granted: what makes the case more sensitive ends it.
      create function door.end_emergency_by_restriction() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare fact constant jsonb := to_jsonb(new); people uuid[]; cases uuid[];
      begin
        people := array(
          select (fact ->> 'person_id')::uuid where fact ->> 'person_id' is not null
          union select jsonb_array_elements_text(fact -> 'persons')::uuid where jsonb_typeof(fact -> 'persons') = 'array'
          union select a.person_id from person_address a
            where a.partnership_id = new.partnership_id and a.household_id = (fact ->> 'household_id')::uuid and a.retired_epoch is null);
        cases := array(
          select distinct p.case_id from case_person p
          where p.partnership_id = new.partnership_id and p.retired_epoch is null
            and p.person_id = any (array(select s.same_id from door.same_people(new.partnership_id, people) s)));
        if fact ->> 'case_id' is not null then cases := cases || (fact ->> 'case_id')::uuid; end if;
        perform door.end_grants(new.partnership_id, cases, 'SENSITIVITY_RAISED', upper(tg_table_name));
        return null;
      end $$;

      -- A value in a stricter category, or with one more marker, than before.
      create function door.end_emergency_by_raising() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare cases uuid[]; strictness constant text[] := array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'];
      begin
        if (select array_position(strictness, c.sensitivity) from category c where c.bit = new.category)
             > (select array_position(strictness, c.sensitivity) from category c where c.bit = old.category)
           or not (coalesce(new.marks, '{}') <@ coalesce(old.marks, '{}')) then
          if tg_argv[0] = 'case_id' then
            cases := array[(to_jsonb(new) ->> 'case_id')::uuid];
          else
            cases := array(
              select p.case_id from case_person p where p.partnership_id = new.partnership_id and p.retired_epoch is null
                and p.person_id in (select s.same_id from door.same_people(new.partnership_id, array[(to_jsonb(new) ->> 'person_id')::uuid]) s));
          end if;
          perform door.end_grants(new.partnership_id, cases, 'SENSITIVITY_RAISED', 'RAISED');
        end if;
        return null;
      end $$;
    `);
    await runner.query(
      [
        ...["seal", "protection_marker", "exclusion"].map(
          (table) =>
            `create trigger ends_emergency after insert on ${table} for each row execute function door.end_emergency_by_restriction();`,
        ),
        ...Object.entries(governed).flatMap(([scope, tables]) =>
          tables.map(
            (table) =>
              `create trigger ends_emergency after update of category, marks on ${table} for each row execute function door.end_emergency_by_raising('${scope}');`,
          ),
        ),
      ].join("\n"),
    );
    await runner.query(
      close({
        own: ["end_grants(uuid, uuid[], text, text)"],
        triggers: ["end_emergency_by_restriction()", "end_emergency_by_raising()"],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

/** Tables whose rows have a category and marks that may be raised, by what says of which case they are. */
const governed = {
  case_id: [
    "answer",
    "assessment",
    "case_record",
    "chronology_event",
    "family_name",
    "involvement",
    "need_band",
    "plan_action",
  ],
  person_id: [
    "kinship",
    "person_address",
    "person_benefit",
    "person_characteristic",
    "person_contact",
    "person_health_service",
    "person_identifier",
    "person_life",
    "person_name",
    "person_school",
  ],
};

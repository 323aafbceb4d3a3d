import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { current } from "./wallSql.js";

const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";
const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
/** Copies of what was told that can be taken back as facts are: they are retired, as recorded in error. */
const FACTS = ["person_address", "person_life"];
/** Copies that count by being there; what was told stays, in its own row. */
const COPIES = ["person_name", "person_school"];
/** What comes of a change that was told: its own event is theirs too. */
const TOLD = [...FACTS, ...COPIES, "case_person"];

/** Whoever told a change, or a colleague who writes of the same, as far as the wall lets them. */
const mayWrite = `
        select * into told from circumstance c where c.partnership_id = the_partnership and c.id = the_id for update;
        if seat is null or seat.agency_id is null or told.id is null or seat.mode not in ('CONSENT', 'DUTY')
          or not told.case_id = any (door.known_cases(the_partnership, the_account, seat, array[told.case_id], now()))
        then return 'NOT_FOUND'; end if;
        if told.agency_id <> seat.agency_id or not exists (
          select from door.walls(the_partnership, the_account, seat, the_purpose, array[told.case_id], now()) w
          where w.case_id = told.case_id and told.subjects <@ w.people and w.writable >> told.category & 1 = 1)
        then return 'FORBIDDEN'; end if;
        if told.taken_back_at is not null then return 'CONFLICT'; end if;`;

/** What is told once stands in the record itself; and a slip is taken back, from the record too. */
export class CircumstancesRecord1763700000760 implements MigrationInterface {
  name = "CircumstancesRecord1763700000760";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table circumstance add column taken_back_at timestamptz, add column taken_back_by uuid, add column child_id uuid,
        drop constraint circumstance_check, add check (kind = 'DEATH' or words is not null or place is not null);
      comment on column circumstance.taken_back_at is 'Since when it does not count, because it was a slip.';
      comment on column circumstance.child_id is 'Of a new child whom the teller added to the case: who it is.';
      grant update (taken_back_at, taken_back_by) on circumstance to tellonce_door;
      create policy door_takes_back on circumstance for update to tellonce_door using (true) with check (true);
      set local role tellonce_door;
      grant execute on function door.note_event() to tellonce_owner;
      reset role;
      create trigger event_on_taking_back after update on circumstance for each row
        when (old.taken_back_at is null and new.taken_back_at is not null) execute function door.note_event('CIRCUMSTANCES_CHANGED', 'both');
      ${TOLD.map(
        (table) => `
      alter table ${table} add column circumstance_id uuid;
      comment on column ${table}.circumstance_id is 'The change of circumstances by which it was told; null where it was not told so.';
      drop trigger event_on_insert on ${table};
      create trigger event_on_insert after insert on ${table} for each row
        when (new.circumstance_id is null) execute function door.note_event('CIRCUMSTANCES_CHANGED', 'person_id');`,
      ).join("")}
      set local role tellonce_door;
      revoke execute on function door.note_event() from tellonce_owner;
      reset role;

      ${["person_address", "person_school", "household"]
        .map(
          (table) => `
      grant insert on ${table} to tellonce_door;
      create policy told_adds on ${table} for insert to tellonce_door with check (true);`,
        )
        .join("")}
      ${FACTS.map(
        (table) => `
      grant update (retired_at, retired_by, retired_how, retired_note) on ${table} to tellonce_door;
      create policy told_retires on ${table} for update to tellonce_door using (circumstance_id is not null) with check (circumstance_id is not null);`,
      ).join("")}
      ${COPIES.map(
        (table) => `
      grant delete on ${table} to tellonce_door;
      create policy told_takes_back on ${table} for delete to tellonce_door using (circumstance_id is not null);`,
      ).join("")}

      create function door.enter_circumstance(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        told circumstance; one uuid; home constant uuid := the_id;
      begin${mayWrite}
        -- Beside what others have recorded, never in its stead: who may see both sees the latest; who may see only theirs learns nothing.
        if told.kind = 'ADDRESS' then insert into household (partnership_id, id) values (the_partnership, home); end if;
        for one in select distinct s from unnest(told.subjects) s order by 1 loop
          if told.kind = 'ADDRESS' then
            insert into person_address (partnership_id, id, person_id, category, agency_id, household_id, lines, postcode, from_on, recorded_by, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, home, said ->> 'lines', said ->> 'postcode', told.from_on, the_account, the_id);
          elsif told.kind = 'SCHOOL' then
            insert into person_school (partnership_id, id, person_id, category, agency_id, name, from_on, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, told.place, told.from_on, the_id);
          elsif told.kind = 'NAME' then
            insert into person_name (partnership_id, id, person_id, category, agency_id, kind, given, family, from_on, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, said ->> 'kind', said ->> 'given', said ->> 'family', told.from_on, the_id);
          elsif told.kind = 'DEATH' then
            insert into person_life (partnership_id, id, person_id, category, agency_id, died_on, recorded_by, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, told.from_on, the_account, the_id);
          end if;
        end loop;
        -- What it corrects was taken back just now, which whoever may see the one is told of with the other.
        delete from outbox_event e using circumstance c
        where e.partnership_id = the_partnership and e.kind = 'CIRCUMSTANCES_CHANGED' and e.at = now() and e.source_id = c.id
          and c.partnership_id = the_partnership and c.taken_back_at = now() and c.case_id = told.case_id and c.agency_id = told.agency_id
          and c.category = told.category and c.subjects <@ told.subjects;
        return null;
      end $$;
      comment on function door.enter_circumstance(${types}, uuid, jsonb) is 'Enters a change of circumstances, just told by the viewer''s agency, into the record of each of its people. Returns the code of the refusal.';

      create function door.take_back_circumstance(${WHO}, the_id uuid) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        told circumstance;
      begin${mayWrite}
        -- The child who came with it is taken out by itself, by its own rules.
        if exists (select from case_person p where ${current("p")} and p.case_id = told.case_id and p.person_id = told.child_id)
        then return 'CONFLICT'; end if;
        update circumstance c set taken_back_at = now(), taken_back_by = the_account where c.partnership_id = the_partnership and c.id = the_id;
        ${FACTS.map(
          (table) => `
        update ${table} t set retired_at = now(), retired_by = the_account, retired_how = 'ERROR', retired_note = the_id::text
        where t.partnership_id = the_partnership and t.circumstance_id = the_id and t.person_id = any (told.subjects) and t.retired_epoch is null;`,
        ).join("")}
        ${COPIES.map(
          (table) => `
        delete from ${table} t where t.partnership_id = the_partnership and t.circumstance_id = the_id and t.person_id = any (told.subjects);`,
        ).join("")}
        return null;
      end $$;
      comment on function door.take_back_circumstance(${types}, uuid) is 'Takes back what the viewer''s agency told by a slip, and what it entered into the record. Returns the code of the refusal.';
      ${close({
        doors: [`enter_circumstance(${types}, uuid, jsonb)`, `take_back_circumstance(${types}, uuid)`],
      })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

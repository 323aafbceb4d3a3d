import type { MigrationInterface, QueryRunner } from "typeorm";

/** The wall's settings as functions, and the epochs that every change of a fact moves. */
export class Ground1763700000010 implements MigrationInterface {
  name = "Ground1763700000010";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema wall;
      create schema if not exists door;
      create schema if not exists audit;
      grant usage on schema wall to tellonce_api, tellonce_auditor, tellonce_door;
      grant usage on schema door to tellonce_api, tellonce_auditor;
      grant usage, create on schema door to tellonce_door;
      grant usage on schema public to tellonce_api, tellonce_auditor, tellonce_door, tellonce_audit_writer;

      create function wall.partnership() returns uuid language sql stable parallel safe
        return nullif(current_setting('tellonce.partnership', true), '')::uuid;
      create function wall.agency() returns uuid language sql stable parallel safe
        return nullif(current_setting('tellonce.agency', true), '')::uuid;
      create function wall.cases() returns uuid[] language sql stable parallel safe
        return nullif(current_setting('tellonce.cases', true), '')::uuid[];
      create function wall.people() returns uuid[] language sql stable parallel safe
        return nullif(current_setting('tellonce.people', true), '')::uuid[];
      create function wall.others() returns integer language sql stable parallel safe
        return nullif(current_setting('tellonce.others', true), '')::integer;
      create function wall.own() returns integer language sql stable parallel safe
        return nullif(current_setting('tellonce.own', true), '')::integer;
      create function wall.writable() returns integer language sql stable parallel safe
        return nullif(current_setting('tellonce.writable', true), '')::integer;

      create function wall.opens(category smallint, agency uuid) returns boolean language sql stable parallel safe
        return ((wall.others() >> category) & 1) = 1 or (agency = wall.agency() and ((wall.own() >> category) & 1) = 1);
      create function wall.writes(category smallint) returns boolean language sql stable parallel safe
        return ((wall.writable() >> category) & 1) = 1;
      comment on schema wall is 'The settings of the second wall: written only by the door, for one transaction; unset means closed.';
      comment on schema door is 'The only ways to rows: functions of the door role, with a fixed search_path.';

      create sequence epoch_number as bigint;
      grant usage on sequence epoch_number to tellonce_door;
      comment on sequence epoch_number is 'One scale for all epochs: a number is drawn only while the epoch row that gets it is locked.';

      create table partnership (
        partnership_id uuid primary key,
        name text not null,
        area text not null
      );
      create table partnership_epoch (
        partnership_id uuid primary key references partnership,
        epoch bigint not null default 0
      );
      comment on table partnership_epoch is 'Moves with every change of a fact that concerns no single case.';
    `);
    await runner.query(/* sql */ `
      alter table partnership enable row level security;
      alter table partnership force row level security;
      grant select on partnership to tellonce_api, tellonce_auditor, tellonce_door;
      create policy maintain on partnership to tellonce_owner
        using (current_setting('tellonce.maintenance', true) = 'on') with check (current_setting('tellonce.maintenance', true) = 'on');
      create policy door_reads on partnership for select to tellonce_door using (true);
      create policy read on partnership for select to tellonce_api, tellonce_auditor using (partnership_id = wall.partnership());
      comment on table partnership is 'The agencies that share one single assessment under one set of agreements. A session is for one.';

      alter table partnership_epoch enable row level security;
      alter table partnership_epoch force row level security;
      grant select, insert, update on partnership_epoch to tellonce_door;
      create policy door_moves on partnership_epoch to tellonce_door using (true) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who opened which case on which day, worked out of the sealed audit: what alerts about looking are made of. */
export class Looks1763700000540 implements MigrationInterface {
  name = "Looks1763700000540";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table audit.look (
        partnership_id uuid not null, account_id uuid not null, day date not null, case_id uuid not null, agency_id uuid,
        looks integer not null, late integer not null, first_at timestamptz not null, last_at timestamptz not null, rows uuid[] not null,
        primary key (partnership_id, account_id, day, case_id));
      comment on table audit.look is 'That a practitioner opened a case, or tried to, on a London day: how often, how often out of hours, and the first hundred rows of the audit that say so. Derived from sealed entries; rebuildable.';

      create table audit.look_day (
        partnership_id uuid not null, account_id uuid not null, day date not null, agency_id uuid, cases integer not null, late integer not null,
        primary key (partnership_id, account_id, day));
      create index look_day_agency on audit.look_day (partnership_id, agency_id, day);
      comment on table audit.look_day is 'How many cases a practitioner opened on a London day, and how often out of hours: what is usual for them and their colleagues. Derived; rebuildable.';

      create table audit.look_mark (only_one boolean primary key default true check (only_one), next_leaf bigint not null);
      insert into audit.look_mark (next_leaf) values (0);
      comment on table audit.look_mark is 'Up to which leaf of the audit looks have been worked out.';
    `);
    await runner.query(
      ["audit.look", "audit.look_day", "audit.look_mark"]
        .map(
          (table) => `
          alter table ${table} enable row level security;
          alter table ${table} force row level security;
          grant select, insert, update on ${table} to tellonce_audit_writer;
          create policy writer on ${table} to tellonce_audit_writer using (true) with check (true);`,
        )
        .join("\n"),
    );
    await runner.query(/* sql */ `
      grant select on audit.look to tellonce_auditor;
      create policy reads on audit.look for select to tellonce_auditor using (partnership_id = wall.partnership());

      create function door.is_out_of_hours(the_at timestamptz) returns boolean
      language sql stable parallel safe as $$
        -- By the clock on the wall in London, whichever the season: half past six is half past six.
        select extract(isodow from t) > 5 or t::time < '06:30' or t::time >= '20:30' from (select the_at at time zone 'Europe/London') l (t)
      $$;
      comment on function door.is_out_of_hours(timestamptz) is 'Whether an instant lies outside half past six in the morning to half past eight in the evening, Monday to Friday, Europe/London.';

      create function door.is_unusual_number(cases integer, own numeric, own_days integer, peers numeric) returns boolean
      language sql immutable parallel safe as $$
        select cases >= 15 and cases > 3 * greatest(case when own_days >= 5 then own end, peers, 1)
      $$;
      comment on function door.is_unusual_number(integer, numeric, integer, numeric) is 'Whether somebody opened unusually many cases in a day: at least 15, more than three times what is usual for them (where five days are known) and for their colleagues.';

      create function door.cases_among(the_ids uuid[]) returns table (partnership_id uuid, id uuid)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select c.partnership_id, c.id from case_record c where c.id = any (the_ids)
      $$;
      comment on function door.cases_among(uuid[]) is 'Which of these ids are cases, for the audit''s own working out.';
      revoke all on function door.is_out_of_hours(timestamptz), door.is_unusual_number(integer, numeric, integer, numeric), door.cases_among(uuid[]) from public;
      grant execute on function door.is_out_of_hours(timestamptz), door.is_unusual_number(integer, numeric, integer, numeric) to tellonce_door, tellonce_audit_writer;
      grant execute on function door.cases_among(uuid[]) to tellonce_audit_writer;
      alter function door.cases_among(uuid[]) owner to tellonce_door;
      create index case_record_id on case_record (id);
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { reference } from "./sql.js";

/** England's bank holidays, and the clock that counts working days. */
export class WorkingDays1763700000205 implements MigrationInterface {
  name = "WorkingDays1763700000205";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table bank_holiday (day date primary key, name text not null);
      insert into bank_holiday (day, name) values
        ('2025-01-01', 'New Year''s Day'), ('2025-04-18', 'Good Friday'), ('2025-04-21', 'Easter Monday'),
        ('2025-05-05', 'Early May bank holiday'), ('2025-05-26', 'Spring bank holiday'), ('2025-08-25', 'Summer bank holiday'),
        ('2025-12-25', 'Christmas Day'), ('2025-12-26', 'Boxing Day'),
        ('2026-01-01', 'New Year''s Day'), ('2026-04-03', 'Good Friday'), ('2026-04-06', 'Easter Monday'),
        ('2026-05-04', 'Early May bank holiday'), ('2026-05-25', 'Spring bank holiday'), ('2026-08-31', 'Summer bank holiday'),
        ('2026-12-25', 'Christmas Day'), ('2026-12-28', 'Boxing Day (substitute day)'),
        ('2027-01-01', 'New Year''s Day'), ('2027-03-26', 'Good Friday'), ('2027-03-29', 'Easter Monday'),
        ('2027-05-03', 'Early May bank holiday'), ('2027-05-31', 'Spring bank holiday'), ('2027-08-30', 'Summer bank holiday'),
        ('2027-12-27', 'Christmas Day (substitute day)'), ('2027-12-28', 'Boxing Day (substitute day)'),
        ('2028-01-03', 'New Year''s Day (substitute day)'), ('2028-04-14', 'Good Friday'), ('2028-04-17', 'Easter Monday'),
        ('2028-05-01', 'Early May bank holiday'), ('2028-05-29', 'Spring bank holiday'), ('2028-08-28', 'Summer bank holiday'),
        ('2028-12-25', 'Christmas Day'), ('2028-12-26', 'Boxing Day');
      ${reference("bank_holiday", "Bank holidays in England (Banking and Financial Dealings Act 1971, and by proclamation). Later years are added by a migration.")}

      create function door.add_working_days(from_day date, days integer) returns date
      language sql stable set search_path = pg_catalog, public, pg_temp as $$
        -- Of any ten days in a row at most four are weekend, and England never had more than four bank holidays within twenty.
        select d from generate_series(from_day + 1, from_day + 2 * days + 10, interval '1 day') g (at) cross join lateral (select g.at::date) d (d)
        where days > 0 and extract(isodow from d) < 6 and not exists (select from bank_holiday h where h.day = d)
        order by d offset greatest(days - 1, 0) limit 1
      $$;
      comment on function door.add_working_days(date, integer) is 'The day that many working days (Monday to Friday, no bank holiday in England) after a day, which does not itself count; null for less than one.';
      revoke all on function door.add_working_days(date, integer) from public;
      grant execute on function door.add_working_days(date, integer) to tellonce_door;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

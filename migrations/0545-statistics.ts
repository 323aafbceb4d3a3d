import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { protection, tables } from "./statisticsSql.js";

const types = "uuid, uuid, text, smallint, text, bytea";

/** A fixed catalogue of tables for commissioners, each number protected before it leaves the database. */
export class Statistics1763700000545 implements MigrationInterface {
  name = "Statistics1763700000545";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table violence_attendance (
        partnership_id uuid not null references partnership, id uuid not null, agency_id uuid not null,
        month date not null check (extract(day from month) = 1), place text not null check (length(btrim(place)) between 1 and 80),
        weapon text not null check (weapon in ('NONE', 'FIST_OR_FOOT', 'GLASS_OR_BOTTLE', 'KNIFE', 'OTHER')),
        attackers text not null check (attackers in ('ONE', 'SEVERAL', 'NOT_KNOWN')),
        primary key (partnership_id, id), foreign key (partnership_id, agency_id) references agency);
      ${kept("violence_attendance", "Somebody came to an emergency department or a GP after violence: the month, the place, the weapon and how many attacked, and nothing of whom (the Cardiff model).")}

      ${protection}

      create function door.statistic(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_table text, the_key bytea) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare the_day constant date := date_trunc('quarter', now() at time zone 'Europe/London')::date;
      begin
        if not exists (
          select from account a
          join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
          join purpose p on p.code = the_purpose and p.mode = 'AGGREGATE' and p.assurance <= the_assurance
          join role_grant w on w.partnership_id = a.partnership_id and w.account_id = a.id and w.retired_epoch is null and door.live(w.from_at, w.until_at, now())
          join role_ceiling k on k.role = w.role and k.purpose = the_purpose
          where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'COMMISSIONER'
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
        then return null; end if;
        return (${tables},
          cell as (
            select row, col, door.protected_cell(array_agg(id), the_key) as told from counted group by row, col)
          -- A row of which nothing can be told is not named: that it is there would tell.
          select jsonb_build_object('asAt', the_day - 1, 'cells', coalesce(jsonb_agg(jsonb_build_object('row', row, 'column', col, 'count', told)
            order by row, col) filter (where told is not null), '[]')) from cell);
      end $$;
      comment on function door.statistic(${types}) is 'A table of the catalogue as it stood when the last quarter ended, for a commissioner: protected numbers alone, small ones left out. Null for anybody else.';

      create function door.add_attendance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare who record;
      begin
        select a.agency_id into who from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.type in ('EMERGENCY_DEPARTMENT', 'GP') and g.retired_epoch is null
          and door.live(g.from_at, g.until_at, now())
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'PRACTITIONER' and a.retired_epoch is null
          and door.live(a.from_at, a.until_at, now());
        if who.agency_id is null then return 'FORBIDDEN'; end if;
        insert into violence_attendance (partnership_id, id, agency_id, month, place, weapon, attackers)
        values (the_partnership, the_id, who.agency_id, date_trunc('month', (said ->> 'month')::date)::date, btrim(said ->> 'place'), said ->> 'weapon', said ->> 'attackers');
        return null;
      end $$;
      comment on function door.add_attendance(uuid, uuid, text, smallint, uuid, jsonb) is 'Records, from an emergency department or a GP practice, an attendance after violence without whose it was. Null, or the code of a refusal.';
    `);
    await runner.query(
      close({
        own: ["protected_count(integer, bigint)", "record_key(uuid, bytea)", "protected_cell(uuid[], bytea)"],
        doors: [`statistic(${types})`, "add_attendance(uuid, uuid, text, smallint, uuid, jsonb)"],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

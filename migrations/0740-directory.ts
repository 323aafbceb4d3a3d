import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { current } from "./wallSql.js";

const types = "uuid, uuid, text, smallint, uuid";

/** Where somebody is to be looked up in the directory of who works with whom. */
export class Directory1763700000740 implements MigrationInterface {
  name = "Directory1763700000740";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.cases_of_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_person uuid) returns uuid[]
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
      begin
        if seat is null then return '{}'; end if;
        return array(
          select k.id from unnest(door.known_cases(the_partnership, the_account, seat, array(
            select p.case_id from case_person p
            where ${current("p")} and p.person_id = the_person and door.live(p.from_at, p.until_at, the_at)
            order by p.from_at desc, p.case_id limit 200), the_at)) k (id) order by k.id);
      end $$;
      comment on function door.cases_of_person(${types}) is 'The cases of a person, of the newest 200, that are not ABSENT to the viewer. Whether the person is, is decided above.';
    `);
    await runner.query(close({ doors: [`cases_of_person(${types})`] }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

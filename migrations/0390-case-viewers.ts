import type { MigrationInterface, QueryRunner } from "typeorm";
import { besideTheLead, close } from "./doorSql.js";

const NOW = `9223372036854775807`;

/** Who is at work on a case, for what a lead professional looks at before and after a family says what may be shared. */
export class CaseViewers1763700000390 implements MigrationInterface {
  name = "CaseViewers1763700000390";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.case_viewers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return null; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return null; end if;
        if not ${besideTheLead}
        then return null; end if;
        return (
          select coalesce(jsonb_agg(door.viewer_facts(the_partnership, v.id, ${NOW})), '[]')
          from unnest(door.viewers_of(the_partnership, the_case, now())) v (id));
      end $$;
      comment on function door.case_viewers(uuid, uuid, text, smallint, uuid) is 'The facts of everybody whom a live involvement relates to the case, for its lead professional or somebody of the team from the lead''s agency; null for anybody else.';
    `);
    await runner.query(close({ doors: ["case_viewers(uuid, uuid, text, smallint, uuid)"] }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

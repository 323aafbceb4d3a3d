import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { current } from "./wallSql.js";

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
        -- The lead professional, or somebody of the team from the lead's own agency.
        if not exists (
          select from involvement mine
          join involvement lead on lead.partnership_id = mine.partnership_id and lead.case_id = mine.case_id and lead.kind = 'LEAD'
            and lead.agency_id = mine.agency_id and lead.retired_epoch is null and door.live(lead.from_at, lead.until_at, now())
          where ${current("mine")} and mine.case_id = the_case and mine.practitioner_id = seat.practitioner_id and mine.agency_id = seat.agency_id
            and door.live(mine.from_at, mine.until_at, now()))
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

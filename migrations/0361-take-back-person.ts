import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { current } from "./wallSql.js";

const types = "uuid, uuid, text, smallint, uuid, jsonb";

/** Whoever added a person to a case by mistake takes them out again within a day. */
export class TakeBackPerson1763700000361 implements MigrationInterface {
  name = "TakeBackPerson1763700000361";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.take_back_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
        returns jsonb
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        the_case constant uuid := (said ->> 'caseId')::uuid; added case_person;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select p.* into added from case_person p
        where ${current("p")} and p.case_id = the_case and p.person_id = (said ->> 'personId')::uuid and door.live(p.from_at, p.until_at, now());
        if added.id is null then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        -- Only one's own adding, of somebody who was added in the product, and while it is fresh.
        if added.recorded_by is distinct from the_account or cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0
          or not exists (select from record_check k where k.partnership_id = the_partnership and k.person_id = added.person_id)
        then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if added.recorded_at <= now() - interval '24 hours' or exists (
          select from case_record c where c.partnership_id = the_partnership and c.id = the_case and added.person_id = any (c.subjects))
          or exists (select from person_life l where ${current("l")} and l.unborn_of = added.person_id)
        then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        update case_person p set retired_at = now(), retired_by = the_account, retired_how = 'ERROR', retired_note = the_id::text
        where p.partnership_id = the_partnership and p.id = added.id;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.take_back_person(${types}) is 'Takes somebody out of a case again whom the account added to it within the last 24 hours; the record stays, outside the case.';
      ${close({ doors: [`take_back_person(${types})`] })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

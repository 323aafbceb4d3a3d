import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

/** The lead professional moves a running assessment to a newer version of its template. */
export class MoveAssessment1763700000325 implements MigrationInterface {
  name = "MoveAssessment1763700000325";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      grant update (template_version) on assessment to tellonce_door;
      create policy door_moves on assessment for update to tellonce_door using (true) with check (true);
      grant update (category) on answer, answer_version to tellonce_door;

      create function door.move_assessment(
        the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_version integer)
      returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        moving assessment;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return 'FORBIDDEN'; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return 'NOT_FOUND'; end if;
        if not door.leads(the_partnership, seat.practitioner_id, seat.agency_id, the_case) then return 'FORBIDDEN'; end if;
        select * into moving from assessment s where s.partnership_id = the_partnership and s.case_id = the_case and s.id = the_assessment for update;
        if not found then return 'NOT_FOUND'; end if;
        if moving.signed_at is not null then return 'CONFLICT'; end if;
        if the_version <= moving.template_version or the_version is distinct from (
          select max(t.version) from template t where t.id = moving.template_id and t.published_at is not null) then
          return 'STALE';
        end if;
        update assessment s set template_version = the_version where s.partnership_id = the_partnership and s.id = the_assessment;
        -- Where the new version keeps a question's answers more strictly, what was answered before is kept so too; never less.
        with raised as (
          update answer a set category = q.category
          from template_question q
          join category new on new.bit = q.category
          where a.partnership_id = the_partnership and a.case_id = the_case and a.assessment_id = the_assessment
            and q.template_id = moving.template_id and q.version = the_version and q.key = a.question_key
            and array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], new.sensitivity)
              > (select array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], old.sensitivity) from category old where old.bit = a.category)
          returning a.id, a.category)
        update answer_version v set category = r.category from raised r
        where v.partnership_id = the_partnership and v.case_id = the_case and v.answer_id = r.id
          and array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], (select c.sensitivity from category c where c.bit = r.category))
            > (select array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], old.sensitivity) from category old where old.bit = v.category);
        return null;
      end $$;
      comment on function door.move_assessment(uuid, uuid, text, smallint, uuid, uuid, integer) is 'Moves a case''s unsigned assessment to the newest published version of its template, for its lead professional. Null, STALE where that is not the newest to move to, or the code of a refusal.';
      ${close({ doors: ["move_assessment(uuid, uuid, text, smallint, uuid, uuid, integer)"] })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

const WHO =
  "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb";
const types = "uuid, uuid, text, smallint, uuid, jsonb";
const HEAD = `returns jsonb
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp`;
const SEAT = "door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now())";
const refuse = (code: string) => `return jsonb_build_object('refusal', '${code}')`;

/** Whoever may not know of the case is told nothing; then who does not answer for it, or comes too late for it, is refused. */
const mayChange = `
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then ${refuse("NOT_FOUND")}; end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then ${refuse("FORBIDDEN")}; end if;
        if exists (select from case_record c where c.partnership_id = the_partnership and c.id = the_case and c.status = 'CLOSED')
        then ${refuse("CONFLICT")}; end if;`;

/** Whether the wall lets both people through, and what is recorded of how they are related. */
const opens = (more = "true") => `exists (
            select from door.walls(the_partnership, the_account, seat, the_purpose, array[the_case], now()) w
            where w.case_id = the_case and one.person_id = any (w.people) and one.other_id = any (w.people) and ${more})`;
const seen = opens(
  "(case when one.agency_id = seat.agency_id then w.own else w.others end) >> one.category & 1 = 1",
);

/** How two people of a case are related is said, ended, and taken back where it was a slip. */
export class Relationships1763700000430 implements MigrationInterface {
  name = "Relationships1763700000430";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table kinship add column recorded_at timestamptz not null default now(), add column recorded_by uuid,
        add column ended_at timestamptz, add column ended_by uuid, add column taken_back_at timestamptz, add column taken_back_by uuid;
      comment on column kinship.recorded_by is 'Who said it by itself; null where it came with a person.';
      comment on column kinship.ended_at is 'When its last day was recorded, by ended_by.';
      comment on column kinship.taken_back_at is 'Since when it does not count, because it was a slip of taken_back_by.';
      grant update (until_on, ended_at, ended_by, taken_back_at, taken_back_by) on kinship to tellonce_door;
      create policy life_changes on kinship for update to tellonce_door using (true) with check (true);

      create function door.relate_people(${WHO}) ${HEAD} as $$
      declare
        seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; one kinship;
      begin${mayChange}
        one.person_id := (said ->> 'fromId')::uuid; one.other_id := (said ->> 'toId')::uuid;
        if one.person_id = one.other_id then ${refuse("BAD_INPUT")}; end if;
        if not ${opens()} then ${refuse("NOT_FOUND")}; end if;
        insert into kinship (partnership_id, id, person_id, other_id, agency_id, kind, from_on, recorded_by)
        values (the_partnership, the_id, one.person_id, one.other_id, seat.agency_id, said ->> 'kind', (said ->> 'since')::date, the_account);
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.relate_people(${types}) is 'Says how two people of a case are related: for its lead professional, their supervisor or duty worker.';

      create function door.end_relationship(${WHO}) ${HEAD} as $$
      declare
        seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid;
        last constant date := (said ->> 'until')::date; one kinship;
      begin${mayChange}
        select k.* into one from kinship k
        where k.partnership_id = the_partnership and k.id = (said ->> 'relationshipId')::uuid and k.taken_back_at is null for update;
        if one.id is null or not ${seen} then ${refuse("NOT_FOUND")}; end if;
        if one.agency_id <> seat.agency_id then ${refuse("FORBIDDEN")}; end if;
        if one.until_on is not null or one.kind not in ('PARTNER_OF', 'CARER_OF', 'OTHER') then ${refuse("CONFLICT")}; end if;
        if last is null or last < one.from_on or last > door.london_day(now()) then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'until'); end if;
        update kinship k set until_on = last, ended_at = now(), ended_by = the_account
        where k.partnership_id = the_partnership and k.id = one.id;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.end_relationship(${types}) is 'Records the last day of how two people of a case were related, by the agency that had said it.';

      create function door.undo_relationship(${WHO}) ${HEAD} as $$
      declare
        seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; one kinship;
      begin${mayChange}
        select k.* into one from kinship k
        where k.partnership_id = the_partnership and k.id = (said ->> 'relationshipId')::uuid and k.taken_back_at is null for update;
        if one.id is null or not ${seen} then ${refuse("NOT_FOUND")}; end if;
        if one.ended_by = the_account and one.ended_at > now() - interval '24 hours' then
          update kinship k set until_on = null, ended_at = null, ended_by = null where k.partnership_id = the_partnership and k.id = one.id;
        elsif one.recorded_by = the_account and one.recorded_at > now() - interval '24 hours' then
          update kinship k set taken_back_at = now(), taken_back_by = the_account where k.partnership_id = the_partnership and k.id = one.id;
        elsif the_account in (one.recorded_by, one.ended_by) then ${refuse("CONFLICT")};
        else ${refuse("FORBIDDEN")}; end if;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.undo_relationship(${types}) is 'Takes back what the account itself said of how two people are related, or that it ended, within the last 24 hours.';
      ${close({
        doors: [`relate_people(${types})`, `end_relationship(${types})`, `undo_relationship(${types})`],
      })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

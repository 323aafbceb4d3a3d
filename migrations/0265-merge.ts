import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

const asker = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";

/** Merging writes a link between two records, for the data-quality role alone, and unmerging retires it. */
export class Merge1763700000265 implements MigrationInterface {
  name = "Merge1763700000265";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      grant insert, update (retired_at, retired_by, retired_how, retired_note) on person_link to tellonce_door;
      create policy door_adds on person_link for insert to tellonce_door with check (true);
      create policy door_changes on person_link for update to tellonce_door using (true) with check (true);
      -- The same two are linked once at a time, whichever was named first.
      create unique index person_link_once on person_link (partnership_id, least(person_id, linked_id), greatest(person_id, linked_id)) where retired_epoch is null;

      create function door.records_to_merge(${asker}, the_references text[]) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare seat door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); cases uuid[]; records jsonb;
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode <> 'CONSENT' or not exists (
          select from role_grant r
          join role_ceiling k on k.role = r.role and k.purpose = the_purpose
          where r.partnership_id = the_partnership and r.account_id = the_account and r.role = 'DATA_QUALITY' and r.retired_epoch is null
            and door.live(r.from_at, r.until_at, now())) then
          return null;
        end if;
        select coalesce(array_agg(distinct c.case_id), '{}') into cases
        from person p join case_person c on c.partnership_id = p.partnership_id and c.person_id = p.id and c.retired_epoch is null
        where p.partnership_id = the_partnership and p.reference = any (the_references[1:2]);
        -- What they may use of names, in cases that they may know of, about people who are not hidden from them.
        select coalesce(jsonb_agg(jsonb_build_object('reference', f.reference, 'personId', f.id, 'caseId', f.case_id, 'same', f.same)), '[]') into records
        from (
          select distinct on (p.id) p.id, p.reference, w.case_id,
            array(select s.same_id from door.same_people(the_partnership, array[p.id]) s where s.same_id <> p.id) as same
          from door.walls(the_partnership, the_account, seat, the_purpose, cases, now()) w
          join person p on p.partnership_id = the_partnership and p.id = any (w.people) and p.reference = any (the_references[1:2])
          join case_person c on c.partnership_id = the_partnership and c.case_id = w.case_id and c.person_id = p.id and c.retired_epoch is null
          where (w.others | w.own) & 1 = 1
          order by p.id, w.case_id) f;
        return records;
      end $$;
      comment on function door.records_to_merge(uuid, uuid, text, smallint, text[]) is 'Of two record numbers those that somebody of the data-quality role may see, with a case in which they may, and the ids each is merged with; null for anybody else.';

      create function door.link_records(${asker}, the_id uuid, the_references text[], the_reason text, joining boolean) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        records constant jsonb := door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, the_references);
        one uuid; other uuid;
      begin
        if records is null then return 'FORBIDDEN'; end if;
        if jsonb_array_length(records) <> 2 then return 'NOT_FOUND'; end if;
        one := (records -> 0 ->> 'personId')::uuid; other := (records -> 1 ->> 'personId')::uuid;
        if joining then
          if records -> 0 -> 'same' ? other::text then return 'CONFLICT'; end if;
          insert into person_link (partnership_id, id, person_id, linked_id, reason, recorded_by)
          values (the_partnership, the_id, one, other, the_reason, the_account);
          return null;
        end if;
        update person_link l set retired_at = now(), retired_by = the_account, retired_how = 'UNMERGED', retired_note = the_reason
        where l.partnership_id = the_partnership and l.retired_epoch is null
          and ((l.person_id = one and l.linked_id = other) or (l.person_id = other and l.linked_id = one));
        return case when found then null else 'CONFLICT' end;
      end $$;
      comment on function door.link_records(uuid, uuid, text, smallint, uuid, text[], text, boolean) is 'Says that two records are of one person, or takes that back. Null, or the code of a refusal.';
      ${close({
        doors: [
          "records_to_merge(uuid, uuid, text, smallint, text[])",
          "link_records(uuid, uuid, text, smallint, uuid, text[], text, boolean)",
        ],
      })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

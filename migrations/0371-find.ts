import type { MigrationInterface, QueryRunner } from "typeorm";
import { ours } from "./0100-door.js";
import { close } from "./doorSql.js";
import { ADDRESS, FAMILY, matching, standing } from "./findSql.js";

const types = "uuid, uuid, text, smallint, text, text, integer";

const reply = (found: string) => `
          with found as materialized (${found}),
          placed as materialized (${standing("found")}),
          near as materialized (
            select k.case_id from door.near(the_partnership, the_account, seat, array(select distinct p.case_id from placed p), the_at) k),
          first as (
            select p.* from placed p join near k on k.case_id = p.case_id order by p.score desc, p.id, p.case_id limit the_limit)
          select coalesce(json_agg(json_build_object('source', f.source, 'id', f.id, 'personId', f.person_id, 'caseId', f.case_id, 'score', f.score)
            order by f.score desc, f.id, f.case_id), '[]')
          from first f`;

/** One search over what the viewer may see. */
export class Find1763700000371 implements MigrationInterface {
  name = "Find1763700000371";

  async up(runner: QueryRunner): Promise<void> {
    const indexed = (text: string) => text.replace(/\b[naf]\./g, "");
    await runner.query(/* sql */ `
      -- Kept in order at once, so that no search reads a backlog: like the one of names, which the comparison of records made.
      alter index person_name_like set (fastupdate = off);
      create index person_address_like on person_address using gin ((${indexed(ADDRESS)}) gin_trgm_ops) with (fastupdate = off);
      create index family_name_like on family_name using gin ((${indexed(FAMILY)}) gin_trgm_ops) with (fastupdate = off);

      create function door.find(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, words text, compact text, the_limit integer)
        returns json
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
        set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = off
        set pg_trgm.word_similarity_threshold = 0.4 as $$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
        cases uuid[]; people uuid[];
      begin
        if seat is null then return '[]'; end if;
        cases := case when seat.mode = 'EMERGENCY' then array(
          select g.case_id from emergency_grant g where g.partnership_id = the_partnership and g.account_id = the_account)
        else array(select i.case_id from involvement i where i.partnership_id = the_partnership and ${ours} limit 2001) end;
        -- Who has a few hundred families compares them; for who has thousands, on duty, the indexes are quicker.
        if cardinality(cases) <= 2000 then
          people := array(
            select distinct p.person_id from case_person p
            where p.partnership_id = the_partnership and p.case_id = any (cases) and p.retired_epoch is null);
          return (${reply(matching("near"))});
        end if;
        return (${reply(matching("everywhere"))});
      end $$;
      comment on function door.find(${types}) is 'What in the viewer''s own cases is like what was typed, the most alike first. Whether a value may be shown is not judged here: each is decided before anything is told of it.';
    `);
    await runner.query(close({ doors: [`find(${types})`] }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

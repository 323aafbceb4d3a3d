import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, hiddenPeople, sealedIn, unsealed } from "./doorSql.js";
import { ALL } from "./wallSql.js";

const NOW = `9223372036854775807`;

/** What it takes to say beforehand what a change of an agreement would open and close: the facts of the cases that it concerns. */
export class AgreementPreview1763700000241 implements MigrationInterface {
  name = "AgreementPreview1763700000241";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- An officer's remit: cases on which their agency works with another party. Those hidden from the officer do not exist.
      create function door.agreement_world(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint,
        parties uuid[], the_day date, at_most integer) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        the_at constant timestamptz := case when the_day > door.london_day(now()) then the_day::timestamp at time zone 'Europe/London' else now() end;
        hidden uuid[]; concerned uuid[]; cases uuid[]; sealed jsonb; viewers jsonb; frame record;
      begin
        if ours is null or not ours = any (parties) then return null; end if;
        hidden := ${hiddenPeople};
        concerned := array(
          select i.case_id from involvement i
          where i.partnership_id = the_partnership and i.agency_id = ours and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
            and exists (
              select from involvement o
              where o.partnership_id = i.partnership_id and o.case_id = i.case_id and o.agency_id = any (parties) and o.agency_id <> ours
                and o.retired_epoch is null and door.live(o.from_at, o.until_at, the_at))
            and not exists (
              select from exclusion e
              where e.partnership_id = i.partnership_id and e.case_id = i.case_id and e.account_id = the_account and e.retired_epoch is null
                and door.live(e.from_at, e.until_at, now()))
            and ${unsealed("i.case_id")}
            -- From a case of somebody from whom they are excluded, as of their own, an officer is excluded whole.
            and not exists (
              select from case_person m
              where m.partnership_id = i.partnership_id and m.case_id = i.case_id and m.person_id = any (hidden))
          group by i.case_id order by max(i.from_at) desc, i.case_id);
        cases := concerned[1 : at_most];
        -- Somebody who is sealed whole, under any of their ids, is nobody of the case: it stands, and nothing of it tells of them.
        sealed := (
          select coalesce(jsonb_agg(jsonb_build_object('caseId', s.case_id, 'personId', s.person_id)), '[]')
          from (${sealedIn("= any (cases)")}) s where s.mask & ${ALL} = ${ALL});
        frame := door.frame_facts(the_partnership, ${NOW});
        viewers := (
          select coalesce(jsonb_object_agg(c.id, door.viewers_of(the_partnership, c.id, the_at)), '{}') from unnest(cases) c (id));
        return jsonb_build_object('agency', ours, 'at', door.micros(the_at), 'concerned', cardinality(concerned),
          'agencies', frame.agencies, 'agreements', frame.agreements, 'viewersOf', viewers, 'sealed', sealed,
          'cases', door.case_facts(the_partnership, cases, ${NOW}, the_at),
          'people', door.people_facts(the_partnership, door.people_of(the_partnership, cases, ${NOW}), ${NOW}, the_at),
          'viewers', (
            select coalesce(jsonb_agg(door.viewer_facts(the_partnership, v.id, ${NOW})), '[]')
            from (select distinct (e #>> '{}')::uuid as id from jsonb_each(viewers) o (key, list) cross join jsonb_array_elements(o.list) e) v),
          'references', (
            select coalesce(jsonb_object_agg(p.id, p.reference), '{}') from person p
            where p.partnership_id = the_partnership and p.id in (
              select m.person_id from case_person m where m.partnership_id = the_partnership and m.case_id = any (cases) and m.retired_epoch is null)));
      end $$;
      comment on function door.agreement_world(uuid, uuid, text, smallint, uuid[], date, integer) is 'For the officer of a party: the facts of the cases on which their agency works with another party, the newest first, and of everybody there at work, to say beforehand what a change of an agreement would do.';
    `);
    await runner.query(
      close({ doors: ["agreement_world(uuid, uuid, text, smallint, uuid[], date, integer)"] }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

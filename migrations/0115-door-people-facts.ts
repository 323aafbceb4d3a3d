import type { MigrationInterface, QueryRunner } from "typeorm";
import { days, item, lists, none, ofCases, ofPeople } from "./factsSql.js";

/** The facts of people; and all facts for `decide` together, in the shape of server/sharing/facts.ts. */
export class DoorPeopleFacts1763700000115 implements MigrationInterface {
  name = "DoorPeopleFacts1763700000115";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.people_of(the_partnership uuid, cases uuid[], epoch bigint) returns uuid[]
      language plpgsql stable as $$
      declare people uuid[] := array(
        select distinct s.same_id
        from door.same_people(the_partnership, array(select distinct p.person_id from case_person p where ${ofCases("p")}), epoch) s);
      begin
        return people || array(
          select l.unborn_of from person_life l where ${ofPeople("l")} and l.unborn_of is not null and l.unborn_of <> all (people)
          union
          select c.giver_person_id from consent c
          where c.partnership_id = the_partnership and c.recorded_epoch <= epoch and c.person_id = any (people) and c.giver_person_id <> all (people));
      end $$;
      comment on function door.people_of(uuid, uuid[], bigint) is 'The people of these cases, under all their ids, and whoever speaks for one of them: the mother of an unborn child, the giver of a consent.';

      create function door.people_facts(the_partnership uuid, people uuid[], epoch bigint, the_at timestamptz) returns json
      language plpgsql stable as $$
      begin
        return (
          with life as (
            select l.person_id,
              (array_agg(l.born_on) filter (where l.born_on is not null))[1] as born_on,
              (array_agg(l.died_on) filter (where l.died_on is not null))[1] as died_on,
              (array_agg(l.unborn_of) filter (where l.unborn_of is not null))[1] as unborn_of
            from (select * from person_life l where ${ofPeople("l")} order by l.person_id, l.recorded_epoch desc, l.id) l
            group by 1),
          -- Also what was withdrawn or superseded since: it may have superseded another. Only what was recorded in error was never said.
          statement as materialized (
            select c.id, c.person_id, case when c.retired_epoch <= epoch and c.retired_how is distinct from 'SUPERSEDED' then c.retired_at end as ended_at, c.given_at, c.recorded_at, c.giver_person_id, c.giver_agency_id,
              c.authority, c.supersedes
            from consent c
            where c.partnership_id = the_partnership and c.person_id = any (people) and c.recorded_epoch <= epoch
              and (c.retired_epoch is null or c.retired_epoch > epoch or c.retired_how is distinct from 'ERROR')),
          provisions as (${lists(
            "v.consent_id",
            `v.permit, v.agencies, v.agency_types as "agencyTypes", v.categories, v.purposes, ${days("v")}`,
            "consent_provision v",
            "v.partnership_id = the_partnership and v.person_id = any (people)",
            "v.position, v.id",
          )}),
          consents as (${lists(
            "c.person_id",
            `c.id, door.micros(door.since(c.ended_at, c.ended_at, the_at)) as "withdrawnAt",
              door.micros(door.since(c.given_at, c.recorded_at, the_at)) as "givenAt", c.giver_person_id as "giverPersonId",
              c.giver_agency_id as "giverAgencyId", c.authority, c.supersedes, coalesce(v.list, ${none}) as provisions`,
            "statement c left join provisions v on v.consent_id = c.id",
            "true",
            "c.id",
          )}),
          authorities as (${lists(
            "a.person_id",
            `a.id, a.kind, a.holder_person_id as "holderPersonId", a.holder_agency_id as "holderAgencyId", a.categories, a.purposes, ${days("a")}`,
            "authority a",
            ofPeople("a"),
            "a.id",
          )}),
          benefits as (${lists("b.person_id", `b.kind, ${days("b")}`, "person_benefit b", ofPeople("b"), "b.kind, b.id")}),
          linked as (
            select s.person_id, json_agg(s.same_id order by s.same_id) as list from door.same_people(the_partnership, people, epoch) s
            where s.same_id <> s.person_id group by 1)
          select coalesce(json_agg(item order by p.id), ${none})
          from unnest(people) p (id) left join life l on l.person_id = p.id left join linked k on k.person_id = p.id
          left join consents c on c.person_id = p.id left join authorities a on a.person_id = p.id
          left join benefits b on b.person_id = p.id
          ${item(`p.id, l.born_on as "bornOn", l.died_on as "diedOn", l.unborn_of as "unbornOf", coalesce(k.list, ${none}) as "linkedIds",
            coalesce(b.list, ${none}) as benefits,
            coalesce(c.list, ${none}) as consents, coalesce(a.list, ${none}) as authorities`)});
      end $$;
    `);
    await runner.query(/* sql */ `
      create function door.facts(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamptz) returns json
      language plpgsql stable as $$
      declare
        epoch constant bigint := 9223372036854775807;
        cases constant uuid[] := array(select c.id from case_record c where c.partnership_id = the_partnership and c.id = any (the_cases));
        frame record;
      begin
        frame := door.frame_facts(the_partnership, epoch);
        return json_build_object(
          'viewer', door.viewer_facts(the_partnership, the_account, epoch), 'agencies', frame.agencies, 'agreements', frame.agreements,
          'cases', door.case_facts(the_partnership, cases, epoch, the_at),
          'people', door.people_facts(the_partnership, door.people_of(the_partnership, cases, epoch), epoch, the_at));
      end $$;
      comment on function door.facts(uuid, uuid, uuid[], timestamptz) is 'All that decide may look at, as it is now, in the shape of server/sharing/facts.ts.';

      -- Each case is read at its own epoch; a person of several cases at the latest of theirs, which has moved with every fact of that person.
      create function door.facts_then(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamptz, the_epoch bigint, case_epochs jsonb)
        returns jsonb
      language plpgsql stable as $$
      declare
        frame record; one record; cases jsonb := '[]'; people jsonb := '[]'; latest jsonb := '{}';
      begin
        for one in
          select c.id, (case_epochs ->> c.id::text)::bigint as epoch from case_record c
          where c.partnership_id = the_partnership and c.id = any (the_cases) and case_epochs ? c.id::text order by 2
        loop
          cases := cases || door.case_facts(the_partnership, array[one.id], one.epoch, the_at)::jsonb;
          latest := latest || coalesce((select jsonb_object_agg(p, one.epoch) from unnest(door.people_of(the_partnership, array[one.id], one.epoch)) p), '{}');
        end loop;
        for one in select e.value::bigint as epoch, array_agg(e.key::uuid) as people from jsonb_each_text(latest) e group by 1 order by 1 loop
          people := people || door.people_facts(the_partnership, one.people, one.epoch, the_at)::jsonb;
        end loop;
        frame := door.frame_facts(the_partnership, the_epoch);
        return jsonb_build_object(
          'viewer', door.viewer_facts(the_partnership, the_account, the_epoch), 'agencies', frame.agencies, 'agreements', frame.agreements,
          'cases', cases, 'people', people);
      end $$;
      comment on function door.facts_then(uuid, uuid, uuid[], timestamptz, bigint, jsonb) is 'The same as it stood at these epochs; a case without an epoch has no facts.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

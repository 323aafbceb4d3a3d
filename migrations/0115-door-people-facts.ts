import type { MigrationInterface, QueryRunner } from "typeorm";
import { days, held, item, list, lists, none, ofPeople } from "./factsSql.js";

/** The facts of people; and all facts for `decide` together, in the shape of server/sharing/facts.ts. */
export class DoorPeopleFacts1763700000115 implements MigrationInterface {
  name = "DoorPeopleFacts1763700000115";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.people_facts(the_partnership uuid, cases uuid[], epochs bigint[], the_at timestamptz) returns json
      language plpgsql stable as $$
      declare
        members uuid[] := array(select distinct p.person_id from case_person p where p.partnership_id = the_partnership and p.case_id = any (cases));
        -- Whoever speaks for one of them, in the case or not: the mother of an unborn child, the giver of a consent.
        everybody uuid[] := members || array(
          select l.unborn_of from person_life l where l.partnership_id = the_partnership and l.person_id = any (members) and l.unborn_of is not null
          union
          select c.giver_person_id from consent c
          where c.partnership_id = the_partnership and c.person_id = any (members) and c.giver_person_id <> c.person_id);
      begin
        return (
          with member as materialized (
            select p.person_id, max(a.epoch) as epoch
            from unnest(cases, epochs) a (id, epoch)
            join case_person p on p.partnership_id = the_partnership and p.case_id = any (cases) and p.case_id = a.id and ${held("p", "a.epoch")}
            group by 1),
          person as materialized (
            select w.person_id, max(w.epoch) as epoch from (
              select * from member
              union all
              select l.unborn_of, m.epoch
              from member m join person_life l on l.partnership_id = the_partnership and l.person_id = any (members) and l.person_id = m.person_id
                and l.unborn_of is not null and ${held("l", "m.epoch")}
              union all
              select c.giver_person_id, m.epoch
              from member m join consent c on c.partnership_id = the_partnership and c.person_id = any (members) and c.person_id = m.person_id
                and c.giver_person_id is not null) w
            group by 1),
          life as (
            select l.person_id,
              (array_agg(l.born_on order by l.recorded_epoch desc, l.id) filter (where l.born_on is not null))[1] as born_on,
              (array_agg(l.died_on order by l.recorded_epoch desc, l.id) filter (where l.died_on is not null))[1] as died_on,
              (array_agg(l.unborn_of order by l.recorded_epoch desc, l.id) filter (where l.unborn_of is not null))[1] as unborn_of
            from ${ofPeople("person_life", "l")} and ${held("l", "p.epoch")}
            group by 1),
          -- What was superseded by a consent that is itself superseded stays superseded.
          gone as (
            select unnest(w.supersedes) as id from ${ofPeople("consent", "w")}
            where w.supersedes <> '{}' and w.retired_epoch <= p.epoch
              and w.retired_how is distinct from 'WITHDRAWN' and w.retired_how is distinct from 'ERROR'),
          statement as materialized (
            select c.*, p.epoch from ${ofPeople("consent", "c")}
            where c.recorded_epoch <= p.epoch and (c.retired_epoch is null or c.retired_epoch > p.epoch or c.retired_how = 'WITHDRAWN')
              and c.id not in (select g.id from gone g)),
          provisions as (${lists(
            "v.consent_id",
            `v.permit, v.agencies, v.agency_types as "agencyTypes", v.categories, v.purposes, ${days("v")}`,
            `statement c join consent_provision v on v.partnership_id = the_partnership and v.person_id = any (everybody) and v.consent_id = c.id`,
            "v.position, v.id",
          )}),
          consents as (${lists(
            "c.person_id",
            `c.id, case when c.retired_epoch <= c.epoch then door.micros(door.since(c.retired_at, c.retired_at, the_at)) end as "withdrawnAt",
              door.micros(door.since(c.given_at, c.recorded_at, the_at)) as "givenAt", c.giver_person_id as "giverPersonId",
              c.giver_agency_id as "giverAgencyId", c.authority, c.supersedes, coalesce(v.list, ${none}) as provisions`,
            "statement c left join provisions v on v.consent_id = c.id",
            "c.id",
          )}),
          authorities as (${lists(
            "a.person_id",
            `a.id, a.kind, a.holder_person_id as "holderPersonId", a.holder_agency_id as "holderAgencyId", a.categories, a.purposes, ${days("a")}`,
            `${ofPeople("authority", "a")} and ${held("a", "p.epoch")}`,
            "a.id",
          )}),
          linked as (
            select s.person_id, json_agg(s.same_id order by s.same_id) as list
            from (select epoch, array_agg(person_id) as people from person group by 1) g
            cross join lateral door.same_people(the_partnership, g.people, g.epoch) s
            where s.same_id <> s.person_id
            group by 1)
          select coalesce(${list("p.person_id")}, ${none})
          from person p left join life l on l.person_id = p.person_id left join linked k on k.person_id = p.person_id
          left join consents c on c.person_id = p.person_id left join authorities a on a.person_id = p.person_id
          ${item(`p.person_id as id, l.born_on as "bornOn", l.died_on as "diedOn", l.unborn_of as "unbornOf", coalesce(k.list, ${none}) as "linkedIds",
            coalesce(c.list, ${none}) as consents, coalesce(a.list, ${none}) as authorities`)});
      end $$;
    `);
    await runner.query(/* sql */ `
      create function door.facts(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamptz,
        partnership_epoch bigint default 9223372036854775807, case_epochs jsonb default null) returns json
      language plpgsql stable as $$
      declare
        cases uuid[]; epochs bigint[]; frame record;
      begin
        select coalesce(array_agg(c.id order by c.id), '{}'), coalesce(array_agg(e.epoch order by c.id), '{}') into cases, epochs
        from case_record c
        cross join lateral (select case when case_epochs is null then 9223372036854775807 else (case_epochs ->> c.id::text)::bigint end as epoch) e
        where c.partnership_id = the_partnership and c.id = any (the_cases) and e.epoch is not null;
        frame := door.frame_facts(the_partnership, partnership_epoch);
        return json_build_object(
          'viewer', door.viewer_facts(the_partnership, the_account, partnership_epoch),
          'agencies', frame.agencies, 'agreements', frame.agreements,
          'cases', door.case_facts(the_partnership, cases, epochs, the_at),
          'people', door.people_facts(the_partnership, cases, epochs, the_at));
      end $$;
      comment on function door.facts(uuid, uuid, uuid[], timestamptz, bigint, jsonb) is 'All that decide may look at, at these epochs (by default: now), in the shape of server/sharing/facts.ts.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { days, held, item, lists, none, ofCases, ofPartnership, seen, span } from "./factsSql.js";

/**
 * Whether somebody of an address was of the household on some day of the marker's: to move out while it is protected opens
 * nothing until the protection ends.
 */
const livedThere = (
  address: string,
) => `(${address}.until_on is null or door.london_day(m.from_at) <= ${address}.until_on)
              and (m.until_at is null or ${address}.from_on <= door.london_day(m.until_at - interval '1 microsecond'))`;

/** The facts of who asks, of the partnership's frame and of cases, as they stood at an epoch. */
export class DoorCaseFacts1763700000110 implements MigrationInterface {
  name = "DoorCaseFacts1763700000110";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.viewer_facts(the_partnership uuid, the_account uuid, epoch bigint) returns json
      language plpgsql stable as $$
      begin
        return (
          select row_to_json(item)
          from account a ${item(`a.id as "accountId", a.kind, a.agency_id as "agencyId", a.practitioner_id as "practitionerId",
            a.person_id as "personId", ${span("a")},
            coalesce((
              select json_agg(item order by r.role, r.id)
              from role_grant r ${item(`r.role, ${span("r")}`)}
              where ${ofPartnership("r")} and r.account_id = a.id), ${none}) as roles,
            coalesce((
              select json_agg(item order by s.supervisee_id, s.id)
              from supervision s ${item(`s.supervisee_id as "practitionerId", s.agency_id as "agencyId", ${span("s")},
                coalesce((
                  -- A role counts while its account does.
                  select json_agg(item order by r.role, r.id)
                  from account b join role_grant r on r.partnership_id = b.partnership_id and r.account_id = b.id and ${held("r")}
                  ${item(`r.role, door.micros(greatest(r.from_at, b.from_at)) as "from", door.micros(least(r.until_at, b.until_at)) as "until"`)}
                  where ${ofPartnership("b")} and b.agency_id = s.agency_id and b.practitioner_id = s.supervisee_id), ${none}) as roles`)}
              where ${ofPartnership("s")} and s.supervisor_id = a.practitioner_id), ${none}) as supervises`)}
          where ${ofPartnership("a")} and a.id = the_account);
      end $$;

      create function door.frame_facts(the_partnership uuid, epoch bigint, out agencies json, out agreements json)
      language plpgsql stable as $$
      begin
        select coalesce(json_agg(item order by a.id), ${none}) into agencies
        from agency a ${item(`a.id, a.type, ${span("a")}`)} where ${ofPartnership("a")};
        select coalesce(json_agg(item order by a.id), ${none}) into agreements
        from agreement a ${item(`a.id, a.agencies, a.purposes, a.categories, ${days("a")}`)} where ${ofPartnership("a")};
      end $$;
    `);
    await runner.query(/* sql */ `
      create function door.case_facts(the_partnership uuid, cases uuid[], epoch bigint, the_at timestamptz) returns json
      language plpgsql stable as $$
      declare
        today constant date := door.london_day(the_at);
        people uuid[]; ids uuid[];
      begin
        -- Restrictions of every id that is merged with one of the people hold for them.
        select coalesce(array_agg(s.person_id), '{}'), coalesce(array_agg(s.same_id), '{}') into people, ids
        from door.same_people(the_partnership, array(select distinct p.person_id from case_person p where ${ofCases("p")}), epoch) s;
        return (
          with member as materialized (select p.case_id, p.person_id, p.from_at, p.until_at from case_person p where ${ofCases("p")}),
          known as materialized (
            select distinct m.case_id, s.id from unnest(people, ids) s (person_id, id) join member m on m.person_id = s.person_id),
          home as materialized (
            select k.case_id, a.household_id, a.from_on, a.until_on from person_address a join known k on k.id = a.person_id
            where ${ofPartnership("a")} and a.person_id = any (ids) and a.household_id is not null and a.from_on <= today),
          present as (${lists("m.case_id", `m.person_id as "personId", ${span("m")}`, "member m", "true", "m.person_id, m.from_at")}),
          purposes as (${lists("p.case_id", `p.purpose, ${span("p")}`, "case_purpose p", ofCases("p"), "p.purpose, p.from_at")}),
          relationships as (${lists(
            "i.case_id",
            `i.id, i.kind, i.agency_id as "agencyId", i.practitioner_id as "practitionerId", ${span("i")}`,
            "involvement i",
            ofCases("i"),
            "i.id",
          )}),
          lead as (
            select i.case_id, i.agency_id from involvement i
            where ${ofCases("i")} and i.kind = 'LEAD' and door.live(i.from_at, i.until_at, the_at)),
          exclusions as (${lists(
            "e.for_case as case_id",
            `e.id, e.account_id as "accountId", e.case_id as "caseId", e.person_id as "personId", ${seen("e")}`,
            `(select e.case_id as for_case, e.* from exclusion e where ${ofCases("e")}
              union all
              select k.case_id, e.* from exclusion e join known k on k.id = e.person_id where ${ofPartnership("e")} and e.person_id = any (ids)) e`,
            "true",
            "e.id",
          )}),
          seals as (${lists(
            "s.for_case as case_id",
            `s.id, s.mark, s.case_id as "caseId", s.person_id as "personId", s.categories, s.accounts, s.existence, s.emergency, ${seen("s")}`,
            `(select s.case_id as for_case, s.* from seal s where ${ofCases("s")}
              union all
              select k.case_id, s.* from seal s join known k on k.id = s.person_id and s.case_id is null
              where ${ofPartnership("s")} and s.person_id = any (ids)) s`,
            "true",
            "s.id",
          )}),
          touching as materialized (
            select m.case_id as for_case, m.id from protection_marker m where ${ofCases("m")}
            union
            select k.case_id, m.id from protection_marker m cross join unnest(m.persons) p (id) join known k on k.id = p.id
            where ${ofPartnership("m")} and m.persons && ids
            union
            select h.case_id, m.id from home h join protection_marker m on m.household_id = h.household_id
            where ${ofPartnership("m")} and m.household_id = any (array(select x.household_id from home x)) and ${livedThere("h")}),
          markers as (${lists(
            "t.for_case as case_id",
            `m.id, m.kind, m.mark,
              case when m.kind = 'LOCATION' and m.household_id is not null then array(
                select unnest(m.persons)
                union
                select a.person_id from person_address a
                where ${ofPartnership("a")} and a.household_id = m.household_id and a.from_on <= today and ${livedThere("a")}
                order by 1)
              else m.persons end as persons,
              m.categories, m.accounts, m.agencies, m.effect, m.emergency, ${seen("m")}`,
            "touching t join protection_marker m on m.id = t.id",
            "m.partnership_id = the_partnership and m.id = any (array(select x.id from touching x))",
            "m.id",
          )}),
          decisions as (${lists(
            "d.case_id",
            `d.id, d.share,
              json_build_object('categories', w.categories, 'ageFrom', w.age_from, 'ageBefore', w.age_before, 'benefits', w.benefits) as gateway,
              d.purpose, d.agencies, d.persons, d.categories, ${span("d")}, d.review_on as "reviewOn",
              door.micros(d.objected_at) as "objectedAt"`,
            "sharing_decision d join legal_gateway w on w.code = d.gateway",
            ofCases("d"),
            "d.id",
          )}),
          grants as (${lists(
            "g.case_id",
            `g.id, g.account_id as "accountId", g.persons, g.confirmed_by is not null as confirmed, ${span("g")}`,
            "emergency_grant g",
            ofCases("g"),
            "g.id",
          )})
          select coalesce(json_agg(item order by a.id), ${none})
          from unnest(cases) a (id)
          left join present p on p.case_id = a.id left join purposes u on u.case_id = a.id left join relationships i on i.case_id = a.id
          left join lead l on l.case_id = a.id
          left join exclusions e on e.case_id = a.id left join seals s on s.case_id = a.id left join markers m on m.case_id = a.id
          left join decisions d on d.case_id = a.id left join grants g on g.case_id = a.id
          -- A case without a lead in force has none: the nil id is no agency's.
          ${item(`a.id, coalesce(l.agency_id, '00000000-0000-0000-0000-000000000000') as "leadAgencyId",
            coalesce(u.list, ${none}) as purposes, coalesce(p.list, ${none}) as people, coalesce(i.list, ${none}) as relationships,
            coalesce(e.list, ${none}) as exclusions, coalesce(s.list, ${none}) as seals, coalesce(m.list, ${none}) as markers,
            coalesce(d.list, ${none}) as decisions, coalesce(g.list, ${none}) as grants`)});
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

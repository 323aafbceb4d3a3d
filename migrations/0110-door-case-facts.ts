import type { MigrationInterface, QueryRunner } from "typeorm";
import { days, held, item, list, lists, none, ofCases, ofIds, seen, span } from "./factsSql.js";

/** The facts of who asks, of the partnership's frame and of cases, as they are now or as they were at given epochs. */
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
              select ${list("r.role, r.from_at, r.id")}
              from role_grant r ${item(`r.role, ${span("r")}`)}
              where r.partnership_id = a.partnership_id and r.account_id = a.id and ${held("r", "epoch")}), ${none}) as roles,
            coalesce((
              select ${list("s.supervisee_id, s.from_at, s.id")}
              from supervision s ${item(`s.supervisee_id as "practitionerId", s.agency_id as "agencyId", ${span("s")},
                coalesce((
                  -- A role counts while its account does.
                  select ${list("r.role, r.from_at, r.id")}
                  from account b join role_grant r on r.partnership_id = b.partnership_id and r.account_id = b.id and ${held("r", "epoch")}
                  ${item(`r.role, door.micros(greatest(r.from_at, b.from_at)) as "from", door.micros(least(r.until_at, b.until_at)) as "until"`)}
                  where b.partnership_id = s.partnership_id and b.agency_id = s.agency_id and b.practitioner_id = s.supervisee_id
                    and ${held("b", "epoch")}), ${none}) as roles`)}
              where s.partnership_id = a.partnership_id and s.supervisor_id = a.practitioner_id and ${held("s", "epoch")}), ${none}) as supervises`)}
          where a.partnership_id = the_partnership and a.id = the_account and ${held("a", "epoch")});
      end $$;

      create function door.frame_facts(the_partnership uuid, epoch bigint, out agencies json, out agreements json)
      language plpgsql stable as $$
      begin
        select coalesce(${list("a.id")}, ${none}) into agencies
        from agency a ${item(`a.id, a.type, ${span("a")}`)}
        where a.partnership_id = the_partnership and ${held("a", "epoch")};
        select coalesce(${list("a.id")}, ${none}) into agreements
        from agreement a ${item(`a.id, a.agencies, a.purposes, a.categories, ${days("a")}`)}
        where a.partnership_id = the_partnership and ${held("a", "epoch")};
      end $$;
    `);
    await runner.query(/* sql */ `
      -- The n-th epoch is that at which the n-th case is read. Each table is reached by an array of ids, so that its index serves.
      create function door.case_facts(the_partnership uuid, cases uuid[], epochs bigint[], the_at timestamptz) returns json
      language plpgsql stable as $$
      declare
        today constant date := door.london_day(the_at);
        everybody uuid[];
      begin
        -- Restrictions of every id that is merged with one of the people hold for them.
        everybody := array(
          select distinct s.same_id
          from (
            select a.epoch, array_agg(p.person_id) as people from unnest(cases, epochs) a (id, epoch)
            join case_person p on p.partnership_id = the_partnership and p.case_id = any (cases) and p.case_id = a.id and ${held("p", "a.epoch")}
            group by 1) g
          cross join lateral door.same_people(the_partnership, g.people, g.epoch) s);
        return (
          with asked as materialized (select * from unnest(cases, epochs) a (id, epoch)),
          member as materialized (select a.id as case_id, a.epoch, p.person_id, p.from_at, p.until_at from ${ofCases("case_person", "p")}),
          known as materialized (
            select distinct m.case_id, m.epoch, s.same_id as id
            from (select epoch, array_agg(distinct person_id) as people from member group by 1) g
            cross join lateral door.same_people(the_partnership, g.people, g.epoch) s
            join member m on m.person_id = s.person_id and m.epoch = g.epoch),
          home as materialized (
            select k.case_id, k.epoch, a.household_id from ${ofIds("person_address", "a")}
            where a.household_id is not null and door.on_day(a.from_on, a.until_on, today)),
          people as (${lists("m.case_id", `m.person_id as "personId", ${span("m")}`, "member m", "m.person_id")}),
          purposes as (${lists("a.id as case_id", `p.purpose, ${span("p")}`, ofCases("case_purpose", "p"), "p.purpose, p.from_at, p.id")}),
          relationships as (${lists(
            "a.id as case_id",
            `i.id, i.kind, i.agency_id as "agencyId", i.practitioner_id as "practitionerId", ${span("i")}`,
            ofCases("involvement", "i"),
            "i.id",
          )}),
          lead as (select a.id as case_id, i.agency_id from ${ofCases("involvement", "i")} where i.kind = 'LEAD' and door.live(i.from_at, i.until_at, the_at)),
          exclusions as (${lists(
            "e.for_case as case_id",
            `e.id, e.account_id as "accountId", e.case_id as "caseId", e.person_id as "personId", ${seen("e")}`,
            `(select a.id as for_case, e.* from ${ofCases("exclusion", "e")}
              union all select k.case_id, e.* from ${ofIds("exclusion", "e")}) e`,
            "e.id",
          )}),
          seals as (${lists(
            "s.for_case as case_id",
            `s.id, s.mark, s.case_id as "caseId", s.person_id as "personId", s.categories, s.accounts, s.existence, s.emergency, ${seen("s")}`,
            `(select a.id as for_case, s.* from ${ofCases("seal", "s")}
              union all select k.case_id, s.* from ${ofIds("seal", "s")} and s.case_id is distinct from k.case_id) s`,
            "s.id",
          )}),
          touching as materialized (
            select a.id as case_id, a.epoch, m.id from ${ofCases("protection_marker", "m")}
            union
            select k.case_id, k.epoch, m.id
            from protection_marker m cross join unnest(m.persons) p (id) join known k on k.id = p.id
            where m.partnership_id = the_partnership and m.persons && everybody
            union
            select h.case_id, h.epoch, m.id
            from home h join protection_marker m on m.partnership_id = the_partnership and m.household_id = h.household_id
              and m.household_id = any (array(select x.household_id from home x))),
          markers as (${lists(
            "t.case_id",
            `m.id, m.kind, m.mark,
              case when m.kind = 'LOCATION' and m.household_id is not null then array(
                select unnest(m.persons)
                union
                select a.person_id from person_address a
                where a.partnership_id = the_partnership and a.household_id = m.household_id and ${held("a", "t.epoch")}
                  and door.on_day(a.from_on, a.until_on, today)) else m.persons end as persons,
              m.categories, m.accounts, m.agencies, m.effect, m.emergency, ${seen("m")}`,
            `touching t join protection_marker m on m.partnership_id = the_partnership and m.id = t.id
              and m.id = any (array(select x.id from touching x)) and ${held("m", "t.epoch")}`,
            "m.id",
          )}),
          decisions as (${lists(
            "a.id as case_id",
            `d.id, d.share, d.purpose, d.agencies, d.persons, d.categories, ${span("d")}, d.review_on as "reviewOn",
              door.micros(d.objected_at) as "objectedAt"`,
            ofCases("sharing_decision", "d"),
            "d.id",
          )}),
          grants as (${lists(
            "a.id as case_id",
            `g.id, g.account_id as "accountId", g.persons, g.confirmed_by is not null as confirmed, ${span("g")}`,
            ofCases("emergency_grant", "g"),
            "g.id",
          )})
          select coalesce(${list("a.id")}, ${none})
          from asked a
          left join people p on p.case_id = a.id left join purposes u on u.case_id = a.id left join relationships i on i.case_id = a.id
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

import type { MigrationInterface, QueryRunner } from "typeorm";

const span = (row: string, from = `${row}.from_at`) =>
  `door.micros(${from}) as "from", door.micros(${row}.until_at) as "until"`;
const seen = (row: string) => span(row, `door.since(${row}.from_at, ${row}.recorded_at, the_at)`);
const days = (row: string) => `${row}.from_on as "from", ${row}.until_on as "until"`;
const held = (row: string, epoch: string) => `door.held(${row}.recorded_epoch, ${row}.retired_epoch, ${epoch})`;
/** Items become JSON as rows, with the names of server/sharing/facts.ts: half the work of json_build_object. */
const item = (columns: string) => `cross join lateral (select ${columns}) item`;
const list = (order: string) => `json_agg(item order by ${order})`;
/** For each case (or person, or consent) the list of its items. */
const lists = (key: string, columns: string, from: string, order: string) =>
  `select ${key}, ${list(order)} as list from ${from} ${item(columns)} group by 1`;
const none = `'[]'::json`;
const ofCases = (table: string, row: string) =>
  `asked a join ${table} ${row} on ${row}.partnership_id = the_partnership and ${row}.case_id = any (cases) and ${row}.case_id = a.id
              and ${held(row, "a.epoch")}`;
const ofIds = (table: string, row: string) =>
  `known k join ${table} ${row} on ${row}.partnership_id = the_partnership and ${row}.person_id = any (everybody) and ${row}.person_id = k.id
              and ${held(row, "k.epoch")}`;
const ofPeople = (table: string, row: string) =>
  `person p join ${table} ${row} on ${row}.partnership_id = the_partnership and ${row}.person_id = any (everybody) and ${row}.person_id = p.person_id`;

/** The facts for \`decide\`, as server/sharing/facts.ts names them: as they are now, or as they were at given epochs. */
export class DoorFacts1763700000110 implements MigrationInterface {
  name = "DoorFacts1763700000110";

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

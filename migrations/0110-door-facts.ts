import type { MigrationInterface, QueryRunner } from "typeorm";

const span = (row: string, from = `${row}.from_at`) =>
  `'from', door.micros(${from}), 'until', door.micros(${row}.until_at)`;
const seen = (row: string) => span(row, `door.since(${row}.from_at, ${row}.recorded_at, the_at)`);
const days = (row: string) => `'from', ${row}.from_on, 'until', ${row}.until_on`;
const held = (row: string, epoch: string) => `door.held(${row}.recorded_epoch, ${row}.retired_epoch, ${epoch})`;
const list = (item: string, order: string) => `json_agg(json_build_object(${item}) order by ${order}) as list`;
const none = `'[]'::json`;

/** The facts for \`decide\`, as server/sharing/facts.ts names them: as they are now, or as they were at given epochs. */
export class DoorFacts1763700000110 implements MigrationInterface {
  name = "DoorFacts1763700000110";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.viewer_facts(the_partnership uuid, the_account uuid, epoch bigint) returns json
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      begin
        return (
          select json_build_object('accountId', a.id, 'kind', a.kind, 'agencyId', a.agency_id, 'practitionerId', a.practitioner_id,
            'personId', a.person_id, ${span("a")},
            'roles', coalesce((
              select json_agg(json_build_object('role', r.role, ${span("r")}) order by r.role, r.from_at, r.id)
              from role_grant r where r.partnership_id = a.partnership_id and r.account_id = a.id and ${held("r", "epoch")}), ${none}),
            'supervises', coalesce((
              select json_agg(json_build_object('practitionerId', s.supervisee_id, 'agencyId', s.agency_id, ${span("s")},
                'roles', coalesce((
                  -- A role counts while its account does.
                  select json_agg(json_build_object('role', r.role, 'from', door.micros(greatest(r.from_at, b.from_at)),
                    'until', door.micros(least(r.until_at, b.until_at))) order by r.role, r.from_at, r.id)
                  from account b join role_grant r on r.partnership_id = b.partnership_id and r.account_id = b.id and ${held("r", "epoch")}
                  where b.partnership_id = s.partnership_id and b.agency_id = s.agency_id and b.practitioner_id = s.supervisee_id
                    and ${held("b", "epoch")}), ${none})) order by s.supervisee_id, s.from_at, s.id)
              from supervision s
              where s.partnership_id = a.partnership_id and s.supervisor_id = a.practitioner_id and ${held("s", "epoch")}), ${none}))
          from account a where a.partnership_id = the_partnership and a.id = the_account and ${held("a", "epoch")});
      end $$;

      create function door.frame_facts(the_partnership uuid, epoch bigint, out agencies json, out agreements json)
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      begin
        select coalesce(json_agg(json_build_object('id', a.id, 'type', a.type, ${span("a")}) order by a.id), ${none}) into agencies
        from agency a where a.partnership_id = the_partnership and ${held("a", "epoch")};
        select coalesce(json_agg(json_build_object('id', a.id, 'agencies', a.agencies, 'purposes', a.purposes, 'categories', a.categories,
          ${days("a")}) order by a.id), ${none}) into agreements
        from agreement a where a.partnership_id = the_partnership and ${held("a", "epoch")};
      end $$;
    `);
    await runner.query(/* sql */ `
      -- cases and epochs, people and ages stand side by side: the n-th epoch is that at which the n-th case is read.
      create function door.case_facts(the_partnership uuid, cases uuid[], epochs bigint[], the_at timestamptz) returns json
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      declare
        today constant date := door.london_day(the_at);
        everybody uuid[];
      begin
        -- Restrictions of every id that is merged with one of the people hold for them.
        everybody := array(
          select distinct s.same_id
          from (
            select a.epoch, array_agg(p.person_id) as people from unnest(cases, epochs) a (id, epoch)
            join case_person p on p.partnership_id = the_partnership and p.case_id = a.id and ${held("p", "a.epoch")}
            group by 1) g
          cross join lateral door.same_people(the_partnership, g.people, g.epoch) s);
        return (
          with asked as materialized (select * from unnest(cases, epochs) a (id, epoch)),
          member as materialized (
            select a.id as case_id, a.epoch, p.person_id, p.from_at, p.until_at
            from asked a join case_person p on p.partnership_id = the_partnership and p.case_id = a.id and ${held("p", "a.epoch")}),
          known as materialized (
            select distinct m.case_id, m.epoch, s.same_id as id
            from (select epoch, array_agg(distinct person_id) as people from member group by 1) g
            cross join lateral door.same_people(the_partnership, g.people, g.epoch) s
            join member m on m.person_id = s.person_id and m.epoch = g.epoch),
          home as materialized (
            select k.case_id, k.epoch, a.household_id
            from known k join person_address a on a.partnership_id = the_partnership and a.person_id = k.id and a.household_id is not null
              and ${held("a", "k.epoch")} and door.on_day(a.from_on, a.until_on, today)),
          people as (select m.case_id, ${list(`'personId', m.person_id, ${span("m")}`, "m.person_id")} from member m group by 1),
          purposes as (
            select a.id as case_id, ${list(`'purpose', p.purpose, ${span("p")}`, "p.purpose, p.from_at, p.id")}
            from asked a join case_purpose p on p.partnership_id = the_partnership and p.case_id = a.id and ${held("p", "a.epoch")}
            group by 1),
          relationships as (
            select a.id as case_id,
              min(i.agency_id::text) filter (where i.kind = 'LEAD' and door.live(i.from_at, i.until_at, the_at)) as lead_agency,
              ${list(`'id', i.id, 'kind', i.kind, 'agencyId', i.agency_id, 'practitionerId', i.practitioner_id, ${span("i")}`, "i.id")}
            from asked a join involvement i on i.partnership_id = the_partnership and i.case_id = a.id and ${held("i", "a.epoch")}
            group by 1),
          exclusions as (
            select e.case_id, ${list(`'id', e.id, 'accountId', e.account_id, 'caseId', e.the_case, 'personId', e.person_id, ${seen("e")}`, "e.id")}
            from (
              select a.id as case_id, e.id, e.account_id, e.case_id as the_case, e.person_id, e.from_at, e.until_at, e.recorded_at
              from asked a join exclusion e on e.partnership_id = the_partnership and e.case_id = a.id and ${held("e", "a.epoch")}
              union all
              select k.case_id, e.id, e.account_id, e.case_id, e.person_id, e.from_at, e.until_at, e.recorded_at
              from known k join exclusion e on e.partnership_id = the_partnership and e.person_id = k.id and ${held("e", "k.epoch")}) e
            group by 1),
          seals as (
            select s.case_id, ${list(`'id', s.id, 'mark', s.mark, 'caseId', s.the_case, 'personId', s.person_id, 'categories', s.categories,
              'accounts', s.accounts, 'existence', s.existence, 'emergency', s.emergency, ${seen("s")}`, "s.id")}
            from (
              select a.id as case_id, s.case_id as the_case, s.id, s.mark, s.person_id, s.categories, s.accounts, s.existence, s.emergency,
                s.from_at, s.until_at, s.recorded_at
              from asked a join seal s on s.partnership_id = the_partnership and s.case_id = a.id and ${held("s", "a.epoch")}
              union all
              select k.case_id, s.case_id, s.id, s.mark, s.person_id, s.categories, s.accounts, s.existence, s.emergency,
                s.from_at, s.until_at, s.recorded_at
              from known k join seal s on s.partnership_id = the_partnership and s.person_id = k.id
                and s.case_id is distinct from k.case_id and ${held("s", "k.epoch")}) s
            group by 1),
          touching as (
            select a.id as case_id, a.epoch, m.id
            from asked a join protection_marker m on m.partnership_id = the_partnership and m.case_id = a.id
            union
            select k.case_id, k.epoch, m.id
            from protection_marker m cross join unnest(m.persons) p (id) join known k on k.id = p.id
            where m.partnership_id = the_partnership and m.persons && everybody
            union
            select h.case_id, h.epoch, m.id
            from home h join protection_marker m on m.partnership_id = the_partnership and m.household_id = h.household_id),
          markers as (
            select t.case_id, ${list(`'id', m.id, 'kind', m.kind, 'mark', m.mark,
              'persons', case when m.kind = 'LOCATION' and m.household_id is not null then (
                select coalesce(json_agg(p.id order by p.id), ${none}) from (
                  select unnest(m.persons) as id
                  union
                  select a.person_id from person_address a
                  where a.partnership_id = the_partnership and a.household_id = m.household_id and ${held("a", "t.epoch")}
                    and door.on_day(a.from_on, a.until_on, today)) p)
                else to_json(m.persons) end,
              'categories', m.categories, 'accounts', m.accounts, 'agencies', m.agencies, 'effect', m.effect, 'emergency', m.emergency,
              ${seen("m")}`, "m.id")}
            from touching t join protection_marker m on m.partnership_id = the_partnership and m.id = t.id and ${held("m", "t.epoch")}
            group by 1),
          decisions as (
            select a.id as case_id, ${list(`'id', d.id, 'share', d.share, 'purpose', d.purpose, 'agencies', d.agencies, 'persons', d.persons,
              'categories', d.categories, ${span("d")}, 'reviewOn', d.review_on, 'objectedAt', door.micros(d.objected_at)`, "d.id")}
            from asked a join sharing_decision d on d.partnership_id = the_partnership and d.case_id = a.id and ${held("d", "a.epoch")}
            group by 1),
          grants as (
            select a.id as case_id, ${list(`'id', g.id, 'accountId', g.account_id, 'persons', g.persons,
              'confirmed', g.confirmed_by is not null, ${span("g")}`, "g.id")}
            from asked a join emergency_grant g on g.partnership_id = the_partnership and g.case_id = a.id and ${held("g", "a.epoch")}
            group by 1)
          select coalesce(json_agg(json_build_object('id', a.id,
            -- A case without a lead in force has none: the nil id is no agency's.
            'leadAgencyId', coalesce(i.lead_agency, '00000000-0000-0000-0000-000000000000'),
            'purposes', coalesce(u.list, ${none}), 'people', coalesce(p.list, ${none}), 'relationships', coalesce(i.list, ${none}),
            'exclusions', coalesce(e.list, ${none}), 'seals', coalesce(s.list, ${none}), 'markers', coalesce(m.list, ${none}),
            'decisions', coalesce(d.list, ${none}), 'grants', coalesce(g.list, ${none})) order by a.id), ${none})
          from asked a
          left join people p on p.case_id = a.id left join purposes u on u.case_id = a.id left join relationships i on i.case_id = a.id
          left join exclusions e on e.case_id = a.id left join seals s on s.case_id = a.id left join markers m on m.case_id = a.id
          left join decisions d on d.case_id = a.id left join grants g on g.case_id = a.id);
      end $$;
    `);
    await runner.query(/* sql */ `
      create function door.people_facts(the_partnership uuid, cases uuid[], epochs bigint[], the_at timestamptz) returns json
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      begin
        return (
          with member as materialized (
            select p.person_id, max(a.epoch) as epoch
            from unnest(cases, epochs) a (id, epoch)
            join case_person p on p.partnership_id = the_partnership and p.case_id = a.id and ${held("p", "a.epoch")}
            group by 1),
          -- The mother of an unborn child speaks for it, in the case or not.
          person as materialized (
            select w.person_id, max(w.epoch) as epoch from (
              select * from member
              union all
              select l.unborn_of, m.epoch
              from member m join person_life l on l.partnership_id = the_partnership and l.person_id = m.person_id
                and l.unborn_of is not null and ${held("l", "m.epoch")}) w
            group by 1),
          life as (
            select l.person_id,
              (array_agg(l.born_on order by l.recorded_epoch desc, l.id) filter (where l.born_on is not null))[1] as born_on,
              (array_agg(l.died_on order by l.recorded_epoch desc, l.id) filter (where l.died_on is not null))[1] as died_on,
              (array_agg(l.unborn_of order by l.recorded_epoch desc, l.id) filter (where l.unborn_of is not null))[1] as unborn_of
            from person p join person_life l on l.partnership_id = the_partnership and l.person_id = p.person_id and ${held("l", "p.epoch")}
            group by 1),
          statement as materialized (
            select c.*, p.epoch
            from person p join consent c on c.partnership_id = the_partnership and c.person_id = p.person_id and c.recorded_epoch <= p.epoch
            where (c.retired_epoch is null or c.retired_epoch > p.epoch or c.retired_how = 'WITHDRAWN')
              -- What was superseded by a consent that is itself superseded stays superseded.
              and not exists (
                select from consent w
                where w.partnership_id = the_partnership and w.person_id = c.person_id and c.id = any (w.supersedes)
                  and w.retired_epoch <= p.epoch and w.retired_how is distinct from 'WITHDRAWN' and w.retired_how is distinct from 'ERROR')),
          provisions as (
            select v.consent_id, ${list(`'permit', v.permit, 'agencies', v.agencies, 'agencyTypes', v.agency_types, 'categories', v.categories,
              'purposes', v.purposes, ${days("v")}`, "v.position, v.id")}
            from statement c join consent_provision v on v.partnership_id = the_partnership and v.consent_id = c.id
            group by 1),
          consents as (
            select c.person_id, ${list(`'id', c.id,
              'withdrawnAt', case when c.retired_epoch <= c.epoch then door.micros(door.since(c.retired_at, c.retired_at, the_at)) end,
              'givenAt', door.micros(door.since(c.given_at, c.recorded_at, the_at)), 'giverPersonId', c.giver_person_id,
              'giverAgencyId', c.giver_agency_id, 'authority', c.authority, 'supersedes', c.supersedes,
              'provisions', coalesce(v.list, ${none})`, "c.id")}
            from statement c left join provisions v on v.consent_id = c.id
            group by 1),
          authorities as (
            select a.person_id, ${list(`'id', a.id, 'kind', a.kind, 'holderPersonId', a.holder_person_id, 'holderAgencyId', a.holder_agency_id,
              'categories', a.categories, 'purposes', a.purposes, ${days("a")}`, "a.id")}
            from person p join authority a on a.partnership_id = the_partnership and a.person_id = p.person_id and ${held("a", "p.epoch")}
            group by 1),
          linked as (
            select s.person_id, json_agg(s.same_id order by s.same_id) as list
            from (select epoch, array_agg(person_id) as people from person group by 1) g
            cross join lateral door.same_people(the_partnership, g.people, g.epoch) s
            where s.same_id <> s.person_id
            group by 1)
          select coalesce(json_agg(json_build_object('id', p.person_id, 'bornOn', l.born_on, 'diedOn', l.died_on, 'unbornOf', l.unborn_of,
            'linkedIds', coalesce(k.list, ${none}), 'consents', coalesce(c.list, ${none}), 'authorities', coalesce(a.list, ${none}))
            order by p.person_id), ${none})
          from person p left join life l on l.person_id = p.person_id left join linked k on k.person_id = p.person_id
          left join consents c on c.person_id = p.person_id left join authorities a on a.person_id = p.person_id);
      end $$;

      create function door.facts(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamptz,
        partnership_epoch bigint default 9223372036854775807, case_epochs jsonb default null) returns json
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
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

/** How a number is protected, and the fixed tables that are counted. */
export const protection = /* sql */ `
      create function door.protected_count(n integer, cell_key bigint) returns integer
      language sql immutable parallel safe as $$
        -- The same records give the same key, and so the same noise in whichever table they are counted: asking again tells nothing more.
        -- Two-sided geometric noise of at most 8; then to the nearest 5. What is under 5 before or after the noise is not told.
        select case when n >= 5 and n + noise >= 5 then greatest(5, 5 * round((n + noise) / 5.0)::integer) end
        from (select (sign(u) * least(8, floor(-2.5 * ln(1 - abs(u)))))::integer as noise
          from (select ((cell_key::numeric * 2654435761 % 4294967296) / 2147483648.0 - 1)::float * 0.999999 as u) k) m
      $$;
      comment on function door.protected_count(integer, bigint) is 'A number of a table as it may be told: null where it is small, else with noise by its cell key, rounded to 5.';

      create function door.record_key(the_id uuid, the_key bytea) returns bigint
      language sql immutable parallel safe as $$
        select ('x' || encode(substr(public.hmac(the_id::text, encode(the_key, 'hex'), 'sha256'), 1, 4), 'hex'))::bit(32)::bigint
      $$;
      comment on function door.record_key(uuid, bytea) is 'The number by which one record adds to the key of every cell that counts it.';

      create function door.protected_cell(ids uuid[], the_key bytea) returns integer
      language sql immutable parallel safe as $$
        -- Whoever stands in a cell twelve times is one: a threshold on what was written of them would tell of one person.
        select door.protected_count(count(*)::integer, (sum(door.record_key(id, the_key)) % 4294967296)::bigint)
        from (select distinct id from unnest(ids) as each (id)) once
      $$;
      comment on function door.protected_cell(uuid[], bytea) is 'How many there are in a cell as it may be told, each counted once however often they are in it; null where they are few.';
`;

/** Where somebody of a household is protected, nobody of it is counted where a place is told. */
const nowhereProtected = (family: string) => `not exists (
            select from case_person p join protection_marker m on m.partnership_id = p.partnership_id and m.kind = 'LOCATION'
              and (p.person_id = any (m.persons) or m.household_id in (select a.household_id from person_address a
                where a.partnership_id = p.partnership_id and a.person_id = p.person_id))
            where p.partnership_id = the_partnership and p.case_id = ${family} and m.retired_epoch is null and door.live(m.from_at, m.until_at, now()))`;

/** What is counted in each table, as (id, row, column): the same id of a cell is counted once. An outcome is counted as whom it is of. */
export const tables = /* sql */ `
          with open_case as materialized (
            select c.id, c.agency_id from case_record c
            where c.partnership_id = the_partnership and c.status <> 'REFERRED' and c.opened_on < the_day and (c.closed_on is null or c.closed_on >= the_day)),
          band as materialized (
            select distinct on (b.case_id) b.case_id, b.band from need_band b join open_case c on c.id = b.case_id
            where b.partnership_id = the_partnership and b.from_on < the_day order by b.case_id, b.from_on desc, b.id desc),
          member as materialized (
            select c.id as case_id, p.person_id, p.role from open_case c join case_person p on p.partnership_id = the_partnership and p.case_id = c.id
              and p.retired_epoch is null and p.from_at < the_day and coalesce(p.until_at, 'infinity') >= the_day),
          counted as (
            select f.case_id as id, f.area as row, f.band::text as col
            from (
              select distinct on (m.case_id) m.case_id, upper(split_part(btrim(a.postcode), ' ', 1)) as area, b.band
              from member m join band b using (case_id)
              join person_address a on a.partnership_id = the_partnership and a.person_id = m.person_id and a.category = 1 and coalesce(a.marks, '{}') = '{}'
                and a.postcode like '% %' and a.retired_epoch is null and a.from_on < the_day and coalesce(a.until_on, 'infinity') >= the_day
              where the_table = 'NEED_BY_AREA' and m.role = 'CHILD' order by m.case_id, a.from_on desc, a.id) f
            where ${nowhereProtected("f.case_id")}
            union all
            select s.person_id, s.name, s.band::text
            from (
              select distinct on (m.person_id) m.person_id, m.case_id, s.name, b.band
              from member m join band b using (case_id)
              join person_school s on s.partnership_id = the_partnership and s.person_id = m.person_id and s.category = 4 and coalesce(s.marks, '{}') = '{}'
                and coalesce(s.from_on, '-infinity') < the_day and coalesce(s.until_on, 'infinity') >= the_day
              where the_table = 'NEED_BY_SCHOOL' order by m.person_id, s.from_on desc nulls last, s.id) s
            where ${nowhereProtected("s.case_id")}
            union all
            select k.case_id, '', case when k.n <= 4 then k.n::text when k.n <= 6 then '5-6' when k.n <= 9 then '7-9' else '10+' end
            from (
              select c.id as case_id, count(distinct i.agency_id) as n
              from open_case c join involvement i on i.partnership_id = the_partnership and i.case_id = c.id and i.retired_epoch is null
                and i.from_at < the_day and coalesce(i.until_at, 'infinity') >= the_day
              where the_table = 'AGENCIES_PER_FAMILY' group by 1) k
            union all
            select o.who, o.programme, case when o.met then 'REACHED' else 'NOT_REACHED' end
            from (
              select m.subjects[1] as who, g.type as programme,
                (array_agg(case d.better when 'HIGHER' then m.value >= d.met else m.value <= d.met end order by m.measured_on desc, m.written_at desc, m.id desc)
                  filter (where m.kind = 'FOLLOW_UP'))[1] as met
              from outcome_measure m
              join outcome_indicator d on d.framework_id = m.framework_id and d.framework_version = m.framework_version and d.key = m.indicator_key
              join agency g on g.partnership_id = m.partnership_id and g.id = m.agency_id
              where m.partnership_id = the_partnership and the_table = 'OUTCOMES_BY_PROGRAMME' and m.measured_on < the_day and m.taken_back_at is null
              group by m.subjects[1], g.type, m.indicator_key) o
            where o.met is not null
            union all
            select v.id, v.place, v.weapon from violence_attendance v
            where v.partnership_id = the_partnership and the_table = 'VIOLENCE_BY_PLACE' and v.month < the_day and v.month >= the_day - interval '1 year')`;

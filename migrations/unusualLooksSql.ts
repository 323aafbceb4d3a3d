const live = (row: string) =>
  `${row}.from_at <= the_last and coalesce(least(${row}.until_at, ${row}.retired_at), 'infinity') > the_first`;

/** The rules by which a look is worth telling of, as small functions, and the one that goes through them all. */
export const worthTelling = /* sql */ `
      create function door.surnames(the_name text) returns text[]
      language sql immutable parallel safe as $$
        select array(select p from regexp_split_to_table(lower(regexp_replace(btrim(the_name), '^.*[[:space:]]', '')), '[^[:alpha:]]+') p where length(p) > 1)
      $$;
      comment on function door.surnames(text) is 'The parts of the last word of a name: of Smith-Jones both.';

      create function door.place_key(the_lines text, the_postcode text, the_key bytea) returns bytea
      language sql immutable parallel safe as $$
        -- The numbers of house and flat (or else the house's name) with the postcode are an address, the postcode alone is a street.
        select public.hmac(convert_to(coalesce(
            (select string_agg(m[1], '-' order by n) from regexp_matches(upper(the_lines), '(\\d+[A-Z]?)(?![A-Z0-9])', 'g') with ordinality r (m, n)),
            regexp_replace(upper(split_part(split_part(the_lines, E'\\n', 1), ',', 1)), '[^A-Z0-9]', '', 'g'), '')
          || '|' || regexp_replace(upper(the_postcode), '[^A-Z0-9]', '', 'g'), 'UTF8'), the_key, 'sha256')
      $$;
      comment on function door.place_key(text, text, bytea) is 'A keyed hash of an address, or without lines of a postcode.';

      create function door.worth_telling(reasons text[], how text, looks integer) returns boolean
      language sql immutable parallel safe as $$
        select reasons && array['SAME_ADDRESS', 'OWN_RECORD']
          or (how <> 'OWN' and reasons && array['SAME_SURNAME', 'NEIGHBOUR', 'COLLEAGUE', 'WELL_KNOWN', 'OUT_OF_HOURS'])
          or ('NO_RELATIONSHIP' = any (reasons) and looks >= 3)
      $$;
      comment on function door.worth_telling(text[], text, integer) is 'Whether these reasons are told of: one''s own household always; what may be chance only where the case is not one''s own work; a case with which one has nothing to do after three looks in a day.';

      create function door.how_related(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, the_first timestamptz, the_last timestamptz) returns text
      language plpgsql stable as $$
      begin
        if exists (
          select from involvement i
          where i.partnership_id = the_partnership and i.case_id = the_case and i.agency_id = the_agency and ${live("i")}
            and (i.practitioner_id = the_practitioner or i.practitioner_id in (
              select s.supervisee_id from supervision s
              where s.partnership_id = the_partnership and s.supervisor_id = the_practitioner and s.agency_id = the_agency and ${live("s")})))
        then return 'OWN'; end if;
        return case
          when exists (
            select from involvement i
            where i.partnership_id = the_partnership and i.case_id = the_case and i.agency_id = the_agency and ${live("i")}
              and (i.practitioner_id is null or (i.kind = 'LEAD' and exists (
                select from role_grant r where r.partnership_id = the_partnership and r.account_id = the_account and r.role = 'DUTY_WORKER' and ${live("r")}))))
            or exists (
            select from emergency_grant g where g.partnership_id = the_partnership and g.case_id = the_case and g.account_id = the_account and ${live("g")})
            -- Whoever was told of a case, or is offered a part in it, is expected to look.
            or exists (
            select from alert t where t.partnership_id = the_partnership and t.case_id = the_case and t.recipient_id = the_account)
            or exists (
            select from case_offer o where o.partnership_id = the_partnership and o.case_id = the_case and o.agency_id = the_agency
              and coalesce(o.account_id, the_account) = the_account)
          then 'AGENCY' else 'NONE' end;
      end $$;
      comment on function door.how_related(uuid, uuid, uuid, uuid, uuid, timestamptz, timestamptz) is 'What a practitioner had to do with a case while they looked: OWN work (by name, or as a supervisor), AGENCY (only as anybody there, on duty, in an emergency, told of it or invited), NONE.';

      create function door.tell_of_looks(the_looks jsonb, the_key bytea) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
      begin
        insert into alert (partnership_id, id, kind, recipient_agency_id, about_id, case_id, day, reasons)
        with look as materialized (
          select l.*, a.practitioner_id, a.agency_id, a.person_id as own_person, door.surnames(p.name) as surnames,
            door.how_related(l.partnership_id, l.account_id, a.practitioner_id, a.agency_id, l.case_id, l.first_at, l.last_at) as how
          from jsonb_to_recordset(the_looks -> 'looks') as l (partnership_id uuid, account_id uuid, day date, case_id uuid, looks integer, late boolean,
            first_at timestamptz, last_at timestamptz)
          join account a on a.partnership_id = l.partnership_id and a.id = l.account_id and a.kind = 'PRACTITIONER'
          join practitioner p on p.partnership_id = a.partnership_id and p.id = a.practitioner_id),
        member as materialized (
          select distinct l.partnership_id, l.account_id, l.day, l.case_id, l.agency_id, l.own_person, l.surnames, m.person_id
          from look l join case_person m on m.partnership_id = l.partnership_id and m.case_id = l.case_id and m.retired_how is distinct from 'ERROR'),
        home as materialized (
          select distinct l.partnership_id, l.account_id, h.address_key, h.postcode_key
          from look l join practitioner_home h on h.partnership_id = l.partnership_id and h.practitioner_id = l.practitioner_id and h.address_key is not null
          union
          select l.partnership_id, l.account_id, door.place_key(d.lines, d.postcode, the_key), door.place_key(null, d.postcode, the_key)
          from look l join person_address d on d.partnership_id = l.partnership_id and d.person_id = l.own_person
            and d.postcode is not null and d.category = 1 and d.retired_epoch is null and d.until_on is null),
        -- Each address is hashed once, and whole only where its street is somebody's.
        lived as materialized (
          select distinct m.partnership_id, m.person_id, d.lines, d.postcode, d.household_id, d.from_on, d.until_on
          from (select distinct x.partnership_id, x.person_id from member x join home h on h.partnership_id = x.partnership_id and h.account_id = x.account_id) m
          join person_address d on d.partnership_id = m.partnership_id and d.person_id = m.person_id and d.category = 1 and coalesce(d.marks, '{}') = '{}'
            and d.postcode is not null and d.retired_epoch is null),
        street as materialized (
          select s.postcode, door.place_key(null, s.postcode, the_key) as postcode_key from (select distinct l.postcode from lived l) s),
        -- Few: joined first, because the planner cannot know how few and would join every home with every address.
        shared_street as materialized (
          select h.partnership_id, h.account_id, h.address_key, s.postcode from home h join street s on s.postcode_key = h.postcode_key),
        near as materialized (
          select m.partnership_id, m.account_id, m.day, m.case_id, m.person_id, d.household_id, d.from_on, d.until_on,
            door.place_key(d.lines, d.postcode, the_key) = h.address_key as same
          from shared_street h
          join lived d on d.postcode = h.postcode and d.partnership_id = h.partnership_id
          join member m on m.partnership_id = h.partnership_id and m.account_id = h.account_id and m.person_id = d.person_id),
        reason as (
          select m.partnership_id, m.account_id, m.day, m.case_id, 'SAME_SURNAME' as code, m.person_id
          from member m
          join person_name n on n.partnership_id = m.partnership_id and n.person_id = m.person_id and n.category = 0 and coalesce(n.marks, '{}') = '{}'
          where m.person_id is distinct from m.own_person and door.surnames(n.family) && m.surnames
          union
          -- Where somebody is protected is told to nobody, not even by an alert.
          select n.partnership_id, n.account_id, n.day, n.case_id, case when n.same then 'SAME_ADDRESS' else 'NEIGHBOUR' end, n.person_id
          from near n
          where (n.same or n.until_on is null) and not door.address_is_protected(n.partnership_id, array[n.person_id], n.household_id, n.from_on, n.until_on)
          union
          select m.partnership_id, m.account_id, m.day, m.case_id, case when c.id = m.account_id then 'OWN_RECORD' else 'COLLEAGUE' end, m.person_id
          from member m
          join account c on c.partnership_id = m.partnership_id and c.person_id = m.person_id and c.kind = 'PRACTITIONER' and c.agency_id = m.agency_id
            and c.retired_epoch is null
          union
          select m.partnership_id, m.account_id, m.day, m.case_id, 'WELL_KNOWN', m.person_id
          from member m join well_known w on w.partnership_id = m.partnership_id and w.person_id = m.person_id and w.ended_at is null
          union
          select l.partnership_id, l.account_id, l.day, l.case_id, 'NO_RELATIONSHIP', null from look l where l.how = 'NONE'
          union
          select l.partnership_id, l.account_id, l.day, l.case_id, 'OUT_OF_HOURS', null from look l where l.late),
        found as (
          select l.partnership_id, l.account_id, l.day, l.case_id, l.agency_id, l.how, l.looks, array_agg(r.code) as codes,
            jsonb_agg(jsonb_build_object('code', r.code, 'people', r.people) order by r.code) as reasons
          from look l
          join (
            select partnership_id, account_id, day, case_id, code, coalesce(jsonb_agg(person_id order by person_id) filter (where person_id is not null), '[]') as people
            from reason group by 1, 2, 3, 4, 5) r using (partnership_id, account_id, day, case_id)
          group by 1, 2, 3, 4, 5, 6, 7),
        told as (
          select f.partnership_id, f.account_id, f.day, f.case_id, f.reasons, g.agency_id
          from found f
          join case_record c on c.partnership_id = f.partnership_id and c.id = f.case_id
          cross join lateral (select f.agency_id union select coalesce(door.lead_agency(f.partnership_id, f.case_id), c.agency_id)) g (agency_id)
          where door.worth_telling(f.codes, f.how, f.looks)
          union all
          select d.partnership_id, d.account_id, d.day, null, jsonb_build_array(jsonb_build_object('code', 'VOLUME', 'people', '[]'::jsonb,
            'cases', d.cases, 'usual', d.usual, 'peers', d.peers)), a.agency_id
          from jsonb_to_recordset(the_looks -> 'days') as d (partnership_id uuid, account_id uuid, day date, cases integer, usual integer, peers integer)
          join account a on a.partnership_id = d.partnership_id and a.id = d.account_id and a.kind = 'PRACTITIONER')
        select t.partnership_id, gen_random_uuid(), 'UNUSUAL_LOOK', t.agency_id, t.account_id, t.case_id, t.day, t.reasons
        from told t
        -- What was explained of the same people is not asked again for three months.
        where not exists (
          select from alert e join alert_step s on s.partnership_id = e.partnership_id and s.alert_id = e.id and s.step = 'JUSTIFIED'
          where e.partnership_id = t.partnership_id and e.kind = 'UNUSUAL_LOOK' and e.about_id = t.account_id and e.case_id = t.case_id
            and e.recipient_agency_id = t.agency_id and e.day between t.day - 90 and t.day - 1 and e.reasons @> t.reasons)
        on conflict (partnership_id, about_id, day, recipient_agency_id, (coalesce(case_id, '00000000-0000-0000-0000-000000000000'::uuid)))
          where kind = 'UNUSUAL_LOOK'
          do update set reasons = excluded.reasons where alert.reasons <> excluded.reasons;
      end $$;
      comment on function door.tell_of_looks(jsonb, bytea) is 'Tells the officers of the reader''s agency and of the lead''s of looks that ought to be explained: once for each account, case and day, with every reason.';
`;

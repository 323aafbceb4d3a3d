import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { current } from "./wallSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const SEAT = "door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now())";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** A person is added to a case; whether they are on record already is looked up where the viewer can see, and afterwards, for the data-quality role, everywhere. */
export class Duplicates1763700000360 implements MigrationInterface {
  name = "Duplicates1763700000360";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      grant insert on kinship to tellonce_door;
      create policy life_adds on kinship for insert to tellonce_door with check (true);
      create index person_name_like on person_name using gin (lower(given || ' ' || family) gin_trgm_ops);

      create table record_check (
        partnership_id uuid not null references partnership, person_id uuid not null, asked_at timestamptz not null default now(), checked_at timestamptz,
        primary key (partnership_id, person_id), foreign key (partnership_id, person_id) references person);
      create index record_check_open on record_check (asked_at) where checked_at is null;
      ${kept("record_check", "A record that was added in the product, to be compared with all others of the partnership. Each has one, whatever the comparison finds.", "checked_at")}

      create table record_finding (
        partnership_id uuid not null references partnership, id uuid not null, person_id uuid not null, other_id uuid not null,
        found_at timestamptz not null default now(), settled_at timestamptz, settled_by uuid, settled_note text,
        primary key (partnership_id, id), check ((settled_at is null) = (settled_by is null)),
        foreign key (partnership_id, person_id) references person, foreign key (partnership_id, other_id) references person,
        foreign key (partnership_id, settled_by) references account);
      create unique index record_finding_once on record_finding (partnership_id, least(person_id, other_id), greatest(person_id, other_id));
      create index record_finding_open on record_finding (partnership_id, found_at) where settled_at is null;
      ${kept("record_finding", "Two records that may be of one person: for the data-quality role''s queue, and for nobody else. settled: somebody of that role said that they are two people.", "settled_at, settled_by, settled_note")}

      -- Only what is added through the door is compared: what is loaded is compared before it is.
      create function door.ask_comparison() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        insert into record_check (partnership_id, person_id) values (new.partnership_id, new.id);
        return null;
      end $$;
      create trigger compare after insert on person for each row when (current_user = 'tellonce_door') execute function door.ask_comparison();
    `);
    await runner.query(/* sql */ `
      create function door.names_alike(one_given text, one_family text, other_given text, other_family text) returns boolean
      language sql immutable as $$
        select similarity(lower(one_given || ' ' || one_family), lower(other_given || ' ' || other_family)) >= 0.4
          and (similarity(lower(one_given), lower(other_given)) >= 0.25 or lower(one_given) = lower(other_family))
      $$;
      comment on function door.names_alike(text, text, text, text) is 'Whether two names may be one, written differently: also the two parts the other way round. Brothers and sisters of one family name are not alike.';

      create function door.births_alike(one date, other date) returns boolean
      language sql immutable as $$
        -- The same; day and month the other way round; or one of the three written differently.
        select one is null or other is null or one = other
          or (extract(year from one) = extract(year from other) and extract(day from one) = extract(month from other) and extract(month from one) = extract(day from other))
          or (extract(year from one) = extract(year from other))::int + (extract(month from one) = extract(month from other))::int
            + (extract(day from one) = extract(day from other))::int = 2
      $$;
      comment on function door.births_alike(date, date) is 'Whether two dates of birth may be one, written differently; an unknown one may be any.';

      create function door.alike_known(${WHO}, the_given text, the_family text) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; answer jsonb;
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode not in ('CONSENT', 'DUTY') then return '[]'; end if;
        select coalesce(jsonb_agg(jsonb_build_object('caseId', f.case_id, 'personId', f.person_id, 'names', f.names) order by f.near desc, f.person_id), '[]') into answer
        from (
          select w.case_id, n.person_id, jsonb_agg(n.id) as names, max(similarity(lower(the_given || ' ' || the_family), lower(n.given || ' ' || n.family))) as near
          from door.walls(the_partnership, the_account, seat, the_purpose, door.worklist(the_partnership, the_account, the_purpose, the_assurance), now()) w
          join person_name n on n.partnership_id = the_partnership and n.person_id = any (w.people)
          where (case when n.agency_id = seat.agency_id then w.own else w.others end) >> n.category & 1 = 1
            and (door.names_alike(the_given, the_family, n.given, n.family)
              or starts_with(lower(n.given), lower(the_given)) and starts_with(lower(n.family), lower(the_family)))
          group by 1, 2 order by near desc limit 200) f;
        return answer;
      end $$;
      comment on function door.alike_known(${types}, text, text) is 'People of the viewer''s own cases with a name like this that the wall lets through: which of them is shown is decided afterwards.';
    `);
    await runner.query(/* sql */ `
      create function door.compare_records(at_most integer default 20) returns void
      language plpgsql volatile ${DEFINER} as $$
      declare one record_check;
      begin
        for one in
          select c.* from record_check c where c.checked_at is null order by c.asked_at limit least(greatest(at_most, 0), 200) for update skip locked
        loop
          insert into record_finding (partnership_id, id, person_id, other_id)
          select distinct one.partnership_id, gen_random_uuid(), one.person_id, o.person_id
          from (
            select n.person_id from person_name mine
            join person_name n on n.partnership_id = mine.partnership_id and n.person_id <> mine.person_id
              and lower(n.given || ' ' || n.family) % lower(mine.given || ' ' || mine.family)
            left join person_life a on a.partnership_id = mine.partnership_id and a.person_id = mine.person_id and a.retired_epoch is null
            left join person_life b on b.partnership_id = n.partnership_id and b.person_id = n.person_id and b.retired_epoch is null
            where mine.partnership_id = one.partnership_id and mine.person_id = one.person_id
              and door.names_alike(mine.given, mine.family, n.given, n.family) and door.births_alike(a.born_on, b.born_on)
            union
            select i.person_id from person_identifier mine
            join person_identifier i on i.partnership_id = mine.partnership_id and i.person_id <> mine.person_id and i.kind = mine.kind
              and upper(replace(i.value, ' ', '')) = upper(replace(mine.value, ' ', ''))
            where mine.partnership_id = one.partnership_id and mine.person_id = one.person_id) o
          where not o.person_id = any (array(select s.same_id from door.same_people(one.partnership_id, array[one.person_id]) s))
          on conflict do nothing;
          update record_check c set checked_at = now() where c.partnership_id = one.partnership_id and c.person_id = one.person_id;
        end loop;
      end $$;
      comment on function door.compare_records(integer) is 'Compares records that were added with all of their partnership, and keeps what may be of one person. It says nothing to whoever calls it.';

      create function door.record_findings(${WHO}, the_limit integer default 20) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare
        seat constant door.seat := ${SEAT}; near uuid[]; known uuid[] := '{}'; one record; pair jsonb; answer jsonb := '[]';
      begin
        -- Of nobody's records: null for whoever has not this role.
        if door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, '{}') is null then return null; end if;
        near := array(
          select distinct c.case_id from record_finding f
          join case_person c on c.partnership_id = f.partnership_id and c.person_id in (f.person_id, f.other_id) and c.retired_epoch is null
          where f.partnership_id = the_partnership and f.settled_at is null);
        for i in 0 .. (cardinality(near) - 1) / 200 loop
          known := known || door.known_cases(the_partnership, the_account, seat, near[i * 200 + 1 : i * 200 + 200], now());
        end loop;
        for one in
          select f.id, f.found_at, f.person_id, f.other_id, array[p.reference, o.reference] as numbers from record_finding f
          join person p on p.partnership_id = f.partnership_id and p.id = f.person_id
          join person o on o.partnership_id = f.partnership_id and o.id = f.other_id
          where f.partnership_id = the_partnership and f.settled_at is null and door.is_finding_for(the_account, f)
            and exists (select from case_person c where ${current("c")} and c.person_id = f.person_id and c.case_id = any (known))
            and exists (select from case_person c where ${current("c")} and c.person_id = f.other_id and c.case_id = any (known))
          order by f.found_at, f.id
        loop
          pair := door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, one.numbers);
          continue when jsonb_array_length(pair) <> 2 or pair -> 0 -> 'same' ? (pair -> 1 ->> 'personId');
          answer := answer || jsonb_build_object('id', one.id, 'foundAt', one.found_at, 'records', pair);
          exit when jsonb_array_length(answer) >= least(greatest(the_limit, 0), 20);
        end loop;
        return answer;
      end $$;
      comment on function door.record_findings(${types}, integer) is 'The open findings of which somebody of the data-quality role may see both records, the oldest first; null for anybody else. Never those of records that they added themselves.';

      create function door.is_finding_for(the_account uuid, f record_finding) returns boolean
      language sql stable as $$
        select not exists (
          select from case_person c
          where c.partnership_id = f.partnership_id and c.person_id in (f.person_id, f.other_id) and c.recorded_by = the_account
            and exists (select from record_check k where k.partnership_id = c.partnership_id and k.person_id = c.person_id))
      $$;
      comment on function door.is_finding_for(uuid, record_finding) is 'Whether a finding is not about a record that this account added: whoever saved a person hears nothing of it.';

      create function door.settle_finding(${WHO}, the_finding uuid, is_different boolean, the_note text) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare f record_finding; numbers text[]; records jsonb;
      begin
        select * into f from record_finding r where r.partnership_id = the_partnership and r.id = the_finding for update;
        numbers := array[(select p.reference from person p where p.partnership_id = the_partnership and p.id = f.person_id),
          (select p.reference from person p where p.partnership_id = the_partnership and p.id = f.other_id)];
        records := door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, numbers);
        if records is null then return 'FORBIDDEN'; end if;
        if f.id is null or jsonb_array_length(records) <> 2 or not door.is_finding_for(the_account, f) then return 'NOT_FOUND'; end if;
        if is_different = (f.settled_at is not null) then return 'CONFLICT'; end if;
        update record_finding r set settled_at = case when is_different then now() end, settled_by = case when is_different then the_account end,
          settled_note = case when is_different then the_note end
        where r.partnership_id = the_partnership and r.id = the_finding;
        return null;
      end $$;
      comment on function door.settle_finding(${types}, uuid, boolean, text) is 'Says of a finding that its records are of two people, or takes that back. Null, or the code of a refusal.';
    `);
    await runner.query(/* sql */ `
      create function door.add_person(${WHO}, the_id uuid, said jsonb) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := ${SEAT}; the_case constant uuid := (said ->> 'caseId')::uuid; mother constant uuid := (said ->> 'motherId')::uuid;
        told constant uuid := (said ->> 'circumstanceId')::uuid; one jsonb; others uuid[];
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if exists (select from case_record c where c.partnership_id = the_partnership and c.id = the_case and c.status = 'CLOSED')
        then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        others := array(select (r ->> 'otherId')::uuid from jsonb_array_elements(said -> 'relations') r) || mother;
        if exists (select from unnest(others) o (id) where o.id is not null and not exists (
            select from case_person c where ${current("c")} and c.case_id = the_case and c.person_id = o.id and door.live(c.from_at, c.until_at, now())))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        insert into person (partnership_id, id, reference)
        values (the_partnership, the_id, 'P-' || upper(right(replace(the_id::text, '-', ''), 10)));
        insert into case_person (partnership_id, id, case_id, person_id, agency_id, role, recorded_by, circumstance_id)
        values (the_partnership, gen_random_uuid(), the_case, the_id, seat.agency_id, said ->> 'role', the_account, told);
        insert into person_life (partnership_id, id, person_id, agency_id, born_on, expected_on, sex, unborn_of, recorded_by, circumstance_id)
        values (the_partnership, gen_random_uuid(), the_id, seat.agency_id, (said ->> 'bornOn')::date, (said ->> 'expectedOn')::date, said ->> 'sex',
          mother, the_account, told);
        if said ->> 'given' is not null then
          insert into person_name (partnership_id, id, person_id, agency_id, given, family, circumstance_id)
          values (the_partnership, gen_random_uuid(), the_id, seat.agency_id, said ->> 'given', said ->> 'family', told);
        end if;
        for one in select r from jsonb_array_elements(said -> 'relations') r loop
          insert into kinship (partnership_id, id, person_id, other_id, agency_id, kind)
          select the_partnership, (one ->> 'id')::uuid, case when (one ->> 'outward')::boolean then the_id else (one ->> 'otherId')::uuid end,
            case when (one ->> 'outward')::boolean then (one ->> 'otherId')::uuid else the_id end, seat.agency_id, one ->> 'kind';
        end loop;
        return jsonb_build_object('caseId', the_case);
      end $$;
      comment on function door.add_person(${types}, uuid, jsonb) is 'Adds somebody new to a case, with how they are related to people of it: for its lead professional, their supervisor or duty worker.';
      ${close({
        own: [
          "names_alike(text, text, text, text)",
          "births_alike(date, date)",
          "is_finding_for(uuid, record_finding)",
        ],
        doors: [
          `alike_known(${types}, text, text)`,
          "compare_records(integer)",
          `record_findings(${types}, integer)`,
          `settle_finding(${types}, uuid, boolean, text)`,
          `add_person(${types}, uuid, jsonb)`,
        ],
        triggers: ["ask_comparison()"],
      })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

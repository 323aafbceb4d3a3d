import type { MigrationInterface, QueryRunner } from "typeorm";
import { contentHash } from "./0531-rights-doors.js";
import { close } from "./doorSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const ASKER = "the_partnership, the_account, the_purpose, the_assurance";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** How many requests of the partnership are looked at in one statement, in search of those that concern an agency. */
const LOOKED_AT = 100;

/** What officers do about requests to put right, restrict, stop using or erase: chosen by one, approved by another, carried out, told of. */
export class RightsFates1763700000712 implements MigrationInterface {
  name = "RightsFates1763700000712";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Requests for access go on as before, behind what knows of the other kinds.
      set role tellonce_door;
      alter function door.record_rights_request(${types}, uuid, jsonb) rename to record_access_request;
      alter function door.act_on_rights(${types}, uuid, uuid, jsonb) rename to act_on_access;
      alter function door.choose_rights_item(${types}, uuid, uuid, text, jsonb) rename to choose_access_item;
      revoke execute on function door.record_access_request(${types}, uuid, jsonb), door.act_on_access(${types}, uuid, uuid, jsonb),
        door.choose_access_item(${types}, uuid, uuid, text, jsonb) from tellonce_api;
      alter function door.record_access_request(${types}, uuid, jsonb) security invoker;
      alter function door.act_on_access(${types}, uuid, uuid, jsonb) security invoker;
      alter function door.choose_access_item(${types}, uuid, uuid, text, jsonb) security invoker;
      reset role;

      create function door.row_people(the_row jsonb) returns uuid[]
      language sql immutable as $$
        select coalesce(array_agg(distinct o.id::uuid), '{}') from jsonb_array_elements_text(
          case when jsonb_typeof(the_row -> 'subjects') = 'array' then the_row -> 'subjects' else '[]' end
          || case when jsonb_typeof(the_row -> 'mentioned') = 'array' then the_row -> 'mentioned' else '[]' end
          || case when jsonb_typeof(the_row -> 'persons') = 'array' then the_row -> 'persons' else '[]' end
          || case when jsonb_typeof(the_row -> 'people_there') = 'array' then the_row -> 'people_there' else '[]' end
          || case when jsonb_typeof(the_row -> 'people_away') = 'array' then the_row -> 'people_away' else '[]' end
          || jsonb_build_array(the_row -> 'person_id', the_row -> 'other_id', the_row -> 'said_by', the_row -> 'giver_person_id', the_row -> 'holder_person_id')) o (id)
        where o.id is not null
      $$;
      comment on function door.row_people(jsonb) is 'Everybody of whom a row is or whom it mentions.';

      create function door.held_back(the_partnership uuid, the_agency uuid, people uuid[]) returns boolean
      language sql stable as $$
        select exists (select from legal_hold h where h.partnership_id = the_partnership and h.agency_id = the_agency and h.lifted_at is null
          and h.person_id in (select s.same_id from door.same_people(the_partnership, people) s))
      $$;
      comment on function door.held_back(uuid, uuid, uuid[]) is 'Whether the agency holds back the erasure of what it holds about any of these people, under any of their ids.';

      create function door.rights_fates(the_partnership uuid, asked rights_request, ours uuid) returns jsonb
      language plpgsql stable as $$
      begin
        return jsonb_build_object('kind', asked.kind,
          'heldBack', door.held_back(the_partnership, ours, array[asked.person_id]),
          'grounds', coalesce((select jsonb_agg(jsonb_build_object('code', g.code, 'choice', g.choice, 'rule', g.rule) order by g.choice, g.rule, g.code)
            from rights_ground g where asked.kind = any (g.kinds)), '[]'),
          'people', to_jsonb(array(select s.same_id from door.same_people(the_partnership, array[asked.person_id]) s)),
          'told', coalesce((select jsonb_agg(jsonb_build_object('agencyId', n.agency_id, 'what', n.what, 'kinds', n.data_kinds, 'toldAt', n.told_at, 'doneAt', n.done_at) order by n.told_at, n.id)
            from recipient_notice n where n.partnership_id = the_partnership and n.request_id = asked.id and n.from_agency_id = ours), '[]'),
          'groundOf', coalesce((select jsonb_object_agg(c.item, c.ground) from door.rights_choices(the_partnership, asked.id, ours) c where c.ground is not null), '{}'),
          'erased', coalesce((select jsonb_agg(jsonb_build_object('source', t.source, 'category', k.code, 'ground', t.ground, 'rule', g.rule, 'erasedAt', t.erased_at) order by t.erased_at, t.id)
            from tombstone t join category k on k.bit = t.data_kind join rights_ground g on g.code = t.ground
            where t.partnership_id = the_partnership and t.request_id = asked.id and t.agency_id = ours), '[]'),
          'restricted', (select count(*) from restriction r where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null));
      end $$;
      comment on function door.rights_fates(uuid, rights_request, uuid) is 'What can be chosen for a request and by what rule, what was erased or restricted by it, and who was told.';

      create function door.rights_request(${WHO}, the_request uuid) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare known constant jsonb := door.rights_known(${ASKER}, the_request);
      begin
        if known is null then return null; end if;
        return jsonb_build_object('request', case when known ? 'request' then door.rights_view(the_partnership, the_account, known)
          || door.rights_fates(the_partnership, jsonb_populate_record(null::rights_request, known -> 'request'), (known ->> 'agency')::uuid) end);
      end $$;
      comment on function door.rights_request(${types}, uuid) is 'One request of a data subject as it concerns the officer''s agency, with what the agency holds; without it where the officer may not know of it. Null for who is no officer.';

      create function door.rights_page(${WHO}, after_rank integer, after_day date, after_reference text, the_limit integer) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare
        ours constant uuid := door.agreement_officer(${ASKER}); part rights_request[]; cases uuid[]; opened jsonb; holds uuid[];
        one rights_request; known jsonb; lines jsonb := '[]'; next jsonb;
      begin
        if ours is null then return null; end if;
        with looked as (
          select r, o.rank, o.day, o.days, r.reference from rights_request r
          cross join lateral (select exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.agency_id = ours and x.kind = 'RELEASED') as given) g
          left join lateral door.rights_clock(the_partnership, r) c on not g.given
          cross join lateral (select case when g.given then 2 when c.due_on is null then 1 else 0 end as rank, coalesce(c.due_on, r.received_on) as day) p
          -- The earliest day first, of those whose part is given the latest.
          cross join lateral (select p.rank, p.day, case when p.rank = 2 then date 'epoch' - p.day else p.day - date 'epoch' end as days) o
          where r.partnership_id = the_partnership
            and (after_day is null or (o.rank, o.days, r.reference) > (after_rank, case when after_rank = 2 then date 'epoch' - after_day else after_day - date 'epoch' end, after_reference))
            -- Left out before each is looked into: of what the schedule proposes to others there may be much.
            and (r.kind <> 'RETENTION' or r.received_by = ours)
          order by o.rank, o.days, r.reference limit ${LOOKED_AT})
        select array_agg(l.r order by l.rank, l.days, l.reference),
          -- Where to look on, should too few of these be for the officer.
          case when count(*) = ${LOOKED_AT} then (array_agg(jsonb_build_object('rank', l.rank, 'day', l.day, 'reference', l.reference) order by l.rank, l.days, l.reference))[${LOOKED_AT}] end
        into part, next from looked l;
        cases := array(select distinct m.case_id from case_person m join unnest(part) p on p.person_id = m.person_id where m.partnership_id = the_partnership);
        opened := door.open_audit_cases(${ASKER}, cases);
        holds := door.held_somewhere(the_partnership, opened, array(select p.person_id from unnest(part) p));
        foreach one in array coalesce(part, '{}') loop
          exit when jsonb_array_length(lines) = the_limit;
          continue when one.received_by <> ours and not exists (select from door.same_people(the_partnership, array[one.person_id]) s where s.same_id = any (holds));
          cases := array(select m.case_id from case_person m where m.partnership_id = the_partnership and m.person_id = one.person_id);
          known := door.rights_within(the_partnership, the_account, opened || jsonb_build_object(
            'cases', (select coalesce(jsonb_agg(c), '[]') from jsonb_array_elements(opened -> 'cases') c where (c ->> 'id')::uuid = any (cases)),
            'sealed', (select coalesce(jsonb_agg(s), '[]') from jsonb_array_elements(opened -> 'sealed') s where (s ->> 'caseId')::uuid = any (cases))), one);
          if known ? 'request' then lines := lines || jsonb_build_array(door.rights_line(the_partnership, the_account, known)); end if;
        end loop;
        return jsonb_build_object('lines', lines, 'next', next);
      end $$;
      comment on function door.rights_page(${types}, integer, date, text, integer) is 'At most so many requests of data subjects that concern the officer''s agency, after that place: those to be answered by the day on which they are due (0), those whose clock stands by the day on which they came (1), those whose part is given, the latest first (2); and where to look on, where there were too few among those looked at. Null for who is no officer.';

      create function door.record_rights_request(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare refused text;
      begin
        if said ->> 'asker' = 'SCHEDULE' or said ->> 'kind' = 'RETENTION' then return 'FORBIDDEN'; end if;
        refused := door.record_access_request(${ASKER}, the_id, said);
        if refused is null and said ->> 'kind' <> 'ACCESS' then
          update rights_request r set kind = said ->> 'kind', reference = left(said ->> 'kind', 3) || '-' || upper(right(the_id::text, 8))
          where r.partnership_id = the_partnership and r.id = the_id;
        end if;
        return refused;
      end $$;
      comment on function door.record_rights_request(${types}, uuid, jsonb) is 'Records a request of a data subject that an officer''s agency received. Null, or the code of a refusal.';

      create function door.choose_rights_item(${WHO}, the_id uuid, the_request uuid, the_item text, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        known constant jsonb := door.rights_known(${ASKER}, the_request);
        asked rights_request; held record; the_choice constant text := said ->> 'choice'; ours uuid; kept_as retention_table;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        if (asked.kind = 'ACCESS') <> (the_choice in ('RELEASE', 'REDACT', 'WITHHOLD')) then return 'BAD_GROUND'; end if;
        if asked.kind = 'ACCESS' then return door.choose_access_item(${ASKER}, the_id, the_request, the_item, said); end if;
        ours := (known ->> 'agency')::uuid;
        perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
        select h.*, ${contentHash("h.content")} as hash into held from door.held_about(the_partnership, the_account, known, asked.person_id) h where h.item = the_item;
        if held.item is null then return 'NOT_FOUND'; end if;
        if held.hash <> said ->> 'hash' then return 'CHANGED'; end if;
        if exists (select from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'RELEASED') then return 'CONFLICT'; end if;
        if not exists (select from rights_ground g where g.code = said ->> 'ground' and g.choice = the_choice and asked.kind = any (g.kinds)) then return 'BAD_GROUND'; end if;
        select t.* into kept_as from retention_table t where t.table_name = held.source;
        if the_choice = 'ERASE' then
          if not kept_as.erasable then return 'CANNOT_ERASE'; end if;
          if kept_as.once_over and not door.rule_over(the_partnership, held.source, door.item_row(the_partnership, the_item)) then return 'STILL_KEPT'; end if;
          if door.held_back(the_partnership, ours, door.row_people(door.item_row(the_partnership, the_item))) then return 'HELD_BACK'; end if;
          -- Art. 17 is about the data of whoever asks: what is of others too is erased for them as well.
          if held.others and said ->> 'others' is null then return 'SPEAKS_OF_OTHERS'; end if;
        end if;
        if the_choice = 'RESTRICT' and not kept_as.restrictable then return 'CANNOT_RESTRICT'; end if;
        insert into rights_choice (partnership_id, id, request_id, agency_id, account_id, item, content_hash, choice, ground, others, note)
        values (the_partnership, the_id, asked.id, ours, the_account, the_item, held.hash, the_choice, said ->> 'ground', said ->> 'others', said ->> 'note');
        return null;
      end $$;
      comment on function door.choose_rights_item(${types}, uuid, uuid, text, jsonb) is 'What an officer chooses for one thing that their agency holds, on the content that they were shown. Null, or the code of a refusal.';

      create function door.erase_item(the_partnership uuid, the_item text) returns void
      language plpgsql volatile as $$
      declare the_table constant text := split_part(the_item, '.', 1); the_row constant uuid := split_part(the_item, '.', 2)::uuid; part text;
      begin
        -- Nothing but what the table says may be erased.
        if not exists (select from retention_table t where t.table_name = the_table and t.erasable) then raise exception 'not erasable'; end if;
        perform set_config('tellonce.erasing', the_row::text, true);
        foreach part in array (select t.erased_with from retention_table t where t.table_name = the_table) loop
          execute format('delete from %I where partnership_id = $1 and %I = $2', split_part(part, '.', 1), split_part(part, '.', 2)) using the_partnership, the_row;
        end loop;
        execute format('delete from %I where partnership_id = $1 and id = $2', the_table) using the_partnership, the_row;
        perform set_config('tellonce.erasing', '', true);
      end $$;

      create function door.restrict_item(the_partnership uuid, the_account uuid, the_request uuid, ours uuid, the_item text) returns void
      language plpgsql volatile as $$
      declare fresh integer; the_table constant text := split_part(the_item, '.', 1); held constant jsonb := door.item_row(the_partnership, the_item); the_id constant uuid := gen_random_uuid();
      begin
        loop
          fresh := nextval('mark_number');
          exit when not exists (select from seal s where s.partnership_id = the_partnership and s.mark = fresh)
            and not exists (select from protection_marker m where m.partnership_id = the_partnership and m.mark = fresh);
        end loop;
        execute format('update %I set marks = coalesce(marks, ''{}'') || $1 where partnership_id = $2 and id = $3', the_table)
        using fresh, the_partnership, (held ->> 'id')::uuid;
        if the_table = 'answer' then
          update answer_version v set marks = coalesce(v.marks, '{}') || fresh where v.partnership_id = the_partnership and v.answer_id = (held ->> 'id')::uuid;
        end if;
        -- Art. 18(2): stored, and used by nobody, except to protect somebody: an emergency passes it.
        insert into protection_marker (partnership_id, id, kind, case_id, persons, mark, effect, emergency, reason, from_at, recorded_by)
        values (the_partnership, the_id, 'HARM', (held ->> 'case_id')::uuid, door.row_people(held), fresh, 'WITHHELD', true, 'Restricted (UK GDPR Art. 18)', now(), the_account);
        insert into restriction (partnership_id, id, request_id, agency_id, item) values (the_partnership, the_id, the_request, ours, the_item);
      end $$;

      create function door.act_on_rights(${WHO}, the_id uuid, the_request uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        known constant jsonb := door.rights_known(${ASKER}, the_request);
        asked rights_request; ours uuid; the_kind constant text := said ->> 'kind'; refused text; one record; approver uuid;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        ours := (known ->> 'agency')::uuid;
        if the_kind = 'LIFTED' then
          perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
          if (said ->> 'on')::date <> door.london_day(now()) then return 'BAD_DAY'; end if;
          if not exists (select from restriction r where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null) then return 'CONFLICT'; end if;
          perform door.tell_recipients(the_partnership, asked.id, asked.person_id, ours, 'LIFTED', lifted.kinds, said -> 'subjects') from (
            select bit_or(1 << h.category) as kinds from restriction r join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = r.item
            where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null) lifted where lifted.kinds is not null;
          update protection_marker m set retired_at = now(), retired_by = the_account, retired_how = 'LIFTED', retired_note = said ->> 'reason'
          where m.partnership_id = the_partnership and m.retired_epoch is null and m.id in (
            select r.id from restriction r where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null);
          update restriction r set lifted_at = now() where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null;
          insert into rights_act (partnership_id, id, request_id, agency_id, account_id, kind, on_day, reason)
          values (the_partnership, the_id, asked.id, ours, the_account, 'LIFTED', (said ->> 'on')::date, said ->> 'reason');
          return null;
        end if;
        if the_kind = 'RELEASED' and asked.kind <> 'ACCESS' then
          -- What is carried out is what was approved: nothing that changed since, nothing that is held back by now.
          for one in
            select c.*, h.item is not null as is_held, h.content is not null and c.content_hash = ${contentHash("h.content")} as same
            from door.rights_choices(the_partnership, asked.id, ours) c left join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item
          loop
            if one.choice = 'RECTIFY' and one.same then return 'NOT_CORRECTED'; end if;
            if one.choice = 'ERASE' and one.is_held and door.held_back(the_partnership, ours, door.row_people(door.item_row(the_partnership, one.item))) then return 'HELD_BACK'; end if;
          end loop;
        end if;
        refused := door.act_on_access(${ASKER}, the_id, the_request, said);
        if refused is not null or the_kind <> 'RELEASED' or asked.kind = 'ACCESS' then return refused; end if;
        select x.account_id into approver from rights_act x
        where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'APPROVED' order by x.at desc, x.id desc limit 1;
        perform door.tell_recipients(the_partnership, asked.id, asked.person_id, ours, done.what, done.kinds, said -> 'subjects') from (
          select case c.choice when 'ERASE' then 'ERASED' when 'RESTRICT' then 'RESTRICTED' else 'RECTIFIED' end as what, bit_or(1 << h.category) as kinds
          from door.rights_choices(the_partnership, asked.id, ours) c
          join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item
          where c.choice in ('ERASE', 'RESTRICT', 'RECTIFY') group by 1) done;
        for one in
          select c.*, h.category, h.case_id, h.source from door.rights_choices(the_partnership, asked.id, ours) c
          join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item where c.choice in ('ERASE', 'RESTRICT')
        loop
          if one.choice = 'RESTRICT' then perform door.restrict_item(the_partnership, the_account, asked.id, ours, one.item);
          else
            perform door.erase_item(the_partnership, one.item);
            insert into tombstone (partnership_id, id, request_id, agency_id, source, item_id, data_kind, case_id, ground, chosen_by, approved_by)
            values (the_partnership, gen_random_uuid(), asked.id, ours, one.source, split_part(one.item, '.', 2)::uuid, one.category, one.case_id, one.ground, one.account_id, approver);
          end if;
        end loop;
        return null;
      end $$;
      comment on function door.act_on_rights(${types}, uuid, uuid, jsonb) is 'What an officer does about a request: its clock, the child''s word, review, and carrying out what was approved. Null, or the code of a refusal.';

      create function door.legal_holds(${WHO}) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(${ASKER});
      begin
        if ours is null then return null; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', h.id, 'personReference', p.reference, 'reason', h.reason, 'placedAt', h.placed_at, 'placedBy', a.display_name,
            'liftedAt', h.lifted_at, 'liftedBecause', h.lifted_because) order by h.lifted_at is not null, h.placed_at desc, h.id)
          from legal_hold h join person p on p.partnership_id = h.partnership_id and p.id = h.person_id join account a on a.partnership_id = h.partnership_id and a.id = h.placed_by
          where h.partnership_id = the_partnership and h.agency_id = ours and door.officer_knows(the_partnership, the_account, ours, h.person_id)), '[]');
      end $$;
      comment on function door.legal_holds(${types}) is 'The legal holds of the officer''s agency on people of whom they may know, those in force first. Null for who is no officer.';

      create function door.change_legal_hold(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(${ASKER}); the_person uuid;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select p.id into the_person from person p where p.partnership_id = the_partnership and p.reference = said ->> 'personReference'
          and door.officer_knows(the_partnership, the_account, ours, p.id);
        if the_person is null then return 'NOT_FOUND'; end if;
        if (said ->> 'lifts')::boolean then
          update legal_hold h set lifted_at = now(), lifted_by = the_account, lifted_because = said ->> 'reason'
          where h.partnership_id = the_partnership and h.agency_id = ours and h.person_id = the_person and h.lifted_at is null;
        else
          insert into legal_hold (partnership_id, id, agency_id, person_id, reason, placed_by) values (the_partnership, the_id, ours, the_person, said ->> 'reason', the_account)
          on conflict do nothing;
        end if;
        return case when found then null else 'CONFLICT' end;
      end $$;
      comment on function door.change_legal_hold(${types}, uuid, jsonb) is 'Places or lifts a legal hold of the officer''s agency on what it holds about somebody. Null, or the code of a refusal.';

      create function door.kept_until(the_partnership uuid, the_case case_record) returns date
      language sql stable as $$
        -- The day from which it is kept no longer; null where that cannot be told: a case that is open, a child whose birth date is not known.
        with children as (
          select m.person_id, (select max(l.born_on) from person_life l where l.partnership_id = the_partnership and l.person_id = m.person_id and l.retired_epoch is null) as born
          from case_person m where m.partnership_id = the_partnership and m.case_id = the_case.id and m.role = 'CHILD')
        select case
          when the_case.closed_on is null then null
          when not exists (select from children) then door.birthday(the_case.closed_on, (select r.years from retention_rule r where r.kind = 'ADULT_RECORD'))
          when exists (select from children c where c.born is null) then null
          else greatest((select max(door.birthday(c.born, (select r.years from retention_rule r where r.kind = 'FAMILY_RECORD'))) from children c), the_case.closed_on) end
      $$;
      comment on function door.kept_until(uuid, case_record) is 'From which day on a case''s family record is kept no longer, by retention_rule: the birthday itself on which the youngest child is that old; without a child, that many years after it was closed. Null while that is not known.';

      create function door.propose_retention(at_most integer) returns integer
      language plpgsql volatile ${DEFINER} as $$
      declare proposed integer;
      begin
        -- Replicas may all run it: one proposes.
        if not pg_try_advisory_xact_lock(hashtextextended('propose retention', 0)) then return 0; end if;
        insert into rights_request (partnership_id, id, reference, person_id, asker, kind, received_by, received_on)
        select d.partnership_id, d.id, 'RET-' || upper(right(d.id::text, 8)), d.person_id, 'SCHEDULE', 'RETENTION', d.agency_id, door.london_day(now())
        from (
          select m.partnership_id, gen_random_uuid() as id, m.person_id, i.agency_id, row_number() over (partition by m.partnership_id, i.agency_id order by m.person_id) as place
          from case_record c
          join case_person m on m.partnership_id = c.partnership_id and m.case_id = c.id
          join involvement i on i.partnership_id = c.partnership_id and i.case_id = c.id
          where door.kept_until(c.partnership_id, c) <= door.london_day(now())
            -- Nobody is proposed while a record of theirs is still kept, under any of their ids.
            and not exists (
              select from door.same_people(m.partnership_id, array[m.person_id]) s
              join case_person o on o.partnership_id = m.partnership_id and o.person_id = s.same_id
              join case_record k on k.partnership_id = o.partnership_id and k.id = o.case_id
              where coalesce(door.kept_until(k.partnership_id, k) > door.london_day(now()), true))
            and not door.held_back(m.partnership_id, i.agency_id, array[m.person_id])
            and not exists (select from rights_request r where r.partnership_id = m.partnership_id and r.kind = 'RETENTION' and r.person_id = m.person_id and r.received_by = i.agency_id
              -- Asked again a year after it was settled, where something was kept.
              and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED' and x.at < now() - interval '1 year'))
          group by m.partnership_id, m.person_id, i.agency_id
          order by m.person_id, i.agency_id) d
        where d.place + (select count(*) from rights_request r where r.partnership_id = d.partnership_id and r.kind = 'RETENTION' and r.received_by = d.agency_id
          and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED')) <= at_most;
        get diagnostics proposed = row_count;
        return proposed;
      end $$;
      comment on function door.propose_retention(integer) is 'Proposes to the officers of the agencies concerned what the retention schedule says is kept no longer, so that at most so many wait for each agency. It erases nothing. @returns how many.';

      ${close({
        own: [
          "row_people(jsonb)",
          "held_back(uuid, uuid, uuid[])",
          "rights_fates(uuid, rights_request, uuid)",
          "erase_item(uuid, text)",
          "restrict_item(uuid, uuid, uuid, uuid, text)",
          "kept_until(uuid, case_record)",
        ],
        doors: [
          `rights_request(${types}, uuid)`,
          `record_rights_request(${types}, uuid, jsonb)`,
          `act_on_rights(${types}, uuid, uuid, jsonb)`,
          `choose_rights_item(${types}, uuid, uuid, text, jsonb)`,
          `change_legal_hold(${types}, uuid, jsonb)`,
          "propose_retention(integer)",
        ],
      })}
      ${[`legal_holds(${types})`, `rights_page(${types}, integer, date, text, integer)`]
        .map(
          (name) => `revoke all on function door.${name} from public;
      grant execute on function door.${name} to tellonce_auditor;
      alter function door.${name} owner to tellonce_door;`,
        )
        .join("\n      ")}
      -- Read beside the audit, by the auditor; before it is changed, by the api role.
      set role tellonce_door;
      grant execute on function door.rights_request(${types}, uuid) to tellonce_auditor;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const ASKER = "the_partnership, the_account, the_purpose, the_assurance";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

const contentHash = (content: string) => `encode(sha256(convert_to(${content}::text, 'UTF8')), 'hex')`;

/** What officers do about requests to put right, restrict, stop using or erase: chosen by one, approved by another, carried out, told of. */
export class RightsFates1763700000712 implements MigrationInterface {
  name = "RightsFates1763700000712";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Requests for access go on as before, behind what knows of the other kinds.
      alter function door.rights_standing(uuid, uuid, jsonb) rename to access_standing;
      alter function door.rights_known(uuid, uuid, text, smallint, uuid) rename to any_rights_known;
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

      create function door.rights_known(${WHO}, the_request uuid) returns jsonb
      language plpgsql volatile as $$
      declare known constant jsonb := door.any_rights_known(${ASKER}, the_request);
      begin
        -- What the schedule proposes to one agency is nothing to another.
        if known -> 'request' ->> 'kind' = 'RETENTION' and known -> 'request' ->> 'received_by' <> known ->> 'agency' then return jsonb_build_object('agency', known -> 'agency'); end if;
        return known;
      end $$;
      comment on function door.rights_known(${types}, uuid) is 'The officer''s remit with the request in it, where they may know of it; without it where not; null for who is no officer.';

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

      set role tellonce_door;
      create or replace function door.rights_requests(${WHO}, the_request uuid) returns jsonb
      language plpgsql volatile ${DEFINER} as $$
      declare made jsonb := '[]'; one record; known jsonb; ours constant uuid := door.agreement_officer(${ASKER});
      begin
        if ours is null or door.open_audit(${ASKER}, null, null) is null then return null; end if;
        for one in select r.id from rights_request r where r.partnership_id = the_partnership and (the_request is null or r.id = the_request)
          -- Left out before each is looked into: of what the schedule proposes to others there may be much.
          and (r.kind <> 'RETENTION' or r.received_by = ours)
          order by r.received_on desc, r.reference limit 200
        loop
          known := door.rights_known(${ASKER}, one.id);
          if known ? 'request' then made := made || jsonb_build_array(door.rights_view(the_partnership, the_account, known, the_request is not null)); end if;
        end loop;
        return made;
      end $$;
      reset role;

      create function door.rights_standing(the_partnership uuid, the_account uuid, known jsonb) returns jsonb
      language plpgsql stable as $$
      declare
        asked constant rights_request := jsonb_populate_record(null::rights_request, known -> 'request');
        ours constant uuid := (known ->> 'agency')::uuid;
        made jsonb := door.access_standing(the_partnership, the_account, known); stale integer := 0; chosen_now integer := 0; last_word record; latest timestamptz;
      begin
        made := made || jsonb_build_object('kind', asked.kind,
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
        if asked.kind = 'ACCESS' then return made; end if;
        if exists (select from door.rights_choices(the_partnership, asked.id, ours)) then
        select max(c.at), count(*) filter (where h.item is not null),
          count(*) filter (where h.item is not null and c.choice <> 'RECTIFY' and c.content_hash <> ${contentHash("h.content")})
        into latest, chosen_now, stale
        from door.rights_choices(the_partnership, asked.id, ours) c left join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item;
        end if;
        select x.kind, x.at, x.reason into last_word from rights_act x
        where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind in ('APPROVED', 'SENT_BACK')
        order by x.at desc, x.id desc limit 1;
        return made || jsonb_build_object('chosen', chosen_now,
          'state', case
            when made ->> 'releasedOn' is not null then 'RELEASED'
            -- Only what is asked about is chosen; that nothing of it is held is for a second officer to see too.
            when stale > 0 or (chosen_now = 0 and (made ->> 'held')::integer > 0) then 'CHOOSING'
            when last_word.kind = 'APPROVED' and (latest is null or last_word.at > latest) then 'APPROVED'
            when last_word.kind = 'SENT_BACK' and (latest is null or last_word.at > latest) then 'SENT_BACK'
            else 'TO_REVIEW' end,
          'sentBackBecause', case when last_word.kind = 'SENT_BACK' then last_word.reason end);
      end $$;
      comment on function door.rights_standing(uuid, uuid, jsonb) is 'How the officer''s own agency''s part of a request stands, and what can be chosen for it.';

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
          `rights_known(${types}, uuid)`,
          "row_people(jsonb)",
          "held_back(uuid, uuid, uuid[])",
          "rights_standing(uuid, uuid, jsonb)",
          "erase_item(uuid, text)",
          "restrict_item(uuid, uuid, uuid, uuid, text)",
          "kept_until(uuid, case_record)",
        ],
        doors: [
          `record_rights_request(${types}, uuid, jsonb)`,
          `act_on_rights(${types}, uuid, uuid, jsonb)`,
          `choose_rights_item(${types}, uuid, uuid, text, jsonb)`,
          `change_legal_hold(${types}, uuid, jsonb)`,
          "propose_retention(integer)",
        ],
      })}
      revoke all on function door.legal_holds(${types}) from public;
      grant execute on function door.legal_holds(${types}) to tellonce_auditor;
      alter function door.legal_holds(${types}) owner to tellonce_door;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { heldOf, holdersOf } from "./heldSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** Agencies whose own officers speak for a health professional, so that no other's opinion is needed. */
const HEALTH_AGENCIES = "('GP', 'HEALTH_VISITING', 'CAMHS', 'EMERGENCY_DEPARTMENT', 'FAMILY_NURSE')";
export const contentHash = (content: string) => `encode(sha256(convert_to(${content}::text, 'UTF8')), 'hex')`;

/** A kind of data that is about health: DPA 2018 s.205. */
const ABOUT_HEALTH = "('HEALTH_PHYSICAL', 'HEALTH_MENTAL', 'SEXUAL_HEALTH', 'SUBSTANCE_USE', 'DISABILITY')";

/** The doors of the officers who answer requests of data subjects. */
export class RightsDoors1763700000531 implements MigrationInterface {
  name = "RightsDoors1763700000531";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid)
        returns table (item text, source text, category smallint, controller uuid, others boolean, case_id uuid, content jsonb)
      language plpgsql stable set plan_cache_mode = force_generic_plan set jit = off as $$
      declare
        ours constant uuid := (opened ->> 'agency')::uuid;
        people constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[the_person]) s);
        cases constant uuid[] := array(select (c ->> 'id')::uuid from jsonb_array_elements(opened -> 'cases') c);
        sealed constant jsonb := opened -> 'sealed';
        -- What nobody signed for is kept by whoever leads a case of theirs.
        keeper constant uuid := case when exists (select from jsonb_array_elements(opened -> 'cases') c where (c ->> 'ours')::boolean) then ours end;
        -- What is marked is there for those alone whom the mark names.
        hidden_marks constant integer[] := array(select s.mark from seal s where s.partnership_id = the_partnership and s.mark is not null and s.existence = 'ABSENT'
          and s.retired_epoch is null and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts)));
      begin
        return query
          ${heldOf()};
      end $$;
      comment on function door.held_about(uuid, uuid, jsonb, uuid) is 'Everything that the officer''s own agency holds about a person, under all their ids, as far as it is not sealed from the officer: what of each row is given, its kind, whether it speaks of others too.';

      create function door.held_somewhere(the_partnership uuid, opened jsonb, the_people uuid[]) returns uuid[]
      language plpgsql stable set plan_cache_mode = force_generic_plan set jit = off as $$
      declare
        ours constant uuid := (opened ->> 'agency')::uuid;
        people constant uuid[] := array(select s.same_id from door.same_people(the_partnership, the_people) s);
        cases constant uuid[] := array(select (c ->> 'id')::uuid from jsonb_array_elements(opened -> 'cases') c);
        -- Of whom it also keeps what nobody signed for.
        kept constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array(
          select m.person_id from case_person m where m.partnership_id = the_partnership and m.person_id = any (the_people)
            and m.case_id in (select (c ->> 'id')::uuid from jsonb_array_elements(opened -> 'cases') c where (c ->> 'ours')::boolean))) s);
      begin
        return array(
          ${holdersOf()});
      end $$;
      comment on function door.held_somewhere(uuid, jsonb, uuid[]) is 'Of whom of these people, by any of their ids, the officer''s agency may hold anything: nobody of whom it does is left out.';

      create function door.item_row(the_partnership uuid, the_item text) returns jsonb
      language plpgsql stable as $$
      declare found jsonb;
      begin
        if not exists (select from subject_access_source s where s.table_name = split_part(the_item, '.', 1)) then return null; end if;
        execute format('select to_jsonb(t) from %I t where t.partnership_id = $1 and t.id = $2', split_part(the_item, '.', 1))
        into found using the_partnership, split_part(the_item, '.', 2)::uuid;
        return found;
      end $$;

      create function door.whose_words(the_partnership uuid, asked rights_request, the_item text) returns text
      language plpgsql stable as $$
      declare
        held constant jsonb := door.item_row(the_partnership, the_item);
        of_child constant boolean := held ->> 'category' = (select k.bit::text from category k where k.code = 'CHILD_VOICE');
        -- A parent asks to read it themselves; anybody else who asks for a person stands in that person's place.
        hearer constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[coalesce(asked.asker_person_id, asked.person_id)]) s);
        about constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[asked.person_id]) s);
        speakers uuid[];
      begin
        speakers := case
          when held ->> 'said_by' is not null then array[(held ->> 'said_by')::uuid]
          when split_part(the_item, '.', 1) = 'value_statement' then array[(held ->> 'person_id')::uuid]
          when of_child or held ->> 'kind' = 'OWN_WORDS' then array(select s.id::uuid from jsonb_array_elements_text(held -> 'subjects') s (id)) end;
        if speakers is null or speakers && hearer then return null; end if;
        return case when asked.asker = 'PARENT' and (of_child or speakers && about) then 'CHILD' else 'OTHER' end;
      end $$;
      comment on function door.whose_words(uuid, rights_request, text) is 'Whether something is what somebody else said than who asks (DPA 2018 Sch. 2 para. 16, Sch. 3): CHILD where a parent asks and it is the child''s, OTHER, or null.';

      create function door.rights_within(the_partnership uuid, the_account uuid, opened jsonb, asked rights_request) returns jsonb
      language plpgsql stable as $$
      declare
        ours constant uuid := (opened ->> 'agency')::uuid; known constant jsonb := opened || jsonb_build_object('request', to_jsonb(asked));
        held jsonb;
      begin
        -- A person who is hidden from the officer has no request; what the schedule proposes to one agency is nothing to another.
        if asked.id is null or not exists (select from jsonb_array_elements(opened -> 'people') p where (p ->> 'id')::uuid = asked.person_id)
          or (asked.kind = 'RETENTION' and asked.received_by <> ours)
        then return jsonb_build_object('agency', ours); end if;
        select jsonb_object_agg(h.item, ${contentHash("h.content")}) into held from door.held_about(the_partnership, the_account, known, asked.person_id) h;
        -- One of whom the agency holds nothing is the receiver's alone.
        if held is null and asked.received_by <> ours then return jsonb_build_object('agency', ours); end if;
        return known || jsonb_build_object('held', coalesce(held, '{}'));
      end $$;
      comment on function door.rights_within(uuid, uuid, jsonb, rights_request) is 'The officer''s remit of a person with a request of theirs in it, and what the agency holds of them (item: hash), where the officer may know of the request; without it where not.';

      create function door.rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) returns jsonb
      language plpgsql volatile as $$
      declare asked rights_request; opened jsonb;
      begin
        select * into asked from rights_request r where r.partnership_id = the_partnership and r.id = the_request;
        opened := door.open_audit(the_partnership, the_account, the_purpose, the_assurance,
          (select p.reference from person p where p.partnership_id = the_partnership and p.id = asked.person_id), null);
        return case when opened is not null then door.rights_within(the_partnership, the_account, opened, asked) end;
      end $$;
      comment on function door.rights_known(uuid, uuid, text, smallint, uuid) is 'The officer''s remit with the request in it, where they may know of it; without it where not; null for who is no officer.';

      create function door.child_decides(the_partnership uuid, asked rights_request) returns text
      language plpgsql stable as $$
      declare
        people constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[asked.person_id]) s);
        today constant date := door.london_day(now()); born date;
      begin
        if asked.asker = 'SELF' then return 'NOBODY'; end if;
        select max(l.born_on) into born from person_life l where l.partnership_id = the_partnership and l.person_id = any (people) and l.retired_epoch is null;
        if asked.asker = 'PARENT' and born is not null and door.birthday(born, 18) <= today then return 'OF_AGE'; end if;
        return case
          when asked.asker = 'PARENT' and (door.birthday(born, 16) <= today
            or exists (select from authority a where a.partnership_id = the_partnership and a.person_id = any (people) and a.kind = 'GILLICK'
              and a.retired_epoch is null and door.on_day(a.from_on, a.until_on, today))
            or exists (select from rights_request own where own.partnership_id = the_partnership and own.person_id = any (people) and own.asker = 'SELF'))
          then coalesce((select x.kind from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id
              and x.kind in ('CHILD_AGREES', 'CHILD_REFUSES') order by x.at desc, x.id desc limit 1), 'ASK_CHILD')
          else 'NOBODY' end;
      end $$;
      comment on function door.child_decides(uuid, rights_request) is 'Whether a parent''s request waits for the child''s word: from 16, with a finding of competence, or with a request of the child''s own; and what the child said. OF_AGE: a parent can no longer ask.';

      create function door.rights_choices(the_partnership uuid, the_request uuid, the_agency uuid) returns setof rights_choice
      language sql stable as $$
        select distinct on (c.item) c.* from rights_choice c
        where c.partnership_id = the_partnership and c.request_id = the_request and c.agency_id = the_agency order by c.item, c.at desc, c.id desc
      $$;

      create function door.rights_clock(the_partnership uuid, asked rights_request) returns table (starts_on date, due_on date, stands_for text, is_extended boolean)
      language sql stable as $$
        with acts as (
          select x.kind, x.on_day, lead(x.on_day) over (partition by split_part(x.kind, '_', 1) order by x.at, x.id) as answered from rights_act x
          where x.partnership_id = the_partnership and x.request_id = asked.id and x.kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'SCOPE_ASKED', 'SCOPE_CLEAR', 'EXTENDED')),
        clock as (
          select greatest(asked.received_on, max(a.answered) filter (where a.kind = 'IDENTITY_ASKED')) as starts_on,
            min(a.kind) filter (where a.kind in ('IDENTITY_ASKED', 'SCOPE_ASKED') and a.answered is null) as stands_for,
            coalesce(bool_or(a.kind = 'EXTENDED'), false) as is_extended
          from acts a)
        select c.starts_on,
          case when c.stands_for is null then door.add_working_days((c.starts_on + make_interval(months => case when c.is_extended then 3 else 1 end))::date
            -- Days before the time began to run were none of it.
            + coalesce((select sum(greatest(a.answered - greatest(a.on_day, c.starts_on), 0)) from acts a where a.kind = 'SCOPE_ASKED'), 0)::integer - 1, 1) end,
          c.stands_for, c.is_extended
        from clock c
      $$;
      comment on function door.rights_clock(uuid, rights_request) is 'From which day a request''s time runs and the last day to answer, or for what it stands. One calendar month from the day on which it was received, whether or not that is a working day, two months more where it is extended (UK GDPR Art. 12(3)): the corresponding day of the month, its last day where there is none, the next working day where that day is none (ICO, Right of access: How long do we have to comply?). The time begins when whoever asks has shown who they are, where that was asked (Art. 12A(3)); the days while they were asked what they mean do not count (Art. 12A(6)).';

      create function door.rights_standing(the_partnership uuid, the_account uuid, known jsonb) returns jsonb
      language plpgsql stable as $$
      declare
        asked constant rights_request := jsonb_populate_record(null::rights_request, known -> 'request');
        ours constant uuid := (known ->> 'agency')::uuid; held constant integer := (select count(*) from jsonb_object_keys(known -> 'held'));
        made record; chosen integer; latest timestamptz; last_word record; given date; clock record;
      begin
        select count(h.hash) as held, count(*) filter (where h.hash = c.content_hash) as same, count(*) filter (where h.hash <> c.content_hash and c.choice <> 'RECTIFY') as stale,
          max(c.at) as latest, max(c.at) filter (where h.hash is not null) as latest_held, array_agg(c.account_id) filter (where h.hash is not null) as choosers
        into made
        from door.rights_choices(the_partnership, asked.id, ours) c cross join lateral (select known -> 'held' ->> c.item as hash) h;
        chosen := case when asked.kind = 'ACCESS' then made.same else made.held end;
        latest := case when asked.kind = 'ACCESS' then made.latest_held else made.latest end;
        select x.kind, x.at, x.reason into last_word from rights_act x
        where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind in ('APPROVED', 'SENT_BACK')
        order by x.at desc, x.id desc limit 1;
        select max(x.on_day) into given from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'RELEASED';
        select * into clock from door.rights_clock(the_partnership, asked);
        return jsonb_build_object('held', held, 'chosen', chosen, 'releasedOn', given, 'choseMyself', coalesce(the_account = any (made.choosers), false),
          'startsOn', clock.starts_on, 'dueOn', clock.due_on, 'standsFor', clock.stands_for, 'isExtended', clock.is_extended,
          'overdue', coalesce(given is null and clock.due_on < door.london_day(now()), false),
          'state', case
            when given is not null then 'RELEASED'
            when asked.kind = 'ACCESS' and chosen < held then 'CHOOSING'
            -- Of other requests only what is asked about is chosen; that nothing of it is held is for a second officer to see too.
            when asked.kind <> 'ACCESS' and (made.stale > 0 or (chosen = 0 and held > 0)) then 'CHOOSING'
            when last_word.kind = 'APPROVED' and (latest is null or last_word.at > latest) then 'APPROVED'
            when last_word.kind = 'SENT_BACK' and (latest is null or last_word.at > latest) then 'SENT_BACK'
            else 'TO_REVIEW' end,
          'sentBackBecause', case when last_word.kind = 'SENT_BACK' then last_word.reason end);
      end $$;
      comment on function door.rights_standing(uuid, uuid, jsonb) is 'How the officer''s own agency''s part of a request stands, and its clock.';

      create function door.rights_view(the_partnership uuid, the_account uuid, known jsonb) returns jsonb
      language plpgsql stable as $$
      declare asked constant rights_request := jsonb_populate_record(null::rights_request, known -> 'request');
      begin
        return door.rights_standing(the_partnership, the_account, known) || jsonb_build_object(
          'childDecides', door.child_decides(the_partnership, asked), 'id', asked.id, 'reference', asked.reference, 'personId', asked.person_id,
          'personReference', (select p.reference from person p where p.partnership_id = the_partnership and p.id = asked.person_id),
          'asker', asked.asker, 'askerReference', (select p.reference from person p where p.partnership_id = the_partnership and p.id = asked.asker_person_id
            and exists (select from jsonb_array_elements(door.open_people(the_partnership, known)) k where (k #>> '{}')::uuid = p.id)),
          'askedFor', case when asked.received_by = (known ->> 'agency')::uuid then asked.asked_for end,
          'receivedOn', asked.received_on, 'receivedByUs', asked.received_by = (known ->> 'agency')::uuid,
          'acts', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'on', x.on_day, 'reason', case when x.agency_id = (known ->> 'agency')::uuid then x.reason end,
              'by', case when x.agency_id = (known ->> 'agency')::uuid then a.display_name end) order by x.at, x.id)
            from rights_act x join account a on a.partnership_id = x.partnership_id and a.id = x.account_id
            where x.partnership_id = the_partnership and x.request_id = asked.id
              and (x.agency_id = (known ->> 'agency')::uuid or x.kind not in ('APPROVED', 'SENT_BACK', 'RELEASED'))), '[]'),
          'needsOpinion', (select g.type not in ${HEALTH_AGENCIES} from agency g where g.partnership_id = the_partnership and g.id = (known ->> 'agency')::uuid),
          'agencies', (select jsonb_agg(o.one || jsonb_build_object('involvement', g.involvement_category) order by o.place)
            from jsonb_array_elements(known -> 'agencies') with ordinality o (one, place)
            join agency g on g.partnership_id = the_partnership and g.id = (o.one ->> 'id')::uuid), 'agency', known -> 'agency',
          'items', coalesce((
            select jsonb_agg(jsonb_build_object('item', h.item, 'source', h.source, 'category', k.code, 'others', h.others, 'words', door.whose_words(the_partnership, asked, h.item), 'caseId', h.case_id, 'content', h.content,
              'hash', ${contentHash("h.content")},
              'choice', case when c.id is not null then jsonb_build_object('choice', c.choice, 'exemption', c.exemption, 'others', c.others, 'removed', c.removed,
                'opinionBy', c.opinion_by, 'opinionOn', c.opinion_on, 'opinionHarm', c.opinion_harm, 'note', c.note, 'by', a.display_name,
                'isStale', c.content_hash <> ${contentHash("h.content")}) end) order by h.source, h.item)
            from door.held_about(the_partnership, the_account, known, asked.person_id) h
            join category k on k.bit = h.category
            left join door.rights_choices(the_partnership, asked.id, (known ->> 'agency')::uuid) c on c.item = h.item
            left join account a on a.partnership_id = the_partnership and a.id = c.account_id), '[]'));
      end $$;

      create function door.rights_line(the_partnership uuid, the_account uuid, known jsonb) returns jsonb
      language plpgsql stable as $$
      declare
        asked constant rights_request := jsonb_populate_record(null::rights_request, known -> 'request');
        standing constant jsonb := door.rights_standing(the_partnership, the_account, known);
      begin
        return jsonb_build_object('id', asked.id, 'reference', asked.reference, 'kind', asked.kind, 'receivedOn', asked.received_on,
          'personReference', (select p.reference from person p where p.partnership_id = the_partnership and p.id = asked.person_id),
          'state', standing -> 'state', 'releasedOn', standing -> 'releasedOn',
          'dueOn', standing -> 'dueOn', 'standsFor', standing -> 'standsFor', 'isExtended', standing -> 'isExtended', 'overdue', standing -> 'overdue');
      end $$;
      comment on function door.rights_line(uuid, uuid, jsonb) is 'A request as a list of them has it: how the agency''s part stands, and its clock.';

      create function door.open_people(the_partnership uuid, known jsonb) returns jsonb
      language sql stable as $$
        -- Members of the cases that the officer may know of.
        select coalesce(jsonb_agg(distinct m.person_id), '[]') from case_person m
        where m.partnership_id = the_partnership and m.case_id in (select (c ->> 'id')::uuid from jsonb_array_elements(known -> 'cases') c)
      $$;
    `);
    await runner.query(/* sql */ `
      create function door.record_rights_request(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        opened constant jsonb := door.open_audit(the_partnership, the_account, the_purpose, the_assurance, said ->> 'personReference', null);
        the_person uuid; the_asker uuid; born date; today constant date := door.london_day(now());
      begin
        if opened is null then return 'FORBIDDEN'; end if;
        select (p ->> 'id')::uuid into the_person from jsonb_array_elements(opened -> 'people') p;
        if the_person is null then return 'NOT_FOUND'; end if;
        if (said ->> 'receivedOn')::date > today then return 'BAD_DAY'; end if;
        if said ->> 'asker' = 'PARENT' then
          select p.id into the_asker from person p join authority a on a.partnership_id = p.partnership_id and a.holder_person_id = p.id
          where p.partnership_id = the_partnership and p.reference = said ->> 'askerReference' and a.kind = 'PARENTAL_RESPONSIBILITY'
            and a.person_id in (select s.same_id from door.same_people(the_partnership, array[the_person]) s)
            and a.retired_epoch is null and door.on_day(a.from_on, a.until_on, today)
            and p.id in (select (k #>> '{}')::uuid from jsonb_array_elements(door.open_people(the_partnership, opened)) k) limit 1;
          if the_asker is null then return 'NO_RESPONSIBILITY'; end if;
          select max(l.born_on) into born from person_life l where l.partnership_id = the_partnership and l.person_id = the_person and l.retired_epoch is null;
          if born is not null and door.birthday(born, 18) <= today then return 'OF_AGE'; end if;
        end if;
        insert into rights_request (partnership_id, id, reference, person_id, asker, asker_person_id, asked_for, received_by, received_on, recorded_by)
        values (the_partnership, the_id, 'SAR-' || upper(right(the_id::text, 8)), the_person, said ->> 'asker', the_asker, said ->> 'askedFor',
          (opened ->> 'agency')::uuid, (said ->> 'receivedOn')::date, the_account);
        return null;
      end $$;
      comment on function door.record_rights_request(${types}, uuid, jsonb) is 'Records a subject access request that an officer''s agency received. Null, or the code of a refusal.';

      create function door.act_on_rights(${WHO}, the_id uuid, the_request uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        known constant jsonb := door.rights_known(the_partnership, the_account, the_purpose, the_assurance, the_request);
        asked rights_request; standing jsonb; child text; ours uuid; the_kind constant text := said ->> 'kind'; the_day constant date := (said ->> 'on')::date; open_for text; extended boolean;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        ours := (known ->> 'agency')::uuid;
        -- Two officers at once: the second sees what the first has done.
        perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
        if the_day > door.london_day(now()) or the_day < asked.received_on then return 'BAD_DAY'; end if;
        standing := door.rights_standing(the_partnership, the_account, known);
        child := door.child_decides(the_partnership, asked);
        select x.kind into open_for from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id
          and x.kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'SCOPE_ASKED', 'SCOPE_CLEAR') order by x.at desc, x.id desc limit 1;
        extended := exists (select from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.kind = 'EXTENDED');
        -- Whoever received the request keeps its clock, and asks the child.
        if the_kind not in ('APPROVED', 'SENT_BACK', 'RELEASED') and asked.received_by <> ours then return 'FORBIDDEN'; end if;
        if the_kind in ('IDENTITY_ASKED', 'SCOPE_ASKED') and open_for in ('IDENTITY_ASKED', 'SCOPE_ASKED') then return 'CONFLICT'; end if;
        if the_kind = 'IDENTITY_SHOWN' and open_for is distinct from 'IDENTITY_ASKED' then return 'CONFLICT'; end if;
        if the_kind = 'SCOPE_CLEAR' and open_for is distinct from 'SCOPE_ASKED' then return 'CONFLICT'; end if;
        if the_kind in ('IDENTITY_SHOWN', 'SCOPE_CLEAR') and the_day < (select max(x.on_day) from rights_act x
          where x.partnership_id = the_partnership and x.request_id = asked.id and x.kind = open_for) then return 'BAD_DAY'; end if;
        if the_kind = 'EXTENDED' and extended then return 'CONFLICT'; end if;
        if the_kind in ('CHILD_AGREES', 'CHILD_REFUSES') and child not in ('ASK_CHILD', 'CHILD_AGREES', 'CHILD_REFUSES') then return 'CONFLICT'; end if;
        if the_kind in ('APPROVED', 'SENT_BACK') then
          if standing ->> 'state' <> 'TO_REVIEW' then return 'CONFLICT'; end if;
          -- Four eyes: nobody reviews their own choice.
          if (standing ->> 'choseMyself')::boolean then return 'OWN_CHOICE'; end if;
        end if;
        if the_kind = 'RELEASED' then
          if standing ->> 'state' <> 'APPROVED' then return 'CONFLICT'; end if;
          if open_for in ('IDENTITY_ASKED', 'SCOPE_ASKED') then return 'STANDS'; end if;
          if child not in ('NOBODY', 'CHILD_AGREES') then return 'CHILD_DECIDES'; end if;
        end if;
        insert into rights_act (partnership_id, id, request_id, agency_id, account_id, kind, on_day, reason)
        values (the_partnership, the_id, asked.id, ours, the_account, the_kind, the_day, said ->> 'reason');
        return null;
      end $$;
      comment on function door.act_on_rights(${types}, uuid, uuid, jsonb) is 'What an officer does about a request: its clock, the child''s word, review and release of their agency''s part. Null, or the code of a refusal.';

      create function door.choose_rights_item(${WHO}, the_id uuid, the_request uuid, the_item text, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        known constant jsonb := door.rights_known(the_partnership, the_account, the_purpose, the_assurance, the_request);
        asked rights_request; held record; the_choice constant text := said ->> 'choice'; ours uuid; type text; code text; today constant date := door.london_day(now()); child text; words text;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        ours := (known ->> 'agency')::uuid;
        perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
        select h.*, ${contentHash("h.content")} as hash into held
        from door.held_about(the_partnership, the_account, known, asked.person_id) h where h.item = the_item;
        if held.item is null then return 'NOT_FOUND'; end if;
        if held.hash <> said ->> 'hash' then return 'CHANGED'; end if;
        if exists (select from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'RELEASED') then return 'CONFLICT'; end if;
        code := (select k.code from category k where k.bit = held.category);
        type := (select g.type from agency g where g.partnership_id = the_partnership and g.id = ours);
        child := door.child_decides(the_partnership, asked);
        words := door.whose_words(the_partnership, asked, the_item);
        if the_choice <> 'WITHHOLD' then
          -- DPA 2018 Sch. 4: adoption records are not given in this way. A source that was promised secrecy: Sch. 2 para. 16.
          if code in ('ADOPTION', 'CONFIDENTIAL_SOURCE') then return 'NEVER_GIVEN'; end if;
          if code = 'SAFE_ADDRESS' and asked.asker <> 'SELF' then return 'NEVER_GIVEN'; end if;
          -- DPA 2018 Sch. 3: what a child said expecting that this parent would not be told.
          if words = 'CHILD' and child <> 'CHILD_AGREES' then return 'CHILDS_CONFIDENCE'; end if;
          -- Whoever speaks to a practitioner does not expect that others are told.
          if words = 'OTHER' and said ->> 'others' is distinct from 'AGREED' then return 'SAID_BY_ANOTHER'; end if;
          -- DPA 2018 Sch. 3 Pt. 2: who is no health professional asks the appropriate one, within the six months before.
          if code in ${ABOUT_HEALTH} and type not in ${HEALTH_AGENCIES} and not coalesce(
            not (said ->> 'opinionHarm')::boolean and (said ->> 'opinionOn')::date between (today - interval '6 months')::date and today, false)
          then return 'OPINION_NEEDED'; end if;
          -- DPA 2018 Sch. 2 para. 16: another person's data, with their consent or where that is reasonable.
          if held.others and the_choice = 'RELEASE' and said ->> 'others' is null then return 'SPEAKS_OF_OTHERS'; end if;
        end if;
        if the_choice = 'WITHHOLD' and said ->> 'exemption' = 'SERIOUS_HARM' and code in ${ABOUT_HEALTH} and type not in ${HEALTH_AGENCIES}
          and not coalesce((said ->> 'opinionHarm')::boolean and (said ->> 'opinionOn')::date between (today - interval '6 months')::date and today, false)
        then return 'OPINION_NEEDED'; end if;
        insert into rights_choice (partnership_id, id, request_id, agency_id, account_id, item, content_hash, choice, exemption, others, removed, opinion_by, opinion_on, opinion_harm, note)
        values (the_partnership, the_id, asked.id, ours, the_account, the_item, held.hash, the_choice, said ->> 'exemption', said ->> 'others', coalesce(said -> 'removed', '[]'),
          said ->> 'opinionBy', (said ->> 'opinionOn')::date, (said ->> 'opinionHarm')::boolean, said ->> 'note');
        return null;
      end $$;
      comment on function door.choose_rights_item(${types}, uuid, uuid, text, jsonb) is 'What an officer chooses for one thing that their agency holds, on the content that they were shown. Null, or the code of a refusal.';

      ${close({
        own: [
          "held_about(uuid, uuid, jsonb, uuid)",
          "held_somewhere(uuid, jsonb, uuid[])",
          "item_row(uuid, text)",
          "whose_words(uuid, rights_request, text)",
          "rights_within(uuid, uuid, jsonb, rights_request)",
          `rights_known(${types}, uuid)`,
          "child_decides(uuid, rights_request)",
          "rights_choices(uuid, uuid, uuid)",
          "rights_clock(uuid, rights_request)",
          "rights_standing(uuid, uuid, jsonb)",
          "rights_view(uuid, uuid, jsonb)",
          "rights_line(uuid, uuid, jsonb)",
          "open_people(uuid, jsonb)",
        ],
        doors: [
          `record_rights_request(${types}, uuid, jsonb)`,
          `act_on_rights(${types}, uuid, uuid, jsonb)`,
          `choose_rights_item(${types}, uuid, uuid, text, jsonb)`,
        ],
      })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

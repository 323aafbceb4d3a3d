import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { current } from "./wallSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** What cannot be derived of a lead professional's tasks: that one was done, and how an objection was answered. */
export class Tasks1763700000225 implements MigrationInterface {
  name = "Tasks1763700000225";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table task_done (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        kind text not null check (kind in ('TURNS_16', 'CONSENT_LAPSES_AT_18', 'CONSENT_EXPIRES', 'CONSENT_TO_CONFIRM', 'BORN', 'DIED')), about_id uuid not null,
        note text not null check (length(btrim(note)) between 1 and 2000), done_by uuid not null, done_at timestamptz not null default now(),
        primary key (partnership_id, id), unique (partnership_id, case_id, kind, about_id),
        foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, done_by) references account);
      ${kept("task_done", "That a task of which the facts cannot tell that it is done was done, and how. about_id: the person, or the consent that runs out or is to be confirmed.")}

      create table objection_answer (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null, decision_id uuid not null,
        upheld boolean not null, reason text not null check (length(btrim(reason)) between 20 and 2000), narrowed_id uuid,
        answered_by uuid not null, answered_at timestamptz not null default now(),
        primary key (partnership_id, id), unique (partnership_id, decision_id), check (upheld or narrowed_id is null),
        foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, decision_id) references sharing_decision,
        foreign key (partnership_id, narrowed_id) references sharing_decision,
        foreign key (partnership_id, answered_by) references account);
      ${kept("objection_answer", "How an objection to a sharing decision was answered, and why. Upheld, it narrowed the decision: narrowed_id is what is left of it, if anything.")}

      grant insert, update (retired_at, retired_by, retired_how, retired_note) on sharing_decision to tellonce_door;
      create policy objection_narrows on sharing_decision for insert to tellonce_door with check (true);
      create policy objection_retires on sharing_decision for update to tellonce_door using (true) with check (true);
    `);
    await runner.query(/* sql */ `
      create function door.task_cases(${WHO}) returns json
      language plpgsql stable ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        today constant date := door.london_day(now());
        candidates uuid[]; found uuid[];
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return json_build_object('cases', '{}'::uuid[], 'more', false); end if;
        -- Wider than the tasks themselves, which are worked out of the facts: only so that cases without any are not opened.
        candidates := array(
          with led as materialized (
            select i.case_id, i.from_at from involvement i
            where ${current("i")} and i.kind = 'LEAD' and i.agency_id = seat.agency_id and door.live(i.from_at, i.until_at, now())
              and (i.practitioner_id = seat.practitioner_id or seat.on_duty or i.practitioner_id = any (seat.supervisees))),
          member as materialized (
            select p.case_id, p.person_id from case_person p join led l on l.case_id = p.case_id where ${current("p")}),
          busy as (
            select r.case_id from access_request r join led l on l.case_id = r.case_id where r.partnership_id = the_partnership and r.state = 'WAITING'
            union
            select d.case_id from sharing_decision d join led l on l.case_id = d.case_id
            where ${current("d")} and (d.review_on <= today + 28 or d.objected_at is not null)
            union
            select m.case_id from member m join person_life l on l.person_id = m.person_id
            where ${current("l")} and (l.died_on <= today or l.born_on between today - 366 and today
              or door.birthday(l.born_on, 16) between today - 28 and today + 28 or door.birthday(l.born_on, 18) between today - 28 and today + 28)
            union
            select m.case_id from member m join consent_provision v on v.person_id = m.person_id
            where v.partnership_id = the_partnership and v.until_on between today - 28 and today + 28
            union
            select m.case_id from member m join consent c on c.person_id = m.person_id
            where ${current("c")} and c.authority = 'PARENTAL_RESPONSIBILITY'
            group by 1, m.person_id having count(distinct c.giver_person_id) > 1
            union
            select m.case_id from member m join person_link k on m.person_id in (k.person_id, k.linked_id) where ${current("k")})
          select l.case_id from led l where l.case_id in (select b.case_id from busy b) order by l.from_at desc, l.case_id);
        found := array(
          select c.id from unnest(candidates[1:200]) with ordinality c (id, place)
          where c.id = any ((select door.led_cases(the_partnership, the_account, seat, candidates[1:200]))::uuid[]) order by c.place);
        return json_build_object('cases', found, 'more', cardinality(candidates) > 200);
      end $$;
      comment on function door.task_cases(${types}) is 'The cases, at most 200, that the viewer leads, supervises the lead of or does duty for, and in which there may be something to do; more: whether there are others beyond.';

      create function door.task_marks(${WHO}, the_cases uuid[]) returns json
      language plpgsql stable ${DEFINER} as $$
      declare led constant uuid[] := door.led_cases(the_partnership, the_account,
        door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()), the_cases);
      begin
        return json_build_object(
          'led', led,
          'done', coalesce((select json_agg(json_build_object('caseId', t.case_id, 'kind', t.kind, 'about', t.about_id)) from task_done t
            where t.partnership_id = the_partnership and t.case_id = any (led)), '[]'),
          -- An objection that was answered stays so when the decision is reviewed, which records it anew.
          'answered', coalesce((
            with recursive answered (id) as (
              select o.decision_id from objection_answer o where o.partnership_id = the_partnership and o.case_id = any (led)
              union
              select d.id from sharing_decision d join answered a on d.review_of = a.id where d.partnership_id = the_partnership)
            select json_agg(a.id) from answered a), '[]'));
      end $$;
      comment on function door.task_marks(${types}, uuid[]) is 'Of these cases those whose tasks are the viewer''s; and which tasks were done and which objections answered in them.';

      create function door.complete_task(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      begin
        if cardinality(door.led_cases(the_partnership, the_account,
          door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()), array[(said ->> 'caseId')::uuid])) = 0
        then return 'NOT_FOUND'; end if;
        insert into task_done (partnership_id, id, case_id, kind, about_id, note, done_by)
        values (the_partnership, the_id, (said ->> 'caseId')::uuid, said ->> 'kind', (said ->> 'about')::uuid, said ->> 'note', the_account)
        on conflict (partnership_id, case_id, kind, about_id) do nothing;
        return case when found then null else 'CONFLICT' end;
      end $$;
      comment on function door.complete_task(${types}, uuid, jsonb) is 'Notes that a task was done, and how. Returns the code of the refusal.';

      create function door.answer_objection(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        old sharing_decision; left_over integer; narrowed uuid;
      begin
        select * into old from sharing_decision d where d.partnership_id = the_partnership and d.id = (said ->> 'decisionId')::uuid
          and d.case_id = (said ->> 'caseId')::uuid;
        if old.id is null or cardinality(door.led_cases(the_partnership, the_account, seat, array[old.case_id])) = 0 then return 'NOT_FOUND'; end if;
        if old.retired_epoch is not null or not door.live(old.from_at, old.until_at, now()) or old.objected_at is null or old.objected_at > now()
          or exists (select from objection_answer o where o.partnership_id = the_partnership and o.decision_id = old.id)
        then return 'CONFLICT'; end if;
        if (said ->> 'upheld')::boolean then
          left_over := old.categories & ~(said ->> 'taken')::integer;
          if left_over = old.categories then return 'BAD_INPUT'; end if;
          update sharing_decision d set retired_at = now(), retired_by = the_account, retired_how = 'OBJECTION_UPHELD', retired_note = said ->> 'reason'
          where d.partnership_id = the_partnership and d.id = old.id;
          if left_over <> 0 then
            narrowed := gen_random_uuid();
            insert into sharing_decision (partnership_id, id, case_id, share, purpose, gateway, agencies, persons, categories, decided_by, why_necessary,
              why_proportionate, family_told, why_not_told, refusal_overridden, from_at, until_at, review_on, recorded_by)
            values (the_partnership, narrowed, old.case_id, old.share, old.purpose, old.gateway, old.agencies, old.persons, left_over, seat.practitioner_id,
              old.why_necessary, old.why_proportionate, old.family_told, old.why_not_told, old.refusal_overridden, now(), old.until_at, old.review_on,
              the_account);
          end if;
        end if;
        insert into objection_answer (partnership_id, id, case_id, decision_id, upheld, reason, narrowed_id, answered_by)
        values (the_partnership, the_id, old.case_id, old.id, (said ->> 'upheld')::boolean, said ->> 'reason', narrowed, the_account);
        return null;
      end $$;
      comment on function door.answer_objection(${types}, uuid, jsonb) is 'Answers an objection to a sharing decision: upheld, the decision is replaced by one without the categories taken out, or ended. Returns the code of the refusal.';

      create function door.reviews_due(${WHO}) returns json
      language plpgsql stable ${DEFINER} as $$
      declare today constant date := door.london_day(now()); the_agency uuid;
      begin
        select w.agency_id into the_agency from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w
        where w.kind = 'DPO' and 'DPO' = any (w.roles) and the_purpose = 'AUDIT';
        if the_agency is null then return null; end if;
        return (
          select coalesce(json_agg(json_build_object('decisionId', d.id, 'caseId', d.case_id, 'reference', c.reference, 'dueOn', d.review_on)
            order by d.review_on, d.id), '[]')
          from involvement i
          join sharing_decision d on d.partnership_id = i.partnership_id and d.case_id = i.case_id
          join case_record c on c.partnership_id = i.partnership_id and c.id = i.case_id
          where ${current("i")} and i.kind = 'LEAD' and i.agency_id = the_agency and door.live(i.from_at, i.until_at, now())
            and d.retired_epoch is null and door.live(d.from_at, d.until_at, now()) and d.review_on <= today + 28
            and door.may_know_of(the_partnership, the_account, d.case_id));
      end $$;
      comment on function door.reviews_due(${types}) is 'Sharing decisions in cases led by the officer''s agency whose review day is near or has passed: numbers and days only. Null for who is no data-protection officer.';
    `);
    await runner.query(close({ doors }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

const types = "uuid, uuid, text, smallint";

const doors = [
  `task_cases(${types})`,
  `task_marks(${types}, uuid[])`,
  `complete_task(${types}, uuid, jsonb)`,
  `answer_objection(${types}, uuid, jsonb)`,
  `reviews_due(${types})`,
];

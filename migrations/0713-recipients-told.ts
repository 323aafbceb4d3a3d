import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const ASKER = "the_partnership, the_account, the_purpose, the_assurance";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** What past recipients are told where an agency puts right, restricts or erases what it holds (UK GDPR Art. 19). */
export class RecipientsTold1763700000713 implements MigrationInterface {
  name = "RecipientsTold1763700000713";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table recipient_notice (
        partnership_id uuid not null references partnership, id uuid not null, request_id uuid not null, from_agency_id uuid not null,
        agency_id uuid not null, person_id uuid not null, what text not null check (what in ('ERASED', 'RESTRICTED', 'RECTIFIED', 'LIFTED')),
        data_kinds integer not null check (data_kinds <> 0), told_at timestamptz not null default now(),
        done_at timestamptz, done_by uuid, note text check (length(btrim(note)) between 3 and 2000),
        primary key (partnership_id, id), check ((done_at is null) = (done_by is null)), check (agency_id <> from_agency_id),
        foreign key (partnership_id, request_id) references rights_request, foreign key (partnership_id, person_id) references person,
        foreign key (partnership_id, from_agency_id) references agency, foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, done_by) references account);
      create index recipient_notice_agency on recipient_notice (partnership_id, agency_id, told_at desc);
      create index recipient_notice_request on recipient_notice (partnership_id, request_id);
      ${kept("recipient_notice", "That an agency which was shown somebody''s data is told what another has done with it (UK GDPR Art. 19), and what it did then. data_kinds: a mask of categories.", "done_at, done_by, note")}

      set role tellonce_audit_writer;
      create function audit.shown_to(the_partnership uuid, the_subjects bytea[], the_contributor uuid, the_kinds integer) returns table (agency_id uuid, kinds integer)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        with looked as (
          select e.content from audit.subject s
          join audit.entry e on e.partnership_id = s.partnership_id and e.at = s.at and e.id = s.audit_id
          where s.partnership_id = the_partnership and s.subject = any (the_subjects) and not audit.never_left(e.partnership_id, e.id, e.at)
          union all
          -- Not sealed yet, and so not in the index by subject.
          select e.content from audit.entry e cross join audit.watermark m
          where (e.writer, e.id) > (m.writer, m.audit_id) and e.partnership_id = the_partnership and not audit.never_left(e.partnership_id, e.id, e.at))
        select (l.content ->> 'agency')::uuid, bit_or((o -> 'from' ->> the_contributor::text)::integer & the_kinds)
        from looked l cross join json_array_elements(l.content -> 'subjects') o
        where decode(o ->> 'subject', 'hex') = any (the_subjects) and l.content ->> 'agency' is not null
          and coalesce((o -> 'from' ->> the_contributor::text)::integer & the_kinds, 0) <> 0
        group by 1
      $$;
      comment on function audit.shown_to(uuid, bytea[], uuid, integer) is 'The agencies that were ever shown data of these kinds, of these pseudonyms, by this contributor; and which kinds.';
      revoke all on function audit.shown_to(uuid, bytea[], uuid, integer) from public;
      grant execute on function audit.shown_to(uuid, bytea[], uuid, integer) to tellonce_door;
      reset role;
      grant usage on schema audit to tellonce_door;

      create function door.tell_recipients(the_partnership uuid, the_request uuid, the_person uuid, ours uuid, the_what text, the_kinds integer, subjects jsonb) returns void
      language plpgsql volatile as $$
      begin
        insert into recipient_notice (partnership_id, id, request_id, from_agency_id, agency_id, person_id, what, data_kinds)
        select the_partnership, gen_random_uuid(), the_request, ours, s.agency_id, the_person, the_what, s.kinds
        from audit.shown_to(the_partnership, array(select decode(x, 'hex') from jsonb_array_elements_text(subjects) x), ours, the_kinds) s
        where s.agency_id <> ours;
      end $$;
      comment on function door.tell_recipients(uuid, uuid, uuid, uuid, text, integer, jsonb) is 'Tells each agency that was shown such data what has become of it.';

      -- An agency that read in an emergency, or whose work has ended, may never have been involved; what it was shown, it was shown.
      create function door.may_hear_of(the_partnership uuid, the_account uuid, ours uuid, the_person uuid) returns boolean
      language plpgsql stable as $$
      begin
        return door.officer_knows(the_partnership, the_account, ours, the_person) or coalesce((
          select bool_and(exists (select from door.nameable(the_partnership, the_account, m.case_id) n where n.person_id = the_person and not n.second))
          from case_person m
          where m.partnership_id = the_partnership and m.person_id = the_person and m.retired_epoch is null and door.live(m.from_at, m.until_at, now())), false);
      end $$;
      comment on function door.may_hear_of(uuid, uuid, uuid, uuid) is 'Whether an officer may read what their agency is told of a person: they know them, or no case of theirs hides them from the officer.';

      create function door.recipient_notices(${WHO}) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(${ASKER});
      begin
        if ours is null then return null; end if;
        return coalesce((
          select jsonb_agg(one.told order by one.done, one.at desc, one.id) from (
            select n.id, n.told_at as at, n.done_at is not null as done, jsonb_build_object('id', n.id, 'from', g.name, 'what', n.what, 'personReference', p.reference, 'kinds', n.data_kinds,
              'toldAt', n.told_at, 'doneAt', n.done_at, 'doneBy', a.display_name, 'note', n.note) as told
            from recipient_notice n join person p on p.partnership_id = n.partnership_id and p.id = n.person_id
            join agency g on g.partnership_id = n.partnership_id and g.id = n.from_agency_id
            left join account a on a.partnership_id = n.partnership_id and a.id = n.done_by
            where n.partnership_id = the_partnership and n.agency_id = ours and door.may_hear_of(the_partnership, the_account, ours, n.person_id)
            order by n.done_at is not null, n.told_at desc, n.id limit 200) one), '[]');
      end $$;
      comment on function door.recipient_notices(${types}) is 'What the officer''s agency was told of data that it had been shown, what waits first, at most 200. Null for who is no officer.';

      create function door.answer_recipient_notice(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare ours constant uuid := door.agreement_officer(${ASKER}); n recipient_notice;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select r.* into n from recipient_notice r where r.partnership_id = the_partnership and r.id = the_id and r.agency_id = ours for update;
        if n.id is null or not door.may_hear_of(the_partnership, the_account, ours, n.person_id) then return 'NOT_FOUND'; end if;
        if n.done_at is not null then return 'CONFLICT'; end if;
        update recipient_notice r set done_at = now(), done_by = the_account, note = said ->> 'note' where r.partnership_id = the_partnership and r.id = the_id;
        return null;
      end $$;
      comment on function door.answer_recipient_notice(${types}, uuid, jsonb) is 'An officer says that their agency has done what a notice asks for. Null, or the code of a refusal.';
    `);
    await runner.query(/* sql */ `
      ${close({
        own: [
          "may_hear_of(uuid, uuid, uuid, uuid)",
          "tell_recipients(uuid, uuid, uuid, uuid, text, integer, jsonb)",
        ],
        doors: [`answer_recipient_notice(${types}, uuid, jsonb)`],
      })}
      revoke all on function door.recipient_notices(${types}) from public;
      grant execute on function door.recipient_notices(${types}) to tellonce_auditor, tellonce_api;
      alter function door.recipient_notices(${types}) owner to tellonce_door;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

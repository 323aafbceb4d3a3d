import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { governed } from "./sql.js";

const types = "uuid, uuid, text, smallint, uuid, uuid, uuid, text";

/** The lead signs an assessment, which keeps a version; each agency may confirm its own contribution. */
export class AssessmentSignatures1763700000380 implements MigrationInterface {
  name = "AssessmentSignatures1763700000380";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table answer_version add said_by uuid;
      comment on column answer_version.said_by is 'Who said it, where it is somebody''s account.';

      create table assessment_signature (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0),
        assessment_id uuid not null, number smallint check (number > 0), template_version smallint not null, practitioner_id uuid not null,
        signed_at timestamptz not null default now(), digest bytea not null,
        primary key (partnership_id, id), unique (partnership_id, case_id, id), unique (partnership_id, case_id, assessment_id, number),
        foreign key (partnership_id, case_id, assessment_id) references assessment (partnership_id, case_id, id),
        foreign key (partnership_id, agency_id, practitioner_id) references practitioner (partnership_id, agency_id, id));
      ${governed("assessment_signature", "case", "The lead''s signature under a version of the assessment, or an agency''s under its own contribution. Never edited.")}
      comment on column assessment_signature.number is 'Which version the lead signed, from 1; null where an agency confirms its own contribution.';
      comment on column assessment_signature.digest is 'SHA-256 over the digests of its parts in the order of their answers, as hex: it verifies after a value is erased.';
      grant insert on assessment_signature to tellonce_door;
      create policy door_adds on assessment_signature for insert to tellonce_door with check (true);

      create table assessment_part (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0),
        signature_id uuid not null, answer_id uuid not null, version integer not null, salt uuid not null, digest bytea not null,
        primary key (partnership_id, id), unique (partnership_id, case_id, signature_id, answer_id),
        foreign key (partnership_id, case_id, signature_id) references assessment_signature (partnership_id, case_id, id),
        foreign key (partnership_id, case_id, agency_id, answer_id, version) references answer_version (partnership_id, case_id, agency_id, answer_id, version));
      create index assessment_part_signature on assessment_part (partnership_id, signature_id);
      ${governed("assessment_part", "case", "Which version of an answer a signature stands under. What the answer says, and whether it may be read, is decided by the answer itself.")}
      comment on column assessment_part.digest is 'SHA-256 over salt, version and value.';
      grant insert on assessment_part to tellonce_door;
      create policy door_adds on assessment_part for insert to tellonce_door with check (true);

      grant update (signed_at, signed_by) on assessment to tellonce_door;

      create function door.sign_assessment(
        the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_id uuid, the_kind text)
      returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        by_lead constant boolean := the_kind = 'SIGNED';
        signing assessment;
        parts integer;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return 'FORBIDDEN'; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return 'NOT_FOUND'; end if;
        if by_lead and not door.leads(the_partnership, seat.practitioner_id, seat.agency_id, the_case) then return 'FORBIDDEN'; end if;
        select * into signing from assessment s where s.partnership_id = the_partnership and s.case_id = the_case and s.id = the_assessment for update;
        if not found then return 'NOT_FOUND'; end if;
        with signed as (
          select a.id, a.agency_id, a.category, a.subjects, a.version, s.salt,
            sha256(convert_to(concat_ws('|', s.salt, a.version, a.value), 'UTF8')) as digest
          from answer a cross join lateral (select gen_random_uuid() as salt, a.id) s
          where a.partnership_id = the_partnership and a.case_id = the_case and a.assessment_id = the_assessment and a.contributed_at is not null
            and (by_lead or a.agency_id = seat.agency_id)),
        signature as (
          insert into assessment_signature (partnership_id, id, case_id, category, agency_id, subjects, assessment_id, number, template_version, practitioner_id, digest)
          select the_partnership, the_id, the_case, g.involvement_category, seat.agency_id, signing.subjects, the_assessment,
            case when by_lead then (
              select coalesce(max(o.number), 0) + 1 from assessment_signature o
              where o.partnership_id = the_partnership and o.case_id = the_case and o.assessment_id = the_assessment) end,
            signing.template_version, seat.practitioner_id,
            (select sha256(convert_to(string_agg(encode(d.digest, 'hex'), '' order by d.id), 'UTF8')) from signed d)
          from agency g where g.partnership_id = the_partnership and g.id = seat.agency_id and exists (select from signed)
          returning id)
        insert into assessment_part (partnership_id, id, case_id, category, agency_id, subjects, signature_id, answer_id, version, salt, digest)
        select the_partnership, gen_random_uuid(), the_case, d.category, d.agency_id, d.subjects, s.id, d.id, d.version, d.salt, d.digest
        from signed d cross join signature s;
        get diagnostics parts = row_count;
        if parts = 0 then return 'CONFLICT'; end if;
        if by_lead then
          update assessment s set signed_at = now(), signed_by = seat.practitioner_id where s.partnership_id = the_partnership and s.id = the_assessment;
        end if;
        return null;
      end $$;
      comment on function door.sign_assessment(${types}) is 'Keeps what is contributed to an assessment as its next version, for its lead professional (SIGNED), or confirms what the viewer''s own agency contributed (CONFIRMED). Null, or the code of a refusal.';
      ${close({ doors: [`sign_assessment(${types})`] })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { doorOnly, fact, factColumns, governed, recordable } from "./sql.js";

const keys = `
        partnership_id uuid not null references partnership, id uuid not null, primary key (partnership_id, id)`;
const period = `
        from_at timestamptz not null default now(), until_at timestamptz`;

/** What makes sharing lawful, and what stops it: consents, authority, decisions, exclusions, seals, markers, grants. */
export class Lawfulness1763700000070 implements MigrationInterface {
  name = "Lawfulness1763700000070";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table consent (
        person_id uuid not null, category smallint not null default 3 references category, agency_id uuid not null,
        giver_person_id uuid, giver_agency_id uuid,
        authority text not null check (authority in ('SELF', 'PARENTAL_RESPONSIBILITY', 'CARE_ORDER', 'ATTORNEY', 'DEPUTY', 'BEST_INTERESTS')),
        authority_evidence text, capacity_note text,
        given_at timestamptz not null, method text not null check (method in ('WRITTEN', 'VERBAL')), witness text,
        notice_version text not null, notice_language text not null default 'en', interpreter text,
        obtained_by uuid not null, supersedes uuid[] not null default '{}',
        ${factColumns}, ${keys},
        check ((giver_person_id is null) <> (giver_agency_id is null)),
        check (method <> 'VERBAL' or witness is not null),
        unique (partnership_id, id, person_id, agency_id, category),
        foreign key (partnership_id, person_id) references person,
        foreign key (partnership_id, giver_person_id) references person,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, agency_id, obtained_by) references practitioner (partnership_id, agency_id, id));
      create index consent_person on consent (partnership_id, person_id);
      create index consent_giver on consent (partnership_id, giver_person_id);
      ${governed("consent", "person", "One statement of one person, or of whoever has the authority to speak for them. Never edited: superseded, or retired by withdrawal.")}
      ${recordable(
        "consent",
        "person_id = any (wall.people()) and agency_id = wall.agency() and wall.writes(category)",
        "(giver_person_id is null or giver_person_id = any (wall.people()))",
      )}
      ${fact("consent", "person_id")}

      create table consent_provision (
        consent_id uuid not null, person_id uuid not null, category smallint not null default 3 references category, agency_id uuid not null,
        permit boolean not null, agencies uuid[] not null default '{}', agency_types text[] not null default '{}',
        categories integer not null, purposes text[] not null, from_on date not null, until_on date, position smallint not null, ${keys},
        check (until_on >= from_on), check (categories <> 0 and cardinality(purposes) > 0),
        foreign key (partnership_id, consent_id, person_id, agency_id, category)
          references consent (partnership_id, id, person_id, agency_id, category));
      create index consent_provision_consent on consent_provision (partnership_id, consent_id);
      create index consent_provision_person on consent_provision (partnership_id, person_id);
      ${governed("consent_provision", "person", "One sentence of a consent: yes or no to these agencies, categories, purposes, period. What is left out matches nothing.", "insert")}

      create function door.provision_is_of_its_consent() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        -- With a consent that a door erases, and names, go its provisions.
        if tg_op = 'DELETE' and (current_setting('tellonce.maintenance', true) = 'on'
          or current_setting('tellonce.erasing', true) = old.consent_id::text) then return old; end if;
        if tg_op <> 'INSERT' or exists (
          select from consent where partnership_id = new.partnership_id and id = new.consent_id and recorded_at <> now()
            and agency_id = new.agency_id and person_id = new.person_id)
        then
          raise exception 'a consent is stated once, with all its provisions' using errcode = 'TL001';
        end if;
        return new;
      end $$;
      revoke all on function door.provision_is_of_its_consent() from public;
      create trigger stated_once before insert or update or delete on consent_provision
        for each row execute function door.provision_is_of_its_consent();
      alter function door.provision_is_of_its_consent() owner to tellonce_door;

      create table authority (
        person_id uuid not null, kind text not null
          check (kind in ('PARENTAL_RESPONSIBILITY', 'CARE_ORDER', 'ATTORNEY', 'DEPUTY', 'BEST_INTERESTS', 'GILLICK')),
        holder_person_id uuid, holder_agency_id uuid, categories integer not null default 67108863, purposes text[] not null default '{}',
        evidence text, found_by uuid, from_on date not null, until_on date check (until_on >= from_on),
        ${factColumns}, ${keys},
        foreign key (partnership_id, person_id) references person);
      create index authority_person on authority (partnership_id, person_id);
      create index authority_holder on authority (partnership_id, holder_person_id) where holder_person_id is not null;
      ${doorOnly("authority", "Who may decide for a person: parental responsibility, care order, attorney, deputy, best interests; GILLICK: the child itself, for these categories and purposes only.")}
      ${fact("authority", "person_id")}

      create table sharing_decision (
        case_id uuid not null, share boolean not null, purpose text not null references purpose, gateway text not null references legal_gateway,
        agencies uuid[] not null, persons uuid[] not null, categories integer not null,
        decided_by uuid not null, why_necessary text not null, why_proportionate text not null,
        family_told boolean not null, why_not_told text, refusal_overridden text,
        ${period}, review_on date not null, objected_at timestamptz, ${factColumns}, ${keys},
        check (family_told or why_not_told is not null),
        foreign key (partnership_id, case_id) references case_record);
      create index sharing_decision_case on sharing_decision (partnership_id, case_id);
      ${doorOnly("sharing_decision", "A recorded decision to share (or not to share) under a duty, without relying on consent.")}
      ${fact("sharing_decision", "case_id")}

      create table exclusion (
        account_id uuid not null, case_id uuid, person_id uuid, kind text not null
          check (kind in ('OWN_RECORD', 'RELATIVE', 'NEIGHBOUR', 'NAMED_PERSON', 'COURT_ORDER', 'ADOPTION')),
        ${period}, review_on date, ${factColumns}, ${keys},
        check ((case_id is null) <> (person_id is null)),
        foreign key (partnership_id, account_id) references account);
      create index exclusion_account on exclusion (partnership_id, account_id);
      create index exclusion_case on exclusion (partnership_id, case_id);
      create index exclusion_person on exclusion (partnership_id, person_id);
      ${doorOnly("exclusion", "Somebody who may not know of a case, or of any case of a person, whatever their role.")}
      ${fact("exclusion", "case_id", "person_id")}

      create sequence mark_number;
      grant usage on sequence mark_number to tellonce_api;

      create table seal (
        case_id uuid, person_id uuid, categories integer not null default 67108863, mark integer,
        accounts uuid[] not null, existence text not null default 'ABSENT' check (existence in ('ABSENT', 'WITHHELD')),
        emergency boolean not null default false, reason text not null,
        ${period}, review_on date, ${factColumns}, ${keys},
        check (case_id is not null or person_id is not null));
      create index seal_case on seal (partnership_id, case_id);
      create index seal_person on seal (partnership_id, person_id);
      ${doorOnly("seal", "A record, section or value open only to those on the list.")}
      ${fact("seal", "case_id", "person_id")}

      create table protection_marker (
        kind text not null check (kind in ('LOCATION', 'SOURCE', 'HARM', 'MENTIONED')),
        case_id uuid, persons uuid[] not null, household_id uuid, mark integer, categories integer not null default 67108863,
        accounts uuid[] not null default '{}', agencies uuid[] not null default '{}',
        effect text not null default 'WITHHELD' check (effect in ('ABSENT', 'WITHHELD')), emergency boolean not null default false,
        reason text not null, ${period}, review_on date, ${factColumns}, ${keys});
      create index protection_marker_case on protection_marker (partnership_id, case_id);
      create index protection_marker_persons on protection_marker using gin (persons);
      create index protection_marker_household on protection_marker (partnership_id, household_id);
      ${doorOnly("protection_marker", "Keeps back a location, a source, or what would do harm, from everybody but the accounts and agencies named.")}
      ${fact("protection_marker", "case_id", "persons", "household_id")}

      create table emergency_grant (
        account_id uuid not null, case_id uuid not null, persons uuid[] not null, reason_code text not null,
        reason text not null check (length(reason) >= 20), confirmed_by uuid, session_id text,
        ${period}, ${factColumns}, ${keys},
        check (until_at is not null and until_at <= from_at + interval '4 hours'),
        foreign key (partnership_id, account_id) references account,
        foreign key (partnership_id, case_id) references case_record);
      create index emergency_grant_case on emergency_grant (partnership_id, case_id, account_id);
      create index emergency_grant_account on emergency_grant (partnership_id, account_id);
      ${doorOnly("emergency_grant", "Emergency access of one account to named people of one case, for at most four hours.")}
      ${fact("emergency_grant", "case_id")}

      create table person_link (
        person_id uuid not null, linked_id uuid not null, reason text not null, ${factColumns}, ${keys}, check (person_id <> linked_id),
        foreign key (partnership_id, person_id) references person, foreign key (partnership_id, linked_id) references person);
      create index person_link_person on person_link (partnership_id, person_id);
      create index person_link_linked on person_link (partnership_id, linked_id);
      ${doorOnly("person_link", "Says that two person ids are one person (a merge). Rows keep the id under which they were recorded.")}
      ${fact("person_link", "person_id", "linked_id")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

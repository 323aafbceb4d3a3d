import type { MigrationInterface, QueryRunner } from "typeorm";
import { fact, factColumns, governed } from "./sql.js";

const personRow = (category: number) => `
        partnership_id uuid not null references partnership, id uuid not null, person_id uuid not null,
        category smallint not null default ${category} references category, agency_id uuid not null, marks integer[],
        primary key (partnership_id, id), foreign key (partnership_id, person_id) references person,
        foreign key (partnership_id, agency_id) references agency`;

/** What is known of a person: one small table for each category, joined by the API's Person. */
export class People1763700000060 implements MigrationInterface {
  name = "People1763700000060";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table person_name (
        kind text not null default 'LEGAL' check (kind in ('LEGAL', 'KNOWN_AS', 'FORMER')),
        given text not null, family text not null, from_on date, until_on date,
        ${personRow(0)});
      create index person_name_person on person_name (partnership_id, person_id);
      ${governed("person_name", "person", "Names of a person.")}

      create table person_life (
        born_on date, expected_on date, died_on date, sex text check (sex in ('FEMALE', 'MALE', 'NOT_KNOWN')), unborn_of uuid,
        ${factColumns},
        ${personRow(0)},
        check (unborn_of is null or born_on is null));
      create index person_life_person on person_life (partnership_id, person_id);
      create index person_life_mother on person_life (partnership_id, unborn_of) where unborn_of is not null;
      ${governed("person_life", "person", "Birth (or the day expected) and death. unborn_of: the mother of an unborn child.")}
      ${fact("person_life", "person_id", "unborn_of")}

      create table person_contact (
        kind text not null check (kind in ('TELEPHONE', 'EMAIL')), value text not null,
        ${personRow(1)});
      create index person_contact_person on person_contact (partnership_id, person_id);
      ${governed("person_contact", "person", "Telephone numbers and e-mail addresses.")}

      create table household (partnership_id uuid not null references partnership, id uuid not null, primary key (partnership_id, id));
      alter table household enable row level security;
      alter table household force row level security;
      grant select, update on household to tellonce_door;
      create policy door_reads on household for select to tellonce_door using (true);
      create policy door_locks on household for update to tellonce_door using (true);
      create policy maintain on household to tellonce_owner
        using (current_setting('tellonce.maintenance', true) = 'on') with check (current_setting('tellonce.maintenance', true) = 'on');
      comment on table household is 'People who live together, as nothing but an id.';

      create table person_address (
        household_id uuid, lines text not null, postcode text, from_on date not null, until_on date check (until_on >= from_on),
        ${factColumns},
        ${personRow(1)},
        foreign key (partnership_id, household_id) references household);
      create index person_address_person on person_address (partnership_id, person_id);
      create index person_address_household on person_address (partnership_id, household_id);
      ${governed("person_address", "person", "Where a person lives or lived, and with which household. Category SAFE_ADDRESS where it must be kept secret.")}
      ${fact("person_address", "person_id", "household_id")}

      create table person_identifier (
        kind text not null check (kind in ('NHS_NUMBER', 'UPN', 'NINO', 'OTHER')), value text not null,
        ${personRow(0)});
      create index person_identifier_person on person_identifier (partnership_id, person_id);
      ${governed("person_identifier", "person", "Numbers by which other systems know a person.")}

      create table person_school (
        name text not null, year_group text, from_on date, until_on date,
        ${personRow(4)});
      create index person_school_person on person_school (partnership_id, person_id);
      ${governed("person_school", "person", "Schools, colleges and early years settings.")}

      create table person_health_service (
        name text not null, kind text not null check (kind in ('GP', 'OTHER')), from_on date, until_on date,
        ${personRow(13)});
      create index person_health_service_person on person_health_service (partnership_id, person_id);
      ${governed("person_health_service", "person", "The GP practice and other health services of a person.")}

      create table person_characteristic (
        kind text not null check (kind in ('ETHNICITY', 'RELIGION', 'LANGUAGE', 'DISABILITY', 'IMMIGRATION_STATUS', 'EMPLOYMENT')),
        value text not null,
        ${personRow(18)});
      create index person_characteristic_person on person_characteristic (partnership_id, person_id);
      ${governed("person_characteristic", "person", "Ethnicity, religion, language, disability, immigration status and employment, each in its own category.")}

      create table person_benefit (
        kind text not null check (kind in ('JSA', 'IS', 'IB', 'ESA', 'OTHER')), from_on date not null, until_on date check (until_on >= from_on),
        ${factColumns},
        ${personRow(7)});
      create index person_benefit_person on person_benefit (partnership_id, person_id);
      ${governed("person_benefit", "person", "Benefits that a person receives: Jobseeker''s Allowance, Income Support, Incapacity Benefit, Employment and Support Allowance, another. A condition of some legal gateways.")}
      ${fact("person_benefit", "person_id")}

      create table kinship (
        other_id uuid not null,
        kind text not null check (kind in ('PARENT_OF', 'PARTNER_OF', 'FORMER_PARTNER_OF', 'SIBLING_OF', 'GRANDPARENT_OF', 'CARER_OF', 'OTHER')),
        from_on date, until_on date,
        ${personRow(2)},
        foreign key (partnership_id, other_id) references person, check (person_id <> other_id));
      create index kinship_person on kinship (partnership_id, person_id);
      create index kinship_other on kinship (partnership_id, other_id);
      ${governed("kinship", "person", "How person_id is related to other_id. Truly of both: both are its subjects.")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

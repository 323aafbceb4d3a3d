import type { MigrationInterface, QueryRunner } from "typeorm";
import { doorOnly, fact, factColumns, scoped } from "./sql.js";

/** Who works here: agencies, practitioners, their roles and supervision, and the accounts that sign in. */
export class Agencies1763700000040 implements MigrationInterface {
  name = "Agencies1763700000040";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table agency (
        partnership_id uuid not null references partnership, id uuid not null,
        type text not null references agency_type, name text not null,
        involvement_category smallint not null default 3 references category,
        dpo_contact text,
        from_at timestamptz not null default now(), until_at timestamptz,
        ${factColumns},
        primary key (partnership_id, id));
      ${scoped("agency", "A member of the partnership: each agency is a tenant. involvement_category: what it says about a family that this agency works with it.")}
      ${fact("agency", "partnership")}

      create table practitioner (
        partnership_id uuid not null references partnership, id uuid not null,
        agency_id uuid not null, name text not null, job_title text not null, work_phone text, work_email text,
        primary key (partnership_id, id), unique (partnership_id, agency_id, id),
        foreign key (partnership_id, agency_id) references agency);
      ${scoped("practitioner", "A person at work, in one agency.")}

      create table account (
        partnership_id uuid not null references partnership, id uuid not null,
        kind text not null check (kind in ('PRACTITIONER', 'SYSTEM', 'FAMILY', 'DPO', 'COMMISSIONER')),
        agency_id uuid, practitioner_id uuid, person_id uuid,
        issuer text not null, subject text not null, display_name text not null,
        from_at timestamptz not null default now(), until_at timestamptz,
        ${factColumns},
        primary key (partnership_id, id),
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, agency_id, practitioner_id) references practitioner (partnership_id, agency_id, id),
        check (kind <> 'PRACTITIONER' or (practitioner_id is not null and agency_id is not null)),
        check (kind <> 'FAMILY' or (person_id is not null and agency_id is null)));
      create index account_agency on account (partnership_id, agency_id);
      create unique index account_signs_in on account (partnership_id, issuer, subject) where retired_epoch is null;
      ${doorOnly("account", "Who signs in. person_id: who the account holder is in the register (a family member, or a practitioner''s own record).")}
      ${fact("account", "partnership")}

      create table role_grant (
        partnership_id uuid not null references partnership, id uuid not null, account_id uuid not null, role text not null,
        from_at timestamptz not null default now(), until_at timestamptz,
        ${factColumns},
        primary key (partnership_id, id), foreign key (partnership_id, account_id) references account);
      create index role_grant_account on role_grant (partnership_id, account_id);
      ${doorOnly("role_grant", "The roles of an account, dated.")}
      ${fact("role_grant", "partnership")}

      create table supervision (
        partnership_id uuid not null references partnership, id uuid not null, agency_id uuid not null,
        supervisor_id uuid not null, supervisee_id uuid not null,
        from_at timestamptz not null default now(), until_at timestamptz,
        ${factColumns},
        primary key (partnership_id, id), check (supervisor_id <> supervisee_id),
        foreign key (partnership_id, agency_id, supervisor_id) references practitioner (partnership_id, agency_id, id),
        foreign key (partnership_id, agency_id, supervisee_id) references practitioner (partnership_id, agency_id, id));
      create index supervision_supervisor on supervision (partnership_id, supervisor_id);
      ${doorOnly("supervision", "A dated line of supervision within one agency, one level.")}
      ${fact("supervision", "partnership")}

      create table agreement (
        partnership_id uuid not null references partnership, id uuid not null, name text not null,
        agencies uuid[] not null check (cardinality(agencies) >= 2), purposes text[] not null, categories integer not null,
        from_on date not null, until_on date, review_on date not null, check (until_on >= from_on),
        ${factColumns},
        primary key (partnership_id, id));
      ${scoped("agreement", "An information sharing agreement: which agencies may share which categories with each other, for which purposes, when. Suspended = retired; resumed = recorded anew.")}
      ${fact("agreement", "partnership")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

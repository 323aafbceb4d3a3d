import type { MigrationInterface, QueryRunner } from "typeorm";
import { kept } from "./doorSql.js";

const keys = `
        partnership_id uuid not null references partnership, id uuid not null, primary key (partnership_id, id)`;

/** What emergency access leaves behind: each use with its review, and who is told of it. */
export class Emergency1763700000210 implements MigrationInterface {
  name = "Emergency1763700000210";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table emergency_use (
        account_id uuid not null, agency_id uuid not null, case_id uuid not null, persons uuid[] not null check (cardinality(persons) > 0),
        reason_code text not null check (reason_code in ('RISK_TO_LIFE', 'SERIOUS_HARM', 'MISSING_PERSON', 'MEDICAL_EMERGENCY')),
        reason text not null check (length(btrim(reason)) >= 20), session_id text not null,
        asked_at timestamptz not null default now(), lapses_at timestamptz not null default now() + interval '1 hour',
        second_person text not null check (second_person in ('NOT_ASKED', 'ASKED', 'REQUIRED')),
        confirmed_by uuid, confirmed_at timestamptz, granted_at timestamptz, until_at timestamptz, review_by timestamptz,
        located boolean not null default false, ${keys},
        check (until_at <= granted_at + interval '4 hours'), check ((granted_at is null) = (until_at is null)),
        check ((granted_at is null) = (review_by is null)), check (confirmed_by <> account_id),
        check (granted_at is null or second_person <> 'REQUIRED' or confirmed_by is not null),
        foreign key (partnership_id, account_id) references account,
        foreign key (partnership_id, confirmed_by) references account,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, case_id) references case_record);
      create index emergency_use_account on emergency_use (partnership_id, account_id, asked_at);
      create index emergency_use_agency on emergency_use (partnership_id, agency_id, asked_at);
      create index emergency_use_case on emergency_use (partnership_id, case_id, asked_at);
      ${kept("emergency_use", "One use of emergency access, as it was asked for: by whom, of whom, why, who confirmed it, by when it is reviewed. What it opens is its grant.", "lapses_at, confirmed_by, confirmed_at, granted_at, until_at, review_by")}

      create table emergency_review (
        use_id uuid not null, account_id uuid not null, outcome text not null check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED', 'NEEDS_INFORMATION')),
        note text not null check (length(btrim(note)) > 0), at timestamptz not null default now(), ${keys},
        foreign key (partnership_id, use_id) references emergency_use,
        foreign key (partnership_id, account_id) references account);
      create index emergency_review_use on emergency_review (partnership_id, use_id, at);
      ${kept("emergency_review", "What somebody else made of a use of emergency access. NEEDS_INFORMATION leaves the review open.")}

      create table alert (
        kind text not null, recipient_id uuid, recipient_agency_id uuid, about_id uuid, case_id uuid, use_id uuid, purposes text[], day date, decision_id uuid,
        created_at timestamptz not null default now(), seen_at timestamptz, seen_by uuid, ${keys},
        check ((recipient_id is null) <> (recipient_agency_id is null)), check ((seen_at is null) = (seen_by is null)),
        foreign key (partnership_id, recipient_id) references account,
        foreign key (partnership_id, recipient_agency_id) references agency,
        foreign key (partnership_id, about_id) references account,
        foreign key (partnership_id, case_id) references case_record);
      create index alert_recipient on alert (partnership_id, recipient_id, created_at);
      create index alert_recipient_agency on alert (partnership_id, recipient_agency_id, created_at);
      create unique index alert_purposes on alert (partnership_id, about_id, case_id, day, recipient_agency_id) where kind = 'MANY_PURPOSES';
      create unique index alert_reviews on alert (partnership_id, recipient_agency_id, kind, coalesce(use_id, decision_id)) where kind in ('EMERGENCY_UNREVIEWED', 'DECISION_UNREVIEWED');
      ${kept("alert", "That somebody at work should look at something: an account, or whoever is data-protection officer of an agency. Links, never data.", "seen_at, seen_by")}

      alter table emergency_grant add column use_id uuid,
        add foreign key (partnership_id, use_id) references emergency_use;
      create index emergency_grant_use on emergency_grant (partnership_id, use_id);
      create index emergency_grant_session on emergency_grant (session_id) where retired_epoch is null;
      grant insert, update (retired_at, retired_by, retired_how, retired_note) on emergency_grant to tellonce_door;
      create policy door_adds on emergency_grant for insert to tellonce_door with check (true);
      create policy door_changes on emergency_grant for update to tellonce_door using (true) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

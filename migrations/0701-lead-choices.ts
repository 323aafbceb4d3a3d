import type { MigrationInterface, QueryRunner } from "typeorm";
import { governed } from "./sql.js";

/** Whom a family asked for as its lead professional, or as the one person to speak to. */
export class LeadChoices1763700000701 implements MigrationInterface {
  name = "LeadChoices1763700000701";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table lead_choice (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        kind text not null check (kind in ('LEAD_PROFESSIONAL', 'POINT_OF_CONTACT')),
        asked_for text not null check (length(btrim(asked_for)) > 0), asked_by uuid, asked_on date not null,
        state text not null default 'WAITING' check (state in ('WAITING', 'FOLLOWED', 'NOT_FOLLOWED')), why_not text,
        version integer not null default 1, changed_at timestamptz not null default now(), author_id uuid not null,
        taken_back_at timestamptz, taken_back_by uuid,
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency, foreign key (partnership_id, author_id) references practitioner,
        check (asked_by is null or asked_by = any (subjects)), check ((state = 'NOT_FOLLOWED') = (length(btrim(why_not)) > 0 is true)),
        check ((taken_back_at is null) = (taken_back_by is null)));
      create index lead_choice_case on lead_choice (partnership_id, case_id, asked_on desc);
      create trigger changed before update on lead_choice for each row execute function door.stamp_change();
      comment on column lead_choice.taken_back_at is 'Since when it does not count, because it was a slip; taken_back_by: the account that said so. Put back, both are empty again.';
      ${governed("lead_choice", "case", "Whom a family asked for as lead professional or single point of contact, whether that was followed, and why not. asked_by null: the family together.", "insert, update")}
      set role tellonce_door;
      grant execute on function door.end_emergency_by_raising() to tellonce_owner;
      reset role;
      create trigger ends_emergency after update of category, marks on lead_choice
        for each row execute function door.end_emergency_by_raising('case_id');
      set role tellonce_door;
      revoke execute on function door.end_emergency_by_raising() from tellonce_owner;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { caseFrame, governed } from "./sql.js";

const caseRow = (category = "") => `
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null ${category} references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency`;

/** The single assessment, the plan and the chronology of a case. */
export class Assessment1763700000080 implements MigrationInterface {
  name = "Assessment1763700000080";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table assessment (
        template_id text not null, template_version smallint not null, started_on date not null, signed_at timestamptz, signed_by uuid,
        ${caseRow("default 3")}, unique (partnership_id, case_id, id), foreign key (template_id, template_version) references template);
      create index assessment_case on assessment (partnership_id, case_id);
      ${caseFrame("assessment", "The single assessment of a case: its frame, open to whoever may know of the case; what is said in it stands in answers.")}

      create table answer (
        assessment_id uuid not null, template_id text not null, template_version smallint not null, question_key text not null,
        kind text not null check (kind in ('FACT', 'JUDGEMENT', 'OWN_WORDS')),
        value text, said_by uuid, said_by_role text, author_id uuid not null, written_at timestamptz not null default now(),
        version integer not null default 1, contributed_at timestamptz default now(),
        ${caseRow()}, unique (partnership_id, case_id, agency_id, id),
        foreign key (partnership_id, case_id, assessment_id) references assessment (partnership_id, case_id, id),
        foreign key (template_id, template_version, question_key) references template_question);
      create index answer_case on answer (partnership_id, case_id, assessment_id);
      ${governed("answer", "case", "What one agency contributed to one question about these subjects, as it stands now. contributed_at null: a draft, seen by its own agency only.", "insert, update", "contributed_at is not null or agency_id = wall.agency()")}

      create table answer_version (
        answer_id uuid not null, version integer not null, value text, author_id uuid not null, written_at timestamptz not null,
        ${caseRow()}, unique (partnership_id, case_id, agency_id, answer_id, version),
        foreign key (partnership_id, case_id, agency_id, answer_id) references answer (partnership_id, case_id, agency_id, id));
      create index answer_version_case on answer_version (partnership_id, case_id, answer_id);
      ${governed("answer_version", "case", "Every version of an answer. Never edited.", "insert")}

      create table plan_action (
        title text not null, due_on date, status text not null check (status in ('PLANNED', 'UNDER_WAY', 'DONE', 'NOT_DELIVERED', 'CANCELLED')),
        owner_agency_id uuid not null, outcome text, created_on date not null default current_date, version integer not null default 1,
        ${caseRow()}, foreign key (partnership_id, owner_agency_id) references agency);
      create index plan_action_case on plan_action (partnership_id, case_id, due_on);
      ${governed("plan_action", "case", "An action of the plan: owned by one agency, due on a day.", "insert, update")}

      create table chronology_event (
        occurred_on date not null, title text not null, detail text, place text, author_id uuid,
        ${caseRow()});
      create index chronology_event_case on chronology_event (partnership_id, case_id, occurred_on desc, id desc);
      ${governed("chronology_event", "case", "A significant event in the life of the family.", "insert")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

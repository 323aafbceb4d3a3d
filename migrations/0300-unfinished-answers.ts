import type { MigrationInterface, QueryRunner } from "typeorm";
import { governed } from "./sql.js";

/** Words that somebody is still writing: kept at every pause, a version of nothing until they are finished. */
export class UnfinishedAnswers1763700000300 implements MigrationInterface {
  name = "UnfinishedAnswers1763700000300";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table unfinished_answer (
        assessment_id uuid not null, template_id text not null, template_version smallint not null, question_key text not null,
        answer_id uuid, base_version integer, author_id uuid not null, value text, about uuid[] not null default '{}', said_by uuid,
        sitting uuid not null, step integer not null check (step > 0), written_at timestamptz not null default now(),
        finished_sitting uuid, finished_answer uuid,
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        primary key (partnership_id, id),
        check ((answer_id is null) = (base_version is null)),
        unique nulls not distinct (partnership_id, case_id, author_id, assessment_id, question_key, answer_id),
        foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, author_id) references practitioner,
        foreign key (partnership_id, case_id, assessment_id) references assessment (partnership_id, case_id, id),
        foreign key (partnership_id, case_id, agency_id, answer_id) references answer (partnership_id, case_id, agency_id, id),
        foreign key (template_id, template_version, question_key) references template_question);
      ${governed("unfinished_answer", "case", "What one practitioner is writing in one place of an assessment and has not finished; shown to its writer only. value null: nothing waits there. Overwritten at every pause, so that no version keeps half a sentence.", "insert, update", "agency_id = wall.agency()")}
      comment on column unfinished_answer.sitting is 'One opening of the place where it is written; its steps count up, so that a save that arrives late or twice does no harm.';
      comment on column unfinished_answer.finished_answer is 'The answer that the last finished sitting became: finishing it again gives that answer, never a second one.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { governed } from "./sql.js";

const caseRow = `
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        author_id uuid not null,
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency, foreign key (partnership_id, author_id) references practitioner`;

/** Raising the category or the marks of a row ends emergency access to its case. */
const raising = (table: string) =>
  `create trigger ends_emergency after update of category, marks on ${table} for each row execute function door.end_emergency_by_raising('case_id');`;

/** The plan around its actions: goals in the family's words, what is said of an action, meetings, and choices. */
export class Plan1763700000400 implements MigrationInterface {
  name = "Plan1763700000400";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table plan_goal (
        words text not null check (length(btrim(words)) > 0), said_by uuid, said_on date not null,
        state text not null default 'AIMED_FOR' check (state in ('AIMED_FOR', 'REACHED', 'SET_ASIDE')),
        version integer not null default 1, changed_at timestamptz not null default now(),
        ${caseRow}, check (said_by is null or said_by = any (subjects)), unique (partnership_id, case_id, id));
      create index plan_goal_case on plan_goal (partnership_id, case_id, said_on);
      create trigger changed before update on plan_goal for each row execute function door.stamp_change();
      ${governed("plan_goal", "case", "A goal of the plan, in the family''s own words. said_by null: the family together.", "insert, update")}

      alter table plan_action
        add column goal_id uuid, add column help text, add column author_id uuid,
        add unique (partnership_id, case_id, id);
      comment on column plan_action.goal_id is 'The goal that it serves. No foreign key: it would take a hidden goal and refuse an unknown one, and so tell them apart.';
      comment on column plan_action.help is 'What kind of help it gives, so that it can be told when the same was given before.';
      comment on column plan_action.status is 'How far it had come when it was recorded: what was said of it since stands in plan_word.';

      create table plan_word (
        action_id uuid not null, kind text not null check (kind in ('PROGRESS', 'FLAG', 'ANSWER')),
        status text check (status in ('PLANNED', 'UNDER_WAY', 'DONE', 'NOT_DELIVERED', 'CANCELLED')),
        helped text check (helped in ('YES', 'PARTLY', 'NO', 'NOT_KNOWN')), text text, answer_by date, answers uuid,
        at timestamptz not null default now(),
        ${caseRow}, unique (partnership_id, case_id, id),
        check ((kind = 'FLAG') = (answer_by is not null)), check ((kind = 'ANSWER') = (answers is not null)),
        check (kind <> 'PROGRESS' or status is not null), check (kind = 'PROGRESS' or length(btrim(text)) > 0));
      comment on column plan_word.action_id is 'Of which action. No foreign key, nor for answers: it would tell a hidden row from an unknown one.';
      create index plan_word_case on plan_word (partnership_id, case_id, at);
      ${governed("plan_word", "case", "What an agency said of an action of the plan: how far it has come, that it was not delivered, and its owner''s answer. Never edited; the latest that a viewer sees counts for them.", "insert")}

      create table plan_meeting (
        kind text not null check (kind in ('REVIEW', 'MEETING')), held_on date not null, place text, minutes text, next_on date,
        people_there uuid[] not null default '{}', people_away uuid[] not null default '{}',
        agencies_there uuid[] not null default '{}', agencies_away uuid[] not null default '{}',
        version integer not null default 1, changed_at timestamptz not null default now(),
        ${caseRow}, check (next_on > held_on));
      create index plan_meeting_case on plan_meeting (partnership_id, case_id, held_on desc);
      create trigger changed before update on plan_meeting for each row execute function door.stamp_change();
      ${governed("plan_meeting", "case", "A review of the plan, or another meeting: who was there, what was said, and when the next one is.", "insert, update")}

      create table plan_choice (
        question text not null check (length(btrim(question)) > 0), offered text[] not null check (cardinality(offered) between 2 and 10),
        offered_on date not null, chosen text, chosen_by uuid, chosen_on date, why text,
        version integer not null default 1, changed_at timestamptz not null default now(),
        ${caseRow}, check ((chosen is null) = (chosen_on is null)), check (chosen is null or chosen = any (offered)),
        check (chosen_by is null or chosen_by = any (subjects)));
      create index plan_choice_case on plan_choice (partnership_id, case_id, offered_on desc);
      create trigger changed before update on plan_choice for each row execute function door.stamp_change();
      ${governed("plan_choice", "case", "A choice that the family was offered, and what they chose.", "insert, update")}

      set role tellonce_door;
      grant execute on function door.end_emergency_by_raising() to tellonce_owner;
      reset role;
      ${["plan_goal", "plan_word", "plan_meeting", "plan_choice"].map(raising).join("\n      ")}
      set role tellonce_door;
      revoke execute on function door.end_emergency_by_raising() from tellonce_owner;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";
import { governed } from "./sql.js";
import { current } from "./wallSql.js";

/** What a person says beside a value about them that they dispute. */
export class AnswerStatements1763700000521 implements MigrationInterface {
  name = "AnswerStatements1763700000521";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table answer_statement (
        answer_id uuid not null, person_id uuid not null, account_id uuid not null,
        text text not null check (length(text) between 1 and 2000), written_at timestamptz not null default now(),
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency);
      create index answer_statement_answer on answer_statement (partnership_id, case_id, answer_id);
      ${governed("answer_statement", "case", "What a person, or somebody who may act for them, says beside an answer about them. Categorised as the answer was, and shown only with it. Never edited: a later one stands before it.")}
      grant insert on answer_statement to tellonce_door;
      create policy door_adds on answer_statement for insert to tellonce_door with check (true);

      create function door.state_beside(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_answer uuid, the_text text)
        returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
        acting constant uuid[] := door.may_speak_for(the_partnership, me, now());
      begin
        insert into answer_statement (partnership_id, id, case_id, category, agency_id, subjects, mentioned, marks, answer_id, person_id, account_id, text)
        select a.partnership_id, the_id, a.case_id, a.category, a.agency_id, a.subjects, a.mentioned, a.marks, a.id, me, the_account, the_text
        from answer a
        where a.partnership_id = the_partnership and a.id = the_answer and a.contributed_at is not null and me is not null and the_purpose = 'SUBJECT_ACCESS'
          and a.subjects <@ acting
          and exists (select from case_person m where ${current("m")} and m.case_id = a.case_id and m.person_id = any (a.subjects))
          and (select count(*) from answer_statement s where s.partnership_id = a.partnership_id and s.case_id = a.case_id and s.answer_id = a.id) < 50;
        return found;
      end $$;
      comment on function door.state_beside(uuid, uuid, text, smallint, uuid, uuid, text) is 'A family member puts a statement beside an answer about themselves or those for whom they hold authority; false where there is no such answer, or too much is said there already.';
      ${close({ doors: ["state_beside(uuid, uuid, text, smallint, uuid, uuid, text)"] })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

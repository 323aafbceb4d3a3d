import type { MigrationInterface, QueryRunner } from "typeorm";
import { governed } from "./sql.js";

/** What those who work on a case write to each other about it. */
export class Messages1763700000741 implements MigrationInterface {
  name = "Messages1763700000741";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table case_message (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        words text not null check (length(btrim(words)) > 0), to_agencies uuid[] not null, to_practitioners uuid[] not null,
        author_id uuid not null, sent_at timestamptz not null default now(), taken_back_at timestamptz,
        primary key (partnership_id, id), check (cardinality(to_agencies) + cardinality(to_practitioners) > 0),
        foreign key (partnership_id, case_id) references case_record, foreign key (partnership_id, agency_id) references agency);
      create index case_message_case on case_message (partnership_id, case_id, sent_at desc);
      ${governed("case_message", "case", "A message about a case, from somebody who works on it to agencies or people of the team. Whom it is addressed to opens it to nobody: each reader is decided as for any value. Never edited; taken back, it is shown to nobody.", "insert")}
      set local role tellonce_door;
      grant execute on function door.end_emergency_by_raising() to tellonce_owner;
      reset role;
      create trigger ends_emergency after update of category, marks on case_message
        for each row execute function door.end_emergency_by_raising('case_id');
      set local role tellonce_door;
      revoke execute on function door.end_emergency_by_raising() from tellonce_owner;
      reset role;
      grant update (taken_back_at) on case_message to tellonce_api;
      create policy take_back on case_message for update to tellonce_api
        using (partnership_id = wall.partnership() and case_id = any (wall.cases()) and agency_id = wall.agency() and wall.writes(category))
        with check (partnership_id = wall.partnership() and case_id = any (wall.cases()) and agency_id = wall.agency() and wall.writes(category));
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import { publishFramework } from "./outcomeFrameworks.js";
import { governed, reference } from "./sql.js";

/** What work with families is measured by, and what was measured of them. */
export class Outcomes1763700000410 implements MigrationInterface {
  name = "Outcomes1763700000410";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table outcome_framework (
        id text not null, version smallint not null, document jsonb not null, published_at timestamptz not null default now(),
        primary key (id, version));
      ${reference("outcome_framework", "Versions of the frameworks of outcomes, as their files say them: schema/outcome-framework.schema.json. Never changed.")}

      create table outcome_indicator (
        framework_id text not null, framework_version smallint not null, key text not null, position smallint not null, outcome text not null, text text not null,
        about text not null check (about in ('PERSON', 'FAMILY')), category smallint not null references category,
        better text not null check (better in ('HIGHER', 'LOWER')), met float not null,
        primary key (framework_id, framework_version, key),
        foreign key (framework_id, framework_version) references outcome_framework);
      ${reference("outcome_indicator", "What can be measured: of a person or a family, of which category at least, and from which value on the outcome is reached.")}

      create table outcome_measure (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        framework_id text not null, framework_version smallint not null, indicator_key text not null,
        kind text not null check (kind in ('BASELINE', 'FOLLOW_UP')), measured_on date not null, value float not null, note text,
        author_id uuid not null, written_at timestamptz not null default now(), taken_back_at timestamptz, taken_back_by uuid,
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (framework_id, framework_version, indicator_key) references outcome_indicator);
      create index outcome_measure_case on outcome_measure (partnership_id, case_id, measured_on);
      set local role tellonce_door;
      grant execute on function door.end_emergency_by_raising() to tellonce_owner;
      reset role;
      create trigger ends_emergency after update of category, marks on outcome_measure
        for each row execute function door.end_emergency_by_raising('case_id');
      set local role tellonce_door;
      revoke execute on function door.end_emergency_by_raising() from tellonce_owner;
      reset role;
      ${governed("outcome_measure", "case", "What one agency measured of an outcome, at first or later, about these subjects. Never edited: a wrong one is taken back, and stays on record.", "insert, update")}
    `);
    await publishFramework(runner, "supporting-families-1.json");
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

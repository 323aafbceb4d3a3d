import type { MigrationInterface, QueryRunner } from "typeorm";

/** What of the plan was a slip: it no longer counts, and stays on record. */
export class PlanTakenBack1763700000700 implements MigrationInterface {
  name = "PlanTakenBack1763700000700";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ["plan_meeting", "plan_choice"])
      await runner.query(/* sql */ `
        alter table ${table} add column taken_back_at timestamptz, add column taken_back_by uuid,
          add check ((taken_back_at is null) = (taken_back_by is null));
        comment on column ${table}.taken_back_at is 'Since when it does not count, because it was a slip; taken_back_by: the account that said so. Put back, both are empty again.';
      `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

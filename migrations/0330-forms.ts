import type { MigrationInterface, QueryRunner } from "typeorm";
import { reference } from "./sql.js";

/** Forms of other agencies, so far as it takes to fill them from the one assessment. */
export class Forms1763700000330 implements MigrationInterface {
  name = "Forms1763700000330";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table external_form (id text primary key, title text not null, owner text, questions jsonb not null);
      ${reference("external_form", "Forms that are no templates of ours: what each asks, and which canonical question that is.")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

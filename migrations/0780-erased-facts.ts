import type { MigrationInterface, QueryRunner } from "typeorm";
import { ERASED_FACTS } from "./0711-rights-kinds.js";

/** An address, a birth, a death, a benefit, who is whose, and a message can be erased too: they say something of somebody, and no rule of sharing is read from them once they are gone. */
export class ErasedFacts1763700000780 implements MigrationInterface {
  name = "ErasedFacts1763700000780";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ERASED_FACTS)
      await runner.query(/* sql */ `
        grant delete on ${table} to tellonce_door;
        create policy door_erases on ${table} for delete to tellonce_door using (true);`);
    // A fact is never changed: of these only a message can be marked.
    await runner.query(/* sql */ `
      grant update (marks) on case_message to tellonce_door;
      create policy door_marks on case_message for update to tellonce_door using (true) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

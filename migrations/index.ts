import type { MigrationInterface } from "typeorm";

/** Every migration, in the order in which they run. Append only: what has run somewhere is never edited. */
export const migrations: (new () => MigrationInterface)[] = [];

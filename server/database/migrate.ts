import { DataSource } from "typeorm";
import { migrations } from "../../migrations/index.js";
import { StartUpRefusal } from "../errors.js";
import { connect } from "./connect.js";

/**
 * Brings the database to the newest version; returns the names of the migrations that it ran, in order. Each runs in a
 * transaction of its own. Of several processes at once one migrates and the others wait for it.
 * @throws StartUpRefusal when the database is newer than this program.
 */
export async function migrate(
  ownerUrl: string,
  toRun: readonly (new () => object)[] = migrations,
): Promise<string[]> {
  const lock = await connect(ownerUrl);
  const source = new DataSource({
    type: "postgres",
    url: ownerUrl,
    migrations: [...toRun],
    migrationsTableName: "applied_migration",
    migrationsTransactionMode: "each",
    installExtensions: false,
    poolSize: 1,
  });
  try {
    await lock.query("select pg_advisory_lock(hashtextextended('tellonce migrations', 0))");
    await source.initialize();
    await refuseNewer(source);
    const ran = await source.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
}

async function refuseNewer(source: DataSource): Promise<void> {
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const exists = await source.query<[{ there: boolean }]>(
    "select to_regclass('public.applied_migration') is not null as there",
  );
  if (!exists[0].there) return;
  const applied = await source.query<{ name: string }[]>(
    "select name from applied_migration order by id desc",
  );
  const unknown = applied.find(({ name }) => !known.has(name));
  if (unknown)
    throw new StartUpRefusal(
      `The database is of a newer version of Tellonce (${unknown.name}): start that version, or use another database.`,
    );
}

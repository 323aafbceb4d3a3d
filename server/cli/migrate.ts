/** npm run migrate: makes the roles, brings the database to the newest version and says which migrations ran. */
import { readConfig } from "../config.js";
import { openDatabase } from "../database/openDatabase.js";
import { StartUpRefusal } from "../errors.js";
import { readSecrets } from "../secrets.js";

try {
  const config = readConfig();
  const database = await openDatabase(config, readSecrets(config).roles, (line) => console.error(line));
  await database.stop();
  console.log(database.migrated.length === 0 ? "The database is up to date." : database.migrated.join("\n"));
} catch (error) {
  if (!(error instanceof StartUpRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

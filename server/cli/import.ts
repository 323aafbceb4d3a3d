/** npm run import -- people|events <file> …: rows of a CSV file, all or none. Exit codes: 0 done, 1 refused, 2 not understood. */
import "reflect-metadata";
import { readFileSync } from "node:fs";
import { readConfig } from "../config.js";
import { createPool } from "../database/connect.js";
import { createDataSource } from "../database/dataSource.js";
import { openDatabase } from "../database/openDatabase.js";
import { StartUpRefusal, TellonceError } from "../errors.js";
import { TableRefused } from "../feeds/csv/TableRefused.js";
import { storedEntities } from "../model/stored.js";
import { readSecrets } from "../secrets.js";
import { askedBy, findViewer } from "./asViewer.js";
import { type Command, readCommand, usage, WrongUse } from "./import/commandLine.js";
import { importRows } from "./import/importRows.js";

try {
  const command = readCommand(process.argv.slice(2));
  if (command) await run(command);
  else console.log(usage);
} catch (error) {
  process.exitCode = error instanceof WrongUse ? 2 : 1;
  console.error(explain(error));
}

async function run({ kind, file: path, as, partnership, purpose, dryRun }: Command): Promise<void> {
  const file = read(path);
  const config = readConfig();
  const secrets = readSecrets(config);
  const database = await openDatabase(config, secrets.roles, (line) => console.error(line));
  const api = createPool(database.apiUrl, 2);
  const writes = await createDataSource(database.apiUrl, storedEntities, 1);
  try {
    const viewer = await findViewer(api, as, partnership, config.demonstration, "npm run import");
    const asked = askedBy(viewer, purpose, secrets, config.demonstration);
    const { added, there } = await importRows({ api, writes, asked }, { kind, file, dryRun });
    console.log(
      `${dryRun ? "Nothing was recorded (dry run); of" : "Of"} ${added + there} rows ${added} ${dryRun ? "would be" : "were"} recorded, and ${there} stood there already.`,
    );
  } finally {
    await writes.destroy();
    await api.end();
    await database.stop();
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new WrongUse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function explain(error: unknown): string {
  if (error instanceof TellonceError) return `${error.code}: ${error.message}`;
  if (error instanceof TableRefused)
    return `${error.message}\nNothing was recorded: ${error.faults.length === 1 ? "one place is" : `${error.faults.length} places are`} to be put right.`;
  if (error instanceof StartUpRefusal || error instanceof WrongUse) return error.message;
  throw error;
}

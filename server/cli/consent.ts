/** npm run consent -- import <file> … | export <consent or person> …: consents as HL7 FHIR R5. Exit codes: 0 done, 1 refused, 2 not understood. */
import "reflect-metadata";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readConfig } from "../config.js";
import { createPool } from "../database/connect.js";
import { createDataSource } from "../database/dataSource.js";
import { openDatabase } from "../database/openDatabase.js";
import { StartUpRefusal, TellonceError } from "../errors.js";
import { ImportRefused } from "../feeds/fhir/Refusals.js";
import { storedEntities } from "../model/stored.js";
import { readSecrets } from "../secrets.js";
import { askedBy, findViewer, type Standing } from "./asViewer.js";
import { type Command, readCommand, usage, WrongUse } from "./consent/commandLine.js";
import { exportConsents } from "./consent/exportConsents.js";
import { importConsents } from "./consent/importConsents.js";

try {
  const command = readCommand(process.argv.slice(2));
  if (command) await run(command);
  else console.log(usage);
} catch (error) {
  process.exitCode = error instanceof WrongUse ? 2 : 1;
  console.error(explain(error));
}

async function run(command: Command): Promise<void> {
  const file = command.verb === "import" ? read(command.what) : "";
  // Before anything is shown, and the audit says that it was.
  if (command.out !== undefined && existsSync(command.out))
    throw new WrongUse(`${command.out} is there already.`);
  const config = readConfig();
  const secrets = readSecrets(config);
  const database = await openDatabase(config, secrets.roles, (line) => console.error(line));
  const api = createPool(database.apiUrl, 2);
  const writes = await createDataSource(database.apiUrl, storedEntities, 1);
  try {
    const viewer = await findViewer(api, command.as, command.partnership, config.demonstration);
    await carryOut(
      { api, writes, asked: askedBy(viewer, command.purpose, secrets, config.demonstration) },
      command,
      file,
    );
  } finally {
    await writes.destroy();
    await api.end();
    await database.stop();
  }
}

async function carryOut(standing: Standing, command: Command, file: string): Promise<void> {
  if (command.verb === "import") {
    const lines = await importConsents(standing, {
      file,
      case: command.case ?? "",
      told: command.told,
      dryRun: command.dryRun,
    });
    console.log(lines.join("\n"));
    return;
  }
  const text = `${JSON.stringify(await exportConsents(standing, { what: command.what, case: command.case }), undefined, 2)}\n`;
  if (command.out === undefined) process.stdout.write(text);
  else write(command.out, text);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new WrongUse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

// Never over another file, and for nobody else to read.
function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    throw new WrongUse(`${path} cannot be written as a new file (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function explain(error: unknown): string {
  if (error instanceof TellonceError) return `${error.code}: ${error.message}`;
  if (error instanceof ImportRefused || error instanceof StartUpRefusal || error instanceof WrongUse)
    return error.message;
  throw error;
}

/** npm run template -- validate | diff | import | publish <file> …: assessment templates as data. Exit codes: 0 done, 1 refused, 2 not understood. */
import { readConfig } from "../config.js";
import { connect } from "../database/connect.js";
import { openDatabase } from "../database/openDatabase.js";
import { StartUpRefusal } from "../errors.js";
import { readSecrets } from "../secrets.js";
import { type AsOwner, carryOut } from "./template/carryOut.js";
import { readCommand, usage, WrongUse } from "./template/commandLine.js";
import { FaultyFile } from "./template/files.js";
import { TemplateRefused } from "./template/store.js";

try {
  const command = readCommand(process.argv.slice(2));
  console.log(command ? (await carryOut(command, asOwner)).join("\n") : usage);
} catch (error) {
  if (![FaultyFile, TemplateRefused, StartUpRefusal, WrongUse].some((known) => error instanceof known))
    throw error;
  process.exitCode = error instanceof WrongUse ? 2 : 1;
  console.error((error as Error).message);
}

async function asOwner<Result>(work: Parameters<AsOwner>[0]): Promise<Result> {
  const config = readConfig();
  const database = await openDatabase(config, readSecrets(config).roles, (line) => console.error(line));
  try {
    const client = await connect(database.ownerUrl);
    try {
      await client.query("begin");
      await client.query("set local tellonce.maintenance = 'on'");
      const result = await work(client);
      await client.query("commit");
      return result as Result;
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}

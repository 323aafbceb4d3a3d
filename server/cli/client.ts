/** npm run client -- register | list | add-key | revoke: partners' systems. Exit codes: 0 done, 1 refused, 2 not understood. */
import { FaultyKeys } from "../auth/clients/keys.js";
import { readConfig } from "../config.js";
import { StartUpRefusal } from "../errors.js";
import { asOwner } from "./asOwner.js";
import { carryOut, ClientRefused } from "./client/carryOut.js";
import { readCommand, usage, WrongUse } from "./client/commandLine.js";

try {
  const command = readCommand(process.argv.slice(2));
  const lines = command ? await asOwner((owner) => carryOut(command, owner, readConfig().baseUrl)) : [usage];
  console.log(lines.join("\n"));
} catch (error) {
  if (![ClientRefused, FaultyKeys, StartUpRefusal, WrongUse].some((known) => error instanceof known))
    throw error;
  process.exitCode = error instanceof WrongUse ? 2 : 1;
  console.error((error as Error).message);
}

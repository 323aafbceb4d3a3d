/** npm run template -- validate | diff | import | publish <file> …: assessment templates as data. Exit codes: 0 done, 1 refused, 2 not understood. */
import { StartUpRefusal } from "../errors.js";
import { asOwner } from "./asOwner.js";
import { carryOut } from "./template/carryOut.js";
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

/** npm run --silent token -- <persona> [partnership]: prints a bearer token for API calls, in the demonstration only. */
import { issueBearerToken } from "../auth/bearerToken.js";
import { findPersona, personas } from "../auth/personas.js";
import { keyFolder } from "../auth/signIn.js";
import { readConfig } from "../config.js";
import { StartUpRefusal } from "../errors.js";

const usage = `Usage: npm run --silent token -- <persona> [partnership]
Personas:
${personas.map(({ key, name, sentence }) => `  ${key.padEnd(13)}${name}, ${sentence}`).join("\n")}`;

async function token([key = "", partnership, ...rest]: string[]): Promise<number> {
  const config = readConfig();
  if (!config.demonstration) throw new StartUpRefusal("Tokens are printed in the demonstration only: OIDC_ISSUER is set.");
  const persona = findPersona(key);
  if (!persona || rest.length > 0) {
    console.error(usage);
    return 2;
  }
  console.log(await issueBearerToken(keyFolder(config), persona.key, partnership));
  return 0;
}

try {
  process.exitCode = await token(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartUpRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

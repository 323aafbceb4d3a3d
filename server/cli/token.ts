/** npm run --silent token -- <persona> [partnership]: prints a bearer token for API calls, in the demonstration only. */
import { pathToFileURL } from "node:url";
import { issueBearerToken } from "../auth/bearerToken.js";
import { findPersona, personas } from "../auth/personas.js";
import { keyFolder } from "../auth/signIn.js";
import { type Config, readConfig } from "../config.js";
import { StartUpRefusal } from "../errors.js";

const usage = () => `Usage: npm run --silent token -- <persona> [partnership]
Personas:
${personas.map(({ key, name, sentence }) => `  ${key.padEnd(13)}${name}, ${sentence}`).join("\n")}`;

/** The exit code and what to print: a token, or the usage where the persona is not one of ours (2). @throws StartUpRefusal outside the demonstration */
export async function token(
  [key = "", partnership, ...rest]: string[],
  config: Config,
): Promise<{ code: 0 | 2; text: string }> {
  if (!config.demonstration)
    throw new StartUpRefusal("Tokens are printed in the demonstration only: OIDC_ISSUER is set.");
  const persona = findPersona(key);
  if (!persona || rest.length > 0) return { code: 2, text: usage() };
  return { code: 0, text: await issueBearerToken(keyFolder(config), persona.key, partnership) };
}

async function main(): Promise<void> {
  try {
    const { code, text } = await token(process.argv.slice(2), readConfig());
    process.exitCode = code;
    console[code === 0 ? "log" : "error"](text);
  } catch (error) {
    if (!(error instanceof StartUpRefusal)) throw error;
    process.exitCode = 1;
    console.error(error.message);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();

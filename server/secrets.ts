import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config, SecretName } from "./config.js";
import { StartUpRefusal } from "./errors.js";

export type Secrets = Readonly<Record<SecretName | "roles", string>>;

/**
 * Returns the configured secrets, and for those not configured the ones made at the first start, kept in the data folder,
 * readable by its owner alone. `roles` keys the login passwords of the database's roles: replicas that share DATABASE_URL
 * agree on it without configuration.
 * @throws StartUpRefusal when the file of secrets cannot be read or written.
 */
export function readSecrets(config: Config): Secrets {
  const { session, pseudonym, decision, audit } = config.secrets;
  const shared =
    config.databaseUrl === undefined ? undefined : new URL(config.databaseUrl).password || session;
  if (session && pseudonym && decision && audit && shared)
    return Object.freeze({ session, pseudonym, decision, audit, roles: shared });
  const kept = readOrMake(config.dataFolder);
  return Object.freeze({
    session: session ?? kept.session,
    pseudonym: pseudonym ?? kept.pseudonym,
    decision: decision ?? kept.decision,
    audit: audit ?? kept.audit,
    roles: shared ?? kept.roles,
  });
}

function readOrMake(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  try {
    // Others may pass through (the database's own account must reach its folder) but not look around.
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return read(file) ?? make(file);
  } catch (error) {
    if (error instanceof StartUpRefusal) throw error;
    throw new StartUpRefusal(
      `The secrets in ${file} cannot be kept (${(error as NodeJS.ErrnoException).code}): give this user the folder.`,
    );
  }
}

function read(file: string): Secrets | undefined {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const damaged = new StartUpRefusal(
    `${file} is damaged: bring it back from a backup, or remove the data folder to begin afresh.`,
  );
  let parsed: Partial<Secrets>;
  try {
    parsed = JSON.parse(content) as Partial<Secrets>;
  } catch {
    throw damaged;
  }
  const { session, pseudonym, decision, roles } = parsed;
  if (!session || !pseudonym || !decision || !roles) throw damaged;
  // Files of before there was one: made from another, so that two processes agree.
  const audit = parsed.audit ?? createHmac("sha256", decision).update("audit key").digest("base64url");
  return { session, pseudonym, decision, audit, roles };
}

// Written whole and then linked: of two first starts at once, one wins and both read the winner's.
function make(file: string): Secrets {
  const random = () => randomBytes(32).toString("base64url");
  const draft = `${file}.${process.pid}.${random()}`;
  const secrets = {
    session: random(),
    pseudonym: random(),
    decision: random(),
    audit: random(),
    roles: random(),
  };
  writeFileSync(draft, JSON.stringify(secrets, undefined, 2), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const winners = read(file);
    if (winners === undefined) throw error;
    return winners;
  } finally {
    rmSync(draft, { force: true });
  }
}

import { resolve } from "node:path";
import { StartUpRefusal } from "./errors.js";

export interface Config {
  readonly environment: "development" | "test" | "production";
  /** No identity provider is configured: the development one starts with the product, with its ready personas. */
  readonly demonstration: boolean;
  readonly port: number;
  /** The address listened on; only this machine's own in the demonstration, whose personas need no password. */
  readonly host: string;
  /** What users type, without a slash at the end. */
  readonly baseUrl: string;
  /** How many proxies in front may be believed about the caller's address and https. */
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
  /** Open documents and introspection for holders of a token; for development and conformance tests. */
  readonly sandbox: boolean;
  /** Where the embedded database and the secrets made at first start are kept; an absolute path. */
  readonly dataFolder: string;
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Connections that one process holds open for requests. */
  readonly databasePool: number;
  readonly oidc: OidcConfig | undefined;
  /** Undefined: no e-mail is sent. */
  readonly mail: MailConfig | undefined;
  /** Undefined ones are made at first start; only the demonstration allows that. */
  readonly secrets: Readonly<Record<SecretName, string | undefined>>;
  /** npm is between the terminal and this process. */
  readonly underNpm: boolean;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

export interface MailConfig {
  readonly smtpUrl: string;
  readonly from: string;
}

export const secretVariables = {
  session: "SESSION_SECRET",
  pseudonym: "PSEUDONYM_KEY",
  decision: "DECISION_KEY",
  audit: "AUDIT_KEY",
} as const;
export type SecretName = keyof typeof secretVariables;

const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Every variable that is read, with what it means. The README's table and `docker-compose.yml` are checked against it. */
export const variables = {
  NODE_ENV: "development (default), test or production",
  PORT: "the port to listen on; 4000",
  HOST: "the address to listen on; 127.0.0.1 in the demonstration, else 0.0.0.0",
  BASE_URL: "the address users type; http://localhost:PORT",
  TRUST_PROXY: "how many proxies stand in front; 0",
  LOG_LEVEL: `one of ${logLevels.join(", ")}; info, in the demonstration warn`,
  SANDBOX: "on: introspection for holders of a token, and hints in errors; off",
  DATA_FOLDER: "the embedded database and the secrets made at first start; .data",
  DATABASE_URL: "a PostgreSQL 15 or later to use instead of the embedded one",
  DATABASE_POOL: "connections for requests; 10",
  OIDC_ISSUER: "the identity provider; without it the product runs as a demonstration",
  OIDC_CLIENT_ID: "this service's name at the identity provider",
  OIDC_CLIENT_SECRET: "its secret there",
  SMTP_URL: "where e-mail is handed over, smtp:// or smtps://; without it none is sent",
  MAIL_FROM: "from whom e-mail comes: an address",
  SESSION_SECRET: "signs session cookies; at least 32 characters",
  PSEUDONYM_KEY: "keys the pseudonyms of the audit; at least 32 characters",
  DECISION_KEY: "keys the decision ids; at least 32 characters",
  AUDIT_KEY:
    "signs the audit's checkpoints; at least 32 characters; while it is changed: the new one, a comma, the one before",
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the whole configuration, frozen. The only reader of the process's environment.
 * @throws StartUpRefusal with one line that names the variable to mend.
 */
export function readConfig(env: Environment = process.env): Config {
  const environment = oneOf(env, "NODE_ENV", ["development", "test", "production"], "development");
  const oidc = readOidc(env);
  const demonstration = oidc === undefined;
  if (demonstration && environment === "production")
    throw new StartUpRefusal(
      "The demonstration does not run with NODE_ENV=production: set OIDC_ISSUER and OIDC_CLIENT_ID to your identity provider.",
    );
  const port = wholeNumber(env, "PORT", 4000, 65_535);
  return Object.freeze({
    environment,
    demonstration,
    port,
    host: text(env, "HOST") ?? (demonstration ? "127.0.0.1" : "0.0.0.0"),
    baseUrl: address(env, "BASE_URL", ["http:", "https:"])?.replace(/\/+$/, "") ?? `http://localhost:${port}`,
    trustedProxies: wholeNumber(env, "TRUST_PROXY", 0, 10),
    logLevel: oneOf(env, "LOG_LEVEL", logLevels, demonstration ? "warn" : "info"),
    sandbox: oneOf(env, "SANDBOX", ["on", "off"], "off") === "on",
    dataFolder: resolve(text(env, "DATA_FOLDER") ?? ".data"),
    databaseUrl: address(env, "DATABASE_URL", ["postgres:", "postgresql:"]),
    databasePool: wholeNumber(env, "DATABASE_POOL", 10, 1000),
    oidc,
    mail: readMail(env),
    secrets: readSecretVariables(env, demonstration),
    underNpm: text(env, "npm_lifecycle_event") !== undefined,
  });
}

function readOidc(env: Environment): OidcConfig | undefined {
  const issuer = address(env, "OIDC_ISSUER", ["https:", "http:"]);
  if (issuer === undefined) return undefined;
  const clientId = text(env, "OIDC_CLIENT_ID");
  if (clientId === undefined)
    throw new StartUpRefusal("OIDC_ISSUER is set but OIDC_CLIENT_ID is not: set both.");
  return Object.freeze({ issuer, clientId, clientSecret: text(env, "OIDC_CLIENT_SECRET") });
}

function readMail(env: Environment): MailConfig | undefined {
  const smtpUrl = address(env, "SMTP_URL", ["smtp:", "smtps:"]);
  if (smtpUrl === undefined) return undefined;
  const from = text(env, "MAIL_FROM");
  if (from === undefined || !/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new StartUpRefusal("SMTP_URL is set but MAIL_FROM is no e-mail address: set both.");
  return Object.freeze({ smtpUrl, from });
}

function readSecretVariables(env: Environment, demonstration: boolean): Config["secrets"] {
  const names = Object.values(secretVariables);
  const short = names.filter((name) => (text(env, name)?.length ?? 32) < 32);
  if (short.length > 0) throw new StartUpRefusal(`${short.join(", ")}: at least 32 characters are needed.`);
  const missing = names.filter((name) => text(env, name) === undefined);
  if (!demonstration && missing.length > 0)
    throw new StartUpRefusal(
      `${missing.join(", ")} must be set outside the demonstration: each a random text of at least 32 characters.`,
    );
  return Object.freeze({
    session: text(env, secretVariables.session),
    pseudonym: text(env, secretVariables.pseudonym),
    decision: text(env, secretVariables.decision),
    audit: text(env, secretVariables.audit),
  });
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function wholeNumber(env: Environment, name: string, byDefault: number, most: number): number {
  const value = text(env, name);
  if (value === undefined) return byDefault;
  if (!/^\d{1,6}$/.test(value) || Number(value) > most)
    throw new StartUpRefusal(`${name} must be a whole number from 0 to ${most}.`);
  return Number(value);
}

function oneOf<T extends string>(env: Environment, name: string, allowed: readonly T[], byDefault: T): T {
  const value = text(env, name) ?? byDefault;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new StartUpRefusal(`${name} must be one of ${allowed.join(", ")}.`);
  return found;
}

// The value itself is never repeated in a message: it may hold a password.
function address(env: Environment, name: string, protocols: readonly string[]): string | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new StartUpRefusal(`${name} must be an address that begins with ${protocols.join("// or ")}//.`);
  return value;
}

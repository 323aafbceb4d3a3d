import { createHmac } from "node:crypto";
import pg from "pg";
import { StartUpRefusal } from "../errors.js";
import { connect, MissingDatabase, withParts } from "./connect.js";
import { hideStatistics } from "./hideStatistics.js";

/** The five roles. None is superuser, bypasses row security or makes roles; only the owner owns tables. */
export const roles = {
  owner: "tellonce_owner",
  door: "tellonce_door",
  api: "tellonce_api",
  auditor: "tellonce_auditor",
  auditWriter: "tellonce_audit_writer",
} as const;

/** Addresses of one database, by the role that they sign in as. */
export interface RoleUrls {
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly auditorUrl: string;
}

/**
 * Makes the roles and the database where they are missing, mends what is not as it should be, and returns the addresses.
 * Any number of processes may do this at once, for one or several databases of a cluster.
 * @param adminUrl signs in as someone who may make roles and databases; its database is the one prepared, unless that is
 *   `postgres` itself: then `tellonce`.
 * @param secret keys the login passwords.
 * @throws StartUpRefusal when the database cannot be reached, is older than PostgreSQL 15 or its administrator may not do this.
 */
export async function prepareRoles(
  adminUrl: string,
  secret: string,
  database = databaseIn(adminUrl),
): Promise<RoleUrls> {
  const urls = roleUrls(adminUrl, secret, database);
  await once(withParts(adminUrl, { database: "postgres" }), adminUrl, async (admin) => {
    const version = await versionOf(admin);
    await admin.query("begin");
    // Roles belong to the whole cluster: others may be making them for another database at this moment.
    await admin.query("select pg_advisory_xact_lock(hashtextextended('tellonce roles', 0))");
    for (const statement of roleStatements(version, secret)) await admin.query(statement);
    await refusePowerfulRoles(admin);
    await admin.query("commit");
    await makeDatabase(admin, database);
  });
  await once(withParts(adminUrl, { database }), adminUrl, async (admin) => {
    for (const statement of databaseStatements(database)) await admin.query(statement);
  });
  return urls;
}

/** Returns the addresses without looking at the database. */
export function roleUrls(adminUrl: string, secret: string, database = databaseIn(adminUrl)): RoleUrls {
  const url = (user: string) => withParts(adminUrl, { database, user, password: passwordOf(user, secret) });
  return { ownerUrl: url(roles.owner), apiUrl: url(roles.api), auditorUrl: url(roles.auditor) };
}

export function databaseIn(adminUrl: string): string {
  const named = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  return named === "" || named === "postgres" ? "tellonce" : named;
}

/** Returns what each database needs beyond the roles: also a clone, since a template's own grants are not copied. */
export function databaseStatements(database: string): string[] {
  const name = pg.escapeIdentifier(database);
  return [
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${roles.api}, ${roles.auditor}`,
    // The schema belongs to the database's owner only by a membership, which in PostgreSQL 15 a role without inheritance does
    // not feel: it gets the schema outright, from the role that it is a member of. (A superuser may always give it.)
    `do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) then set local role pg_database_owner; end if;
      revoke all on schema public from public;
      grant all on schema public to ${roles.owner} with grant option;
    end $$`,
    ...["btree_gist", "btree_gin", "pg_trgm", "pgcrypto"].map(
      (extension) => `create extension if not exists ${extension}`,
    ),
    hideStatistics,
  ];
}

const passwordOf = (role: string, secret: string) =>
  createHmac("sha256", secret).update(role).digest("base64url");

function* roleStatements(version: number, secret: string): Generator<string> {
  for (const role of Object.values(roles))
    yield `do $$ begin create role ${role}; exception when duplicate_object then null; end $$`;
  for (const role of [roles.owner, roles.api, roles.auditor])
    yield `alter role ${role} login password ${pg.escapeLiteral(passwordOf(role, secret))}`;
  for (const role of [roles.api, roles.auditor]) {
    yield `alter role ${role} set statement_timeout = '2s'`;
    yield `alter role ${role} set lock_timeout = '1s'`;
    yield `alter role ${role} set idle_in_transaction_session_timeout = '5s'`;
  }
  // Planning a read of a case costs PostgreSQL several times what running it does, and each would be planned for itself.
  yield `alter role ${roles.api} set plan_cache_mode = force_generic_plan`;
  for (const role of [roles.api, roles.auditor]) yield `alter role ${role} set jit = off`;
  // The owner may hand a function over to these two, but does not act with their powers by itself.
  yield `alter role ${roles.owner} noinherit`;
  const handOver = version >= 160_000 ? " with inherit false, set true" : "";
  yield `grant ${roles.door}, ${roles.auditWriter} to ${roles.owner}${handOver}`;
  // An administrator who is no superuser must be of the owner's role to give it a database.
  yield `do $$ begin if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant ${roles.owner} to %I', current_user);
    end if; end $$`;
}

async function refusePowerfulRoles(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any ($1)
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    [Object.values(roles)],
  );
  if (rows[0])
    throw new StartUpRefusal(
      `The role ${rows[0].rolname} has powers it must not have: alter role ${rows[0].rolname} nosuperuser nobypassrls nocreaterole nocreatedb noreplication.`,
    );
}

async function makeDatabase(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const { rows } = await admin.query<{ owner: string }>(
    "select pg_get_userbyid(datdba) as owner from pg_database where datname = $1",
    [database],
  );
  if (rows[0] === undefined)
    await admin
      .query(`create database ${name} owner ${roles.owner} template template0 encoding 'UTF8'`)
      .catch(unless("42P04"));
  else if (rows[0].owner !== roles.owner) await admin.query(`alter database ${name} owner to ${roles.owner}`);
}

async function versionOf(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < 150_000)
    throw new StartUpRefusal(
      `The database is PostgreSQL ${Math.floor(version / 10_000)}: 15 or later is needed.`,
    );
  return version;
}

// Where there is no database `postgres`, the one that was named serves.
async function once(
  url: string,
  otherwise: string,
  work: (admin: pg.Client) => Promise<void>,
): Promise<void> {
  const admin = await connect(url).catch((error: unknown) => {
    if (error instanceof MissingDatabase) return connect(otherwise);
    throw error;
  });
  try {
    await retryRaces(
      () => work(admin),
      () => admin.query("rollback"),
    );
  } catch (error) {
    if ((error as { code?: string }).code === "42501")
      throw new StartUpRefusal(
        `The user of DATABASE_URL may not prepare the database (${(error as Error).message}): it must be able to make roles and databases.`,
      );
    throw error;
  } finally {
    await admin.end();
  }
}

// Two processes that write one row of the catalogue at once: XX000 is "tuple concurrently updated".
async function retryRaces(
  work: () => Promise<void>,
  before: () => Promise<unknown>,
  tries = 5,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (
      tries === 0 ||
      !["XX000", "23505", "42710", "40P01"].includes((error as { code?: string }).code ?? "")
    )
      throw error;
    await before();
    await retryRaces(work, before, tries - 1);
  }
}

function unless(code: string): (error: unknown) => void {
  return (error) => {
    if ((error as { code?: string }).code !== code) throw error;
  };
}

import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { connect, createPool, withParts } from "../../server/database/connect.js";
import { databaseStatements, roleUrls, type RoleUrls } from "../../server/database/roles.js";

export interface TestDatabase {
  readonly name: string;
  readonly urls: RoleUrls & { readonly adminUrl: string };
  /** Signs in as the role of that name; `admin` is the superuser, for looking behind the walls. */
  readonly owner: pg.Pool;
  readonly api: pg.Pool;
  readonly auditor: pg.Pool;
  readonly admin: pg.Pool;
  /** Ends the pools. */
  leave(): Promise<void>;
  /** Ends the pools and removes the database. */
  drop(): Promise<void>;
}

/** Where a run keeps its databases: one migrated template, of which each gets a copy. */
export interface RunDatabase {
  adminUrl: string;
  template: string;
  secret: string;
}

/** Returns a migrated, empty database of its own, a copy of the one that the run migrated once. */
export async function createTestDatabase(run: RunDatabase = inject("database")): Promise<TestDatabase> {
  const name = `${run.template}_${randomUUID().slice(0, 13)}`;
  await clone(run.adminUrl, run.template, name);
  return joinTestDatabase(name, run);
}

/** Returns one that is there already. */
export function joinTestDatabase(
  name: string,
  { adminUrl, secret }: Pick<RunDatabase, "adminUrl" | "secret">,
): TestDatabase {
  const urls = { ...roleUrls(adminUrl, secret, name), adminUrl: withParts(adminUrl, { database: name }) };
  const owner = createPool(urls.ownerUrl, 2);
  const api = createPool(urls.apiUrl, 5);
  const auditor = createPool(urls.auditorUrl, 2);
  const admin = createPool(urls.adminUrl, 2);
  const leave = async () => void (await Promise.all([owner, api, auditor, admin].map((pool) => pool.end())));
  const drop = async () => {
    await leave();
    await asAdmin(adminUrl, (client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
    );
  };
  return { name, urls, owner, api, auditor, admin, leave, drop };
}

/**
 * Returns where a run's databases are copied from once `fill` has filled one, which happens once a run and name: the test
 * files, which are processes of their own, share it.
 */
export async function filledTemplate(
  name: string,
  fill: (ownerUrl: string) => Promise<unknown>,
  run: RunDatabase = inject("database"),
): Promise<RunDatabase> {
  const template = `${run.template}_${name}`;
  const [made, unready] = [template, `${template}_unready`].map((one) => pg.escapeIdentifier(one));
  await asAdmin(run.adminUrl, async (client) => {
    // Whoever comes second waits for the first.
    await client.query("select pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount) return;
    await client.query(`drop database if exists ${unready} with (force)`);
    await clone(run.adminUrl, run.template, `${template}_unready`);
    await fill(roleUrls(run.adminUrl, run.secret, `${template}_unready`).ownerUrl);
    await client.query(`alter database ${unready} rename to ${made}`);
  });
  return { ...run, template };
}

async function clone(adminUrl: string, template: string, name: string): Promise<void> {
  const [copy, original] = [name, template].map((one) => pg.escapeIdentifier(one));
  await asAdmin(adminUrl, (client) =>
    client.query(`create database ${copy} template ${original} owner tellonce_owner`),
  );
  await asAdmin(withParts(adminUrl, { database: name }), async (client) => {
    for (const statement of databaseStatements(name)) await client.query(statement);
  });
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = await connect(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

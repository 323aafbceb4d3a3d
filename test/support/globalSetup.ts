import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connect } from "../../server/database/connect.js";
import { startEmbedded } from "../../server/database/embedded/startEmbedded.js";
import { migrate } from "../../server/database/migrate.js";
import { prepareRoles } from "../../server/database/roles.js";
import type { RunDatabase } from "./database.js";

declare module "vitest" {
  export interface ProvidedContext {
    database: RunDatabase;
  }
}

export interface OpenDatabase {
  readonly provided: RunDatabase;
  readonly stop: () => Promise<void>;
}

// Each project loads this file for itself; all of one run share one database.
const shared = globalThis as { tellonceRun?: { database: Promise<OpenDatabase>; users: number } };

/** Gives the run its PostgreSQL (the embedded one, or TEST_DATABASE_URL's) with one migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = (shared.tellonceRun ??= { database: openDatabase(), users: 0 });
  run.users += 1;
  const { provided, stop } = await run.database;
  project.provide("database", provided);
  return async () => {
    run.users -= 1;
    if (run.users === 0) await stop();
  };
}

/** One PostgreSQL for a run, with a template that is migrated. */
export async function openDatabase(): Promise<OpenDatabase> {
  const server = process.env.TEST_DATABASE_URL ? external(process.env.TEST_DATABASE_URL) : await embedded();
  const template = `tellonce_test_${randomBytes(4).toString("hex")}`;
  const stop = async () => {
    await dropAll(server.adminUrl, template);
    await server.stop();
  };
  try {
    const secret = "the roles of every test database share their passwords";
    await migrate((await prepareRoles(server.adminUrl, secret, template)).ownerUrl);
    return { provided: { adminUrl: server.adminUrl, template, secret }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function embedded() {
  const folder = mkdtempSync(join(tmpdir(), "tellonce-test-"));
  // mkdtemp lets nobody else in; as root, PostgreSQL's own account must reach its files.
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { adminUrl, stop } = await startEmbedded({
      dataFolder: folder,
      endsWithThisProcess: true,
      settings: { max_connections: "300" },
    });
    return { adminUrl, stop: () => stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

function external(adminUrl: string) {
  return { adminUrl, stop: async () => {} };
}

async function dropAll(adminUrl: string, template: string): Promise<void> {
  const admin = await connect(adminUrl);
  try {
    const { rows } = await admin.query<{ drop: string }>(
      "select format('drop database if exists %I with (force)', datname) as drop from pg_database where starts_with(datname, $1)",
      [template],
    );
    for (const { drop } of rows) await admin.query(drop);
  } finally {
    await admin.end();
  }
}

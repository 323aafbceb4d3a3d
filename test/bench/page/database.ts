import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { seedDemonstration } from "../../../server/cli/seed/seedDemonstration.js";
import { readConfig } from "../../../server/config.js";
import { connect, withParts } from "../../../server/database/connect.js";
import { startEmbedded } from "../../../server/database/embedded/startEmbedded.js";
import { migrate } from "../../../server/database/migrate.js";
import { databaseIn, prepareRoles } from "../../../server/database/roles.js";
import { readSecrets } from "../../../server/secrets.js";
import { addHeadlineCases, type Headline } from "./headline.js";
import { walled } from "./walled.js";

export interface BenchDatabase extends Headline {
  dataFolder: string;
  /** The postmaster, whose children are what PostgreSQL costs. */
  pid: number;
  adminUrl: string;
  /** Signs in as a role that sees all, as a hand-written program would. */
  openUrl: string;
  /** Signs in as a role behind row security, as PostGraphile would. */
  walledUrl: string;
  stop(): Promise<void>;
}

/** The product's own database, filled with so many families and with the cases that are measured. */
export async function openBenchDatabase(families: number): Promise<BenchDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tellonce-bench-"));
  // As root, PostgreSQL's own account must reach its files.
  chmodSync(dataFolder, 0o711);
  const { adminUrl, pid, stop } = await startEmbedded({ dataFolder, endsWithThisProcess: true });
  const remove = () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  try {
    const secrets = readSecrets(readConfig({ DATA_FOLDER: dataFolder }));
    const { ownerUrl } = await prepareRoles(adminUrl, secrets.roles);
    await migrate(ownerUrl);
    await seedDemonstration(ownerUrl, { families, seed: 1 });
    const inside = withParts(adminUrl, { database: databaseIn(adminUrl) });
    await as(inside, (admin) => admin.query(makeRoom));
    const headline = await as(ownerUrl, async (owner) => {
      await owner.query("begin");
      await owner.query("set local tellonce.maintenance = 'on'");
      const added = await addHeadlineCases(owner, families);
      await owner.query("commit");
      return added;
    });
    await as(inside, async (admin) => {
      for (const statement of roles) await admin.query(statement);
      for (const statement of walled) await admin.query(statement);
      await admin.query("vacuum analyze");
    });
    const url = (user: string) => withParts(inside, { user, password: user });
    return {
      ...headline,
      dataFolder,
      pid,
      adminUrl: inside,
      openUrl: url("bench_open"),
      walledUrl: url("bench_walled"),
      stop: () => stop().finally(remove),
    };
  } catch (error) {
    await stop();
    remove();
    throw error;
  }
}

/** The personas of these names are the bench's own: what they see is known. */
const makeRoom = `begin; set local session_replication_role = replica;
  update account set subject = subject || '-of-the-seed' where subject in ('lead', 'school'); commit`;

const roles = [
  ...["bench_open", "bench_walled"].flatMap((role) => [
    `create role ${role} login password '${role}'`,
    `grant connect on database ${pg.escapeIdentifier("tellonce")} to ${role}`,
    `grant usage on schema public to ${role}`,
    `grant select on all tables in schema public to ${role}`,
    `alter role ${role} set jit = off`,
    // PostGraphile reads the catalogue, of which the product takes a part from everybody.
    `grant select on all tables in schema pg_catalog to ${role}`,
  ]),
  // As the product's own role has it: planning costs more than running.
  "alter role bench_open set plan_cache_mode = force_generic_plan",
  "alter role bench_open bypassrls",
  "grant usage on schema door to bench_open",
  "grant execute on all functions in schema door to bench_open",
  "create schema bench",
  `create table bench.audit (
     id uuid primary key default gen_random_uuid(), at timestamptz not null default now(), account_id uuid not null,
     purpose text not null, case_ids uuid[] not null, shown uuid[] not null)`,
  "create index on bench.audit (account_id, at)",
  "grant usage on schema bench to bench_open",
  "grant insert on bench.audit to bench_open",
];

async function as<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createApp } from "./app.js";
import { personas } from "./auth/personas.js";
import type { Config } from "./config.js";
import { assertPowers } from "./database/assertPowers.js";
import { createPool } from "./database/connect.js";
import { createDataSource } from "./database/dataSource.js";
import { openDatabase } from "./database/openDatabase.js";
import { StartUpRefusal } from "./errors.js";
import { createLog } from "./logging.js";
import { storedEntities } from "./model/stored.js";
import { farewell } from "./http/farewell.js";
import { capacityOf } from "./http/Gate.js";
import { createReadiness } from "./http/probes.js";
import { readSecrets } from "./secrets.js";

/** What has been opened so far, and how to close it again: the last opened first. */
export class Running {
  readonly #closers: { close: () => Promise<unknown>; atOnce?: () => void }[] = [];

  opened(close: () => Promise<unknown>, atOnce?: () => void): void {
    this.#closers.unshift(atOnce ? { close, atOnce } : { close });
  }

  /** Closes all, in order; safe to call again. */
  async stop(): Promise<void> {
    for (let next = this.#closers.shift(); next; next = this.#closers.shift()) await next.close();
  }

  /** Asks what outlives this process to end, without waiting. */
  abandon(): void {
    for (const { atOnce } of this.#closers) atOnce?.();
  }
}

/**
 * Starts the product, step by step; returns when it serves. What was opened is noted in `running` as it opens.
 * @param say is told, line by line, what the operator should know.
 * @param wanted is looked at between the steps: aborted, it ends the start with its reason.
 * @throws StartUpRefusal with one line that says what to do.
 */
export async function boot(
  config: Config,
  running: Running,
  say: (line: string) => void,
  wanted: AbortSignal,
): Promise<void> {
  const log = createLog(config.logLevel);
  await refuseTakenPort(config);
  const secrets = readSecrets(config);

  const database = await openDatabase(config, secrets.roles, say);
  running.opened(database.stop, database.abandon);
  wanted.throwIfAborted();
  if (database.migrated.length > 0) say(`Ran ${database.migrated.length} migrations.`);
  if (config.demonstration) await seed(database.ownerUrl, say);
  wanted.throwIfAborted();

  const lost = () => log.warn("a connection to the database was lost");
  const api = createPool(database.apiUrl, config.databasePool, lost);
  const auditor = createPool(database.auditorUrl, 4, lost);
  running.opened(() => Promise.all([api.end(), auditor.end()]));
  await assertPowers(api);
  // As many as there are places, so that who has one waits for nothing else.
  const writers = capacityOf(config.databasePool).places;
  const writes = await createDataSource(database.apiUrl, storedEntities, writers);
  running.opened(() => writes.destroy());
  wanted.throwIfAborted();

  const readiness = createReadiness(api);
  const clientFolder = fileURLToPath(new URL("../client", import.meta.url));
  const documents = fileURLToPath(new URL("../../schema/trusted-documents.json", import.meta.url));
  const app = await createApp({
    config,
    secrets,
    api,
    auditor,
    writes,
    log,
    readiness,
    clientFolder,
    documents,
  });
  running.opened(app.close);

  const server = createServer(app.express);
  const end = farewell(server);
  await listen(server, config);
  running.opened(end);
  running.opened(async () => void (readiness.serving = false));
  say(readyLine(config));
}

/** Fills an empty database with the demonstration's partnership. */
async function seed(ownerUrl: string, say: (line: string) => void): Promise<void> {
  const { seedDemonstration } = await import("./cli/seed/seedDemonstration.js");
  const begun = Date.now();
  if (await seedDemonstration(ownerUrl, { families: 200, seed: 1 }))
    say(`Made up a partnership of 200 families in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

function readyLine({ baseUrl, demonstration }: Config): string {
  const names = personas.map(({ key }) => key).join(", ");
  return `Tellonce is ready at ${baseUrl}${demonstration ? ` - sign in, without a password, as ${names}` : ""}`;
}

// Asked first: nobody should wait for a database only to be told this.
async function refuseTakenPort(config: Config): Promise<void> {
  const server = await listen(createServer(), config);
  await new Promise((done) => server.close(done));
}

function listen(server: Server, { port, host }: Config): Promise<Server> {
  return new Promise((done, refused) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      const why =
        code === "EADDRINUSE" ? "is taken by another program" : `cannot be listened on at ${host} (${code})`;
      refused(new StartUpRefusal(`Port ${port} ${why}: stop that program, or set PORT to another.`));
    });
    server.listen(port, host, () => done(server));
  });
}

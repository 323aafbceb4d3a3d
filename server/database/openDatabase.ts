import type { Config } from "../config.js";
import { startEmbedded } from "./embedded/startEmbedded.js";
import { migrate } from "./migrate.js";
import { prepareRoles, type RoleUrls } from "./roles.js";

export interface OpenDatabase extends RoleUrls {
  /** The migrations that ran just now, in order. */
  readonly migrated: readonly string[];
  /** Stops the embedded PostgreSQL, if this process is the last to use it. */
  stop(): Promise<void>;
  /** Asks the same, without waiting. */
  abandon(): void;
}

/**
 * Returns the database ready for use: started if it is the embedded one, its roles made, migrated.
 * @param secret keys the login passwords of the roles.
 * @param say is told, line by line, what the operator should know.
 * @throws StartUpRefusal with one line that says what to do; then nothing is left running.
 */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataFolder">,
  secret: string,
  say: (line: string) => void = () => {},
): Promise<OpenDatabase> {
  const server =
    config.databaseUrl === undefined
      ? await openEmbedded(config.dataFolder, say)
      : external(config.databaseUrl);
  try {
    const urls = await prepareRoles(server.adminUrl, secret);
    return { ...urls, migrated: await migrate(urls.ownerUrl), stop: server.stop, abandon: server.abandon };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openEmbedded(dataFolder: string, say: (line: string) => void) {
  const embedded = await startEmbedded({ dataFolder });
  const how = embedded.found
    ? "Joined the PostgreSQL already running"
    : "Started the PostgreSQL that comes with the packages";
  say(`${how} in ${embedded.folder}: for development and demonstration, never for production.`);
  return embedded;
}

function external(adminUrl: string) {
  return { adminUrl, stop: async () => {}, abandon: () => {} };
}

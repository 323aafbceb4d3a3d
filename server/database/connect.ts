import pg from "pg";
import { StartUpRefusal } from "../errors.js";

/**
 * Returns a connected client; the caller ends it.
 * @throws StartUpRefusal with one line that names host and port but no password, when the database cannot be reached.
 */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection lost while idle must not end the process; the next statement on it fails instead.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { host, port, database } = client;
    const { code = "no answer" } = error as NodeJS.ErrnoException;
    if (code === "3D000") throw new MissingDatabase(`There is no database ${database} at ${host}:${port}.`);
    const why = code.startsWith("28") ? "it refuses the user or the password" : code;
    throw new StartUpRefusal(
      `The database at ${host}:${port} cannot be reached (${why}): check DATABASE_URL and that it is running.`,
    );
  }
}

export class MissingDatabase extends StartUpRefusal {}

/** Returns the same address with other parts. */
export function withParts(
  url: string,
  parts: { database?: string; user?: string; password?: string },
): string {
  const changed = new URL(url);
  if (parts.database !== undefined) changed.pathname = `/${encodeURIComponent(parts.database)}`;
  if (parts.user !== undefined) changed.username = encodeURIComponent(parts.user);
  if (parts.password !== undefined) changed.password = encodeURIComponent(parts.password);
  return changed.href;
}

/**
 * Returns a pool of at most `max` connections. A connection lost while idle is reported to `onLost`, not thrown; of one lost
 * while it is in use, the statement under way or the next one fails.
 */
export function createPool(url: string, max: number, onLost: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    application_name: "tellonce",
    // Statements of one transaction are sent without waiting for each other's answers.
    pipeline: true,
  } as pg.PoolConfig);
  pool.on("error", onLost);
  // The pool listens to idle connections only: lost in the midst of a transaction, one would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

import type pg from "pg";

type Query = pg.PoolClient["query"];

/** Stands between the product and this pool's connections: `around` sees each statement, and may wait or answer itself. */
export function intercept(
  pool: pg.Pool,
  around: (sql: string, run: () => Promise<pg.QueryResult>) => unknown,
): () => void {
  const watched = new Map<pg.PoolClient, Query>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    const query = client.query;
    watched.set(client, query);
    client.query = ((...args: [unknown, ...unknown[]]) => {
      const sql = typeof args[0] === "string" ? args[0] : (args[0] as pg.QueryConfig).text;
      const run = () => (query as (...all: unknown[]) => Promise<pg.QueryResult>).apply(client, args);
      return around(sql, run);
    }) as Query;
  };
  pool.on("acquire", watch);
  return () => {
    pool.off("acquire", watch);
    for (const [client, query] of watched) client.query = query;
  };
}

/** Tells of each statement that runs on this pool's connections from now on; what `meanwhile` promises is awaited before it is sent. */
export const onStatement = (pool: pg.Pool, meanwhile: (sql: string) => unknown): (() => void) =>
  intercept(pool, (sql, run) => {
    const waited = meanwhile(sql);
    return waited instanceof Promise ? waited.then(run) : run();
  });

/** The statements that ran on this pool during `work`, but for the sealer's, which works by itself. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const stop = onStatement(pool, (sql) => void seen.push(sql.trim().split("\n")[0]!.slice(0, 80)));
  await work();
  stop();
  return seen.filter((sql) => !/audit\.(seal|head|find_checkpoint|add_)/.test(sql));
}

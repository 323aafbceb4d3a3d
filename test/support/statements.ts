import type pg from "pg";

type Query = pg.PoolClient["query"];

/** Tells of each statement that runs on this pool's connections from now on; `meanwhile` is awaited before it is sent. */
export function onStatement(pool: pg.Pool, meanwhile: (sql: string) => unknown): () => void {
  const watched = new Map<pg.PoolClient, Query>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    const query = client.query;
    watched.set(client, query);
    client.query = ((...args: [unknown, ...unknown[]]) => {
      const sql = typeof args[0] === "string" ? args[0] : (args[0] as pg.QueryConfig).text;
      const waited = meanwhile(sql);
      const run = () => (query as (...all: unknown[]) => unknown).apply(client, args);
      return waited instanceof Promise ? waited.then(run) : run();
    }) as Query;
  };
  pool.on("acquire", watch);
  return () => {
    pool.off("acquire", watch);
    for (const [client, query] of watched) client.query = query;
  };
}

/** The statements that ran on this pool during `work`, but for the sealer's, which works by itself. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const stop = onStatement(pool, (sql) => void seen.push(sql.trim().split("\n")[0]!.slice(0, 80)));
  await work();
  stop();
  return seen.filter((sql) => !sql.includes("audit.seal"));
}

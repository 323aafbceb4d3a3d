import type pg from "pg";

type Query = pg.PoolClient["query"];

/**
 * Stands between the product and this pool's connections: `around` sees each statement, and may wait or answer itself. What a
 * connection is asked for after a statement that waits, waits too: their order is the connection's.
 */
export function intercept(
  pool: pg.Pool,
  around: (sql: string, run: () => Promise<pg.QueryResult>) => unknown,
): () => void {
  const watched = new Map<pg.PoolClient, Query>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    const query = client.query;
    watched.set(client, query);
    let held: Promise<unknown> | undefined;
    const hold = (answer: Promise<unknown>) => {
      const settled = answer.then(
        () => {},
        () => {},
      );
      held = settled;
      void settled.then(() => held === settled && (held = undefined));
      return answer;
    };
    client.query = ((...args: [unknown, ...unknown[]]) => {
      const sql = typeof args[0] === "string" ? args[0] : (args[0] as pg.QueryConfig).text;
      const ask = () => {
        let ran = false;
        const answer = around(sql, () => {
          ran = true;
          return (query as (...all: unknown[]) => Promise<pg.QueryResult>).apply(client, args);
        });
        return !ran && answer instanceof Promise ? hold(answer) : answer;
      };
      return held ? hold(held.then(ask)) : ask();
    }) as Query;
  };
  pool.on("acquire", watch);
  return () => {
    pool.off("acquire", watch);
    for (const [client, query] of watched) client.query = query;
  };
}

/** What the product's own jobs run by themselves: the sealer, the watch and the delivery of events. */
const OF_JOBS =
  /audit\.(seal|head|find_checkpoint|add_|watch_looks)|door\.(give_out_events|take_deliveries|settle_delivery|note_reviews_due|clear_events|end_keys|follow_up_)/;

/**
 * Tells of each statement that runs on this pool's connections from now on, but for those of jobs; what `meanwhile`
 * promises is awaited before it is sent.
 */
export const onStatement = (pool: pg.Pool, meanwhile: (sql: string) => unknown): (() => void) =>
  intercept(pool, (sql, run) => {
    const waited = OF_JOBS.test(sql) ? undefined : meanwhile(sql);
    return waited instanceof Promise ? waited.then(run) : run();
  });

/**
 * The statements that run on this pool during `work`, a read. Jobs begin transactions of their own at any time: so it is done
 * until two times in a row tell the same, at most ten times.
 */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  let before: string[] | undefined;
  for (let times = 1; ; times += 1) {
    const seen: string[] = [];
    const stop = onStatement(pool, (sql) => void seen.push(sql.trim().split("\n")[0]!.slice(0, 80)));
    await work();
    stop();
    if (seen.join() === before?.join() || times === 10) return seen;
    before = seen;
  }
}

import type pg from "pg";
import type { AuditKeys } from "../audit/keys.js";
import { placeKey } from "../audit/placeKeys.js";

/**
 * Every ten minutes goes through what was sealed of the audit since, and tells data-protection officers of looks that ought
 * to be explained. It learns nothing itself but how much there was. @returns how to stop.
 */
export function watchLooks(api: pg.Pool, keys: AuditKeys, onTrouble: (error: unknown) => void) {
  let working: Promise<unknown> = Promise.resolve();
  const stopping = new AbortController();
  const timer = setInterval(() => {
    working = working.then(() => watchAll(api, keys, stopping.signal)).catch(onTrouble);
  }, 600_000).unref();
  return {
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await working;
    },
  };
}

/** Goes through all that is sealed, or until stopped; returns how many rows of the audit that were. */
export async function watchAll(
  api: Pick<pg.Pool, "query">,
  keys: AuditKeys,
  stopping = new AbortController().signal,
): Promise<number> {
  let all = 0;
  // Nothing is left, or somebody else is at it.
  for (let some = AT_ONCE; some > 0; all += some)
    some = stopping.aborted ? 0 : await watchSome(api, keys, AT_ONCE);
  return all;
}

/** On a busy machine fewer are done at once, rather than none for ever. */
async function watchSome(api: Pick<pg.Pool, "query">, keys: AuditKeys, atMost: number): Promise<number> {
  try {
    const { rows } = await api.query<{ rows: number }>("select audit.watch_looks($1, $2) as rows", [
      atMost,
      placeKey(keys),
    ]);
    return rows[0]!.rows;
  } catch (error) {
    if ((error as { code?: string }).code !== TOOK_TOO_LONG || atMost < 5) throw error;
    return watchSome(api, keys, Math.floor(atMost / 4));
  }
}

/** So few that they are gone through within a statement's time. */
const AT_ONCE = 500;
/** PostgreSQL's query_canceled. */
const TOOK_TOO_LONG = "57014";

import { createHash } from "node:crypto";
import type pg from "pg";
import { together } from "./together.js";

/** Connections behind a pooler that gives each transaction another session: no plan is kept on them. */
const passedOn = new WeakSet<pg.ClientBase>();
const names = new Map<string, string>();

/**
 * Runs a statement under a name made of its own text, so that the session keeps its plan: planning a read of a case costs
 * PostgreSQL more than running it. Where the session turns out to be another one than last time (a pooler in transaction
 * mode), the statement fails with one of `planLost`, and this connection sends statements without names from then on.
 */
export async function runKept(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult> {
  together(client);
  if (passedOn.has(client)) return client.query(text, values as unknown[]);
  try {
    return await client.query({ name: nameOf(text), text, values: values as unknown[] });
  } catch (error) {
    if (isPlanLost(error)) passedOn.add(client);
    throw error;
  }
}

/** One statement of its own on any connection of the pool, as by `runKept`; where the session had lost the plan, once more without. */
export async function askKept<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = await pool.connect();
  const run = () => runKept(client, text, values);
  try {
    return (await run().catch((error: unknown) => (isPlanLost(error) ? run() : Promise.reject(error)))).rows;
  } finally {
    client.release();
  }
}

/**
 * Whether a statement failed only because its session did not have the plan, or another one's (26000, 42P05), or because a
 * migration changed the tables beneath it (0A000): asked again in a new transaction it runs.
 */
export function isPlanLost(error: unknown): boolean {
  const { code, message = "" } = (error ?? {}) as { code?: string; message?: string };
  return code === "26000" || code === "42P05" || (code === "0A000" && message.startsWith("cached plan"));
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return name;
}

import type pg from "pg";
import { connect } from "../../database/connect.js";
import { createCalendar } from "./calendar.js";
import { addCarters } from "./carter/addCarters.js";
import type { Marks } from "./carter/restrictions.js";
import { addFamily } from "./family/addFamily.js";
import { buildFrame, PARTNERSHIP } from "./Frame.js";
import { loadTemplate, readTemplate } from "./loadTemplate.js";
import { createMaking } from "./Making.js";
import { Rows } from "./Rows.js";

export interface SeedOptions {
  /** How many families besides the hand-written one. */
  families: number;
  /** The same number makes the same families, counted from today. */
  seed: number;
  /** Told after every batch how many of the families are stored. */
  onProgress?(done: number, total: number): void;
}

const BATCH = 100;

/**
 * Fills an empty database with the demonstration partnership, in one transaction: all of it is there, or nothing.
 * Returns whether it did: where that partnership is there already, nothing is done.
 * @param ownerUrl signs in as the role that owns the tables.
 */
export async function seedDemonstration(ownerUrl: string, { families, seed, onProgress }: SeedOptions): Promise<boolean> {
  const client = await connect(ownerUrl);
  try {
    await client.query("begin");
    await client.query("set local tellonce.maintenance = 'on'");
    await client.query("select pg_advisory_xact_lock(hashtextextended('tellonce seed', 0))");
    if (await isThere(client)) return false;
    await load(client, { families, seed, onProgress });
    await client.query("commit");
    await client.query("analyze");
    return true;
  } finally {
    await client.end();
  }
}

async function load(client: pg.Client, { families, seed, onProgress }: SeedOptions): Promise<void> {
  const template = readTemplate("caf");
  await loadTemplate(client, template);
  const calendar = createCalendar(await today(client));
  const rows = new Rows();
  const frame = buildFrame(rows, seed, families, calendar);
  addCarters(createMaking(rows, frame, template, 1), await newMarks(client));
  await rows.store(client, frame.partnershipId);
  for (let done = 0; done < families; ) {
    const end = Math.min(done + BATCH, families);
    for (; done < end; done++) addFamily(createMaking(rows, frame, template, 2 + done), done);
    await rows.store(client, frame.partnershipId);
    // Planned for empty tables, the checks of foreign keys would read whole tables of thousands of families.
    if (end === BATCH) await client.query("analyze");
    onProgress?.(done, families);
  }
}

async function isThere(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("select from partnership where name = $1", [PARTNERSHIP]);
  return rowCount !== 0;
}

/** The day in London by the database's clock. */
async function today(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ today: string }>("select (now() at time zone 'Europe/London')::date::text as today");
  return rows[0]!.today;
}

async function newMarks(client: pg.Client): Promise<Marks> {
  const { rows } = await client.query<{ mark: number }>("select nextval('mark_number')::int as mark from generate_series(1, 4)");
  const [sealed, sealedAbsent, source, harm] = rows.map(({ mark }) => mark);
  return { sealed: sealed!, sealedAbsent: sealedAbsent!, source: source!, harm: harm! };
}

import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import { connect } from "../../database/connect.js";
import type { Framework } from "../../model/outcomes/Framework.js";
import { readBank, readShippedForms, readTemplate } from "../template/files.js";
import { publishImported, storeBank, storeForm } from "../template/store.js";
import { createCalendar } from "./calendar.js";
import { addCarters } from "./carter/addCarters.js";
import type { Marks } from "./carter/restrictions.js";
import { addFamily } from "./family/addFamily.js";
import { addCuriousLook, watchCuriousLook } from "./addCuriousLook.js";
import { addLooks } from "./addLooks.js";
import { buildFrame, PARTNERSHIP } from "./buildFrame.js";
import { createMaking } from "./Making.js";
import { Rows } from "./Rows.js";
import { familyFacts, tables } from "./tables.js";

export interface SeedOptions {
  /** How many families besides the hand-written one. */
  families: number;
  /** The same number makes the same families, counted from today. */
  seed: number;
  /** Told after every batch how many of the families are stored. */
  onProgress?(done: number, total: number): void;
}

const FIRST_BATCH = 20;
const BATCH = 100;

/**
 * Fills an empty database with the demonstration partnership, in one transaction: all of it is there, or nothing.
 * Returns whether it did: where that partnership is there already, nothing is done.
 * @param ownerUrl signs in as the role that owns the tables.
 */
export async function seedDemonstration(ownerUrl: string, options: SeedOptions): Promise<boolean> {
  const client = await connect(ownerUrl);
  try {
    await client.query("begin");
    await client.query("set local tellonce.maintenance = 'on'");
    // Planned while tables are small, the checks of foreign keys would go on reading them whole as they grow.
    await client.query("set local enable_seqscan = off");
    await client.query("select pg_advisory_xact_lock(hashtextextended('tellonce seed', 0))");
    if (await isThere(client)) return false;
    await load(client, options);
    await client.query("commit");
    await analyze(client);
    await watchCuriousLook(client);
    return true;
  } finally {
    await client.end();
  }
}

async function load(client: pg.Client, { families, seed, onProgress }: SeedOptions): Promise<void> {
  const template = readTemplate("caf");
  await storeBank(client, readBank());
  for (const one of [template, readTemplate("adult-short-sentence")]) await publishImported(client, one);
  for (const form of readShippedForms()) await storeForm(client, form);
  const kinds = { template, framework: await getFramework(client) };
  const rows = new Rows();
  const frame = buildFrame(rows, seed, families, createCalendar(await today(client)));
  const store = () => rows.take()(client, frame.partnershipId);
  const epochs = await drawEpochs(client, families + 1);
  // The trigger would move a new case's epoch once for each of its thirty facts. Nobody else can know of a case before
  // this transaction ends, so one number for each family says the same; the trigger is on again before any fact is retired.
  await client.query(familyFacts.map((table) => `alter table ${table} disable trigger stamp`).join("; "));
  rows.epoch = epochs[families]!;
  addCarters(createMaking(rows, frame, kinds, 1), await newMarks(client));
  await store();

  const make = async (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      rows.epoch = epochs[index]!;
      addFamily(createMaking(rows, frame, kinds, 2 + index), index);
      await setImmediate();
    }
  };
  // A small batch first, so that the planner soon knows which index leads to one row.
  let size = Math.min(FIRST_BATCH, families);
  await make(0, size);
  for (let done = 0; done < families;) {
    const next = Math.min(done + size + BATCH, families);
    await Promise.all([store(), make(done + size, next)]);
    if (done === 0) await analyze(client);
    done += size;
    size = next - done;
    onProgress?.(done, families);
  }
  await client.query("set constraints all immediate");
  await client.query(familyFacts.map((table) => `alter table ${table} enable trigger stamp`).join("; "));
  await rows.storeRetirements(client, frame.partnershipId);
  await addLooks(client, frame.partnershipId);
  await addCuriousLook(client, frame.partnershipId);
}

const analyze = (client: pg.Client) => client.query(`analyze ${Object.keys(tables).join(", ")}`);

async function isThere(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("select from partnership where name = $1", [PARTNERSHIP]);
  return rowCount !== 0;
}

/** The day in London by the database's clock. */
async function today(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ today: string }>(
    "select (now() at time zone 'Europe/London')::date::text as today",
  );
  return rows[0]!.today;
}

async function drawEpochs(client: pg.Client, count: number): Promise<number[]> {
  const { rows } = await client.query<{ epoch: string }>(
    "select nextval('epoch_number') as epoch from generate_series(1, $1)",
    [count],
  );
  return rows.map(({ epoch }) => Number(epoch));
}

async function newMarks(client: pg.Client): Promise<Marks> {
  const { rows } = await client.query<{ mark: number }>(
    "select nextval('mark_number')::int as mark from generate_series(1, 4)",
  );
  const [sealed, sealedAbsent, source, harm] = rows.map(({ mark }) => mark);
  return { sealed: sealed!, sealedAbsent: sealedAbsent!, source: source!, harm: harm! };
}

/** The outcomes that the migrations published. */
async function getFramework(client: pg.Client): Promise<Framework> {
  const { rows } = await client.query<{ document: Framework }>(
    "select document from outcome_framework order by published_at desc, version desc, id limit 1",
  );
  return rows[0]!.document;
}

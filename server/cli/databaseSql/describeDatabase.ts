import type pg from "pg";
import { around } from "./around.js";
import { functions } from "./functions.js";
import { tables } from "./tables.js";

interface Line {
  /** `schema.name`, as SQL writes it. */
  object: string;
  /** Where several lines of one part are in an order of their own; otherwise they go by their text. */
  place: number | null;
  line: string;
}

/**
 * Returns everything that the migrations made, as SQL in a stable order: schemas, sequences, tables with their row security,
 * policies, triggers, grants and comments, functions with owner and security. The same on every PostgreSQL from 15 on.
 */
export async function describeDatabase(client: pg.ClientBase): Promise<string> {
  // Without a search path every name is written with its schema.
  await client.query("set search_path to ''");
  const texts: string[] = [];
  for (const kind of [around.schemas, around.types, around.sequences, tables, functions])
    texts.push(...(await describeAll(client, kind)));
  return `${HEADING}\n\n${texts.join("\n\n")}\n`;
}

const HEADING = `-- What the migrations make, read back from the catalogue of a fresh database: npm run database-sql. Not to be edited or run.
-- Monthly partitions and what belongs to extensions are left out.`;

/** One text for each object: its parts in their order. */
async function describeAll(client: pg.ClientBase, parts: readonly string[]): Promise<string[]> {
  const objects = new Map<string, string[]>();
  for (const part of parts) {
    const { rows } = await client.query<Line>(part);
    for (const { object, line } of rows.toSorted(inOrder))
      objects.set(object, [...(objects.get(object) ?? []), line]);
  }
  // By code point: a database's collation is its own.
  return [...objects.keys()].toSorted().map((object) => objects.get(object)!.join("\n"));
}

const inOrder = (a: Line, b: Line) => (a.place ?? 0) - (b.place ?? 0) || (a.line < b.line ? -1 : 1);

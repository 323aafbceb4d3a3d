import pg from "pg";
import type { Id, Instant } from "../../../server/sharing/facts.js";
import { type Rows, TABLES } from "./rows.js";
import { questions, TEMPLATE } from "./template.js";

/** Inserts the rows as the tables' owner, in one transaction, at the database's time; the real triggers fire. Returns that time. */
export async function saveRows(
  owner: pg.Pool | pg.ClientBase,
  partnershipId: Id,
  rowsAt: (at: Instant) => Rows,
): Promise<Instant> {
  if (!(owner instanceof pg.Pool)) return save(owner, partnershipId, rowsAt);
  const client = await owner.connect();
  try {
    return await save(client, partnershipId, rowsAt);
  } finally {
    client.release();
  }
}

async function save(
  client: pg.ClientBase,
  partnershipId: Id,
  rowsAt: (at: Instant) => Rows,
): Promise<Instant> {
  await client.query("begin");
  try {
    await client.query("select set_config('tellonce.maintenance', 'on', true)");
    const { rows: times } = await client.query(
      "select (extract(epoch from now()) * 1000000)::bigint::text as at",
    );
    const at = Number(times[0].at);
    const rows = rowsAt(at);
    await client.query(
      "insert into partnership (partnership_id, name, area) values ($1, 'Scenario', 'Anywhere')",
      [partnershipId],
    );
    if (rows.assessment.length > 0) await saveTemplate(client);
    for (const table of TABLES)
      for (const row of rows[table]) await insert(client, table, { partnership_id: partnershipId, ...row });
    for (const table of TABLES)
      for (const row of rows[table]) await retire(client, table, partnershipId, row);
    await client.query("commit");
    return at;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function insert(client: pg.ClientBase, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row).filter((column) => !column.startsWith("retired_"));
  const places = columns.map((_, index) => `$${index + 1}`);
  try {
    await client.query(
      `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})`,
      columns.map((column) => inDatabaseTerms(column, row[column])),
    );
  } catch (error) {
    throw new Error(
      `The scenario's row in ${table} was refused: ${(error as Error).message}\n${JSON.stringify(row)}`,
      { cause: error },
    );
  }
}

// A fact is recorded first and retired afterwards; the database puts its own time.
async function retire(
  client: pg.ClientBase,
  table: string,
  partnershipId: Id,
  row: { id: Id; retired_at?: unknown; retired_how?: unknown },
) {
  if (row.retired_at == null) return;
  await client.query(
    `update ${table} set retired_at = now(), retired_how = $3 where partnership_id = $1 and id = $2`,
    [partnershipId, row.id, row.retired_how],
  );
}

const inDatabaseTerms = (column: string, value: unknown) =>
  column.endsWith("_at") && typeof value === "number" ? timestamp(value) : value;

const timestamp = (at: Instant) =>
  `${new Date(Math.floor(at / 1000)).toISOString().slice(0, 19)}.${String(at % 1_000_000).padStart(6, "0")}Z`;

/** The template whose questions a scenario answers, where it is not there yet. */
export async function saveTemplate(client: pg.ClientBase): Promise<void> {
  const saved = await client.query(
    "insert into template (id, version, name, document) values ($1, $2, $3, $4) on conflict do nothing",
    [TEMPLATE.id, TEMPLATE.version, TEMPLATE.name, JSON.stringify(TEMPLATE.document)],
  );
  if (saved.rowCount === 0) return;
  await client.query(
    "insert into external_form (id, title, questions) values ('family-help', 'Family help', $1)",
    [JSON.stringify([{ key: "1", text: "What does the child say?" }])],
  );
  for (const { key, domain, element, position, category, text } of questions)
    await client.query(
      `insert into template_question (template_id, version, key, domain, element, position, kind, text, category, locates)
       values ($1, $2, $3, $4, $5, $6, 'FACT', $7, $8, false)`,
      [TEMPLATE.id, TEMPLATE.version, key, domain, element, position, text, category],
    );
}

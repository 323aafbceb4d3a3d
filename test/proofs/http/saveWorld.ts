import type pg from "pg";
import { maintain } from "../../support/house.js";
import { saveTemplate } from "../../support/scenario/save.js";
import type { TestDatabase } from "../../support/database.js";
import type { AnyRow, WorldRows } from "./tellWorld.js";

/**
 * Saves a world as maintenance would, one statement a table, so that the triggers fire; then sets the times that the
 * database took itself to the world's own: the same rows give the same world in any database.
 */
export async function saveWorld(
  { owner, admin }: TestDatabase,
  partnershipId: string,
  rows: WorldRows,
  at: number,
): Promise<void> {
  await maintain(owner, async (client) => {
    await client.query(
      "insert into partnership (partnership_id, name, area) values ($1, 'Scenario', 'Anywhere') on conflict do nothing",
      [partnershipId],
    );
    await saveTemplate(client);
    for (const [table, all] of rows) {
      const dated = (await datedColumns(admin)).get(table) ?? [];
      const moment = Object.fromEntries(dated.map((column) => [column, timestamp(at)]));
      await insert(
        client,
        table,
        partnershipId,
        all.map((row) => ({ ...moment, ...row })),
      );
      for (const { id, retired_how } of all.filter((row) => row["retired_at"] != null))
        await client.query(
          `update ${table} set retired_at = now(), retired_how = $3 where partnership_id = $1 and id = $2`,
          [partnershipId, id, retired_how],
        );
    }
  });
  const client = await admin.connect();
  await client.query("begin; set local session_replication_role = replica");
  for (const [table, all] of rows) {
    if (all.length === 0 || !(await factTables(admin)).has(table)) continue;
    await client.query(
      `update ${table} set recorded_at = $2, retired_at = case when retired_at is not null then $2::timestamptz end where partnership_id = $1`,
      [partnershipId, timestamp(at)],
    );
  }
  await client.query("update plan_action set changed_at = $2 where partnership_id = $1", [
    partnershipId,
    timestamp(at),
  ]);
  await client.query("commit");
  client.release();
}

/** Takes the world's accounts out of reach, so that who signs in next is not one of many. */
export async function leaveWorld({ admin }: TestDatabase, partnershipId: string): Promise<void> {
  const client = await admin.connect();
  await client.query("begin; set local session_replication_role = replica");
  await client.query("update account set subject = id::text where partnership_id = $1", [partnershipId]);
  await client.query("commit");
  client.release();
}

async function insert(
  client: pg.ClientBase,
  table: string,
  partnershipId: string,
  rows: readonly AnyRow[],
): Promise<void> {
  const alike = new Map<string, object[]>();
  for (const row of rows) {
    const kept = Object.entries(row).filter(([column]) => !column.startsWith("retired_"));
    const columns = ["partnership_id", ...kept.map(([column]) => column)].join(", ");
    const said = Object.fromEntries(kept.map(([column, value]) => [column, inDatabaseTerms(column, value)]));
    alike.set(columns, [...(alike.get(columns) ?? []), { partnership_id: partnershipId, ...said }]);
  }
  for (const [columns, all] of alike)
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(all)],
    );
}

function inDatabaseTerms(column: string, value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `\\x${value.toString("hex")}`;
  return column.endsWith("_at") && typeof value === "number" ? timestamp(value) : value;
}

const timestamp = (at: number) =>
  `${new Date(Math.floor(at / 1000)).toISOString().slice(0, 19)}.${String(at % 1_000_000).padStart(6, "0")}Z`;

const facts = new WeakMap<pg.Pool, Promise<Set<string>>>();
const dated = new WeakMap<pg.Pool, Promise<Map<string, string[]>>>();

/** The tables whose rows a trigger dates. */
const factTables = (admin: pg.Pool) =>
  once(facts, admin, async () => new Set((await columns(admin, "column_name = 'recorded_epoch'")).keys()));

/** By table, the columns that hold the moment of saving where a row does not say another. */
const datedColumns = (admin: pg.Pool) => once(dated, admin, () => columns(admin, "column_default = 'now()'"));

async function columns(admin: pg.Pool, condition: string): Promise<Map<string, string[]>> {
  const { rows } = await admin.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns where table_schema = 'public' and ${condition} group by 1`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

function once<Found>(
  kept: WeakMap<pg.Pool, Promise<Found>>,
  admin: pg.Pool,
  find: () => Promise<Found>,
): Promise<Found> {
  const found = kept.get(admin) ?? find();
  kept.set(admin, found);
  return found;
}

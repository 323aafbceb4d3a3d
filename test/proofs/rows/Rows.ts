import type pg from "pg";
import { uuidOf } from "./uuids.js";

type Row = Record<string, unknown>;

/** Rows to be inserted, table by table, as they stand: no trigger fires, nothing is stamped or completed. */
export class Rows {
  readonly #rows = new Map<string, Row[]>();
  #count = 0;

  add(table: string, row: Row): void {
    const key = `${table} (${Object.keys(row).join(", ")})`;
    const rows = this.#rows.get(key);
    if (rows) rows.push(row);
    else this.#rows.set(key, [row]);
  }

  /** An id that no other row has. */
  id = (): string => uuidOf("row", `${(this.#count += 1)}`);

  /** Inserts all of them as the superuser, within the transaction. */
  async save(client: pg.ClientBase): Promise<void> {
    await client.query("set local session_replication_role = replica");
    await Promise.all(
      [...this.#rows].map(([key, rows]) => {
        const [table, columns] = [key.slice(0, key.indexOf(" ")), Object.keys(rows[0]!).join(", ")];
        return client.query(
          `insert into ${key} select ${columns} from json_populate_recordset(null::${table}, $1)`,
          [JSON.stringify(rows)],
        );
      }),
    );
    await client.query("set local session_replication_role = origin");
  }
}

import type pg from "pg";
import { type FactTable, type Row, type Table, tables } from "./tables.js";

interface Retirement {
  id: string;
  by: string;
  how: string;
}

/** Rows waiting to be stored, and facts waiting to be retired. */
export class Rows {
  #waiting = new Map<Table, object[]>();
  #retirements = new Map<FactTable, Retirement[]>();

  /** Adds a row; a column left out is null. */
  add<T extends Table>(table: T, row: Row<T>): void {
    const rows = this.#waiting.get(table);
    if (rows) rows.push(row);
    else this.#waiting.set(table, [row]);
  }

  /** Has the fact retired once it is stored. */
  retire(table: FactTable, id: string, by: string, how: string): void {
    this.#retirements.set(table, [...(this.#retirements.get(table) ?? []), { id, by, how }]);
  }

  /** Stores what waits, one statement a table, and forgets it. COPY is not open to a role under row security. */
  async store(client: pg.Client, partnershipId: string): Promise<void> {
    const waiting = this.#waiting;
    const retirements = this.#retirements;
    this.#waiting = new Map();
    this.#retirements = new Map();
    for (const [table, columns] of Object.entries(tables)) {
      const rows = waiting.get(table as Table);
      if (!rows) continue;
      const names = columns.join(", ");
      await client.query(
        `insert into ${table} (partnership_id, ${names}) select $1::uuid, ${names} from json_populate_recordset(null::${table}, $2)`,
        [partnershipId, JSON.stringify(rows)],
      );
    }
    for (const [table, facts] of retirements) {
      await client.query(
        `update ${table} set retired_at = now(), retired_by = r.by, retired_how = r.how
           from json_to_recordset($2) as r(id uuid, by uuid, how text) where ${table}.partnership_id = $1 and ${table}.id = r.id`,
        [partnershipId, JSON.stringify(facts)],
      );
    }
  }
}

import type pg from "pg";
import { familyFacts, type RetiredTable, type Row, type Table, tables } from "./tables.js";

interface Retirement {
  id: string;
  by: string;
  how: string;
}

/** Rows waiting to be stored, and facts waiting to be retired. */
export class Rows {
  /** The number that facts about the family at hand are stamped with. */
  epoch = 0;
  #waiting = new Map<Table, object[]>();
  #epochs: { id: unknown; epoch: number }[] = [];
  readonly #retirements = new Map<RetiredTable, Retirement[]>();

  /** Adds a row; a column left out is null. */
  add<T extends Table>(table: T, row: Row<T>): void {
    const rows = this.#waiting.get(table);
    const stamped = isFamilyFact(table) ? { ...row, recorded_epoch: this.epoch } : row;
    if (rows) rows.push(stamped);
    else this.#waiting.set(table, [stamped]);
    if (table === "case_record") this.#epochs.push({ id: (row as Row<"case_record">).id, epoch: this.epoch });
  }

  /** Has the fact retired once everything is stored. */
  retire(table: RetiredTable, id: string, by: string, how: string): void {
    this.#retirements.set(table, [...(this.#retirements.get(table) ?? []), { id, by, how }]);
  }

  /** Takes the rows that wait, to be stored while others are made. */
  take(): (client: pg.Client, partnershipId: string) => Promise<void> {
    const waiting = this.#waiting;
    const epochs = this.#epochs;
    this.#waiting = new Map();
    this.#epochs = [];
    return (client, partnershipId) => store(client, partnershipId, waiting, epochs);
  }

  /** Retires the facts that were to be retired. */
  async storeRetirements(client: pg.Client, partnershipId: string): Promise<void> {
    for (const [table, facts] of this.#retirements)
      await client.query(
        `update ${table} set retired_at = now(), retired_by = r.by, retired_how = r.how
           from json_to_recordset($2) as r(id uuid, by uuid, how text) where ${table}.partnership_id = $1 and ${table}.id = r.id`,
        [partnershipId, JSON.stringify(facts)],
      );
  }
}

const isFamilyFact = (table: Table) => (familyFacts as readonly Table[]).includes(table);

// One statement a table: COPY is not open to a role under row security.
async function store(
  client: pg.Client,
  partnershipId: string,
  waiting: ReadonlyMap<Table, object[]>,
  epochs: object[],
): Promise<void> {
  for (const table of Object.keys(tables) as Table[]) {
    const rows = waiting.get(table);
    if (!rows) continue;
    const names = [...tables[table], ...(isFamilyFact(table) ? ["recorded_epoch"] : [])].join(", ");
    await client.query(
      `insert into ${table} (partnership_id, ${names}) select $1::uuid, ${names} from json_populate_recordset(null::${table}, $2)`,
      [partnershipId, JSON.stringify(rows)],
    );
  }
  await client.query(
    `update case_epoch e set epoch = c.epoch from json_to_recordset($2) as c(id uuid, epoch bigint)
     where e.partnership_id = $1 and e.case_id = c.id`,
    [partnershipId, JSON.stringify(epochs)],
  );
}

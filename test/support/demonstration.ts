import type { Pool } from "pg";
import { seedDemonstration } from "../../server/cli/seed/seedDemonstration.js";
import { tables } from "../../server/cli/seed/tables.js";
import { inSnapshot } from "../../server/database/transaction.js";
import { CATEGORIES } from "../../server/sharing/categories.js";
import { decide } from "../../server/sharing/decide.js";
import type { Target } from "../../server/sharing/facts.js";
import { createTestDatabase, type TestDatabase } from "./database.js";

/** One value that is stored: a row of a table, found by a condition on `$1`. */
export interface Where {
  about: string;
  table: string;
  row: string;
  value: string;
  locates?: boolean;
}

interface StoredRow {
  case_id?: string;
  person_id?: string;
  subjects?: string[];
  mentioned?: string[];
  marks?: number[];
  category: number;
  agency_id: string;
}

/** A database with the demonstration partnership in it, and questions to ask of it. */
export class Demonstration {
  private constructor(
    readonly database: TestDatabase,
    readonly partnershipId: string,
  ) {}

  static async open(families: number): Promise<Demonstration> {
    const database = await createTestDatabase();
    await seedDemonstration(database.urls.ownerUrl, { families, seed: 1 });
    const { rows } = await database.admin.query("select partnership_id from partnership");
    return new Demonstration(database, rows[0].partnership_id);
  }

  /** The one value `it` of the one row, whoever may see it. */
  async one<T = string>(sql: string, values: unknown[] = []): Promise<T> {
    const { rows } = await this.database.admin.query(sql, values);
    if (rows.length !== 1)
      throw new Error(`${rows.length} rows instead of one: ${sql} ${JSON.stringify(values)}`);
    return rows[0].it;
  }

  /** The value as `decide` is asked for it: so it is there. A value of a person is asked for in the Carters' case. */
  async target({ table, row, value, locates = false }: Where): Promise<Target> {
    const it = await this.one<StoredRow>(`select to_jsonb(t) as it from ${table} t where ${row}`, [value]);
    return {
      caseId:
        it.case_id ??
        (await this.one<string>("select id as it from case_record where reference = 'WM-0001'")),
      subjects: it.subjects ?? [it.person_id!],
      category: CATEGORIES[it.category]!.code,
      contributorId: it.agency_id,
      locates,
      marks: it.marks ?? [],
      mentioned: it.mentioned ?? [],
    };
  }

  /** The real decision on a value, from the facts that the real door gives. */
  async judge(who: string, purpose: string, assurance: 1 | 2 | 3, where: Where) {
    const target = await this.target(where);
    const accountId = await this.#account(who);
    const request = { partnershipId: this.partnershipId, accountId, purpose, assurance };
    const { facts, at } = await inSnapshot(this.database.api, (transaction) =>
      transaction.open(request, [target.caseId]),
    );
    return decide({ accountId, purpose, assurance }, target, facts, at);
  }

  async worklist(who: string): Promise<string[]> {
    const { rows } = await this.database.api.query<{ it: string[] }>(
      "select door.worklist($1, $2, 'EARLY_HELP', 2::smallint) as it",
      [this.partnershipId, await this.#account(who)],
    );
    return rows[0]!.it;
  }

  #account(who: string): Promise<string> {
    return this.one("select id as it from account where issuer = 'demonstration' and subject = $1", [who]);
  }
}

/** A fingerprint of each table, without what the moment of loading leaves in it. */
export async function fingerprints(pool: Pool): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of Object.keys(tables)) {
    const { rows } = await pool.query(
      `select md5(string_agg((to_jsonb(t) - array['recorded_at', 'retired_at', 'recorded_epoch', 'retired_epoch', 'from_at'])::text, ','
         order by to_jsonb(t)::text)) as print from ${table} t`,
    );
    prints[table] = rows[0].print;
  }
  return prints;
}

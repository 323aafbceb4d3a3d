import type pg from "pg";
import type { Facts, Instant, Request } from "../../server/sharing/facts.js";
import type { Scenario } from "../support/scenario.js";
import { saveRows } from "../support/scenario/save.js";

/** What the door answers. */
export interface Opened {
  at: Instant;
  epochs: { partnership: number; cases: Record<string, number> };
  facts: Facts;
  walls: { caseId: string; others: number; own: number; writable: number }[];
}

export interface Asking {
  assurance?: Request["assurance"];
  /** By name; all where none is named. */
  cases?: readonly string[];
}

/**
 * Saves a scenario (as it stands at `at`, or now), lets `work` look at it, and forgets it, all within one transaction: whoever reads stands exactly at the
 * instant from which the scenario counts. Returns what `work` returns.
 */
export async function oneInstant<T>(
  admin: pg.Pool,
  scenario: Scenario,
  work: (here: OneInstant) => Promise<T>,
  at?: Instant,
): Promise<T> {
  const client = await admin.connect();
  try {
    await client.query("begin isolation level repeatable read");
    await client.query("set local role tellonce_owner");
    const now = await saveRows(withinTransaction(client), scenario.partnershipId, (it) =>
      scenario.rows(at ?? it),
    );
    await client.query("set constraints all immediate");
    await client.query("set local tellonce.maintenance = ''");
    await client.query("set local role tellonce_api");
    return await work(new OneInstant(client, scenario, at ?? now));
  } finally {
    await client.query("rollback");
    client.release();
  }
}

export class OneInstant {
  constructor(
    readonly client: pg.ClientBase,
    readonly scenario: Scenario,
    readonly at: Instant,
  ) {}

  /** Opens the door as this viewer, for the statements that follow. */
  async open(viewer: string, purpose: string | null, asking: Asking = {}): Promise<Opened> {
    const { ids, partnershipId } = this.scenario;
    const cases = asking.cases ?? this.scenario.namesOf("case");
    const [row] = await this.query<{ opened: Opened }>("select door.open($1, $2, $3, $4, $5) as opened", [
      partnershipId,
      ids.account(viewer),
      purpose,
      asking.assurance ?? 3,
      cases.map(ids.case),
    ]);
    return row!.opened;
  }

  /** The wall of one case for this viewer: null where the case is ABSENT. */
  async wall(viewer: string, purpose: string | null, asking: Asking & { case?: string } = {}) {
    const name = asking.case ?? this.scenario.namesOf("case")[0]!;
    const { walls } = await this.open(viewer, purpose, { ...asking, cases: [name] });
    return walls[0] ?? null;
  }

  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, values)).rows;
  }

  /** Does it, looks with \`check\`, and takes it back. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query("savepoint aside");
    try {
      return await work();
    } finally {
      await this.client.query("rollback to savepoint aside");
    }
  }

  /** The number of rows that a statement changes, or the SQLSTATE with which it is refused; taken back in either case. */
  async outcome(sql: string, values: unknown[] = []): Promise<number | string> {
    return this.aside(() =>
      this.client.query(sql, values).then(
        ({ rowCount }) => rowCount ?? 0,
        (error: { code: string }) => error.code,
      ),
    );
  }

  /** Acts as another role; afterwards as the API again. */
  async as<T>(role: "owner" | "door" | "auditor", work: () => Promise<T>): Promise<T> {
    await this.client.query(`set local role tellonce_${role}`);
    const maintenance = role === "owner" ? "on" : "";
    await this.client.query(`set local tellonce.maintenance = '${maintenance}'`);
    const result = await work();
    await this.client.query("set local tellonce.maintenance = ''");
    await this.client.query("set local role tellonce_api");
    return result;
  }
}

// The scenario's own transaction becomes part of this one.
const withinTransaction = (client: pg.ClientBase): pg.ClientBase =>
  new Proxy(client, {
    get: (target, key) =>
      key === "query"
        ? (sql: string, values?: unknown[]) =>
            /^(begin|commit|rollback)$/.test(sql) ? Promise.resolve() : target.query(sql, values)
        : Reflect.get(target, key),
  });

import type pg from "pg";
import type { Facts, Id, Instant, Request } from "../../../server/sharing/facts.js";
import { type Governed, tables } from "../../database/rows/tables.js";

/** A governed row, as it stands behind the policies. */
export interface Row {
  table: string;
  key: string;
  partnership_id: Id;
  case_id: Id | null;
  person_id: Id | null;
  category: number;
  agency_id: Id;
  subjects: Id[] | null;
  mentioned: Id[] | null;
  marks: number[] | null;
  draft: boolean;
}

/** Looks at all governed tables at once, behind the policies or through them. */
export class Looking {
  private constructor(
    readonly client: pg.ClientBase,
    readonly columns: ReadonlyMap<string, ReadonlySet<string>>,
  ) {}

  /** Finds out what is governed there: what has a category and a policy for the api role to read by. */
  static async at(client: pg.ClientBase): Promise<Looking> {
    const { rows } = await client.query<{ table: string; columns: string[] }>(`
      select c.table_name as table, array_agg(c.column_name::text) as columns from information_schema.columns c
      where c.table_schema = 'public' and exists (
        select from pg_policies p
        where p.schemaname = 'public' and p.tablename = c.table_name and p.cmd = 'SELECT' and 'tellonce_api' = any (p.roles))
      group by 1 having 'category' = any (array_agg(c.column_name::text)) and 'partnership_id' = any (array_agg(c.column_name::text))`);
    // What is its writer's alone passes for nobody else, whatever is decided: test/database/rows proves that.
    const shared = rows.filter(({ table }) => !(tables as Record<string, Governed>)[table]?.isOwnAlone);
    return new Looking(client, new Map(shared.map(({ table, columns }) => [table, new Set(columns)])));
  }

  get tables(): string[] {
    return [...this.columns.keys()].toSorted();
  }

  /** The tables that have this column. */
  having = (column: string): ReadonlySet<string> =>
    new Set(this.tables.filter((table) => this.columns.get(table)!.has(column)));

  /** All rows of these partnerships, read by the superuser. */
  async behind(partnerships: readonly Id[]): Promise<Row[]> {
    const column = (table: string, name: string, type: string) =>
      this.columns.get(table)!.has(name) ? name : `null::${type} as ${name}`;
    const each = this.tables.map(
      (
        table,
      ) => `select '${table}' as table, partnership_id || ' ' || id as key, partnership_id, category, agency_id,
        ${column(table, "case_id", "uuid")}, ${column(table, "person_id", "uuid")}, ${column(table, "subjects", "uuid[]")},
        ${column(table, "mentioned", "uuid[]")}, ${column(table, "marks", "integer[]")},
        ${this.columns.get(table)!.has("contributed_at") ? "contributed_at is null" : "false"} as draft
        from ${table} where partnership_id = any ($1)`,
    );
    return (await this.client.query<Row>(each.join(" union all "), [partnerships])).rows;
  }

  /** What the api role reads through the policies: table and key. */
  async through(): Promise<Set<string>> {
    await this.client.query("set local role tellonce_api");
    const each = this.tables.map(
      (table) => `select '${table} ' || partnership_id || ' ' || id as key from ${table}`,
    );
    const { rows } = await this.client.query<{ key: string }>({
      name: "through",
      text: each.join(" union all "),
    });
    await this.client.query("reset role");
    return new Set(rows.map(({ key }) => key));
  }

  /** Opens the door for one case: the door itself where the clock stands there, else as it would then. Returns the facts, if told. */
  async open(
    partnership: Id,
    request: Request,
    cases: readonly Id[],
    at: Instant | null,
  ): Promise<Facts | null> {
    const asked = [partnership, request.accountId, request.purpose, request.assurance, cases];
    if (at === null) {
      await this.client.query("set local role tellonce_api");
      const { rows } = await this.client.query<{ opened: { facts: Facts } }>(
        "select door.open($1, $2, $3, $4::smallint, $5) as opened",
        asked,
      );
      await this.client.query("reset role");
      return rows[0]!.opened.facts;
    }
    const then = `(timestamptz 'epoch' + ${at} * interval '1 microsecond')`;
    await this.client.query("set local role tellonce_door");
    await this.client.query(
      `with sat as materialized (select door.take_seat($1, $2, $3, $4::smallint, ${then}) as seat),
      wall as materialized (select w.* from sat cross join lateral door.walls($1, $2, sat.seat, $3, $5, ${then}) w)
      select set_config('tellonce.partnership', coalesce((
          select a.partnership_id::text from account a
          where a.partnership_id = $1 and a.id = $2 and a.retired_epoch is null and door.live(a.from_at, a.until_at, ${then})), ''), true),
        set_config('tellonce.agency', coalesce((select (sat.seat).agency_id::text from sat), ''), true),
        set_config('tellonce.cases', coalesce(array_agg(w.case_id), '{}')::text, true),
        set_config('tellonce.people', (array(select distinct p from wall cross join unnest(wall.people) p))::text, true),
        set_config('tellonce.others', coalesce(bit_or(w.others), 0)::text, true),
        set_config('tellonce.own', coalesce(bit_or(w.own), 0)::text, true),
        set_config('tellonce.writable', coalesce(bit_or(w.writable), 0)::text, true)
      from wall w`,
      asked,
    );
    await this.client.query("reset role");
    return null;
  }

  /** The facts that the door gives for a case at a time. */
  async facts(partnership: Id, account: Id, cases: readonly Id[], at: Instant): Promise<Facts> {
    const { rows } = await this.client.query<{ facts: Facts }>(
      `select door.facts($1, $2, $3, (timestamptz 'epoch' + ${at} * interval '1 microsecond')) as facts`,
      [partnership, account, cases],
    );
    return rows[0]!.facts;
  }

  async close(): Promise<void> {
    const names = ["partnership", "agency", "cases", "people", "others", "own", "writable"];
    await this.client.query(names.map((name) => `set local tellonce.${name} = ''`).join("; "));
  }
}

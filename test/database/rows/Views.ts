import { v4 } from "uuid";
import { type Frame, insert, type Place } from "./Frame.js";
import { common, type Governed } from "./tables.js";

export const K = 4;
export const OTHER_K = 7;
export const bit = (category: number) => 1 << category;

interface Wall {
  partnership?: string;
  agency?: string;
  cases?: string[];
  people?: string[];
  others?: number;
  own?: number;
  writable?: number;
}

/** A sentence about the table, and whether it holds. */
export type Sentence = [sentence: string, holds: () => Promise<boolean>];

/** One row of each kind that a policy must tell apart, looked at through every wall that matters. */
export class Views {
  readonly #ids = new Map<string, { id: string; case: string; partnership: string }>();

  constructor(
    readonly frame: Frame,
    readonly table: string,
    readonly governed: Governed,
  ) {}

  /** `ours` and the rows that differ from it in one thing each. */
  get places(): Record<string, Place> {
    const { frame } = this;
    const ours = { partnership: frame.partnership, agency: frame.agency, category: K, ...frame.here };
    return {
      ours,
      theirs: { ...ours, agency: frame.otherAgency },
      otherCategory: { ...ours, category: OTHER_K },
      elsewhere: { ...ours, ...frame.elsewhere },
      otherPartnership: { ...ours, partnership: frame.otherPartnership },
    };
  }

  async save(): Promise<this> {
    for (const [name, place] of Object.entries(this.places)) {
      const row = await this.row(place);
      // Where the row is the case itself, the other partnership has the very same id.
      if (this.governed.isTheCase && name === "otherPartnership") row.id = row.case_id = this.id("ours");
      await this.frame.add(this.table, row);
      this.#ids.set(name, {
        id: row.id as string,
        case: row.case_id as string,
        partnership: place.partnership,
      });
    }
    return this;
  }

  /** Adds one more row, with some columns of its own. */
  async insert(place: Place, columns: Record<string, unknown>): Promise<void> {
    await this.frame.add(this.table, { ...(await this.row(place)), ...columns });
  }

  /** The ids of all rows that the api role sees through a wall. */
  async ids(wall: Wall): Promise<string[]> {
    await this.stand(wall);
    return (await this.frame.client.query<{ id: string }>(`select id from ${this.table}`)).rows.map(
      ({ id }) => id,
    );
  }

  /** The sentences that do not hold. */
  async untrue(sentences: readonly Sentence[]): Promise<string[]> {
    const broken: string[] = [];
    for (const [sentence, holds] of sentences) {
      await this.frame.client.query("savepoint sentence");
      if (!(await holds())) broken.push(sentence);
      await this.frame.client.query("rollback to savepoint sentence; reset role");
    }
    return broken;
  }

  /** Whether the api role sees exactly the rows of these names. */
  async shows(wall: Wall, ...names: string[]): Promise<boolean> {
    const seen = await this.seen(wall);
    const expected = names.map((name) => this.#key(name)).toSorted();
    return JSON.stringify(seen) === JSON.stringify(expected);
  }

  async seen(wall: Wall | null, role = "api", maintenance = ""): Promise<string[]> {
    await this.stand(wall, role, maintenance);
    const ids = [...this.#ids.values()].map(({ id }) => id);
    const { rows } = await this.frame.client.query<{ key: string }>(
      `select partnership_id || ' ' || id as key from ${this.table} where id = any ($1)`,
      [ids],
    );
    return rows.map(({ key }) => key).toSorted();
  }

  async add(name: string, wall: Wall | null = {}): Promise<string | number> {
    const row = await this.row(this.places[name]!);
    await this.stand(wall === null ? null : { ...this.writableWall(row), ...wall });
    return this.attempt(() => insert(this.frame.client, this.table, row));
  }

  /** Tries to add a row within the wall that has some columns of its own. */
  async addWith(columns: Record<string, unknown>): Promise<string | number> {
    const row = { ...(await this.row(this.places.ours!)), ...columns };
    await this.stand(this.writableWall(row));
    return this.attempt(() => insert(this.frame.client, this.table, row));
  }

  async change(name: string, columns: Record<string, unknown>): Promise<string | number> {
    await this.stand({ ...this.writableWall(), others: -1, own: -1 });
    const { id, partnership } = this.#ids.get(name)!;
    const set = Object.keys(columns).map((column, n) => `${column} = $${n + 3}`);
    return this.attempt(() =>
      this.frame.client.query(
        `update ${this.table} set ${set.join(", ")} where partnership_id = $1 and id = $2`,
        [partnership, id, ...Object.values(columns)],
      ),
    );
  }

  async remove(name: string): Promise<string | number> {
    await this.stand({ ...this.writableWall(), others: -1, own: -1 });
    return this.attempt(() =>
      this.frame.client.query(`delete from ${this.table} where id = $1`, [this.id(name)]),
    );
  }

  private async attempt(work: () => Promise<{ rowCount: number | null }>): Promise<string | number> {
    await this.frame.client.query("savepoint attempt");
    return work().then(
      ({ rowCount }) => rowCount ?? 0,
      async ({ code }: { code: string }) => {
        await this.frame.client.query("rollback to savepoint attempt");
        return code;
      },
    );
  }

  /** Puts up a wall, or takes it down, and takes a role. What a wall does not name is as for `ours`, with nothing open. */
  private async stand(wall: Wall | null, role = "api", maintenance = ""): Promise<void> {
    const full = wall && { ...this.closed(), ...wall };
    const list = (ids: string[] | undefined) => (ids === undefined ? "" : `{${ids.join(",")}}`);
    const settings = {
      partnership: full?.partnership ?? "",
      agency: full?.agency ?? "",
      cases: list(full?.cases),
      people: list(full?.people),
      others: full?.others ?? "",
      own: full?.own ?? "",
      writable: full?.writable ?? "",
      maintenance,
    };
    for (const [name, value] of Object.entries(settings))
      await this.frame.client.query(`set local tellonce.${name} = '${value}'`);
    await this.frame.client.query(`set local role tellonce_${role}`);
  }

  private closed(): Wall {
    const { frame, governed } = this;
    const cases = governed.isTheCase
      ? ["ours", "theirs", "otherCategory"].map((name) => this.id(name))
      : [frame.here.case];
    return { partnership: frame.partnership, agency: frame.agency, cases, people: [frame.here.person] };
  }

  private writableWall(row?: Record<string, unknown>): Wall {
    const own = this.governed.isTheCase && row ? { cases: [row.id as string] } : {};
    return { writable: bit(K), others: bit(K), own: bit(K), ...own };
  }

  private async row(place: Place): Promise<Record<string, unknown>> {
    const id = v4();
    const columns = { ...common(this.governed, place), ...(await this.governed.columns(place, this.frame)) };
    return { ...columns, id, ...(this.governed.isTheCase && { case_id: id }) };
  }

  id = (name: string) => this.#ids.get(name)!.id;
  #key = (name: string) => `${this.#ids.get(name)!.partnership} ${this.id(name)}`;
}

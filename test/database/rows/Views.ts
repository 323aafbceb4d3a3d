import { v4 } from "uuid";
import { type Frame, insert, type Place } from "./Frame.js";
import { common, type Governed } from "./tables.js";

const K = 4;
const OTHER_K = 7;
const bit = (category: number) => 1 << category;

interface Wall {
  partnership?: string;
  agency?: string;
  cases?: string[];
  people?: string[];
  others?: number;
  own?: number;
  writable?: number;
}

type Sentence = [sentence: string, holds: () => Promise<boolean>];

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
      if (this.governed.isTheCase && name === "otherPartnership") row.id = row.case_id = this.#id("ours");
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

  async untrue(): Promise<string[]> {
    const broken: string[] = [];
    for (const [sentence, holds] of [...this.reading(), ...this.writing()]) {
      await this.frame.client.query("savepoint sentence");
      if (!(await holds())) broken.push(sentence);
      await this.frame.client.query("rollback to savepoint sentence; reset role");
    }
    return broken;
  }

  private reading(): Sentence[] {
    const { frame } = this;
    const open = { others: bit(K) };
    const elsewhere =
      this.governed.by === "case"
        ? { cases: this.governed.isTheCase ? [this.#id("elsewhere")] : [frame.elsewhere.case] }
        : { people: [frame.elsewhere.person] };
    const byCategory: Sentence[] = [
      [
        "a category open from others shows its rows of every agency",
        () => this.shows(open, "ours", "theirs"),
      ],
      [
        "another category shows its own rows only",
        () => this.shows({ others: bit(OTHER_K) }, "otherCategory"),
      ],
      ["what is one's own shows no other agency's rows", () => this.shows({ own: bit(K) }, "ours")],
      [
        "one's own other category shows its own rows only",
        () => this.shows({ own: bit(OTHER_K) }, "otherCategory"),
      ],
      ["what is one's own is nobody's without an agency", () => this.shows({ own: bit(K), agency: "" })],
      ["no open category shows nothing", () => this.shows({})],
      ["what may be written may not therefore be read", () => this.shows({ writable: -1 })],
    ];
    const byCase: Sentence[] = [
      [
        "the frame of a case is open to whoever may know of it",
        () => this.shows({}, "ours", "theirs", "otherCategory"),
      ],
    ];
    return [
      ["without a wall there is no row", async () => (await this.seen(null)).length === 0],
      ...(this.governed.isFrame ? byCase : byCategory),
      [
        "another case or person shows its own rows only",
        () => this.shows({ ...open, ...elsewhere }, "elsewhere"),
      ],
      ["no case and no person shows nothing", () => this.shows({ ...open, cases: [], people: [] })],
      [
        "another partnership shows its own rows only",
        () => this.shows({ ...open, partnership: frame.otherPartnership }, "otherPartnership"),
      ],
      [
        "not even the owner reads without maintenance",
        async () => (await this.seen(null, "owner")).length === 0,
      ],
      [
        "the owner reads everything for maintenance",
        async () => (await this.seen(null, "owner", "on")).length === 5,
      ],
    ];
  }

  private writing(): Sentence[] {
    const { writes } = this.governed;
    const refused = (name: string, how: string, attempt: () => Promise<string | number>): Sentence => [
      `${name} ${how}`,
      async () => [0, "42501"].includes(await attempt()),
    ];
    const outside = Object.keys(this.places).filter((name) => name !== "ours");
    const can = (verb: string) => writes.includes(verb);
    const change = (name: string, columns: Record<string, unknown>) => () => this.change(name, columns);
    const touched: Record<string, unknown> = can("retire")
      ? { retired_at: "now", retired_how: "WITHDRAWN" }
      : { marks: [1] };
    const removed: Sentence = ["nothing is deleted", async () => (await this.remove("ours")) === "42501"];
    if (writes === "nothing")
      return [
        removed,
        refused("nothing", "is added", () => this.add("ours")),
        refused("nothing", "is changed", change("ours", { category: K })),
      ];
    return [
      removed,
      ["what is within the wall is added", async () => (await this.add("ours")) === 1],
      ...outside.map((name) => refused(name, "is not added", () => this.add(name))),
      refused("ours", "is not added without a writable category", () => this.add("ours", { writable: 0 })),
      refused("ours", "is not added without a wall", () => this.add("ours", null)),
      ...(can("update") || can("retire")
        ? ([
            ["what is within the wall is changed", async () => (await this.change("ours", touched)) === 1],
            ...outside.map((name) => refused(name, "is not changed", change(name, touched))),
          ] as Sentence[])
        : [refused("ours", "is not changed", change("ours", { category: K }))]),
      ...(can("update")
        ? [
            refused(
              "ours",
              "is not moved to another agency",
              change("ours", { agency_id: this.frame.otherAgency }),
            ),
            refused("ours", "is not moved to another category", change("ours", { category: OTHER_K })),
            refused(
              "ours",
              "is not moved to another case",
              change("ours", { case_id: this.frame.elsewhere.case }),
            ),
            refused(
              "ours",
              "is not moved to another partnership",
              change("ours", { partnership_id: this.frame.otherPartnership }),
            ),
          ]
        : []),
    ];
  }

  /** Whether the api role sees exactly the rows of these names. */
  private async shows(wall: Wall, ...names: string[]): Promise<boolean> {
    const seen = await this.seen(wall);
    const expected = names.map((name) => this.#key(name)).toSorted();
    return JSON.stringify(seen) === JSON.stringify(expected);
  }

  private async seen(wall: Wall | null, role = "api", maintenance = ""): Promise<string[]> {
    await this.stand(wall, role, maintenance);
    const ids = [...this.#ids.values()].map(({ id }) => id);
    const { rows } = await this.frame.client.query<{ key: string }>(
      `select partnership_id || ' ' || id as key from ${this.table} where id = any ($1)`,
      [ids],
    );
    return rows.map(({ key }) => key).toSorted();
  }

  private async add(name: string, wall: Wall | null = {}): Promise<string | number> {
    const row = await this.row(this.places[name]!);
    await this.stand(wall === null ? null : { ...this.writableWall(row), ...wall });
    return this.attempt(() => insert(this.frame.client, this.table, row));
  }

  private async change(name: string, columns: Record<string, unknown>): Promise<string | number> {
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

  private async remove(name: string): Promise<string | number> {
    await this.stand({ ...this.writableWall(), others: -1, own: -1 });
    return this.attempt(() =>
      this.frame.client.query(`delete from ${this.table} where id = $1`, [this.#id(name)]),
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
      ? ["ours", "theirs", "otherCategory"].map((name) => this.#id(name))
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

  #id = (name: string) => this.#ids.get(name)!.id;
  #key = (name: string) => `${this.#ids.get(name)!.partnership} ${this.#id(name)}`;
}

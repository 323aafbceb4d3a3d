import { v4 } from "uuid";
import type { Id, Instant } from "../../../server/sharing/facts.js";
import { type Moment, momentAt } from "./times.js";
import { type Rows, type TableName, type Tables, TABLES } from "./rows.js";

type Made = { [T in TableName]: { table: T; make: (at: Instant) => Tables[T] } }[TableName];

const KINDS = [
  "agency",
  "practitioner",
  "account",
  "person",
  "family",
  "household",
  "case",
  "consent",
  "agreement",
  "decision",
  "seal",
  "marker",
  "exclusion",
  "grant",
  "assessment",
  "authority",
  "value",
] as const;
export type Kind = (typeof KINDS)[number];

/** What a scenario keeps: rows that are made for the moment at which somebody looks, and names for their ids. */
export abstract class Store {
  /** Looks up the id behind a name: `ids.person("kim")`. Throws for a name that the scenario does not know. */
  readonly ids = Object.fromEntries(
    KINDS.map((kind) => [kind, (name: string) => this.#idOf(kind, name)]),
  ) as Record<Kind, (name: string) => Id>;
  #names = new Map<Kind, Map<string, Id>>(KINDS.map((kind) => [kind, new Map()]));
  #made: Made[] = [];
  #marks = new Map<Id, number[]>();
  #ended = new Map<Id, { when: Moment; how: string }>();
  #counter = 0;
  /** How ids began in the scenarios of which this is a copy. */
  #origins: string[] = [];

  /** Told again with the same id, a scenario has the same ids throughout: so one that was saved can be asked about later. */
  constructor(readonly partnershipId: Id = v4()) {}

  /** The rows as they stand at an instant. */
  rows(at: Instant): Rows {
    const rows = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Rows;
    for (const { table, make } of this.#made) {
      const row = this.rebased(make(at));
      const marks = this.#marks.get(row.id);
      const ended = this.#ended.get(row.id);
      const endedAt = ended && momentAt(ended.when, at);
      (rows[table] as object[]).push({
        ...row,
        ...(marks && { marks: [...marks] }),
        ...(ended && endedAt! <= at && { retired_at: endedAt, retired_how: ended.how }),
      });
    }
    return rows;
  }

  /** Takes everything of another scenario, with ids of its own. */
  protected take(other: Store): void {
    this.#origins = [...other.#origins, prefixOf(other.partnershipId)];
    const names = ([kind, ids]: [Kind, Map<string, Id>]) => [kind, new Map(this.rebased([...ids]))] as const;
    this.#names = new Map([...other.#names].map(names));
    this.#made = [...other.#made];
    this.#marks = new Map(this.rebased([...other.#marks]));
    this.#ended = new Map([...other.#ended].map(([id, ended]) => [this.rebased(id), ended]));
    this.#counter = other.#counter;
  }

  /** The same with this scenario's ids in place of those of which it is a copy. */
  protected rebased<T>(value: T): T {
    return this.#origins.length === 0 ? value : (this.#rebase(value) as T);
  }

  #rebase(value: unknown): unknown {
    if (typeof value === "string") {
      const origin = this.#origins.find((one) => value.startsWith(one));
      return origin === undefined ? value : prefixOf(this.partnershipId) + value.slice(origin.length);
    }
    if (Array.isArray(value)) return value.map((item) => this.#rebase(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#rebase(inner)]));
  }

  protected add<T extends TableName>(table: T, make: (at: Instant) => Tables[T]): void {
    this.#made.push({ table, make } as unknown as Made);
  }

  protected name(kind: Kind, name: string): Id {
    const names = this.#names.get(kind)!;
    if (names.has(name)) throw new Error(`There is already a ${kind} called "${name}".`);
    const id = this.next();
    names.set(name, id);
    return id;
  }

  /** All names of a kind, in the order of telling. */
  namesOf(kind: Kind): string[] {
    return [...this.#names.get(kind)!.keys()];
  }

  /** The one that is meant where none is named: the first. */
  protected first(kind: Kind): string {
    const [name] = this.namesOf(kind);
    if (name === undefined) throw new Error(`There is no ${kind} yet.`);
    return name;
  }

  /** An id of this scenario alone: it ends with a number. */
  protected next(): Id {
    return prefixOf(this.partnershipId) + this.number().toString(16).padStart(12, "0");
  }

  protected number(): number {
    return ++this.#counter;
  }

  protected mark(rowId: Id, mark: number): void {
    this.#marks.set(rowId, [...(this.#marks.get(rowId) ?? []), mark]);
  }

  protected marksOf(rowId: Id): readonly number[] {
    return this.#marks.get(rowId) ?? [];
  }

  /** From this moment on the fact is retired. */
  protected end(id: Id, when: Moment, how: string): void {
    this.#ended.set(id, { when, how });
  }

  #idOf(kind: Kind, name: string): Id {
    const id = this.#names.get(kind)!.get(name);
    if (id === undefined) throw new Error(`There is no ${kind} called "${name}".`);
    return id;
  }
}

const prefixOf = (partnershipId: Id) => partnershipId.slice(0, 24);

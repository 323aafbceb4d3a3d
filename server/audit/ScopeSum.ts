import type { Agency } from "../model/Agency.js";
import type { Category } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import type { Lens } from "./Lens.js";
import type { LoggedEntry } from "./loggedEntry.js";
import { Marks } from "./Marks.js";

/** Whom a breach touched, as far as the audit within the officer's remit tells. */
export interface IncidentScope {
  people: TouchedPerson[];
  /** Who looked, or took out. */
  accounts: LookingAccount[];
  kinds: { category: Category; people: number }[];
  cases: number;
  times: number;
  exports: number;
}

export interface TouchedPerson {
  personReference: string;
  cases: string[];
  categories: Category[];
  times: number;
}

export interface LookingAccount {
  id: Id;
  name: string;
  agency: Agency | null;
  clientId: string | null;
  people: number;
  times: number;
  firstAt: Date;
  lastAt: Date;
}

/** One operation, as it is summed up. */
export type Look = Pick<LoggedEntry, "at" | "content">;

type Touched = Omit<TouchedPerson, "personReference"> & { place: number };
type Looking = LookingAccount & { seen: Marks };

/** Counts as it is told of each operation, the earliest first: there may be a million, of which few are of somebody new. */
export class ScopeSum {
  readonly #people = new Map<string, Touched>();
  readonly #accounts = new Map<string, Looking>();
  #exports = 0;

  /** `lenses`: by case, of every case that it will be told of. */
  constructor(
    readonly agencies: readonly Agency[],
    readonly lenses: ReadonlyMap<Id, Lens>,
  ) {}

  add({ at, content }: Look): void {
    let account: Looking | undefined;
    for (const logged of content.subjects) {
      const lens = this.lenses.get(logged.case)!;
      const [seen] = lens.seenOf(content.agency, logged);
      const kinds = Object.keys(seen?.shown ?? {}) as Category[];
      if (!seen || kinds.length === 0) continue;
      const person = this.#personOf(lens.personOf.get(seen.subject)!);
      keepOne(person.cases, lens.caseOf.get(seen.case)!);
      for (const kind of kinds) keepOne(person.categories, kind);
      person.times += 1;
      if (content.outcome === "EXPORTED") this.#exports += 1;
      account ??= this.#accountOf(content, at);
      account.seen.add(person.place);
      account.times += 1;
      account.lastAt = at;
    }
  }

  told(): IncidentScope {
    const people = [...this.#people].map(([personReference, { cases, categories, times }]) => ({
      personReference,
      cases: cases.toSorted(),
      categories: categories.toSorted(),
      times,
    }));
    const kinds = [...new Set(people.flatMap(({ categories }) => categories))].toSorted();
    return {
      people: people.toSorted((a, b) => (a.personReference < b.personReference ? -1 : 1)),
      accounts: [...this.#accounts.values()]
        .map(({ seen, ...account }) => ({ ...account, people: seen.size }))
        .toSorted((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1)),
      kinds: kinds.map((category) => ({
        category,
        people: people.filter(({ categories }) => categories.includes(category)).length,
      })),
      cases: new Set(people.flatMap(({ cases }) => cases)).size,
      times: people.reduce((sum, { times }) => sum + times, 0),
      exports: this.#exports,
    };
  }

  #personOf(reference: string): Touched {
    const known = this.#people.get(reference);
    if (known) return known;
    const begun = { cases: [], categories: [], times: 0, place: this.#people.size };
    this.#people.set(reference, begun);
    return begun;
  }

  #accountOf({ account, actor, agency, client }: Look["content"], at: Date): Looking {
    const key = `${account} ${client ?? ""}`;
    const known = this.#accounts.get(key);
    if (known) return known;
    const begun = {
      id: account,
      name: actor ?? "An account that is no longer known",
      agency: this.agencies.find(({ id }) => id === agency) ?? null,
      clientId: client ?? null,
      people: 0,
      times: 0,
      firstAt: at,
      lastAt: at,
      seen: new Marks(),
    };
    this.#accounts.set(key, begun);
    return begun;
  }
}

/** Of so few, that looking through them is quicker than a set. */
function keepOne<One>(few: One[], one: One): void {
  if (!few.includes(one)) few.push(one);
}

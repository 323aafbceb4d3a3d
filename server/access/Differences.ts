import type { Category } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import type { PurposeCode } from "../sharing/purposes.js";

export type DiffEffect = "OPENS" | "CLOSES";

/** That a category opens or closes for an agency and a purpose: for whom there, of whom, and from which contributors. */
export interface DiffLine {
  effect: DiffEffect;
  agencyId: Id;
  purpose: PurposeCode;
  category: Category;
  /** Only what tells where somebody is: everything else of the category stays as it was. */
  locatingOnly: boolean;
  viewers: ReadonlySet<Id>;
  people: ReadonlySet<Id>;
  contributors: ReadonlySet<Id>;
}

/** That an agency's people learn of a case's existence, or no longer know of it. */
export interface DiffExistence {
  effect: DiffEffect;
  agencyId: Id;
  purpose: PurposeCode;
  viewers: ReadonlySet<Id>;
  cases: ReadonlySet<Id>;
}

export interface PolicyDiff {
  lines: readonly DiffLine[];
  existence: readonly DiffExistence[];
}

/** Gathers single differences into lines, in an order that does not hang on that of the facts. */
export class Differences {
  readonly #lines = new Map<string, DiffLine>();
  readonly #existence = new Map<string, DiffExistence>();

  line(
    effect: DiffEffect,
    { agencyId, purpose, viewer }: Who,
    category: Category,
    locatingOnly: boolean,
    person: Id,
    contributor: Id,
  ): void {
    const about = { effect, agencyId, purpose, category, locatingOnly };
    const line = keep(this.#lines, about, () => ({
      ...about,
      viewers: new Set<Id>(),
      people: new Set<Id>(),
      contributors: new Set<Id>(),
    }));
    add(line.viewers, viewer);
    add(line.people, person);
    add(line.contributors, contributor);
  }

  exists(effect: DiffEffect, { agencyId, purpose, viewer }: Who, caseId: Id): void {
    const about = { effect, agencyId, purpose };
    const found = keep(this.#existence, about, () => ({
      ...about,
      viewers: new Set<Id>(),
      cases: new Set<Id>(),
    }));
    add(found.viewers, viewer);
    add(found.cases, caseId);
  }

  sorted(): PolicyDiff {
    return { lines: inOrder(this.#lines), existence: inOrder(this.#existence) };
  }
}

/** For whom something differs. */
interface Who {
  agencyId: Id;
  purpose: PurposeCode;
  viewer: Id;
}

const keep = <Item>(map: Map<string, Item>, about: object, make: () => Item): Item => {
  const key = Object.values(about).join(" ");
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
};
const add = (set: ReadonlySet<Id>, id: Id) => (set as Set<Id>).add(id);
const inOrder = <Item>(map: Map<string, Item>): Item[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);

import type { AuditTrail } from "../audit/AuditTrail.js";
import type { View } from "../context.js";
import { CATEGORIES, type Category } from "../sharing/categories.js";
import type { Decider, Entry } from "../sharing/decision.js";
import type { Id } from "../sharing/facts.js";
import { has } from "../sharing/judgement.js";
import { byTriple } from "../sharing/memo.js";

/** On what values of one category are shown, and in which fields the audit already has that they were. */
interface Kind {
  category: Category;
  bases: readonly string[];
  isObjected: boolean;
  fields: Set<string>;
}

/** One subject's values of one contributor in one case: the decider says the same of every row and field of them. */
export class Cell {
  readonly entry: Entry;
  readonly #kinds: (Kind | undefined)[] = [];

  constructor(
    readonly decider: Decider,
    readonly trail: AuditTrail,
    readonly caseId: Id,
    readonly subject: Id,
    readonly contributorId: Id,
  ) {
    this.entry = decider.entry(caseId, subject, contributorId);
  }

  /** Whether what lets values of this category be shown is objected to. */
  isObjected(bit: number): boolean {
    return this.#kind(bit).isObjected;
  }

  /** A value of this category is shown in this field: said to the audit once. */
  show(bit: number, field: string): void {
    const { category, bases, fields } = this.#kind(bit);
    if (fields.has(field)) return;
    fields.add(field);
    this.trail.shown(this.caseId, this.subject, category, field, bases, this.contributorId);
  }

  #kind(bit: number): Kind {
    return (this.#kinds[bit] ??= this.#kindOf(bit));
  }

  #kindOf(bit: number): Kind {
    const grounds = this.decider
      .grounds(this.caseId, this.subject, this.contributorId)
      .filter(({ mask }) => has(mask, bit));
    return {
      category: CATEGORIES[bit]!.code,
      bases: grounds.map(({ basis, rule }) => (rule === null ? basis : `${basis}:${rule}`)),
      isObjected: grounds.some(({ objected }) => objected === true),
      fields: new Set(),
    };
  }
}

type Cells = (caseId: Id, subject: Id, contributorId: Id) => Cell;

const known = new WeakMap<Decider, { trail: AuditTrail; cells: Cells }>();

/** The cells of a view, each made once. */
export function cellsOf({ decider, trail }: View): Cells {
  let kept = known.get(decider);
  if (kept?.trail !== trail) {
    const cells = byTriple((caseId, subject, agency) => new Cell(decider, trail, caseId, subject, agency));
    known.set(decider, (kept = { trail, cells }));
  }
  return kept.cells;
}

import { type Category, type Mask, maskOf } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import type { ReasonCode } from "../sharing/reasons.js";

/** What one operation showed and withheld of one person in one case: names of fields by category, never a value. */
interface SubjectTrail {
  caseId: Id;
  personId: Id;
  shown: Map<Category, Set<string>>;
  withheld: Map<Category, Map<ReasonCode, Set<string>>>;
  bases: Set<string>;
  /** Of which categories each agency had contributed what was shown. */
  from: Map<Id, Mask>;
}

/** Collects, while a reply is made, what its one audit row will say. */
export class AuditTrail {
  readonly #subjects = new Map<Id, Map<Id, SubjectTrail>>();
  readonly #asked = new Set<Id>();
  readonly #teams = new Map<Id, readonly Id[]>();
  readonly #refused = new Set<string>();
  readonly #changed: { what: string; id: Id }[] = [];
  #isExport = false;

  /** An id was asked for, whether or not it exists for the viewer. */
  asked(id: Id): void {
    this.#asked.add(id);
  }

  /** A field's value goes to the viewer, on these bases; it is the contributor's, whose own officer may ask after it. */
  shown(
    caseId: Id,
    personId: Id,
    category: Category,
    field: string,
    bases: Iterable<string>,
    contributorId: Id,
  ): void {
    const subject = this.#of(caseId, personId);
    getOr(subject.shown, category, newSet).add(field);
    subject.from.set(contributorId, (subject.from.get(contributorId) ?? 0) | maskOf(category));
    for (const basis of bases) subject.bases.add(basis);
  }

  /** A field is withheld from the viewer, whether or not there is a value. */
  withheld(caseId: Id, personId: Id, category: Category, field: string, code: ReasonCode): void {
    const codes = getOr(this.#of(caseId, personId).withheld, category, newMap<ReasonCode, Set<string>>);
    getOr(codes, code, newSet).add(field);
  }

  /** The agencies that the viewer knows to work on a case: what is told of an empty field depends on them. */
  team(caseId: Id, agencies: readonly Id[]): void {
    this.#teams.set(caseId, [...agencies].toSorted());
  }

  /** Something was written. */
  changed(what: string, id: Id): void {
    this.#changed.push({ what, id });
  }

  /** What was shown left as a document, to be kept outside. */
  exported(): void {
    this.#isExport = true;
  }

  /** The operation, or one of its root fields, was refused with this code. */
  refused(code: string): void {
    this.#refused.add(code);
  }

  /** The trail as plain data, sorted, so that equal trails have equal bytes. */
  content(pseudonymOf: (personId: Id) => string) {
    const subjects = this.#all()
      .map(({ caseId, personId, shown, withheld, bases, from }) => ({
        case: caseId,
        subject: pseudonymOf(personId),
        shown: Object.fromEntries(
          sorted(shown).map(([category, fields]) => [category, [...fields].toSorted()]),
        ),
        withheld: Object.fromEntries(
          sorted(withheld).map(([category, codes]) => [
            category,
            Object.fromEntries(sorted(codes).map(([code, fields]) => [code, [...fields].toSorted()])),
          ]),
        ),
        bases: [...bases].toSorted(),
        from: Object.fromEntries(sorted(from)),
      }))
      .toSorted((a, b) => (a.case + a.subject < b.case + b.subject ? -1 : 1));
    return {
      asked: [...this.#asked].toSorted(),
      teams: Object.fromEntries(sorted(this.#teams)),
      changed: this.#changed,
      refused: [...this.#refused].toSorted(),
      subjects,
      outcome: this.#outcome(),
    };
  }

  #outcome(): "CHANGED" | "EXPORTED" | "SHOWN" | "REFUSED" | "NOTHING_SHOWN" {
    if (this.#changed.length > 0) return "CHANGED";
    if (this.#isExport) return "EXPORTED";
    if (this.#all().some(({ shown }) => shown.size > 0)) return "SHOWN";
    return this.#refused.size > 0 ? "REFUSED" : "NOTHING_SHOWN";
  }

  /** Whether the operation touched no subject and asked for none: then there is nothing to write. */
  get isEmpty(): boolean {
    return (
      this.#subjects.size === 0 &&
      this.#asked.size === 0 &&
      this.#changed.length === 0 &&
      this.#refused.size === 0
    );
  }

  #of(caseId: Id, personId: Id): SubjectTrail {
    const people = getOr(this.#subjects, caseId, newMap<Id, SubjectTrail>);
    return getOr(people, personId, () => ({
      caseId,
      personId,
      shown: new Map(),
      withheld: new Map(),
      bases: new Set(),
      from: new Map(),
    }));
  }

  #all(): SubjectTrail[] {
    return [...this.#subjects.values()].flatMap((people) => [...people.values()]);
  }
}

const newMap = <Key, Value>() => new Map<Key, Value>();
const newSet = () => new Set<string>();

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const sorted = <Value>(map: Map<string, Value>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

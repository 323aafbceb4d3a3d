import type { Facts, Instant } from "../sharing/facts.js";
import { londonDay } from "../sharing/time.js";
import type { Epochs, Opened } from "./Opened.js";

interface Kept {
  epochs: Epochs;
  facts: Facts;
  day: string;
  /** From when on another agency may lead one of the cases, as far as these facts tell. */
  until: Instant;
  weight: number;
}

/**
 * Facts as the door gave them, kept with the epochs that they are of: whoever asks for the same again tells the door what is
 * known, and is given facts only where they have moved. The walls and the epochs come of every opening, in its own snapshot.
 */
export class KeptFacts {
  readonly #kept = new Map<string, Kept>();
  #weight = 0;

  /** @param most how many values are kept in all, of some thirty bytes each: a case has some hundreds */
  constructor(private readonly most = 1_000_000) {}

  /** The epochs of which the facts of this opening are known; null for none. */
  epochsOf(key: string): Epochs | null {
    return this.#kept.get(key)?.epochs ?? null;
  }

  /** The kept facts, where they are those of this opening; undefined where they must be asked for after all. */
  of(key: string, { at, epochs }: Pick<Opened, "at" | "epochs">): Facts | undefined {
    const kept = this.#kept.get(key);
    if (!kept || !isSame(kept.epochs, epochs) || at >= kept.until || londonDay(at) !== kept.day)
      return undefined;
    // The last to be used are the last to go.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.facts;
  }

  keep(key: string, { at, epochs, facts }: Opened): void {
    const weight = settle(facts, at);
    this.#forget(key);
    if (Number.isNaN(weight) || weight > this.most / 4) return;
    this.#kept.set(key, { epochs, facts, day: londonDay(at), until: leadsUntil(facts, at), weight });
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.most) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}

function isSame(one: Epochs, other: Epochs): boolean {
  const cases = Object.entries(one.cases);
  return (
    one.partnership === other.partnership &&
    cases.length === Object.keys(other.cases).length &&
    cases.every(([id, epoch]) => other.cases[id] === epoch)
  );
}

/** The door says who leads at its instant; the only fact that begins or ends without an epoch. */
const leadsUntil = ({ cases }: Facts, at: Instant): Instant =>
  Math.min(
    ...cases
      .flatMap(({ relationships }) => relationships.filter(({ kind }) => kind === "LEAD"))
      .flatMap(({ from, until }) => [from, until ?? Infinity])
      .filter((instant) => instant > at),
    Infinity,
  );

/**
 * Makes facts unchangeable, and counts their values. NaN where one of them is the reader's own instant: something recorded
 * within this moment counts "from now on", which is not so for the next reader.
 */
function settle(value: unknown, at: Instant): number {
  if (typeof value !== "object" || value === null) return value === at ? Number.NaN : 1;
  let weight = 1;
  for (const one of Object.values(value)) weight += settle(one, at);
  Object.freeze(value);
  return weight;
}

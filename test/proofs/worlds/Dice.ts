/** Chance that can be repeated: the same seed and number give the same throws (mulberry32 over a mixed seed). */
export class Dice {
  #state: number;

  constructor(seed: number, number = 0) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0;
    for (let round = 0; round < 4; round += 1) this.throw();
  }

  /** A number from 0 up to, not including, 1. */
  throw(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.throw() < probability;
  }

  below(count: number): number {
    return Math.floor(this.throw() * count);
  }

  one<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  /** Each with the given probability. */
  some<T>(all: readonly T[], probability = 0.5): T[] {
    return all.filter(() => this.chance(probability));
  }

  /** As many as asked for, each drawn anew. */
  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}

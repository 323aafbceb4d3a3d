/** A set of small whole numbers, a bit to each. */
export class Marks {
  readonly #words: number[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(place: number): void {
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    while (this.#words.length <= word) this.#words.push(0);
    if (this.#words[word]! & bit) return;
    this.#words[word]! |= bit;
    this.#size += 1;
  }
}

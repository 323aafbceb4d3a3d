const AN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The same with every id renamed alike and, given a seed, with every list in another order and some of its items twice. */
export function scramble<T>(value: T, seed: number | null): T {
  let state = (seed ?? 0) | 0;
  // mulberry32: small, seeded, good enough to shuffle with.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const disorder = (items: unknown[]) =>
    seed === null
      ? items
      : items
          .flatMap((item) => (random() < 0.3 ? [item, item] : [item]))
          .map((item) => ({ item, place: random() }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ item }) => item);
  const renamed = (one: unknown): unknown => {
    if (typeof one === "string") return AN_ID.test(one) ? [...one].toReversed().join("") : one;
    if (Array.isArray(one)) return disorder(one.map(renamed));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, renamed(inner)]));
  };
  return renamed(value) as T;
}

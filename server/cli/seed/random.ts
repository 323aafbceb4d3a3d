/** Random choices that come out the same for the same seed numbers, on any machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** At most `count` different ones, in random order. */
  sample<T>(from: readonly T[], count: number): T[];
  /** One key, by weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** A generator of its own for every (seed, stream): family 7 is the same family however many there are. */
export function createRandom(seed: number, stream: number): Random {
  const next = sfc32(seed, stream);
  for (let i = 0; i < 15; i++) next();
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const sample = <T>(from: readonly T[], count: number) => {
    const left = [...from];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
    return taken;
  };
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (from) => {
      if (from.length === 0) throw new RangeError("There is nothing to pick from");
      return from[whole(0, from.length - 1)]!;
    },
    sample,
    weighted: (weights) => {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][];
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      return (entries.find(([, weight]) => (rest -= weight) < 0) ?? entries.at(-1)!)[0];
    },
  };
}

// Chris Doty-Humphrey's sfc32 (PractRand), in the public domain.
function sfc32(seed: number, stream: number): () => number {
  let a = seed | 0;
  let b = stream | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
}

/** What is said of two series of latencies: whether one can tell which a reply belongs to. */
export interface Comparison {
  n: number;
  /** Welch's t of the logarithms: beyond 4.5 either way the two can be told apart. */
  t: number;
  /** Milliseconds between the medians. */
  gap: number;
  medians: [number, number];
}

/** Compares two series of milliseconds. */
export function compare(one: readonly number[], other: readonly number[]): Comparison {
  const [a, b] = [one, other].map((series) => momentsOf(series.map(Math.log)));
  const medians: [number, number] = [median(one), median(other)];
  return {
    n: Math.min(one.length, other.length),
    t: (a!.mean - b!.mean) / Math.sqrt(a!.variance / one.length + b!.variance / other.length),
    gap: medians[0] - medians[1],
    medians,
  };
}

export function median(series: readonly number[]): number {
  const sorted = series.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function momentsOf(series: readonly number[]): { mean: number; variance: number } {
  const mean = series.reduce((sum, one) => sum + one, 0) / series.length;
  const variance = series.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (series.length - 1);
  return { mean, variance };
}

/** Something proved by a great number of cases, in pieces that can be done in any order and by several workers. */
export interface Proof {
  /** What is counted, in the plural. */
  unit: string;
  /** How many of them are within `npm test`, and how many are the proof by itself. */
  small: number;
  large: number;
  /** How many a piece counts, where it is great: no more workers are begun than there are pieces. */
  each?: number;
  /** Starts what all workers share, as a database; each piece is given `shared`, which must be plain data. */
  open?(): Promise<Opened>;
  /** One piece of the work: the same for the same seed and number, for ever. */
  piece(seed: number, number: number, shared?: unknown): Piece | Promise<Piece>;
  /** What ought to have come up in so many pieces and did not: a proof that never meets a rule proves nothing of it. */
  missing?(seen: Readonly<Record<string, number>>): string[];
  /** Keeps a failure as a fixture, as small as it can be made; returns its file. */
  keep?(failure: string): string | null;
}

export interface Opened {
  shared: unknown;
  close(): Promise<unknown>;
}

export interface Piece {
  count: number;
  /** A line for each failure, enough to find it again. */
  failures: readonly string[];
  /** How often each noteworthy thing came up. */
  seen?: Readonly<Record<string, number>>;
}

/** What has been proved so far: kept between runs, so that a long proof can be stopped and resumed. */
export interface Progress {
  seed: number;
  pieces: number;
  count: number;
  seconds: number;
  failures: string[];
  seen: Record<string, number>;
}

export const nothingYet = (seed: number): Progress => ({
  seed,
  pieces: 0,
  count: 0,
  seconds: 0,
  failures: [],
  seen: {},
});

export function add(progress: Progress, { count, failures, seen = {} }: Piece): void {
  progress.count += count;
  progress.failures.push(...failures);
  for (const [what, times] of Object.entries(seen)) progress.seen[what] = (progress.seen[what] ?? 0) + times;
}

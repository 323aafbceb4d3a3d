import { median } from "../statistics.js";

/** What one variant did in one round; times in milliseconds, processor times those of one request. */
export interface Round {
  round: number;
  n: number;
  perSecond: number;
  p50: number;
  p99: number;
  node: number;
  postgres: number;
  total: number;
  /** The share of the machine that processes took which are none of the bench's. */
  foreign: number;
}

const KEYS = ["perSecond", "p50", "p99", "node", "postgres", "total"] as const;

export interface Spread {
  median: number;
  least: number;
  most: number;
}

export interface Measured extends Record<(typeof KEYS)[number], Spread> {
  n: number;
  rounds: number;
}

export interface CaseFigures {
  families: number;
  connections: number;
  seconds: number;
  /** Measurements during which foreign processes took more than 8 % of the machine; kept only where too few others were left. */
  disturbed: { measurements: number; of: number; kept: boolean };
  page: { values: number; bytes: Record<string, number> };
  variants: Record<string, Measured>;
  ratios: Record<string, Spread & { goal: number; reached: boolean }>;
}

/** The rounds of each variant. */
export type Done = ReadonlyMap<string, readonly Round[]>;

const FOREIGN = 0.08;
/** Rounds of each variant without which the disturbed ones are not left out. */
const FEW = 3;

/** Those during which the machine was the bench's own. */
export const calm = (rounds: readonly Round[]): Round[] => rounds.filter(({ foreign }) => foreign <= FOREIGN);

/** Medians and spread of each variant, and the ratios that have goals: of the medians, with the spread of the rounds in pairs. */
export function figuresOf(
  done: Done,
  more: Pick<CaseFigures, "families" | "connections" | "seconds" | "page">,
): CaseFigures {
  const all = [...done.values()].flat();
  // All or none: a calm round beside a disturbed one says nothing.
  const kept = [...done.values()].some((rounds) => calm(rounds).length < FEW);
  const used: Done = kept ? done : new Map([...done].map(([name, rounds]) => [name, calm(rounds)]));
  return {
    ...more,
    disturbed: { measurements: all.length - calm(all).length, of: all.length, kept },
    variants: Object.fromEntries([...used].map(([name, rounds]) => [name, measured(rounds)])),
    ratios: Object.fromEntries(GOALS.map((goal) => [goal.what, ratioOf(used, goal)])),
  };
}

function measured(rounds: readonly Round[]): Measured {
  const spreads = Object.fromEntries(KEYS.map((key) => [key, spreadOf(rounds.map((round) => round[key]))]));
  return {
    n: rounds.reduce((sum, { n }) => sum + n, 0),
    rounds: rounds.length,
    ...(spreads as Record<(typeof KEYS)[number], Spread>),
  };
}

function ratioOf(used: Done, { one, other, by, goal }: Goal) {
  const [a, b] = [used.get(one)!, used.get(other)!];
  const paired = a.flatMap((round) => {
    const beside = b.find((another) => another.round === round.round);
    return beside ? [round[by] / beside[by]] : [];
  });
  const ratio = median(a.map((round) => round[by])) / median(b.map((round) => round[by]));
  const reached = by === "perSecond" ? ratio >= goal : ratio <= goal;
  return { ...spreadOf(paired), median: ratio, goal, reached };
}

const spreadOf = (series: readonly number[]): Spread => ({
  median: median(series),
  least: Math.min(...series),
  most: Math.max(...series),
});

interface Goal {
  what: string;
  one: string;
  other: string;
  /** Processor time: the less the better. Throughput: the more. */
  by: "total" | "perSecond";
  goal: number;
}

/** The goals that this bench can tell. */
// prettier-ignore
const GOALS: readonly Goal[] = [
  { what: "case page, processor time: product / secure floor", one: "product", other: "secure floor", by: "total", goal: 1.1 },
  { what: "case page, throughput: product / PostGraphile with row security", one: "product", other: "PostGraphile, row security", by: "perSecond", goal: 2.2 },
  { what: "case page, throughput: product / Apollo + TypeORM + dataloader", one: "product", other: "Apollo + TypeORM + dataloader", by: "perSecond", goal: 5 },
  { what: "worklist of 50, processor time: product / SQL floor", one: "worklist: product", other: "worklist: SQL floor", by: "total", goal: 1.8 },
];

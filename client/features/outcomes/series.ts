/** What of an indicator matters here. */
export interface SeriesIndicator {
  key: string;
  outcome: string;
  measure: "SCALE" | "NUMBER";
  better: "HIGHER" | "LOWER";
  minimum: number;
  maximum: number;
  met: number;
}

/** What of a measurement matters here; what is not shared is null. */
export interface SeriesMeasure {
  indicator: SeriesIndicator;
  about: readonly { id: string }[];
  kind?: "BASELINE" | "FOLLOW_UP" | null;
  measuredOn?: string | null;
  value?: number | null;
}

export interface Series<Measure extends SeriesMeasure> {
  key: string;
  indicator: Measure["indicator"];
  about: Measure["about"];
  measures: Measure[];
}

/** The measurements of one indicator and the same people together, outcome by outcome, in the order in which they came. */
export function seriesByOutcome<Measure extends SeriesMeasure>(
  items: readonly Measure[],
): { outcome: string; series: Series<Measure>[] }[] {
  const outcomes = new Map<string, Map<string, Series<Measure>>>();
  for (const item of items) {
    const { indicator, about } = item;
    const of = outcomes.get(indicator.outcome) ?? new Map<string, Series<Measure>>();
    outcomes.set(indicator.outcome, of);
    const key = [indicator.key, ...about.map(({ id }) => id)].join(" ");
    const one: Series<Measure> = of.get(key) ?? { key, indicator, about, measures: [] };
    one.measures.push(item);
    of.set(key, one);
  }
  return [...outcomes].map(([outcome, of]) => ({ outcome, series: [...of.values()] }));
}

/** Whether a value reaches what is hoped for. */
export const isMet = ({ better, met }: SeriesIndicator, value: number): boolean =>
  better === "HIGHER" ? value >= met : value <= met;

export interface Point {
  x: number;
  y: number;
  kind: "BASELINE" | "FOLLOW_UP";
  value: number;
  day: string;
}

export const chart = { width: 300, height: 150, left: 48, right: 14, top: 14, bottom: 26 };

/** Where each measurement stands in the drawing, and the line of what is hoped for; the axis ends at `least` and `most`. */
export function drawingOf({ indicator, measures }: Series<SeriesMeasure>): {
  points: Point[];
  goal: number;
  least: number;
  most: number;
} {
  const known = measures.flatMap(({ kind, measuredOn, value }) =>
    kind && measuredOn && value !== null && value !== undefined ? [{ kind, day: measuredOn, value }] : [],
  );
  const values = [...known.map(({ value }) => value), indicator.met];
  // The whole of a scale and of a share; of an open number as much as there is of it.
  const isClosed = indicator.measure === "SCALE" || indicator.maximum <= 100;
  const least = indicator.minimum;
  const most = isClosed ? indicator.maximum : Math.max(least + 1, ...values);
  const days = known.map(({ day }) => Date.parse(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const across = chart.width - chart.left - chart.right;
  const down = chart.height - chart.top - chart.bottom;
  const yOf = (value: number) => chart.top + down * (1 - (value - least) / (most - least));
  const xOf = (day: string) =>
    chart.left + across * (last === first ? 0.5 : (Date.parse(day) - first) / (last - first));
  return {
    points: known.map((one) => ({ ...one, x: xOf(one.day), y: yOf(one.value) })),
    goal: yOf(indicator.met),
    least,
    most,
  };
}

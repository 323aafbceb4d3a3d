import { describe, expect, it } from "vitest";
import { chart, drawingOf, isMet, type SeriesIndicator, seriesByOutcome } from "./series";

const scale: SeriesIndicator = {
  key: "home",
  outcome: "Secure housing",
  measure: "SCALE",
  better: "HIGHER",
  minimum: 1,
  maximum: 5,
  met: 4,
};
const arrears: SeriesIndicator = {
  ...scale,
  key: "arrears",
  measure: "NUMBER",
  better: "LOWER",
  minimum: 0,
  maximum: 100_000,
  met: 0,
};
const measure = (indicator: SeriesIndicator, who: string, value: number | null, measuredOn: string) => ({
  indicator,
  about: [{ id: who }],
  kind: "BASELINE" as const,
  value,
  measuredOn,
});

describe("series", () => {
  it("keep what is measured of one indicator and one person together, under its outcome", () => {
    const items = [
      measure(scale, "kim", 2, "2026-01-05"),
      measure(scale, "kim", 4, "2026-06-05"),
      measure(scale, "lee", 1, "2026-01-05"),
      measure(arrears, "kim", 300, "2026-01-05"),
    ];
    expect(
      seriesByOutcome(items).map(({ outcome, series }) => [
        outcome,
        series.map(({ measures }) => measures.length),
      ]),
    ).toEqual([["Secure housing", [2, 1, 1]]]);
  });

  it("reach what is hoped for from above or from below", () => {
    expect([isMet(scale, 4), isMet(scale, 3), isMet(arrears, 0), isMet(arrears, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("are drawn from left to right by their days, the better value of a scale above, and one alone in the middle", () => {
    const series = {
      key: "",
      indicator: scale,
      about: [],
      measures: [measure(scale, "kim", 1, "2026-01-01"), measure(scale, "kim", 5, "2026-12-31")],
    };
    const { points, goal } = drawingOf(series);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [chart.left, chart.height - chart.bottom],
      [chart.width - chart.right, chart.top],
    ]);
    expect(goal).toBeGreaterThan(chart.top);
    const [alone] = drawingOf({ ...series, measures: series.measures.slice(0, 1) }).points;
    expect(alone!.x).toBe((chart.left + chart.width - chart.right) / 2);
  });

  it("draw an open number as far as it goes, and leave out what is not shared", () => {
    const series = {
      key: "",
      indicator: arrears,
      about: [],
      measures: [measure(arrears, "kim", 350, "2026-01-01"), measure(arrears, "kim", null, "2026-02-01")],
    };
    expect(drawingOf(series)).toMatchObject({ least: 0, most: 350, points: [{ value: 350, y: chart.top }] });
  });
});

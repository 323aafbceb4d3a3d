import { expect, it } from "vitest";
import { barsOf, plot } from "./bars";

it("leaves room for days without use, over a change of the clocks and the year too", () => {
  const day = (iso: string) => ({ day: iso, operations: 2 });
  const byDay = barsOf([day("2026-10-24"), day("2026-10-25"), day("2026-11-08")], "day").bars;
  const [a, b, c] = byDay.map(({ x }) => x) as [number, number, number];
  expect((c - a) / (b - a)).toBeCloseTo(15);
  const byMonth = barsOf([day("2025-12-01"), day("2026-01-01"), day("2026-03-01")], "month").bars;
  expect((byMonth[2]!.x - byMonth[0]!.x) / (byMonth[1]!.x - byMonth[0]!.x)).toBeCloseTo(3);
});

it("draws the most as high as there is room, and the others to scale", () => {
  const { bars, most } = barsOf(
    [
      { day: "2026-11-01", operations: 5 },
      { day: "2026-11-02", operations: 20 },
    ],
    "day",
  );
  expect(most).toBe(20);
  expect(bars[1]!.y).toBe(plot.top);
  expect(bars[0]!.height * 4).toBeCloseTo(bars[1]!.height);
});

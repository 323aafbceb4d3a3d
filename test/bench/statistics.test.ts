import { describe, expect, it } from "vitest";
import { compare, median } from "./statistics.js";

const series = (n: number, centre: number) =>
  Array.from({ length: n }, (_, index) => centre * (1 + 0.2 * Math.sin(index * 12.9898)));

describe("two series of latencies", () => {
  it("cannot be told apart where they are alike", () => {
    const { t, gap } = compare(series(5000, 4), series(4999, 4));
    expect(Math.abs(t)).toBeLessThan(1);
    expect(Math.abs(gap)).toBeLessThan(0.01);
  });

  it("can where one takes a twentieth longer", () => {
    const { t, gap, n } = compare(series(5000, 4.2), series(5000, 4));
    expect(t).toBeGreaterThan(4.5);
    expect(gap).toBeCloseTo(0.2, 1);
    expect(n).toBe(5000);
  });

  it("give Welch's t: a known value", () => {
    const { t } = compare([1, 2, 4].map(Math.exp), [3, 5, 9, 7].map(Math.exp));
    // Means 7/3 and 6, variances 7/3 and 20/3.
    expect(t).toBeCloseTo((7 / 3 - 6) / Math.sqrt(7 / 9 + 20 / 12), 10);
  });

  it("have a median", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
  });
});

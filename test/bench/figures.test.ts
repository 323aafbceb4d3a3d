import { describe, expect, it } from "vitest";
import { figuresOf, type Round } from "./page/figures.js";

const more = { families: 20, connections: 10, seconds: 2, page: { values: 99, bytes: {} } };
const names = [
  "secure floor",
  "product",
  "PostGraphile, row security",
  "Apollo + TypeORM + dataloader",
  "worklist: SQL floor",
  "worklist: product",
];
const rounds = (total: (round: number) => number, foreign: (round: number) => number): Round[] =>
  Array.from({ length: 5 }, (_, round) => ({
    round,
    n: 100,
    perSecond: 1000 / total(round),
    p50: 1,
    p99: 2,
    node: total(round) / 2,
    postgres: total(round) / 2,
    total: total(round),
    foreign: foreign(round),
  }));
const of = (product: (round: number) => number, foreign: (round: number) => number = () => 0) =>
  figuresOf(
    new Map(names.map((name) => [name, rounds(name === "product" ? product : () => 1, foreign)])),
    more,
  );

describe("the figures of the case page", () => {
  it("are ratios of medians, with the spread of the rounds in pairs", () => {
    const ratio = of((round) => 2 + round).ratios["case page, processor time: product / secure floor"];
    expect(ratio).toEqual({ median: 4, least: 2, most: 6, goal: 1.1, reached: false });
  });

  it("reach a goal of processor time from below, and one of throughput from above", () => {
    const { ratios } = of(() => 0.2);
    expect(Object.values(ratios).map(({ median, reached }) => [median, reached])).toEqual([
      [0.2, true],
      [5, true],
      [5, true],
      [1, true],
    ]);
    expect(Object.values(of(() => 2).ratios).map(({ reached }) => reached)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("leave out what others disturbed, where enough is left", () => {
    const { disturbed, variants } = of(
      (round) => (round === 0 ? 90 : 1),
      (round) => (round === 0 ? 0.5 : 0),
    );
    expect(disturbed).toEqual({ measurements: 6, of: 30, kept: false });
    expect(variants["product"]).toMatchObject({ rounds: 4, n: 400, total: { median: 1, least: 1, most: 1 } });
  });

  it("keep all of it where too little is left, and say so", () => {
    const { disturbed, variants } = of(
      () => 1,
      (round) => (round < 3 ? 0.5 : 0),
    );
    expect(disturbed).toEqual({ measurements: 18, of: 30, kept: true });
    expect(variants["product"]!.rounds).toBe(5);
  });
});

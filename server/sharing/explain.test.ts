import { describe, expect, it } from "vitest";
import { MORNING } from "../../test/support/scenario.js";
import { workedCases } from "../../test/workedCases/workedCases.js";
import { decide } from "./decide.js";
import { explain } from "./explain.js";

describe("an explanation", () => {
  const checks = workedCases.flatMap(({ number, checks: all }) => all.map((check) => ({ number, ...check })));
  const asked = checks.map(({ world, viewer, purpose, assurance, value, ...check }) => ({
    ...check,
    request: world.request(viewer, purpose, assurance),
    target: world.target(value),
    facts: world.facts(viewer),
  }));

  it("is of the very decision, stage by stage", () => {
    for (const { request, target, facts } of asked) {
      const { decision, stages } = explain(request, target, facts, MORNING);
      expect(decision).toEqual(decide(request, target, facts, MORNING));
      expect(stages.flatMap(({ failures }) => failures)).toHaveLength(decision.failures.length);
      expect(stages.every(({ passes, failures }) => passes === (failures.length === 0))).toBe(true);
    }
  });

  it("is counterfactual: without the rules that it names, the decision is another", () => {
    let flipped = 0;
    for (const { number, request, target, facts } of asked) {
      const { decision, deciding } = explain(request, target, facts, MORNING);
      for (const { without } of deciding)
        expect([without.effect, without.reason], `case ${number}`).not.toEqual([
          decision.effect,
          decision.reason,
        ]);
      // A decision not to share is named also where nothing else would let the value through.
      const told = decision.failures.filter(
        ({ code, rule }) => code === decision.reason && code !== "NO_BASIS" && rule !== null,
      );
      const lawful =
        decision.effect === "VISIBLE" ? decision.grounds.filter(({ rule }) => rule !== null) : [];
      if (told.length + lawful.length === 0) continue;
      expect(deciding.length, `case ${number} names ${JSON.stringify([...told, ...lawful])}`).toBeGreaterThan(
        0,
      );
      flipped += 1;
    }
    expect(flipped).toBeGreaterThan(30);
  });

  it("names nothing where nothing decides alone: taking an unrelated rule away changes nothing", () => {
    for (const { request, target, facts } of asked) {
      const { decision, deciding } = explain(request, target, facts, MORNING);
      const named = new Set([...decision.failures, ...decision.grounds].map(({ rule }) => rule));
      expect(deciding.flatMap(({ rules }) => rules).every((rule) => named.has(rule))).toBe(true);
    }
  });
});

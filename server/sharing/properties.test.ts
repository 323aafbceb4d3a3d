import { fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../test/support/scenario.js";
import {
  anyPermit,
  anyRestriction,
  anyTime,
  anyWorld,
  type Ask,
  ASKED,
  ASKS,
  sentencesAbout,
  tell,
  VALUES,
  type World,
  worldOf,
} from "../../test/support/randomWorlds.js";
import { ALL, bitOf } from "./categories.js";
import { decide } from "./decide.js";
import type { Facts } from "./facts.js";
import { ceilingOf, isRole } from "./roles.js";
import { coversDay, inForce, londonDay } from "./time.js";

type Judge = typeof decide;

// One seed, so that a run of the same sources says the same; a failure prints its own path.
const RUN = { seed: 20261121, numRuns: 120 } as const;

/** A property of any judge: ours keeps it, and one with the seeded fault does not. */
function property(sentence: string, of: (judge: Judge) => fc.IRawProperty<never>, fault: Judge): void;
function property<T>(sentence: string, of: (judge: Judge) => fc.IRawProperty<T>, fault: Judge): void {
  describe(sentence, () => {
    it("holds", () => {
      fc.assert(of(decide), RUN);
    });
    it("would be seen to fail", () => {
      expect(fc.check(of(fault), { ...RUN, numRuns: 500 }).failed).toBe(true);
    });
  });
}

/** A judge who does not see the facts as they are. */
const whoMistakes =
  (facts: (facts: Facts) => Facts): Judge =>
  (request, target, all, at) =>
    decide(request, target, facts(all), at);

const inEveryCase = (change: (one: Facts["cases"][number]) => Partial<Facts["cases"][number]>) =>
  whoMistakes((facts) => ({ ...facts, cases: facts.cases.map((one) => ({ ...one, ...change(one) })) }));
const ofEverybody = (change: (one: Facts["people"][number]) => Partial<Facts["people"][number]>) =>
  whoMistakes((facts) => ({ ...facts, people: facts.people.map((one) => ({ ...one, ...change(one) })) }));

import { CATEGORIES } from "../../server/sharing/categories.js";
import { compile } from "../../server/sharing/compile.js";
import { decide } from "../../server/sharing/decide.js";
import type { Facts, Request } from "../../server/sharing/facts.js";
import { has } from "../../server/sharing/judgement.js";
import { EARLY_HELP, northshire } from "../support/northshire.js";
import { MORNING, type Scenario, types } from "../support/scenario.js";
import { median } from "./statistics.js";

export interface Measured {
  /** Nanoseconds, the median of the rounds. */
  ns: number;
  least: number;
  most: number;
  n: number;
}

/** PERFORMANCE.md's goals of deciding and compiling, in rounds that take turns. */
export function measureDeciding(rounds: number): Record<string, Measured> {
  const world = nineWithSixtyConsents();
  const request: Request = { ...world.request("teacher", EARLY_HELP), assurance: 3 };
  const facts: Facts = world.facts("teacher");
  const theCase = facts.cases[0]!;
  const people = theCase.people.map(({ personId }) => personId);
  const contributors = facts.agencies.map(({ id }) => id);
  const decider = compile(request, facts, MORNING);
  const counters = new Uint32Array(2 * CATEGORIES.length);
  let found = 0;

  const works: Record<string, { n: number; work(): void }> = {
    "a decision, compiled, with audit counters": {
      n: 26 * people.length * contributors.length * 200,
      work() {
        for (let round = 0; round < 200; round += 1)
          for (const person of people)
            for (const contributor of contributors) {
              const { visible } = decider.entry(theCase.id, person, contributor);
              for (let bit = 0; bit < CATEGORIES.length; bit += 1)
                counters[has(visible, bit) ? bit : bit + CATEGORIES.length]! += 1;
            }
      },
    },
    "compile for 9 people and 60 consents, until the first answer": {
      n: 400,
      work() {
        for (let round = 0; round < 400; round += 1)
          found += compile(request, facts, MORNING).entry(theCase.id, people[0]!, contributors[0]!).visible;
      },
    },
    "compile for 9 people and 60 consents, and every answer for each person and agency": {
      n: 100,
      work() {
        for (let round = 0; round < 100; round += 1) {
          const compiled = compile(request, facts, MORNING);
          for (const person of people)
            for (const contributor of contributors)
              found += compiled.entry(theCase.id, person, contributor).visible;
        }
      },
    },
    "decide, uncompiled, with every reason": {
      n: 400,
      work() {
        for (let round = 0; round < 400; round += 1)
          found += decide(
            request,
            { caseId: theCase.id, subjects: [people[round % people.length]!], category: "EDUCATION", contributorId: contributors[0]!, locates: false }, // prettier-ignore
            facts,
            MORNING,
          ).failures.length;
      },
    },
  };
  const taken = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = -2; round < rounds; round += 1)
    for (const [name, { n, work }] of Object.entries(works)) {
      const begun = process.hrtime.bigint();
      work();
      if (round >= 0) taken.get(name)!.push(Number(process.hrtime.bigint() - begun) / n);
    }
  if (found < 0) throw new Error("Nothing was decided");
  return Object.fromEntries(
    [...taken].map(([name, all]) => [
      name,
      { ns: median(all), least: Math.min(...all), most: Math.max(...all), n: works[name]!.n * rounds },
    ]),
  );
}

/** The goals that have a figure of their own. */
export const GOALS: Record<string, number> = {
  "a decision, compiled, with audit counters": 10,
  "compile for 9 people and 60 consents, until the first answer": 20_000,
};

/** A mother and eight children; seven agencies; what she said of each, and changed her mind about. */
function nineWithSixtyConsents(): Scenario {
  const children = Array.from({ length: 8 }, (_, index) => `child ${index}`);
  const world = northshire()
    .family((f) => children.reduce((family, child) => family.child(child), f.mother("mum")))
    .case("case", { lead: "worker", team: ["teacher", "doctor"], purposes: [EARLY_HELP] });
  for (let n = 0; n < 60; n += 1) {
    const about = n % 9 === 8 ? "mum" : children[n % 9]!;
    const categories = [CATEGORIES[n % 26]!.code, CATEGORIES[(n * 7 + 4) % 26]!.code];
    world.consents("mum", {
      ...(about !== "mum" && { for: about }),
      [n % 5 === 4 ? "no" : "yes"]: categories,
      to: types(["SCHOOL", "GP", "POLICE", "VOLUNTARY"][n % 4]!),
      purposes: [EARLY_HELP],
    });
  }
  return world;
}

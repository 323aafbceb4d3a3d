import { describe, expect, it } from "vitest";
import { MORNING } from "../../test/support/scenario.js";
import { expectDecision } from "../../test/workedCases/expectDecision.js";
import { type Check, workedCases } from "../../test/workedCases/workedCases.js";
import { decide } from "./decide.js";
import { REASONS } from "./reasons.js";

describe("the worked cases of the sharing decision", () => {
  for (const { number, situation, checks } of workedCases)
    it(`${number}. ${situation}`, () => {
      for (const check of checks) {
        const { world, viewer, purpose, assurance, value } = check;
        expectDecision(
          check,
          decide(
            world.request(viewer, purpose, assurance),
            world.target(value),
            world.facts(viewer),
            MORNING,
          ),
        );
      }
      for (const { world, value, expected } of checks)
        if (expected.effect !== "VISIBLE")
          expect(
            checks.some((other) => proves(other, world, value)),
            `nobody sees ${value}`,
          ).toBe(true);
    });

  it("has every number but 21, which is of the API alone", () => {
    const all = Array.from({ length: 28 }, (_, index) => index + 1);
    expect(workedCases.map(({ number }) => number)).toEqual(all.filter((number) => number !== 21));
  });
});

it("tells no reason in words that name a person, an agency or a source", () => {
  for (const { text } of Object.values(REASONS))
    expect(text).not.toMatch(
      /mother|father|parent|mum|dad|school|police|health|source|objected|perpetrator|abuse/i,
    );
});

/** That a value which one viewer may not have is there: in the same world somebody sees it. */
const proves = ({ world, value, expected }: Check, sameWorld: Check["world"], sameValue: string) =>
  world === sameWorld && value === sameValue && expected.effect === "VISIBLE";

import fc from "fast-check";
import { ours } from "../support/judges.js";
import type { Proof } from "./Proof.js";
import { apart } from "./properties/apart.js";
import { emergency } from "./properties/emergency.js";
import { merge } from "./properties/merge.js";
import { monotone } from "./properties/monotone.js";
import { unknown } from "./properties/unknown.js";

export const PROPERTIES = [...monotone, ...unknown, ...emergency, ...apart, ...merge];

/** Worlds in which a property is tried within `npm test`, where each faulty judge must fail too. */
export const RUNS = 50;
/** Worlds of one piece. */
const AT_ONCE = 10;

/** The properties of SHARING.md in ten times as many worlds as the tests beside the decision try them in. */
export const propertiesProof: Proof = {
  unit: "worlds",
  small: PROPERTIES.length * AT_ONCE,
  large: PROPERTIES.length * RUNS * 10,
  piece(seed, number) {
    const { sentence, of } = PROPERTIES[number % PROPERTIES.length]!;
    const run = { seed: seed * 1_000_003 + number, numRuns: AT_ONCE };
    const { failed, counterexample } = fc.check(of(ours), run) as fc.RunDetails<unknown>;
    const failures = failed ? [`${sentence}: seed ${run.seed}, ${fc.stringify(counterexample)}`] : [];
    return { count: AT_ONCE, failures, seen: { [sentence]: AT_ONCE } };
  },
  missing: (seen) => PROPERTIES.map(({ sentence }) => sentence).filter((sentence) => !seen[sentence]),
};

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROPERTIES, RUNS } from "../../test/proofs/properties.js";
import { answers, ours } from "../../test/support/judges.js";
import { ALSO_ASKED, anyWorld, ASKED, tell } from "../../test/support/randomWorlds.js";
import { REASON_CODES } from "./reasons.js";

// One seed, so that a run of the same sources says the same. A failure prints the world in which it was found.
const RUN = { seed: 20261121, numRuns: RUNS };
const PATIENCE = 60_000;

it("draws worlds in which every answer is met", { timeout: PATIENCE }, () => {
  const met = new Set<string>();
  for (const world of fc.sample(anyWorld, { ...RUN, numRuns: 80 }))
    for (const { effect, reason, failures } of answers(ours, tell(world), world.at, {
      purposes: [...ASKED, ...ALSO_ASKED],
    }))
      for (const code of [effect, reason, ...failures.map((failure) => failure.code)])
        if (code !== null) met.add(code);
  // Everybody here is signed in strongly.
  const all = ["ABSENT", "WITHHELD", "VISIBLE", ...REASON_CODES].filter((code) => code !== "STEP_UP");
  expect([...met].toSorted()).toEqual(all.toSorted());
});

describe.each(PROPERTIES)("$sentence", ({ of, faults }) => {
  it("holds", { timeout: PATIENCE }, () => {
    fc.assert(of(ours), RUN);
  });

  it.each(Object.entries(faults))("fails for a judge who %s", { timeout: PATIENCE }, (_, faulty) => {
    const found = fc.check(of(faulty), { ...RUN, numRuns: 500, endOnFailure: true });
    // Found by an answer, not by an accident on the way.
    expect((found as fc.RunDetails<unknown>).errorInstance).toMatchObject({
      message: "Property failed by returning false",
    });
  });
});

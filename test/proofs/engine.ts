import { CATEGORIES } from "../../server/sharing/categories.js";
import { compile } from "../../server/sharing/compile.js";
import type { Target } from "../../server/sharing/facts.js";
import { Coverage } from "./Coverage.js";
import type { Proof } from "./Proof.js";
import { keepFixture } from "./keepFixture.js";
import { type Effect, isCaseAbsent, reference, type Verdict } from "./reference.js";
import { findMode } from "./reference/asked.js";
import { type Asking, worldOf } from "./worlds.js";

export type Compile = typeof compile;

/** The engine decides as the reference does, in every world. */
export const engineProof: Proof = {
  unit: "decisions",
  small: 5_000_000,
  large: 100_000_000,
  piece(seed, world) {
    const coverage = new Coverage();
    const { decisions, disagreements } = compareWorld(compile, seed, world, coverage);
    return {
      count: decisions,
      failures: disagreements.map((one) => JSON.stringify(one)),
      seen: coverage.counts,
    };
  },
  missing: (seen) => new Coverage(seen).missing(),
  keep: (failure) => keepFixture(compile, JSON.parse(failure) as Disagreement),
};

/** Where engine and reference differ: enough to ask again. */
export interface Disagreement {
  seed: number;
  world: number;
  asking: number;
  target: Target | { caseId: string };
  reference: string;
  engine: string;
}

/**
 * Asks engine and reference everything that is asked in one world. Returns how many decisions were compared, and where
 * the two differ.
 */
export function compareWorld(
  compile: Compile,
  seed: number,
  world: number,
  coverage?: Coverage,
): { decisions: number; disagreements: Disagreement[] } {
  const disagreements: Disagreement[] = [];
  let decisions = 0;
  worldOf(seed, world).forEach((asking, index) => {
    for (const { target, ...said } of compareAsking(compile, asking, coverage)) {
      decisions += 1;
      if (said.reference !== said.engine) disagreements.push({ seed, world, asking: index, target, ...said });
    }
  });
  return { decisions, disagreements };
}

const COUNTED = 24;

type Comparison = Pick<Disagreement, "target" | "reference" | "engine">;

export function* compareAsking(compile: Compile, asking: Asking, coverage?: Coverage): Iterable<Comparison> {
  const { request, facts, at, targets, entry } = asking;
  const decider = compile(request, facts, at);
  // What OWN and PASSPORT say of what they do not show is not settled yet; whether they show it is.
  const mode = findMode(request.purpose);
  const own = mode === "OWN" || mode === "PASSPORT";
  const told = (effect: Effect) => (own && effect !== "VISIBLE" ? "not visible" : effect);
  const said = ({ effect, error }: Pick<Verdict, "effect" | "error">) =>
    error === null ? told(effect) : effect === "VISIBLE" ? `${error} and visible` : error;

  for (const [index, target] of targets.entries()) {
    const verdict = reference(request, target, facts, at);
    const decision = decider.decide(target);
    // Counting costs as much as deciding; of so many a sample tells what came up.
    if (index < COUNTED) coverage?.count(request, verdict, decision);
    yield { target, reference: said(verdict), engine: said(decision) };
  }
  if (!own)
    for (const caseId of new Set(targets.map(({ caseId }) => caseId)))
      yield {
        target: { caseId },
        reference: `${isCaseAbsent(request, caseId, facts, at)}`,
        engine: `${decider.isAbsent(caseId)}`,
      };
  if (entry === null) return;
  const masks = decider.entry(entry.caseId, entry.subject, entry.contributorId);
  for (const locates of [false, true])
    for (const [bit, { code }] of CATEGORIES.entries()) {
      const { caseId, contributorId } = entry;
      const target = { caseId, subjects: [entry.subject], category: code, contributorId, locates };
      const visible = locates ? masks.visibleLocating : masks.visible;
      const verdict = reference(request, target, facts, at);
      // The mask of what is absent speaks of values that do not locate.
      const seen = (effect: Effect) => told(effect === "ABSENT" && locates ? "WITHHELD" : effect);
      yield {
        target,
        reference: seen(verdict.effect),
        engine: seen((visible >> bit) & 1 ? "VISIBLE" : (masks.absent >> bit) & 1 ? "ABSENT" : "WITHHELD"),
      };
    }
}

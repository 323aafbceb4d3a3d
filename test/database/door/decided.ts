import { CATEGORIES } from "../../../server/sharing/categories.js";
import { compile } from "../../../server/sharing/compile.js";
import type { Facts, Id, Instant, Request } from "../../../server/sharing/facts.js";

export interface Wall {
  others: number;
  own: number;
}

/**
 * The tightest wall around one case that still lets through every unmarked value which `decide` shows: the categories of
 * other agencies' values, and of the viewer's own agency's, that are VISIBLE for at least one subject. Null where all is ABSENT.
 */
export function decidedWall(request: Request, facts: Facts, at: Instant, caseId: Id): Wall | null {
  const compiled = compile(request, facts, at);
  // Only who is of it: by a merge nobody comes into a case, so a value of theirs is judged by nothing that is kept back.
  const people = new Set(facts.cases.find(({ id }) => id === caseId)?.people.map(({ personId }) => personId));
  const wall = { others: 0, own: 0 };
  let known = false;
  for (const { id: contributorId } of facts.agencies)
    for (const personId of people)
      for (const [bit, { code: category }] of CATEGORIES.entries()) {
        const target = { caseId, subjects: [personId], category, contributorId, locates: false };
        const { effect, error } = compiled.decide(target);
        known ||= effect !== "ABSENT" && error === null;
        if (effect !== "VISIBLE") continue;
        wall[contributorId === facts.viewer?.agencyId ? "own" : "others"] |= 1 << bit;
      }
  return known ? wall : null;
}

import { ALL } from "../categories.js";
import type { CaseFacts } from "../facts.js";
import type { Failure } from "../judgement.js";
import { type Asker, everOf } from "../question.js";
import { inForce } from "../time.js";

/**
 * Stage 1. Nobody sees a case from which they are excluded: their own record as a practitioner, a declared relative or
 * neighbour, a named person. An exclusion from a person holds in every case of that person, also where they have left it:
 * what is recorded of them stays. Nothing passes it.
 */
export function exclusion(asker: Asker, theCase: CaseFacts): Failure[] {
  const people = everOf(asker, theCase);
  const ownRecord =
    asker.viewer.kind !== "FAMILY" && asker.viewer.personId !== null && people.has(asker.viewer.personId);
  const rules = theCase.exclusions.filter(
    (rule) =>
      rule.accountId === asker.request.accountId &&
      inForce(rule, asker.at) &&
      (rule.caseId === theCase.id || (rule.personId !== null && people.has(rule.personId))),
  );
  const failure = { stage: "exclusion", code: "EXCLUDED", effect: "ABSENT", mask: ALL } as const;
  return [
    ...(ownRecord ? [{ ...failure, rule: null }] : []),
    ...rules.map(({ id }) => ({ ...failure, rule: id })),
  ];
}

import { ALL } from "../categories.js";
import type { CaseFacts } from "../facts.js";
import type { Failure } from "../judgement.js";
import type { Asker } from "../question.js";
import { inForce } from "../time.js";

/**
 * Stage 1. Nobody sees a case from which they are excluded: their own record as a practitioner, a declared relative or
 * neighbour, a named person. An exclusion from a person holds in every case of that person. Nothing passes it.
 */
export function exclusion(asker: Asker, theCase: CaseFacts): Failure[] {
  const people = peopleOf(asker, theCase);
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

function peopleOf({ facts, at }: Asker, theCase: CaseFacts): Set<string> {
  const ids = new Set<string>();
  for (const member of theCase.people) {
    if (!inForce(member, at)) continue;
    ids.add(member.personId);
    for (const linked of facts.people.find(({ id }) => id === member.personId)?.linkedIds ?? [])
      ids.add(linked);
  }
  return ids;
}

import { ALL, type Mask, NONE } from "../categories.js";
import { consentBasis } from "../consent/consentBasis.js";
import { gillickMask, parentalMask, hasPowerOf } from "../consent/authority.js";
import type { Id } from "../facts.js";
import { type Failure, failOutside, type Ground, type Judgement } from "../judgement.js";
import type { Asker, Question } from "../question.js";
import { dutyBasis } from "./duty.js";

/** Stage 6. What makes it lawful to show this subject's values, category by category, by the mode of the purpose. */
export function basis(question: Question): Judgement {
  switch (question.purpose.mode) {
    case "CONSENT":
      return consentBasis(question);
    case "DUTY":
      return dutyBasis(question);
    case "EMERGENCY":
      return unless(question.grant ? [{ basis: "EMERGENCY_GRANT", mask: ALL, rule: question.grant.id }] : []);
    case "OWN":
    case "PASSPORT":
      return unless(ownAccess(question, question.subjectId));
    default:
      return unless([]);
  }
}

/** Whether a family member may act for a person: that person, or somebody for whom they hold authority today. */
export const mayActFor = (asker: Asker, personId: Id): boolean => ownAccess(asker, personId).length > 0;

const missing = { stage: "basis", code: "NO_BASIS", effect: "WITHHELD", rule: null } as const;

const unless = (grounds: readonly Ground[]): { failures: Failure[]; grounds: readonly Ground[] } => ({
  failures: failOutside(
    grounds.reduce((mask, ground) => mask | ground.mask, NONE),
    ALL,
    missing,
  ),
  grounds,
});

function ownAccess({ viewer, facts, today, purpose }: Asker, subjectId: Id): Ground[] {
  if (viewer.kind !== "FAMILY" || viewer.personId === null) return [];
  if (viewer.personId === subjectId) return [{ basis: "OWN_ACCESS", mask: ALL, rule: null }];
  const subject = facts.people.find(({ id }) => id === subjectId);
  if (subject === undefined) return [];
  const acting: Mask =
    parentalMask(subject, viewer.personId, purpose.code, today) | hasPowerOf(subject, viewer.personId, today);
  const mask = acting & ~gillickMask(subject, null, today);
  return mask === NONE ? [] : [{ basis: "AUTHORITY", mask, rule: null }];
}

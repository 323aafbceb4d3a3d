import { ALL, type Mask, NONE } from "../categories.js";
import { refused } from "../consent/consentBasis.js";
import type { SharingDecisionFacts } from "../facts.js";
import { type Failure, failOutside, type Ground, type Judgement } from "../judgement.js";
import type { Question } from "../question.js";
import { coversDay, hasReached, inForce } from "../time.js";

/**
 * Stage 6 in DUTY mode, for one subject: over the sharing decisions in force for this purpose that name the viewer's agency
 * and the subject, a decision not to share beats any decision to share, and none is no permit.
 */
export function dutyBasis(question: Question): Judgement {
  const named = question.case.decisions.filter((decision) => isNamed(question, decision));
  const against = named.filter(({ share }) => !share);
  const kept = against.reduce((mask, { categories }) => mask | categories, NONE);
  // The review day ends what shares, never what keeps.
  const grounds = named
    .filter(({ share, reviewOn }) => share && question.today <= reviewOn)
    .flatMap((decision) => groundsOf(question, decision, lawful(question, decision) & ~kept));
  const open = grounds.reduce((mask, ground) => mask | ground.mask, NONE);
  return {
    failures: [
      ...against.map(({ id, categories }): Failure => ({ ...missing, mask: categories, rule: id })),
      ...failOutside(open | kept, ALL, missing),
    ].filter(({ mask }) => mask !== NONE),
    grounds,
  };
}

const missing = { stage: "basis", code: "NO_BASIS", effect: "WITHHELD", rule: null } as const;

const isNamed = ({ viewer, purpose, subjectId, at }: Question, decision: SharingDecisionFacts): boolean =>
  decision.purpose === purpose.code &&
  viewer.agencyId !== null &&
  decision.agencies.includes(viewer.agencyId) &&
  decision.persons.includes(subjectId) &&
  inForce(decision, at);

/** What a decision covers for this subject today, as far as its legal gateway reaches. */
function lawful({ subject, today }: Question, { categories, gateway }: SharingDecisionFacts): Mask {
  const { ageFrom, ageBefore, benefits } = gateway;
  const born = subject?.bornOn ?? null;
  const reached = (age: number) => born !== null && hasReached(age, born, today);
  const meets =
    (ageFrom === null || reached(ageFrom)) &&
    (ageBefore === null || (born !== null && !reached(ageBefore))) &&
    (benefits.length === 0 ||
      (subject?.benefits ?? []).some((one) => benefits.includes(one.kind) && coversDay(one, today)));
  return meets ? categories & gateway.categories : NONE;
}

/** The part to which somebody objected is kept apart: it is shared, and that is said. */
function groundsOf(question: Question, { id, objectedAt }: SharingDecisionFacts, mask: Mask): Ground[] {
  const objected = (objectedAt !== null && objectedAt <= question.at ? ALL : refused(question)) & mask;
  const ground = { basis: "SHARING_DECISION", rule: id } as const;
  return [
    { ...ground, mask: mask & ~objected },
    { ...ground, mask: objected, objected: true },
  ].filter((one) => one.mask !== NONE);
}

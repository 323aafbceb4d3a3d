import { admit } from "./admit.js";
import { bitOf } from "./categories.js";
import { combine, minimum, NOTHING, refusal, silence, summarise, UNJUDGED } from "./combine.js";
import type { Decider, Decision, RequestError } from "./decision.js";
import { evaluate, type Evaluation } from "./evaluate.js";
import type { Facts, Id, Instant, Request, Target } from "./facts.js";
import { has, touching } from "./judgement.js";
import { byTriple } from "./memo.js";
import { notices } from "./notice.js";
import type { Asker } from "./question.js";

/** Compiles a request and its facts, at an instant, into a decider. Pure; never throws. */
export function compile(request: Request, facts: Facts, at: Instant): Decider {
  const asker = admit(request, facts, at);
  if ("error" in asker) return closed(asker.error);
  const stages = evaluate(asker);
  const { caseOf, ofCase, knows, ofValues } = stages;
  const isAbsent = (caseId: Id) => !caseOf(caseId) || minimum(ofCase(caseId)) === "ABSENT";
  return {
    error: null,
    decide: (target) => decideOn(asker, stages, target),
    entry: byTriple((caseId, subjectId, contributorId) => {
      if (isAbsent(caseId)) return NOTHING;
      return knows(caseId, [subjectId])
        ? summarise(ofValues(caseId, subjectId, contributorId).failures)
        : UNJUDGED;
    }),
    grounds: (caseId, subjectId, contributorId) =>
      caseOf(caseId) && knows(caseId, [subjectId]) ? ofValues(caseId, subjectId, contributorId).grounds : [],
    notice: notices(asker, stages),
    isAbsent,
  };
}

function decideOn(
  asker: Asker,
  { caseOf, knows, ofCase, ofValues, onValue }: Evaluation,
  target: Target,
): Decision {
  const { caseId, subjects, category, contributorId, locates } = target;
  if (!caseOf(caseId)) return refusal("relationship", "NO_RELATIONSHIP", "ABSENT");
  const bit = bitOf(category);
  if (bit === undefined || !knows(caseId, subjects))
    return refusal("basis", "NO_BASIS", minimum(ofCase(caseId)) === "ABSENT" ? "ABSENT" : "WITHHELD");
  const found = subjects.map((subject) => {
    const { failures, grounds } = ofValues(caseId, subject, contributorId);
    const all = [...failures, ...onValue(target, subject)];
    return {
      failures: all.filter((one) => touching(one, bit, locates)).map((one) => ({ ...one, subject })),
      grounds: grounds.filter(({ mask }) => has(mask, bit)).map((one) => ({ ...one, subject })),
    };
  });
  return combine(
    asker,
    found.flatMap(({ failures }) => failures),
    found.flatMap(({ grounds }) => grounds),
    subjects.length > 1,
  );
}

/** A faulty request opens nothing. */
const closed = (error: RequestError): Decider => ({
  error,
  isAbsent: () => true,
  entry: () => NOTHING,
  grounds: () => [],
  notice: () => null,
  decide: () => silence(error),
});

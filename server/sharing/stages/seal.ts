import { ALL } from "../categories.js";
import type { CaseFacts, EmergencyGrantFacts, SealFacts } from "../facts.js";
import type { Failure } from "../judgement.js";
import { type Asker, liveGrants, type Question } from "../question.js";
import { inForce } from "../time.js";

/** Stage 2, for a whole case: a seal that hides it altogether. */
export const caseSeal = (asker: Asker, theCase: CaseFacts): Failure[] =>
  theCase.seals
    .filter(
      (seal) => coversCase(seal) && seal.categories === ALL && !opens(seal, asker, caseGrant(asker, theCase)),
    )
    .map(failure);

/** Stage 2, for one subject: seals of the case, of the person (under any linked id) or of a section. */
export const seal = (question: Question): Failure[] =>
  question.case.seals
    .filter(
      (one) =>
        one.mark === null &&
        (one.caseId === null || one.caseId === question.case.id) &&
        (one.personId === null || question.ids.includes(one.personId)) &&
        !opens(one, question, question.grant),
    )
    .map(failure);

/** Stage 2, for one value that carries the seal's number. */
export const sealedValue = (question: Question, mark: number): Failure[] =>
  question.case.seals
    .filter((one) => one.mark === mark && !opens(one, question, question.grant))
    .map((one) => ({ ...failure(one), mask: ALL }));

const coversCase = (one: SealFacts) => one.mark === null && one.personId === null && one.caseId !== null;

const opens = (one: SealFacts, { request, at }: Asker, grant: EmergencyGrantFacts | undefined) =>
  !inForce(one, at) ||
  one.accounts.includes(request.accountId) ||
  (one.emergency && grant?.confirmed === true);

const caseGrant = (asker: Asker, theCase: CaseFacts) =>
  liveGrants(asker, theCase).find(({ confirmed }) => confirmed);

const failure = (one: SealFacts): Failure => ({
  stage: "seal",
  code: "SEALED",
  effect: one.existence,
  mask: one.categories,
  rule: one.id,
});

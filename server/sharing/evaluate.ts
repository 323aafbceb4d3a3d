import { ALL } from "./categories.js";
import type { CaseFacts, Id, Target } from "./facts.js";
import type { Failure, Judgement } from "./judgement.js";
import { byKey, byPair } from "./memo.js";
import { type Asker, membersOf, type Question, questionAbout } from "./question.js";
import { agreement } from "./stages/agreement.js";
import { basis, mayActFor } from "./stages/basis.js";
import { exclusion } from "./stages/exclusion.js";
import { markedValue, mentioning, protection } from "./stages/protection.js";
import { relationship } from "./stages/relationship.js";
import { role } from "./stages/role.js";
import { caseSeal, seal, sealedValue } from "./stages/seal.js";

/** What the stages say, each asked once for what it depends on. All but `caseOf` are for known cases only. */
export interface Evaluation {
  caseOf(caseId: Id): CaseFacts | undefined;
  /** Whether values of these subjects can be judged in this case: everybody is or ever was of it, and there is somebody. */
  knows(caseId: Id, subjects: readonly Id[]): boolean;
  /** The stages that look at the case alone. */
  ofCase(caseId: Id): readonly Failure[];
  /** All stages but the agreement. */
  ofSubject(caseId: Id, subjectId: Id): Judgement;
  /** The agreement, which depends on the contributor. */
  agreed(contributorId: Id): readonly Failure[];
  /** All stages, for what one agency contributed about one subject. */
  ofValues(caseId: Id, subjectId: Id, contributorId: Id): Judgement;
  /** What the marks of one value and the people it mentions add. */
  onValue(target: Target, subjectId: Id): readonly Failure[];
}

/** Stages 1 to 7 for one asker. */
export function evaluate(asker: Asker): Evaluation {
  const caseOf = byKey((id) => asker.facts.cases.find((one) => one.id === id));
  const ofCase = byKey((id) => forCase(asker, caseOf(id)!));
  const members = byKey((id) => membersOf(caseOf(id)!));
  const question = byPair((caseId, subjectId) => questionAbout(asker, caseOf(caseId)!, subjectId));
  const ofSubject = byPair((caseId, subjectId) => forSubject(question(caseId, subjectId), ofCase(caseId)));
  const agreed = byKey((contributorId) => agreement(asker, contributorId));

  return {
    caseOf,
    knows: (caseId, subjects) =>
      subjects.length > 0 && subjects.every((subject) => members(caseId).has(subject)),
    ofCase,
    ofSubject,
    agreed,
    ofValues(caseId, subjectId, contributorId) {
      const { failures, grounds } = ofSubject(caseId, subjectId);
      if (isOwnRecord(asker, contributorId))
        return { failures: failures.filter(({ stage }) => stage !== "basis"), grounds: OWN_RECORD };
      const outside = asker.request.contributions ? [notTheirs] : [];
      return { failures: [...failures, ...agreed(contributorId), ...outside], grounds };
    },
    onValue({ caseId, marks = [], mentioned = [] }, subjectId) {
      const about = question(caseId, subjectId);
      const marked = marks.flatMap((mark) => [...sealedValue(about, mark), ...markedValue(about, mark)]);
      if (mentioned.length === 0) return marked;
      return [...marked, ...mentioning(about, mentioned, (person) => mayActFor(about, person))];
    },
  };
}

/** What the viewer's own agency recorded passes stages 5 and 6: a refusal stops sharing, not an agency's reading of it. */
const isOwnRecord = ({ viewer, purpose }: Asker, contributorId: Id) =>
  viewer.agencyId !== null &&
  viewer.agencyId === contributorId &&
  (purpose.mode === "CONSENT" || purpose.mode === "DUTY");

/** Outside the case, what others contributed does not exist. */
const notTheirs: Failure = {
  stage: "relationship",
  code: "NO_RELATIONSHIP",
  effect: "ABSENT",
  mask: ALL,
  rule: null,
};

const OWN_RECORD: Judgement["grounds"] = [{ basis: "OWN_RECORD", mask: ALL, rule: null }];

const forCase = (asker: Asker, theCase: CaseFacts): Failure[] => [
  ...exclusion(asker, theCase),
  ...caseSeal(asker, theCase),
  ...relationship(asker, theCase),
  ...role(asker, theCase),
];

function forSubject(question: Question, ofCase: readonly Failure[]): Judgement {
  const { failures, grounds } = basis(question);
  return { failures: [...ofCase, ...seal(question), ...failures, ...protection(question)], grounds };
}

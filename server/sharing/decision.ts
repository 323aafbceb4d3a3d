import type { Mask } from "./categories.js";
import type { Id, Target } from "./facts.js";
import type { Basis, Effect, Ground, Stage } from "./judgement.js";
import type { ReasonCode } from "./reasons.js";

export type RequestError = "INDETERMINATE" | "STEP_UP_REQUIRED";

/** Whether one value may be shown, and every rule that made it so. */
export interface Decision {
  effect: Effect;
  /** What the viewer is told: the safest of the reasons; null where the value is shown or must seem not to exist. */
  reason: ReasonCode | null;
  /** That the request itself is faulty. */
  error: RequestError | null;
  /** Every stage that did not pass, for the data-protection officer. */
  failures: readonly {
    stage: Stage;
    code: ReasonCode;
    effect: Effect;
    rule: Id | null;
    subject: Id | null;
  }[];
  grounds: readonly { basis: Basis; rule: Id | null; subject: Id }[];
  viaEmergencyAccess: boolean;
  sharedDespiteObjection: boolean;
}

/** What may be shown of one subject's values that one agency contributed to a case: a bit for each category. */
export interface Entry {
  visible: Mask;
  /** The same for fields that tell where somebody is. */
  visibleLocating: Mask;
  absent: Mask;
}

/** A request's decisions over one set of facts: each stage runs once for each subject, however many values are asked for. */
export interface Decider {
  readonly error: RequestError | null;
  decide(target: Target): Decision;
  /** The compiled answer for unmarked values: equal to `decide` for each category. */
  entry(caseId: Id, subjectId: Id, contributorId: Id): Entry;
  /** What makes it lawful to show them. */
  grounds(caseId: Id, subjectId: Id, contributorId: Id): readonly Ground[];
  /**
   * What the viewer is told of a field (or, in a list, of a category) in which nothing can be seen: a reason where a value
   * from one of these contributors, or from anybody, would be withheld; null where it would be shown or may not be known
   * of. `contributors` are agencies that the viewer knows to work on the case: the answer is a function of the facts and
   * of what is visible, never of what is stored.
   */
  notice(field: Omit<Target, "contributorId">, contributors: readonly Id[]): ReasonCode | null;
  /** Whether the case does not exist for this viewer. */
  isAbsent(caseId: Id): boolean;
}

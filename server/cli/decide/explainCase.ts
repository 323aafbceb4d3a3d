import { errorCodes } from "../../errors.js";
import { admit, type Fault } from "../../sharing/admit.js";
import { isCategory } from "../../sharing/categories.js";
import { POLICY_VERSION } from "../../sharing/decide.js";
import type { Decision, RequestError } from "../../sharing/decision.js";
import { explain, type Explanation } from "../../sharing/explain.js";
import type { Target } from "../../sharing/facts.js";
import type { Effect } from "../../sharing/judgement.js";
import { REASONS, type ReasonCode } from "../../sharing/reasons.js";
import type { DecisionCase } from "./caseShape.js";
import { HIDDEN_REASONS, INPUTS, STAGE_QUESTIONS } from "./questions.js";

/** Why a stage does not pass. `sentence` is for the author of the policy; what the viewer reads is `told`. */
interface ExplainedFailure {
  code: ReasonCode | RequestError | null;
  effect: Effect;
  /** The fact that made it so; null where it is the lack of any. */
  rule: string | null;
  subject: string | null;
  sentence: string;
}

interface ExplainedStage {
  stage: number;
  name: string;
  asks: string;
  result: "pass" | "fail" | "not judged";
  failures: ExplainedFailure[];
}

/** A decision as a policy author reads it: what comes out, and what every stage said. */
export interface ExplainedCase {
  effect: Effect;
  error: RequestError | null;
  /** What the viewer is told; null where there is nothing to tell, or nothing may be told. */
  told: { code: string; text: string; routes: readonly string[] } | null;
  stages: ExplainedStage[];
  /** The rules without which the effect or the reason would be another. */
  deciding: Explanation["deciding"];
  grounds: Decision["grounds"];
  viaEmergencyAccess: boolean;
  sharedDespiteObjection: boolean;
  policyVersion: number;
}

/** Decides the case and says why, stage by stage. */
export function explainCase({ request, target, facts, at }: DecisionCase): ExplainedCase {
  const { decision, stages, deciding } = explain(request, target, facts, at);
  const { effect, error, reason, grounds, viaEmergencyAccess, sharedDespiteObjection } = decision;
  const admitted = admit(request, facts, at);
  const cases = facts.cases.map(({ id }) => id);
  const faults = "error" in admitted ? [ofRequest(admitted)] : ofTarget(target, cases, effect);
  const judged = faults.length === 0;
  const inputs: ExplainedStage = {
    stage: 0,
    name: "inputs",
    asks: INPUTS,
    result: judged ? "pass" : "fail",
    failures: faults,
  };
  const rest = stages.map(({ stage: name, passes, failures }, index): ExplainedStage => {
    const result = !passes ? "fail" : judged ? "pass" : "not judged";
    return {
      stage: index + 1,
      name,
      asks: STAGE_QUESTIONS[name],
      result,
      failures: failures.map(explainFailure),
    };
  });
  return {
    effect,
    error,
    told: toldOf(error, reason),
    stages: [inputs, ...rest],
    deciding,
    grounds,
    viaEmergencyAccess,
    sharedDespiteObjection,
    policyVersion: POLICY_VERSION,
  };
}

const explainFailure = ({ code, effect, rule, subject }: Decision["failures"][number]): ExplainedFailure => ({
  code,
  effect,
  rule,
  subject,
  sentence: sentenceOf(code),
});

const ofRequest = ({ error, sentence }: Fault): ExplainedFailure => ({
  code: error,
  effect: "ABSENT",
  rule: null,
  subject: null,
  sentence,
});

/** A target that cannot be judged is no error: its value is withheld, or seems not to exist. */
function ofTarget(
  { caseId, category, subjects }: Target,
  cases: readonly string[],
  effect: Effect,
): ExplainedFailure[] {
  const fault = (sentence: string): ExplainedFailure => ({
    code: null,
    effect,
    rule: null,
    subject: null,
    sentence,
  });
  return [
    ...(cases.includes(caseId) ? [] : [fault("There is no such case.")]),
    ...(isCategory(category) ? [] : [fault("The category of the value is unknown.")]),
    ...(subjects.length > 0 ? [] : [fault("The value is nobody's: it has no subject who could permit.")]),
  ];
}

const sentenceOf = (code: ReasonCode): string =>
  code in HIDDEN_REASONS ? HIDDEN_REASONS[code as keyof typeof HIDDEN_REASONS] : REASONS[code].text;

function toldOf(error: RequestError | null, reason: ReasonCode | null): ExplainedCase["told"] {
  if (error !== null) return { code: error, text: errorCodes[error].sentence, routes: [] };
  return reason && { code: reason, text: REASONS[reason].text, routes: REASONS[reason].routes };
}

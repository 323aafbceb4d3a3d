import { errorCodes } from "../../errors.js";
import { admit, type Fault } from "../../sharing/admit.js";
import { isCategory } from "../../sharing/categories.js";
import { decide, POLICY_VERSION } from "../../sharing/decide.js";
import type { Decision, RequestError } from "../../sharing/decision.js";
import type { Target } from "../../sharing/facts.js";
import type { Effect } from "../../sharing/judgement.js";
import { REASONS, type ReasonCode } from "../../sharing/reasons.js";
import type { DecisionCase } from "./caseShape.js";
import { HIDDEN_REASONS, INPUTS, STAGE_QUESTIONS } from "./questions.js";

export type Result = "pass" | "fail" | "not judged";

/** Why a stage does not pass. `sentence` is for the author of the policy; what the viewer reads is `told`. */
export interface Explained {
  code: ReasonCode | RequestError | null;
  effect: Effect;
  /** The fact that made it so; null where it is the lack of any. */
  rule: string | null;
  subject: string | null;
  sentence: string;
}

export interface ExplainedStage {
  stage: number;
  name: string;
  asks: string;
  result: Result;
  failures: Explained[];
}

/** A decision as a policy author reads it: what comes out, and what every stage said. */
export interface Explanation {
  effect: Effect;
  error: RequestError | null;
  /** What the viewer is told; null where there is nothing to tell, or nothing may be told. */
  told: { code: string; text: string; routes: readonly string[] } | null;
  stages: ExplainedStage[];
  grounds: Decision["grounds"];
  viaEmergencyAccess: boolean;
  sharedDespiteObjection: boolean;
  policyVersion: number;
}

/** Decides the case and says why, stage by stage. */
export function explain({ request, target, facts, at }: DecisionCase): Explanation {
  const { effect, error, reason, failures, ...more } = decide(request, target, facts, at);
  const admitted = admit(request, facts, at);
  const cases = facts.cases.map(({ id }) => id);
  const faults = "error" in admitted ? [ofRequest(admitted)] : ofTarget(target, cases, effect);
  const passed = faults.length === 0 ? "pass" : "not judged";
  const stages = STAGE_QUESTIONS.map(({ stage: name, asks }, index): ExplainedStage => {
    const failed = failures.filter(({ stage }) => stage === name).map(explainFailure);
    return { stage: index + 1, name, asks, result: failed.length > 0 ? "fail" : passed, failures: failed };
  });
  const result = faults.length === 0 ? "pass" : "fail";
  const inputs: ExplainedStage = { stage: 0, name: "inputs", asks: INPUTS, result, failures: faults };
  const told = toldOf(error, reason);
  return { effect, error, told, stages: [inputs, ...stages], ...more, policyVersion: POLICY_VERSION };
}

const explainFailure = ({ code, effect, rule, subject }: Decision["failures"][number]): Explained => ({
  code,
  effect,
  rule,
  subject,
  sentence: sentenceOf(code),
});

const ofRequest = ({ error, sentence }: Fault): Explained => ({
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
): Explained[] {
  const fault = (sentence: string): Explained => ({
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

function toldOf(error: RequestError | null, reason: ReasonCode | null): Explanation["told"] {
  if (error !== null) return { code: error, text: errorCodes[error].sentence, routes: [] };
  return reason && { code: reason, text: REASONS[reason].text, routes: REASONS[reason].routes };
}

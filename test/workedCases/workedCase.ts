import type { Basis, Effect } from "../../server/sharing/judgement.js";
import type { ReasonCode } from "../../server/sharing/reasons.js";
import type { Request } from "../../server/sharing/facts.js";
import type { Scenario } from "../support/scenario.js";

/** One question to the decision, and the answer that SHARING.md gives. */
export interface Check {
  world: Scenario;
  viewer: string;
  purpose: string | null;
  assurance: Request["assurance"];
  value: string;
  expected: {
    effect: Effect;
    /** For a value that is not shown: the reason told (WITHHELD) or recorded for the data-protection officer (ABSENT). */
    code?: ReasonCode;
    /** For a value that is shown: what makes it lawful. */
    basis?: Basis;
    error?: "INDETERMINATE" | "STEP_UP_REQUIRED";
    viaEmergencyAccess?: boolean;
    sharedDespiteObjection?: boolean;
  };
}

/** A situation of SHARING.md's table, by its number, with what it says of each value. */
export interface WorkedCase {
  number: number;
  situation: string;
  checks: readonly Check[];
}

/** Somebody who asks for a purpose, and what they get. */
export interface View {
  sees(
    value: string,
    basis?: Basis,
    more?: { viaEmergencyAccess?: boolean; sharedDespiteObjection?: boolean },
  ): View;
  isKeptFrom(value: string, code: ReasonCode): View;
  knowsNothingOf(value: string, code: ReasonCode): View;
  cannotAsk(value: string, error: "INDETERMINATE" | "STEP_UP_REQUIRED"): View;
}
export type Look = (
  world: Scenario,
  viewer: string,
  purpose: string | null,
  assurance?: Request["assurance"],
) => View;

export function workedCase(number: number, situation: string, tell: (look: Look) => void): WorkedCase {
  const checks: Check[] = [];
  tell((world, viewer, purpose, assurance = 3) => {
    const expects = (value: string, expected: Check["expected"]) => {
      checks.push({ world, viewer, purpose, assurance, value, expected });
      return view;
    };
    const view: View = {
      sees: (value, basis, { viaEmergencyAccess = false, sharedDespiteObjection = false } = {}) =>
        expects(value, { effect: "VISIBLE", basis, viaEmergencyAccess, sharedDespiteObjection }),
      isKeptFrom: (value, code) => expects(value, { effect: "WITHHELD", code }),
      knowsNothingOf: (value, code) => expects(value, { effect: "ABSENT", code }),
      cannotAsk: (value, error) => expects(value, { effect: "ABSENT", error }),
    };
    return view;
  });
  return { number, situation, checks };
}

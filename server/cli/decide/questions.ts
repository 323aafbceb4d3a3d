import type { Stage } from "../../sharing/judgement.js";
import type { ReasonCode } from "../../sharing/reasons.js";

/** What stage 0 asks. */
export const INPUTS =
  "The request is complete; the account, its roles and its agency are known and in force; the sign-in is strong enough for the purpose.";

/** What each stage asks: it passes when this is so. */
export const STAGE_QUESTIONS = {
  exclusion: "The viewer is not excluded from the case or from a person of it.",
  seal: "Nothing that is asked for is sealed, or the seal is open to the viewer.",
  relationship: "The viewer has a live relationship with the case.",
  role: "The viewer's roles may use this category for this purpose, and the case is open for it.",
  agreement: "An agreement in force covers both agencies, the purpose and the category.",
  basis: "For every subject something makes it lawful to show the value.",
  protection: "Nothing protects the value from this viewer.",
} as const satisfies Record<Stage, string>;

/** What a policy author reads of the reasons that no viewer is ever told. */
export const HIDDEN_REASONS = {
  NO_RELATIONSHIP: "The viewer has no live relationship with the case: for them it does not exist.",
  EXCLUDED: "The viewer is excluded from the case, or it is the viewer's own record.",
} as const satisfies Partial<Record<ReasonCode, string>>;

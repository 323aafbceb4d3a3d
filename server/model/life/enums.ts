import { register } from "../enums.js";

export const CaseStepKindEnum = register("CaseStepKind", "What happened to a case.", {
  REFERRED: "Somebody referred the family.",
  TRIAGED: "It was said what becomes of the referral.",
  STEPPED_UP: "It was stepped up to statutory work.",
  STEPPED_DOWN: "It was stepped down from statutory work.",
  HANDED_OVER: "The lead was handed over, with a summary.",
  CLOSED: "It was closed.",
  CLOSURE_UNDONE: "The closure was undone.",
  REOPENED: "It was opened again.",
});
export const RISK_FACTORS = {
  PARENT_IN_PRISON: "A parent is in prison.",
  PARENTAL_SUBSTANCE_USE: "A parent uses drugs or drinks too much.",
  DOMESTIC_VIOLENCE: "There is violence at home.",
  EXCLUSION: "A child is excluded from school.",
  CHILD_CONVICTED: "A child is convicted of an offence.",
} as const;
export type RiskFactor = keyof typeof RISK_FACTORS;
export const RiskFactorEnum = register<RiskFactor>(
  "RiskFactor",
  "What may be a reason to ask whether a family needs help. A prompt: it decides nothing.",
  RISK_FACTORS,
);
export const TriageOutcomeEnum = register("TriageOutcome", "What becomes of a referral.", {
  INFORMATION: "The family, or who referred it, gets information. No case is opened.",
  ADVICE: "The family, or who referred it, gets advice. No case is opened.",
  CASEWORK: "A case is opened under a lead professional.",
});
export const ClosureOutcomeEnum = register("ClosureOutcome", "How a case ended.", {
  GOALS_MET: "The family reached what it set out to.",
  GOALS_PARTLY_MET: "The family reached a part of it.",
  NO_LONGER_NEEDED: "The help is no longer needed.",
  FAMILY_ENDED: "The family does not wish to go on.",
  PASSED_ON: "Another service goes on with the family.",
  MOVED_AWAY: "The family moved away.",
  NO_CONTACT: "The family could not be reached.",
});
export const OfferKindEnum = register("CaseOfferKind", "What is offered to somebody at work.", {
  INVITATION: "A place in the team around the family.",
  HANDOVER: "To lead the case.",
});
export const OfferStateEnum = register("CaseOfferState", "How an offer stands.", {
  WAITING: "Nobody has answered yet.",
  ACCEPTED: "It was accepted.",
  DECLINED: "It was declined.",
  WITHDRAWN: "It was taken back.",
});
export const OfferAnswerEnum = register("CaseOfferAnswer", "An answer to an offer.", {
  ACCEPTED: "Accept it.",
  DECLINED: "Decline it.",
  WITHDRAWN: "Take it back, for whoever made it.",
});
export const StepDirectionEnum = register("StepDirection", "Where a case is stepped.", {
  UP: "Up to statutory work.",
  DOWN: "Down from statutory work.",
});

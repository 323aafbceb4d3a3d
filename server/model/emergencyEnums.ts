import { register } from "./enums.js";

export const EmergencyReasonEnum = register(
  "EmergencyReason",
  "Why somebody cannot wait for consent or a decision.",
  {
    RISK_TO_LIFE: "Somebody's life is in danger.",
    SERIOUS_HARM: "Somebody may come to serious harm.",
    MISSING_PERSON: "Somebody is missing.",
    MEDICAL_EMERGENCY: "Somebody needs medical treatment now.",
  },
);
export const EmergencyListEnum = register("EmergencyList", "Which uses of emergency access are listed.", {
  MINE: "The viewer's own.",
  TO_CONFIRM: "Those that wait for a second person, as whom the viewer may stand in.",
  CONFIRMED: "Those that the viewer confirmed.",
  TO_REVIEW: "Those whose review is open.",
  REVIEWED: "Those that were reviewed.",
});
export const EmergencyStatusEnum = register("EmergencyStatus", "How a use of emergency access stands.", {
  WAITING: "It waits for a second person.",
  LAPSED: "Nobody confirmed it within the hour, or it was taken back.",
  RUNNING: "It is open.",
  ENDED: "It has ended.",
});
export const EmergencyEndEnum = register("EmergencyEnd", "How a use of emergency access ended.", {
  TIME: "Its time ran out.",
  ENDED: "Whoever used it ended it.",
  SIGNED_OUT: "Whoever used it signed out.",
  SENSITIVITY_RAISED: "The case became more sensitive: it was sealed, protected, or somebody was excluded.",
});
export const SecondPersonEnum = register(
  "SecondPerson",
  "Whether somebody else stands in for a use of emergency access.",
  {
    NOT_ASKED: "Nobody was asked.",
    ASKED: "A second person was asked, to open what a seal opens in an emergency.",
    REQUIRED: "Without a second person nothing opens.",
  },
);
export const ReviewOutcomeEnum = register("ReviewOutcome", "What a review of emergency access found.", {
  JUSTIFIED: "It was justified.",
  NOT_JUSTIFIED: "It was not justified.",
  NEEDS_INFORMATION: "More must be known first; the review stays open.",
});
export const AlertKindEnum = register("AlertKind", "What somebody at work is told to look at.", {
  EMERGENCY_ACCESS: "Somebody used emergency access.",
  EMERGENCY_CONFIRMATION: "Emergency access waits for a second person.",
  LOCATE_POSTCODES: "Somebody was looked for under different postcodes.",
  LOCATE_UNUSED: "Somebody was looked for, and no emergency access followed.",
  EMERGENCY_UNREVIEWED: "A use of emergency access was not reviewed in its time.",
  DECISION_UNREVIEWED: "A sharing decision was not reviewed in its time.",
  MANY_PURPOSES: "Somebody read one case for three purposes within one day.",
  UNUSUAL_LOOK: "Somebody looked at a record, or at many, in a way that ought to be explained.",
});
export const IdentifierKindEnum = register(
  "IdentifierKind",
  "A number by which other systems know a person.",
  {
    NHS_NUMBER: "NHS number.",
    UPN: "Unique pupil number.",
    NINO: "National Insurance number.",
  },
);

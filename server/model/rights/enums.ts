import { register } from "../enums.js";

export const RightsKindEnum = register("RightsKind", "Which right of a data subject a request is about.", {
  ACCESS: "To be given what is held (UK GDPR Art. 15).",
  RECTIFICATION: "To have what is wrong put right (UK GDPR Art. 16).",
  ERASURE: "To have it erased (UK GDPR Art. 17).",
  RESTRICTION: "To have it stored and not used (UK GDPR Art. 18).",
  OBJECTION: "To have it used no more for a public task (UK GDPR Art. 21).",
  RETENTION:
    "Nobody asks: the retention schedule proposes to erase what is kept no longer (UK GDPR Art. 5(1)(e)).",
});
export type RightsKind = "ACCESS" | "RECTIFICATION" | "ERASURE" | "RESTRICTION" | "OBJECTION" | "RETENTION";

export const RightsAskerEnum = register("RightsAsker", "Who asks for a person's data.", {
  SELF: "The person themself.",
  PARENT: "Somebody with parental responsibility for the child whose data it is.",
  REPRESENTATIVE: "Somebody who acts for the person, with their authority.",
  SCHEDULE: "Nobody: the retention schedule proposes it.",
});
export type RightsAsker = "SELF" | "PARENT" | "REPRESENTATIVE" | "SCHEDULE";

export const RightsActEnum = register("RightsAct", "What happens to a request of a data subject.", {
  IDENTITY_ASKED: "Whoever asks was asked to show who they are: the clock stands.",
  IDENTITY_SHOWN: "They have shown who they are: the time begins on that day.",
  SCOPE_ASKED: "Whoever asks was asked what they mean: the clock stands.",
  SCOPE_CLEAR: "They have said what they mean: the clock goes on.",
  EXTENDED: "It is complex, or one of many: two months more (UK GDPR Art. 12(3)).",
  CHILD_AGREES: "The child, who can decide this, agrees that the parent receives it.",
  CHILD_REFUSES: "The child, who can decide this, does not agree.",
  APPROVED: "A second officer of the agency has reviewed what was chosen.",
  SENT_BACK: "A second officer of the agency sends it back, and says why.",
  RELEASED: "The agency's part was given, or carried out.",
  LIFTED: "What was restricted may be used again; the person was told before (UK GDPR Art. 18(3)).",
});
export type RightsActKind =
  | "IDENTITY_ASKED"
  | "IDENTITY_SHOWN"
  | "SCOPE_ASKED"
  | "SCOPE_CLEAR"
  | "EXTENDED"
  | "CHILD_AGREES"
  | "CHILD_REFUSES"
  | "APPROVED"
  | "SENT_BACK"
  | "RELEASED"
  | "LIFTED";

export const RecipientNoticeEnum = register(
  "RecipientNoticeKind",
  "What another agency has done with data that one's own was shown (UK GDPR Art. 19).",
  {
    ERASED: "It was erased: erase what is kept of it, unless a law keeps it.",
    RESTRICTED: "It is restricted: store what is kept of it, and use it no more.",
    RECTIFIED: "It was put right: put right what is kept of it.",
    LIFTED: "What was restricted may be used again.",
  },
);
export type RecipientNoticeKind = "ERASED" | "RESTRICTED" | "RECTIFIED" | "LIFTED";

export const RightsStateEnum = register("RightsState", "How the agency's part of a request stands.", {
  CHOOSING: "Something is not decided yet.",
  TO_REVIEW: "All is decided: a second officer reviews it.",
  SENT_BACK: "The second officer sent it back.",
  APPROVED: "It was reviewed and may be given.",
  RELEASED: "It was given.",
});

export const RightsChoiceEnum = register("RightsChoiceKind", "What is done with one thing that is held.", {
  RELEASE: "It is given.",
  REDACT: "It is given without some words, which are taken out.",
  WITHHOLD: "It is left out.",
  ERASE: "It is erased: what it says is gone, and a tombstone says that it was there.",
  RESTRICT: "It is stored and shown to nobody, except in an emergency.",
  RECTIFY: "It is put right by whoever may write it.",
  KEEP: "It stays as it is.",
});
export type RightsChoiceKind = "RELEASE" | "REDACT" | "WITHHOLD" | "ERASE" | "RESTRICT" | "RECTIFY" | "KEEP";

export const RightsGroundEnum = register(
  "RightsGround",
  "By what rule something is erased, restricted, put right or kept.",
  {
    NOT_NEEDED: "It is no longer needed (UK GDPR Art. 17(1)(a)).",
    CONSENT_WITHDRAWN: "It rested on consent, which was withdrawn (Art. 17(1)(b)).",
    OBJECTION_UPHELD: "The objection to it is upheld (Art. 17(1)(c)).",
    UNLAWFUL: "It was used unlawfully (Art. 17(1)(d)).",
    DUTY_TO_ERASE: "The law says that it is to be erased (Art. 17(1)(e)).",
    KEPT_LONG_ENOUGH: "It was kept as long as the retention schedule says (Art. 5(1)(e)).",
    ACCURACY_CONTESTED: "Whether it is right is being looked into (Art. 18(1)(a)).",
    UNLAWFUL_BUT_WANTED: "It was used unlawfully, and the person wants it kept (Art. 18(1)(b)).",
    WANTED_FOR_CLAIMS: "The person needs it for a legal claim (Art. 18(1)(c)).",
    OBJECTION_OPEN: "An objection to it is being looked into (Art. 18(1)(d)).",
    INACCURATE: "It is wrong (Art. 16).",
    INCOMPLETE: "Something is missing from it (Art. 16).",
    ACCURATE: "It is right as it is recorded (Art. 5(1)(d)).",
    PUBLIC_TASK: "A legal duty or public task needs it (Art. 17(3)(b)).",
    ARCHIVING: "It is archived in the public interest, or for research (Art. 17(3)(d)).",
    LEGAL_CLAIMS: "It is needed for legal claims (Art. 17(3)(e) and 21(1)).",
    COMPELLING_GROUNDS: "There are compelling grounds that override the objection (Art. 21(1)).",
    NOT_MET: "None of the cases of Art. 18(1) is met.",
    STILL_NEEDED: "It is still needed (Art. 5(1)(e)).",
  },
);
export type RightsGround =
  | "NOT_NEEDED"
  | "CONSENT_WITHDRAWN"
  | "OBJECTION_UPHELD"
  | "UNLAWFUL"
  | "DUTY_TO_ERASE"
  | "KEPT_LONG_ENOUGH"
  | "ACCURACY_CONTESTED"
  | "UNLAWFUL_BUT_WANTED"
  | "WANTED_FOR_CLAIMS"
  | "OBJECTION_OPEN"
  | "INACCURATE"
  | "INCOMPLETE"
  | "ACCURATE"
  | "PUBLIC_TASK"
  | "ARCHIVING"
  | "LEGAL_CLAIMS"
  | "COMPELLING_GROUNDS"
  | "NOT_MET"
  | "STILL_NEEDED";

export const RightsExemptionEnum = register("RightsExemption", "Why something is left out.", {
  THIRD_PARTY: "It is about somebody else, or would identify them (DPA 2018 Sch. 2 para. 16).",
  SERIOUS_HARM: "It would be likely to cause serious harm to somebody's health (DPA 2018 Sch. 3).",
  CHILDS_CONFIDENCE: "The child said it expecting that this parent would not be told (DPA 2018 Sch. 3).",
  ADOPTION: "It is of an adoption record (DPA 2018 Sch. 4).",
  CHILD_ABUSE:
    "It tells of a child's abuse, and giving it is not in the child's interests (DPA 2018 Sch. 3 Pt. 5).",
  CRIME: "It would prejudice the prevention or detection of crime (DPA 2018 Sch. 2 para. 2).",
  LEGAL_PRIVILEGE: "It is legal advice or made for court (DPA 2018 Sch. 2 para. 19).",
});
export type RightsExemption =
  | "THIRD_PARTY"
  | "SERIOUS_HARM"
  | "CHILDS_CONFIDENCE"
  | "ADOPTION"
  | "CHILD_ABUSE"
  | "CRIME"
  | "LEGAL_PRIVILEGE";

export const RightsOthersEnum = register(
  "RightsOthers",
  "Why something is given that is also about somebody else.",
  {
    AGREED: "The other person has agreed.",
    REASONABLE: "It is reasonable without asking them (DPA 2018 Sch. 2 para. 16(2)(b) and (3)).",
  },
);
export type RightsOthers = "AGREED" | "REASONABLE";

export const ChildDecidesEnum = register(
  "ChildDecides",
  "Whether a parent's request waits for the child's word.",
  {
    NOBODY: "It waits for nobody.",
    ASK_CHILD: "The child decides this, and has not been asked.",
    CHILD_AGREES: "The child agrees.",
    CHILD_REFUSES: "The child does not agree: nothing is given to the parent.",
    OF_AGE: "The child is 18: nobody asks for them by parental responsibility.",
  },
);

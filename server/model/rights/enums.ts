import { register } from "../enums.js";

export const RightsAskerEnum = register("RightsAsker", "Who asks for a person's data.", {
  SELF: "The person themself.",
  PARENT: "Somebody with parental responsibility for the child whose data it is.",
  REPRESENTATIVE: "Somebody who acts for the person, with their authority.",
});
export type RightsAsker = "SELF" | "PARENT" | "REPRESENTATIVE";

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
  RELEASED: "The agency's part was given.",
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
  | "RELEASED";

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
});
export type RightsChoiceKind = "RELEASE" | "REDACT" | "WITHHOLD";

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

import { register } from "../enums.js";

export const ReferralStateEnum = register("ReferralState", "How a referral to another agency stands.", {
  SENT: "It waits there.",
  TAKEN: "The agency took it, and says in time what becomes of it.",
  DECLINED: "The agency declined it, with a reason.",
  WITHDRAWN: "Who sent it took it back.",
});
export const ReferralAnswerEnum = register("ReferralAnswer", "An answer to a referral.", {
  TAKEN: "Take it: it is a case to be triaged, of whoever takes it.",
  DECLINED: "Decline it, with a reason.",
  WITHDRAWN: "Take it back, for who sent it.",
});
export const FAMILY_KNOWS = {
  AGREES: "They know of it and agree.",
  DISAGREES: "They know of it and do not agree.",
  DOES_NOT_KNOW: "They do not know of it.",
} as const;
export type FamilyKnows = keyof typeof FAMILY_KNOWS;
export const FamilyKnowsEnum = register<FamilyKnows>(
  "FamilyKnows",
  "What the family knows of a referral.",
  FAMILY_KNOWS,
);

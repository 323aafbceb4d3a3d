import { register } from "../enums.js";

export const GoalStateEnum = register("GoalState", "How it stands with a goal.", {
  AIMED_FOR: "The family aims for it.",
  REACHED: "The family says that it is reached.",
  SET_ASIDE: "The family no longer aims for it.",
});
export const PlanWordKindEnum = register("PlanWordKind", "What is said of an action of the plan.", {
  PROGRESS: "How far it has come.",
  FLAG: "That it was not delivered: its owner is asked to answer.",
  ANSWER: "The owner's answer.",
});
export const HelpedEnum = register("Helped", "Whether it helped, as far as anybody can say.", {
  YES: "It helped.",
  PARTLY: "It helped in part.",
  NO: "It did not help.",
  NOT_KNOWN: "It is too early to say.",
});
export const HelpKindEnum = register("HelpKind", "What kind of help an action gives.", {
  PARENTING: "A parenting course, or help with parenting.",
  TALKING: "Counselling or therapy.",
  MENTORING: "A mentor.",
  SCHOOL: "Help with school or learning.",
  HEALTH: "Treatment or care of health.",
  SUBSTANCE_USE: "Help with alcohol or drugs.",
  SAFETY: "Help to be safe at home.",
  OFFENDING: "Work to keep out of crime.",
  HOUSING: "Help with housing.",
  MONEY: "Help with money or debts.",
  WORK: "Help to find or keep work.",
  SHORT_BREAK: "Childcare or a short break.",
  PRACTICAL: "Practical help at home.",
});
export const MeetingKindEnum = register("PlanMeetingKind", "What a meeting was for.", {
  REVIEW: "A review of the plan.",
  MEETING: "Another meeting of the team around the family.",
});
export const PlanRecordEnum = register("PlanRecord", "What of the plan can be taken back.", {
  MEETING: "A review of the plan, or another meeting.",
  CHOICE: "A choice that the family was offered.",
  LEAD_CHOICE: "Whom the family asked for as lead professional or single point of contact.",
});
export const LeadChoiceKindEnum = register("LeadChoiceKind", "For what a family asked for somebody.", {
  LEAD_PROFESSIONAL: "To lead the work with the family.",
  POINT_OF_CONTACT: "To be the one person to whom the family speaks.",
});
export const LeadChoiceStateEnum = register("LeadChoiceState", "What became of whom a family asked for.", {
  WAITING: "It is not decided yet.",
  FOLLOWED: "It was followed.",
  NOT_FOLLOWED: "It was not followed, and it is recorded why.",
});

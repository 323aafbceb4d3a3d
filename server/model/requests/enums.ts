import { register } from "../enums.js";

export const AccessRequestStateEnum = register("AccessRequestState", "How a request for access stands.", {
  WAITING: "The lead professional has not answered yet.",
  OVERDUE: "It was to be answered by a day that has passed.",
  GRANTED: "It was answered: the agency can see this kind of information now.",
  DECLINED: "It was declined, with a reason.",
  CANCELLED: "Whoever asked took it back.",
});
/** What the asker reads where a request is declined. No text names a person, says that anybody objected, or that anything is stored. */
export const DECLINE_REASONS = {
  NOT_NEEDED: "What you ask for is not needed for the purpose that you named.",
  ANOTHER_WAY: "Speak to the lead professional: there is another way to what you need.",
  NO_LAWFUL_BASIS: "It was considered, and there is no lawful basis to share this with your agency now.",
  SAY_MORE: "Your reason does not say enough. Ask again, and say what you need it for.",
  NOT_NOW: "It cannot be shared at present. You may ask again later.",
} as const;
export type DeclineReason = keyof typeof DECLINE_REASONS;
export const DeclineReasonEnum = register<DeclineReason>(
  "DeclineReason",
  "Why a request for access is declined.",
  DECLINE_REASONS,
);
export const GrantedByEnum = register("GrantedBy", "What made access possible.", {
  CONSENT: "A consent.",
  DECISION: "A sharing decision.",
});
export const AccessAnswerEnum = register("AccessAnswer", "How a request for access is answered.", {
  GRANTED: "The agency can see it now, by a consent or a sharing decision that is recorded.",
  DECLINED: "It is not shared, for a reason that is named.",
});
export const AccessRequestListEnum = register("AccessRequestList", "Which requests for access are listed.", {
  OURS: "What the viewer's agency has asked.",
  TO_ANSWER: "What others have asked of the viewer as lead professional, and what waits for an answer.",
});
/** What there is to do, and the sentence that says it. A sentence names nobody. */
export const TASKS = {
  ACCESS_REQUEST: "An agency asks for information that is not shared with it. Answer the request.",
  TURNS_16:
    "A young person turns 16 and then decides for themself. Ask them before the day about what a parent has agreed to.",
  CONSENT_LAPSES_AT_18:
    "A young person turns 18, and consents given for them end on that day. Ask them themself before it.",
  CONSENT_EXPIRES: "A consent runs out. Ask whether it is to go on.",
  CONSENT_DISPUTED:
    "Holders of parental responsibility do not agree about sharing, and neither is told. Help them to agree, rely on the competent child's own decision, record a court order, or record a sharing decision under a legal duty.",
  CONSENT_TO_CONFIRM:
    "Two records were merged, and a consent covers only one of them. Ask whoever gave it whether it is to count for the other too.",
  BORN: "A child has been born, and what was agreed before the birth does not count for the child. Ask whoever has parental responsibility.",
  DIED: "Somebody has died, and consents ended with the death. Share only by a sharing decision, and tell the team.",
  DECISION_REVIEW:
    "A sharing decision is to be reviewed. A decision to share no longer counts after its review day, until it is decided anew.",
  OBJECTION:
    "Somebody objects to a sharing decision. Consider it within one month: uphold it and narrow the decision, or say why not.",
} as const;
export type TaskKind = keyof typeof TASKS;
export const TaskKindEnum = register<TaskKind>("TaskKind", "What a lead professional has to do.", TASKS);
export const TaskActEnum = register("TaskAct", "What can be done about a task.", {
  ANSWER_REQUEST: "Answer the request.",
  RECORD_CONSENT: "Record what somebody says about sharing.",
  CONFIRM_CONSENT: "Record that whoever gave a consent says the same for the merged record.",
  RECORD_DECISION: "Record a sharing decision under a legal duty.",
  ANSWER_OBJECTION: "Uphold the objection, or say why not.",
  COMPLETE: "Say that it is done, and how.",
});

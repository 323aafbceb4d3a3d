import { register } from "../enums.js";
import { TASKS } from "../requests/enums.js";

export const HomePartEnum = register("HomePart", "Why a case is in the viewer's list.", {
  LEAD: "The viewer is its lead professional.",
  MEMBER: "The viewer, or the viewer's agency, is of the team.",
  TEAM: "Through somebody whom the viewer supervises, or as duty worker.",
});
export const HomeSortEnum = register("HomeSort", "How the viewer's families are ordered.", {
  DUE: "Where something is due first.",
  CHANGED: "Where something changed last; what was never opened first.",
  NEWEST: "Those that came to the viewer last, first.",
  OPENED_ON: "Those opened last, first.",
  NEED_BAND: "Those with the greatest need first.",
  FAMILY_NAME: "By the family's name.",
});
export const HomeDueEnum = register("HomeDue", "Where something is to be done.", {
  OVERDUE: "A day has passed.",
  DUE: "Something is due, or overdue.",
});
export const ChangeKindEnum = register("ChangeKind", "What changed in a case.", {
  CASE: "It went on: triaged, stepped up or down, handed over, closed or reopened.",
  ANSWERS: "Answers in the assessment.",
  EVENTS: "Events in the chronology.",
  PLAN: "Actions of the plan.",
  CONSENTS: "Consents given or withdrawn.",
  NEED_BAND: "The band of need.",
  PEOPLE: "People who joined the case.",
  ADDRESSES: "Addresses.",
  TEAM: "The team around the family.",
});
/** What there is to do in a case besides its tasks, and the sentence that says it. */
export const OF_PLAN = {
  PLAN_ACTION: "An action of the plan is to be done.",
  FLAG_TO_ANSWER: "Somebody says that your agency did not deliver this: answer them.",
  FLAG_WAITING:
    "Somebody says that this was not delivered. Its owner has not answered, as far as you can see.",
  FLAG_ESCALATED: "This was not delivered, and the day for an answer has passed.",
  PLAN_REVIEW: "The plan is to be reviewed.",
  UNSIGNED_ASSESSMENT: "The assessment has not been signed.",
} as const;
/** What there is to do in a case, and the sentence that says it. A sentence names nobody. */
export const DUE = { ...TASKS, ...OF_PLAN } as const;
export type DueKind = keyof typeof DUE;
export const DueKindEnum = register<DueKind>("DueKind", "What is to be done.", DUE);

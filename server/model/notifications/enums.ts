import { register } from "../enums.js";
import { DUE } from "../home/enums.js";

const { UNSIGNED_ASSESSMENT: _hasNoClock, ...due } = DUE;

/** What somebody is told of, and the sentence that says it. A sentence names nobody. */
export const NOTIFICATIONS = {
  ...due,
  REQUEST_ANSWERED: "A request of the viewer's for access was answered.",
  INVITATION: "The viewer is invited to the team around a family.",
  HANDOVER: "The lead of a case is offered to the viewer.",
  ASSESSMENT_SIGNED: "The lead professional signed an assessment.",
  MESSAGE: "Somebody wrote a message to the viewer, or to their agency, about a case.",
  REFERRAL_RECEIVED: "A referral from another agency waits at the viewer's.",
  REFERRAL_ANSWERED: "Another agency answered a referral of the viewer's.",
  REFERRAL_OUTCOME: "Another agency said what becomes of a referral of the viewer's.",
  RECORDS_MERGED: "Two records were found to be of one person.",
  EMERGENCY_ACCESS: "Somebody used emergency access.",
  EMERGENCY_CONFIRMATION: "Emergency access waits for a second person.",
  LOCATE_POSTCODES: "Somebody was looked for under different postcodes.",
  LOCATE_UNUSED: "Somebody was looked for, and no emergency access followed.",
  EMERGENCY_REVIEW: "A use of emergency access waits for the viewer's review.",
  EMERGENCY_UNREVIEWED: "A use of emergency access was not reviewed in its time.",
  DECISION_UNREVIEWED: "A sharing decision was not reviewed in its time.",
  RECIPIENT_NOTICE: "Another agency put right, restricted or erased data that the viewer's agency was shown.",
  MANY_PURPOSES: "Somebody read one case for three purposes within one day.",
  UNUSUAL_LOOK: "Somebody looked at a record, or at many, in a way that ought to be explained.",
} as const;
export type NotificationKind = keyof typeof NOTIFICATIONS;
export const NotificationKindEnum = register<NotificationKind>(
  "NotificationKind",
  "What somebody is told of.",
  NOTIFICATIONS,
);

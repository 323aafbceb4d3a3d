import { register } from "../enums.js";

/** What a partner's system can be told of, and the sentence that says it. */
export const EVENTS = {
  CASE_SHARED: "A case was shared with the agency.",
  ASSESSMENT_SIGNED: "The lead professional signed an assessment.",
  ANSWER_CHANGED: "An answer of an assessment was added or changed.",
  CONSENT_CHANGED: "A consent that names the agency was recorded or withdrawn.",
  ACTION_ASSIGNED: "An action of a plan was given to the agency.",
  REVIEW_DUE: "A plan is to be reviewed within a week.",
  REQUEST_ANSWERED: "A request of the agency's for access was answered.",
  CIRCUMSTANCES_CHANGED:
    "Something about a person changed: a name, a home, a school, a birth, a death, an income, or who is in the family.",
} as const;
export type EventKind = keyof typeof EVENTS;
export const EventKindEnum = register<EventKind>(
  "EventKind",
  "What a partner's system can be told of.",
  EVENTS,
);

/** What is sent to a webhook: an event, or what tries whether it arrives. */
export const DELIVERIES = {
  ...EVENTS,
  TEST: "A trial, asked for by the agency. It is about nothing.",
} as const;
export type DeliveryKind = keyof typeof DELIVERIES;
export const DeliveryKindEnum = register<DeliveryKind>(
  "DeliveryKind",
  "What is sent to a webhook.",
  DELIVERIES,
);

export const DELIVERY_STATES = {
  WAITING: "It did not arrive and is sent again.",
  DELIVERED: "The receiver took it.",
  FAILED: "It did not arrive and is not sent again, unless somebody asks for that.",
  STOPPED: "It did not arrive, and the receiver may no longer be told of it.",
} as const;
export type DeliveryState = keyof typeof DELIVERY_STATES;
export const DeliveryStateEnum = register<DeliveryState>(
  "DeliveryState",
  "How far something sent to a webhook has come.",
  DELIVERY_STATES,
);

export const TROUBLES = {
  REFUSED: "The receiver answered, but not with a status from 200 to 299.",
  NO_ANSWER: "The receiver did not answer in ten seconds, or the connection broke.",
  NOT_FOUND: "There is no such address.",
  NOT_PUBLIC: "The address is not a public one.",
  NOT_SECURE: "The receiver's certificate is not good for this address.",
} as const;
export type Trouble = keyof typeof TROUBLES;
export const TroubleEnum = register<Trouble>("DeliveryTrouble", "Why something did not arrive.", TROUBLES);

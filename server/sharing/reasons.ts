/** What somebody can do about a withheld value. */
export type Route =
  "ASK_LEAD" | "REQUEST_CONSENT" | "REQUEST_DECISION" | "EMERGENCY_ACCESS" | "SIGN_IN_STRONGER";

interface Reason {
  /** What the viewer reads. It names no person, no source and no objection by anybody in particular. */
  text: string;
  routes: readonly Route[];
}

/**
 * Every "no" has a name. The order is the order of telling: where several stages fail, the viewer is told the
 * first of them here, because it says least about the family; the data-protection officer sees all.
 */
export const REASONS = {
  ROLE: { text: "Your role does not use this kind of information for this purpose.", routes: ["ASK_LEAD"] },
  STEP_UP: {
    text: "Sign in with a stronger method to see this kind of information.",
    routes: ["SIGN_IN_STRONGER"],
  },
  PURPOSE_NOT_OPEN: { text: "This case is not open for this purpose.", routes: ["ASK_LEAD"] },
  NO_AGREEMENT: {
    text: "There is no information sharing agreement in force that covers this kind of information between the agencies concerned.",
    routes: ["ASK_LEAD"],
  },
  CONSENT_NOT_ASKED: {
    text: "Nobody has yet asked whether this may be shared.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_OTHER_PURPOSE: {
    text: "Consent does not cover this purpose.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_OTHER_AGENCY: {
    text: "Consent does not cover your agency.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_OTHER_CATEGORY: {
    text: "Consent does not cover this kind of information.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_OTHER_PERIOD: {
    text: "Consent does not cover today: it starts later.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_PARTIAL: {
    text: "This is about more than one person, and not everybody has agreed to share it.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_EXPIRED: {
    text: "The consent to share this has run out.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_LAPSED: {
    text: "The consent to share this no longer counts and must be asked for again.",
    routes: ["REQUEST_CONSENT", "ASK_LEAD"],
  },
  CONSENT_WITHDRAWN: {
    text: "The consent to share this has been withdrawn.",
    routes: ["ASK_LEAD", "REQUEST_DECISION"],
  },
  CONSENT_REFUSED: {
    text: "Sharing this with your agency has been refused.",
    routes: ["ASK_LEAD", "REQUEST_DECISION"],
  },
  CONSENT_DISPUTED: {
    text: "There is no agreement yet on whether this may be shared.",
    routes: ["ASK_LEAD", "REQUEST_DECISION"],
  },
  NO_BASIS: {
    text: "No sharing decision in force covers this for your agency and this purpose.",
    routes: ["REQUEST_DECISION", "ASK_LEAD"],
  },
  SEALED: { text: "This part of the record is not open to you.", routes: ["ASK_LEAD"] },
  PROTECTED: {
    text: "This is kept back to protect somebody. Speak to the lead professional.",
    routes: ["ASK_LEAD"],
  },
  // The rest makes a value ABSENT: the viewer is never told, so there is nothing to say or to do.
  NO_RELATIONSHIP: { text: "", routes: [] },
  EXCLUDED: { text: "", routes: [] },
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;

export const REASON_CODES = Object.keys(REASONS) as ReasonCode[];

/** The reason that says least about the family. */
export const safest = (codes: readonly ReasonCode[]): ReasonCode =>
  REASON_CODES.find((code) => codes.includes(code)) ?? "PROTECTED";

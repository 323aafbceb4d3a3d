/**
 * Every error code a client can ever see, with the sentence it reads and what to do next. The list is closed: whatever is not
 * in it leaves the server as INTERNAL.
 */
export const errorCodes = {
  UNAUTHENTICATED: {
    sentence: "You are not signed in, or your sign-in has ended.",
    next: "Sign in and try again.",
  },
  STEP_UP_REQUIRED: {
    sentence: "This needs a stronger or more recent sign-in.",
    next: "Sign in again with your second factor, then repeat what you did.",
  },
  FORBIDDEN: {
    sentence: "You may not do this.",
    next: "Ask your supervisor if you think that your role should allow it.",
  },
  NOT_FOUND: {
    sentence: "There is nothing here that you can see.",
    next: "Check the link, or go back to your list of families.",
  },
  INDETERMINATE: {
    sentence: "It cannot be decided what you may see, because the request is incomplete or unclear.",
    next: "Say the purpose for which you ask, and check that your role and agency are right.",
  },
  PURPOSE_OUT_OF_SCOPE: {
    sentence: "This system is not registered to ask for that purpose.",
    next: "Ask for a purpose in the scope of your token, or have the system registered for this one.",
  },
  BAD_INPUT: {
    sentence: "Something in the request is missing or not valid.",
    next: "Correct the parts named and send it again.",
  },
  CONFLICT: {
    sentence: "Someone else changed this while you were working on it.",
    next: "Compare both versions and save the one that is right.",
  },
  IDEMPOTENCY_KEY_IN_FLIGHT: {
    sentence: "A request with this Idempotency-Key is still being worked on.",
    next: "Wait a moment, then send the same request again.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    sentence: "This Idempotency-Key came before, with a different request.",
    next: "Give each new request a key of its own; repeat a request only as it was.",
  },
  TRY_AGAIN: {
    sentence: "The record changed while it was being read.",
    next: "Try again in a moment.",
  },
  AUDIT_UNAVAILABLE: {
    sentence: "Your access could not be recorded, so nothing was shown.",
    next: "Try again in a moment. If it goes on, tell the service desk the reference.",
  },
  UNAVAILABLE: {
    sentence: "The service cannot reach its records at the moment, so nothing was shown.",
    next: "Try again in a moment. If it goes on, tell the service desk the reference.",
  },
  OPERATION_NOT_TRUSTED: {
    sentence: "This operation is not one that the service knows.",
    next: "Reload the page. A partner system must send its bearer token.",
  },
  TOO_COMPLEX: {
    sentence: "The request asks for too much at once.",
    next: "Ask for fewer fields, fewer levels or shorter lists.",
  },
  TOO_SLOW: {
    sentence: "The answer took longer than a system may ask us to work.",
    next: "Ask for fewer fields or shorter lists, or try again in a moment.",
  },
  TOO_MANY_REQUESTS: {
    sentence: "Too many requests came in a short time.",
    next: "Wait for the time given in Retry-After, then go on.",
  },
  OVERLOADED: {
    sentence:
      "More is asked of the service than it can answer at the moment; nothing was looked at or changed.",
    next: "Wait for the time given in Retry-After, then send the same request again.",
  },
  SAVED_NOT_SHOWN: {
    sentence: "It is saved, but what you may see changed at the same moment.",
    next: "Load the page again.",
  },
  INTERNAL: {
    sentence: "Something went wrong on our side.",
    next: "Try again. If it goes on, tell the service desk the reference.",
  },
} as const satisfies Record<string, { sentence: string; next: string }>;

export type ErrorCode = keyof typeof errorCodes;

/**
 * An error made to be shown. `message` and `extensions` reach the client as they are: never put a value of a record, an SQL
 * text or another error's message into them.
 */
export class TellonceError extends Error {
  override readonly name = "TellonceError";

  constructor(
    readonly code: ErrorCode,
    message: string = errorCodes[code].sentence,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** A reason not to start. `message` is the one line that the operator reads; the process then ends with exit code 1. */
export class StartUpRefusal extends Error {
  override readonly name = "StartUpRefusal";
}

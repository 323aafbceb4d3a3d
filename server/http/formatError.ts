import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { isOutOfReach } from "../database/isOutOfReach.js";
import { type ErrorCode, errorCodes, TellonceError } from "../errors.js";

/** What leaves the server of an error: a code from the one list, its sentence, what to do next. Never another's message. */
export function toKnownError(error: unknown): TellonceError {
  const cause = causeOf(error);
  if (cause instanceof TellonceError) return cause;
  if (cause instanceof ArgumentValidationError)
    return new TellonceError("BAD_INPUT", undefined, { fields: namesOf(cause) });
  const code = cause instanceof GraphQLError ? String(cause.extensions["code"] ?? "") : "";
  // Our own rules for documents name a code of the list.
  if (Object.hasOwn(errorCodes, code)) return new TellonceError(code as ErrorCode);
  if (callersFaults.has(code) || isCoercion(cause)) return new TellonceError("BAD_INPUT");
  return new TellonceError(isOutOfReach(cause) ? "UNAVAILABLE" : "INTERNAL");
}

/** Whether it is a fault of the service or of its database, not of what was asked. */
export const isOurs = ({ code }: TellonceError): boolean => code === "INTERNAL" || code === "UNAVAILABLE";

/** The innermost error: what a scalar says against a variable comes wrapped twice. */
function causeOf(error: unknown): unknown {
  const { originalError } = error instanceof GraphQLError ? error : {};
  return originalError ? causeOf(originalError) : error;
}

/** The error as a client reads it; `reference` is in the log too. `hint` passes a document's own fault on, in the sandbox. */
export function formatKnown(
  known: TellonceError,
  formatted: GraphQLFormattedError,
  reference: string,
  hint?: string,
): GraphQLFormattedError {
  return {
    message: hint ?? known.message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...known.extensions, code: known.code, next: errorCodes[known.code].next, reference },
  };
}

/** The HTTP status that goes with a code where nothing could be answered. */
export const statusOf = (code: ErrorCode): number | undefined => statuses[code];

/** In seconds: how long to wait after OVERLOADED. */
export const RETRY_AFTER = 2;

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  IDEMPOTENCY_KEY_IN_FLIGHT: 409,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
  TOO_SLOW: 503,
  TRY_AGAIN: 503,
  OVERLOADED: 503,
  AUDIT_UNAVAILABLE: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

// Apollo's own codes for documents, variables and requests that cannot be run.
const callersFaults = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

// An argument or variable that graphql-js itself refuses has no original error and no code: execution has not begun.
const isCoercion = (error: unknown) =>
  error instanceof GraphQLError &&
  error.originalError === undefined &&
  error.extensions["code"] === undefined;

const namesOf = (error: ArgumentValidationError): string[] =>
  (error.extensions["validationErrors"] as { property: string }[]).map(({ property }) => property);

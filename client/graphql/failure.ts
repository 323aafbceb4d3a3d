import type { CombinedError } from "urql";

/** What went wrong, as far as a screen needs to know. */
export interface Failure {
  /** One of the server's closed list of codes, or OFFLINE when it did not answer at all. */
  code: string;
  /** Names this failure in the server's log. */
  correlationId: string | undefined;
}

/** What went wrong, from the error of an operation. Never carries the server's message. */
export function failureOf(error: CombinedError): Failure {
  const extensions = error.graphQLErrors[0]?.extensions;
  const response = error.response as Response | undefined;
  const correlationId = extensions?.["correlationId"] ?? response?.headers?.get("x-correlation-id");
  return {
    code: String(extensions?.["code"] ?? codeOfStatus(response?.status)),
    correlationId: typeof correlationId === "string" ? correlationId : undefined,
  };
}

function codeOfStatus(status: number | undefined): string {
  if (status === undefined) return "OFFLINE";
  return (
    { 401: "UNAUTHENTICATED", 403: "FORBIDDEN", 429: "TOO_MANY_REQUESTS", 503: "TRY_AGAIN" }[status] ??
    "INTERNAL"
  );
}

import type { CombinedError } from "urql";

/** What went wrong, as far as a screen needs to know. */
export interface Failure {
  /** One of the server's closed list of codes, or OFFLINE when it did not answer at all. */
  code: string;
  /** What the server says is wrong with what was sent; only where it was made to be shown. */
  detail: string | undefined;
  /** Names this failure in the server's log. */
  reference: string | undefined;
}

/** Codes whose message names what the sender can put right. The server makes these messages to be shown. */
const explained = ["BAD_INPUT", "CONFLICT", "FORBIDDEN"];

/** What went wrong, from the error of an operation. */
export function failureOf(error: CombinedError): Failure {
  const extensions = error.graphQLErrors[0]?.extensions;
  const { status } = (error.response ?? {}) as Partial<Response>;
  const reference = extensions?.["reference"];
  const code = String(extensions?.["code"] ?? codeOfStatus(status));
  return {
    code,
    detail: explained.includes(code) ? error.graphQLErrors[0]?.message : undefined,
    reference: typeof reference === "string" && reference !== "" ? reference : undefined,
  };
}

/** `fetch` for the client: an error that the server gave outside GraphQL is passed on as one of GraphQL. */
export async function fetchWithKnownErrors(
  address: RequestInfo | URL,
  options?: RequestInit,
): Promise<Response> {
  const response = await fetch(address, options);
  if (response.ok || !response.headers.get("content-type")?.includes("json")) return response;
  const body = (await response.clone().json()) as { error?: { code: string } };
  if (!body.error) return response;
  const { status, headers } = response;
  return new Response(JSON.stringify({ errors: [{ message: body.error.code, extensions: body.error }] }), {
    status,
    headers,
  });
}

function codeOfStatus(status: number | undefined): string {
  if (status === undefined) return "OFFLINE";
  return (
    { 401: "UNAUTHENTICATED", 403: "FORBIDDEN", 429: "TOO_MANY_REQUESTS", 503: "TRY_AGAIN" }[status] ??
    "INTERNAL"
  );
}

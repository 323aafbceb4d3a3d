import type { DocumentNode } from "graphql";
import { Client, type Operation, fetchExchange, makeOperation, mapExchange } from "urql";
import { ask } from "./askAfterOthers";
import { failureOf } from "./failure";
import { Repeats } from "./Repeats";

/** Why somebody asks, as each request says it. */
export interface Purpose {
  code: string;
  /** The sentence that a change to a purpose of duty asks for. */
  reason?: string;
}

/** Headers that tell the server that a page of its own sent the request. */
export const ownPageHeaders = { "tellonce-request": "1", "apollo-require-preflight": "true" };

/**
 * A client for one purpose. It keeps no answer: a cache must not outlive a withdrawal. It names each operation by the
 * hash of its trusted document, by POST, so that no personal data stands in an address.
 */
export function createApiClient({
  purpose,
  onSignedOut,
}: {
  purpose?: Purpose | undefined;
  onSignedOut: () => void;
}): Client {
  const repeats = new Repeats();
  const headers = { ...ownPageHeaders, ...purposeHeaders(purpose) };
  return new Client({
    url: "/graphql",
    requestPolicy: "network-only",
    preferGetMethod: false,
    fetch: ask,
    exchanges: [
      mapExchange({
        onOperation: (operation) =>
          withHeaders(nameByHash(operation), { ...headers, ...repeats.headersOf(operation) }),
        onResult: ({ operation, error }) => {
          repeats.tell({ operation, error }, headersOf(operation)["Idempotency-Key"]);
          if (error && failureOf(error).code === "UNAUTHENTICATED") onSignedOut();
        },
      }),
      fetchExchange,
    ],
  });
}

function purposeHeaders(purpose: Purpose | undefined): Record<string, string> {
  if (!purpose) return {};
  const reason = purpose.reason && { "Tellonce-Purpose-Reason": encodeURIComponent(purpose.reason) };
  return { "Tellonce-Purpose": purpose.code, ...reason };
}

function withHeaders(operation: Operation, headers: Record<string, string>): Operation {
  const fetchOptions: RequestInit = { credentials: "same-origin", headers };
  const named = makeOperation(operation.kind, operation, { ...operation.context, fetchOptions });
  named.extensions = operation.extensions;
  return named;
}

const headersOf = ({ context: { fetchOptions } }: Operation) =>
  (typeof fetchOptions === "object" ? fetchOptions.headers : {}) as Record<string, string>;

/** Documents carry no text here, only the hash under which the server keeps it (codegen puts it in). */
function nameByHash(operation: Operation): Operation {
  const { documentId } = operation.query as DocumentNode & { documentId: string };
  const named = makeOperation(operation.kind, operation);
  named.extensions = { persistedQuery: { version: 1, sha256Hash: documentId } };
  return named;
}

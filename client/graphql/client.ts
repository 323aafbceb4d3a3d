import type { DocumentNode } from "graphql";
import { Client, type Operation, fetchExchange, makeOperation, mapExchange } from "urql";
import { failureOf, fetchWithKnownErrors } from "./failure";

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
  return new Client({
    url: "/graphql",
    requestPolicy: "network-only",
    preferGetMethod: false,
    fetch: fetchWithKnownErrors,
    fetchOptions: () => ({
      credentials: "same-origin",
      headers: { ...ownPageHeaders, ...purposeHeaders(purpose) },
    }),
    exchanges: [
      mapExchange({
        onOperation: nameByHash,
        onResult: ({ error }) => {
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

/** Documents carry no text here, only the hash under which the server keeps it (codegen puts it in). */
function nameByHash(operation: Operation): Operation {
  const { documentId } = operation.query as DocumentNode & { documentId: string };
  const named = makeOperation(operation.kind, operation);
  named.extensions = { persistedQuery: { version: 1, sha256Hash: documentId } };
  return named;
}

import type { DocumentNode } from "graphql";
import type { Operation, OperationResult } from "urql";
import { failureOf } from "./failure";

/**
 * Gives each change a key, and the same change the same key again for as long as it is not known whether it was made: who
 * presses again after the connection was lost does not make it twice.
 */
export class Repeats {
  readonly #unsure = new Map<string, string>();

  /** The header of one change; none for what changes nothing. */
  headersOf(operation: Operation): Record<string, string> {
    if (operation.kind !== "mutation") return {};
    return { "Idempotency-Key": this.#unsure.get(whatOf(operation)) ?? crypto.randomUUID() };
  }

  /** What came of it, as far as that is known. */
  tell({ operation, error }: Pick<OperationResult, "operation" | "error">, key: string | undefined): void {
    if (key === undefined) return;
    if (error && UNSURE.includes(failureOf(error).code)) this.#unsure.set(whatOf(operation), key);
    else this.#unsure.delete(whatOf(operation));
  }
}

/** What may be said of a change that was made. */
const UNSURE = [
  "OFFLINE",
  "UNAVAILABLE",
  "INTERNAL",
  "TRY_AGAIN",
  "SAVED_NOT_SHOWN",
  "IDEMPOTENCY_KEY_IN_FLIGHT",
];

const whatOf = ({ query, variables }: Operation) =>
  `${(query as DocumentNode & { documentId: string }).documentId} ${JSON.stringify(variables)}`;

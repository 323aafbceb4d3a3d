import { createHmac } from "node:crypto";
import type { Asked } from "../context.js";
import { TellonceError } from "../errors.js";
import type { Repeatable } from "../loaders/Once.js";

/**
 * How a request is known again, where it came with an Idempotency-Key: its key, and its document, variables and purpose, as
 * keyed hashes. @throws TellonceError BAD_INPUT for what is no such key (draft-ietf-httpapi-idempotency-key-header, section 2.1:
 * a string in quotation marks; they may be left out).
 */
export function repeatable(
  { idempotencyKey: said, keys, viewer, purpose, purposeReason }: Asked,
  request: { queryHash: string; operationName: string | null; variables: object },
): Repeatable | undefined {
  if (said === null) return undefined;
  const [, quoted, bare] = KEY.exec(said) ?? [];
  const key = quoted ?? bare;
  if (key === undefined)
    throw new TellonceError(
      "BAD_INPUT",
      "An Idempotency-Key is 8 to 128 letters, digits or signs, such as a UUID.",
    );
  const hash = (what: string) =>
    createHmac("sha256", keys.pseudonym).update(`repeatable ${viewer?.partnershipId} ${what}`).digest("hex");
  return {
    key: hash(`key ${key}`),
    body: hash(`body ${JSON.stringify([request, purpose, purposeReason])}`),
  };
}

// Visible ASCII without the comma, which would join two headers, and without what a string has to escape.
const SIGN = String.raw`[\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]`;
const KEY = new RegExp(`^(?:"(${SIGN}{8,128})"|(${SIGN}{8,128}))$`);

import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Id } from "../sharing/facts.js";

// A CommonJS function whose types claim an ES module's default.
const canonicalize = createRequire(import.meta.url)("canonicalize") as (value: unknown) => string;

/** One packed row: what `AuditTrail.content` says, with who asked, when and why. */
export type AuditContent = Record<string, unknown>;

/**
 * Writes one audit row in the transaction of the read or write that it records; `hash` is SHA-256 over its canonical
 * bytes (RFC 8785). @returns the hash of the leaf that the row will be in the audit's tree, in base64. @throws TellonceError AUDIT_UNAVAILABLE: then nothing may be shown.
 */
export async function append(
  { rows }: Pick<Transaction, "rows">,
  partnershipId: Id,
  id: Id,
  content: AuditContent,
): Promise<string> {
  const canonical = canonicalize(content);
  const hash = createHash("sha256").update(canonical).digest();
  try {
    const [written] = await rows<{ leaf: Buffer }>("select audit.append($1, $2, now(), $3, $4) as leaf", [
      partnershipId,
      id,
      canonical,
      hash,
    ]);
    return written!.leaf.toString("base64");
  } catch (cause) {
    // Two reads at once met in what their rows lead to: the operation is tried again.
    if ((cause as { code?: string }).code === "40001") throw cause;
    throw Object.assign(new TellonceError("AUDIT_UNAVAILABLE"), { cause });
  }
}

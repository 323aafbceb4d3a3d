import { createHash } from "node:crypto";
import type pg from "pg";
import { direct } from "../database/direct.js";
import { append } from "../audit/append.js";
import type { Context } from "../context.js";

/** What was audited as shown never left. */
export async function recordNotSent(pool: pg.Pool, { viewer, auditId, asked }: Context): Promise<void> {
  const leaf = await append(direct(pool), viewer.partnershipId, notSentId(auditId), {
    account: viewer.accountId,
    outcome: "NOT_SENT",
    of: auditId,
    subjects: [],
  });
  asked.leaves.push(leaf);
}

// The same row may have to be followed twice: its id is made from the row's own, so that both can be told apart.
const notSentId = (auditId: string) => {
  const hex = createHash("sha256").update(`not sent ${auditId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

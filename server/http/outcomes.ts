import { createHash } from "node:crypto";
import type pg from "pg";
import { append } from "../audit/append.js";
import type { Context } from "../context.js";
import { EpochMoved } from "../database/transaction.js";
import { isPlanLost } from "../database/keptPlans.js";
import { findPurpose } from "../sharing/purposes.js";

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

/** What was tried and refused; it has written nothing else. */
export async function recordRefused(pool: pg.Pool, context: Context): Promise<void> {
  if (!context.asked.viewer) return;
  const content = {
    account: context.viewer.accountId,
    purpose: findPurpose(context.asked.purpose)?.code ?? null,
    operation: context.operation.name,
    request: context.asked.requestId,
    asked: context.trail.content(() => "").asked,
  };
  const leaf = await append(direct(pool), context.viewer.partnershipId, context.auditId, {
    ...content,
    outcome: "REFUSED",
    subjects: [],
  });
  context.asked.leaves.push(leaf);
}

/** PostgreSQL's 40001 (serialization) and 40P01 (deadlock), a plan that was not there, and our own epoch. */
export const mayRepeat = (error: unknown): boolean =>
  error instanceof EpochMoved ||
  isPlanLost(error) ||
  ["40001", "40P01"].includes((error as { code?: string })?.code ?? "");

const direct = (pool: pg.Pool) => ({
  rows: async (sql: string, values?: readonly unknown[]) => (await pool.query(sql, values as unknown[])).rows,
});

// The same row may have to be followed twice: its id is made from the row's own, so that both can be told apart.
const notSentId = (auditId: string) => {
  const hex = createHash("sha256").update(`not sent ${auditId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

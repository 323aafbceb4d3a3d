import type pg from "pg";
import { append } from "../audit/append.js";
import type { Context } from "../context.js";
import { direct } from "../database/direct.js";
import { EpochMoved } from "../database/transaction.js";
import { isPlanLost } from "../database/keptPlans.js";
import { findPurpose } from "../sharing/purposes.js";

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

import { createHmac } from "node:crypto";
import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { StatisticTable } from "../model/statistics/Statistic.js";
import type { Day } from "../sharing/facts.js";

export interface ProtectedCells {
  asAt: Day;
  cells: { row: string; column: string; count: number }[];
}

/** A table of the catalogue, counted and protected in the database; null for whoever may not count. */
export async function loadStatistic(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  keys: { pseudonym: string },
  table: StatisticTable,
): Promise<ProtectedCells | null> {
  const [found] = await rows<{ cells: ProtectedCells | null }>(
    "select door.statistic($1, $2, $3, $4::smallint, $5, $6) as cells",
    [partnershipId, accountId, purpose, assurance, table, cellKey(keys)],
  );
  return found?.cells ?? null;
}

/** What the noise of every cell is drawn by: it stays the same, and is not in the database. */
const cellKey = (keys: { pseudonym: string }): Buffer =>
  createHmac("sha256", keys.pseudonym).update("keys of statistics").digest();

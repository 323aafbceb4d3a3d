import type { DataSource, EntityManager } from "typeorm";
import { confirm, type Transaction, transactionOver } from "./transaction.js";

/** A transaction that can also write: `manager` is TypeORM's, on the same connection and behind the same wall. */
export interface WriteTransaction extends Transaction {
  manager: EntityManager;
}

/**
 * Runs `work` in one REPEATABLE READ transaction and commits. @returns what it made, and whether the facts moved meanwhile
 * (then it is saved but must not be shown). @throws what `work` throws, with nothing written.
 */
export async function inWriteTransaction<Result>(
  source: DataSource,
  work: (transaction: WriteTransaction) => Promise<Result>,
): Promise<{ result: Result; moved: boolean }> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    const rows = async <Row extends object>(sql: string, values?: readonly unknown[]) =>
      (await runner.query(sql, values as unknown[], true)).records as Row[];
    const transaction = { ...transactionOver(rows), manager: runner.manager };
    await runner.startTransaction("REPEATABLE READ");
    try {
      const result = await work(transaction);
      await runner.commitTransaction();
      const moved = await confirm(transaction).then(
        () => false,
        () => true,
      );
      return { result, moved };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
      throw error;
    }
  } finally {
    await runner.release();
  }
}

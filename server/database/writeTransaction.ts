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
    // One after the other: the driver's next version refuses a second statement on a busy connection.
    let last: Promise<unknown> = Promise.resolve();
    const rows = <Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]> => {
      const mine = last.then(
        async () => (await runner.query(sql, values as unknown[], true)).records as Row[],
      );
      last = mine.catch(() => {});
      return mine;
    };
    const transaction = { ...transactionOver(rows), manager: runner.manager };
    await runner.startTransaction("REPEATABLE READ");
    try {
      const result = await work(transaction);
      // After a failed statement that nobody noticed, COMMIT would roll back without a word; this statement says so.
      await rows("select 1");
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

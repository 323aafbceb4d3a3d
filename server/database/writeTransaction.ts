import type { PoolClient } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import { confirm, rowsOf, type Transaction, transactionOver } from "./transaction.js";
import type { Deadline } from "./Deadline.js";
import { whileOpen } from "./whileOpen.js";

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
  deadline?: Deadline,
): Promise<{ result: Result; moved: boolean }> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await runner.startTransaction("REPEATABLE READ");
    const statements = whileOpen(runner.query.bind(runner) as typeof runner.query, deadline);
    // TypeORM's manager asks the runner: what it asks for after the work is refused as well.
    runner.query = statements.run;
    // One after the other: the driver's next version refuses a second statement on a busy connection.
    let last: Promise<unknown> = Promise.resolve();
    const rows = <Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]> => {
      const mine = last.then(
        async () => (await statements.run(sql, values as unknown[], true)).records as Row[],
      );
      last = mine.catch(() => {});
      return mine;
    };
    const transaction = { ...transactionOver(rows), manager: runner.manager };
    try {
      const result = await work(transaction).finally(statements.close);
      // After a failed statement that nobody noticed, COMMIT would roll back without a word; this statement says so.
      await client.query("select 1");
      deadline?.commit();
      await client.query("commit");
      const moved = await confirm({ seen: transaction.seen, rows: rowsOf(client) }).then(
        () => false,
        () => true,
      );
      return { result, moved };
    } catch (error) {
      await client.query("rollback").catch(() => {});
      throw error;
    }
  } finally {
    await runner.release();
  }
}

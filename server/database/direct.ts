import type pg from "pg";
import type { Transaction } from "./transaction.js";

/** Statements on their own, outside of any transaction. */
export const direct = (pool: pg.Pool): Pick<Transaction, "rows"> => ({
  rows: async (sql, values) => (await pool.query(sql, values as unknown[])).rows,
});

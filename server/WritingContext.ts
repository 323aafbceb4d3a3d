import type { EntityManager } from "typeorm";
import { type Asked, Context } from "./context.js";
import type { WriteTransaction } from "./database/writeTransaction.js";

/** One attempt at a mutation: the transaction can also write, through TypeORM, behind the same wall. */
export class WritingContext extends Context {
  constructor(
    asked: Asked,
    operation: { name: string; hash: string },
    override readonly transaction: WriteTransaction,
  ) {
    super(asked, operation, transaction);
  }

  get manager(): EntityManager {
    return this.transaction.manager;
  }
}

import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";

/** The names of these practitioners, by name. */
export const loadPractitioners = ({ rows }: Transaction, ids: readonly Id[]) =>
  rows<{ id: Id; name: string }>("select id, name from practitioner where id = any ($1) order by name, id", [
    ids,
  ]);

import type pg from "pg";
import { TellonceError } from "../errors.js";
import type { Facts, Id, Instant } from "../sharing/facts.js";
import type { Deadline } from "./Deadline.js";
import { runKept } from "./keptPlans.js";
import { together } from "./together.js";
import { whileOpen } from "./whileOpen.js";

/** How far the facts had come: the partnership's epoch, and each case's. Never leaves the server. */
export interface Epochs {
  partnership: number;
  cases: Record<Id, number>;
}

/** What the coarse wall opens in one case: masks of what others contributed, of one's own agency's, of what may be written. */
export interface Wall {
  caseId: Id;
  others: number;
  own: number;
  writable: number;
}

/** What the door gives in one round trip: the clock, the epochs, the facts for `decide`, and the wall that it has set. */
export interface Opened {
  at: Instant;
  epochs: Epochs;
  facts: Facts;
  walls: Wall[];
  /** The numbers by which people speak of the cases and persons in the wall; they say nothing of anybody. */
  references: Record<Id, string>;
}

export interface DoorRequest {
  partnershipId: Id;
  accountId: Id;
  purpose: string | null;
  assurance: number;
}

/** Runs statements of one transaction; `rows` may be called again before it has answered. */
export interface Transaction {
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Sets the wall for these cases (at most 200) and returns what decides. The only way to governed rows. */
  open(request: DoorRequest, caseIds: readonly Id[]): Promise<Opened>;
  /** Sets a wall of what the viewer's own agency contributed to cases that it has left, and returns what decides. */
  openContributions(request: DoorRequest): Promise<Opened>;
  /** Sets a wall of a family member's own record and of those for whom they may act, and returns what decides. */
  openOwn(request: DoorRequest): Promise<Opened>;
  /** Epochs read by every `open`, to be compared after commit. */
  readonly seen: Epochs & { partnershipId: Id | null };
}

/** A transaction over any way of running a statement. */
export function transactionOver(rows: Transaction["rows"]): Transaction {
  const seen: Transaction["seen"] = { partnershipId: null, partnership: 0, cases: {} };
  const openBy = async (
    door: string,
    { partnershipId, accountId, purpose, assurance }: DoorRequest,
    ...more: readonly unknown[]
  ) => {
    const [answer] = await rows<{ opened: Opened }>(`select ${door} as opened`, [
      partnershipId,
      accountId,
      purpose,
      assurance,
      ...more,
    ]);
    const opened = answer!.opened;
    seen.partnershipId = partnershipId;
    seen.partnership = opened.epochs.partnership;
    Object.assign(seen.cases, opened.epochs.cases);
    return opened;
  };
  return {
    rows,
    seen,
    open: (request, caseIds) => openBy("door.open($1, $2, $3, $4::smallint, $5)", request, caseIds),
    openOwn: (request) => openBy("door.open_own($1, $2, $3, $4::smallint)", request),
    openContributions: (request) => openBy("door.open_contributions($1, $2, $3, $4::smallint)", request),
  };
}

/** Statements on a connection, and their rows. */
export const rowsOf =
  (client: pg.ClientBase): Transaction["rows"] =>
  async (sql, values) =>
    (await runKept(client, sql, values)).rows;

/** The facts moved while they were read: what was read is discarded. */
export class EpochMoved extends Error {}

/** What a snapshot may be given beside its work. */
export interface Ending {
  deadline?: Deadline | undefined;
  /** The last statement of the transaction, sent with COMMIT and not awaited before it: where it fails, nothing is committed. */
  last?(transaction: Pick<Transaction, "rows">): Promise<void>;
}

/**
 * Runs `work` in one REPEATABLE READ snapshot, commits, and only then, on the same connection, reads the epochs again.
 * What needs no answer is not waited for: BEGIN travels with the first statement, `last`, COMMIT and the epochs as one; the
 * connection keeps their order.
 * @throws TellonceError TOO_SLOW where the deadline passes before the commit; EpochMoved where a fact changed meanwhile (PostgreSQL's snapshot may have missed a withdrawal);
 * TellonceError TRY_AGAIN where the transaction did not commit; what `last` throws.
 */
export async function inSnapshot<Result>(
  pool: pg.Pool,
  work: (transaction: Transaction) => Promise<Result>,
  { deadline, last }: Ending = {},
): Promise<Result> {
  const client = await pool.connect();
  const rows = rowsOf(client);
  const statements = whileOpen(rows, deadline);
  let broken: Error | undefined;
  try {
    const transaction = transactionOver(statements.run);
    together(client);
    const began = client.query("begin isolation level repeatable read");
    began.catch(() => {});
    const result = await work(transaction).finally(statements.close);
    await began;
    deadline?.commit();
    together(client);
    const sent = [
      last?.({ rows }),
      client.query("commit"),
      confirm({ seen: transaction.seen, rows }),
    ] as const;
    await Promise.allSettled(sent);
    await sent[0];
    if ((await sent[1]).command !== "COMMIT") throw new TellonceError("TRY_AGAIN");
    await sent[2];
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Compares the epochs seen with those of now. @throws EpochMoved where one differs. */
export async function confirm({ seen, rows }: Pick<Transaction, "seen" | "rows">): Promise<void> {
  if (seen.partnershipId === null) return;
  const ids = Object.keys(seen.cases);
  const [answer] = await rows<{ epochs: Epochs }>("select door.epochs($1, $2) as epochs", [
    seen.partnershipId,
    ids,
  ]);
  const now = answer!.epochs;
  if (now.partnership !== seen.partnership || ids.some((id) => now.cases[id] !== seen.cases[id]))
    throw new EpochMoved();
}

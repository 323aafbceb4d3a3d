import type pg from "pg";
import { TellonceError } from "../errors.js";
import type { Id } from "../sharing/facts.js";
import type { Deadline } from "./Deadline.js";
import { KeptFacts } from "./KeptFacts.js";
import { runKept } from "./keptPlans.js";
import type { Epochs, Opened } from "./Opened.js";
import { together } from "./together.js";
import { whileOpen } from "./whileOpen.js";

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

/** A transaction over any way of running a statement; without kept facts the door gives all of them, each time. */
export function transactionOver(rows: Transaction["rows"], kept?: KeptFacts): Transaction {
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
    async open(request, caseIds) {
      const door = "door.open($1, $2, $3, $4::smallint, $5, $6)";
      if (!kept) return openBy(door, request, caseIds, null);
      const key = [request.partnershipId, request.accountId, ...caseIds.toSorted()].join();
      const opened = await openBy(door, request, caseIds, kept.epochsOf(key));
      const facts = opened.facts ? undefined : kept.of(key, opened);
      if (facts) return { ...opened, facts };
      const whole = opened.facts ? opened : await openBy(door, request, caseIds, null);
      kept.keep(key, whole);
      return whole;
    },
    openOwn: (request) => openBy("door.open_own($1, $2, $3, $4::smallint)", request),
    openContributions: (request) => openBy("door.open_contributions($1, $2, $3, $4::smallint)", request),
  };
}

/** Statements on a connection, and their rows. */
export const rowsOf =
  (client: pg.ClientBase): Transaction["rows"] =>
  async (sql, values) =>
    (await runKept(client, sql, values)).rows;

const kept = new WeakMap<pg.Pool, KeptFacts>();

/** What this process knows of the facts of one database. */
function keptOf(pool: pg.Pool): KeptFacts {
  let facts = kept.get(pool);
  if (!facts) kept.set(pool, (facts = new KeptFacts()));
  return facts;
}

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
    const transaction = transactionOver(statements.run, keptOf(pool));
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

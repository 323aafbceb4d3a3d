import type pg from "pg";
import type { Signer } from "../audit/checkpoint.js";
import { beginToSign, signHead } from "../audit/signHead.js";

interface Keeping {
  api: pg.Pool;
  /** The key that signs; while it is changed, the one before signs too. */
  signers: readonly [Signer, ...Signer[]];
}

/**
 * Seals the audit every second and signs what it has sealed, counts it for new leads every minute, and makes its monthly partitions
 * ahead, now and then daily. @returns how to stop; a check for readiness says when fewer than two months are made.
 */
export async function keepAudit({ api, signers }: Keeping, onTrouble: (error: unknown) => void) {
  await api.query("select audit.make_partitions(3)");
  await beginToSign(api, signers);
  let last = await signHead(api, signers);
  const stopping = new AbortController();
  const seal = async () => {
    // A full batch is followed by the next at once.
    while (!stopping.signal.aborted && (await sealOnce(api)) >= BATCH) last = await signHead(api, signers);
    last = await signHead(api, signers);
  };
  const followLeads = async () => {
    while (!stopping.signal.aborted && (await followOnce(api)) > 0);
  };
  // Each in a chain of its own: however many cases have a new lead, no row waits for its seal.
  const chains = [
    chain(SECOND, seal, onTrouble),
    chain(60 * SECOND, followLeads, onTrouble),
    chain(24 * 3600 * SECOND, () => api.query("select audit.make_partitions(3)"), onTrouble),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(chains.map((one) => one.stop()));
    },
    /** The latest checkpoint, in its short form. */
    lastCheckpoint: () => last,
    async monthsAhead(): Promise<string | undefined> {
      const { rows } = await api.query<{ months: number }>("select audit.months_ahead() as months");
      return (rows[0]?.months ?? 0) < 2
        ? "fewer than two months of audit partitions are made ahead"
        : undefined;
    },
  };
}

/** Does this work so often, one after another. @returns how to stop, which waits for what is under way. */
function chain(
  milliseconds: number,
  work: () => Promise<unknown>,
  onTrouble: (error: unknown) => void,
): { stop(): Promise<unknown> } {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => (working = working.then(work).catch(onTrouble)), milliseconds).unref();
  return {
    stop() {
      clearInterval(timer);
      return working;
    },
  };
}

/** Seals what is committed and returns how many rows that were. */
export async function sealOnce(api: pg.Pool): Promise<number> {
  const { rows } = await api.query<{ sealed: number }>("select audit.seal($1) as sealed", [BATCH]);
  return rows[0]!.sealed;
}

/** A few at once: a statement has only so long. @returns how many cases' counts went to their new lead. */
async function followOnce(api: pg.Pool): Promise<number> {
  const { rows } = await api.query<{ moved: number }>("select audit.follow_leads(5) as moved");
  return rows[0]!.moved;
}

const SECOND = 1000;
const BATCH = 5000;

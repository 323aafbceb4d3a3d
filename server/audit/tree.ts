import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import { consistencyPath, inclusionPath, type ReadHashes } from "./proofs.js";

type Rows = Transaction["rows"];

export interface StoredCheckpoint {
  size: number;
  note: string;
}

/** A key that signed checkpoints from one size of the tree on, and its word for the key before it. */
export interface StoredKey {
  vkey: string;
  fromSize: number;
  before: string | null;
  endorsement: string;
}

/** The latest checkpoint, or the first over at least so many rows. @throws TellonceError NOT_FOUND where there is none (yet). */
export async function findCheckpoint(rows: Rows, leastSize: number | null): Promise<StoredCheckpoint> {
  const [answer] = await rows<{ found: StoredCheckpoint | null }>(
    "select audit.find_checkpoint($1) as found",
    [leastSize],
  );
  if (!answer?.found) throw new TellonceError("NOT_FOUND");
  return answer.found;
}

/** The keys that have signed, the first first. */
export async function readKeys(rows: Rows): Promise<StoredKey[]> {
  const [answer] = await rows<{ keys: StoredKey[] }>("select audit.signing_keys() as keys");
  return answer!.keys;
}

/**
 * What shows that the row with this leaf is in the audit: a C2SP tlog-proof, which ends with the first checkpoint over it.
 * @throws TellonceError NOT_FOUND where no such row is sealed and signed (yet).
 */
export async function proveInclusion(rows: Rows, leaf: Buffer): Promise<string> {
  const [answer] = await rows<{ index: string | null }>("select audit.find_leaf($1) as index", [leaf]);
  if (answer?.index == null) throw new TellonceError("NOT_FOUND");
  const index = Number(answer.index);
  const { size, note } = await findCheckpoint(rows, index + 1);
  const path = await inclusionPath(readerOver(rows), index, size);
  return `c2sp.org/tlog-proof@v1\nindex ${index}\n${lines(path)}\n${note}`;
}

/**
 * What shows that the audit as it is signed now begins with all that it was at this size: in the form in which C2SP
 * tlog-witness asks for it. @throws TellonceError NOT_FOUND for a size that the audit has not reached.
 */
export async function proveConsistency(rows: Rows, from: number): Promise<string> {
  const { size, note } = await findCheckpoint(rows, null);
  if (from > size) throw new TellonceError("NOT_FOUND");
  return `old ${from}\n${lines(await consistencyPath(readerOver(rows), from, size))}\n${note}`;
}

const lines = (hashes: readonly Buffer[]) => hashes.map((hash) => `${hash.toString("base64")}\n`).join("");

export const readerOver =
  (rows: Rows): ReadHashes =>
  async (level, place, count) => {
    const [answer] = await rows<{ hashes: Buffer[] }>("select audit.hashes($1::smallint, $2, $3) as hashes", [
      level,
      place,
      count,
    ]);
    return answer!.hashes;
  };

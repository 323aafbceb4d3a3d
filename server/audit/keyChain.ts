import { isEndorsed, type NoteKey, type ReadCheckpoint, readKey, signedBy } from "./checkpoint.js";
import { Damaged } from "./damage.js";
import type { StoredKey } from "./tree.js";

export interface KeyChain {
  /** Whether a key whose turn it was at that size has signed this. */
  hasSigned(checkpoint: ReadCheckpoint): boolean;
}

/**
 * The keys that have signed, each vouched for by the one after it, the last by who asks. @throws Damaged ("bad signature")
 * for a key that nobody vouches for.
 */
export function keyChain(stored: readonly StoredKey[], trusted: string | undefined): KeyChain {
  const turns: { key: NoteKey; from: number; until: number }[] = [];
  for (const [index, { vkey, fromSize, before, endorsement }] of stored.entries()) {
    const key = read(vkey);
    const previous = stored[index - 1];
    if (
      !key ||
      before !== (previous?.vkey ?? null) ||
      fromSize < (previous?.fromSize ?? 0) ||
      !isEndorsed(key, fromSize, before, endorsement)
    )
      throw new Damaged("bad signature", `the key ${vkey}`);
    turns.push({ key, from: fromSize, until: stored[index + 1]?.fromSize ?? Infinity });
  }
  const last = stored.at(-1)?.vkey;
  if (
    trusted !== undefined &&
    last !== undefined &&
    !readKey(last).publicKey.equals(readKey(trusted).publicKey)
  )
    throw new Damaged("bad signature", `the key ${last} is not the one that signs`);
  return {
    hasSigned(checkpoint) {
      const now = turns.filter(({ from, until }) => from <= checkpoint.size && checkpoint.size <= until);
      return (
        signedBy(
          checkpoint,
          now.map(({ key }) => key),
        ).length > 0
      );
    },
  };
}

function read(vkey: string): NoteKey | undefined {
  try {
    return readKey(vkey);
  } catch {
    return undefined;
  }
}

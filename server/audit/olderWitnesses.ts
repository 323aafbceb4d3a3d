import type { ReadCheckpoint, TreeHead } from "./checkpoint.js";
import { Damaged } from "./damage.js";
import { provesConsistency } from "./merkle.js";
import { consistencyPath, type ReadHashes } from "./proofs.js";

/**
 * Holds witnesses of less than is read against the head where the reading begins: by a proof over the stored tree, as the witness
 * would itself. Nothing stored is believed: hashes left as they were beside a head that is another prove nothing.
 * @throws Damaged for the first whose history the head does not continue.
 */
export async function compareOlder(
  read: ReadHashes,
  older: readonly ReadCheckpoint[],
  head: TreeHead,
): Promise<void> {
  for (const witness of older) {
    const path = await consistencyPath(read, witness.size, head.size).catch(() => undefined);
    if (!path || !provesConsistency(witness, head, path))
      throw new Damaged("forked", `rows 0 to ${witness.size - 1}: a witness has another history of them`);
  }
}

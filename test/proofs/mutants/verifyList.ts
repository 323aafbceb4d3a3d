import type { Mutant } from "./list.js";

/** Seeded faults in the verification of the audit itself: in one file of server/audit these words are replaced. */
export const VERIFY_MUTANTS: readonly Mutant[] = [
  one(
    "a content is not compared with its hash",
    "rowBytes.ts",
    "isWhole: content === stored",
    "isWhole: true",
  ),
  one("a row is not compared with its leaf", "verify.ts", "leaf.leaf === entry.leaf", "true"),
  one("a leaf's row is not compared", "verify.ts", "leaf.of === entry.of", "true"),
  one(
    "a leaf's instant is not compared",
    "verify.ts",
    "leaf.of === entry.of",
    "leaf.of.slice(0, 40) === entry.of.slice(0, 40)",
  ),
  one(
    "a leaf's partnership is not compared",
    "verify.ts",
    "leaf.of === entry.of",
    "leaf.of.slice(16) === entry.of.slice(16)",
  ),
  one(
    "a checkpoint's signature is not looked at",
    "CheckpointList.ts",
    "!this.keys.hasSigned(read)",
    "false",
  ),
  one(
    "a signed root is not compared with the rows",
    "CheckpointList.ts",
    "!read.root.equals(computed)",
    "false",
  ),
  one(
    "a checkpoint is not compared with what stands beside it",
    "CheckpointList.ts",
    "!read.root.equals(root)",
    "false",
  ),
  one("a witness is not asked", "verify.ts", "!witnesses[0].root.equals(root)", "false"),
  one(
    "a witness of less than is read is not asked",
    "olderWitnesses.ts",
    "!provesConsistency(witness, head, path)",
    "false",
  ),
  one(
    "a witness is believed without a signature",
    "verify.ts",
    "if (!read || !keys.hasSigned(read))",
    "if (!read)",
  ),
  one("what is cut off the end is not missed", "verify.ts", "longest > tree.size", "false"),
  one("the watermark's count is not compared", "verify.ts", "mark.leaves !== tree.size", "false"),
  one("the watermark's root is not compared", "verify.ts", "!tree.root().equals(mark.root)", "false"),
  one("an audit without checkpoints is whole", "verify.ts", "(await checkpoints.largest()) < 0", "false"),
  one("the kept subtrees are not compared", "keptSubtrees.ts", "!expected.equals(hash)", "false"),
  one("a kept subtree is not missed", "keptSubtrees.ts", "kept.length === computed.size", "true"),
  one("the index is not compared with the rows", "compareIndex.ts", "if (!differing) continue", "continue"),
  one("what the index has of no row is not told", "compareIndex.ts", "if (stray)", "if (false)"),
  one("a key needs nobody's word", "keyChain.ts", "!isEndorsed(key, fromSize, before, endorsement)", "false"),
  one("any key at all may sign last", "keyChain.ts", "trusted !== undefined", "false"),
  one("a key may sign out of its turn", "keyChain.ts", "fromSize < (previous?.fromSize ?? 0)", "true"),
  one(
    "a row in another's place is called missing",
    "damage.ts",
    `return own ? named("reordered", entry)`,
    `return own ? named("missing", entry)`,
  ),
  one("a copy is called altered", "damage.ts", `isCopy ? "inserted" : "altered"`, `"altered"`),
  one("a tree's nodes are hashed as leaves", "merkle.ts", "pair[0] = 1", "pair[0] = 0"),
];

function one(name: string, file: string, words: string, by: string): Mutant {
  return { name: `verify: ${name}`, file, words, by };
}

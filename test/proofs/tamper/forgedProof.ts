import { readCheckpoint, readKey, signedBy } from "../../../server/audit/checkpoint.js";
import { provesConsistency, provesInclusion } from "../../../server/audit/merkle.js";
import { proveConsistency, proveInclusion } from "../../../server/audit/tree.js";
import type { Dice } from "../worlds/Dice.js";
import type { Ledger } from "./Ledger.js";

/** A proof as it is given holds; with anything in it changed it does not. */
export async function forgedProof(audit: Ledger, dice: Dice): Promise<string | undefined> {
  const index = dice.below(audit.lines.length);
  const rows = async (sql: string, values: readonly unknown[] = []) => audit.run(sql, ...values);
  const [{ leaf }] = (await audit.run<{ leaf: Buffer }>(
    "select leaf_hash as leaf from audit.leaf where leaf_index = $1",
    index,
  )) as [{ leaf: Buffer }];
  const included = await proveInclusion(rows as never, leaf);
  if (!holds(included, audit, leaf)) return `row ${index} was not shown to be included`;
  const from = dice.one(audit.signed);
  const consistent = await proveConsistency(rows as never, from);
  const [{ root }] = (await audit.run<{ root: Buffer }>(
    "select root from audit.checkpoint where size = $1",
    from,
  )) as [{ root: Buffer }];
  if (!isConsistent(consistent, audit, { size: from, root }))
    return `${from} rows were not shown to be the beginning`;
  const other = Buffer.from(leaf);
  other[dice.below(32)]! ^= 1 << dice.below(8);
  if (holds(included, audit, other)) return "another leaf was shown to be included";
  for (let times = 0; times < 20; times += 1) {
    if (holds(changed(included, dice), audit, leaf))
      return `a forged proof that row ${index} is included was believed`;
    const forged = changed(consistent, dice);
    if (isConsistent(forged, audit, { size: from, root }))
      return `a forged proof from ${from} was believed: ${forged}`;
  }
  return undefined;
}

/** A character within what is proved and signed; the last ones of a base64 text hold bits that say nothing. */
function changed(proof: string, dice: Dice): string {
  for (;;) {
    const at = proof.indexOf("\n") + 1 + dice.below(proof.length - 10 - proof.indexOf("\n"));
    if (!/[\w+/]/.test(proof[at]!) || proof[at + 1] === "=") continue;
    const digit = /\d/.test(proof[at]!);
    const put = digit ? (Number(proof[at]) + 1 + dice.below(9)) % 10 : proof[at] === "A" ? "B" : "A";
    return `${proof.slice(0, at)}${put}${proof.slice(at + 1)}`;
  }
}

const hashes = (lines: string) =>
  lines
    .split("\n")
    .filter(Boolean)
    .map((line) => Buffer.from(line, "base64"));

function signed(note: string, audit: Ledger) {
  const read = readCheckpoint(note);
  const keys = [(audit.constructor as typeof Ledger).before, audit.signer].map(({ vkey }) => readKey(vkey));
  return read && signedBy(read, keys).length > 0 ? read : undefined;
}

function holds(proof: string, audit: Ledger, leaf: Buffer): boolean {
  const [, index, path = "", note = ""] =
    /^c2sp\.org\/tlog-proof@v1\nindex (\d+)\n((?:[^\n]+\n)*)\n([^]*)$/.exec(proof) ?? [];
  const head = signed(note, audit);
  return head !== undefined && provesInclusion(leaf, Number(index), head, hashes(path));
}

function isConsistent(proof: string, audit: Ledger, before: { size: number; root: Buffer }): boolean {
  const [, old, path = "", note = ""] = /^old (\d+)\n((?:[^\n]+\n)*)\n([^]*)$/.exec(proof) ?? [];
  const head = signed(note, audit);
  return head !== undefined && Number(old) === before.size && provesConsistency(before, head, hashes(path));
}

import { append } from "../../../server/audit/append.js";
import { endorse, type Signer, signCheckpoint, signerOf } from "../../../server/audit/checkpoint.js";
import { GrowingTree } from "../../../server/audit/merkle.js";
import type { Dice } from "../worlds/Dice.js";
import type { Ledger } from "./Ledger.js";

/**
 * Rewrites all rows from one on, and everything that is made of them: hashes, leaves, subtrees, root, checkpoints. With the true
 * key as a superuser who has stolen it would; without one, with a key of their own.
 */
export async function rewrite(
  audit: Ledger,
  dice: Dice,
  stolen: Signer | undefined,
  from = dice.below(audit.lines.length),
): Promise<void> {
  const rows = await audit.run<{ id: string; content: object }>(
    "select e.id, e.content from audit.leaf l join audit.entry e on e.id = l.audit_id where l.leaf_index >= $1 order by l.leaf_index",
    from,
  );
  for (const { id, content } of rows) {
    let [text, hash]: unknown[] = [];
    // Whatever the product would have written.
    const rowsOf = async <Row extends object>(_sql: string, values: readonly unknown[] = []) => {
      [text, hash] = values.slice(2);
      return [{ leaf: Buffer.alloc(32) }] as unknown as Row[];
    };
    await append({ rows: rowsOf }, "", id, { ...content, actor: "Nobody" });
    await audit.run("update audit.entry set content = $2, hash = $3 where id = $1", id, text, hash);
  }
  await audit.run(
    "update audit.leaf l set leaf_hash = audit.leaf_hash(e.partnership_id, e.id, e.at, e.writer, e.salt, e.hash) from audit.entry e where e.id = l.audit_id",
  );
  await audit.run("delete from audit.subtree");
  await audit.run("update audit.watermark set root = audit.grow(0, tree_size)");
  const signer = stolen ?? signerOf("a key of the superuser's own, made up", audit.signer.name);
  await audit.run("delete from audit.signing_key");
  await audit.run(
    "insert into audit.signing_key (place, vkey, from_size, endorsement) values (0, $1, 0, $2)",
    signer.vkey,
    endorse(signer, 0, null),
  );
  const tree = new GrowingTree();
  const leaves = await audit.run<{ hash: Buffer }>(
    "select leaf_hash as hash from audit.leaf order by leaf_index",
  );
  const sizes = [...audit.signed];
  for (let size = 0; size <= leaves.length; size += 1) {
    if (sizes[0] === size) {
      sizes.shift();
      const root = tree.root();
      await audit.run(
        "update audit.checkpoint set root = $2, vkey = $3, note = $4 where size = $1",
        size,
        root,
        signer.vkey,
        signCheckpoint({ size, root }, [signer]),
      );
    }
    const next = leaves[size];
    if (next) tree.push(next.hash);
  }
}

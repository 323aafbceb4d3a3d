import type pg from "pg";
import { readCheckpoint, type ReadCheckpoint } from "./checkpoint.js";
import { CheckpointList } from "./CheckpointList.js";
import { compareIndex } from "./compareIndex.js";
import { type Damage, Damaged, diagnose } from "./damage.js";
import { compareSubtrees } from "./keptSubtrees.js";
import { copyRows } from "./copyRows.js";
import { GrowingTree } from "./merkle.js";
import { compareOlder } from "./olderWitnesses.js";
import { rootAt } from "./proofs.js";
import {
  idOf,
  LEAF_COLUMNS,
  type LeafRead,
  readLeaf,
  ROW_COLUMNS,
  RowReader,
  type RowRead,
  uuidText,
} from "./rowBytes.js";
import { readKeys, readerOver } from "./tree.js";
import { type KeyChain, keyChain } from "./keyChain.js";

export interface Question {
  /** The key that signs now, whatever its name, known from elsewhere than the database; without it the database's own word is taken. */
  trusted?: string;
  /** Only the rows sealed after this checkpoint: its text, or its size where the database has it. */
  since?: string | number;
  /** Checkpoints that somebody else has kept; each is compared, whatever is read. */
  witnesses?: readonly string[];
  /** Whether the index by subject is held against the rows, too: they are read a second time, and taken apart. */
  index?: boolean;
}

export interface Verified {
  /** The first damage, in the order of the audit; undefined where there is none. */
  damage: Damage | undefined;
  /** Rows looked at. */
  rows: number;
  /** Up to how many rows the audit is signed, of how many that are sealed. */
  signed: number;
  sealed: number;
  /** How many witnesses' checkpoints were compared, and agreed. */
  witnesses: number;
}

const CHUNK = 20_000;

/**
 * Reads the whole audit in its order, computes every hash anew, and compares with leaves, tree, checkpoints and witnesses.
 * @param client in one snapshot, as a role that may read all of the audit.
 */
export async function verifyAudit(client: pg.ClientBase, question: Question = {}): Promise<Verified> {
  const verified: Verified = { damage: undefined, rows: 0, signed: 0, sealed: 0, witnesses: 0 };
  try {
    await walk(client, question, verified);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    verified.damage = error.damage;
  }
  return verified;
}

async function walk(client: pg.ClientBase, question: Question, verified: Verified): Promise<void> {
  const rows = async (sql: string, values?: readonly unknown[]) =>
    (await client.query(sql, values as unknown[])).rows;
  const [mark] = await rows(
    "select writer::text, audit_id, next_leaf::float8 as leaves, tree_size::float8 as size, root from audit.watermark",
  );
  if (!mark) throw new Damaged("missing", "the watermark");
  const keys = keyChain(await readKeys(rows), question.trusted);
  const witnesses = readWitnesses(question.witnesses ?? [], keys);
  const checkpoints = new CheckpointList(rows, keys);
  const { tree, from } = await begin(rows, question.since, keys);
  const subtrees = new Map<string, Buffer>();
  const start = tree.size;
  let good = start;

  const lookAtHead = () => {
    const { size } = tree;
    const kept = checkpoints.at(size);
    if (!kept && witnesses[0]?.size !== size) return;
    const root = tree.root();
    if (kept) checkpoints.check(kept, root, good);
    for (; witnesses[0]?.size === size; witnesses.shift()) {
      if (!witnesses[0].root.equals(root))
        throw new Damaged("forked", `rows ${good} to ${size - 1}: a witness has another history of them`);
      verified.witnesses += 1;
    }
    good = size;
    verified.signed = size;
  };

  const older = witnesses.filter(({ size }) => size < start);
  await compareOlder(readerOver(rows), older, { size: start, root: tree.root() });
  verified.witnesses = witnesses.splice(0, older.length).length;
  await checkpoints.load(start, start);
  lookAtHead();
  const until = `('${mark.writer}'::xid8, '${mark.audit_id}'::uuid)`;
  const reader = new RowReader();
  let after = from;
  let previous = undefined as RowRead | undefined;
  let toCome = leavesFrom(client, start);
  try {
    for (let isLast = false; !isLast;) {
      const first = tree.size;
      const leaves = await toCome;
      await checkpoints.load(first + 1, first + CHUNK);
      // From the first row on that does not agree; of one part that does, only the row behind it.
      const rest: RowRead[] = [];
      const reading = copyRows(client, rowsAfter(after, until), (row) => {
        const entry = reader.read(row);
        const leaf = leaves[tree.size - first];
        if (rest.length > 0 || !leaf || leaf.index !== tree.size || !agree(leaf, entry)) {
          rest.push(entry);
          return;
        }
        tree.push(Buffer.from(leaf.leaf, "latin1"), (level, place, grown) => {
          if (level % 8 === 0) subtrees.set(`${level} ${place}`, grown);
        });
        previous = entry;
        verified.rows += 1;
        lookAtHead();
      });
      toCome = leavesFrom(client, first + CHUNK);
      await reading;
      const done = tree.size - first;
      if (done < CHUNK && (done < leaves.length || rest.length > 0))
        throw await diagnose(client, {
          index: tree.size,
          leaf: leaves[done],
          entry: rest[0],
          previous,
          following: rest[1],
          isShort: tree.size < Math.max(mark.leaves, await checkpoints.largest()),
        });
      isLast = done < CHUNK;
      if (previous) after = `('${previous.writer}'::xid8, '${uuidText(idOf(previous))}'::uuid)`;
    }
  } finally {
    await toCome.catch(() => {});
  }
  verified.sealed = tree.size;
  const longest = Math.max(mark.leaves, await checkpoints.largest(), ...witnesses.map(({ size }) => size));
  if (longest > tree.size)
    throw new Damaged("truncated", `row ${tree.size} and all after it, to row ${longest - 1}`);
  if (mark.leaves !== tree.size)
    throw new Damaged("inserted", `row ${mark.leaves}: the sealer had not come so far`);
  if (mark.size !== tree.size || !tree.root().equals(mark.root))
    throw new Damaged("altered", "the root in the watermark");
  if (tree.size > 0 && (await checkpoints.largest()) < 0) throw new Damaged("missing", "every checkpoint");
  await compareSubtrees(rows, subtrees, start);
  const [{ count }] = await rows(
    `select count(*)::float8 as count from audit.entry where (writer, id) > ${from} and (writer, id) <= ${until}`,
  );
  if (count !== tree.size - start) throw new Damaged("inserted", "a copy of a row");
  if (question.index) await compareIndex(rows, start, tree.size);
}

/** The tree as it was where the reading begins, and after which row. */
async function begin(
  rows: Parameters<typeof readerOver>[0],
  since: string | number | undefined,
  keys: KeyChain,
): Promise<{ tree: GrowingTree; from: string }> {
  const tree = new GrowingTree();
  const beginning = "('0'::xid8, '00000000-0000-0000-0000-000000000000'::uuid)";
  if (since === undefined || since === 0) return { tree, from: beginning };
  const note =
    typeof since === "string"
      ? since
      : (await rows<{ note: string }>("select note from audit.checkpoint where size = $1", [since]))[0]?.note;
  const checkpoint = note === undefined ? undefined : readCheckpoint(note);
  if (!checkpoint || !keys.hasSigned(checkpoint))
    throw new Damaged("bad signature", `the checkpoint to begin with`);
  const { size, root } = checkpoint;
  if (size === 0) return { tree, from: beginning };
  const read = readerOver(rows);
  const [last] = await rows<{ writer: string; id: string }>(
    "select e.writer::text, e.id from audit.leaf l join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id where l.leaf_index = $1",
    [size - 1],
  );
  const isThere = last !== undefined;
  if (!isThere) throw new Damaged("missing", `row ${size - 1}, the last before the checkpoint`);
  const found = await rootAt(read, size).catch(() => undefined);
  if (!found?.equals(root))
    throw new Damaged(
      "forked",
      `rows 0 to ${size - 1}: the checkpoint to begin with has another history of them`,
    );
  for (let level = 48; level >= 0; level -= 8) {
    const place = Math.floor(size / 2 ** level);
    const first = Math.floor(place / 256) * 256;
    if (place > first)
      for (const hash of await read(level, first, place - first)) tree.pushSubtree(level, hash);
  }
  return { tree, from: `('${last.writer}'::xid8, '${last.id}'::uuid)` };
}

function readWitnesses(notes: readonly string[], keys: KeyChain): ReadCheckpoint[] {
  return notes
    .map((note, index) => {
      const read = readCheckpoint(note);
      if (!read || !keys.hasSigned(read))
        throw new Damaged("bad signature", `the witness's checkpoint ${index + 1}`);
      return read;
    })
    .toSorted((a, b) => a.size - b.size);
}

const agree = (leaf: LeafRead, entry: RowRead) =>
  leaf.of === entry.of && leaf.leaf === entry.leaf && entry.isWhole;

/** A part of the leaves, which is read while the rows before it are looked at. */
async function leavesFrom(client: pg.ClientBase, first: number): Promise<LeafRead[]> {
  const leaves: LeafRead[] = [];
  await copyRows(
    client,
    `select ${LEAF_COLUMNS} from audit.leaf where leaf_index >= ${first} order by leaf_index limit ${CHUNK}`,
    (row) => void leaves.push(readLeaf(row)),
  );
  return leaves;
}

/** The rows of a part, and one more, to know the last from its copy. */
const rowsAfter = (after: string, until: string) =>
  `select ${ROW_COLUMNS} from audit.entry where (writer, id) > ${after} and (writer, id) <= ${until} order by writer, id limit ${CHUNK + 1}`;

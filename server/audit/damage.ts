import type pg from "pg";
import { copyRows } from "./copyRows.js";
import { ROW_COLUMNS, RowReader, type RowRead, uuidText } from "./rowBytes.js";

export const DAMAGES = [
  "altered",
  "missing",
  "inserted",
  "reordered",
  "truncated",
  "forked",
  "bad signature",
] as const;
export type DamageKind = (typeof DAMAGES)[number];

export interface Damage {
  kind: DamageKind;
  /** What is damaged, in words. */
  where: string;
  /** The audit's row, where it is one. */
  id: string | null;
}

/** The audit is not as it was sealed. */
export class Damaged extends Error {
  readonly damage: Damage;

  constructor(kind: DamageKind, where: string, id: string | null = null) {
    super(`${kind}: ${where}`);
    this.damage = { kind, where, id };
  }
}

/** A leaf as it is stored; all but its index as bytes. */
export interface LeafRead {
  index: number;
  partnership: string;
  id: string;
  at: string;
  leaf: string;
}

interface Place {
  index: number;
  leaf: LeafRead | undefined;
  entry: RowRead | undefined;
  previous: RowRead | undefined;
  following: RowRead | undefined;
  /** Whether there ought to be more rows. */
  isShort: boolean;
}

/** Says what is wrong where leaf and row do not agree. */
export async function diagnose(client: pg.ClientBase, place: Place): Promise<Damaged> {
  const { index, leaf, entry, previous, following, isShort } = place;
  const named = (kind: DamageKind, { id }: { id: string }, what = `row ${index}`) =>
    new Damaged(kind, `${what} (${uuidText(id)})`, uuidText(id));
  if (!leaf) return named(isShort ? "truncated" : "inserted", entry!);
  if (entry && previous?.id === entry.id) return named("inserted", entry, `before row ${index}`);
  if (leaf.index !== index) {
    if (!entry) return named("truncated", leaf);
    const other = await leafOf(client, entry.id);
    return other ? named("reordered", entry) : named("missing", entry, `the leaf of row ${index}`);
  }
  if (entry?.id === leaf.id) {
    const isCopy = following?.id === leaf.id && following.leaf === leaf.leaf;
    return named(isCopy ? "inserted" : "altered", leaf);
  }
  if (entry?.leaf === leaf.leaf) return named("altered", entry, `the leaf of row ${index}`);
  const own = await rowOf(client, leaf.id);
  if (own && !isOf(own, leaf)) return named("altered", leaf);
  if (!entry) return named(own ? "reordered" : "truncated", leaf);
  const itsLeaf = await leafOf(client, entry.id);
  if (itsLeaf && !isOf(entry, itsLeaf)) return named("altered", entry);
  if (itsLeaf) return own ? named("reordered", entry) : named("missing", leaf);
  if (own) return named("inserted", entry, `before row ${index}`);
  const renamed = await rowOf(client, entry.id, leaf.id);
  return named(renamed?.leaf === leaf.leaf ? "altered" : "missing", leaf);
}

const isOf = (row: RowRead, leaf: LeafRead) => row.isWhole && row.leaf === leaf.leaf && row.at === leaf.at;

/** The row with this id, wherever it is; read as if its id were another where one is given. */
async function rowOf(client: pg.ClientBase, id: string, as = id): Promise<RowRead | undefined> {
  let found: RowRead | undefined;
  await copyRows(client, `select ${ROW_COLUMNS} from audit.entry where id = '${uuidText(id)}'`, (row) => {
    const copy = Buffer.from(row);
    copy.write(as, 26, "latin1");
    found = new RowReader().read(copy);
  });
  return found;
}

async function leafOf(client: pg.ClientBase, id: string): Promise<LeafRead | undefined> {
  const { rows } = await client.query<{ index: number; partnership: string; at: Buffer; leaf: Buffer }>(
    `select leaf_index::float8 as index, partnership_id as partnership, timestamptz_send(at) as at, leaf_hash as leaf
     from audit.leaf where audit_id = $1`,
    [uuidText(id)],
  );
  const [row] = rows;
  return row && { ...row, id, at: row.at.toString("latin1"), leaf: row.leaf.toString("latin1") };
}

import type pg from "pg";
import { copyRows } from "./copyRows.js";
import {
  atOf,
  idOf,
  LEAF_COLUMNS,
  type LeafRead,
  readLeaf,
  ROW_COLUMNS,
  RowReader,
  type RowRead,
  uuidText,
} from "./rowBytes.js";

export const DAMAGES = [
  "altered",
  "missing",
  "inserted",
  "reordered",
  "truncated",
  "forked",
  "bad signature",
  // The rows are whole; what is derived of them, by which they are found, is not theirs.
  "index",
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
  const named = (kind: DamageKind, one: { of: string }, what = `row ${index}`) =>
    new Damaged(kind, `${what} (${uuidText(idOf(one))})`, uuidText(idOf(one)));
  if (!leaf) return named(isShort ? "truncated" : "inserted", entry!);
  if (entry && previous && idOf(previous) === idOf(entry))
    return named("inserted", entry, `before row ${index}`);
  if (leaf.index !== index) {
    if (!entry) return named("truncated", leaf);
    const other = await leafOf(client, idOf(entry));
    return other ? named("reordered", entry) : named("missing", entry, `the leaf of row ${index}`);
  }
  if (entry && idOf(entry) === idOf(leaf)) {
    const isCopy = following && idOf(following) === idOf(leaf) && following.leaf === leaf.leaf;
    return named(isCopy ? "inserted" : "altered", leaf);
  }
  if (entry?.leaf === leaf.leaf) return named("altered", entry, `the leaf of row ${index}`);
  const own = await rowOf(client, idOf(leaf));
  if (own && !isOf(own, leaf)) return named("altered", leaf);
  if (!entry) return named(own ? "reordered" : "truncated", leaf);
  const itsLeaf = await leafOf(client, idOf(entry));
  if (itsLeaf && !isOf(entry, itsLeaf)) return named("altered", entry);
  if (itsLeaf) return own ? named("reordered", entry) : named("missing", leaf);
  if (own) return named("inserted", entry, `before row ${index}`);
  const renamed = await rowOf(client, idOf(entry), idOf(leaf));
  return named(renamed?.leaf === leaf.leaf ? "altered" : "missing", leaf);
}

const isOf = (row: RowRead, leaf: LeafRead) =>
  row.isWhole && row.leaf === leaf.leaf && atOf(row) === atOf(leaf);

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
  let found: LeafRead | undefined;
  await copyRows(
    client,
    `select ${LEAF_COLUMNS} from audit.leaf where audit_id = '${uuidText(id)}'`,
    (row) => (found = readLeaf(row)),
  );
  return found;
}

import { hash } from "node:crypto";

/** Hashes of the Merkle tree of RFC 6962: SHA-256, leaves prefixed with 0x00, nodes with 0x01. */
export const leafHash = (data: Uint8Array): Buffer => sha256(Buffer.concat([Uint8Array.of(0), data]));

const pair = Buffer.alloc(65);
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair[0] = 1;
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
}

// By way of a string: a buffer straight from the hash takes three times as long.
const sha256 = (data: Uint8Array | string): Buffer => Buffer.from(hash("sha256", data, "binary"), "latin1");

/** The root of the tree without leaves. */
export const EMPTY_ROOT: Buffer = sha256("");

/** The root over neighbouring hashes; one without a neighbour rises as it is. */
export function fold(hashes: readonly Buffer[]): Buffer {
  let level = hashes;
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2)
      next.push(i + 1 < level.length ? nodeHash(level[i]!, level[i + 1]!) : level[i]!);
    level = next;
  }
  return level[0] ?? EMPTY_ROOT;
}

/** A tree that only grows: keeps the roots of its complete parts, one for each bit of its size. */
export class GrowingTree {
  #size = 0;
  readonly #peaks: Buffer[] = [];

  get size(): number {
    return this.#size;
  }

  /** @param grown is told of each complete subtree: its level, its place on that level, its hash. */
  push(leaf: Buffer, grown?: (level: number, place: number, hash: Buffer) => void): void {
    let node = leaf;
    let level = 0;
    // Divided, because bits end at 32.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      node = nodeHash(this.#peaks.pop()!, node);
      level += 1;
      grown?.(level, (rest - 1) / 2, node);
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  /** Adds a complete subtree of a level of which the size so far is a multiple. */
  pushSubtree(level: number, subtree: Buffer): void {
    let node = subtree;
    for (let rest = this.#size / 2 ** level; rest % 2 === 1; rest = (rest - 1) / 2)
      node = nodeHash(this.#peaks.pop()!, node);
    this.#peaks.push(node);
    this.#size += 2 ** level;
  }

  root(): Buffer {
    return this.#peaks.reduceRight<Buffer | undefined>(
      (right, left) => (right ? nodeHash(left, right) : left),
      undefined,
    ) ?? EMPTY_ROOT; // prettier-ignore
  }
}

/** Whether `path` shows that this leaf stands at `index` of the tree of this size and root (RFC 9162, 2.1.3.2). */
export function provesInclusion(
  leaf: Buffer,
  index: number,
  { size, root }: { size: number; root: Buffer },
  path: readonly Buffer[],
): boolean {
  if (!isWhole(index) || !isWhole(size) || index >= size || path.some(({ length }) => length !== 32))
    return false;
  let [fn, sn, node] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      node = nodeHash(sibling, node);
      while (fn % 2 === 0 && fn > 0) [fn, sn] = [fn / 2, half(sn)];
    } else node = nodeHash(node, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && node.equals(root);
}

/** Whether `path` shows that the later tree begins with all of the earlier one (RFC 9162, 2.1.4.2). */
export function provesConsistency(
  earlier: { size: number; root: Buffer },
  later: { size: number; root: Buffer },
  path: readonly Buffer[],
): boolean {
  if (!isWhole(earlier.size) || !isWhole(later.size) || earlier.size > later.size) return false;
  if (path.some(({ length }) => length !== 32)) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return path.length === 0 && earlier.root.equals(EMPTY_ROOT);
  let [fn, sn] = [earlier.size - 1, later.size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const rest = fn === 0 ? [earlier.root, ...path] : [...path];
  const first = rest.shift();
  if (!first) return false;
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [before, after] = [nodeHash(sibling, before), nodeHash(sibling, after)];
      while (fn % 2 === 0 && fn > 0) [fn, sn] = [fn / 2, half(sn)];
    } else after = nodeHash(after, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && before.equals(earlier.root) && after.equals(later.root);
}

const half = (n: number) => Math.floor(n / 2);
const isWhole = (n: number) => Number.isSafeInteger(n) && n >= 0;

import { fold, nodeHash } from "./merkle.js";

/** Reads up to 256 neighbouring hashes of complete subtrees: of leaves (level 0), or of level 8, 16, 24… */
export type ReadHashes = (level: number, place: number, count: number) => Promise<readonly Buffer[]>;

/** The hashes beside the way from a leaf up to the root of the tree of this size (RFC 6962, 2.1.1). */
export async function inclusionPath(read: ReadHashes, index: number, size: number): Promise<Buffer[]> {
  const tree = treeOver(read);
  const path = async (at: number, from: number, until: number): Promise<Buffer[]> => {
    if (until - from <= 1) return [];
    const middle = from + split(until - from);
    return at < middle
      ? [...(await path(at, from, middle)), await tree(middle, until)]
      : [...(await path(at, middle, until)), await tree(from, middle)];
  };
  return path(index, 0, size);
}

/** What shows that the tree of size `to` begins with all of the tree of size `from` (RFC 6962, 2.1.2). */
export async function consistencyPath(read: ReadHashes, from: number, to: number): Promise<Buffer[]> {
  if (from === 0 || from === to) return [];
  const tree = treeOver(read);
  const path = async (m: number, begin: number, end: number, isWhole: boolean): Promise<Buffer[]> => {
    if (m === end - begin) return isWhole ? [] : [await tree(begin, end)];
    const k = split(end - begin);
    return m <= k
      ? [...(await path(m, begin, begin + k, isWhole)), await tree(begin + k, end)]
      : [...(await path(m - k, begin + k, end, false)), await tree(begin, begin + k)];
  };
  return path(from, 0, to, true);
}

/** The root of the tree of this size. */
export const rootAt = (read: ReadHashes, size: number): Promise<Buffer> => treeOver(read)(0, size);

/** The hash over the leaves from `begin` to `end`; what one proof reads it reads once. */
function treeOver(read: ReadHashes): (begin: number, end: number) => Promise<Buffer> {
  const tiles = new Map<string, Promise<readonly Buffer[]>>();
  // Always the whole tile; of the last one as much as there is, of which only what is complete in this tree is used.
  const tileOf = (level: number, tile: number) => {
    const key = `${level} ${tile}`;
    if (!tiles.has(key)) tiles.set(key, read(level, tile * 256, 256));
    return tiles.get(key)!;
  };
  const complete = async (level: number, place: number): Promise<Buffer> => {
    const stored = level - (level % 8);
    const width = 2 ** (level - stored);
    const first = place * width;
    const hashes = await tileOf(stored, Math.floor(first / 256));
    const wanted = hashes.slice(first % 256, (first % 256) + width);
    if (wanted.length < width) throw new Error("The tree is not that large.");
    return fold(wanted);
  };
  return async function hashOf(begin, end): Promise<Buffer> {
    const size = end - begin;
    if (size === 0) return fold([]);
    const k = largestPower(size);
    if (k === size && begin % size === 0) return complete(Math.round(Math.log2(size)), begin / size);
    const half = k === size ? size / 2 : k;
    return nodeHash(await hashOf(begin, begin + half), await hashOf(begin + half, end));
  };
}

/** The largest power of two that is smaller than n. */
function split(n: number): number {
  const power = largestPower(n);
  return power === n ? n / 2 : power;
}

function largestPower(n: number): number {
  let power = 1;
  while (power * 2 <= n) power *= 2;
  return power;
}

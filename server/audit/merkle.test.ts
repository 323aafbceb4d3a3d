import { createHash } from "node:crypto";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { fold, GrowingTree, leafHash, provesConsistency, provesInclusion } from "./merkle.js";
import { consistencyPath, inclusionPath, type ReadHashes, rootAt } from "./proofs.js";

const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();

/** RFC 6962, section 2.1, word for word. */
function naiveRoot(entries: readonly Buffer[]): Buffer {
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Buffer.of(0), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha256(Buffer.of(1), naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)));
}
function naivePath(m: number, entries: readonly Buffer[]): Buffer[] {
  if (entries.length <= 1) return [];
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return m < k
    ? [...naivePath(m, entries.slice(0, k)), naiveRoot(entries.slice(k))]
    : [...naivePath(m - k, entries.slice(k)), naiveRoot(entries.slice(0, k))];
}
function naiveProof(m: number, entries: readonly Buffer[], isWhole = true): Buffer[] {
  const n = entries.length;
  if (m === n) return isWhole ? [] : [naiveRoot(entries)];
  let k = 1;
  while (k * 2 < n) k *= 2;
  return m <= k
    ? [...naiveProof(m, entries.slice(0, k), isWhole), naiveRoot(entries.slice(k))]
    : [...naiveProof(m - k, entries.slice(k), false), naiveRoot(entries.slice(0, k))];
}

const entriesOf = (size: number) => Array.from({ length: size }, (_, index) => Buffer.from(`entry ${index}`));

/** As the database keeps them: leaves, and complete subtrees of 256, in tiles of 256. */
function stored(leaves: readonly Buffer[]): ReadHashes {
  const levels: Buffer[][] = [[...leaves]];
  for (let level = 1; levels[level - 1]!.length >= 256; level += 1)
    levels.push(
      Array.from({ length: Math.floor(levels[level - 1]!.length / 256) }, (_, tile) =>
        fold(levels[level - 1]!.slice(tile * 256, tile * 256 + 256)),
      ),
    );
  return async (level, place, count) => (levels[level / 8] ?? []).slice(place, place + count);
}

describe("the tree of RFC 6962", () => {
  // The vectors of Certificate Transparency's reference implementation.
  const inputs = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];

  it("has the known roots", () => {
    const tree = new GrowingTree();
    expect(tree.root().toString("hex")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    for (const [index, input] of inputs.entries()) {
      tree.push(leafHash(Buffer.from(input, "hex")));
      expect(tree.root().toString("hex")).toBe(roots[index]);
    }
  });

  const sizes = fc.integer({ min: 1, max: 1200 });
  const trees = sizes.chain((size) =>
    fc.record({
      size: fc.constant(size),
      from: fc.integer({ min: 0, max: size }),
      index: fc.nat({ max: size - 1 }),
      bit: fc.nat(),
    }),
  );

  test.prop([trees], { numRuns: 40 })(
    "gives the roots and proofs of the naive one, from tiles",
    async ({ size, from, index }) => {
      const entries = entriesOf(size);
      const leaves = entries.map(leafHash);
      const read = stored(leaves);
      const tree = new GrowingTree();
      const grown: string[] = [];
      for (const leaf of leaves)
        tree.push(
          leaf,
          (level, place, hash) => level === 8 && grown.push(`${place} ${hash.toString("hex")}`),
        );
      expect(tree.root()).toEqual(naiveRoot(entries));
      expect(await rootAt(read, size)).toEqual(naiveRoot(entries));
      expect(fold(leaves)).toEqual(naiveRoot(entries));
      expect(grown).toEqual((await read(8, 0, 256)).map((hash, place) => `${place} ${hash.toString("hex")}`));
      expect(await inclusionPath(read, index, size)).toEqual(naivePath(index, entries));
      expect(await consistencyPath(read, from, size)).toEqual(from === 0 ? [] : naiveProof(from, entries));
      const part = new GrowingTree();
      for (const [place, hash] of (await read(8, 0, 256)).entries())
        if (place < Math.floor(from / 256)) part.pushSubtree(8, hash);
      for (const leaf of leaves.slice(part.size, from)) part.push(leaf);
      expect(part.root()).toEqual(naiveRoot(entries.slice(0, from)));
    },
  );

  test.prop([trees], { numRuns: 60 })(
    "accepts a true proof, and none that was changed anywhere",
    async ({ size, from, index, bit }) => {
      const leaves = entriesOf(size).map(leafHash);
      const read = stored(leaves);
      const [head, before] = await Promise.all(
        [size, from].map(async (n) => ({ size: n, root: await rootAt(read, n) })),
      );
      const flip = (hash: Buffer) => {
        const other = Buffer.from(hash);
        other[bit % 32]! ^= 1 << (bit % 8);
        return other;
      };
      const path = await inclusionPath(read, index, size);
      expect(provesInclusion(leaves[index]!, index, head!, path)).toBe(true);
      expect(provesInclusion(flip(leaves[index]!), index, head!, path)).toBe(false);
      expect(provesInclusion(leaves[index]!, index, { size, root: flip(head!.root) }, path)).toBe(false);
      expect(provesInclusion(leaves[index]!, index, head!, [...path, leaves[0]!])).toBe(false);
      if (size > 1) {
        expect(provesInclusion(leaves[index]!, (index + 1) % size, head!, path)).toBe(false);
        expect(provesInclusion(leaves[index]!, index, head!, path.slice(1))).toBe(false);
        const place = bit % path.length;
        expect(provesInclusion(leaves[index]!, index, head!, path.with(place, flip(path[place]!)))).toBe(
          false,
        );
      }
      const proof = await consistencyPath(read, from, size);
      expect(provesConsistency(before!, head!, proof)).toBe(true);
      expect(provesConsistency({ size: from, root: flip(before!.root) }, head!, proof)).toBe(false);
      expect(provesConsistency(before!, head!, [...proof, leaves[0]!])).toBe(false);
      if (from > 0 && from < size) {
        expect(provesConsistency(before!, { size, root: flip(head!.root) }, proof)).toBe(false);
        const place = bit % proof.length;
        expect(provesConsistency(before!, head!, proof.with(place, flip(proof[place]!)))).toBe(false);
      }
    },
  );
});

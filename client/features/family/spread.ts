/**
 * Puts things of a row as near to their wished places as they go without overlapping, in the order given.
 * (Least squares under a chain of minimum distances: pool adjacent violators.)
 */
export function spread<Thing extends { x: number }>(
  row: Thing[],
  wish: (thing: Thing) => number,
  width: (thing: Thing) => number,
): void {
  let edge = 0;
  const blocks: { sum: number; count: number; things: { thing: Thing; offset: number }[] }[] = [];
  for (const thing of row) {
    // With the widths before it taken away, "not overlapping" is "not decreasing".
    const offset = edge;
    edge += width(thing);
    blocks.push({ sum: wish(thing) - offset, count: 1, things: [{ thing, offset }] });
    for (let last = blocks.length - 1; last > 0 && level(blocks[last]!) < level(blocks[last - 1]!); last--) {
      const { sum, count, things } = blocks.pop()!;
      const before = blocks[last - 1]!;
      before.sum += sum;
      before.count += count;
      before.things.push(...things);
    }
  }
  for (const block of blocks) for (const { thing, offset } of block.things) thing.x = level(block) + offset;
}

function level(block: { sum: number; count: number }): number {
  return block.sum / block.count;
}

import { createRandom } from "./random.js";

/** 1 January 2026 UTC in milliseconds: demonstration ids are older than any that the product makes. */
const EPOCH = Date.UTC(2026, 0, 1);

/**
 * Returns a function that makes the next id of this stream: shaped as UUIDv7 (RFC 9562), rising within a stream, and
 * the same for the same seed and stream. At most 4096 ids a millisecond; a stream has 16 of them.
 */
export function createIds(seed: number, stream: number): () => string {
  const random = createRandom(seed, ~stream);
  let count = 0;
  const bits = (length: number) => Math.floor(random.next() * 2 ** length);
  return () => {
    if (count >= 16 * 4096) throw new RangeError("This stream of ids is used up");
    const time = hex(EPOCH + stream * 16 + Math.floor(count / 4096), 12);
    const counter = hex(count++ % 4096, 3);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${hex(0x8000 | bits(14), 4)}-${hex(bits(24), 6)}${hex(bits(24), 6)}`;
  };
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

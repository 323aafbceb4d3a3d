import type { Transaction } from "../database/transaction.js";
import { readCheckpoint } from "./checkpoint.js";
import { Damaged } from "./damage.js";
import type { KeyChain } from "./keyChain.js";

interface Kept {
  size: number;
  root: Buffer;
  note: string;
}

/** The stored checkpoints, some at a time, in order of size. */
export class CheckpointList {
  #kept = new Map<number, Kept>();
  #largest: number | undefined;

  constructor(
    readonly rows: Transaction["rows"],
    readonly keys: KeyChain,
  ) {}

  /** Loads those over so many rows. */
  async load(from: number, to: number): Promise<void> {
    const page = await this.rows<Kept>(
      "select size::float8 as size, root, note from audit.checkpoint where size between $1 and $2",
      [from, to],
    );
    this.#kept = new Map(page.map((one) => [one.size, one]));
  }

  at(size: number): Kept | undefined {
    return this.#kept.get(size);
  }

  /** The size of the last one; -1 where there is none. */
  async largest(): Promise<number> {
    const [row] = await this.rows<{ size: number | null }>(
      "select max(size)::float8 as size from audit.checkpoint",
    );
    return (this.#largest ??= row?.size ?? -1);
  }

  /** @param good up to which size the audit is known to be what was signed. @throws Damaged */
  check({ size, root, note }: Kept, computed: Buffer, good: number): void {
    const read = readCheckpoint(note);
    if (!read || !this.keys.hasSigned(read))
      throw new Damaged("bad signature", `the checkpoint over ${size} rows`);
    if (read.size !== size || !read.root.equals(root))
      throw new Damaged("altered", `the checkpoint over ${size} rows`);
    if (!read.root.equals(computed))
      throw new Damaged(
        "forked",
        `rows ${good} to ${size - 1}: the signed checkpoint over ${size} rows has another history of them`,
      );
  }
}

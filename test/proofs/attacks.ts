import { rmSync } from "node:fs";
import { ATTACKS } from "../api/attacks/attacks.js";
import { copyWith } from "./http/copyWith.js";
import { open } from "./http/houses.js";
import { type Asked, threadIn } from "./http/inThread.js";
import type { Piece, Proof } from "./Proof.js";

/**
 * That the attacks of `test/api/attacks` find what they look for: each gets something of a copy of the built product that is
 * weak to all of them. That they get nothing of the product is shown beside them.
 */
export const attacksProof: Proof = {
  unit: "attacks on a weak build",
  small: ATTACKS.length,
  large: ATTACKS.length,
  async open() {
    const { shared: database, close } = await open();
    const folder = copyWith({ name: "weak", faults: ATTACKS.flatMap(({ weakness }) => weakness) });
    return {
      shared: { database, folder } satisfies Shared,
      close: () => close().finally(() => rmSync(folder, { recursive: true, force: true })),
    };
  },
  async piece(_seed, number, shared): Promise<Piece> {
    const { database, folder } = shared as Shared;
    const { name } = ATTACKS[number % ATTACKS.length]!;
    weak ??= threadIn(folder, "attacks/onWeak.js", { database });
    const got = await weak<string | null>(name);
    return { count: 1, failures: got === null ? [`the weak build holds: ${name}`] : [] };
  },
};

interface Shared {
  database: unknown;
  folder: string;
}

/** The worker's own weak house. */
let weak: Asked | undefined;

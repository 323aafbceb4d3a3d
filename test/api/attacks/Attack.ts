import type { Fault } from "../../proofs/http/copyWith.js";
import type { House } from "../../support/house.js";
import type { PartnerSystem } from "../../support/partnerSystem.js";

export type { Fault };

/** One way in, of SECURITY.md §2.2. */
export interface Attack {
  name: string;
  /** What makes a build of the product weak to it. */
  weakness: readonly Fault[];
  /** What makes its database so: a function of it, words that stand in it once, and what stands there instead. */
  weakDoors?: readonly Fault[];
  /** Tries it. @returns what it got, or null where it got nothing */
  tries(target: Target): Promise<string | null>;
}

/** What is attacked: the product, or a build of it that is weak on purpose. */
export interface Target {
  house: House;
  school: PartnerSystem;
}

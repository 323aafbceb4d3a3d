import type { Mask } from "./categories.js";
import type { Id } from "./facts.js";
import type { ReasonCode } from "./reasons.js";

export type Effect = "ABSENT" | "WITHHELD" | "VISIBLE";

export const STAGES = [
  "exclusion",
  "seal",
  "relationship",
  "role",
  "agreement",
  "basis",
  "protection",
] as const;
export type Stage = (typeof STAGES)[number];

/** That a stage does not pass, for the categories in `mask`. */
export interface Failure {
  stage: Stage;
  code: ReasonCode;
  effect: "ABSENT" | "WITHHELD";
  mask: Mask;
  /** Holds only for fields that tell where somebody is. */
  locating?: boolean;
  /** The fact that made it so; null where it is the lack of any. */
  rule: Id | null;
}

export type Basis =
  "OWN_RECORD" | "CONSENT" | "SHARING_DECISION" | "EMERGENCY_GRANT" | "OWN_ACCESS" | "AUTHORITY";

/** What makes sharing lawful, for the categories in `mask`. */
export interface Ground {
  basis: Basis;
  mask: Mask;
  rule: Id | null;
  /** Somebody objected, and the duty went on. */
  objected?: boolean;
}

/** What all stages say about one subject's values in one case. */
export interface Judgement {
  failures: readonly Failure[];
  grounds: readonly Ground[];
}

/** A failure of all the categories that a mask lacks, or none. */
export const failOutside = (allowed: Mask, all: Mask, failure: Omit<Failure, "mask">): Failure[] =>
  (all & ~allowed) === 0 ? [] : [{ ...failure, mask: all & ~allowed }];

/** Whether a category is in a mask, by its bit. */
export const has = (mask: Mask, bit: number): boolean => ((mask >> bit) & 1) === 1;

/** Whether a failure is about a field of that category, which tells a place or not. */
export const touching = ({ mask, locating }: Failure, bit: number, locates: boolean): boolean =>
  has(mask, bit) && (!locating || locates);

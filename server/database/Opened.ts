import type { Facts, Id, Instant } from "../sharing/facts.js";

/** How far the facts had come: the partnership's epoch, and each case's. Never leaves the server. */
export interface Epochs {
  partnership: number;
  cases: Record<Id, number>;
}

/** What the coarse wall opens in one case: masks of what others contributed, of one's own agency's, of what may be written. */
export interface Wall {
  caseId: Id;
  others: number;
  own: number;
  writable: number;
}

/** What the door gives in one round trip: the clock, the epochs, the facts for `decide`, and the wall that it has set. */
export interface Opened {
  at: Instant;
  epochs: Epochs;
  facts: Facts;
  walls: Wall[];
  /** The numbers by which people speak of the cases and persons in the wall; they say nothing of anybody. */
  references: Record<Id, string>;
}

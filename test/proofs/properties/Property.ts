import type fc from "fast-check";
import type { Judge } from "../../support/judges.js";

/** A sentence of SHARING.md that holds in every world for our judge, and in not every one for each judge with a fault. */
export interface Property {
  sentence: string;
  of(judge: Judge): fc.IRawProperty<unknown>;
  /** What each faulty judge does. */
  faults: Record<string, Judge>;
}

export const property = <Case>(
  sentence: string,
  of: (judge: Judge) => fc.IRawProperty<Case>,
  faults: Record<string, Judge>,
): Property => ({ sentence, of: of as Property["of"], faults });

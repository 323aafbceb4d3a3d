import { createContext, useContext } from "react";

/** Words of one place of an assessment that have not reached the server. */
export interface UnsentWords {
  sitting: string;
  step: number;
  at: string;
  caseId: string;
  assessmentId: string;
  questionKey: string;
  answerId: string | null;
  baseVersion: number | null;
  value: string;
  about: string[];
  saidBy: string;
  category: string | null;
}

/** What this browser keeps for the signed-in account until the server has it. */
export interface Unsent {
  /** Undefined until it is opened; empty where the browser keeps nothing. */
  words: readonly UnsentWords[] | undefined;
  /** Keeps words at once. @returns whether they are kept */
  keep: (words: UnsentWords) => Promise<boolean>;
  drop: (sitting: string) => Promise<void>;
  dropAll: () => Promise<void>;
  /** Looks again at what is kept: another tab may have kept or sent something. */
  look: () => Promise<readonly UnsentWords[]>;
}

export const UnsentContext = createContext<Unsent | undefined>(undefined);

/** @throws Error outside the pages that need signing in. */
export function useUnsent(): Unsent {
  const unsent = useContext(UnsentContext);
  if (!unsent) throw new Error("Only for pages behind signing in");
  return unsent;
}

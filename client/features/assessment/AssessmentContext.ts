import { createContext, useContext } from "react";

/** What every question of the assessment needs to know about the page it stands on. */
export interface AssessmentPage {
  caseId: string;
  assessmentId: string;
  people: readonly {
    id: string;
    reference: string;
    name?: string | null | undefined;
    expectedOn?: string | null | undefined;
  }[];
  canRecord: boolean;
  /** Whether the viewer keeps any of the case's rules, which may be on one answer. */
  canKeepRules: boolean;
  readAgain: () => void;
}

export const AssessmentContext = createContext<AssessmentPage | undefined>(undefined);

/** @throws Error outside an assessment. */
export function useAssessment(): AssessmentPage {
  const page = useContext(AssessmentContext);
  if (!page) throw new Error("Only inside an assessment");
  return page;
}

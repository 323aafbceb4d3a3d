import { AssessmentView } from "../assessment/AssessmentView";
import type { PartProps } from "./part";

/** The single assessment. */
export function AssessmentPart({ one, readAgain }: PartProps) {
  return <AssessmentView of={one} readAgain={readAgain} />;
}

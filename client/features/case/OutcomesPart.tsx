import { OutcomesPanel } from "../outcomes/OutcomesPanel";
import type { PartProps } from "./part";

/** What has become better. */
export function OutcomesPart({ one }: PartProps) {
  return <OutcomesPanel caseId={one.id} />;
}

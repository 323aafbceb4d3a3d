import type { ComponentType } from "react";
import { later } from "../../components/later";
import type { PartId, PartProps } from "./part";

/** Each part of a case; its code comes with its tab. */
export const parts: Record<PartId, ReturnType<typeof part>> = {
  overview: part(async () => (await import("./OverviewPart")).OverviewPart),
  assessment: part(async () => (await import("./AssessmentPart")).AssessmentPart),
  team: part(async () => (await import("./TeamPart")).TeamPart),
  plan: part(async () => (await import("./PlanPart")).PlanPart),
  outcomes: part(async () => (await import("./OutcomesPart")).OutcomesPart),
  chronology: part(async () => (await import("./ChronologyPart")).ChronologyPart),
  consents: part(async () => (await import("./ConsentsPart")).ConsentsPart),
  messages: part(async () => (await import("./MessagesPart")).MessagesPart),
};

function part(load: () => Promise<ComponentType<PartProps>>) {
  return later(load);
}

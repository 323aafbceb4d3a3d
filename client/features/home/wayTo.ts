import type { DueKind, DueLinkFragment } from "../../graphql/generated/graphql";

const OF_PLAN: readonly DueKind[] = [
  "PLAN_ACTION",
  "PLAN_REVIEW",
  "FLAG_TO_ANSWER",
  "FLAG_WAITING",
  "FLAG_ESCALATED",
];

/** Where something is done that is due. */
export function wayTo({
  id,
  caseId,
  kind,
  requestId,
}: Pick<DueLinkFragment, "id" | "caseId" | "kind" | "requestId">): string {
  if (requestId) return `/cases/${caseId}/requests/${requestId}`;
  if (kind && OF_PLAN.includes(kind)) return `/cases/${caseId}/plan`;
  if (kind === "UNSIGNED_ASSESSMENT") return `/cases/${caseId}/assessment`;
  if (kind === "CONSENT_DISPUTED") return `/cases/${caseId}/consents`;
  if (kind === "CONSENT_TO_CONFIRM") return `/tasks/${id}/confirm`;
  if (kind === "DECISION_REVIEW") return `/cases/${caseId}/rules`;
  return `/tasks/${id}`;
}

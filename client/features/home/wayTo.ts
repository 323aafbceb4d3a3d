import type { DueLinkFragment } from "../../graphql/generated/graphql";

/** Where something is done that is due. */
export function wayTo({
  id,
  caseId,
  kind,
  requestId,
}: Pick<DueLinkFragment, "id" | "caseId" | "kind" | "requestId">): string {
  if (requestId) return `/cases/${caseId}/requests/${requestId}`;
  if (kind === "PLAN_ACTION") return `/cases/${caseId}/plan`;
  if (kind === "UNSIGNED_ASSESSMENT") return `/cases/${caseId}/assessment`;
  if (kind === "CONSENT_DISPUTED") return `/cases/${caseId}/consents`;
  if (kind === "DECISION_REVIEW") return `/cases/${caseId}/rules`;
  return `/tasks/${id}`;
}

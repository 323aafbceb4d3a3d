import type { NotificationItemFragment } from "../../graphql/generated/graphql";
import { wayTo } from "../home/wayTo";

type Way = Pick<NotificationItemFragment, "id" | "kind" | "caseId" | "requestId" | "case">;

/** Where a notification leads. */
export function notificationWay({ id, kind, caseId, requestId, case: known }: Way): string {
  if (kind === "INVITATION" || kind === "HANDOVER") return "/cases";
  if (kind === "ASSESSMENT_SIGNED") return `/cases/${caseId}/versions`;
  if (kind === "MESSAGE") return `/cases/${caseId}/messages`;
  if (kind?.startsWith("REFERRAL_")) return "/referrals";
  if (kind === "RECIPIENT_NOTICE") return "/rights/notices";
  if (kind === "RECORDS_MERGED") return `/cases/${caseId}`;
  // A data-protection officer has the reviews themself, and no case.
  if (kind === "DECISION_REVIEW" && !known) return "/tasks";
  if (kind === "UNUSUAL_LOOK") return "/audit/alerts";
  if (!known || caseId === null) return "/emergency";
  return wayTo({ id, caseId, kind: kind === "REQUEST_ANSWERED" ? null : (kind as never), requestId });
}

import { Tag } from "../../components/Tag";
import { useTranslation } from "../../messages/useTranslation";

/** Whether anything is sent to a webhook, and if not why. */
export function WebhookState({
  of: { isLive, endedAt },
}: {
  of: { isLive: boolean; endedAt?: string | null };
}) {
  const { t } = useTranslation();
  if (isLive) return <Tag colour="green">{t("webhook.state.live")}</Tag>;
  return <Tag colour="grey">{t(endedAt ? "webhook.state.ended" : "webhook.state.noAccess")}</Tag>;
}

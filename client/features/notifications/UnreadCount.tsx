import { useTranslation } from "../../messages/useTranslation";
import { useUnreadNotifications } from "./NotificationContext";

/** How many notifications are new, beside the link to them; nothing where there are none. */
export function UnreadCount() {
  const { t } = useTranslation();
  const { unread } = useUnreadNotifications();
  if (!unread) return null;
  return (
    <>
      {" "}
      <span className="tl-masthead__count">{t("masthead.unread", { count: unread })}</span>
    </>
  );
}

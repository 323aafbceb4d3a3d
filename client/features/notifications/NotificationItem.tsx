import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Button } from "../../components/Button";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type en from "../../messages/en.json";
import { catalogue } from "../../messages/catalogue";
import { formatDate, formatDateTime } from "../../messages/dates";
import { notificationWay } from "./notificationWay";

const itemFragment = graphql(`
  fragment NotificationItem on Notification {
    id
    kind
    at
    dueOn
    overdue
    isRead
    caseId
    caseReference
    requestId
    case {
      id
      familyName
    }
  }
`);

/** A notification, as a link to what it is about; it can be marked as read, or not read, by hand. */
export function NotificationItem({
  of,
  busy,
  onMark,
  onFollow,
}: {
  of: FragmentType<typeof itemFragment>;
  busy: boolean;
  onMark: (id: string, read: boolean) => void;
  onFollow: (id: string) => void;
}) {
  const { t } = useTranslation();
  const one = readFragment(itemFragment, of);
  const { id, kind, at, dueOn, overdue, isRead, caseReference } = one;
  if (!kind) return null;
  const text =
    kind in catalogue().home.dueKind
      ? t(`home.dueKind.${kind as keyof typeof en.home.dueKind}`)
      : t(`notification.kind.${kind as keyof typeof en.notification.kind}`);
  return (
    <li>
      <Link
        className="govuk-link"
        to={notificationWay(one)}
        onClick={() => (isRead ? undefined : onFollow(id))}
      >
        {text}
      </Link>
      <div className="tl-home__reference">
        {one.case ? `${one.case.familyName ?? t("case.unnamed")}, ` : null}
        {caseReference ? t("notification.ofCase", { reference: caseReference }) : null}
      </div>
      <div className="tl-home__reference">
        {overdue ? (
          <>
            <Tag colour="red">{t("task.overdue")}</Tag>{" "}
          </>
        ) : null}
        {dueOn ? t("task.due", { date: formatDate(dueOn) }) : at ? formatDateTime(at) : null}
      </div>
      <Button look="quiet" busy={busy} onClick={() => onMark(id, !isRead)}>
        {t(isRead ? "notification.markUnread" : "notification.markRead")}
        <span className="govuk-visually-hidden">
          : {text} {caseReference}
        </span>
      </Button>
    </li>
  );
}

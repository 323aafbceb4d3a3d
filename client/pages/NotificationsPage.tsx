import { useEffect, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { MailChoice } from "../features/notifications/MailChoice";
import { useUnreadNotifications } from "../features/notifications/NotificationContext";
import { NotificationItem } from "../features/notifications/NotificationItem";
import { usePurpose } from "../features/purpose/PurposeContext";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query Notifications {
    notifications {
      items {
        id
        isRead
        ...NotificationItem
      }
      unread
      more
    }
  }
`);
const markDocument = graphql(`
  mutation MarkNotifications($input: MarkNotificationsInput!) {
    markNotifications(input: $input)
  }
`);

/** What the viewer is told of: what is new first; each and all can be marked as read, and back. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const isEmergency = usePurpose().current?.mode === "EMERGENCY";
  const { onCounted, readAgain } = useUnreadNotifications();
  const [{ data, ...state }, read] = useQuery({ query: pageDocument });
  const [{ fetching: busy, error }, change] = useMutation(markDocument);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const unread = data?.notifications.unread;
  useEffect(() => {
    if (unread !== undefined) onCounted(unread);
  }, [unread, onCounted]);

  const mark = async (ids: readonly string[], isRead: boolean) => {
    const { data: done } = await change({ input: { ids: [...ids], read: isRead } });
    if (!done) return;
    setMarked(isRead ? ids : []);
    setSaid(isRead ? "" : t("notification.undone", { count: ids.length }));
    read({ requestPolicy: "network-only" });
  };

  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      {marked.length > 0 ? (
        <NotificationBanner success title={t("page.success")} key={marked.join()}>
          <p className="govuk-notification-banner__heading">
            {t("notification.marked", { count: marked.length })}
          </p>
          <Button
            look="secondary"
            className="govuk-!-margin-bottom-0"
            busy={busy}
            onClick={() => void mark(marked, false)}
          >
            {t("notification.undo")}
          </Button>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("notification.title")} />
      <output className="govuk-visually-hidden">{said}</output>
      <Reading answer={[{ data, ...state }, read]}>
        {({ notifications: { items, more } }) => {
          if (items.length === 0)
            return (
              <EmptyState title={t(isEmergency ? "notification.emptyEmergency" : "notification.empty")}>
                <p>{t(isEmergency ? "notification.emptyEmergencyNext" : "notification.emptyNext")}</p>
                <Link className="govuk-link" to="/">
                  {t("notification.home")}
                </Link>
              </EmptyState>
            );
          const fresh = items.filter(({ isRead }) => !isRead);
          const listed = (some: typeof items) => (
            <ul className="govuk-list tl-notifications">
              {some.map((one) => (
                <NotificationItem
                  key={one.id}
                  of={one}
                  busy={busy}
                  onMark={(id, isRead) => void mark([id], isRead)}
                  onFollow={(id) => void change({ input: { ids: [id], read: true } }).then(readAgain)}
                />
              ))}
            </ul>
          );
          return (
            <>
              <p className="govuk-body">{t("notification.lead")}</p>
              <h2 className="govuk-heading-m">{t("notification.fresh")}</h2>
              {fresh.length > 0 ? (
                <>
                  <p className="govuk-body">{t("notification.freshCount", { count: fresh.length })}</p>
                  <Button
                    look="secondary"
                    busy={busy}
                    onClick={() =>
                      void mark(
                        fresh.map(({ id }) => id),
                        true,
                      )
                    }
                  >
                    {t("notification.markAll")}
                  </Button>
                  {listed(fresh)}
                </>
              ) : (
                <p className="govuk-body">{t("notification.noneFresh")}</p>
              )}
              {fresh.length < items.length ? (
                <>
                  <h2 className="govuk-heading-m">{t("notification.read")}</h2>
                  {listed(items.filter(({ isRead }) => isRead))}
                </>
              ) : null}
              {more ? <p className="govuk-body">{t("notification.more")}</p> : null}
            </>
          );
        }}
      </Reading>
      {isEmergency ? null : <MailChoice />}
    </>
  );
}

import { useState } from "react";
import { Link } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { NoticeItem } from "../features/rights/NoticeItem";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const noticesDocument = graphql(`
  query RecipientNotices {
    recipientNotices {
      id
      ...RecipientNotice
    }
  }
`);

/** What other agencies put right, restricted or erased of what one's own was shown. */
export function RecipientNoticesPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: noticesDocument });
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <Link className="govuk-back-link" to="/rights">
        {t("rights.toAll")}
      </Link>
      {done === null ? null : (
        <NotificationBanner key={done} title={t("rights.notice.saved.title")} success>
          <p className="govuk-notification-banner__heading">{t("rights.notice.saved.text")}</p>
        </NotificationBanner>
      )}
      <PageHeading title={t("rights.notice.title")} />
      <p className="govuk-body">{t("rights.notice.lead")}</p>
      <Reading answer={answer}>
        {({ recipientNotices }) =>
          recipientNotices.length === 0 ? (
            <EmptyState title={t("rights.notice.empty")}>
              <p>{t("rights.notice.emptyNext")}</p>
            </EmptyState>
          ) : (
            recipientNotices.map((one) => (
              <NoticeItem
                key={one.id}
                of={one}
                onDone={() => {
                  setDone(one.id);
                  answer[1]({ requestPolicy: "network-only" });
                }}
              />
            ))
          )
        }
      </Reading>
    </>
  );
}

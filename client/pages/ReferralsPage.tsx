import { Link, useLocation } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { Received } from "../features/referrals/Received";
import { SentTable } from "../features/referrals/SentTable";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const referralsDocument = graphql(`
  query Referrals {
    referrals {
      agencies {
        id
      }
      sent {
        ...SentReferral
      }
      received {
        id
        ...ReceivedReferral
      }
    }
  }
`);

/** What the viewer referred to other agencies and how it stands; and what waits at their own. */
export function ReferralsPage() {
  const { t } = useTranslation();
  const { state } = useLocation() as { state: { done?: "sent" } | null };
  const answer = useQuery({ query: referralsDocument });
  const [, readAgain] = answer;
  const onChanged = () => readAgain({ requestPolicy: "network-only" });
  return (
    <>
      {state?.done === "sent" ? (
        <NotificationBanner title={t("referrals.done.title")} success>
          <p className="govuk-notification-banner__heading">{t("referrals.done.sent")}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("referrals.title")} />
      <p className="govuk-body">{t("referrals.lead")}</p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/referrals/new">
          {t("referrals.send.title")}
        </Link>
      </p>
      <Reading answer={answer}>
        {({ referrals: { sent, received } }) => (
          <>
            {received.length > 0 ? (
              <section aria-labelledby="received">
                <h2 className="govuk-heading-m" id="received">
                  {t("referrals.received.title", { count: received.length })}
                </h2>
                {received.map((one) => (
                  <Received key={one.id} referral={one} onDeclined={onChanged} />
                ))}
              </section>
            ) : null}
            <h2 className="govuk-heading-m">{t("referrals.sent.title")}</h2>
            {sent.length === 0 ? (
              <EmptyState title={t("referrals.sent.empty")}>
                <p>{t("referrals.sent.emptyNext")}</p>
              </EmptyState>
            ) : (
              <SentTable sent={sent} onTakenBack={onChanged} />
            )}
          </>
        )}
      </Reading>
    </>
  );
}

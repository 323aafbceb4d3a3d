import { useState } from "react";
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

type Done = "sent" | "declined" | "takenBack";

/** What the viewer referred to other agencies and how it stands; and what waits at their own. */
export function ReferralsPage() {
  const { t } = useTranslation();
  const { state } = useLocation() as { state: { done?: Done } | null };
  const [done, setDone] = useState(state?.done);
  const answer = useQuery({ query: referralsDocument });
  const [, readAgain] = answer;
  const onDone = (what: Done) => {
    setDone(what);
    readAgain({ requestPolicy: "network-only" });
  };
  return (
    <>
      {done ? (
        <NotificationBanner key={done} title={t("referrals.done.title")} success>
          <p className="govuk-notification-banner__heading">{t(`referrals.done.${done}`)}</p>
          {done === "takenBack" ? (
            <p className="govuk-body">
              <Link className="govuk-notification-banner__link" to="/referrals/new">
                {t("referrals.done.again")}
              </Link>
            </p>
          ) : null}
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
                  <Received key={one.id} referral={one} onDeclined={() => onDone("declined")} />
                ))}
              </section>
            ) : null}
            <h2 className="govuk-heading-m">{t("referrals.sent.title")}</h2>
            {sent.length === 0 ? (
              <EmptyState title={t("referrals.sent.empty")}>
                <p>{t("referrals.sent.emptyNext")}</p>
              </EmptyState>
            ) : (
              <SentTable sent={sent} onTakenBack={() => onDone("takenBack")} />
            )}
          </>
        )}
      </Reading>
    </>
  );
}

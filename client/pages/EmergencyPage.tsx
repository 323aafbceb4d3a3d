import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { AlertList } from "../features/emergency/AlertList";
import { ConfirmButton } from "../features/emergency/ConfirmButton";
import { isEntitled, useRunningEmergency } from "../features/emergency/EmergencyContext";
import { UseCard } from "../features/emergency/UseCard";
import { Reading } from "../features/failure/Reading";
import { usePurpose } from "../features/purpose/PurposeContext";
import { graphql } from "../graphql/generated";
import type { EmergencyPageQuery } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query EmergencyPage {
    alerts {
      id
      ...AlertList
    }
    toConfirm: emergencyUses(list: TO_CONFIRM) {
      id
      ...UseCard
    }
    toReview: emergencyUses(list: TO_REVIEW) {
      id
      mayReview
      ...UseCard
    }
    mine: emergencyUses(list: MINE) {
      id
      ...UseCard
    }
    reviewed: emergencyUses(list: REVIEWED) {
      id
      ...UseCard
    }
  }
`);

/** Emergency access: what the viewer is told of, what waits for them, and what they used themselves. */
export function EmergencyPage() {
  const { t } = useTranslation();
  const { options } = usePurpose();
  const { readAgain: readRunning } = useRunningEmergency();
  const [answer, read] = useQuery({ query: pageDocument });
  const done = (useLocation().state as { done?: "waiting" | "reviewed" } | null)?.done;
  const again = () => {
    read();
    readRunning();
  };
  return (
    <>
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t(`emergency.done.${done}`)}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("emergency.title")} />
      <p className="govuk-body-l">{t("emergency.lead")}</p>
      {isEntitled(options) ? (
        <>
          <p className="govuk-body">{t("emergency.locateOffer")}</p>
          <LinkButton look="secondary" to="/emergency/locate">
            {t("emergency.locateTitle")}
          </LinkButton>
        </>
      ) : null}
      <Reading answer={[answer, read]}>{(data) => <Lists data={data} onChange={again} />}</Reading>
    </>
  );
}

function Lists({ data, onChange }: { data: EmergencyPageQuery; onChange: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="govuk-heading-m">{t("emergency.alertsTitle")}</h2>
      <AlertList alerts={data.alerts} onSeen={onChange} />
      {data.toConfirm.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t("emergency.toConfirm")}</h2>
          {data.toConfirm.map((use) => (
            <UseCard key={use.id} of={use}>
              <ConfirmButton useId={use.id} onDone={onChange} />
            </UseCard>
          ))}
        </>
      ) : null}
      <h2 className="govuk-heading-m">{t("emergency.toReview")}</h2>
      {data.toReview.length === 0 ? (
        <EmptyState title={t("emergency.noneToReview")}>
          <p>{t("emergency.noneToReviewNext")}</p>
        </EmptyState>
      ) : null}
      {data.toReview.map((use) => (
        <UseCard key={use.id} of={use}>
          {use.mayReview ? (
            <p className="govuk-body">
              <Link className="govuk-link" to={`/emergency/review/${use.id}`}>
                {t("emergency.review")}
              </Link>
            </p>
          ) : (
            <p className="govuk-body">{t("emergency.reviewedElsewhere")}</p>
          )}
        </UseCard>
      ))}
      {data.mine.length > 0 ? <h2 className="govuk-heading-m">{t("emergency.mine")}</h2> : null}
      {data.mine.map((use) => (
        <UseCard key={use.id} of={use} />
      ))}
      {data.reviewed.length > 0 ? <h2 className="govuk-heading-m">{t("emergency.reviewed")}</h2> : null}
      {data.reviewed.map((use) => (
        <UseCard key={use.id} of={use} />
      ))}
    </>
  );
}

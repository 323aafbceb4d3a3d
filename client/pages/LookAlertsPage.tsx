import { Link } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { LookAlertTable } from "../features/looks/LookAlertTable";
import { OversightNav } from "../features/oversight/OversightNav";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const alertsDocument = graphql(`
  query LookAlertsPage {
    alerts {
      id
      kind
      step
      ...LookAlertRow
    }
  }
`);

/** Looks that ought to be explained: those that wait for the officer, and those that are closed. */
export function LookAlertsPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: alertsDocument });
  return (
    <>
      <PageHeading title={t("looks.title")} />
      <OversightNav />
      <p className="govuk-body-l">{t("looks.lead")}</p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/audit/alerts/watch">
          {t("looks.toWatch")}
        </Link>
      </p>
      <Reading answer={answer}>
        {({ alerts }) => {
          const looks = alerts.filter(({ kind }) => kind === "UNUSUAL_LOOK");
          const closed = looks.filter(({ step }) => step === "JUSTIFIED" || step === "NOT_JUSTIFIED");
          const open = looks.filter((one) => !closed.includes(one));
          return (
            <>
              {open.length === 0 ? (
                <EmptyState title={t("looks.empty")}>
                  <p>{t("looks.emptyNext")}</p>
                </EmptyState>
              ) : (
                <LookAlertTable caption={t("looks.open")} alerts={open} />
              )}
              {closed.length > 0 ? <LookAlertTable caption={t("looks.closed")} alerts={closed} /> : null}
            </>
          );
        }}
      </Reading>
    </>
  );
}

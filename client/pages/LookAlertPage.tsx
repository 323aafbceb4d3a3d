import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { LookRows } from "../features/looks/LookRows";
import { LookSteps } from "../features/looks/LookSteps";
import { TriageForm } from "../features/looks/TriageForm";
import { graphql } from "../graphql/generated";
import { formatDate } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const alertDocument = graphql(`
  query LookAlertPage($id: ID!) {
    lookAlert(id: $id) {
      id
      about
      day
      caseReference
      reasons {
        code
        cases
        usual
        peers
      }
      steps {
        step
        ...LookSteps
      }
      ...LookRows
    }
  }
`);

/** One look that ought to be explained: why, what the audit says, and what became of it. */
export function LookAlertPage() {
  const { t } = useTranslation();
  const { alertId = "" } = useParams();
  const [answer, read] = useQuery({ query: alertDocument, variables: { id: alertId } });
  const again = () => read({ requestPolicy: "network-only" });
  return (
    <>
      <Link className="govuk-back-link" to="/audit/alerts">
        {t("looks.back")}
      </Link>
      <Reading answer={[answer, read]} wholePage>
        {({ lookAlert: alert }) => (
          <>
            <PageHeading
              title={t(alert.caseReference ? "looks.one" : "looks.oneMany", {
                name: alert.about,
                date: formatDate(alert.day),
                reference: alert.caseReference ?? "",
              })}
            />
            <h2 className="govuk-heading-m">{t("looks.whyTitle")}</h2>
            <ul className="govuk-list govuk-list--bullet">
              {alert.reasons.map(({ code, cases, usual, peers }) => (
                <li key={code}>
                  {t(`looks.reasons.${code}`, { cases: cases ?? 0, usual: usual ?? 0, peers: peers ?? 0 })}
                </li>
              ))}
            </ul>
            <InsetText>{t("looks.notProof")}</InsetText>
            <LookRows of={alert} />
            <LookSteps steps={alert.steps} />
            {alert.steps.some(({ step }) => step === "JUSTIFIED" || step === "NOT_JUSTIFIED") ? null : (
              <TriageForm alertId={alert.id} isTakenUp={alert.steps.length > 0} onDone={again} />
            )}
          </>
        )}
      </Reading>
    </>
  );
}

import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { IncidentScope, incidentScopeFragment } from "../features/incidents/IncidentScope";
import { IncidentSummary, incidentSummaryFragment } from "../features/incidents/IncidentSummary";
import { graphql, readFragment } from "../graphql/generated";
import type { IncidentQuery } from "../graphql/generated/graphql";
import { formatDateTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const incidentDocument = graphql(`
  query Incident($id: ID!) {
    incident(id: $id) {
      incident {
        id
        acts
        ...IncidentSummary
        events {
          kind
          at
          note
          by
        }
      }
    }
  }
`);
const scopeDocument = graphql(`
  query IncidentScopeAndText($id: ID!) {
    incident(id: $id) {
      ...IncidentScope
      notification {
        heading
        text
      }
    }
  }
`);

/** One breach: its clock and what was done; then whom it touched, and the text with which it is reported. */
export function IncidentPage() {
  const { incidentId = "" } = useParams();
  const answer = useQuery({ query: incidentDocument, variables: { id: incidentId } });
  return (
    <Reading answer={answer} wholePage>
      {({ incident }) => <Report of={incident} />}
    </Reading>
  );
}

function Report({ of: report }: { of: IncidentQuery["incident"] }) {
  const { t } = useTranslation();
  const { incident: one } = report;
  const summary = readFragment(incidentSummaryFragment, one);
  return (
    <>
      <Link className="govuk-back-link" to="/incidents">
        {t("incidents.toAll")}
      </Link>
      <PageHeading title={t("incidents.oneTitle", { reference: summary.reference })} />
      <IncidentSummary of={summary} />
      {one.acts.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t("incidents.whatNext")}</h2>
          <ul className="govuk-list">
            {one.acts.map((kind) => (
              <li key={kind}>
                <Link className="govuk-link" to={`/incidents/${one.id}/act/${kind}`}>
                  {t(`incidents.act.${kind}`)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ScopeAndText incidentId={one.id} />
      <h2 className="govuk-heading-m">{t("incidents.events")}</h2>
      <ol className="govuk-list">
        <li>{t("incidents.eventAware", { at: formatDateTime(summary.awareAt) })}</li>
        {one.events.map((event, n) => (
          // Nothing else tells two of them apart, and they are never moved.
          <li key={n}>
            {formatDateTime(event.at)}: {t(`incidents.event.${event.kind}`)} ({event.by})
            {event.note ? `. ${event.note}` : ""}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Whom it touched, and the text that says so: the audit is summed up for it, which takes longer than the rest of the page. */
function ScopeAndText({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: scopeDocument, variables: { id: incidentId } });
  return (
    <Reading answer={answer} label={t("incidents.summingUp")}>
      {({ incident: report }) => (
        <>
          <IncidentScope of={readFragment(incidentScopeFragment, report)} />
          <h2 className="govuk-heading-m">{t("incidents.text")}</h2>
          <p className="govuk-body">{t("incidents.textLead")}</p>
          <dl className="tl-rights-lines tl-rights-item">
            {report.notification.map(({ heading, text }) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd className="tl-break">{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Reading>
  );
}

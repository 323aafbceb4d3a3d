import { Link } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { Reading } from "../features/failure/Reading";
import { IncidentStateTag, incidentSummaryFragment, ReportBy } from "../features/incidents/IncidentSummary";
import { OversightNav } from "../features/oversight/OversightNav";
import { graphql, readFragment } from "../graphql/generated";
import { formatDateTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const incidentsDocument = graphql(`
  query Incidents {
    incidents {
      id
      ...IncidentSummary
    }
  }
`);

/** The breaches in the record of the officer's agency. */
export function IncidentsPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: incidentsDocument });
  return (
    <>
      <PageHeading title={t("incidents.title")} />
      <OversightNav />
      <p className="govuk-body-l">{t("incidents.lead")}</p>
      <InsetText>{t("audit.audited")}</InsetText>
      <p className="govuk-body">
        <Link className="govuk-link" to="/incidents/record">
          {t("incidents.recordTitle")}
        </Link>
      </p>
      <Reading answer={answer}>
        {({ incidents }) =>
          incidents.length === 0 ? (
            <EmptyState title={t("incidents.empty")}>
              <p>{t("incidents.emptyNext")}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t("incidents.title")}
              captionHidden
              rows={incidents.map((one) => ({ id: one.id, ...readFragment(incidentSummaryFragment, one) }))}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "reference",
                  heading: t("incidents.breach"),
                  cell: (one) => (
                    <Link className="govuk-link" to={`/incidents/${one.id}`}>
                      {one.reference}
                    </Link>
                  ),
                },
                {
                  id: "what",
                  heading: t("incidents.what"),
                  cell: ({ what }) => what,
                },
                {
                  id: "aware",
                  heading: t("incidents.awareAt"),
                  cell: ({ awareAt }) => formatDateTime(awareAt),
                },
                {
                  id: "due",
                  heading: t("incidents.dueAt"),
                  cell: (one) => <ReportBy of={one} />,
                },
                {
                  id: "state",
                  heading: t("incidents.state"),
                  cell: (one) => <IncidentStateTag of={one} />,
                },
              ]}
            />
          )
        }
      </Reading>
    </>
  );
}

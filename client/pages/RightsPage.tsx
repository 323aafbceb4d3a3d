import { Link } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { Reading } from "../features/failure/Reading";
import { OversightNav } from "../features/oversight/OversightNav";
import { DueOn, RightsState, rightsSummaryFragment } from "../features/rights/RightsSummary";
import { graphql, readFragment } from "../graphql/generated";
import { formatDate } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const rightsDocument = graphql(`
  query RightsRequests {
    rightsRequests {
      id
      ...RightsSummary
    }
  }
`);

/** The requests of data subjects that concern the officer's agency. */
export function RightsPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: rightsDocument });
  return (
    <>
      <PageHeading title={t("rights.title")} />
      <OversightNav />
      <p className="govuk-body-l">{t("rights.lead")}</p>
      <InsetText>{t("rights.audited")}</InsetText>
      <p className="govuk-body">
        <Link className="govuk-link" to="/rights/record">
          {t("rights.recordTitle")}
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/rights/holds">
          {t("rights.hold.title")}
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/rights/notices">
          {t("rights.notice.title")}
        </Link>
      </p>
      <Reading answer={answer}>
        {({ rightsRequests }) =>
          rightsRequests.length === 0 ? (
            <EmptyState title={t("rights.empty")}>
              <p>{t("rights.emptyNext")}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t("rights.title")}
              captionHidden
              rows={rightsRequests.map((one) => ({
                id: one.id,
                ...readFragment(rightsSummaryFragment, one),
              }))}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "reference",
                  heading: t("rights.request"),
                  label: t("rights.request"),
                  cell: (one) => (
                    <Link className="govuk-link" to={`/rights/${one.id}`}>
                      {one.reference}
                    </Link>
                  ),
                },
                {
                  id: "kind",
                  heading: t("rights.kind"),
                  label: t("rights.kind"),
                  cell: ({ kind }) => t(`rights.kinds.${kind}`),
                },
                {
                  id: "person",
                  heading: t("rights.person"),
                  label: t("rights.person"),
                  cell: ({ personReference }) => personReference,
                },
                {
                  id: "received",
                  heading: t("rights.receivedOn"),
                  label: t("rights.receivedOn"),
                  cell: ({ receivedOn }) => formatDate(receivedOn),
                },
                {
                  id: "due",
                  heading: t("rights.dueOn"),
                  label: t("rights.dueOn"),
                  cell: (one) => <DueOn of={one} />,
                },
                {
                  id: "state",
                  heading: t("rights.state"),
                  label: t("rights.state"),
                  cell: (one) => <RightsState of={one} />,
                },
              ]}
            />
          )
        }
      </Reading>
    </>
  );
}

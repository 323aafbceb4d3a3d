import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { Table } from "../components/Table";
import { Reading } from "../features/failure/Reading";
import { OversightNav } from "../features/oversight/OversightNav";
import { DueOn, RightsState } from "../features/rights/RightsSummary";
import { graphql } from "../graphql/generated";
import { formatDate } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const rightsDocument = graphql(`
  query RightsRequests($after: String) {
    rightsRequests(first: 20, after: $after) {
      edges {
        node {
          id
          reference
          personReference
          kind
          receivedOn
          dueOn
          overdue
          standsFor
          isExtended
          state
          releasedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The requests of data subjects that concern the officer's agency. */
export function RightsPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const after = address.get("after");
  const answer = useQuery({ query: rightsDocument, variables: { after } });
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
        {({ rightsRequests: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState title={t("rights.empty")}>
              <p>{t("rights.emptyNext")}</p>
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t("rights.title")}
                captionHidden
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                columns={[
                  {
                    id: "reference",
                    heading: t("rights.request"),
                    cell: (one) => (
                      <Link className="govuk-link" to={`/rights/${one.id}`}>
                        {one.reference}
                      </Link>
                    ),
                  },
                  {
                    id: "kind",
                    heading: t("rights.kind"),
                    cell: ({ kind }) => t(`rights.kinds.${kind}`),
                  },
                  {
                    id: "person",
                    heading: t("rights.person"),
                    cell: ({ personReference }) => personReference,
                  },
                  {
                    id: "received",
                    heading: t("rights.receivedOn"),
                    cell: ({ receivedOn }) => formatDate(receivedOn),
                  },
                  {
                    id: "due",
                    heading: t("rights.dueOn"),
                    cell: (one) => <DueOn of={one} />,
                  },
                  {
                    id: "state",
                    heading: t("rights.state"),
                    cell: (one) => <RightsState of={one} />,
                  },
                ]}
              />
              <Pagination
                label={t("rights.pages")}
                first={after ? addressWith(address, null) : undefined}
                next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
              />
            </>
          )
        }
      </Reading>
    </>
  );
}

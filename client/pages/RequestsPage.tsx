import { useTranslation } from "../messages/useTranslation";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { Reading } from "../features/failure/Reading";
import { RequestsTable } from "../features/requests/RequestsTable";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query Requests($after: String) {
    accessRequests(list: OURS, first: 50, after: $after) {
      edges {
        node {
          id
          ...RequestParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the viewer's agency has asked of lead professionals, and how it stands. */
export function RequestsPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const after = address.get("after");
  const answer = useQuery({ query: pageDocument, variables: { after } });
  return (
    <>
      <PageHeading title={t("request.list.title")} />
      <p className="govuk-body tl-narrow">{t("request.list.intro")}</p>
      <Reading answer={answer}>
        {({ accessRequests: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState title={t("request.list.empty")}>
              <p>{t("request.list.emptyNext")}</p>
              <Link className="govuk-link" to="/cases">
                {t("request.list.families")}
              </Link>
            </EmptyState>
          ) : (
            <>
              <RequestsTable of={edges.map(({ node }) => node)} />
              <Pagination
                label={t("request.list.pages")}
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

import { useTranslation } from "../messages/useTranslation";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { Reading } from "../features/failure/Reading";
import { ContributionList } from "../features/worklist/ContributionList";
import { graphql } from "../graphql/generated";

const contributionsDocument = graphql(`
  query Contributions($first: Int! = 50, $after: String) {
    contributions(first: $first, after: $after) {
      edges {
        node {
          id
          ...ContributionParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the viewer's agency contributed to cases that it has left: for its records role. */
export function ContributionsPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const after = address.get("after");
  return (
    <>
      <PageHeading title={t("contributions.title")} />
      <p className="govuk-body-l">{t("contributions.lead")}</p>
      {/* The key: what answered another page is not shown under this one. */}
      <Contributions key={after} after={after} address={address} />
    </>
  );
}

function Contributions({ after, address }: { after: string | null; address: URLSearchParams }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: contributionsDocument, variables: { after } });
  return (
    <Reading answer={answer}>
      {({ contributions: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 ? (
            <EmptyState title={t("contributions.empty")}>
              <p>{t("contributions.emptyNext")}</p>
            </EmptyState>
          ) : (
            <ContributionList contributions={edges.map(({ node }) => node)} />
          )}
          <Pagination
            label={t("contributions.pages")}
            first={after ? addressWith(address, null) : undefined}
            next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
          />
        </>
      )}
    </Reading>
  );
}

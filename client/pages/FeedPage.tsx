import { useTranslation } from "../messages/useTranslation";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { Table } from "../components/Table";
import { Reading } from "../features/failure/Reading";
import { DespiteObjection } from "../features/withheld/DespiteObjection";
import { Missing } from "../features/withheld/Missing";
import { graphql } from "../graphql/generated";
import type { StatutoryFeedPageQuery } from "../graphql/generated/graphql";

const feedDocument = graphql(`
  query StatutoryFeedPage($first: Int! = 50, $after: String) {
    statutoryFeed(first: $first, after: $after) {
      edges {
        cursor
        node {
          name
          address {
            lines
            postcode
          }
          education {
            name
            yearGroup
          }
          despiteObjection
          withheld {
            ...WithheldNotes
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the 18–19 gateway lets the viewer's agency know, for the purpose of the gateway alone. */
export function FeedPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const after = address.get("after");
  return (
    <>
      <PageHeading title={t("feed.title")} />
      <p className="govuk-body-l">{t("feed.lead")}</p>
      {/* The key: what answered another page is not shown under this one. */}
      <Feed key={after} after={after} address={address} />
    </>
  );
}

function Feed({ after, address }: { after: string | null; address: URLSearchParams }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: feedDocument, variables: { after } });
  return (
    <Reading answer={answer}>
      {({ statutoryFeed: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 ? (
            <EmptyState title={t("feed.empty")}>
              <p>{t("feed.emptyNext")}</p>
            </EmptyState>
          ) : (
            <People edges={edges} />
          )}
          <Pagination
            label={t("feed.pages")}
            first={after ? addressWith(address, null) : undefined}
            next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
          />
        </>
      )}
    </Reading>
  );
}

type Edge = StatutoryFeedPageQuery["statutoryFeed"]["edges"][number];

function People({ edges }: { edges: Edge[] }) {
  const { t } = useTranslation();
  const missing = ({ node }: Edge, field: "name" | "address" | "education") => (
    <Missing of={node.withheld} field={field} label={t(`feed.${field}`)} />
  );
  return (
    <Table
      caption={t("feed.caption")}
      captionHidden
      rows={edges}
      rowKey={({ cursor }) => cursor}
      columns={[
        {
          id: "name",
          heading: t("feed.name"),
          cell: (edge) => (
            <div>
              {edge.node.name ?? missing(edge, "name")}
              <DespiteObjection of={edge.node} />
            </div>
          ),
        },
        {
          id: "address",
          heading: t("feed.address"),
          cell: (edge) =>
            joined(edge.node.address?.lines, edge.node.address?.postcode) || missing(edge, "address"),
        },
        {
          id: "education",
          heading: t("feed.education"),
          cell: (edge) =>
            joined(edge.node.education?.name, edge.node.education?.yearGroup) || missing(edge, "education"),
        },
      ]}
    />
  );
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(", ");

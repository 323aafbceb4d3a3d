import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { EmptyState } from "../../components/EmptyState";
import { addressWith, Pagination } from "../../components/Pagination";
import { graphql } from "../../graphql/generated";
import type { DeskFilter, EntryQuestion } from "../../graphql/generated/graphql";
import { AccessLogTable } from "../audit/AccessLogTable";
import { Reading } from "../failure/Reading";

const entriesDocument = graphql(`
  query DeskEntries($question: EntryQuestion!, $filter: DeskFilter!, $after: String) {
    deskEntries(question: $question, filter: $filter, first: 50, after: $after) {
      edges {
        node {
          id
          ...AccessLogEntry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The entries of the audit that answer a question, a page at a time. */
export function DeskEntries({
  question,
  filter,
  after,
  address,
}: {
  question: EntryQuestion;
  filter: DeskFilter;
  after: string;
  address: URLSearchParams;
}) {
  const { t } = useTranslation();
  const answer = useQuery({
    query: entriesDocument,
    variables: { question, filter, ...(after && { after }) },
  });
  return (
    <Reading answer={answer}>
      {({ deskEntries: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <EmptyState title={t("desk.empty")}>
            <p>{t("desk.emptyNext")}</p>
          </EmptyState>
        ) : (
          <>
            <AccessLogTable entries={edges.map(({ node }) => node)} />
            <Pagination
              label={t("audit.pages")}
              first={after ? addressWith(address, null) : undefined}
              next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
            />
          </>
        )
      }
    </Reading>
  );
}

import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Pagination } from "../components/Pagination";
import { Reading } from "../features/failure/Reading";
import { choiceOf, variablesOf } from "../features/worklist/worklistChoice";
import { WorklistFilters } from "../features/worklist/WorklistFilters";
import { WorklistTable } from "../features/worklist/WorklistTable";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { graphql } from "../graphql/generated";

const worklistDocument = graphql(`
  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {
    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {
      edges {
        node {
          id
          ...WorklistRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

/** The families that the viewer works with. */
export function WorklistPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const choice = choiceOf(address);
  const answer = useQuery({ query: worklistDocument, variables: variablesOf(choice) });
  const isFiltered = Boolean(choice.status || choice.band || choice.role);
  const addressWith = (after?: string) => {
    const next = new URLSearchParams(address);
    if (after) next.set("after", after);
    else next.delete("after");
    return `?${next}`;
  };
  return (
    <>
      <PageHeading title={t("worklist.title")} />
      <WorklistFilters choice={choice} onChoose={setAddress} />
      <Reading answer={answer}>
        {({ worklist: { edges, pageInfo, withheld } }) => (
          <>
            {edges.length === 0 ? (
              <EmptyState title={isFiltered ? t("worklist.emptyFiltered") : t("worklist.empty")}>
                <p>{isFiltered ? t("worklist.emptyFilteredNext") : t("worklist.emptyNext")}</p>
                {isFiltered ? (
                  <Link className="govuk-link" to="/cases">
                    {t("worklist.showAll")}
                  </Link>
                ) : null}
              </EmptyState>
            ) : (
              <>
                <WorklistTable cases={edges.map(({ node }) => node)} />
                <Pagination
                  label={t("worklist.pages")}
                  first={choice.after ? addressWith() : undefined}
                  next={
                    pageInfo.hasNextPage && pageInfo.endCursor ? addressWith(pageInfo.endCursor) : undefined
                  }
                />
              </>
            )}
            <WithheldNotes of={withheld} list />
          </>
        )}
      </Reading>
    </>
  );
}

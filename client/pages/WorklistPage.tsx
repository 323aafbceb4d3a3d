import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { NotificationBanner } from "../components/NotificationBanner";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { BeginCase } from "../features/life/BeginCase";
import { WaitingForYou } from "../features/life/WaitingForYou";
import { Reading } from "../features/failure/Reading";
import { choiceOf, variablesOf, type WorklistChoice } from "../features/worklist/worklistChoice";
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
  return (
    <>
      <Done />
      <PageHeading title={t("worklist.title")} />
      <WaitingForYou />
      <WorklistFilters choice={choice} onChoose={setAddress} />
      {/* The key: what answered another choice is not shown under this one. */}
      <Worklist key={JSON.stringify(choice)} choice={choice} address={address} />
      <BeginCase />
      <p className="govuk-body">
        <Link className="govuk-link" to="/agreements/compare">
          {t("worklist.compare")}
        </Link>
      </p>
    </>
  );
}

/** What was done on the page from which somebody came: the case is theirs no more. */
function Done() {
  const { t } = useTranslation();
  const done = (useLocation().state as { done?: "close" | "leave" } | null)?.done;
  return done ? (
    <NotificationBanner success title={t("page.success")}>
      <p className="govuk-notification-banner__heading">{t(`life.done.${done}`)}</p>
    </NotificationBanner>
  ) : null;
}

function Worklist({ choice, address }: { choice: WorklistChoice; address: URLSearchParams }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: worklistDocument, variables: variablesOf(choice) });
  return (
    <Reading answer={answer}>
      {({ worklist: { edges, pageInfo, withheld } }) => (
        <>
          {edges.length === 0 ? (
            <NoFamilies choice={choice} />
          ) : (
            <WorklistTable cases={edges.map(({ node }) => node)} />
          )}
          <Pagination
            label={t("worklist.pages")}
            first={choice.after ? addressWith(address, null) : undefined}
            next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
          />
          <WithheldNotes of={withheld} list />
        </>
      )}
    </Reading>
  );
}

function NoFamilies({ choice }: { choice: WorklistChoice }) {
  const { t } = useTranslation();
  const isFiltered = Boolean(choice.status || choice.band || choice.role);
  return (
    <EmptyState title={isFiltered ? t("worklist.emptyFiltered") : t("worklist.empty")}>
      <p>{isFiltered ? t("worklist.emptyFilteredNext") : t("worklist.emptyNext")}</p>
      {isFiltered ? (
        <Link className="govuk-link" to="/cases">
          {t("worklist.showAll")}
        </Link>
      ) : null}
    </EmptyState>
  );
}

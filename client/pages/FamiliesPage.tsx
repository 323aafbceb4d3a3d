import { useEffect, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { NotificationBanner } from "../components/NotificationBanner";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { BeginCase } from "../features/life/BeginCase";
import { WaitingForYou } from "../features/life/WaitingForYou";
import { Reading } from "../features/failure/Reading";
import { DueList } from "../features/home/DueList";
import { addressOf, choiceOf, type HomeChoice, isNarrowed, variablesOf } from "../features/home/homeChoice";
import { HomeFilters } from "../features/home/HomeFilters";
import { HomeTable } from "../features/home/HomeTable";
import { SavedViews, type View } from "../features/home/SavedViews";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { graphql } from "../graphql/generated";
import type { HomeQuery } from "../graphql/generated/graphql";

const homeDocument = graphql(`
  query Home($filter: HomeFilter, $sort: HomeSort, $first: Int, $after: String) {
    home(filter: $filter, sort: $sort, first: $first, after: $after) {
      ...DueList
      supervisees {
        id
        name
      }
      cases {
        edges {
          node {
            case {
              id
            }
            ...HomeRow
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
      more
    }
    savedViews {
      id
      name
      choice
    }
  }
`);

/** Where a practitioner's day begins: what is due, and the families that they work with. */
export function FamiliesPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const choice = choiceOf(address);
  // What does not depend on the choice stays while another choice is read.
  const [standing, setStanding] = useState<HomeQuery>();
  const [changed, setChanged] = useState<readonly View[]>();
  return (
    <>
      <Done />
      <PageHeading title={t("home.title")} />
      <WaitingForYou />
      {standing ? <DueList of={standing.home} /> : null}
      <h2 className="govuk-heading-m">{t("home.families")}</h2>
      <SavedViews
        views={changed ?? standing?.savedViews ?? []}
        current={addressOf(choice)}
        onChange={setChanged}
      />
      <HomeFilters
        choice={choice}
        supervisees={standing?.home.supervisees ?? []}
        onChoose={(chosen) => setAddress(addressOf(choiceOf(chosen)))}
      />
      {/* The key: what answered another choice is not shown under this one. */}
      <Chosen key={JSON.stringify(choice)} choice={choice} address={address} onRead={setStanding} />
      <BeginCase />
      <p className="govuk-body">
        <Link className="govuk-link" to="/agreements/compare">
          {t("home.compare")}
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

function Chosen({
  choice,
  address,
  onRead,
}: {
  choice: HomeChoice;
  address: URLSearchParams;
  onRead: (read: HomeQuery) => void;
}) {
  const answer = useQuery({ query: homeDocument, variables: variablesOf(choice) });
  const [{ data }] = answer;
  useEffect(() => {
    if (data) onRead(data);
  }, [data, onRead]);
  return (
    <Reading answer={answer}>
      {({ home }) => <Families home={home} choice={choice} address={address} />}
    </Reading>
  );
}

function Families({
  home: {
    cases: { edges, pageInfo, withheld },
    more,
  },
  choice,
  address,
}: {
  home: HomeQuery["home"];
  choice: HomeChoice;
  address: URLSearchParams;
}) {
  const { t } = useTranslation();
  return (
    <>
      {edges.length === 0 ? (
        <NoFamilies choice={choice} />
      ) : (
        <HomeTable cases={edges.map(({ node }) => node)} />
      )}
      <Pagination
        label={t("home.pages")}
        first={choice.after ? addressWith(address, null) : undefined}
        next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
      />
      {more ? <p className="govuk-body">{t("home.more")}</p> : null}
      <WithheldNotes of={withheld} list />
    </>
  );
}

function NoFamilies({ choice }: { choice: HomeChoice }) {
  const { t } = useTranslation();
  const isFiltered = isNarrowed(choice);
  return (
    <EmptyState title={isFiltered ? t("home.emptyFiltered") : t("home.empty")}>
      <p>{isFiltered ? t("home.emptyFilteredNext") : t("home.emptyNext")}</p>
      {isFiltered ? (
        <Link className="govuk-link" to="/cases">
          {t("home.showAll")}
        </Link>
      ) : null}
    </EmptyState>
  );
}

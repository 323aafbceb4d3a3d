import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { Details } from "../components/Details";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { Reading } from "../features/failure/Reading";
import { OwnNav } from "../features/own/OwnNav";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { MyLogPageQuery } from "../graphql/generated/graphql";
import { formatDate, formatTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const peopleDocument = graphql(`
  query MyLogPeople {
    ownRecord {
      people {
        isViewer
        person {
          id
          name
        }
      }
    }
  }
`);

const logDocument = graphql(`
  query MyLogPage($personId: ID, $after: String) {
    ownAccessLog(personId: $personId, first: 100, after: $after) {
      edges {
        node {
          at
          who
          agency
          practitioner
          purpose
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who looked at the reader's record, or at that of somebody for whom they may act. */
export function MyLogPage() {
  const { t } = useTranslation();
  const words = useWords();
  const [address] = useSearchParams();
  const person = address.get("person");
  const after = address.get("after");
  const people = useQuery({ query: peopleDocument });
  const answer = useQuery({
    query: logDocument,
    variables: { ...(person && { personId: person }), ...(after && { after }) },
  });
  return (
    <div className="tl-narrow">
      <PageHeading title={t("own.log.title")} />
      <OwnNav />
      <Reading answer={people}>
        {({ ownRecord }) => (
          <p className="govuk-body">
            {t("own.log.whose")}{" "}
            {ownRecord.people.map(({ isViewer, person: one }) => {
              const current = person ? one.id === person : isViewer;
              return current ? (
                <strong className="tl-own-choice" key={one.id}>
                  {words.name(one)}
                </strong>
              ) : (
                <Link
                  key={one.id}
                  className="govuk-link tl-own-choice"
                  to={isViewer ? "/my-log" : `/my-log?person=${one.id}`}
                >
                  {words.name(one)}
                </Link>
              );
            })}
          </p>
        )}
      </Reading>
      <Details summary={t("own.log.notAllTitle")}>
        <p>{t("own.log.notAll")}</p>
      </Details>
      <Reading answer={answer}>
        {({ ownAccessLog: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState title={t("own.log.empty")}>
              <p>{t("own.log.emptyNext")}</p>
            </EmptyState>
          ) : (
            <>
              <ul className="govuk-list">
                {grouped(edges.map(({ node }) => node)).map(({ first, times }) => (
                  <li className="tl-own-answer" key={first.at}>
                    <strong>
                      {first.who === "AGENCY" || first.who === "OFFICER"
                        ? t("own.log.agency", {
                            agency: [first.practitioner, first.agency].filter(Boolean).join(", "),
                          })
                        : t(`own.log.${first.who}`)}
                    </strong>
                    <br />
                    {first.who === "AGENCY"
                      ? t("own.log.why", { purpose: t(`own.why.${whyOf(first.purpose)}`) })
                      : first.who === "OFFICER"
                        ? t("own.log.OFFICER")
                        : null}{" "}
                    {t("own.log.when", {
                      date: formatDate(first.at),
                      time: formatTime(first.at),
                      count: times,
                    })}
                  </li>
                ))}
              </ul>
              <Pagination
                label={t("own.log.pages")}
                first={after ? addressWith(address, null) : undefined}
                next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
              />
            </>
          )
        }
      </Reading>
    </div>
  );
}

type Access = MyLogPageQuery["ownAccessLog"]["edges"][number]["node"];

/** Looking by the same agency for the same reason on one day, one after the other, is told once. */
function grouped(all: readonly Access[]): { first: Access; times: number }[] {
  const groups: { first: Access; times: number }[] = [];
  const keyOf = (one: Access) =>
    [formatDate(one.at), one.who, one.agency, one.practitioner, one.purpose].join("|");
  for (const one of all) {
    const last = groups.at(-1);
    if (last && keyOf(last.first) === keyOf(one)) last.times++;
    else groups.push({ first: one, times: 1 });
  }
  return groups;
}

const whyOf = (purpose: Access["purpose"]) =>
  purpose === "EARLY_HELP" || purpose === "SERVICE_DELIVERY" || purpose === "EVALUATION" ? purpose : "OTHER";

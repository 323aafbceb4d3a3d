import { Fragment } from "react";
import { useTranslation } from "../messages/useTranslation";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { type AccessLogChoice, choiceOf, filterOf } from "../features/audit/accessLogChoice";
import { AccessLogForm } from "../features/audit/AccessLogForm";
import { AccessLogTable } from "../features/audit/AccessLogTable";
import { TakeOut } from "../features/desk/TakeOut";
import { Reading } from "../features/failure/Reading";
import { OversightNav } from "../features/oversight/OversightNav";
import { graphql } from "../graphql/generated";

const accessLogDocument = graphql(`
  query AccessLog($filter: AccessLogFilter!, $after: String) {
    accessLog(filter: $filter, first: 50, after: $after) {
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

/** Who saw this record, when, for what purpose, on what basis, and what was withheld: for the data-protection officer. */
export function AuditPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const choice = choiceOf(address);
  return (
    <>
      <PageHeading title={t("audit.title")} />
      <OversightNav />
      <p className="govuk-body-l">{t("audit.lead")}</p>
      <InsetText>{t("audit.audited")}</InsetText>
      <AccessLogForm key={JSON.stringify(choice)} choice={choice} onChoose={setAddress} />
      {choice.reference ? (
        <Fragment key={JSON.stringify(choice)}>
          <AccessLog choice={choice} address={address} />
          <TakeOut of={{ record: filterOf(choice) }} />
        </Fragment>
      ) : null}
    </>
  );
}

function AccessLog({ choice, address }: { choice: AccessLogChoice; address: URLSearchParams }) {
  const { t } = useTranslation();
  const answer = useQuery({
    query: accessLogDocument,
    variables: { filter: filterOf(choice), ...(choice.after && { after: choice.after }) },
  });
  return (
    <section aria-labelledby="who-saw">
      <h2 className="govuk-heading-m" id="who-saw">
        {t("audit.resultsFor", { reference: choice.reference })}
      </h2>
      <Reading answer={answer}>
        {({ accessLog: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState title={t("audit.empty")}>
              <p>{t("audit.emptyNext")}</p>
            </EmptyState>
          ) : (
            <>
              <AccessLogTable entries={edges.map(({ node }) => node)} />
              <Pagination
                label={t("audit.pages")}
                first={choice.after ? addressWith(address, null) : undefined}
                next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
              />
            </>
          )
        }
      </Reading>
    </section>
  );
}

import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { addressWith, Pagination } from "../components/Pagination";
import { Reading } from "../features/failure/Reading";
import { type CouldSeeChoice, choiceOf, questionOf } from "../features/oversight/couldSeeChoice";
import { CouldSeeForm } from "../features/oversight/CouldSeeForm";
import { CouldSeeTable } from "../features/oversight/CouldSeeTable";
import { OversightNav } from "../features/oversight/OversightNav";
import { graphql } from "../graphql/generated";
import { formatDateTime } from "../messages/dates";

const couldSeeDocument = graphql(`
  query CouldSee($question: CouldSeeQuestion!, $after: String) {
    couldSee(question: $question, first: 50, after: $after) {
      edges {
        node {
          id
          ...CouldSeeViewer
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who could see a field of a person at a time, and why: for the data-protection officer. */
export function CouldSeePage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const choice = choiceOf(address);
  const isComplete = choice.reference !== "" && choice.what !== "" && choice.on !== "";
  return (
    <>
      <PageHeading title={t("oversight.couldSee.title")} />
      <OversightNav />
      <p className="govuk-body-l">{t("oversight.couldSee.lead")}</p>
      <InsetText>{t("audit.audited")}</InsetText>
      <CouldSeeForm key={JSON.stringify(choice)} choice={choice} onChoose={setAddress} />
      {isComplete ? (
        <CouldSee key={`of ${JSON.stringify(choice)}`} choice={choice} address={address} />
      ) : null}
    </>
  );
}

function CouldSee({ choice, address }: { choice: CouldSeeChoice; address: URLSearchParams }) {
  const { t } = useTranslation();
  // "Now" is when it was asked: the question must not change while the page is looked at.
  const [question] = useState(() => questionOf(choice, new Date()));
  const answer = useQuery({
    query: couldSeeDocument,
    variables: { question, ...(choice.after && { after: choice.after }) },
  });
  return (
    <section aria-labelledby="could-see">
      <h2 className="govuk-heading-m" id="could-see">
        {t("oversight.couldSee.result", { reference: choice.reference, at: formatDateTime(question.on) })}
      </h2>
      <Reading answer={answer}>
        {({ couldSee: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState title={t("oversight.couldSee.empty")}>
              <p>{t("oversight.couldSee.emptyNext")}</p>
            </EmptyState>
          ) : (
            <>
              <CouldSeeTable viewers={edges.map(({ node }) => node)} />
              <Pagination
                label={t("oversight.couldSee.pages")}
                first={choice.after ? addressWith(address, null) : undefined}
                next={pageInfo.hasNextPage ? addressWith(address, pageInfo.endCursor) : undefined}
              />
              <p className="govuk-body-s">{t("oversight.couldSee.limits")}</p>
            </>
          )
        }
      </Reading>
    </section>
  );
}

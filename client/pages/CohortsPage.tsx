import { useTranslation } from "../messages/useTranslation";
import { useQuery } from "urql";
import { Details } from "../components/Details";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { CohortTable } from "../features/outcomes/CohortTable";
import { useYear, YearForm } from "../features/outcomes/YearForm";
import { graphql } from "../graphql/generated";
import { formatDate } from "../messages/dates";

const cohortDocument = graphql(`
  query CohortsPage($year: Int) {
    cohortReport(year: $year) {
      year
      asAt
      fewest
      ...CohortTable
    }
  }
`);

/** What became of those whose outcomes were first measured in one year: counted, nobody named. */
export function CohortsPage() {
  const { t } = useTranslation();
  const year = useYear();
  const answer = useQuery({ query: cohortDocument, variables: { year } });
  return (
    <>
      <PageHeading title={t("cohorts.title")} />
      <p className="govuk-body-l">{t("cohorts.lead")}</p>
      <Reading answer={answer}>
        {({ cohortReport: report }) => (
          <>
            <YearForm key={report.year} year={report.year} />
            <p className="govuk-body">{t("cohorts.asAt", { date: formatDate(report.asAt) })}</p>
            <Details summary={t("cohorts.howTitle")}>
              <ul className="govuk-list govuk-list--bullet">
                {(["denominator", "numerator", "small", "moves", "all"] as const).map((part) => (
                  <li key={part}>{t(`cohorts.how.${part}`, { fewest: report.fewest })}</li>
                ))}
              </ul>
            </Details>
            <CohortTable of={report} />
          </>
        )}
      </Reading>
    </>
  );
}

import { useTranslation } from "../messages/useTranslation";
import { useQuery } from "urql";
import { Details } from "../components/Details";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { CohortTable } from "../features/outcomes/CohortTable";
import { useYear, YearForm } from "../features/outcomes/YearForm";
import { graphql } from "../graphql/generated";

const teamDocument = graphql(`
  query TeamOutcomesPage($year: Int) {
    teamOutcomes(year: $year) {
      year
      fewest
      ...CohortTable
    }
  }
`);

/** What became of those in the viewer's own cases, counted over what the viewer may see. */
export function TeamOutcomesPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: teamDocument, variables: { year: useYear() } });
  return (
    <>
      <PageHeading title={t("cohorts.team.title")} />
      <p className="govuk-body-l">{t("cohorts.team.lead")}</p>
      <p className="govuk-body">{t("cohorts.team.seen")}</p>
      <Reading answer={answer}>
        {({ teamOutcomes: report }) => (
          <>
            <YearForm key={report.year} year={report.year} />
            <Details summary={t("cohorts.howTitle")}>
              <ul className="govuk-list govuk-list--bullet">
                {(["denominator", "numerator", "small"] as const).map((part) => (
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

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { Details } from "../components/Details";
import { PageHeading } from "../components/PageHeading";
import { Select } from "../components/Select";
import { Reading } from "../features/failure/Reading";
import { CohortTable } from "../features/outcomes/CohortTable";
import { graphql } from "../graphql/generated";
import { formatDate } from "../messages/dates";
import { today } from "../features/family/age";

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

const YEARS = 6;

/** What became of those whose outcomes were first measured in one year: counted, nobody named. */
export function CohortsPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const asked = Number(address.get("year"));
  const year = Number.isInteger(asked) && asked > 2000 ? asked : null;
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

function YearForm({ year }: { year: number }) {
  const { t } = useTranslation();
  const [, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState(String(year));
  const now = Number(today().slice(0, 4)) - (today().slice(5) < "04-01" ? 1 : 0);
  const years = Array.from({ length: YEARS }, (_, n) => now - n);
  const all = years.includes(year) ? years : [...years, year];
  function submit(event: FormEvent) {
    event.preventDefault();
    setAddress({ year: chosen });
  }
  return (
    <form onSubmit={submit}>
      <Select
        id="year"
        label={t("cohorts.year")}
        options={all.map((one) => ({
          value: String(one),
          label: t("cohorts.yearName", { from: one, to: one + 1 }),
        }))}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button type="submit">{t("cohorts.show")}</Button>
    </form>
  );
}

import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { Details } from "../components/Details";
import { PageHeading } from "../components/PageHeading";
import { Select } from "../components/Select";
import { Reading } from "../features/failure/Reading";
import { StatisticView } from "../features/statistics/StatisticView";
import { graphql } from "../graphql/generated";
import type { StatisticTable } from "../graphql/generated/graphql";
import { useTranslation } from "../messages/useTranslation";

const statisticDocument = graphql(`
  query StatisticsPage($table: StatisticTable!) {
    statistic(table: $table) {
      fewest
      ...StatisticView
    }
  }
`);

const TABLES = [
  "NEED_BY_AREA",
  "NEED_BY_SCHOOL",
  "OUTCOMES_BY_PROGRAMME",
  "AGENCIES_PER_FAMILY",
  "VIOLENCE_BY_PLACE",
] as const satisfies readonly StatisticTable[];

/** The fixed tables for commissioners, each to be taken away as CSV. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const table = TABLES.find((one) => one === address.get("table")) ?? TABLES[0];
  const [chosen, setChosen] = useState<StatisticTable>(table);
  const answer = useQuery({ query: statisticDocument, variables: { table } });
  function submit(event: FormEvent) {
    event.preventDefault();
    setAddress({ table: chosen });
  }
  return (
    <>
      <PageHeading title={t("statistics.title")} />
      <p className="govuk-body-l">{t("statistics.lead")}</p>
      <form onSubmit={submit}>
        <Select
          id="table"
          label={t("statistics.table")}
          options={TABLES.map((value) => ({ value, label: t(`statistics.tables.${value}`) }))}
          value={chosen}
          onChange={(event) => setChosen(event.target.value as StatisticTable)}
        />
        <Button type="submit">{t("statistics.show")}</Button>
      </form>
      <Details summary={t("statistics.howTitle")}>
        <ul className="govuk-list govuk-list--bullet">
          {(["small", "noise", "totals", "quarter", "places"] as const).map((part) => (
            <li key={part}>{t(`statistics.how.${part}`)}</li>
          ))}
        </ul>
      </Details>
      <Reading answer={answer}>{({ statistic }) => <StatisticView key={table} of={statistic} />}</Reading>
    </>
  );
}

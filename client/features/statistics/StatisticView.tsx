import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { saveFile, toCsv } from "./toCsv";
import { useTranslation } from "../../messages/useTranslation";

const viewFragment = graphql(`
  fragment StatisticView on Statistic {
    table
    asAt
    fewest
    columns
    rows {
      name
      counts
      total
    }
    totals
  }
`);

/** One table of the catalogue, and the same as a file. */
export function StatisticView({ of: masked }: { of: FragmentType<typeof viewFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { table, asAt, fewest, columns, rows, totals } = readFragment(viewFragment, masked);
  if (rows.length === 0)
    return (
      <EmptyState title={t("statistics.empty")}>
        <p>{t("statistics.emptyNext", { fewest })}</p>
      </EmptyState>
    );
  const title = t(`statistics.tables.${table}`);
  const column = (code: string) =>
    NEED.has(table) ? t("statistics.band", { band: code }) : words.of("statisticColumn", code);
  const row = (name: string) =>
    name === ""
      ? t("statistics.all")
      : table === "OUTCOMES_BY_PROGRAMME"
        ? words.of("agencyType", name)
        : name;
  const few = t("statistics.few", { fewest });
  const all = [...rows, { name: TOTAL, counts: totals, total: totals.reduce((sum, one) => sum + one, 0) }];
  const named = (name: string) => (name === TOTAL ? t("statistics.total") : row(name));
  function save() {
    const lines = [
      [title, formatDate(asAt)],
      [t("statistics.row"), ...columns.map(column), t("statistics.total")],
      ...all.map(({ name, counts, total }) => [
        named(name),
        ...counts.map((count) => (count === null ? few : String(count))),
        String(total),
      ]),
      [t("statistics.how.small")],
      [t("statistics.how.noise")],
    ];
    saveFile(`${table.toLowerCase().replaceAll("_", "-")}-${asAt}.csv`, toCsv(lines));
  }
  return (
    <>
      <p className="govuk-body">{t("statistics.asAt", { date: formatDate(asAt) })}</p>
      <Table
        caption={title}
        rows={all}
        rowKey={({ name }) => name}
        columns={[
          {
            id: "row",
            heading: t("statistics.row"),
            cell: ({ name }) => named(name),
          },
          ...columns.map((code, index) => ({
            id: code,
            heading: column(code),
            cell: ({ counts }: { counts: readonly (number | null)[] }) => counts[index] ?? few,
          })),
          {
            id: "total",
            heading: t("statistics.total"),
            cell: ({ total }) => total,
          },
        ]}
      />
      <Button look="secondary" onClick={save}>
        {t("statistics.csv")}
      </Button>
    </>
  );
}

const NEED = new Set<string>(["NEED_BY_AREA", "NEED_BY_SCHOOL"]);
/** No row is called so. */
const TOTAL = "\u0000total";

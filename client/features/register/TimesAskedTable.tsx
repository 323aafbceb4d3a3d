import { useTranslation } from "../../messages/useTranslation";
import { Table } from "../../components/Table";
import type { AssessmentRegisterQuery } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";

type Row = NonNullable<AssessmentRegisterQuery["assessmentRegister"]>["timesAsked"][number];

/** How often the family was asked the same, with who asked last and how many forms would ask it again. */
export function TimesAskedTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Table<Row>
      caption={t("register.times.caption")}
      captionHidden
      rows={[...rows]}
      rowKey={({ key }) => key}
      columns={[
        column("question", ({ text }) => text),
        column("times", ({ times }) => String(times)),
        column("by", ({ agencies }) =>
          agencies.length > 0 ? words.list(agencies.map(({ name }) => name)) : t("register.times.nobody"),
        ),
        column("last", ({ last }) => formatDate(last)),
        column("forms", ({ forms }) => String(forms)),
      ]}
    />
  );

  function column(id: "question" | "times" | "by" | "last" | "forms", cell: (row: Row) => string) {
    return { id, heading: t(`register.times.${id}`), cell };
  }
}

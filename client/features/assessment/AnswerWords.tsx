import { useTranslation } from "../../messages/useTranslation";
import { Table } from "../../components/Table";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { useAssessment } from "./AssessmentContext";
import { useQuestionForm } from "./QuestionForm";
import { rowsOf, type TableRow } from "./tableAnswer";

/** An answer in the words of its question: what is stored of a choice or a date is not what is read. */
export function AnswerWords({ value }: { value: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { people } = useAssessment();
  const form = useQuestionForm();
  const label = (key: string) => form?.options.find((option) => option.key === key)?.label ?? key;
  switch (form?.type) {
    case "CHOICE":
    case "MANY":
      return words.list(value.split(",").map(label));
    case "YES_NO_UNKNOWN":
      return value === "YES" || value === "NO" || value === "UNKNOWN" ? t(`assessment.is.${value}`) : value;
    case "DATE":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
    case "SCALE":
      return t("assessment.step", { step: value, to: form.to, meaning: form.toLabel });
    case "NUMBER":
      return form.unit ? t("assessment.number", { number: value, unit: form.unit }) : value;
    case "PERSON":
      return words.name(people.find(({ id }) => id === value));
    case "TABLE": {
      const rows = rowsOf(value);
      if (!rows) return value;
      return (
        <Table
          caption={t("assessment.table")}
          captionHidden
          rows={rows.map((row, index) => ({ row, index }))}
          rowKey={({ index }) => String(index)}
          columns={form.options.map((option) => ({
            id: option.key,
            heading: option.label,
            cell: ({ row }: { row: TableRow; index: number }) => row[option.key] ?? "",
          }))}
        />
      );
    }
    default:
      return value;
  }
}

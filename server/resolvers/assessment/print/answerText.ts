import type { QuestionForm } from "../../../model/Assessment.js";
import { dayInWords } from "../../print/dates.js";

/** An answer in the words of its question, as text: what is stored of a choice or a date is not what is read. */
export function answerText(
  form: QuestionForm | null,
  value: string,
  nameOf: (personId: string) => string,
): string {
  const label = (key: string) => form?.options.find((option) => option.key === key)?.label ?? key;
  switch (form?.type) {
    case "CHOICE":
    case "MANY":
      return value.split(",").map(label).join(", ");
    case "YES_NO_UNKNOWN":
      return { YES: "Yes", NO: "No", UNKNOWN: "Not known" }[value] ?? value;
    case "DATE":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(new Date(value)) : value;
    case "SCALE":
      return `${value} of ${form.to} (${form.to}: ${form.toLabel})`;
    case "NUMBER":
      return form.unit ? `${value} ${form.unit}` : value;
    case "PERSON":
      return nameOf(value);
    case "TABLE":
      return rowsOf(value)
        .map((row) =>
          form.options.map(({ key, label: heading }) => `${heading}: ${row[key] ?? ""}`).join("; "),
        )
        .join("\n");
    default:
      return value;
  }
}

function rowsOf(value: string): Record<string, string>[] {
  const rows: unknown = JSON.parse(value);
  return Array.isArray(rows) ? (rows as Record<string, string>[]) : [];
}

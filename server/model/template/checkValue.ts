import type { TemplateQuestion } from "./Template.js";

type Question = Pick<TemplateQuestion, "type" | "options" | "scale" | "columns" | "minimum" | "maximum">;

/**
 * Why a text is no answer to a question of this type, in a sentence; null where it is one. Written are: an option's key; the keys
 * of several with commas between; a day as 2026-11-21; a number in figures; YES, NO or UNKNOWN; a person's id, who is of the case;
 * a table as a JSON list of objects of text by the columns' keys.
 */
export function checkValue(question: Question, value: string, people: readonly string[]): string | null {
  const keys = (question.options ?? []).map(({ key }) => key);
  switch (question.type) {
    case "CHOICE":
      return keys.includes(value) ? null : "Choose one of the options.";
    case "MANY": {
      const chosen = value.split(",");
      return new Set(chosen).size === chosen.length && chosen.every((one) => keys.includes(one))
        ? null
        : "Choose among the options.";
    }
    case "DATE":
      return isDay(value) ? null : "Give a day that exists.";
    case "NUMBER":
      return isWithin(value, question.minimum, question.maximum) && /^-?\d{1,12}(\.\d{1,6})?$/.test(value)
        ? null
        : "Give a number within the question's bounds.";
    case "SCALE":
      return /^-?\d{1,6}$/.test(value) && isWithin(value, question.scale?.from, question.scale?.to)
        ? null
        : "Choose a step on the scale.";
    case "YES_NO_UNKNOWN":
      return ["YES", "NO", "UNKNOWN"].includes(value) ? null : "Say yes, no or not known.";
    case "PERSON":
      return people.includes(value) ? null : "Name somebody of this case.";
    case "TABLE":
      return isTable(
        value,
        (question.columns ?? []).map(({ key }) => key),
      )
        ? null
        : "Fill in the table's columns.";
    default:
      return null;
  }
}

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
  );
}

const isWithin = (value: string, from = -Infinity, to = Infinity) =>
  value !== "" && Number(value) >= from && Number(value) <= to;

function isTable(value: string, columns: readonly string[]): boolean {
  try {
    const rows: unknown = JSON.parse(value);
    return Array.isArray(rows) && rows.length > 0 && rows.every((row) => isRow(row, columns));
  } catch {
    return false;
  }
}

const isRow = (row: unknown, columns: readonly string[]) =>
  typeof row === "object" &&
  row !== null &&
  !Array.isArray(row) &&
  Object.entries(row).every(([key, cell]) => columns.includes(key) && typeof cell === "string");

import { mayLeaveOut, recordShown, shows } from "../../access/withhold.js";
import type { AnswerRow } from "../../loaders/assessment.js";
import type { Template, TemplateQuestion } from "../../loaders/templates.js";
import { holds, type Seen } from "../../model/template/conditions.js";
import { checkValue } from "../../model/template/checkValue.js";
import { CATEGORIES } from "../../sharing/categories.js";
import type { CasePage } from "./CasePage.js";

/** Whether an answer has its place under a question: it was given to it, or, under another version, as it may be given now. */
export const fits = (
  question: TemplateQuestion,
  { version }: Pick<Template, "version">,
  row: AnswerRow,
): boolean =>
  row.question_key === question.key &&
  (row.template_version === version ||
    row.value === null ||
    checkValue(question, row.value, question.type === "PERSON" ? [row.value] : []) === null);

/** Whether an answer may stand on the page: it may be shown, and names nobody of whom the viewer does not know. */
export const isKnown = ({ view, caseId, people }: CasePage, row: AnswerRow, type?: string): boolean =>
  shows(view, caseId, row, false) && (type !== "PERSON" || row.value === null || people.includes(row.value));

/**
 * Whether a question is asked, as far as the viewer can tell: by `holds`, over the answers that they see. Where they see
 * none and some may be left out, what it asks for is not known, and the question is asked; so whether it is
 * shown is the same whatever the hidden answers say, or whether there are any. The answers that it rests on count as shown.
 */
export function isAsked(
  page: CasePage,
  { condition }: TemplateQuestion,
  template: readonly TemplateQuestion[],
  answers: readonly AnswerRow[],
): boolean {
  if (!condition) return true;
  return holds(condition, (key) => seen(page, template, answers, key)) !== false;
}

function seen(
  page: CasePage,
  template: readonly TemplateQuestion[],
  answers: readonly AnswerRow[],
  key: string,
): Seen {
  const { view, caseId, people } = page;
  const question = template.find((one) => one.key === key);
  const rows = answers.filter((row) => row.question_key === key && isKnown(page, row, question?.type));
  for (const row of rows) recordShown(view, caseId, row, "Answer.value");
  const category = CATEGORIES[question?.category ?? 0]!.code;
  return {
    values: rows.flatMap(({ value }) => (value === null ? [] : [value])),
    complete: question !== undefined && !mayLeaveOut(view, caseId, people, category),
  };
}

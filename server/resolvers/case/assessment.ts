import { isLeadFor } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { present, presentGaps, presentItem } from "../../access/withhold.js";
import { type AnswerRow, type AssessmentRow, loadAssessment } from "../../loaders/assessment.js";
import { getTemplate, questionsIn, type Template, type TemplateQuestion } from "../../loaders/templates.js";
import { Answer } from "../../model/Answer.js";
import { Assessment, type Question, type QuestionForm } from "../../model/Assessment.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { agencyBehind, type CasePage, practitionerBehind } from "./CasePage.js";
import { referTo, referToAll } from "./person.js";
import { fits, isAsked, isKnown } from "./place.js";
import { statementsBeside } from "./statementsBeside.js";

/** The single assessment of the case, every agency's answers side by side; null where there is none. Its frame is open to whoever may know of the case. */
export async function assessmentView(page: CasePage, selection: Selection): Promise<Assessment | null> {
  const row = await loadAssessment(page.view.transaction, page.caseId);
  if (!row) return null;
  const template = await getTemplate(page.view.transaction, row.template_id, row.template_version);
  const answers = row.answers ?? [];
  const selected = selection.at("domains", "elements", "questions");
  const all = questionsIn(template);
  return {
    ...frameView(page, row, selection),
    id: row.id,
    templateName: template.name,
    templateVersion: row.template_version,
    newerVersion: canMove(page, row) ? row.newest_version : null,
    earlier: await earlierQuestions(page, row, template, selection.at("earlier")),
    domains: template.domains.map((domain) => ({
      key: domain.key,
      name: domain.name,
      elements: domain.elements.map((element) => ({
        key: element.key,
        name: element.name,
        questions: element.questions.map((question) => ({
          ...questionView(
            page,
            question,
            answers.filter((answer) => fits(question, template, answer)),
            selected,
          ),
          asked: !selected.has("asked") || isAsked(page, question, all, answers),
        })),
      })),
    })),
  } as Assessment;
}

const canMove = ({ view, caseId }: CasePage, row: AssessmentRow): boolean =>
  (row.newest_version ?? 0) > row.template_version && row.signed_at === null && isLeadFor(view, caseId);

function frameView({ view, caseId, people }: CasePage, row: AssessmentRow, selection: Selection) {
  const sources = {
    startedOn: { rows: [row], value: () => row.started_on } as never,
    signedAt: { rows: [row], value: () => row.signed_at } as never,
  };
  const shown = present(view, Assessment, { caseId, subjects: row.subjects }, selection, sources);
  const gaps = selection.has("withheld") ? presentGaps(view, caseId, people, "answers") : [];
  return { ...shown, withheld: [...(shown.withheld ?? []), ...gaps] };
}

/**
 * The questions of earlier versions whose answers have no place in this one, with those that the viewer may see: a question
 * without any is left out, and what may be withheld is told by the assessment as a whole.
 */
async function earlierQuestions(
  page: CasePage,
  row: AssessmentRow,
  template: Template,
  selection: Selection,
): Promise<Question[]> {
  const now = new Map(questionsIn(template).map((question) => [question.key, question]));
  const left = (row.answers ?? []).filter((answer) => {
    const question = now.get(answer.question_key);
    return !question || !fits(question, template, answer);
  });
  const found: Question[] = [];
  for (const version of [...new Set(left.map((answer) => answer.template_version))].toSorted(
    (a, b) => b - a,
  )) {
    const then = await getTemplate(page.view.transaction, row.template_id, version);
    for (const question of questionsIn(then)) {
      const answers = left.filter(
        (answer) => answer.template_version === version && answer.question_key === question.key,
      );
      const view = questionView(page, question, answers, selection, false);
      if (view.answers.length > 0) found.push(view);
    }
  }
  return found;
}

function questionView(
  page: CasePage,
  question: TemplateQuestion,
  answers: readonly AnswerRow[],
  selection: Selection,
  current = true,
): Question {
  const { code } = CATEGORIES[question.category]!;
  return {
    key: question.key,
    text: question.text,
    kind: question.kind,
    category: code,
    form: formOf(question),
    asks: question.asks,
    guidance: question.guidance ?? null,
    asked: current,
    answers: answers
      .filter((row) => isKnown(page, row, question.type))
      .map((row) => answerView(page, row, selection.at("answers")))
      .filter((answer) => answer !== null)
      .map((answer) => (current ? answer : { ...answer, viewerCanEdit: false })),
    withheld:
      current && selection.has("withheld")
        ? presentGaps(page.view, page.caseId, page.people, `question ${question.key}`, [code])
        : [],
  };
}

export const formOf = (question: TemplateQuestion): QuestionForm | null =>
  question.type === "LONG_TEXT"
    ? null
    : {
        type: question.type,
        options: question.options ?? question.columns ?? [],
        from: question.scale?.from ?? question.minimum ?? null,
        to: question.scale?.to ?? question.maximum ?? null,
        fromLabel: question.scale?.fromLabel ?? null,
        toLabel: question.scale?.toLabel ?? null,
        unit: question.unit ?? null,
      };

/** One answer; null where it may not be shown. */
export function answerView(page: CasePage, row: AnswerRow, selection: Selection): Answer | null {
  const { view, caseId } = page;
  const shown = presentItem(view, Answer, caseId, row, selection, {
    value: row.value,
    saidBy: row.said_by && (referTo(page, row.said_by, selection.at("saidBy")) ?? null),
    author: practitionerBehind(page, row, row.author),
    writtenAt: new Date(row.written_at),
    agency: agencyBehind(page, row),
    statements: statementsBeside(page.view, row),
  });
  if (!shown) return null;
  const wall = view.walls.find((one) => one.caseId === caseId);
  return {
    ...shown,
    id: row.id,
    version: row.version,
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
    draft: row.draft,
    viewerCanEdit:
      row.agency_id === view.facts.viewer?.agencyId && (((wall?.writable ?? 0) >> row.category) & 1) === 1,
  } as Answer;
}

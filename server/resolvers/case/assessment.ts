import type { Selection } from "../../access/Selection.js";
import { present, presentGaps, presentItem } from "../../access/withhold.js";
import { type AnswerRow, type AssessmentRow, loadAssessment } from "../../loaders/assessment.js";
import { getTemplate, type TemplateQuestion } from "../../loaders/templates.js";
import { Answer } from "../../model/Answer.js";
import { Assessment, type Question } from "../../model/Assessment.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { agencyBehind, type CasePage, practitionerBehind } from "./CasePage.js";
import { referTo, referToAll } from "./person.js";

/** The single assessment of the case, every agency's answers side by side; null where there is none. Its frame is open to whoever may know of the case. */
export async function assessmentView(page: CasePage, selection: Selection): Promise<Assessment | null> {
  const row = await loadAssessment(page.view.transaction, page.caseId);
  if (!row) return null;
  const template = await getTemplate(page.view.transaction, row.template_id, row.template_version);
  const questions = selection.at("domains", "elements", "questions");
  return {
    ...frameView(page, row, selection),
    id: row.id,
    templateName: template.name,
    templateVersion: row.template_version,
    domains: template.domains.map((domain) => ({
      key: domain.key,
      name: domain.name,
      elements: domain.elements.map((element) => ({
        key: element.key,
        name: element.name,
        questions: element.questions.map((question) =>
          questionView(page, question, row.answers ?? [], questions),
        ),
      })),
    })),
  } as Assessment;
}

function frameView({ view, caseId, people }: CasePage, row: AssessmentRow, selection: Selection) {
  const sources = {
    startedOn: { rows: [row], value: () => row.started_on } as never,
    signedAt: { rows: [row], value: () => row.signed_at } as never,
  };
  const shown = present(view, Assessment, { caseId, subjects: row.subjects }, selection, sources);
  const gaps = selection.has("withheld") ? presentGaps(view, caseId, people, "answers") : [];
  return { ...shown, withheld: [...(shown.withheld ?? []), ...gaps] };
}

function questionView(
  page: CasePage,
  question: TemplateQuestion,
  answers: readonly AnswerRow[],
  selection: Selection,
): Question {
  const { code } = CATEGORIES[question.category]!;
  return {
    key: question.key,
    text: question.text,
    kind: question.kind,
    category: code,
    answers: answers
      .filter((row) => row.question_key === question.key)
      .map((row) => answerView(page, row, selection.at("answers")))
      .filter((answer) => answer !== null),
    withheld: selection.has("withheld")
      ? presentGaps(page.view, page.caseId, page.people, `question ${question.key}`, [code])
      : [],
  };
}

/** One answer; null where it may not be shown. */
export function answerView(page: CasePage, row: AnswerRow, selection: Selection): Answer | null {
  const { view, caseId } = page;
  const shown = presentItem(view, Answer, caseId, row, selection, {
    value: row.value,
    saidBy: row.said_by && (referTo(page, row.said_by, selection.at("saidBy")) ?? null),
    author: practitionerBehind(page, row, row.author),
    writtenAt: new Date(row.written_at),
    agency: agencyBehind(page, row),
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

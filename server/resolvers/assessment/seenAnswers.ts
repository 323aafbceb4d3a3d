import { createHash } from "node:crypto";
import type { AnswerRow, AssessmentRow } from "../../loaders/assessment.js";
import { getTemplate, type TemplateQuestion } from "../../loaders/templates.js";
import type { CasePage } from "../case/CasePage.js";
import { isKnown } from "../case/place.js";

/** A question with where it is asked. */
export interface PlacedQuestion {
  question: TemplateQuestion;
  domain: string;
  element: string;
}

/** Every question to which the assessment has answers, and its template's own, in the order in which they are asked. */
export async function placedQuestions(
  { view }: CasePage,
  row: AssessmentRow,
): Promise<Map<string, PlacedQuestion>> {
  const earlier = [...new Set((row.answers ?? []).map((answer) => answer.template_version))].toSorted(
    (a, b) => b - a,
  );
  const placed = new Map<string, PlacedQuestion>();
  for (const version of new Set([row.template_version, ...earlier])) {
    const template = await getTemplate(view.transaction, row.template_id, version);
    for (const domain of template.domains)
      for (const element of domain.elements)
        for (const question of element.questions)
          if (!placed.has(question.key))
            placed.set(question.key, { question, domain: domain.name, element: element.name });
  }
  return placed;
}

/** The contributed answers that the viewer sees, as they stand now. Drafts are no part of what is signed. */
export const seenAnswers = (
  page: CasePage,
  row: AssessmentRow,
  placed: ReadonlyMap<string, PlacedQuestion>,
): AnswerRow[] =>
  (row.answers ?? []).filter(
    (answer) => !answer.draft && isKnown(page, answer, placed.get(answer.question_key)?.question.type),
  );

/** Names what these answers say, without saying it: two looks at the same give the same. */
export const stateOf = (answers: readonly AnswerRow[]): string =>
  createHash("sha256")
    .update(
      answers
        .map(({ id, version }) => `${id} ${version}`)
        .toSorted()
        .join(),
    )
    .digest("base64url");

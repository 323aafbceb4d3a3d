import type { Selection } from "../../access/Selection.js";
import { Apart, presentGaps, presentItem } from "../../access/withhold.js";
import { type AnswerRow, loadAssessment } from "../../loaders/assessment.js";
import { loadParts, loadSignatures, type PartRow } from "../../loaders/signatures.js";
import { getTemplate } from "../../loaders/templates.js";
import { type AssessmentAsSigned, SignedAnswer } from "../../model/AssessmentAsSigned.js";
import { formOf } from "../case/assessment.js";
import { agencyBehind, type CasePage } from "../case/CasePage.js";
import { referTo, referToAll } from "../case/person.js";
import { isKnown } from "../case/place.js";
import { placedQuestions } from "./seenAnswers.js";
import { versionView } from "./versionsView.js";

/**
 * A version of the assessment as it was signed; null where the viewer knows of none of this number. An answer is shown where
 * the viewer may see it as it stood and as it stands now: what is kept more strictly today is closed in every version.
 */
export async function asSigned(
  page: CasePage,
  number: number,
  selection: Selection,
): Promise<AssessmentAsSigned | null> {
  const { view, caseId, people } = page;
  const row = await loadAssessment(view.transaction, caseId);
  if (!row) return null;
  const signature = (await loadSignatures(view.transaction, caseId, row.id)).find(
    (one) => one.number === number,
  );
  const version = signature && versionView(page, signature, selection.at("version"));
  if (!version) return null;
  const parts = await loadParts(view.transaction, caseId, [signature.id]);
  const then = { ...row, template_version: signature.template_version };
  const placed = await placedQuestions(page, then);
  const { name } = await getTemplate(view.transaction, row.template_id, signature.template_version);
  const answers = (row.answers ?? [])
    .flatMap((answer) => {
      const type = placed.get(answer.question_key)?.question.type;
      const part = parts.find((one) => one.answer_id === answer.id);
      const known =
        part &&
        [answer, part as Pick<AnswerRow, never>].every((side) => isKnown(page, side as AnswerRow, type));
      return known && part.value !== null ? [{ answer, part }] : [];
    })
    .toSorted(
      (a, b) =>
        a.part.written_at.getTime() - b.part.written_at.getTime() || (a.answer.id < b.answer.id ? -1 : 1),
    );
  return {
    version,
    templateName: name,
    templateVersion: signature.template_version,
    questions: [...placed.values()]
      .map(({ question, domain, element }) => ({
        key: question.key,
        text: question.text,
        kind: question.kind,
        domain,
        element,
        form: formOf(question),
        answers: answers
          .filter(({ answer }) => answer.question_key === question.key)
          .flatMap(({ answer, part }) => answerView(page, answer, part, selection) ?? []),
      }))
      .filter((question) => question.answers.length > 0),
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "answers") : [],
  };
}

function answerView(
  page: CasePage,
  answer: AnswerRow,
  part: PartRow,
  selection: Selection,
): SignedAnswer | null {
  const selected = selection.at("questions", "answers");
  const shown = presentItem(page.view, SignedAnswer, page.caseId, answer, selected, {
    value: new Apart(part.value, part),
    writtenAt: new Apart(part.written_at, part),
    saidBy: new Apart(part.said_by && (referTo(page, part.said_by, selected.at("saidBy")) ?? null), part),
    agency: agencyBehind(page, answer),
  });
  const about = referToAll(page, part.subjects, selected.at("about"));
  return shown && ({ ...shown, id: answer.id, about } as SignedAnswer);
}

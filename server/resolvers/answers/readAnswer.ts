import { shows } from "../../access/withhold.js";
import { TellonceError } from "../../errors.js";
import { type AnswerRow, findAnswer, loadAssessment } from "../../loaders/assessment.js";
import { getTemplate, type TemplateQuestion } from "../../loaders/templates.js";
import type { StoredAnswer } from "../../model/Answer.js";
import type { RecordAnswerInput } from "../../model/inputs.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { whoIsNamed } from "../assessment/demandAnswer.js";
import type { CasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { raised } from "../raised.js";

/** What was sent of an answer, finished or not. */
type Written = Omit<RecordAnswerInput, "sitting">;
/** An answer as it may be stored: all that was sent is checked. */
export type ReadAnswer = Omit<StoredAnswer, "id" | "version" | "writtenAt">;

/** The answer that is to be changed. @throws NOT_FOUND where the viewer sees none, FORBIDDEN where another agency contributed it. */
export async function getOwnAnswer(
  { view, caseId }: CasePage,
  id: string,
  { questionKey, expectedVersion }: Pick<Written, "questionKey" | "expectedVersion">,
): Promise<AnswerRow> {
  if (expectedVersion == null)
    throw new TellonceError("BAD_INPUT", "A change names the version that it changes.", {
      fields: ["expectedVersion"],
    });
  const row = await findAnswer(view.transaction, caseId, id);
  if (!row || !shows(view, caseId, row, false)) throw new TellonceError("NOT_FOUND");
  if (row.agency_id !== view.facts.viewer?.agencyId)
    throw new TellonceError("FORBIDDEN", "Only the agency that contributed an answer changes it.");
  if (row.question_key !== questionKey)
    throw new TellonceError("BAD_INPUT", "An answer stays with its question.", { fields: ["questionKey"] });
  return row;
}

/**
 * Checks what was sent against the case, its template and what it changes; the value against its question is for who finishes it,
 * because half a date is no answer and may still be kept. @throws BAD_INPUT, FORBIDDEN or NOT_FOUND.
 */
export async function readAnswer(
  page: CasePage,
  input: Written,
  before: AnswerRow | null,
): Promise<{ question: TemplateQuestion; read: ReadAnswer }> {
  const { view, caseId, people } = page;
  const assessment = await loadAssessment(view.transaction, caseId);
  if (!assessment || assessment.id !== asId(input.assessmentId)) throw new TellonceError("NOT_FOUND");
  const template = await getTemplate(view.transaction, assessment.template_id, assessment.template_version);
  const question = template.domains
    .flatMap(({ elements }) => elements.flatMap(({ questions }) => questions))
    .find(({ key }) => key === input.questionKey);
  if (!question)
    throw new TellonceError("BAD_INPUT", "The assessment's template has no such question.", {
      fields: ["questionKey"],
    });
  const subjects = [...new Set(input.subjectIds.map(asId))];
  const saidBy = input.saidById == null ? null : asId(input.saidById);
  if ([...subjects, ...(saidBy ? [saidBy] : [])].some((person) => !people.includes(person)))
    throw new TellonceError("BAD_INPUT", "An answer is about, and from, people of this case.", {
      fields: ["subjectIds", "saidById"],
    });
  const category = raised(before?.category ?? question.category, input.category, "An answer", "question");
  const wall = view.walls.find((one) => one.caseId === caseId);
  const { viewer } = view.facts;
  if (!viewer?.agencyId || !viewer.practitionerId || (((wall?.writable ?? 0) >> category) & 1) === 0)
    throw new TellonceError(
      "FORBIDDEN",
      `Your role does not add ${CATEGORIES[category]!.sentence} for this purpose.`,
    );
  const named = whoIsNamed(question, input.value);
  const read = {
    partnershipId: view.viewer.partnershipId,
    caseId,
    category,
    agencyId: viewer.agencyId,
    subjects,
    mentioned: named?.filter((person) => people.includes(person)) ?? before?.mentioned ?? null,
    marks: before?.marks ?? null,
    assessmentId: assessment.id,
    templateId: assessment.template_id,
    templateVersion: assessment.template_version,
    questionKey: question.key,
    kind: question.kind,
    value: input.value,
    saidBy,
    authorId: viewer.practitionerId,
  };
  return { question, read };
}

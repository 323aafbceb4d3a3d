import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../access/Selection.js";
import { shows } from "../access/withhold.js";
import { type View, WritingContext } from "../context.js";
import { TellonceError } from "../errors.js";
import { type AnswerRow, findAnswer, loadAssessment } from "../loaders/assessment.js";
import { getTemplate } from "../loaders/templates.js";
import { StoredAnswer, StoredAnswerVersion } from "../model/Answer.js";
import { RecordAnswerInput } from "../model/inputs.js";
import { type AnswerConflict, RecordAnswerPayload } from "../model/payloads.js";
import { bitOf, CATEGORIES } from "../sharing/categories.js";
import { answerView } from "./case/assessment.js";
import { demandAnswer, whoIsNamed } from "./assessment/demandAnswer.js";
import { type CasePage, openCasePage } from "./case/CasePage.js";
import { asId } from "./ids.js";

/** Adding to the single assessment, each agency in its own name. */
@Resolver()
export class AnswerResolver {
  @Mutation(() => RecordAnswerPayload, {
    description:
      "Adds an answer, or changes one of the viewer's own agency's. A conflict saves nothing and returns both sides.",
  })
  async recordAnswer(
    @Arg("input", () => RecordAnswerInput, { description: "The answer." }) input: RecordAnswerInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordAnswerPayload> {
    const caseId = asId(input.caseId);
    const id = input.answerId == null ? newId() : asId(input.answerId);
    return context.open([caseId], async (view) => {
      if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
      const page = await openCasePage(view, caseId);
      const before = input.answerId == null ? null : await getOwnAnswer(page, id, input);
      const draft = await readDraft(page, input, before);
      const saved =
        input.answerId == null
          ? await add(context, view, id, draft)
          : await change(context, view, id, draft, input.expectedVersion!);
      if (saved) context.trail.changed("answer", id);
      const row = await findAnswer(view.transaction, caseId, id);
      const selection = Selection.of(info);
      const answer = row ? answerView(page, row, selection.at("answer")) : null;
      if (saved) return { answer, conflict: null };
      if (!row || !answer) throw new TellonceError("NOT_FOUND");
      return { answer: null, conflict: conflictOf(input, row, answer) };
    });
  }
}

type Draft = Omit<StoredAnswer, "id" | "version" | "writtenAt">;

/** The answer that is to be changed. @throws NOT_FOUND where the viewer sees none, FORBIDDEN where another agency contributed it. */
async function getOwnAnswer(
  { view, caseId }: CasePage,
  id: string,
  { questionKey, expectedVersion }: RecordAnswerInput,
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

/** Checks what was sent against the case, its template and what it changes. @throws BAD_INPUT, FORBIDDEN or NOT_FOUND. */
async function readDraft(page: CasePage, input: RecordAnswerInput, before: AnswerRow | null): Promise<Draft> {
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
  demandAnswer(question, input.value, people);
  const category = raised(before?.category ?? question.category, input.category);
  const wall = view.walls.find((one) => one.caseId === caseId);
  const { viewer } = view.facts;
  if (!viewer?.agencyId || !viewer.practitionerId || (((wall?.writable ?? 0) >> category) & 1) === 0)
    throw new TellonceError(
      "FORBIDDEN",
      `Your role does not add ${CATEGORIES[category]!.sentence} for this purpose.`,
    );
  return {
    partnershipId: view.viewer.partnershipId,
    caseId,
    category,
    agencyId: viewer.agencyId,
    subjects,
    mentioned: whoIsNamed(question, input.value) ?? before?.mentioned ?? null,
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
}

/** The category that it has (a new answer: its question's), or a stricter one that the writer chose. */
function raised(category: number, wanted: string | null | undefined): number {
  const bit = wanted == null ? category : bitOf(wanted)!;
  if (bit !== category && strictness(bit) <= strictness(category))
    throw new TellonceError(
      "BAD_INPUT",
      "An answer may be raised to a stricter category than its question's, never lowered.",
      { fields: ["category"] },
    );
  return bit;
}

const strictness = (bit: number) =>
  ["BASIC", "STANDARD", "SENSITIVE", "PROTECTED"].indexOf(CATEGORIES[bit]!.sensitivity);

async function add({ manager }: WritingContext, view: View, id: string, draft: Draft): Promise<true> {
  await manager.insert(StoredAnswer, { ...draft, id, version: 1 });
  await keep(manager, id, 1, draft);
  return true;
}

async function change(
  { manager }: WritingContext,
  view: View,
  id: string,
  draft: Draft,
  expected: number,
): Promise<boolean> {
  const own = {
    partnershipId: draft.partnershipId,
    id,
    caseId: draft.caseId,
    questionKey: draft.questionKey,
    agencyId: draft.agencyId,
    version: expected,
  };
  const version = expected + 1;
  const { value, authorId, saidBy, subjects, category } = draft;
  const { affected } = await manager.update(StoredAnswer, own, {
    value,
    authorId,
    saidBy,
    subjects,
    category,
    version,
    writtenAt: () => "now()",
  });
  if (affected !== 1) return false;
  await keep(manager, id, version, draft);
  return true;
}

const keep = (manager: WritingContext["manager"], answerId: string, version: number, draft: Draft) => {
  const { partnershipId, caseId, category, agencyId, subjects, mentioned, marks, value, authorId } = draft;
  return manager.insert(StoredAnswerVersion, {
    partnershipId,
    id: newId(),
    caseId,
    category,
    agencyId,
    subjects,
    mentioned,
    marks,
    answerId,
    version,
    value,
    authorId,
    writtenAt: () => "now()",
  });
};

const conflictOf = (
  input: RecordAnswerInput,
  row: AnswerRow,
  answer: RecordAnswerPayload["answer"] & object,
): AnswerConflict => ({
  mine: input.value,
  theirs: answer.value,
  theirVersion: row.version,
  theirAuthor: answer.author,
  theirWrittenAt: answer.writtenAt,
});

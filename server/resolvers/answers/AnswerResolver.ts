import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { findAnswer } from "../../loaders/assessment.js";
import { StoredAnswer, StoredAnswerVersion } from "../../model/Answer.js";
import { RecordAnswerInput } from "../../model/inputs.js";
import { RecordAnswerPayload } from "../../model/payloads.js";
import type { Id } from "../../sharing/facts.js";
import { demandAnswer } from "../assessment/demandAnswer.js";
import { answerView } from "../case/assessment.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { getOwnAnswer, type ReadAnswer, readAnswer } from "./readAnswer.js";
import { findUnfinished, finish } from "./unfinished.js";

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
    return context.open([caseId], async (view) => {
      if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
      const page = await openCasePage(view, caseId);
      const id = await context.once(() => saveAnswer(context, page, input));
      // Without one of its own it is new, and in nobody's way.
      if (id === null) return conflictOf(page, input, asId(input.answerId!), Selection.of(info).at("answer"));
      const row = await findAnswer(view.transaction, caseId, id);
      return { answer: row ? answerView(page, row, Selection.of(info).at("answer")) : null, conflict: null };
    });
  }
}

/** Saves an answer; its id, or null where somebody changed it meanwhile. @throws what `readAnswer` and `demandAnswer` throw. */
export async function saveAnswer(
  context: WritingContext,
  page: CasePage,
  input: RecordAnswerInput,
): Promise<Id | null> {
  const { answerId, sitting, spot } = placeOf(input);
  const unfinished = sitting === null ? undefined : await findUnfinished(page.view, page.caseId, spot);
  if (unfinished?.finished_answer && unfinished.finished_sitting === sitting)
    return unfinished.finished_answer;
  const id = answerId ?? newId();
  const before = answerId === null ? null : await getOwnAnswer(page, id, input);
  const { question, read: draft } = await readAnswer(page, input, before);
  demandAnswer(question, input.value, page.people);
  const saved =
    answerId === null
      ? await add(context, id, draft)
      : await change(context, id, draft, input.expectedVersion!);
  if (!saved) return null;
  context.trail.changed("answer", id);
  const baseVersion = input.expectedVersion ?? null;
  if (sitting !== null) await finish(context, unfinished, sitting, { id, baseVersion, spot, checked: draft });
  return id;
}

function placeOf({ assessmentId, questionKey, answerId, sitting }: RecordAnswerInput) {
  const changed = answerId == null ? null : asId(answerId);
  const spot = { assessmentId: asId(assessmentId), questionKey, answerId: changed };
  return { answerId: changed, sitting: sitting == null ? null : asId(sitting), spot };
}

async function add({ manager }: WritingContext, id: string, draft: ReadAnswer): Promise<true> {
  await manager.insert(StoredAnswer, { ...draft, id, version: 1 });
  await keep(manager, id, 1, draft);
  return true;
}

async function change(
  { manager }: WritingContext,
  id: string,
  draft: ReadAnswer,
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

const keep = (manager: WritingContext["manager"], answerId: string, version: number, draft: ReadAnswer) => {
  const { partnershipId, caseId, category, agencyId, subjects, mentioned, marks, value, saidBy, authorId } =
    draft;
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
    saidBy,
    authorId,
    writtenAt: () => "now()",
  });
};

/** Both sides, with nothing saved. @throws NOT_FOUND where the viewer may no longer see the other side. */
async function conflictOf(
  page: CasePage,
  input: RecordAnswerInput,
  id: string,
  selection: Selection,
): Promise<RecordAnswerPayload> {
  const row = await findAnswer(page.view.transaction, page.caseId, id);
  const answer = row && answerView(page, row, selection);
  if (!answer) throw new TellonceError("NOT_FOUND");
  const conflict = {
    mine: input.value,
    theirs: answer.value,
    theirVersion: row.version,
    theirAuthor: answer.author,
    theirWrittenAt: answer.writtenAt,
  };
  return { answer: null, conflict };
}

import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import type { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { type AnswerRow, findAnswer } from "../../loaders/assessment.js";
import { StoredAnswer, StoredAnswerVersion } from "../../model/Answer.js";
import type { RecordAnswerInput } from "../../model/inputs.js";
import type { AnswerConflict } from "../../model/payloads.js";
import type { Id } from "../../sharing/facts.js";
import { demandAnswer } from "../assessment/demandAnswer.js";
import { answerView } from "../case/assessment.js";
import type { CasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { getOwnAnswer, type ReadAnswer, readAnswer } from "./readAnswer.js";
import { findUnfinished, finish } from "./unfinished.js";

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
  const draft = await readDraft(page, input);
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

/** What is changed, or null for a new answer, where it may be saved as far as it goes. @throws what `saveAnswer` throws. */
export async function checkAnswer(page: CasePage, input: RecordAnswerInput): Promise<AnswerRow | null> {
  await readDraft(page, input);
  return input.answerId == null ? null : getOwnAnswer(page, asId(input.answerId), input);
}

async function readDraft(page: CasePage, input: RecordAnswerInput): Promise<ReadAnswer> {
  const before = input.answerId == null ? null : await getOwnAnswer(page, asId(input.answerId), input);
  const { question, read } = await readAnswer(page, input, before);
  demandAnswer(question, input.value, page.people);
  return read;
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
export async function conflictOf(
  page: CasePage,
  input: RecordAnswerInput,
  id: string,
  selection: Selection,
): Promise<AnswerConflict> {
  const row = await findAnswer(page.view.transaction, page.caseId, id);
  const answer = row && answerView(page, row, selection);
  if (!answer) throw new TellonceError("NOT_FOUND");
  return {
    mine: input.value,
    theirs: answer.value,
    theirVersion: row.version,
    theirAuthor: answer.author,
    theirWrittenAt: answer.writtenAt,
  };
}

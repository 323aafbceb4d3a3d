import type { QueryDeepPartialEntity } from "typeorm";
import { v7 as newId } from "uuid";
import type { Selection } from "../../access/Selection.js";
import { presentItem } from "../../access/withhold.js";
import type { View, WritingContext } from "../../context.js";
import { loadUnfinished, type UnfinishedRow } from "../../loaders/unfinished.js";
import { StoredUnfinishedAnswer, UnfinishedAnswer } from "../../model/UnfinishedAnswer.js";
import { CATEGORIES } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import type { CasePage } from "../case/CasePage.js";
import { referTo, referToAll } from "../case/person.js";
import type { ReadAnswer } from "./readAnswer.js";

/** Where in an assessment somebody writes: at a question, a new answer or a change of one. */
export interface Spot {
  assessmentId: Id;
  questionKey: string;
  answerId: Id | null;
}

/** The viewer's own row for a place where they write; one for each place. */
export async function findUnfinished(
  { transaction, facts }: View,
  caseId: Id,
  { assessmentId, questionKey, answerId }: Spot,
): Promise<UnfinishedRow | undefined> {
  const author = facts.viewer?.practitionerId;
  if (!author) return undefined;
  return (await loadUnfinished(transaction, caseId, author)).find(
    (row) =>
      row.assessment_id === assessmentId && row.question_key === questionKey && row.answer_id === answerId,
  );
}

/** Marks a sitting as finished: nothing waits there any more, and what arrives of it late changes nothing. */
export async function finish(
  { manager }: WritingContext,
  row: UnfinishedRow | undefined,
  sitting: Id,
  { id, baseVersion, spot, checked }: { id: Id; baseVersion: number | null; spot: Spot; checked: ReadAnswer },
): Promise<void> {
  const done = { finishedSitting: sitting, finishedAnswer: id };
  const { kind: _, ...stored } = checked;
  const { partnershipId, caseId } = stored;
  if (row) {
    // Words of another sitting stay: nobody has said what is to become of them.
    const emptied = row.sitting === sitting ? { value: null, about: [], saidBy: null } : {};
    await manager.update(
      StoredUnfinishedAnswer,
      { partnershipId, id: row.id, caseId },
      { ...done, ...emptied },
    );
    return;
  }
  await insertOnce(manager, {
    ...stored,
    ...spot,
    ...done,
    baseVersion,
    id: newId(),
    value: null,
    about: [],
    saidBy: null,
    sitting,
    step: 1,
  });
}

/** Adds the row of a place. Where a save at the same time has just added it, the transaction is tried anew and finds it. */
export const insertOnce = (
  manager: WritingContext["manager"],
  row: QueryDeepPartialEntity<StoredUnfinishedAnswer>,
) =>
  manager
    .createQueryBuilder()
    .insert()
    .into(StoredUnfinishedAnswer)
    .values(row)
    .orIgnore()
    .updateEntity(false)
    .execute();

/** Unfinished words for their writer; null where even they may no longer see them. */
export function unfinishedView(
  page: CasePage,
  row: UnfinishedRow,
  selection: Selection,
): UnfinishedAnswer | null {
  const shown = presentItem(page.view, UnfinishedAnswer, page.caseId, row, selection, {
    value: row.value,
    saidBy: row.said_by && (referTo(page, row.said_by, selection.at("saidBy")) ?? null),
    writtenAt: row.written_at,
  });
  return (
    shown &&
    ({
      ...shown,
      id: row.id,
      questionKey: row.question_key,
      answerId: row.answer_id,
      baseVersion: row.base_version,
      about: referToAll(page, row.about, selection.at("about")),
      category: CATEGORIES[row.category]!.code,
      sitting: row.sitting,
      step: row.step,
    } as UnfinishedAnswer)
  );
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadUnfinished, type UnfinishedRow } from "../../loaders/unfinished.js";
import { StoredUnfinishedAnswer, UnfinishedAnswer } from "../../model/UnfinishedAnswer.js";
import {
  DiscardUnfinishedInput,
  KeepUnfinishedInput,
  KeepUnfinishedPayload,
} from "../../model/unfinishedInputs.js";
import { openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { getOwnAnswer, readAnswer } from "./readAnswer.js";
import { findUnfinished, insertOnce, unfinishedView } from "./unfinished.js";

/** Words that are still being written: kept at every pause for their writer alone, and no version of anything. */
@Resolver()
export class UnfinishedAnswerResolver {
  @Query(() => [UnfinishedAnswer], {
    description:
      "What the viewer has begun to write in a case and not finished, oldest first; empty where there is no such case for the viewer.",
  })
  unfinishedAnswers(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnfinishedAnswer[]> {
    const caseId = asId(id);
    return context.open([caseId], async (view) => {
      const author = view.facts.viewer?.practitionerId;
      if (view.decider.isAbsent(caseId) || !author) return [];
      const rows = (await loadUnfinished(view.transaction, caseId, author)).filter(({ value }) => value);
      if (rows.length === 0) return [];
      const page = await openCasePage(view, caseId);
      return rows.map((row) => unfinishedView(page, row, Selection.of(info))).filter((one) => one !== null);
    });
  }

  @Mutation(() => KeepUnfinishedPayload, {
    description:
      "Keeps words that are still being written, in place of the sitting's earlier step. Makes no version, and shows them to nobody but their writer.",
  })
  keepUnfinishedAnswer(
    @Arg("input", () => KeepUnfinishedInput, { description: "The words." }) input: KeepUnfinishedInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<KeepUnfinishedPayload> {
    const caseId = asId(input.caseId);
    const sitting = asId(input.sitting);
    return context.open([caseId], async (view) => {
      if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
      const page = await openCasePage(view, caseId);
      const answerId = input.answerId == null ? null : asId(input.answerId);
      const { assessmentId, questionKey } = { ...input, assessmentId: asId(input.assessmentId) };
      const spot = { assessmentId, questionKey, answerId };
      const standing = await findUnfinished(view, caseId, spot);
      const show = (row: UnfinishedRow, field: string) =>
        unfinishedView(page, row, Selection.of(info).at(field));
      const isFinished = standing?.finished_sitting === sitting;
      const isNewer = standing && standing.sitting === sitting && standing.step >= input.step;
      const kept = await context.once(async () => {
        const before = answerId === null ? null : await getOwnAnswer(page, answerId, input);
        // Until it is said whom the words are about they may be about anybody: the strictest counts.
        const subjectIds = input.subjectIds.length > 0 ? input.subjectIds : [...page.people];
        const { read } = await readAnswer(page, { ...input, subjectIds }, before);
        if (isFinished || isNewer || (standing && isInTheWay(standing, input))) return null;
        const { assessmentId: _a, questionKey: _q, kind: _, ...stored } = read;
        const id = standing?.id ?? newId();
        const words = {
          ...stored,
          ...spot,
          baseVersion: input.expectedVersion ?? null,
          sitting,
          step: input.step,
          about: input.subjectIds.map(asId),
          writtenAt: () => "now()",
        };
        const { partnershipId } = stored;
        if (standing)
          await context.manager.update(StoredUnfinishedAnswer, { partnershipId, id, caseId }, words);
        else await insertOnce(context.manager, { ...words, id });
        view.trail.changed("unfinished answer", id);
        return id;
      });
      if (kept === null && (isFinished || !standing)) return { kept: null, standing: null };
      if (kept === null && isNewer) return { kept: show(standing, "kept"), standing: null };
      if (kept === null) return { kept: null, standing: show(standing!, "standing") };
      const row = await findUnfinished(view, caseId, spot);
      return { kept: row ? show(row, "kept") : null, standing: null };
    });
  }

  @Mutation(() => Boolean, {
    description: "Throws away the writer's own unfinished words. False where there are none of that sitting.",
  })
  discardUnfinishedAnswer(
    @Arg("input", () => DiscardUnfinishedInput, { description: "Which." }) input: DiscardUnfinishedInput,
    @Ctx() context: WritingContext,
  ): Promise<boolean> {
    const caseId = asId(input.caseId);
    const sitting = asId(input.sitting);
    return context.open([caseId], async (view) => {
      const author = view.facts.viewer?.practitionerId;
      if (view.decider.isAbsent(caseId) || !author) throw new TellonceError("NOT_FOUND");
      const discarded = await context.once(async () => {
        const row = (await loadUnfinished(view.transaction, caseId, author)).find(
          (one) => one.sitting === sitting && one.value !== null,
        );
        if (!row) return null;
        await context.manager.update(
          StoredUnfinishedAnswer,
          { partnershipId: view.viewer.partnershipId, id: row.id, caseId },
          { value: null, about: [], saidBy: null, finishedSitting: sitting, finishedAnswer: null },
        );
        view.trail.changed("unfinished answer", row.id);
        return row.id;
      });
      return discarded !== null;
    });
  }
}

/** Whether other words of the same writer wait there, of which this page has not said that it has seen them. */
const isInTheWay = (row: UnfinishedRow, { value, sitting, insteadOf }: KeepUnfinishedInput): boolean =>
  Boolean(row.value) &&
  row.value !== value &&
  ![sitting, ...(insteadOf ?? [])].map(asId).includes(row.sitting);

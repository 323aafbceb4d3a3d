import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { WritingContext } from "../../context.js";
import { errorCodes, TellonceError } from "../../errors.js";
import { findAnswer } from "../../loaders/assessment.js";
import {
  type AnswerRowResult,
  RecordAnswersInput,
  RecordAnswersPayload,
  type RowError,
} from "../../model/bulk/RecordAnswers.js";
import type { Id } from "../../sharing/facts.js";
import { answerView } from "../case/assessment.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { checkAnswer, conflictOf, saveAnswer } from "./saveAnswer.js";
import { readRow } from "./readRow.js";

/** Adding several answers at once, as a partner's system does. */
@Resolver()
export class AnswersResolver {
  @Mutation(() => RecordAnswersPayload, {
    description:
      "Adds or changes several answers of one assessment. Each is decided and checked by itself: those that are right are saved, and the others say what is wrong.",
  })
  async recordAnswers(
    @Arg("input", () => RecordAnswersInput, { description: "The answers." }) input: RecordAnswersInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordAnswersPayload> {
    const caseId = asId(input.caseId);
    return context.open([caseId], async (view) => {
      if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
      const page = await openCasePage(view, caseId);
      const ids = await context.once(async () => {
        const made: (Id | null)[] = [];
        for (const row of input.rows)
          made.push(await unlessRefused(async () => saveAnswer(context, page, await readRow(input, row))));
        return made;
      });
      const selection = Selection.of(info).at("rows");
      const rows: AnswerRowResult[] = [];
      for (const [row, id] of ids.entries())
        rows.push(
          id === null
            ? await refusedRow(page, row, input, selection.at("answer"))
            : await savedRow(page, row, id, selection.at("answer")),
        );
      return { saved: ids.filter((id) => id !== null).length, rows };
    });
  }
}

async function savedRow(page: CasePage, row: number, id: Id, selection: Selection): Promise<AnswerRowResult> {
  const found = await findAnswer(page.view.transaction, page.caseId, id);
  const answer = found ? answerView(page, found, selection) : null;
  return { row, answerId: id, answer, conflict: null, error: null };
}

/** Why a row was not saved, judged now: also where the request is repeated nothing of the first reply is kept. */
async function refusedRow(
  page: CasePage,
  row: number,
  input: RecordAnswersInput,
  selection: Selection,
): Promise<AnswerRowResult> {
  const result = { row, answerId: null, answer: null, conflict: null, error: null };
  try {
    const answer = await readRow(input, input.rows[row]!);
    const standing = await checkAnswer(page, answer);
    if (standing && standing.version !== answer.expectedVersion)
      return { ...result, conflict: await conflictOf(page, answer, standing.id, selection) };
    throw new TellonceError("CONFLICT", "This row was not saved at first. Send it again, as a new request.");
  } catch (error) {
    if (!(error instanceof TellonceError)) throw error;
    return { ...result, error: rowError(error) };
  }
}

const rowError = ({ code, message, extensions }: TellonceError): RowError => ({
  code,
  message,
  next: errorCodes[code].next,
  fields: (extensions["fields"] as string[] | undefined) ?? [],
});

/** Null where a row is refused. What is our own fault is thrown: then nothing of the request is saved. */
async function unlessRefused(save: () => Promise<Id | null>): Promise<Id | null> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof TellonceError) return null;
    throw error;
  }
}

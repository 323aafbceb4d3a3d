import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { findAnswer } from "../../loaders/assessment.js";
import { RecordAnswerInput } from "../../model/inputs.js";
import { RecordAnswerPayload } from "../../model/payloads.js";
import { answerView } from "../case/assessment.js";
import { openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { conflictOf, saveAnswer } from "./saveAnswer.js";

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
      if (id === null)
        return {
          answer: null,
          conflict: await conflictOf(page, input, asId(input.answerId!), Selection.of(info).at("answer")),
        };
      const row = await findAnswer(view.transaction, caseId, id);
      return { answer: row ? answerView(page, row, Selection.of(info).at("answer")) : null, conflict: null };
    });
  }
}

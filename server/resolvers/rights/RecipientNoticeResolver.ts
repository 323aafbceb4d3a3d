import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { readNotices } from "../../audit/rights.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import { AnswerRecipientNoticeInput } from "../../model/rights/inputs.js";
import { RecipientNotice, RecipientNoticePayload } from "../../model/rights/RecipientNotice.js";
import { categoriesIn } from "../../sharing/categories.js";
import { asId } from "../ids.js";
import { demandDone } from "./demandDone.js";

/** What officers are told of data that their agency had been shown (UK GDPR Art. 19). */
@Resolver()
export class RecipientNoticeResolver {
  @Query(() => [RecipientNotice], {
    description:
      "What other agencies have put right, restricted or erased of people whose data the officer's own was shown: what waits first, at most 200.",
  })
  async recipientNotices(@Ctx() context: Context): Promise<RecipientNotice[]> {
    context.trail.asked("recipient notices");
    const found = await readNotices(context.transaction, context.doorRequest);
    if (!found) throw new TellonceError("FORBIDDEN");
    return found.map(({ kinds, toldAt, doneAt, ...one }) => ({
      ...one,
      categories: categoriesIn(kinds),
      toldAt: new Date(toldAt),
      doneAt: doneAt === null ? null : new Date(doneAt),
    }));
  }

  @Mutation(() => RecipientNoticePayload, {
    description: "Says that the officer's own agency has done what a notice asks for, and what that was.",
  })
  async answerRecipientNotice(
    @Arg("input", () => AnswerRecipientNoticeInput, { description: "Which notice, and what was done." })
    input: AnswerRecipientNoticeInput,
    @Ctx() context: WritingContext,
  ): Promise<RecipientNoticePayload> {
    const id = asId(input.id);
    const note = input.note.trim();
    if (note.length < 3) throw new TellonceError("BAD_INPUT", "Say what was done.", { fields: ["note"] });
    const change = () =>
      context.once(async () => {
        const { transaction, doorRequest } = context;
        demandDone(
          await callDoor(transaction, "answer_recipient_notice", doorRequest, id, JSON.stringify({ note })),
        );
        context.trail.changed("recipient notice answered", id);
        return id;
      });
    await context.open([], change, `recipient notice ${id}`);
    return { done: true };
  }
}

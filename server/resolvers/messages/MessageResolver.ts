import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { Context, type View, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { MessageList, MessagePayload, StoredMessage } from "../../model/messages/CaseMessage.js";
import { SendMessageInput, TakeBackMessageInput } from "../../model/messages/inputs.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { messagesIn, messagesView } from "./messagesView.js";
import { readMessage } from "./readMessage.js";

/** Messages about a case, within it: every reader is decided when they look, and no e-mail carries a word of one. */
@Resolver()
export class MessageResolver {
  @Query(() => MessageList, {
    nullable: true,
    description: "The messages of a case; null where there is no such case for this viewer.",
  })
  messages(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MessageList | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : messagesView(await openCasePage(view, caseId), Selection.of(info)),
    );
  }

  @Mutation(() => MessagePayload, {
    description:
      "Sends a message to agencies or people of the team. Who may not see such data about these people does not see it, also where it is addressed to them.",
  })
  sendMessage(
    @Arg("input", () => SendMessageInput, { description: "The message." }) input: SendMessageInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MessagePayload> {
    const caseId = asId(input.caseId);
    return context.open([caseId], async (view) => {
      const page = await demandPage(view, caseId);
      const id = await context.once(async () => {
        const made = newId();
        await context.manager.insert(StoredMessage, { id: made, ...readMessage(page, input) });
        context.trail.changed("message", made);
        return made;
      });
      return payload(page, id, info);
    });
  }

  @Mutation(() => MessagePayload, {
    description: "Takes back the viewer's own message of the last 24 hours: nobody is shown it any more.",
  })
  takeBackMessage(
    @Arg("input", () => TakeBackMessageInput, { description: "Which." }) input: TakeBackMessageInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MessagePayload> {
    const [caseId, id] = [asId(input.caseId), asId(input.id)];
    return context.open([caseId], async (view) => {
      const page = await demandPage(view, caseId);
      await context.once(async () => {
        const [message] = await messagesIn(page, Selection.none, id);
        if (!message) throw new TellonceError("NOT_FOUND");
        if (!message.viewerCanTakeBack)
          throw new TellonceError("FORBIDDEN", "Only who wrote a message takes it back, within 24 hours.");
        await context.manager.update(
          StoredMessage,
          { partnershipId: view.viewer.partnershipId, id },
          { takenBackAt: () => "now()" },
        );
        context.trail.changed("message taken back", id);
        return id;
      });
      return payload(page, id, info);
    });
  }
}

/** @throws NOT_FOUND where there is no such case for this viewer. */
async function demandPage(view: View, caseId: string): Promise<CasePage> {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  return openCasePage(view, caseId);
}

async function payload(page: CasePage, id: string, info: GraphQLResolveInfo): Promise<MessagePayload> {
  const [message] = await messagesIn(page, Selection.of(info).at("message"), id);
  return { message: message ?? null };
}

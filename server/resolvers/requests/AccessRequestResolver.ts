import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { loadRequestCases, loadRequests, loadTaskCases } from "../../loaders/requests.js";
import {
  AccessRequest,
  AccessRequestConnection,
  AccessRequestPayload,
} from "../../model/requests/AccessRequest.js";
import { AccessRequestListEnum } from "../../model/requests/enums.js";
import { AnswerAccessInput, AskAccessInput, CancelAccessInput } from "../../model/requests/inputs.js";
import type { Id } from "../../sharing/facts.js";
import { casePages } from "../case/casePages.js";
import { asId } from "../ids.js";
import { byParts, PageArgs, pageOf } from "../page.js";
import { answerAccess, askAccess, cancelAccess } from "./changes.js";
import { requestView } from "./requestView.js";

/** An agency asks for what is withheld from it; the lead professional answers; both see how it stands. */
@Resolver()
export class AccessRequestResolver {
  @Query(() => AccessRequestConnection, {
    description:
      "Requests for access, the latest first: what the viewer's agency asked, or what the viewer is to answer.",
  })
  async accessRequests(
    @Arg("list", () => AccessRequestListEnum, { defaultValue: "OURS", description: "Whose." })
    list: "OURS" | "TO_ANSWER",
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessRequestConnection> {
    const { transaction, doorRequest } = context;
    const caseIds =
      list === "OURS"
        ? await loadRequestCases(transaction, doorRequest)
        : (await loadTaskCases(transaction, doorRequest)).cases;
    return context.open(
      caseIds,
      async (view) => {
        const selection = Selection.of(info).at("edges", "node");
        const pages = await casePages(view);
        const found = (await loadRequests(view.transaction, doorRequest, caseIds)).filter((one) =>
          list === "OURS" ? one.ours : one.led && one.state === "WAITING",
        );
        const items = found.flatMap((one): Item[] => {
          const page = pages.get(one.caseId);
          const node = page && requestView(page, one, selection);
          return node ? [{ node, key: [one.askedAt, one.id] }] : [];
        });
        const [keyOf, nodeOf] = [({ key }: Item) => key, ({ node }: Item) => node];
        return pageOf(items, args, keyOf, byParts(-1, 1), nodeOf, []);
      },
      "access requests",
    );
  }

  @Query(() => AccessRequest, {
    nullable: true,
    description: "One request for access; empty where there is none that the viewer may know of.",
  })
  accessRequest(
    @Arg("caseId", () => ID, { description: "The case." }) caseId: string,
    @Arg("id", () => ID, { description: "The request." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessRequest | null> {
    return one(context, asId(caseId), asId(id), Selection.of(info));
  }

  @Mutation(() => AccessRequestPayload, {
    description:
      "Asks the lead professional for a kind of information that is withheld from the viewer, for the purpose of the operation. Due in 5 working days, or 1 where it is urgent.",
  })
  async askForAccess(
    @Arg("input", () => AskAccessInput, { description: "What is asked for." }) input: AskAccessInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessRequestPayload> {
    const caseId = asId(input.caseId);
    const id = await context.once(async () => {
      const made = newId();
      await context.open([caseId], (view) => askAccess(context, view, caseId, made, input));
      return made;
    });
    return { request: await one(context, caseId, id, Selection.of(info).at("request")) };
  }

  @Mutation(() => AccessRequestPayload, { description: "Takes the viewer's own request back." })
  async cancelAccessRequest(
    @Arg("input", () => CancelAccessInput, { description: "Which." }) input: CancelAccessInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessRequestPayload> {
    const [caseId, id] = [asId(input.caseId), asId(input.requestId)];
    await context.once(async () => {
      await context.open([caseId], (view) => cancelAccess(context, view, caseId, id));
      return id;
    });
    return { request: await one(context, caseId, id, Selection.of(info).at("request")) };
  }

  @Mutation(() => AccessRequestPayload, {
    description:
      "Answers a request. Granting opens nothing by itself: it says that a consent or a sharing decision on record lets the asker see it now.",
  })
  async answerAccessRequest(
    @Arg("input", () => AnswerAccessInput, { description: "The answer." }) input: AnswerAccessInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessRequestPayload> {
    const [caseId, id] = [asId(input.caseId), asId(input.requestId)];
    await context.once(async () => {
      await context.open([caseId], (view) => answerAccess(context, view, caseId, id, input));
      return id;
    });
    return { request: await one(context, caseId, id, Selection.of(info).at("request")) };
  }
}

interface Item {
  node: AccessRequest;
  key: [string, Id];
}

function one(context: Context, caseId: Id, id: Id, selection: Selection): Promise<AccessRequest | null> {
  return context.open(
    [caseId],
    async (view) => {
      const page = (await casePages(view)).get(caseId);
      if (!page) return null;
      const found = (await loadRequests(view.transaction, context.doorRequest, [caseId])).find(
        (each) => each.id === id,
      );
      return found ? requestView(page, found, selection) : null;
    },
    caseId,
    id,
  );
}

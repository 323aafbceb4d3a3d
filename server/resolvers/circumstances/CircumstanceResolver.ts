import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { keepReceipt } from "../../loaders/circumstances.js";
import {
  CircumstanceList,
  CircumstancePayload,
  CircumstancePreview,
} from "../../model/circumstances/Circumstance.js";
import {
  ReceiveCircumstanceInput,
  TakeBackCircumstanceInput,
  TellCircumstanceInput,
} from "../../model/circumstances/inputs.js";
import type { Id } from "../../sharing/facts.js";
import { openCasePage } from "../case/CasePage.js";
import { demandGiven } from "../emergency/demand.js";
import { asId } from "../ids.js";
import { circumstancesView, itemsIn } from "./circumstancesView.js";
import { demandPage } from "./demandPage.js";
import { previewView } from "./previewView.js";
import { readCircumstance } from "./readCircumstance.js";
import { takeBack, tellCircumstance } from "./tellCircumstance.js";

/** Tell Us Once: a change of circumstances is told by one agency, for every agency that may know it. */
@Resolver()
export class CircumstanceResolver {
  @Query(() => CircumstanceList, {
    nullable: true,
    description:
      "What was told of a family's circumstances; null where there is no such case for this viewer.",
  })
  circumstances(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CircumstanceList | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : circumstancesView(context, await openCasePage(view, caseId), Selection.of(info)),
    );
  }

  @Query(() => CircumstancePreview, {
    description:
      "Which agencies a change would be told, before it is told: for the lead professional, by the rules that they can see themselves.",
  })
  previewCircumstance(
    @Arg("input", () => TellCircumstanceInput, { description: "The change." }) input: TellCircumstanceInput,
    @Ctx() context: Context,
  ): Promise<CircumstancePreview> {
    const caseId = asId(input.caseId);
    return context.open([caseId], async (view) => {
      const page = await demandPage(view, caseId);
      return previewView(context, page, readCircumstance(page, input));
    });
  }

  @Mutation(() => CircumstancePayload, {
    description:
      "Tells a change of circumstances once, and enters it into the record. Each agency is shown it as far as it may know it, when it looks; a protected address stops what tells where somebody is.",
  })
  async tellCircumstance(
    @Arg("input", () => TellCircumstanceInput, { description: "The change." }) input: TellCircumstanceInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CircumstancePayload> {
    const id = await context.once(() => tellCircumstance(context, input));
    return payload(context, asId(input.caseId), id, info);
  }

  @Mutation(() => CircumstancePayload, {
    description:
      "Takes back what the viewer's agency told by a slip, out of the record too. That something was told, and that it was a slip, stays to be seen by whoever could see it.",
  })
  async takeBackCircumstance(
    @Arg("input", () => TakeBackCircumstanceInput, { description: "Which change." })
    input: TakeBackCircumstanceInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CircumstancePayload> {
    const [caseId, id] = [asId(input.caseId), asId(input.id)];
    await context.once(async () => {
      await takeBack(context, caseId, id);
      return id;
    });
    return payload(context, caseId, id, info);
  }

  @Mutation(() => CircumstancePayload, {
    description:
      "Says that the viewer's agency has received a change of circumstances: once for the agency, whoever of it says so.",
  })
  async receiveCircumstance(
    @Arg("input", () => ReceiveCircumstanceInput, { description: "Which change." })
    input: ReceiveCircumstanceInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CircumstancePayload> {
    const [caseId, id] = [asId(input.caseId), asId(input.id)];
    await context.once(() =>
      context.open([caseId], async (view) => {
        const seen = await itemsIn(context, await demandPage(view, caseId), Selection.none, id);
        if (seen.length === 0) throw new TellonceError("NOT_FOUND");
        demandGiven(await keepReceipt(view.transaction, context.doorRequest, id), {
          FORBIDDEN: "Your own agency told this.",
        });
        context.trail.changed("change of circumstances received", id);
        return id;
      }),
    );
    return payload(context, caseId, id, info);
  }
}

/** The change as it stands afterwards: the facts may be others than before. */
const payload = (
  context: WritingContext,
  caseId: Id,
  id: Id,
  info: GraphQLResolveInfo,
): Promise<CircumstancePayload> =>
  context.open([caseId], async (view) => {
    const selection = Selection.of(info).at("circumstance");
    const [circumstance] = await itemsIn(context, await demandPage(view, caseId), selection, id);
    return { circumstance: circumstance ?? null };
  });

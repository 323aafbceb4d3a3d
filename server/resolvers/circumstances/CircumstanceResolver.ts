import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { Context, type View, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { keepReceipt } from "../../loaders/circumstances.js";
import {
  CircumstanceList,
  CircumstancePayload,
  StoredCircumstance,
} from "../../model/circumstances/Circumstance.js";
import { ReceiveCircumstanceInput, TellCircumstanceInput } from "../../model/circumstances/inputs.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { demandGiven } from "../emergency/demand.js";
import { asId } from "../ids.js";
import { circumstancesView, itemsIn } from "./circumstancesView.js";
import { readCircumstance } from "./readCircumstance.js";

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

  @Mutation(() => CircumstancePayload, {
    description:
      "Tells a change of circumstances once. Each agency is shown it as far as it may know it, when it looks; a protected address stops what tells where somebody is.",
  })
  tellCircumstance(
    @Arg("input", () => TellCircumstanceInput, { description: "The change." }) input: TellCircumstanceInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CircumstancePayload> {
    const caseId = asId(input.caseId);
    return context.open([caseId], async (view) => {
      const page = await demandPage(view, caseId);
      const id = await context.once(async () => {
        const made = newId();
        await context.manager.insert(StoredCircumstance, { id: made, ...readCircumstance(page, input) });
        context.trail.changed("change of circumstances", made);
        return made;
      });
      return payload(context, page, id, info);
    });
  }

  @Mutation(() => CircumstancePayload, {
    description:
      "Says that the viewer's agency has received a change of circumstances: once for the agency, whoever of it says so.",
  })
  receiveCircumstance(
    @Arg("input", () => ReceiveCircumstanceInput, { description: "Which change." })
    input: ReceiveCircumstanceInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CircumstancePayload> {
    const [caseId, id] = [asId(input.caseId), asId(input.id)];
    return context.open([caseId], async (view) => {
      const page = await demandPage(view, caseId);
      await context.once(async () => {
        const seen = await itemsIn(context, page, Selection.none, id);
        if (seen.length === 0) throw new TellonceError("NOT_FOUND");
        demandGiven(await keepReceipt(view.transaction, context.doorRequest, id), {
          FORBIDDEN: "Your own agency told this.",
        });
        context.trail.changed("change of circumstances received", id);
        return id;
      });
      return payload(context, page, id, info);
    });
  }
}

/** @throws NOT_FOUND where there is no such case for this viewer. */
async function demandPage(view: View, caseId: string): Promise<CasePage> {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  return openCasePage(view, caseId);
}

async function payload(
  context: WritingContext,
  page: CasePage,
  id: string,
  info: GraphQLResolveInfo,
): Promise<CircumstancePayload> {
  const [circumstance] = await itemsIn(context, page, Selection.of(info).at("circumstance"), id);
  return { circumstance: circumstance ?? null };
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { Selection } from "../access/Selection.js";
import { Context } from "../context.js";
import { Case } from "../model/Case.js";
import { ChronologyConnection } from "../model/ChronologyEvent.js";
import { OpenField } from "../model/decorators.js";
import { PlanActionConnection } from "../model/plan/PlanAction.js";
import { type CaseView, caseView } from "./case/caseView.js";
import { ChronologyArgs } from "./case/chronology.js";
import { asId } from "./ids.js";
import { PageArgs } from "./page.js";

/** The case page, as one query. */
@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, {
    nullable: true,
    description: "A case; null where there is no such case, or none for this viewer.",
  })
  case(
    @Arg("id", () => ID, { description: "The case's id." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseView | null> {
    const caseId = asId(id);
    return context.open([caseId], (view) => caseView(view, caseId, Selection.of(info)));
  }

  @OpenField
  @FieldResolver(() => PlanActionConnection, { description: "The actions of the plan, the next due first." })
  actions(
    @Root() { page }: CaseView,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): PlanActionConnection {
    return page.actions(args, Selection.of(info));
  }

  @OpenField
  @FieldResolver(() => ChronologyConnection, { description: "Significant events, the latest first." })
  chronology(
    @Root() { page }: CaseView,
    @Args(() => ChronologyArgs) args: ChronologyArgs,
    @Info() info: GraphQLResolveInfo,
  ): ChronologyConnection {
    return page.chronology(args, Selection.of(info));
  }
}

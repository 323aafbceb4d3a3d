import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context } from "../../context.js";
import { Commitment } from "../../model/plan/Commitment.js";
import { commitmentsView } from "./commitmentsView.js";

/** What an agency has promised: the actions of plans are the one way to promise something. */
@Resolver()
export class CommitmentResolver {
  @Query(() => [Commitment], {
    description:
      "What the viewer's agency has promised and not settled, in the newest 200 of the viewer's cases, the next due first.",
  })
  commitments(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Commitment[]> {
    return context.openWorklist((view) => commitmentsView(view, Selection.of(info)));
  }
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { canSeeMatrix } from "../../access/rules.js";
import { Selection } from "../../access/Selection.js";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { SharingMatrix } from "../../model/SharingMatrix.js";
import { asId } from "../ids.js";
import { openRulePage } from "../rules/RulePage.js";
import { matrixView } from "./matrixView.js";

/** Who can see what of one person, for the lead professional alone. */
@Resolver()
export class SharingMatrixResolver {
  @Query(() => SharingMatrix, {
    nullable: true,
    description:
      "Who could see what of one person now, for the lead professional of the case; null where there is no such case or person for the viewer.",
  })
  sharingMatrix(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Arg("personId", () => ID, { description: "Whose record." }) person: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SharingMatrix | null> {
    const caseId = asId(id);
    const personId = asId(person);
    return context.open(
      [caseId],
      async (view) => {
        if (view.decider.isAbsent(caseId)) return null;
        if (!canSeeMatrix(view, caseId))
          throw new TellonceError("FORBIDDEN", "The lead professional looks at who can see what.");
        return matrixView(context, await openRulePage(context, view, caseId), personId, Selection.of(info));
      },
      caseId,
      personId,
    );
  }
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context } from "../../context.js";
import { AssessmentRegister } from "../../model/register/AssessmentRegister.js";
import { openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { registerView } from "./registerView.js";

/** Which assessments the people of a case have had, so that nobody has the same one again. */
@Resolver()
export class RegisterResolver {
  @Query(() => AssessmentRegister, {
    nullable: true,
    description:
      "Which assessments the people of a case have had, and how often the family was asked the same; null where there is no such case for the viewer.",
  })
  assessmentRegister(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRegister | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : registerView(await openCasePage(view, caseId), Selection.of(info)),
    );
  }
}

import { Field } from "type-graphql";
import { CaseSummary } from "../Case.js";
import { ListType } from "../decorators.js";
import { PlanAction } from "./PlanAction.js";

@ListType(
  "What the viewer's agency has promised a family: an action of the plan that it owns and that is not settled.",
)
export class Commitment {
  @Field(() => CaseSummary, { description: "The case." })
  case!: CaseSummary;

  @Field(() => PlanAction, { description: "What was promised, until when and how far it has come." })
  action!: PlanAction;

  @Field(() => Boolean, { description: "Whether its day has passed." })
  overdue!: boolean;
}

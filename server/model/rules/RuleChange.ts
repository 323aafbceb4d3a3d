import { Field, ID } from "type-graphql";
import { ListType } from "../decorators.js";
import { PolicyDiff } from "./PolicyDiff.js";

@ListType("What became of a change of rules: saved, or not saved because it would do something else by now.")
export class RuleChange {
  @Field(() => ID, {
    nullable: true,
    description: "The rule as it was recorded or ended; null where nothing was saved.",
  })
  ruleId!: string | null;

  @Field(() => Boolean, {
    description:
      "Whether the change would by now do something else than what was looked at: nothing was saved.",
  })
  conflict!: boolean;

  @Field(() => PolicyDiff, {
    nullable: true,
    description:
      "What the change does; in a conflict, what it would do by now. Null where the request is repeated: it is saved already.",
  })
  diff!: PolicyDiff | null;
}

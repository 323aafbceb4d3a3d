import { Field } from "type-graphql";
import { ReferenceType } from "../decorators.js";
import { Instant } from "../scalars.js";

@ReferenceType("Whether an agency tells families by name which of its practitioners looked at their record.")
export class NamesPolicy {
  @Field(() => Boolean, { description: "Whether it does; where nothing was decided, it does not." })
  isTold!: boolean;

  @Field(() => Instant, { nullable: true, description: "Since when; null where nothing was decided." })
  since!: Date | null;
}

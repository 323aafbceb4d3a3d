import { Matches, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ListType } from "../decorators.js";
import { RecordToMerge } from "../Merge.js";
import { Instant } from "../scalars.js";

@ListType("Two records that may be of one person.")
export class PossibleDuplicate {
  @Field(() => ID, { description: "The finding's id." })
  id!: string;

  @Field(() => Instant, { description: "When it was found." })
  foundAt!: Date;

  @Field(() => [RecordToMerge], { description: "The two records." })
  records!: RecordToMerge[];
}

@InputType({ description: "That two records are, or may be not, of two people." })
export class SettleDuplicateInput {
  @Field(() => ID, { description: "The finding." })
  id!: string;

  @Field(() => Boolean, { description: "Whether they are two people; false takes that back." })
  isDifferent!: boolean;

  @Field(() => String, { description: "Why." })
  @Matches(/\S/)
  @MaxLength(500)
  reason!: string;
}

@ListType("What became of a finding.")
export class SettlePayload {
  @Field(() => ID, { description: "The finding's id." })
  id!: string;

  @Field(() => Boolean, { description: "Whether the records are said to be of two people." })
  isDifferent!: boolean;
}

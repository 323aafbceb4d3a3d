import { ArrayMaxSize, ArrayNotEmpty, Matches, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { CategoryEnum } from "../enums.js";
import { Day } from "../scalars.js";
import { type CircumstanceKind, CircumstanceKindEnum } from "./kinds.js";

@InputType({ description: "A change of circumstances, in the name of the viewer's own agency." })
export class TellCircumstanceInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => CircumstanceKindEnum, { description: "What has changed." })
  kind!: CircumstanceKind;

  @Field(() => Day, { description: "The day from which it is so; at most a year ahead." })
  from!: string;

  @Field(() => String, {
    description: "What is so now: the new address, name, school or income; who was born or died.",
  })
  @Matches(/\S/)
  @MaxLength(500)
  words!: string;

  @Field(() => [ID], { description: "Whose circumstances: people of this case." })
  @ArrayNotEmpty()
  @ArrayMaxSize(12)
  subjectIds!: string[];

  @Field(() => CategoryEnum, {
    nullable: true,
    description: "A stricter category than that of what has changed; never a milder one.",
  })
  category?: Category | null;
}

@InputType({ description: "That the viewer's agency has received a change of circumstances." })
export class ReceiveCircumstanceInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The change." })
  id!: string;
}

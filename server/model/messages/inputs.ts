import { ArrayMaxSize, ArrayNotEmpty, Matches, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { CategoryEnum } from "../enums.js";

@InputType({ description: "A message about a case, in the viewer's own name." })
export class SendMessageInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => [ID], { description: "Whom it is about: people of this case." })
  @ArrayNotEmpty()
  @ArrayMaxSize(12)
  subjectIds!: string[];

  @Field(() => [ID], { nullable: true, description: "Who else of the family is spoken of." })
  @ArrayMaxSize(12)
  mentionedIds?: string[] | null;

  @Field(() => CategoryEnum, { description: "What kind of data it is: the strictest that it tells of." })
  category!: Category;

  @Field(() => String, { description: "What it says." })
  @Matches(/\S/)
  @MaxLength(4000)
  words!: string;

  @Field(() => [ID], { description: "To which agencies of the team." })
  @ArrayMaxSize(15)
  toAgencyIds!: string[];

  @Field(() => [ID], { description: "To which practitioners of the team." })
  @ArrayMaxSize(30)
  toPractitionerIds!: string[];
}

@InputType({ description: "That the viewer takes back a message that they sent in the last 24 hours." })
export class TakeBackMessageInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The message." })
  id!: string;
}

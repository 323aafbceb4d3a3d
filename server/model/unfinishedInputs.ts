import { ArrayMaxSize, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { ListType } from "./decorators.js";
import { CategoryEnum } from "./enums.js";
import { UnfinishedAnswer } from "./UnfinishedAnswer.js";

@InputType({ description: "Words that are still being written, to be kept as they are." })
export class KeepUnfinishedInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "Its assessment." })
  assessmentId!: string;

  @Field(() => ID, { description: "The question's key." })
  questionKey!: string;

  @Field(() => ID, { nullable: true, description: "The answer that is changed; left out for a new one." })
  answerId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version on which the change was begun; required with answerId.",
  })
  expectedVersion?: number | null;

  @Field(() => String, { description: "The words as far as they are written." })
  @MaxLength(20_000)
  value!: string;

  @Field(() => [ID], { description: "Whom it is about, as far as that is chosen: people of the case." })
  @ArrayMaxSize(12)
  subjectIds!: string[];

  @Field(() => ID, { nullable: true, description: "Who said it, where it is somebody's account." })
  saidById?: string | null;

  @Field(() => CategoryEnum, { nullable: true, description: "A stricter category than the question's." })
  category?: Category | null;

  @Field(() => ID, {
    description: "The sitting: a UUID that the writer's page makes when it opens the place.",
  })
  sitting!: string;

  @Field(() => Int, {
    description: "Counts up within the sitting; a lower step than the one kept changes nothing.",
  })
  @Min(1)
  step!: number;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Other sittings whose words the writer has seen and takes the place of. Words of any other stay, and come back as `standing`.",
  })
  @ArrayMaxSize(12)
  insteadOf?: string[] | null;
}

@InputType({ description: "Which unfinished words the writer throws away." })
export class DiscardUnfinishedInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The unfinished words, by the sitting in which they were written." })
  sitting!: string;
}

@ListType("What became of words that are still being written.")
export class KeepUnfinishedPayload {
  @Field(() => UnfinishedAnswer, { nullable: true, description: "The words as kept." })
  kept!: UnfinishedAnswer | null;

  @Field(() => UnfinishedAnswer, {
    nullable: true,
    description:
      "Set where other words of the same writer wait in this place, from another tab or device; nothing was kept.",
  })
  standing!: UnfinishedAnswer | null;
}

import { ArrayMaxSize, ArrayNotEmpty } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { type Category } from "../../sharing/categories.js";
import { Answer } from "../Answer.js";
import { ListType } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { AnswerConflict } from "../payloads.js";

/** How many answers are taken at once. */
export const ANSWERS_AT_ONCE = 100;

@InputType({ description: "One of several answers; as if it were sent alone." })
export class AnswerRowInput {
  @Field(() => ID, { description: "The question's key." })
  questionKey!: string;

  @Field(() => ID, { nullable: true, description: "The answer to change; left out for a new one." })
  answerId?: string | null;

  @Field(() => Int, { nullable: true, description: "The version that is changed; required with answerId." })
  expectedVersion?: number | null;

  @Field(() => String, { description: "The answer." })
  value!: string;

  @Field(() => [ID], { description: "Whom it is about: people of the case." })
  subjectIds!: string[];

  @Field(() => ID, { nullable: true, description: "Who said it, where it is somebody's account." })
  saidById?: string | null;

  @Field(() => CategoryEnum, {
    nullable: true,
    description: "A stricter category than the question's; never a milder one.",
  })
  category?: Category | null;
}

@InputType({ description: "Several answers of one assessment, each judged by itself." })
export class RecordAnswersInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "Its assessment." })
  assessmentId!: string;

  // Each row is checked by itself: a bad one must not keep the others from being saved.
  @Field(() => [AnswerRowInput], { description: "The answers, 100 at most." })
  @ArrayNotEmpty()
  @ArrayMaxSize(ANSWERS_AT_ONCE)
  rows!: AnswerRowInput[];
}

@ListType("Why a row was not saved.")
export class RowError {
  @Field(() => String, { description: "One of the codes that any request may be refused with." })
  code!: string;

  @Field(() => String, { description: "What is wrong, in plain English." })
  message!: string;

  @Field(() => String, { description: "What to do next." })
  next!: string;

  @Field(() => [String], { description: "The fields of the row that are not right; empty where it is none." })
  fields!: string[];
}

@ListType("What became of one of several answers: saved, in conflict or refused.")
export class AnswerRowResult {
  @Field(() => Int, { description: "Which row of the request, from 0." })
  row!: number;

  @Field(() => ID, { nullable: true, description: "The answer, where it was saved." })
  answerId!: string | null;

  @Field(() => Answer, {
    nullable: true,
    description: "The answer as saved, as far as the viewer may see it.",
  })
  answer!: Answer | null;

  @Field(() => AnswerConflict, { nullable: true, description: "Set where somebody else changed it first." })
  conflict!: AnswerConflict | null;

  @Field(() => RowError, { nullable: true, description: "Set where the row was refused." })
  error!: RowError | null;
}

@ListType("What became of several answers, in the order in which they were sent.")
export class RecordAnswersPayload {
  @Field(() => Int, { description: "How many were saved." })
  saved!: number;

  @Field(() => [AnswerRowResult], { description: "What became of each." })
  rows!: AnswerRowResult[];
}

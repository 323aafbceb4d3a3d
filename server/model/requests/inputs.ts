import { ArrayNotEmpty, Matches, MaxLength, ValidateIf } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { CategoryEnum } from "../enums.js";
import { AccessAnswerEnum, type DeclineReason, DeclineReasonEnum } from "./enums.js";

@InputType({
  description: "What an agency asks for that is withheld from it, for the purpose of the operation.",
})
export class AskAccessInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { nullable: true, description: "The person, where it was withheld of one person." })
  personId?: string | null;

  @Field(() => CategoryEnum, { description: "The kind of information, as the reply named it." })
  category!: Category;

  @Field(() => String, {
    description: "Why it is needed, in at least 10 characters. The lead professional reads it.",
  })
  @Matches(/^\s*\S[\s\S]{8,}\S\s*$/)
  @MaxLength(2000)
  reason!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether it cannot wait five working days." })
  urgent!: boolean;
}

@InputType({ description: "A request of the viewer's own that is no longer needed." })
export class CancelAccessInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The request." })
  requestId!: string;
}

@InputType({ description: "How the lead professional answers a request." })
export class AnswerAccessInput extends CancelAccessInput {
  @Field(() => AccessAnswerEnum, { description: "The answer." })
  answer!: "GRANTED" | "DECLINED";

  @Field(() => DeclineReasonEnum, {
    nullable: true,
    description: "Why it is declined; the asker reads the sentence.",
  })
  declineReason?: DeclineReason | null;
}

@InputType({ description: "That a task was done of which the facts cannot tell." })
export class CompleteTaskInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The task." })
  taskId!: string;

  @Field(() => String, { description: "What was done." })
  @Matches(/\S/)
  @MaxLength(2000)
  note!: string;
}

@InputType({ description: "How an objection to a sharing decision is answered." })
export class AnswerObjectionInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The task." })
  taskId!: string;

  @Field(() => Boolean, { description: "Whether the objection is right." })
  upheld!: boolean;

  @Field(() => [CategoryEnum], {
    nullable: true,
    description: "Where it is upheld: the kinds of information that are shared no longer by this decision.",
  })
  @ValidateIf((input: AnswerObjectionInput) => input.upheld)
  @ArrayNotEmpty()
  noLonger?: Category[] | null;

  @Field(() => String, { description: "Why, in at least 20 characters." })
  @Matches(/^\s*\S[\s\S]{18,}\S\s*$/)
  @MaxLength(2000)
  reason!: string;
}

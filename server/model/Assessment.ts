import { Field, Float, ID, Int } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { Answer } from "./Answer.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "./decorators.js";
import { AnswerKindEnum, CategoryEnum, QuestionTypeEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { Day, Instant } from "./scalars.js";
import { Withheld } from "./Withheld.js";

@ReferenceType("One of several options, or a column of a table.")
export class QuestionOption {
  @Field(() => ID, { description: "What an answer says." })
  key!: string;

  @Field(() => String, { description: "What is read." })
  label!: string;
}

@ReferenceType("How a question is answered, where not in sentences.")
export class QuestionForm {
  @Field(() => QuestionTypeEnum, { description: "The kind of answer." })
  type!: string;

  @Field(() => [QuestionOption], { description: "What can be chosen, or the columns of a table." })
  options!: QuestionOption[];

  @Field(() => Float, { nullable: true, description: "The least number, or the first step of a scale." })
  from!: number | null;

  @Field(() => Float, { nullable: true, description: "The greatest number, or the last step of a scale." })
  to!: number | null;

  @Field(() => String, { nullable: true, description: "What the first step means." })
  fromLabel!: string | null;

  @Field(() => String, { nullable: true, description: "What the last step means." })
  toLabel!: string | null;

  @Field(() => String, { nullable: true, description: "Of what the number is." })
  unit!: string | null;
}

@ListType("One question of the assessment with every agency's answers.")
export class Question {
  @Field(() => ID, { description: "The question's key in its template." })
  key!: string;

  @Field(() => String, { description: "The question as the family hears it." })
  text!: string;

  @Field(() => AnswerKindEnum, {
    description: "Whether it asks for facts, judgement or somebody's own words.",
  })
  kind!: string;

  @Field(() => CategoryEnum, { description: "The least category of its answers." })
  category!: Category;

  @Field(() => [Answer], {
    description: "The answers that the viewer may see, each with who contributed it.",
  })
  answers!: Answer[];

  @Field(() => QuestionForm, {
    nullable: true,
    description: "How it is answered; null where in sentences.",
  })
  form!: QuestionForm | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The canonical question of the bank that it asks: forms that ask the same need not ask again.",
  })
  asks!: string | null;

  @Field(() => String, { nullable: true, description: "What helps to ask it well." })
  guidance!: string | null;

  @Field(() => Boolean, {
    description:
      "Whether its condition, if it has one, lets it be asked. It rests on what the viewer sees alone: where an answer that it asks for may be withheld from them, it is asked.",
  })
  asked!: boolean;

  @Field(() => [Withheld], { description: "Why answers may be left out, whether or not there are any." })
  withheld!: Withheld[];
}

@ListType("An element of the assessment.")
export class Element {
  @Field(() => ID, { description: "The element's key in its template." })
  key!: string;

  @Field(() => String, { description: "What the element is called." })
  name!: string;

  @Field(() => [Question], { description: "Its questions." })
  questions!: Question[];
}

@ListType("A domain of the assessment.")
export class Domain {
  @Field(() => ID, { description: "The domain's key in its template." })
  key!: string;

  @Field(() => String, { description: "What the domain is called." })
  name!: string;

  @Field(() => [Element], { description: "Its elements." })
  elements!: Element[];
}

@GovernedType("The single assessment of a case: one, to which every agency contributes.")
export class Assessment extends Governed {
  @Open("The assessment's id.", () => ID) id!: string;
  @Open("The name of its template.", () => String) templateName!: string;
  @Open("The version of its template.", () => Int) templateVersion!: number;
  @Shared("AGENCY_INVOLVEMENT", "When it was begun.", "NO_PLACE", () => Day) startedOn!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "When it was signed.", "NO_PLACE", () => Instant) signedAt!: Date | null;
  @Open("A newer version of its template, where the viewer may move it there.", () => Int, {
    nullable: true,
  })
  newerVersion!: number | null;
  @Open("Answers that have no place in this version: kept under the questions of an earlier one.", () => [
    Question,
  ])
  earlier!: Question[];
  @Open("Its domains.", () => [Domain]) domains!: Domain[];
}

import { Field, ID, Int } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { Answer } from "./Answer.js";
import { GovernedType, ListType, Open, Shared } from "./decorators.js";
import { AnswerKindEnum, CategoryEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { Day, Instant } from "./scalars.js";
import { Withheld } from "./Withheld.js";

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
  @Open("Its domains.", () => [Domain]) domains!: Domain[];
}

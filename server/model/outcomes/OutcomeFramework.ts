import { Field, Float, ID, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { ReferenceType } from "../decorators.js";
import { CategoryEnum, register } from "../enums.js";
import { type Indicator, OUTCOME_ABOUTS, OUTCOME_DIRECTIONS, OUTCOME_MEASURES } from "./Framework.js";

const OutcomeAboutEnum = register("OutcomeAbout", "Of whom a measurement speaks.", OUTCOME_ABOUTS);
const OutcomeUnitEnum = register("OutcomeMeasuredAs", "How an indicator is measured.", OUTCOME_MEASURES);
const OutcomeDirectionEnum = register("OutcomeDirection", "Which way is better.", OUTCOME_DIRECTIONS);

@ReferenceType("What shows an outcome.")
export class OutcomeIndicator {
  @Field(() => ID, { description: "Its key in the framework." })
  key!: string;

  @Field(() => String, { description: "What is hoped for: the outcome that it shows." })
  outcome!: string;

  @Field(() => String, { description: "What is measured." })
  text!: string;

  @Field(() => String, { description: "What a measurement rests on." })
  evidence!: string;

  @Field(() => OutcomeAboutEnum, { description: "Of whom it speaks." })
  about!: Indicator["about"];

  @Field(() => CategoryEnum, { description: "The least category of a measurement." })
  category!: Category;

  @Field(() => OutcomeUnitEnum, { description: "How it is measured." })
  measure!: Indicator["measure"];

  @Field(() => [String], { description: "What each step of a scale means, from 1 on; none for a number." })
  steps!: string[];

  @Field(() => String, { nullable: true, description: "Of what a number is." })
  unit!: string | null;

  @Field(() => Float, { description: "The least that can be recorded." })
  minimum!: number;

  @Field(() => Float, { description: "The most that can be recorded." })
  maximum!: number;

  @Field(() => OutcomeDirectionEnum, { description: "Which way is better." })
  better!: Indicator["better"];

  @Field(() => Float, { description: "The value from which on the outcome is reached." })
  met!: number;
}

@ReferenceType("The outcomes by which work with families is measured: one version of a framework.")
export class OutcomeFramework {
  @Field(() => ID, { description: "The framework." })
  id!: string;

  @Field(() => Int, { description: "Its version." })
  version!: number;

  @Field(() => String, { description: "What it is called." })
  title!: string;

  @Field(() => String, { description: "Whose it is." })
  source!: string;

  @Field(() => [OutcomeIndicator], { description: "Its indicators, outcome by outcome." })
  indicators!: OutcomeIndicator[];
}

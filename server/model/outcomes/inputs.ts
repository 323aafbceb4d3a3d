import { ArrayMaxSize, ArrayNotEmpty, MaxLength } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { CategoryEnum } from "../enums.js";
import { Day } from "../scalars.js";
import { type MeasureKind, MeasureKindEnum } from "./OutcomeMeasure.js";

@InputType({ description: "What was measured of an outcome, in the name of the viewer's own agency." })
export class RecordOutcomeInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The indicator's key, of the framework in use." })
  indicatorKey!: string;

  @Field(() => [ID], {
    description:
      "Of whom it speaks: one person of this case, or for an indicator of families those of whom it is truly said.",
  })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  subjectIds!: string[];

  @Field(() => MeasureKindEnum, { description: "Whether it is the baseline or a follow-up." })
  kind!: MeasureKind;

  @Field(() => Day, { description: "The day of which it speaks; not later than today." })
  measuredOn!: string;

  @Field(() => Float, { description: "The value: a step of the scale, or a number." })
  value!: number;

  @Field(() => String, { nullable: true, description: "What more there is to say of it." })
  @MaxLength(2_000)
  note?: string | null;

  @Field(() => CategoryEnum, {
    nullable: true,
    description: "A stricter category than the indicator's; never a milder one.",
  })
  category?: Category | null;
}

@InputType({ description: "A measurement that was recorded by mistake, by the viewer's own agency." })
export class TakeBackOutcomeInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The measurement." })
  id!: string;
}

import { Field, ID, InputType, Int } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { ListType } from "./decorators.js";
import { CategoryEnum } from "./enums.js";

@ListType("What becomes of one question when an assessment moves to a newer version of its template.")
export class MovedQuestion {
  @Field(() => ID, { description: "The question's key." })
  key!: string;

  @Field(() => String, { description: "The question, as it reads in the version where it is last asked." })
  text!: string;

  @Field(() => String, { nullable: true, description: "How it read before, where it was reworded." })
  before!: string | null;

  @Field(() => Int, {
    description: "How many of its answers the viewer sees; those withheld from them fare the same.",
  })
  answers!: number;

  @Field(() => CategoryEnum, {
    nullable: true,
    description: "The stricter category that its answers get, where it is stricter than before.",
  })
  raisedTo!: Category | null;
}

@ListType("What moving an assessment to the newest version of its template would change.")
export class AssessmentMovePreview {
  @Field(() => Int, { description: "The version that it has." })
  fromVersion!: number;

  @Field(() => Int, { nullable: true, description: "The newest published version; null where it has that." })
  toVersion!: number | null;

  @Field(() => [MovedQuestion], { description: "Asked in both: their answers are kept in their place." })
  kept!: MovedQuestion[];

  @Field(() => [MovedQuestion], {
    description:
      "No longer asked, or to be answered otherwise: such answers stay readable as of the earlier version.",
  })
  withoutPlace!: MovedQuestion[];

  @Field(() => [MovedQuestion], { description: "Newly asked." })
  added!: MovedQuestion[];
}

@InputType({ description: "Moves an assessment to a newer version of its template." })
export class MoveAssessmentInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "Its assessment." })
  assessmentId!: string;

  @Field(() => Int, { description: "The version that was looked at: the newest published one." })
  toVersion!: number;
}

@ListType("What came of moving an assessment.")
export class MoveAssessmentPayload {
  @Field(() => Boolean, {
    description:
      "False, with nothing changed, where that version is not, or no longer, the newest to move to.",
  })
  moved!: boolean;
}

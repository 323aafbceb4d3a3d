import { Field, Int } from "type-graphql";
import { ReferenceType } from "../decorators.js";
import { Day } from "../scalars.js";
import { OutcomeIndicator } from "./OutcomeFramework.js";

@ReferenceType("What became of one indicator in a cohort. Counts only; small numbers are left out.")
export class CohortIndicator {
  @Field(() => OutcomeIndicator, { description: "What is counted." })
  indicator!: OutcomeIndicator;

  @Field(() => Int, {
    nullable: true,
    description:
      "The denominator: people, or families, whose baseline had not reached it and of whom there is a follow-up; null where they are too few.",
  })
  measured!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The numerator: how many of them had reached it at their latest follow-up; null where those who did, or who did not, are too few.",
  })
  reached!: number | null;

  @Field(() => Int, { nullable: true, description: "The numerator as whole per cent of the denominator." })
  share!: number | null;

  @Field(() => Day, {
    nullable: true,
    description:
      "The last day that is counted for it: an earlier one than the report's where the figures have since moved by too few.",
  })
  asAt!: string | null;
}

@ReferenceType(
  "What became of those whose baseline was measured in one financial year: counted, nobody named.",
)
export class CohortReport {
  @Field(() => String, { description: "The framework by which it is measured." })
  title!: string;

  @Field(() => Int, { description: "The cohort: the year in whose April the financial year begins." })
  year!: number;

  @Field(() => Day, { description: "The last day that is counted." })
  asAt!: string;

  @Field(() => Int, { description: "How many there must be at the least for a number to be told." })
  fewest!: number;

  @Field(() => [CohortIndicator], {
    description: "Every indicator of the framework, also where nothing is told.",
  })
  indicators!: CohortIndicator[];
}

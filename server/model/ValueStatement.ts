import { Field } from "type-graphql";
import { PartType } from "./decorators.js";
import { register } from "./enums.js";
import { Instant } from "./scalars.js";

export const StatedKindEnum = register("StatedKind", "What a statement can stand beside.", {
  ANSWER: "An answer of the assessment.",
  EVENT: "An event of the chronology.",
  ACTION: "An action of the plan.",
  CIRCUMSTANCE: "A change of circumstances that was told, and stands.",
});
export type StatedKind = keyof typeof StatedKindEnum;

@PartType("What a person, or somebody who may act for them, says beside a value that they dispute.")
export class ValueStatement {
  @Field(() => String, { description: "Their words." })
  text!: string;

  @Field(() => Instant, { description: "When they were written." })
  writtenAt!: Date;

  @Field(() => Boolean, {
    description:
      "Whether the person whom the value is about wrote it; otherwise somebody who may act for them.",
  })
  bySubject!: boolean;
}

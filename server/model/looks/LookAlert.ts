import { Field, ID } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { ReferenceType } from "../decorators.js";
import { CategoryEnum, PurposeEnum } from "../enums.js";
import { Day, Instant } from "../scalars.js";
import { AlertStepEnum, LookReason } from "./LookReason.js";

@ReferenceType("One row of the audit behind an alert, as far as it is within the officer's remit.")
export class LookRow {
  @Field(() => ID, { description: "The audit entry's id." })
  id!: string;

  @Field(() => Instant, { description: "When, by the database's clock." })
  at!: Date;

  @Field(() => String, { description: "The operation." })
  operation!: string;

  @Field(() => String, { description: "SHOWN, EXPORTED, NOTHING_SHOWN, CHANGED, REFUSED or NOT_SENT." })
  outcome!: string;

  @Field(() => PurposeEnum, { nullable: true, description: "For what purpose; null where none was given." })
  purpose!: PurposeCode | null;

  @Field(() => String, {
    nullable: true,
    description: "The case's number, where the officer may know of it.",
  })
  caseReference!: string | null;

  @Field(() => [CategoryEnum], { description: "What kinds of information of the case were shown." })
  shown!: Category[];
}

@ReferenceType("A step that an officer took about an alert.")
export class AlertStepTaken {
  @Field(() => AlertStepEnum, { description: "What was done." })
  step!: string;

  @Field(() => Instant, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "By whom." })
  by!: string;

  @Field(() => String, { nullable: true, description: "What was found, or is asked." })
  note!: string | null;
}

@ReferenceType("An unusual look: why it is, the rows of the audit behind it, and what was done about it.")
export class LookAlert {
  @Field(() => ID, { description: "The alert's id." })
  id!: string;

  @Field(() => String, { description: "Who looked." })
  about!: string;

  @Field(() => Day, { description: "The London day of the look." })
  day!: string;

  @Field(() => Instant, { description: "When the alert came." })
  createdAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "The case's number; null where it is about many cases.",
  })
  caseReference!: string | null;

  @Field(() => [LookReason], { description: "Why it is unusual." })
  reasons!: LookReason[];

  @Field(() => [LookRow], { description: "The rows of the audit, in the order of time, at most 200." })
  rows!: LookRow[];

  @Field(() => Boolean, { description: "Whether there are more rows than are listed." })
  more!: boolean;

  @Field(() => [AlertStepTaken], { description: "What was done about it, the earliest first." })
  steps!: AlertStepTaken[];
}

import { IsNotEmpty, MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import type { ReasonCode } from "../sharing/reasons.js";
import { Agency } from "./Agency.js";
import { connectionOf } from "./connection.js";
import { DecidingRule } from "./DecisionExplanation.js";
import { ReferenceType } from "./decorators.js";
import { AccountKindEnum, CategoryEnum, EffectEnum, PurposeEnum, ReasonEnum, RelationEnum } from "./enums.js";
import { Instant } from "./scalars.js";

@InputType({ description: "Which field, of whom, when." })
export class CouldSeeQuestion {
  @Field(() => String, { description: "The person's record number." })
  @IsNotEmpty()
  @MaxLength(60)
  personReference!: string;

  @Field(() => Instant, { description: "The instant; not in the future." })
  on!: Date;

  @Field(() => CategoryEnum, { nullable: true, description: "A kind of data." })
  category?: Category | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A field as the schema names it, such as Person.address: its own kind, and whether it tells a place.",
  })
  @MaxLength(60)
  field?: string | null;
}

@ReferenceType("What makes it lawful that somebody could see it.")
export class CouldSeeBasis {
  @Field(() => String, { description: "The kind: CONSENT, OWN_RECORD, SHARING_DECISION…" })
  basis!: string;

  @Field(() => DecidingRule, { nullable: true, description: "The fact that it stands on, where it is one." })
  rule!: DecidingRule | null;
}

@ReferenceType("What somebody could see, for one purpose, of what some agencies contributed.")
export class CouldSeeAnswer {
  @Field(() => PurposeEnum, { description: "For what purpose." })
  purpose!: PurposeCode;

  @Field(() => [Agency], { description: "Of what these agencies had contributed." })
  contributedBy!: Agency[];

  @Field(() => EffectEnum, { description: "Whether they could see it." })
  effect!: string;

  @Field(() => ReasonEnum, { nullable: true, description: "What they would have been told; null otherwise." })
  reason!: ReasonCode | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The first stage that did not pass; INPUTS where the request itself would have been refused.",
  })
  stage!: string | null;

  @Field(() => [DecidingRule], { description: "The facts that kept it from them." })
  rules!: DecidingRule[];

  @Field(() => [CouldSeeBasis], { description: "What made it lawful." })
  bases!: CouldSeeBasis[];

  @Field(() => Boolean, { description: "Whether it was shared although somebody had objected." })
  sharedDespiteObjection!: boolean;
}

@ReferenceType("Somebody who had anything to do with the case at that time, and what they could see.")
export class CouldSeeViewer {
  @Field(() => ID, { description: "The account's id with the case's." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  actor!: string;

  @Field(() => AccountKindEnum, { description: "What kind of account it is." })
  kind!: string;

  @Field(() => Agency, { nullable: true, description: "Their agency." })
  agency!: Agency | null;

  @Field(() => String, { nullable: true, description: "The case's number." })
  caseReference!: string | null;

  @Field(() => [RelationEnum], { description: "What they had to do with the case." })
  relations!: string[];

  @Field(() => Boolean, { description: "Whether the account has ended since." })
  hasEnded!: boolean;

  @Field(() => [CouldSeeAnswer], { description: "What they could see, for each purpose of the case." })
  answers!: CouldSeeAnswer[];

  @Field(() => Int, { description: "The version of the policy's tables by which this was judged." })
  policyVersion!: number;
}

export const CouldSeeConnection = connectionOf("CouldSee", CouldSeeViewer, "Who could see it");
export type CouldSeeConnection = InstanceType<typeof CouldSeeConnection>;

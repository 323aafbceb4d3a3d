import { ArrayMaxSize, ArrayNotEmpty, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Day } from "../scalars.js";
import {
  type RightsActKind,
  RightsActEnum,
  type RightsAsker,
  RightsAskerEnum,
  RightsChoiceEnum,
  type RightsChoiceKind,
  type RightsExemption,
  RightsExemptionEnum,
  type RightsGround,
  RightsGroundEnum,
  type RightsKind,
  RightsKindEnum,
  type RightsOthers,
  RightsOthersEnum,
} from "./enums.js";

@InputType({ description: "A request of a data subject that the officer's agency received." })
export class RecordRightsRequestInput {
  @Field(() => String, { description: "The record number of the person whose data it is." })
  @MaxLength(40)
  personReference!: string;

  @Field(() => RightsKindEnum, { defaultValue: "ACCESS", description: "Which right it is about." })
  kind!: RightsKind;

  @Field(() => RightsAskerEnum, { description: "Who asks." })
  asker!: RightsAsker;

  @Field(() => String, { nullable: true, description: "The parent's record number, where a parent asks." })
  @MaxLength(40)
  askerReference?: string | null;

  @Field(() => String, { nullable: true, description: "What they ask for, where it is not everything." })
  @MaxLength(2000)
  askedFor?: string | null;

  @Field(() => Day, { description: "On which day it came, in whatever form." })
  receivedOn!: string;
}

@InputType({ description: "A legal hold to be placed or lifted." })
export class LegalHoldInput {
  @Field(() => String, { description: "The record number of the person." })
  @MaxLength(40)
  personReference!: string;

  @Field(() => String, { description: "Why: 3 to 2,000 characters." })
  @MinLength(3)
  @MaxLength(2000)
  reason!: string;

  @Field(() => Boolean, { description: "Whether it is lifted; else it is placed." })
  lifts!: boolean;
}

@InputType({ description: "Something that happens to a request." })
export class ActOnRightsInput {
  @Field(() => ID, { description: "The request." })
  requestId!: string;

  @Field(() => RightsActEnum, { description: "What happens." })
  kind!: RightsActKind;

  @Field(() => Day, { description: "On which day." })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why; an extension, the child's word and sending back need it.",
  })
  @MaxLength(2000)
  reason?: string | null;
}

@InputType({ description: "One thing that is held, and what it said when it was looked at." })
export class RightsItemInput {
  @Field(() => ID, { description: "The thing." })
  id!: string;

  @Field(() => String, { description: "Its hash, as it was shown." })
  @MaxLength(64)
  hash!: string;
}

@InputType({
  description: "A health professional's opinion (DPA 2018 Sch. 3 Pt. 2), not older than six months.",
})
export class RightsOpinionInput {
  @Field(() => String, { description: "Who gave it: name and profession." })
  @MaxLength(200)
  by!: string;

  @Field(() => Day, { description: "When." })
  on!: string;

  @Field(() => Boolean, {
    description: "Whether giving it would be likely to cause serious harm to somebody's health.",
  })
  harm!: boolean;
}

@InputType({ description: "What is done with things that are held: the same with each." })
export class ChooseRightsItemsInput {
  @Field(() => ID, { description: "The request." })
  requestId!: string;

  @Field(() => [RightsItemInput], { description: "Which things, at most 200." })
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  items!: RightsItemInput[];

  @Field(() => RightsChoiceEnum, { description: "What is done." })
  choice!: RightsChoiceKind;

  @Field(() => RightsExemptionEnum, { nullable: true, description: "Why something is left out." })
  exemption?: RightsExemption | null;

  @Field(() => RightsGroundEnum, {
    nullable: true,
    description: "By what rule it is erased, restricted, put right or kept; one of those of the request.",
  })
  ground?: RightsGround | null;

  @Field(() => RightsOthersEnum, {
    nullable: true,
    description: "Why it is given though it speaks of others.",
  })
  others?: RightsOthers | null;

  @Field(() => [String], {
    nullable: true,
    description: "The words to take out, as they stand; each wherever it stands.",
  })
  @ArrayMaxSize(100)
  @MaxLength(500, { each: true })
  words?: string[] | null;

  @Field(() => RightsOpinionInput, { nullable: true, description: "The health professional's opinion." })
  opinion?: RightsOpinionInput | null;

  @Field(() => String, { nullable: true, description: "A note for the second officer." })
  @MaxLength(2000)
  note?: string | null;
}

@InputType({ description: "What was done about data that another agency put right, restricted or erased." })
export class AnswerRecipientNoticeInput {
  @Field(() => ID, { description: "Which notice." })
  id!: string;

  @Field(() => String, { description: "What was done here." })
  @MaxLength(2000)
  note!: string;
}

import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsNotEmpty,
  MaxLength,
  MinLength,
  ValidateNested,
} from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { CategoryEnum, PurposeEnum } from "../enums.js";
import { Day } from "../scalars.js";
import { ExclusionKindEnum, HiddenEffectEnum, MarkerKindEnum } from "./enums.js";

/** What every new rule says: its case and its dates. */
@InputType({ description: "A new rule." })
abstract class RuleInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => Day, { nullable: true, description: "Its first day, today or later; left out: from now on." })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: "Its last day, if it has one." })
  until?: string | null;

  @Field(() => Day, {
    description:
      "The day by which it is reviewed: after today, not after its last day; a sharing decision within 6 months of its first day, any other rule within 12.",
  })
  reviewOn!: string;
}

@InputType({ description: "A decision to share, or not to share, under a duty." })
export class SharingDecisionInput extends RuleInput {
  @Field(() => Boolean, { description: "To share (true), or not to share." })
  share!: boolean;

  @Field(() => PurposeEnum, { description: "The purpose: one that rests on a duty." })
  purpose!: PurposeCode;

  @Field(() => String, { description: "The code of the legal gateway; it must serve the purpose." })
  gateway!: string;

  @Field(() => [ID], { description: "With which agencies." })
  @ArrayNotEmpty()
  @ArrayMaxSize(40)
  agencyIds!: string[];

  @Field(() => [ID], { description: "About whom: people of the case." })
  @ArrayNotEmpty()
  @ArrayMaxSize(40)
  personIds!: string[];

  @Field(() => [CategoryEnum], { description: "Which kinds of data." })
  @ArrayNotEmpty()
  categories!: Category[];

  @Field(() => String, { description: "Why it is necessary." })
  @IsNotEmpty()
  @MaxLength(4_000)
  whyNecessary!: string;

  @Field(() => String, { description: "Why it is proportionate." })
  @IsNotEmpty()
  @MaxLength(4_000)
  whyProportionate!: string;

  @Field(() => Boolean, { description: "Whether the family was told." })
  familyTold!: boolean;

  @Field(() => String, { nullable: true, description: "Why not; required where the family was not told." })
  @MaxLength(4_000)
  whyNotTold?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it goes on despite a refusal: required where the gateway asks for agreement first and somebody refused.",
  })
  @MaxLength(4_000)
  refusalOverridden?: string | null;
}

@InputType({ description: "A seal on a record, on a section of it, or on one answer." })
export class SealInput extends RuleInput {
  @Field(() => ID, { nullable: true, description: "Only this person's values, in every case of theirs." })
  personId?: string | null;

  @Field(() => [CategoryEnum], {
    nullable: true,
    description: "Only these kinds of data; left out: the whole record.",
  })
  categories?: Category[] | null;

  @Field(() => ID, { nullable: true, description: "Only this answer; then neither person nor categories." })
  answerId?: string | null;

  @Field(() => [ID], {
    description:
      "The accounts to which it stays open. Whoever records the seal must be among them, so that it can be reviewed.",
  })
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  accountIds!: string[];

  @Field(() => HiddenEffectEnum, { description: "What others see of it." })
  existence!: "ABSENT" | "WITHHELD";

  @Field(() => Boolean, { description: "Whether emergency access, confirmed by a second person, passes it." })
  emergency!: boolean;

  @Field(() => String, { description: "Why." })
  @MinLength(10)
  @MaxLength(2_000)
  reason!: string;
}

@InputType({ description: "That somebody may not know of this case, or of any case of a person." })
export class ExclusionInput extends RuleInput {
  @Field(() => ID, { description: "The account that is excluded; never the recorder's own." })
  accountId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "From every case of this person; left out: from this case.",
  })
  personId?: string | null;

  @Field(() => ExclusionKindEnum, { description: "Why." })
  reason!: string;
}

@InputType({ description: "Keeps back a place, a source, a mention or what would do harm." })
export class MarkerInput extends RuleInput {
  @Field(() => MarkerKindEnum, { description: "What it keeps back." })
  protects!: "LOCATION" | "SOURCE" | "HARM" | "MENTIONED";

  @Field(() => [ID], { nullable: true, description: "Whom it protects: people of the case." })
  @ArrayMaxSize(40)
  personIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "For a place: everybody of the household in which this person lives today.",
  })
  householdOfId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only this answer; then no persons, household or categories.",
  })
  answerId?: string | null;

  @Field(() => [CategoryEnum], {
    nullable: true,
    description: "Only these kinds of data; left out: all. A place is protected in all.",
  })
  categories?: Category[] | null;

  @Field(() => [ID], { description: "The accounts to which it stays open." })
  @ArrayMaxSize(50)
  accountIds!: string[];

  @Field(() => [ID], {
    description:
      "The agencies to which it stays open. Whoever records the marker, or their agency, must be among those named.",
  })
  @ArrayMaxSize(40)
  agencyIds!: string[];

  @Field(() => HiddenEffectEnum, { description: "What others see of it." })
  effect!: "ABSENT" | "WITHHELD";

  @Field(() => Boolean, { description: "Whether emergency access passes it." })
  emergency!: boolean;

  @Field(() => String, { description: "Why." })
  @MinLength(10)
  @MaxLength(2_000)
  reason!: string;
}

@InputType({ description: "That a rule no longer counts." })
export class EndRuleInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The rule." })
  ruleId!: string;

  @Field(() => String, { description: "Why it is ended." })
  @MinLength(10)
  @MaxLength(2_000)
  reason!: string;
}

@InputType({
  description: "That a rule was reviewed and goes on: it is recorded anew with the next review day.",
})
export class ReviewRuleInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The rule." })
  ruleId!: string;

  @Field(() => String, { description: "What the review found." })
  @MinLength(10)
  @MaxLength(2_000)
  finding!: string;

  @Field(() => Day, {
    description:
      "The next review day: a sharing decision within 6 months of today, any other rule within 12.",
  })
  reviewOn!: string;
}

@InputType({ description: "That somebody objects to a sharing decision." })
export class ObjectionInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The sharing decision, in force." })
  ruleId!: string;

  @Field(() => String, { description: "What was said against it." })
  @MinLength(10)
  @MaxLength(2_000)
  objection!: string;
}

@InputType({ description: "A change of rules to look at before it is saved: exactly one of these." })
export class RuleChangeInput {
  @Field(() => SharingDecisionInput, { nullable: true, description: "A new sharing decision." })
  @ValidateNested()
  sharingDecision?: SharingDecisionInput | null;

  @Field(() => SealInput, { nullable: true, description: "A new seal." })
  @ValidateNested()
  seal?: SealInput | null;

  @Field(() => ExclusionInput, { nullable: true, description: "A new exclusion." })
  @ValidateNested()
  exclusion?: ExclusionInput | null;

  @Field(() => MarkerInput, { nullable: true, description: "A new protection marker." })
  @ValidateNested()
  marker?: MarkerInput | null;

  @Field(() => EndRuleInput, { nullable: true, description: "The end of a rule." })
  @ValidateNested()
  end?: EndRuleInput | null;

  @Field(() => ReviewRuleInput, { nullable: true, description: "The review of a rule." })
  @ValidateNested()
  review?: ReviewRuleInput | null;

  @Field(() => ObjectionInput, { nullable: true, description: "An objection to a sharing decision." })
  @ValidateNested()
  objection?: ObjectionInput | null;
}

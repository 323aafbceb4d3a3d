import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsNotEmpty,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { PurposeCode } from "../../sharing/purposes.js";
import { PersonRoleEnum, PurposeEnum } from "../enums.js";
import { type FamilyKnows, FamilyKnowsEnum, ReferralAnswerEnum } from "../referrals/enums.js";
import { Day } from "../scalars.js";
import {
  ClosureOutcomeEnum,
  OfferAnswerEnum,
  OfferKindEnum,
  type RiskFactor,
  RiskFactorEnum,
  StepDirectionEnum,
  TriageOutcomeEnum,
} from "./enums.js";

const SAID = /^\s*\S[\s\S]{8,}\S\s*$/;

@InputType({ description: "Somebody who is new to the register, with what is known of them." })
export class ReferredPersonInput {
  @Field(() => PersonRoleEnum, { description: "What part they have in the family." })
  role!: string;

  @Field(() => String, { nullable: true, description: "Given name; none for an unborn child." })
  @MaxLength(100)
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  @MaxLength(100)
  familyName?: string | null;

  @Field(() => Day, { nullable: true, description: "Date of birth, where it is known." })
  bornOn?: string | null;

  @Field(() => Day, { nullable: true, description: "Of an unborn child: the expected date." })
  expectedOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Of an unborn child: which of the people, counted from 0, is the mother.",
  })
  mother?: number | null;
}

@InputType({ description: "A family that is referred, and why." })
abstract class ReferredFamilyInput {
  @Field(() => String, { description: "What the family is called." })
  @Matches(/\S/)
  @MaxLength(100)
  familyName!: string;

  @Field(() => [RiskFactorEnum], { description: "The risk factors that prompted it, if any." })
  riskFactors!: RiskFactor[];

  @Field(() => String, { description: "Why, in at least 10 characters." })
  @Matches(SAID)
  @MaxLength(4000)
  reason!: string;

  @Field(() => [ReferredPersonInput], { description: "The people of the family." })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  people!: ReferredPersonInput[];
}

@InputType({ description: "A referral: who refers whom, and why." })
export class ReferralInput extends ReferredFamilyInput {
  @Field(() => String, { description: "Who refers the family." })
  @Matches(/\S/)
  @MaxLength(200)
  referredBy!: string;
}

@InputType({ description: "A referral to another agency." })
export class SendReferralInput extends ReferredFamilyInput {
  @Field(() => ID, { description: "To which agency: one that takes referrals." })
  agencyId!: string;

  @Field(() => FamilyKnowsEnum, { description: "What the family knows of it." })
  familyKnows!: FamilyKnows;

  @Field(() => String, {
    nullable: true,
    description: "Why it is sent all the same; needed where they do not agree or do not know.",
  })
  @MaxLength(2000)
  whyAllTheSame?: string | null;
}

@InputType({ description: "An answer to a referral." })
export class AnswerReferralInput {
  @Field(() => ID, { description: "The referral." })
  referralId!: string;

  @Field(() => ReferralAnswerEnum, { description: "The answer." })
  answer!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the sender is told of it; needed where it is declined.",
  })
  @MaxLength(2000)
  reason?: string | null;
}

@InputType({ description: "A case, and why something is done with it." })
abstract class WithReason {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => String, { description: "Why, in at least 10 characters." })
  @Matches(SAID)
  @MaxLength(4000)
  reason!: string;
}

@InputType({ description: "What becomes of a referral." })
export class TriageInput extends WithReason {
  @Field(() => TriageOutcomeEnum, { description: "The outcome. Only casework opens a case." })
  outcome!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Who leads: an account of the viewer's agency; left out: the viewer.",
  })
  leadAccountId?: string | null;
}

@InputType({ description: "A band of need." })
export class NeedBandInput extends WithReason {
  @Field(() => Int, { description: "The band, 1 to 3." })
  @Min(1)
  @Max(3)
  band!: number;

  @Field(() => Day, { description: "From which day; not in the future." })
  from!: string;
}

@InputType({ description: "That a case is stepped up or down." })
export class StepInput extends WithReason {
  @Field(() => StepDirectionEnum, { description: "Up or down." })
  direction!: string;

  @Field(() => PurposeEnum, {
    nullable: true,
    description:
      "Up: the statutory purpose for which the case is opened. It shares nothing without a sharing decision.",
  })
  purpose?: PurposeCode | null;
}

@InputType({ description: "That a case is closed." })
export class CloseCaseInput extends WithReason {
  @Field(() => [ClosureOutcomeEnum], { description: "How it ended." })
  @ArrayNotEmpty()
  outcomes!: string[];

  @Field(() => String, {
    nullable: true,
    description: "What becomes of the actions that are open; needed where the viewer sees any.",
  })
  @MaxLength(2000)
  openActions?: string | null;
}

@InputType({ description: "An offer to somebody at work." })
export class OfferInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => OfferKindEnum, { description: "A place in the team, or the lead." })
  kind!: string;

  @Field(() => ID, { description: "To which agency." })
  agencyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "To which account of it; left out: to anybody of the agency.",
  })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: "Of an invitation: what the member would do." })
  @MaxLength(200)
  role?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a handover: the summary, in at least 20 characters.",
  })
  @MaxLength(8000)
  summary?: string | null;
}

@InputType({ description: "An answer to an offer." })
export class AnswerOfferInput {
  @Field(() => ID, { description: "The offer." })
  offerId!: string;

  @Field(() => OfferAnswerEnum, { description: "The answer." })
  answer!: string;
}

@InputType({ description: "That a member leaves the team around the family." })
export class LeaveInput extends WithReason {
  @Field(() => ID, { description: "The member's part in the team, by its id." })
  memberId!: string;
}

@InputType({ description: "That the viewer's own closure is undone." })
export class UndoClosureInput extends WithReason {}

@InputType({ description: "That a closed case is opened again." })
export class ReopenInput {
  @Field(() => String, { description: "The case's number." })
  @IsNotEmpty()
  @MaxLength(60)
  reference!: string;

  @Field(() => String, { description: "Why, in at least 10 characters." })
  @Matches(SAID)
  @MaxLength(4000)
  reason!: string;
}

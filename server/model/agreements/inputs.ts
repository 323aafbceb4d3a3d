import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { AgreementDoingEnum, CategoryEnum, PurposeEnum } from "../enums.js";
import { Day } from "../scalars.js";

@InputType({ description: "What an agreement says: between whom, about what, for which purposes, when." })
export class AgreementTermsInput {
  @Field(() => String, { description: "What it is called." })
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @Field(() => [ID], { description: "Its parties: at least two different agencies." })
  @ArrayMaxSize(100)
  agencyIds!: string[];

  @Field(() => [PurposeEnum], { description: "The purposes that it covers." })
  @ArrayNotEmpty()
  purposes!: PurposeCode[];

  @Field(() => [CategoryEnum], { description: "The kinds of data that it covers, each by itself." })
  @ArrayNotEmpty()
  categories!: Category[];

  @Field(() => Day, { description: "Its first day." })
  from!: string;

  @Field(() => Day, { nullable: true, description: "Its last day, if it has one." })
  until?: string | null;

  @Field(() => Day, { description: "The day by which it is reviewed." })
  reviewOn!: string;

  @Field(() => String, { description: "Where the signed document is found." })
  @IsNotEmpty()
  @MaxLength(200)
  documentReference!: string;

  @Field(() => ID, { nullable: true, description: "The agreement in force whose place it takes." })
  replaces?: string | null;
}

@InputType({ description: "Who signs for the viewer's agency." })
export class SignatureInput {
  @Field(() => String, { description: "Their name." })
  @IsNotEmpty()
  @MaxLength(200)
  signatory!: string;

  @Field(() => String, { description: "What they are in the agency." })
  @IsNotEmpty()
  @MaxLength(200)
  signatoryTitle!: string;
}

@InputType({ description: "That a suspended agreement is to count again, as it was." })
export class ResumeAgreementInput {
  @Field(() => ID, { description: "The suspended agreement." })
  agreementId!: string;

  @Field(() => Day, { description: "The day by which it is reviewed." })
  reviewOn!: string;

  @Field(() => String, { description: "Where what was agreed about resuming is found." })
  @IsNotEmpty()
  @MaxLength(200)
  documentReference!: string;
}

@InputType({ description: "Why an agreement is declined, suspended or ended." })
export class AgreementReasonInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId!: string;

  @Field(() => String, { description: "Why, in a few words; nothing about a family." })
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "What a review found." })
export class ReviewAgreementInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId!: string;

  @Field(() => String, { description: "What it found, in a few words; nothing about a family." })
  @IsNotEmpty()
  @MaxLength(500)
  finding!: string;

  @Field(() => Day, { description: "The day by which it is reviewed next." })
  nextReviewOn!: string;
}

@InputType({
  description:
    "A change of agreements that is only thought of: new terms, or something done with an agreement.",
})
export class AgreementChangeInput {
  @Field(() => AgreementTermsInput, { nullable: true, description: "New terms." })
  @ValidateNested()
  terms?: AgreementTermsInput | null;

  @Field(() => ID, { nullable: true, description: "The agreement with which something is done." })
  agreementId?: string | null;

  @Field(() => AgreementDoingEnum, { nullable: true, description: "What is done with it." })
  doing?: "SIGN" | "RESUME" | "SUSPEND" | "END" | null;
}

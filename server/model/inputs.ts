import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import {
  CaseStatusEnum,
  CategoryEnum,
  ConsentAuthorityEnum,
  ConsentMethodEnum,
  PurposeEnum,
  WorklistRoleEnum,
} from "./enums.js";
import { Day, Instant } from "./scalars.js";

@InputType({ description: "Narrows a worklist. A field that the viewer may not see counts as empty." })
export class WorklistFilter {
  @Field(() => [CaseStatusEnum], { nullable: true, description: "Cases in one of these states." })
  status?: string[] | null;

  @Field(() => [Int], { nullable: true, description: "Cases in one of these bands of need." })
  needBand?: number[] | null;

  @Field(() => WorklistRoleEnum, { nullable: true, description: "Cases in which the viewer has this part." })
  role?: "LEAD" | "MEMBER" | null;
}

@InputType({ description: "A new answer, or a change of one." })
export class RecordAnswerInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "Its assessment." })
  assessmentId!: string;

  @Field(() => ID, { description: "The question's key." })
  questionKey!: string;

  @Field(() => ID, { nullable: true, description: "The answer to change; left out for a new one." })
  answerId?: string | null;

  @Field(() => Int, { nullable: true, description: "The version that is changed; required with answerId." })
  expectedVersion?: number | null;

  @Field(() => String, { description: "The answer." })
  @IsNotEmpty()
  @MaxLength(20_000)
  value!: string;

  @Field(() => [ID], { description: "Whom it is about: people of the case." })
  @ArrayNotEmpty()
  @ArrayMaxSize(12)
  subjectIds!: string[];

  @Field(() => ID, { nullable: true, description: "Who said it, where it is somebody's account." })
  saidById?: string | null;

  @Field(() => CategoryEnum, {
    nullable: true,
    description: "A stricter category than the question's; never a milder one.",
  })
  category?: Category | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The sitting whose unfinished words this finishes; finished again, it gives the same answer, never a second one.",
  })
  sitting?: string | null;
}

@InputType({ description: "A significant event, in the name of the viewer's own agency." })
export class RecordEventInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => Day, { description: "When it happened; not later than today." })
  occurredOn!: string;

  @Field(() => String, { description: "What happened, in a few words." })
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @Field(() => String, { nullable: true, description: "What more there is to say of it." })
  @MaxLength(10_000)
  detail?: string | null;

  @Field(() => String, { nullable: true, description: "Where it happened." })
  @MaxLength(200)
  place?: string | null;

  @Field(() => [ID], {
    description: "Whose record it is: people of this case. An account of harm is the teller's.",
  })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  subjectIds!: string[];

  @Field(() => [ID], { nullable: true, description: "Who else is spoken of: people of this case." })
  @ArrayMaxSize(20)
  mentionedIds?: string[] | null;

  @Field(() => CategoryEnum, { description: "What kind of information it is." })
  category!: Category;
}

@InputType({ description: "One sentence of a consent. What is left empty matches nothing." })
export class ProvisionInput {
  @Field(() => Boolean, { description: "Yes (true) or no." })
  permit!: boolean;

  @Field(() => [ID], { description: "The agencies named." })
  agencyIds!: string[];

  @Field(() => [String], { description: "The types of agency named." })
  agencyTypes!: string[];

  @Field(() => [CategoryEnum], { description: "The kinds of data named." })
  @ArrayNotEmpty()
  categories!: Category[];

  @Field(() => [PurposeEnum], { description: "The purposes named." })
  @ArrayNotEmpty()
  purposes!: PurposeCode[];

  @Field(() => Day, { description: "The first day." })
  from!: string;

  @Field(() => Day, { nullable: true, description: "The last day, if there is one." })
  until?: string | null;
}

@InputType({ description: "What one person, or whoever may speak for them, says about sharing." })
export class RecordConsentInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The one person whom the consent is about." })
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The person who gives it; left out where the local authority does.",
  })
  giverPersonId?: string | null;

  @Field(() => ConsentAuthorityEnum, { description: "With what authority it is given." })
  authority!: "SELF" | "PARENTAL_RESPONSIBILITY" | "CARE_ORDER" | "ATTORNEY" | "DEPUTY" | "BEST_INTERESTS";

  @Field(() => String, { nullable: true, description: "What shows the authority." })
  @MaxLength(2_000)
  authorityEvidence?: string | null;

  @Field(() => String, { nullable: true, description: "Capacity for this decision, as judged." })
  @MaxLength(2_000)
  capacityNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "For a child under 16 who decides for themself: that they were found to understand this decision, by whom and how. Recorded as a finding for these categories and purposes alone.",
  })
  @MaxLength(2_000)
  competence?: string | null;

  @Field(() => ConsentMethodEnum, { description: "In writing or in words." })
  method!: string;

  @Field(() => String, { nullable: true, description: "The witness; required for words." })
  @MaxLength(200)
  witness?: string | null;

  @Field(() => String, { description: "The version of the notice that was explained." })
  @IsNotEmpty()
  @MaxLength(100)
  noticeVersion!: string;

  @Field(() => String, { description: "The language in which it was explained." })
  @IsNotEmpty()
  @MaxLength(35)
  noticeLanguage!: string;

  @Field(() => String, { nullable: true, description: "Who interpreted." })
  @MaxLength(200)
  interpreter?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Earlier consents of the same person that this one replaces.",
  })
  supersedes?: string[] | null;

  @Field(() => [ProvisionInput], { description: "What was said, sentence by sentence." })
  @ArrayNotEmpty()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  provisions!: ProvisionInput[];
}

@InputType({ description: "That a consent is withdrawn." })
export class WithdrawConsentInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The consent." })
  consentId!: string;

  @Field(() => String, { description: "How it was withdrawn, in a few words." })
  @IsNotEmpty()
  @MaxLength(500)
  how!: string;
}

@InputType({ description: "Whose record, and when. One of the references is required." })
export class AccessLogFilter {
  @Field(() => String, { nullable: true, description: "A case's number." })
  caseReference?: string | null;

  @Field(() => String, { nullable: true, description: "A person's record number." })
  personReference?: string | null;

  @Field(() => Instant, { nullable: true, description: "From when on." })
  from?: Date | null;

  @Field(() => Instant, { nullable: true, description: "Before when." })
  until?: Date | null;
}

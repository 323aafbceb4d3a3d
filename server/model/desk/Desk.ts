import { MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import type { ReasonCode } from "../../sharing/reasons.js";
import { Agency } from "../Agency.js";
import { ListType, ReferenceType } from "../decorators.js";
import { AccountKindEnum, CategoryEnum, PurposeEnum, ReasonEnum } from "../enums.js";
import { AccessLogFilter } from "../inputs.js";
import { Day, Instant } from "../scalars.js";
import { DeskFormatEnum, EntryQuestionEnum, RecordQuestionEnum } from "./enums.js";

@InputType({ description: "Narrows a question to the audit or to the records that decide." })
export class DeskFilter {
  @Field(() => ID, { nullable: true, description: "Whose doing. Required for PRACTITIONER." })
  accountId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of which agency. Required for AGENCY." })
  agencyId?: string | null;

  @Field(() => ReasonEnum, { nullable: true, description: "Only what was withheld for this reason." })
  reason?: ReasonCode | null;

  @Field(() => String, { nullable: true, description: "Only records that stand like this." })
  @MaxLength(40)
  state?: string | null;

  @Field(() => Instant, { nullable: true, description: "From when on." })
  from?: Date | null;

  @Field(() => Instant, { nullable: true, description: "Before when." })
  until?: Date | null;
}

@ReferenceType("A record that decides what is shared, as the officer may see it. Never a value of anybody's.")
export class DeskRecord {
  @Field(() => ID, { description: "The record's id." })
  id!: string;

  @Field(() => Instant, { description: "When it was." })
  at!: Date;

  @Field(() => String, {
    description: "What kind it is: RISK_TO_LIFE, OBJECTION, YES, AGREEMENT_SIGNED, ROLE_GIVEN…",
  })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: "How it stands: IN_FORCE, REVIEW_OVERDUE, JUSTIFIED, RUNNING_OUT…",
  })
  state!: string | null;

  @Field(() => String, { nullable: true, description: "Its name: an agreement's, a law's, a role's." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Whose doing it is." })
  who!: string | null;

  @Field(() => String, { nullable: true, description: "Who reviewed it." })
  reviewer!: string | null;

  @Field(() => String, { nullable: true, description: "The account that it is about." })
  about!: string | null;

  @Field(() => Agency, { nullable: true, description: "For which agency it was done." })
  agency!: Agency | null;

  @Field(() => String, { nullable: true, description: "The case's number." })
  caseReference!: string | null;

  @Field(() => [String], { description: "The record numbers of the people that it is about." })
  people!: string[];

  @Field(() => [PurposeEnum], { description: "For which purposes." })
  purposes!: PurposeCode[];

  @Field(() => [CategoryEnum], { description: "Which kinds of data." })
  categories!: Category[];

  @Field(() => [Agency], { description: "The agencies that it names." })
  agencies!: Agency[];

  @Field(() => Day, { nullable: true, description: "Its last day, or by when it is to be reviewed." })
  until!: string | null;
}

@ListType("The records that answer, at most 200.")
export class DeskRecords {
  @Field(() => [DeskRecord], { description: "The records, the latest first; agreements by their review." })
  items!: DeskRecord[];

  @Field(() => Boolean, { description: "Whether there are more: a shorter period has fewer." })
  more!: boolean;
}

@ReferenceType("How often records were used in one day or month.")
export class UseInPeriod {
  @Field(() => Day, { description: "The day, or the first day of the month, in London." })
  day!: string;

  @Field(() => Int, {
    description:
      "Operations that showed or withheld anything of anybody, without those of which nothing left.",
  })
  operations!: number;
}

@ReferenceType("An account at work, to be asked after.")
export class AuditAccount {
  @Field(() => ID, { description: "The account's id." })
  id!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => AccountKindEnum, { description: "What kind of account it is." })
  kind!: string;

  @Field(() => Boolean, { description: "Whether it has ended." })
  hasEnded!: boolean;
}

@InputType({ description: "An answer to be taken out as a document: one of the three questions." })
export class DeskDocumentInput {
  @Field(() => AccessLogFilter, { nullable: true, description: "Who saw this record." })
  record?: AccessLogFilter | null;

  @Field(() => EntryQuestionEnum, { nullable: true, description: "A question to the audit." })
  entries?: keyof typeof EntryQuestionEnum | null;

  @Field(() => RecordQuestionEnum, { nullable: true, description: "A question to the records." })
  records?: keyof typeof RecordQuestionEnum | null;

  @Field(() => DeskFilter, {
    nullable: true,
    description: "A question to the audit or to the records, narrowed as on the screen.",
  })
  filter?: DeskFilter | null;

  @Field(() => DeskFormatEnum, { description: "As what." })
  format!: keyof typeof DeskFormatEnum;
}

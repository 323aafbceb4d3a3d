import { Field, ID } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import type { ReasonCode } from "../sharing/reasons.js";
import { Agency } from "./Agency.js";
import { connectionOf } from "./connection.js";
import { ReferenceType } from "./decorators.js";
import { CategoryEnum, PurposeEnum, ReasonEnum } from "./enums.js";
import { Instant } from "./scalars.js";

@ReferenceType("What was shown or withheld of one category. Names of fields, never a value.")
export class AuditedCategory {
  @Field(() => CategoryEnum, { description: "The category." })
  category!: Category;

  @Field(() => [String], { description: "The fields and questions, by name." })
  fields!: string[];

  @Field(() => [ReasonEnum], { description: "Why they were withheld; empty where they were shown." })
  codes!: ReasonCode[];
}

@ReferenceType("What one operation showed and withheld of one person's record.")
export class AuditedSubject {
  @Field(() => String, { nullable: true, description: "The person's record number." })
  personReference!: string | null;

  @Field(() => String, { nullable: true, description: "The case's number." })
  caseReference!: string | null;

  @Field(() => [AuditedCategory], { description: "What was shown." })
  shown!: AuditedCategory[];

  @Field(() => [AuditedCategory], { description: "What was withheld." })
  withheld!: AuditedCategory[];

  @Field(() => [String], {
    description: "On what basis it was shown: CONSENT, OWN_RECORD, SHARING_DECISION…",
  })
  bases!: string[];
}

@ReferenceType("One operation: who asked, when, for what purpose, and what came of it.")
export class AuditEntry {
  @Field(() => ID, { description: "The entry's id." })
  id!: string;

  @Field(() => Instant, { description: "When, by the database's clock." })
  at!: Date;

  @Field(() => String, { description: "Who asked." })
  actor!: string;

  @Field(() => Agency, { nullable: true, description: "For which agency." })
  agency!: Agency | null;

  @Field(() => PurposeEnum, { nullable: true, description: "For what purpose; null where none was given." })
  purpose!: PurposeCode | null;

  @Field(() => String, { description: "The operation." })
  operation!: string;

  @Field(() => String, { description: "SHOWN, EXPORTED, NOTHING_SHOWN, CHANGED, REFUSED or NOT_SENT." })
  outcome!: string;

  @Field(() => [String], {
    description:
      "The numbers of the cases asked for that the officer's agency leads, where refusals are asked for; where looks at the audit are, what was asked.",
  })
  asked!: string[];

  @Field(() => [String], { description: "Why it was refused, where the officer's own agency asked." })
  refused!: string[];

  @Field(() => [AuditedSubject], { description: "Of whom, and what." })
  subjects!: AuditedSubject[];
}

export const AuditEntryConnection = connectionOf("AuditEntry", AuditEntry, "The audit");
export type AuditEntryConnection = InstanceType<typeof AuditEntryConnection>;

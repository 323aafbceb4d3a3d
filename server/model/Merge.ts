import { IsNotEmpty, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ListType } from "./decorators.js";
import { ConsentMethodEnum } from "./enums.js";
import { Person } from "./Person.js";

@InputType({ description: "Two records, and why they are, or are not, of one person." })
export class MergeInput {
  @Field(() => String, { description: "The record number of the one." })
  @IsNotEmpty()
  @MaxLength(60)
  personReference!: string;

  @Field(() => String, { description: "The record number of the other." })
  @IsNotEmpty()
  @MaxLength(60)
  otherReference!: string;

  @Field(() => String, { description: "Why." })
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: "That a consent counts for the other record of the same person too." })
export class ConfirmConsentInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The consent that is confirmed." })
  consentId!: string;

  @Field(() => ID, { description: "The other record, that was merged with the consent's own." })
  personId!: string;

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
}

@ListType("A record that may be merged, as far as the viewer may see it.")
export class RecordToMerge {
  @Field(() => String, { nullable: true, description: "A case in which the viewer sees it." })
  caseReference!: string | null;

  @Field(() => Person, { description: "The person." })
  person!: Person;

  @Field(() => Boolean, { description: "Whether it is merged with the other one asked for." })
  isMerged!: boolean;
}

@ListType("What became of two records.")
export class MergePayload {
  @Field(() => [String], { description: "Their numbers." })
  references!: string[];

  @Field(() => Boolean, { description: "Whether they now count as one person." })
  isMerged!: boolean;
}

import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Instant } from "../scalars.js";
import { type IncidentActKind, IncidentActEnum, type IncidentRisk, IncidentRiskEnum } from "./enums.js";

@InputType({ description: "A personal data breach that the officer's agency became aware of." })
export class RecordIncidentInput {
  @Field(() => String, { description: "What happened, without anybody's name: 3 to 2,000 characters." })
  @MinLength(3)
  @MaxLength(2000)
  what!: string;

  @Field(() => ID, { nullable: true, description: "By which account, where that is known." })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: "By which system, by its client id." })
  @MaxLength(200)
  clientId?: string | null;

  @Field(() => Instant, { description: "From when." })
  from!: Date;

  @Field(() => Instant, {
    nullable: true,
    description: "Until when, that instant left out; null while it lasts.",
  })
  until?: Date | null;

  @Field(() => Instant, { description: "When the agency became aware of it: the 72 hours run from then." })
  awareAt!: Date;
}

@InputType({ description: "Something that is done about a breach." })
export class ActOnIncidentInput {
  @Field(() => ID, { description: "The breach." })
  incidentId!: string;

  @Field(() => IncidentActEnum, { description: "What is done." })
  kind!: IncidentActKind;

  @Field(() => Instant, { description: "When it was done." })
  at!: Date;

  @Field(() => IncidentRiskEnum, { nullable: true, description: "How it is judged; with ASSESSED." })
  risk?: IncidentRisk | null;

  @Field(() => String, { nullable: true, description: "What is likely to come of it; with ASSESSED." })
  @MaxLength(2000)
  consequences?: string | null;

  @Field(() => String, { nullable: true, description: "What is done or proposed against it; with ASSESSED." })
  @MaxLength(2000)
  measures?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, or the outcome; a report later than 72 hours needs the reasons for the delay.",
  })
  @MaxLength(2000)
  note?: string | null;
}

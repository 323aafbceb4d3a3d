import { ArrayMaxSize, IsNotEmpty, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { EmergencyReasonEnum, IdentifierKindEnum, ReviewOutcomeEnum } from "./emergencyEnums.js";
import { Day } from "./scalars.js";

@InputType({ description: "What emergency access is asked for: why, and named people of one case." })
export class RequestEmergencyAccessInput {
  @Field(() => EmergencyReasonEnum, { description: "Why, by name." })
  reasonCode!: string;

  @Field(() => String, { description: "Why, in at least 20 characters." })
  @MaxLength(1000)
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The case, where the viewer has a part in it; left out where handles are given.",
  })
  caseId?: string | null;

  @Field(() => [ID], { nullable: true, description: "The people of that case who are named." })
  @ArrayMaxSize(20)
  personIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "What locate gave, in place of case and people: handles on people of one case.",
  })
  @ArrayMaxSize(5)
  handles?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether a second person is to confirm it, which opens what a seal opens in an emergency.",
  })
  secondPerson!: boolean;
}

@InputType({ description: "Exactly whom to look for. The reason comes first." })
export class LocateInput {
  @Field(() => EmergencyReasonEnum, { description: "Why, by name." })
  reasonCode!: string;

  @Field(() => String, { description: "Why, in at least 20 characters." })
  @MaxLength(1000)
  reason!: string;

  @Field(() => String, { nullable: true, description: "The given name, exactly." })
  @MaxLength(200)
  given?: string | null;

  @Field(() => String, { nullable: true, description: "The family name, exactly." })
  @MaxLength(200)
  family?: string | null;

  @Field(() => Day, { nullable: true, description: "The date of birth." })
  bornOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The postcode of an address at which they used to live.",
  })
  @MaxLength(10)
  postcode?: string | null;

  @Field(() => IdentifierKindEnum, {
    nullable: true,
    description: "The kind of an identifier, in place of the name.",
  })
  identifierKind?: string | null;

  @Field(() => String, { nullable: true, description: "The identifier." })
  @MaxLength(40)
  identifier?: string | null;
}

@InputType({ description: "What somebody else makes of a use of emergency access." })
export class ReviewEmergencyUseInput {
  @Field(() => ID, { description: "The use." })
  useId!: string;

  @Field(() => ReviewOutcomeEnum, { description: "What was found." })
  outcome!: string;

  @Field(() => String, { description: "Why." })
  @IsNotEmpty()
  @MaxLength(2000)
  note!: string;
}

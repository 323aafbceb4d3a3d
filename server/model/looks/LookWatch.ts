import { IsNotEmpty, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ListType, ReferenceType } from "../decorators.js";
import { Instant } from "../scalars.js";
import { AlertStepEnum } from "./LookReason.js";

@ReferenceType("Somebody about whom others may be curious, as the officer of an agency listed them.")
export class WellKnownPerson {
  @Field(() => ID, { description: "The entry's id." })
  id!: string;

  @Field(() => String, { description: "The person's record number." })
  personReference!: string;

  @Field(() => String, { description: "Who listed them." })
  addedBy!: string;

  @Field(() => Instant, { description: "When." })
  addedAt!: Date;
}

@ReferenceType("Whether alerts can compare where somebody at work lives. Where that is, nobody can read.")
export class WatchedPractitioner {
  @Field(() => ID, { description: "The practitioner's id." })
  id!: string;

  @Field(() => String, { description: "The practitioner's name." })
  name!: string;

  @Field(() => String, { description: "What they work as." })
  jobTitle!: string;

  @Field(() => Instant, {
    nullable: true,
    description: "When it was last recorded where they live; null where it is not.",
  })
  homeRecordedAt!: Date | null;
}

@ListType("What alerts about unusual looks go by, of the officer's agency.")
export class LookWatch {
  @Field(() => [WellKnownPerson], { description: "Well-known people, by record number." })
  wellKnown!: WellKnownPerson[];

  @Field(() => [WatchedPractitioner], { description: "Everybody who works there, by name." })
  staff!: WatchedPractitioner[];
}

@InputType({ description: "A step about an alert." })
export class TriageAlertInput {
  @Field(() => ID, { description: "The alert." })
  alertId!: string;

  @Field(() => AlertStepEnum, { description: "What is done." })
  step!: string;

  @Field(() => String, {
    nullable: true,
    description: "What was found, is asked, or was done about it; needed for every step but taking it up.",
  })
  @MaxLength(2000)
  note?: string | null;
}

@InputType({ description: "Where a practitioner lives. It is kept as keyed hashes alone." })
export class StaffHomeInput {
  @Field(() => ID, { description: "The practitioner, of the officer's own agency." })
  practitionerId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The first line of the address; left out together with the postcode, what was recorded is taken back.",
  })
  @MaxLength(200)
  @IsNotEmpty()
  firstLine?: string | null;

  @Field(() => String, { nullable: true, description: "The postcode." })
  @MaxLength(10)
  @IsNotEmpty()
  postcode?: string | null;
}

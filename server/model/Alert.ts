import { Field, ID } from "type-graphql";
import type { PurposeCode } from "../sharing/purposes.js";
import { ListType, ReferenceType } from "./decorators.js";
import { AlertKindEnum } from "./emergencyEnums.js";
import { AlertStepEnum, LookReason } from "./looks/LookReason.js";
import { PurposeEnum } from "./enums.js";
import { Day, Instant } from "./scalars.js";

@ReferenceType("That the viewer should look at something. Links, never data.")
export class Alert {
  @Field(() => ID, { description: "The alert's id." })
  id!: string;

  @Field(() => AlertKindEnum, { description: "What it is about." })
  kind!: string;

  @Field(() => Instant, { description: "When it came." })
  createdAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it was seen." })
  seenAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Whose doing it is about." })
  about!: string | null;

  @Field(() => ID, { nullable: true, description: "The case." })
  caseId!: string | null;

  @Field(() => String, { nullable: true, description: "The case's number." })
  caseReference!: string | null;

  @Field(() => ID, { nullable: true, description: "The use of emergency access." })
  useId!: string | null;

  @Field(() => [PurposeEnum], {
    description: "For which purposes the case was read, where the alert is about that.",
  })
  purposes!: PurposeCode[];

  @Field(() => Day, { nullable: true, description: "The day of an unusual look." })
  day!: string | null;

  @Field(() => [LookReason], { description: "Why a look is unusual; empty for all other alerts." })
  reasons!: LookReason[];

  @Field(() => AlertStepEnum, {
    nullable: true,
    description: "The latest that an officer did about it; null where nothing was done yet.",
  })
  step!: string | null;
}

@ListType("What became of an alert.")
export class AlertPayload {
  @Field(() => Alert, { nullable: true, description: "The alert as it stands now." })
  alert!: Alert | null;
}

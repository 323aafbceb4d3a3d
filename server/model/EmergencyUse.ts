import { Field, ID } from "type-graphql";
import { Agency } from "./Agency.js";
import { ListType, ReferenceType } from "./decorators.js";
import {
  EmergencyEndEnum,
  EmergencyReasonEnum,
  EmergencyStatusEnum,
  ReviewOutcomeEnum,
  SecondPersonEnum,
} from "./emergencyEnums.js";
import { Instant } from "./scalars.js";

@ReferenceType("What somebody else made of a use of emergency access.")
export class EmergencyReview {
  @Field(() => ReviewOutcomeEnum, { description: "What was found." })
  outcome!: string;

  @Field(() => String, { description: "Why, in the reviewer's words." })
  note!: string;

  @Field(() => String, { description: "Who reviewed it." })
  reviewer!: string;

  @Field(() => Instant, { description: "When." })
  at!: Date;
}

@ReferenceType(
  "One use of emergency access, as it was asked for, and what became of it. Never a value of the record.",
)
export class EmergencyUse {
  @Field(() => ID, { description: "The use's id." })
  id!: string;

  @Field(() => String, { description: "Who used it." })
  user!: string;

  @Field(() => Agency, { nullable: true, description: "For which agency." })
  agency!: Agency | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of which case; null where the viewer may no longer know.",
  })
  caseId!: string | null;

  @Field(() => String, { nullable: true, description: "The case's number." })
  caseReference!: string | null;

  @Field(() => [String], { description: "The record numbers of the people named." })
  people!: string[];

  @Field(() => EmergencyReasonEnum, { description: "Why, by name." })
  reasonCode!: string;

  @Field(() => String, { description: "Why, in the user's words." })
  reason!: string;

  @Field(() => Boolean, { description: "Whether the case was found by locate." })
  located!: boolean;

  @Field(() => Instant, { description: "When it was asked for." })
  askedAt!: Date;

  @Field(() => EmergencyStatusEnum, { description: "How it stands." })
  status!: string;

  @Field(() => Instant, { nullable: true, description: "When it opened." })
  grantedAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: "When it ends, or stops waiting, by itself." })
  endsAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: "When it ended." })
  endedAt!: Date | null;

  @Field(() => EmergencyEndEnum, { nullable: true, description: "How it ended." })
  endedHow!: string | null;

  @Field(() => SecondPersonEnum, { description: "Whether a second person is asked for." })
  secondPerson!: string;

  @Field(() => String, { nullable: true, description: "The second person who confirmed it." })
  confirmedBy!: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: "By when it is to be reviewed: the end of the second working day after it opened.",
  })
  reviewBy!: Date | null;

  @Field(() => Boolean, { description: "Whether its review is open." })
  reviewOpen!: boolean;

  @Field(() => Boolean, { description: "Whether its review is overdue." })
  overdue!: boolean;

  @Field(() => [EmergencyReview], { description: "What reviewers found, the earliest first." })
  reviews!: EmergencyReview[];

  @Field(() => Boolean, { description: "Whether the viewer may confirm it, as the second person." })
  mayConfirm!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may review it." })
  mayReview!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may end it." })
  mayEnd!: boolean;
}

@ListType("What became of a use of emergency access.")
export class EmergencyPayload {
  @Field(() => EmergencyUse, { nullable: true, description: "The use as it stands now." })
  use!: EmergencyUse | null;
}

@ReferenceType(
  "What locate gives: a handle on one person in one case, or nothing. It tells nothing else of anybody.",
)
export class LocatePayload {
  @Field(() => ID, {
    nullable: true,
    description:
      "To ask for emergency access with, once, in this session. Null where there is nothing to be found this way.",
  })
  handle!: string | null;

  @Field(() => Instant, { nullable: true, description: "Until when the handle is good." })
  until!: Date | null;
}

import { ArrayMaxSize, ArrayMinSize, ArrayNotEmpty, Matches, MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { ActionStatusEnum, CategoryEnum } from "../enums.js";
import { Day } from "../scalars.js";
import {
  GoalStateEnum,
  HelpedEnum,
  HelpKindEnum,
  LeadChoiceKindEnum,
  LeadChoiceStateEnum,
  MeetingKindEnum,
  PlanRecordEnum,
  PlanWordKindEnum,
} from "./enums.js";

@InputType({ description: "Something of the plan, new or changed, in the name of the viewer's own agency." })
export abstract class PlanInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { nullable: true, description: "What is changed; left out: it is new." })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: "Of a change: the version that is changed." })
  expectedVersion?: number | null;

  @Field(() => [ID], {
    description: "Whose record it is: people of this case. What is there already keeps its people.",
  })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  subjectIds!: string[];

  @Field(() => CategoryEnum, {
    description: "What kind of information it is. What is there already keeps its kind.",
  })
  category!: Category;
}

@InputType({ description: "A goal of the plan." })
export class GoalInput extends PlanInput {
  @Field(() => String, { description: "The goal, in the family's own words." })
  @Matches(/\S/)
  @MaxLength(2000)
  words!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Whose words these are: one of those whose goal it is; left out: the family's together.",
  })
  saidById?: string | null;

  @Field(() => Day, { description: "On which day they were said; not later than today." })
  saidOn!: string;

  @Field(() => GoalStateEnum, { defaultValue: "AIMED_FOR", description: "How it stands." })
  state!: string;
}

@InputType({ description: "An action of the plan." })
export class ActionInput extends PlanInput {
  @Field(() => String, { description: "What is to be done." })
  @Matches(/\S/)
  @MaxLength(300)
  title!: string;

  @Field(() => Day, { nullable: true, description: "By when." })
  dueOn?: string | null;

  @Field(() => ID, { description: "Which agency does it." })
  ownerId!: string;

  @Field(() => ID, { nullable: true, description: "The goal that it serves." })
  goalId?: string | null;

  @Field(() => HelpKindEnum, { nullable: true, description: "What kind of help it gives." })
  help?: string | null;

  @Field(() => ActionStatusEnum, {
    defaultValue: "PLANNED",
    description: "Of a new one: how far it has come. Afterwards that is said of it.",
  })
  status!: string;

  @Field(() => String, { nullable: true, description: "Of a new one that has ended: what came of it." })
  @MaxLength(2000)
  outcome?: string | null;
}

@InputType({ description: "What is said of an action of the plan." })
export class PlanWordInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The action." })
  actionId!: string;

  @Field(() => PlanWordKindEnum, { description: "What is said." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "In words; a flag and an answer need some." })
  @MaxLength(2000)
  text?: string | null;

  @Field(() => ActionStatusEnum, {
    nullable: true,
    description: "How far it has come; progress needs it, an answer may say it.",
  })
  status?: string | null;

  @Field(() => HelpedEnum, { nullable: true, description: "Of what is done: whether it helped." })
  helped?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "Of a flag: by which day the owner is to answer, within 60 days.",
  })
  answerBy?: string | null;
}

@InputType({ description: "A review of the plan, or another meeting." })
export class MeetingInput extends PlanInput {
  @Field(() => MeetingKindEnum, { description: "What it was for." })
  kind!: string;

  @Field(() => Day, { description: "On which day it was; not later than today." })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: "Where." })
  @MaxLength(200)
  place?: string | null;

  @Field(() => String, { nullable: true, description: "What was said and agreed." })
  @MaxLength(10_000)
  minutes?: string | null;

  @Field(() => Day, { nullable: true, description: "When the next one is." })
  nextOn?: string | null;

  @Field(() => [ID], { description: "Who of the family was there." })
  @ArrayMaxSize(40)
  peopleThere!: string[];

  @Field(() => [ID], { description: "Who of the family was asked and was not there." })
  @ArrayMaxSize(40)
  peopleAway!: string[];

  @Field(() => [ID], { description: "Which agencies of the team were there." })
  @ArrayMaxSize(40)
  agenciesThere!: string[];

  @Field(() => [ID], { description: "Which agencies of the team were asked and were not there." })
  @ArrayMaxSize(40)
  agenciesAway!: string[];
}

@InputType({ description: "A choice that the family was offered." })
export class ChoiceInput extends PlanInput {
  @Field(() => String, { description: "What they can choose." })
  @Matches(/\S/)
  @MaxLength(300)
  question!: string;

  @Field(() => [String], { description: "What is offered: 2 to 10, each different." })
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @MaxLength(300, { each: true })
  @Matches(/\S/, { each: true })
  offered!: string[];

  @Field(() => Day, { description: "On which day it was offered; not later than today." })
  offeredOn!: string;

  @Field(() => String, { nullable: true, description: "What they chose: one of what is offered." })
  chosen?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who chose: one of those whose choice it is; left out: the family together.",
  })
  chosenById?: string | null;

  @Field(() => Day, { nullable: true, description: "On which day they chose." })
  chosenOn?: string | null;

  @Field(() => String, { nullable: true, description: "Why, in their own words." })
  @MaxLength(2000)
  why?: string | null;
}

@InputType({ description: "Whom a family asked for as its lead professional or single point of contact." })
export class LeadChoiceInput extends PlanInput {
  @Field(() => LeadChoiceKindEnum, { description: "For what they asked for somebody." })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: "Whom they asked for, in words; needed where it is new. Withheld from the viewer, it stays.",
  })
  @MaxLength(200)
  askedFor?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who asked: one of those whose wish it is; left out: the family together.",
  })
  askedById?: string | null;

  @Field(() => Day, { description: "On which day they asked; not later than today." })
  askedOn!: string;

  @Field(() => LeadChoiceStateEnum, { defaultValue: "WAITING", description: "Whether it was followed." })
  state!: string;

  @Field(() => String, { nullable: true, description: "Why it was not followed; needed where it was not." })
  @MaxLength(2000)
  whyNot?: string | null;
}

@InputType({ description: "That something of the plan was recorded by mistake, or was not after all." })
export class TakeBackInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => PlanRecordEnum, { description: "What it is." })
  record!: "MEETING" | "CHOICE" | "LEAD_CHOICE";

  @Field(() => ID, { description: "Which one." })
  id!: string;

  @Field(() => Int, { description: "The version that is taken back or put back." })
  expectedVersion!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether it is taken back; false puts back what was.",
  })
  isTakenBack!: boolean;
}

import { Field, ID, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { Agency } from "../Agency.js";
import { ListType, ReferenceType } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { Instant } from "../scalars.js";
import {
  type IncidentActKind,
  IncidentActEnum,
  type IncidentRisk,
  IncidentRiskEnum,
  type IncidentState,
  IncidentStateEnum,
} from "./enums.js";

@ReferenceType("Something that was done about a breach.")
export class IncidentEvent {
  @Field(() => IncidentActEnum, { description: "What was done." }) kind!: IncidentActKind;
  @Field(() => Instant, { description: "When." }) at!: Date;
  @Field(() => String, { nullable: true, description: "Why, or the outcome." }) note!: string | null;
  @Field(() => String, { description: "Who recorded it." }) by!: string;
}

@ReferenceType("A personal data breach in the record of the officer's agency (UK GDPR Art. 33(5)).")
export class Incident {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its number, which says nothing of anybody." }) reference!: string;
  @Field(() => String, { description: "What happened." }) what!: string;
  @Field(() => String, { nullable: true, description: "By which account, by name." })
  accountName!: string | null;
  @Field(() => String, { nullable: true, description: "By which system, by its client id." })
  clientId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What that system is called, where it is the agency's own.",
  })
  clientName!: string | null;
  @Field(() => Instant, { description: "From when." }) from!: Date;
  @Field(() => Instant, {
    nullable: true,
    description: "Until when, that instant left out; null while it lasts.",
  })
  until!: Date | null;
  @Field(() => Instant, { description: "When the agency became aware of it." }) awareAt!: Date;
  @Field(() => Instant, { description: "72 hours later: the last moment to report it (UK GDPR Art. 33(1))." })
  dueAt!: Date;
  @Field(() => Boolean, { description: "Whether that moment has passed with nothing reported or decided." })
  overdue!: boolean;
  @Field(() => Instant, { nullable: true, description: "When it was reported." }) reportedAt!: Date | null;
  @Field(() => IncidentStateEnum, { description: "How it stands." }) state!: IncidentState;
  @Field(() => IncidentRiskEnum, { nullable: true, description: "How its risk is judged; null until then." })
  risk!: IncidentRisk | null;
  @Field(() => [IncidentActEnum], { description: "What the viewer can do now." }) acts!: IncidentActKind[];
  @Field(() => [IncidentEvent], { description: "What was done, the earliest first." })
  events!: IncidentEvent[];
}

@ListType("A person whom a breach touched.")
export class IncidentPerson {
  @Field(() => String, { description: "The person's record number." }) personReference!: string;
  @Field(() => [String], { description: "The numbers of the cases." }) cases!: string[];
  @Field(() => [CategoryEnum], { description: "Which kinds of data were shown." }) categories!: Category[];
  @Field(() => Int, { description: "How often something of them was shown." }) times!: number;
}

@ListType("An account that looked, over the period of a breach.")
export class IncidentAccount {
  @Field(() => ID, { description: "The account." }) id!: string;
  @Field(() => String, { description: "Who." }) name!: string;
  @Field(() => Agency, { nullable: true, description: "For which agency." }) agency!: Agency | null;
  @Field(() => String, { nullable: true, description: "Through which system, by its client id." })
  clientId!: string | null;
  @Field(() => Int, { description: "Of how many people." }) people!: number;
  @Field(() => Int, { description: "How often." }) times!: number;
  @Field(() => Instant, { description: "First." }) firstAt!: Date;
  @Field(() => Instant, { description: "Last." }) lastAt!: Date;
}

@ListType("Of how many people a kind of data was shown.")
export class IncidentKind {
  @Field(() => CategoryEnum, { description: "The kind of data." }) category!: Category;
  @Field(() => Int, { description: "Of how many people." }) people!: number;
}

@ReferenceType("A part of the text with which a breach is reported.")
export class NotificationPart {
  @Field(() => String, { description: "What is asked (UK GDPR Art. 33(3))." }) heading!: string;
  @Field(() => String, { description: "What is told. It names none of the people concerned." }) text!: string;
}

@ListType("A breach with whom it touched, within the officer's remit.")
export class IncidentReport {
  @Field(() => Incident, { description: "The breach." }) incident!: Incident;
  @Field(() => Int, { description: "How many people." }) peopleCount!: number;
  @Field(() => Int, { description: "In how many cases." }) casesCount!: number;
  @Field(() => Int, { description: "How often something of somebody was shown." }) times!: number;
  @Field(() => Int, { description: "How many of those times it left as a document." }) exports!: number;
  @Field(() => [IncidentPerson], { description: "The people, by record number, at most 500." })
  people!: IncidentPerson[];
  @Field(() => [IncidentAccount], { description: "Who looked, the most often first, at most 200." })
  accounts!: IncidentAccount[];
  @Field(() => [IncidentKind], { description: "Of how many people each kind of data was shown." })
  kinds!: IncidentKind[];
  @Field(() => [NotificationPart], { description: "The text with which it is reported." })
  notification!: NotificationPart[];
}

@ListType("What became of a change to the record of breaches.")
export class IncidentPayload {
  @Field(() => ID, { description: "The breach." }) id!: string;
}

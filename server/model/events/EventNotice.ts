import { Field, ID } from "type-graphql";
import { ReferenceType } from "../decorators.js";
import { Instant } from "../scalars.js";
import { type EventKind, EventKindEnum } from "./enums.js";

@ReferenceType("That something happened which the viewer may see: a link to it, never what it says.")
export class EventNotice {
  @Field(() => ID, { description: "Its id: the same if it is told twice, which can happen." }) id!: string;
  @Field(() => EventKindEnum, { description: "What happened." }) kind!: EventKind;
  @Field(() => Instant, { description: "When." }) happenedAt!: Date;
  @Field(() => ID, { description: "The case in which it happened, to be read with the query `case`." })
  caseId!: string;
}

import { Field, ID, InputType } from "type-graphql";
import { Day } from "../scalars.js";
import { type KinshipWord, KinshipWordEnum } from "./enums.js";

@InputType({ description: "How two people of a case are related." })
export class RelatePeopleInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "Somebody of the case." })
  personId!: string;

  @Field(() => KinshipWordEnum, { description: "What they are to the other." })
  is!: KinshipWord;

  @Field(() => ID, { description: "The other, who is of the case too." })
  otherId!: string;

  @Field(() => Day, { nullable: true, description: "Since when, where it is known." })
  since?: string | null;
}

@InputType({ description: "That it ended how two people of a case were related." })
export class EndRelationshipInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The relationship." })
  relationshipId!: string;

  @Field(() => Day, { description: "Its last day." })
  until!: string;
}

@InputType({ description: "What the viewer said of a relationship by mistake." })
export class UndoRelationshipInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The relationship." })
  relationshipId!: string;
}

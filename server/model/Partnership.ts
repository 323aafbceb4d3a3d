import { Field, ID } from "type-graphql";
import { Agency } from "./Agency.js";
import { ReferenceType } from "./decorators.js";
import { SharingAgreement } from "./SharingAgreement.js";

@ReferenceType("The agencies that share one single assessment under one set of agreements.")
export class Partnership {
  @Field(() => ID, { description: "The partnership's id." })
  id!: string;

  @Field(() => String, { description: "The partnership's name." })
  name!: string;

  @Field(() => String, { description: "The area that it serves." })
  area!: string;

  @Field(() => [Agency], { description: "Its agencies." })
  agencies!: Agency[];

  @Field(() => [SharingAgreement], { description: "Its agreements in force." })
  agreements!: SharingAgreement[];
}

import { Field, ID } from "type-graphql";
import { Agency } from "./Agency.js";
import { ReferenceType } from "./decorators.js";

@ReferenceType("A person at work, in one agency.")
export class Practitioner {
  @Field(() => ID, { description: "The practitioner's id." })
  id!: string;

  @Field(() => String, { description: "The practitioner's name." })
  name!: string;

  @Field(() => String, { description: "What the practitioner is employed as." })
  jobTitle!: string;

  @Field(() => Agency, { description: "Where the practitioner works." })
  agency!: Agency;

  @Field(() => String, { nullable: true, description: "Telephone number at work." })
  workPhone!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address at work." })
  workEmail!: string | null;
}

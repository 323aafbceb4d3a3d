import { Field, ID } from "type-graphql";
import { ReferenceType } from "./decorators.js";

@ReferenceType("A member of the partnership: a school, a practice, a service, an organisation.")
export class Agency {
  @Field(() => ID, { description: "The agency's id." })
  id!: string;

  @Field(() => String, { description: "The agency's name." })
  name!: string;

  @Field(() => String, { description: "The code of its type, from versioned reference data." })
  type!: string;

  @Field(() => String, { description: "Its type in words." })
  typeName!: string;

  @Field(() => String, { nullable: true, description: "How to reach its data-protection officer." })
  dpoContact!: string | null;
}

import { Field, ID } from "type-graphql";
import { ReferenceType } from "./decorators.js";

@ReferenceType("One question of an agency's form.")
export class AgencyFormQuestion {
  @Field(() => ID, { description: "Its number or name in the form." })
  key!: string;

  @Field(() => String, { description: "The question as the form words it." })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The canonical question of the bank that it asks; null where only this form asks it.",
  })
  asks!: string | null;
}

@ReferenceType("A form of an agency that can be filled from the one assessment.")
export class AgencyForm {
  @Field(() => ID, { description: "The form's id." })
  id!: string;

  @Field(() => String, { description: "What the form is called." })
  title!: string;

  @Field(() => String, { nullable: true, description: "Whose form it is." })
  owner!: string | null;

  @Field(() => [AgencyFormQuestion], { description: "What it asks, in its own order." })
  questions!: AgencyFormQuestion[];
}

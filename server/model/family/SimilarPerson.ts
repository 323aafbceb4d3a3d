import { Field, ID } from "type-graphql";
import { ListType } from "../decorators.js";
import { Person } from "../Person.js";

@ListType("Somebody on record with a name like the one that is typed, in a case of the viewer's.")
export class SimilarPerson {
  @Field(() => ID, { description: "The case in which the viewer sees them." })
  caseId!: string;

  @Field(() => String, { description: "The number of that case." })
  caseReference!: string;

  @Field(() => Person, { description: "The person." })
  person!: Person;
}

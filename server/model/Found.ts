import { Field } from "type-graphql";
import { CaseSummary } from "./Case.js";
import { GovernedType, ListType, Open, Shared } from "./decorators.js";
import { register } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Day } from "./scalars.js";

export const FoundByEnum = register("FoundBy", "What fits what was typed.", {
  NAME: "The name in use.",
  OTHER_NAME: "A name by which the person is known.",
  EARLIER_NAME: "An earlier name.",
  ADDRESS: "The address.",
  EARLIER_ADDRESS: "An earlier address.",
  IDENTIFIER: "A number by which another system knows the person.",
  FAMILY_NAME: "What the family is called.",
  CASE_NUMBER: "The case's number.",
  PERSON_NUMBER: "The person's record number.",
});
export type FoundBy = keyof typeof FoundByEnum;

@GovernedType("A value that fits what was typed, and that the viewer may see.")
export class FoundMatch extends Governed {
  @Open("What kind of value it is.", () => FoundByEnum) kind!: FoundBy;
  @Open("The number of the case or of the record, where that is what fits.", () => String, { nullable: true })
  reference!: string | null;
  @Shared("ROW", "The name.", "NO_PLACE", () => String) name!: string | null;
  @Shared("ROW", "The address.", "LOCATES", () => String) address!: string | null;
  @Shared("ROW", "The number.", "NO_PLACE", () => String) identifier!: string | null;
}

@GovernedType("Somebody as a search shows them, to be told from others of the same name.")
export class FoundPerson extends Governed {
  @Open("Who it is.", () => PersonReference) person!: PersonReference;
  @Open("The person's record number.", () => String) reference!: string;
  @Shared("IDENTITY", "Date of birth.", "NO_PLACE", () => Day) bornOn!: string | null;
}

@ListType("A person in a case, or a case, that what was typed fits.")
export class Found {
  @Field(() => CaseSummary, { description: "The case." })
  case!: CaseSummary;

  @Field(() => FoundPerson, { nullable: true, description: "The person; empty where the case itself fits." })
  found!: FoundPerson | null;

  @Field(() => FoundMatch, { description: "What fits best." })
  match!: FoundMatch;
}

@ListType("What was found, of what the viewer may see, the most alike first. It has no total.")
export class FindResult {
  @Field(() => [Found], { description: "The first 20." })
  results!: Found[];

  @Field(() => Boolean, {
    description: "Whether there is more that the viewer may see: to type more narrows it.",
  })
  more!: boolean;
}

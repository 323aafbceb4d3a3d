import { Field, ID } from "type-graphql";
import { Agency } from "../Agency.js";
import { GovernedType, ListType, Open, Shared } from "../decorators.js";
import { InvolvementKindEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Practitioner } from "../Practitioner.js";
import { Withheld } from "../Withheld.js";

@GovernedType("Somebody who works with a person: how to reach them, and nothing else.")
export class DirectoryContact extends Governed {
  @Open("The id of the involvement.", () => ID) id!: string;
  @Shared("ROW", "Lead professional, team member or accepted referral.", "LOCATES", () => InvolvementKindEnum)
  kind!: string | null;
  @Shared("ROW", "What they do for the family.", "LOCATES", () => String) role!: string | null;
  @Shared(
    "ROW",
    "Who it is, with telephone and e-mail at work; empty where it is the agency as a whole.",
    "LOCATES",
    () => Practitioner,
  )
  practitioner!: Practitioner | null;
  @Shared("ROW", "For which agency.", "LOCATES", () => Agency) agency!: Agency | null;
}

@ListType("Who works with a person, as far as the viewer may know: contact details only.")
export class Directory {
  @Field(() => PersonReference, { description: "Who it is about." })
  person!: PersonReference;

  @Field(() => String, { description: "The person's record number." })
  reference!: string;

  @Field(() => [DirectoryContact], {
    description:
      "Who works with them: lead professionals first. What may not be known is left out, without a sign.",
  })
  contacts!: DirectoryContact[];

  @Field(() => [Withheld], {
    description: "What the list may leave out, by category, whether or not there is any.",
  })
  withheld!: Withheld[];
}
